/** A page that is made anew because something changed elsewhere, and comes out the same. */
import { zstdDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { beforeEach, expect, test, vi } from 'vitest';
import { fixedClock } from '../../kernel/dates.ts';
import { localDataVersion } from '../db/data-version.ts';
import type { AppEnv } from './context.ts';
import { encode } from './encoding.ts';
import { pageCache } from './page-cache.ts';
import { withText } from './page-text.ts';

const compress = vi.fn(encode);

let says: string;
let rendered: number;
const version = localDataVersion();
const app = new Hono<AppEnv>();
app.use(async (c, next) => {
  c.set('deps', {
    clock: fixedClock('2027-03-12T11:00:00Z'),
    dataVersion: version,
  } as AppEnv['Variables']['deps']);
  c.set('lang', 'nl');
  c.set('keep', false);
  await next();
});
app.use(pageCache(() => false, compress));
app.get('/page', (c) => {
  c.set('keep', true);
  rendered += 1;
  return withText(c.html(says), says);
});

beforeEach(() => {
  says = '';
  rendered = 0;
  compress.mockClear();
  version.bump();
});

async function asked(): Promise<{ readonly text: string; readonly etag: string | null }> {
  const answer = await app.request('/page', { headers: { 'accept-encoding': 'zstd' } });
  const text = zstdDecompressSync(Buffer.from(await answer.arrayBuffer())).toString();
  return { text, etag: answer.headers.get('etag') };
}

test('it is rendered after each change, and compressed only when it differs', async () => {
  says = 'Soep op dinsdag';
  const first = await asked();
  for (let change = 0; change < 3; change += 1) {
    version.bump();
    expect(await asked()).toEqual(first);
  }
  expect([rendered, compress.mock.calls.length]).toEqual([4, 1]);
  says = 'Soep op vrijdag';
  version.bump();
  const other = await asked();
  expect(other.text).toBe(says);
  expect(other.etag).not.toBe(first.etag);
  expect([rendered, compress.mock.calls.length]).toEqual([5, 2]);
});

test('what changes while it is made shows on the next request', async () => {
  says = 'Soep op dinsdag';
  const making = asked();
  version.bump();
  says = 'Soep op vrijdag';
  expect((await making).text).toMatch(/^Soep/);
  expect((await asked()).text).toBe('Soep op vrijdag');
});
