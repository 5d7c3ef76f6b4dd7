import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import type { AppEnv } from './context.ts';
import { compressPages } from './encoding.ts';
import { withText } from './page-text.ts';

const long = 'Élke dag soep in het buurthuis. '.repeat(400);
const app = new Hono<AppEnv>();
app.use(compressPages());
app.get('/page', (c) => withText(c.html(long), long));
app.get('/large', (c) => withText(c.html(long.repeat(40)), long.repeat(40)));
app.get('/missing', (c) => withText(c.html(long, 404, { 'cache-control': 'no-store' }), long));
app.get('/short', (c) => withText(c.html('<p>soep</p>'), '<p>soep</p>'));
app.get('/file', (c) => c.text(long));

const ask = (path: string, encodings?: string, method = 'GET'): Promise<Response> =>
  Promise.resolve(
    app.request(path, {
      method,
      headers: encodings === undefined ? {} : { 'accept-encoding': encodings },
    }),
  );
const bytes = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());

it('gives zstandard to who reads it, else brotli, else gzip, plain text to the others', async () => {
  const zstandard = await ask('/page', 'gzip, deflate, br, zstd');
  expect(zstandard.headers.get('content-encoding')).toBe('zstd');
  expect(zstandard.headers.get('vary')).toBe('Accept-Encoding');
  expect(zstandard.headers.get('content-type')).toBe('text/html; charset=UTF-8');
  expect(zstdDecompressSync(await bytes(zstandard)).toString()).toBe(long);
  const brotli = await ask('/page', 'gzip, deflate, br, zstd;q=0');
  expect(brotli.headers.get('content-encoding')).toBe('br');
  expect(brotliDecompressSync(await bytes(brotli)).toString()).toBe(long);
  const gzip = await ask('/page', 'gzip, br;q=0');
  expect(gzip.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(await bytes(gzip)).toString()).toBe(long);
  const plain = await ask('/page');
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toBe(long);
});

it('gives a large page whole as well', async () => {
  expect(zstdDecompressSync(await bytes(await ask('/large', 'zstd'))).toString()).toBe(long.repeat(40));
  expect(brotliDecompressSync(await bytes(await ask('/large', 'br'))).toString()).toBe(long.repeat(40));
  expect(gunzipSync(await bytes(await ask('/large', 'gzip'))).toString()).toBe(long.repeat(40));
});

it('keeps the status and the other headers', async () => {
  const missing = await ask('/missing', 'br');
  expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, 'no-store']);
  expect(brotliDecompressSync(await bytes(missing)).toString()).toBe(long);
});

it('leaves alone what is short, what is no page, and who asks for the head only', async () => {
  expect((await ask('/short', 'br')).headers.get('content-encoding')).toBeNull();
  expect((await ask('/file', 'br')).headers.get('content-encoding')).toBeNull();
  expect((await ask('/page', 'br', 'HEAD')).headers.get('content-encoding')).toBeNull();
});
