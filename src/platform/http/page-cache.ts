/**
 * Keeps the rendered bytes of public pages for readers without a session, also compressed. The key holds the data
 * version and the date, so a write shows on the next request and a deadline turns at midnight.
 */
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { isoDate, today } from '../../kernel/dates.ts';
import type { AppEnv } from './context.ts';

type Encoding = 'br' | 'gzip' | 'identity';
type Kept = {
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly bodies: Partial<Record<Encoding, Uint8Array<ArrayBuffer>>> & { identity: Uint8Array<ArrayBuffer> };
};

/** Enough for all pages of a city in two languages; the oldest goes first. */
const maxEntries = 4000;

function encodingFor(accept: string | undefined): Encoding {
  if (accept === undefined) return 'identity';
  if (/\bbr\b/.test(accept)) return 'br';
  return /\bgzip\b/.test(accept) ? 'gzip' : 'identity';
}

function encoded(kept: Kept, encoding: Encoding): Uint8Array<ArrayBuffer> {
  const ready = kept.bodies[encoding];
  if (ready) return ready;
  const made =
    encoding === 'br'
      ? brotliCompressSync(kept.bodies.identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
      : gzipSync(kept.bodies.identity, { level: 6 });
  const bytes = new Uint8Array(made);
  kept.bodies[encoding] = bytes;
  return bytes;
}

function answer(kept: Kept, accept: string | undefined, ifNoneMatch: string | undefined): Response {
  const encoding = encodingFor(accept);
  const headers: Record<string, string> = {
    ...kept.headers,
    etag: kept.etag,
    vary: 'Accept-Encoding, Cookie',
    'cache-control': 'no-cache',
  };
  if (ifNoneMatch === kept.etag) return new Response(null, { status: 304, headers });
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  return new Response(encoded(kept, encoding), { headers });
}

export function pageCache(hasSession: (cookie: string | undefined) => boolean): MiddlewareHandler<AppEnv> {
  const kept = new Map<string, Kept>();
  let keptVersion = -1;
  return async (c, next) => {
    const version = c.get('deps').dataVersion.current();
    const cookie = c.req.header('cookie');
    if (c.req.method !== 'GET' || version === null || hasSession(cookie)) return await next();
    if (version !== keptVersion) {
      kept.clear();
      keptVersion = version;
    }
    const url = c.req.url;
    const key = `${isoDate(today(c.get('deps').clock))} ${c.get('lang')} ${url.slice(url.indexOf('/', 8))}`;
    const accept = c.req.header('accept-encoding');
    const found = kept.get(key);
    if (found) return answer(found, accept, c.req.header('if-none-match'));
    await next();
    if (!c.get('keep') || c.res.status !== 200 || c.res.headers.has('set-cookie')) return;
    const body = new Uint8Array(await c.res.arrayBuffer());
    const headers = Object.fromEntries([...c.res.headers].filter(([name]) => name !== 'content-length'));
    const fresh: Kept = {
      headers,
      etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      bodies: { identity: body },
    };
    // A change between reading and now: show this page once, keep nothing.
    if (c.get('deps').dataVersion.current() === version) {
      if (kept.size >= maxEntries) kept.delete(kept.keys().next().value ?? '');
      kept.set(key, fresh);
    }
    c.res = answer(fresh, accept, c.req.header('if-none-match'));
  };
}
