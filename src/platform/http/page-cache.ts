/**
 * Keeps the rendered bytes of public pages for readers without a session, also compressed. The key holds the data
 * version and the date, so a write shows on the next request and a deadline turns at midnight.
 */
import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler, Next } from 'hono';
import { routePath } from 'hono/route';
import { isoDate, today } from '../../kernel/dates.ts';
import type { AppEnv } from './context.ts';
import { type Bytes, type Encoding, encode, encodingFor } from './encoding.ts';
import { bytesForNow, textOf } from './page-text.ts';

type Kept = {
  readonly version: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  /** Good for this quarter of an hour only; null: as long as the date. */
  readonly quarter: number | null;
  readonly bodies: Map<Encoding, Bytes>;
  bytes: number;
};

/**
 * All pages of a city in two languages fit well within; addresses with made-up queries push each other out, not the
 * process out of memory.
 */
const limits = { totalBytes: 64 * 1024 * 1024, bodyBytes: 16 * 1024 * 1024 } as const;

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((one) => one.trim() === etag);
}

/**
 * Pages by address; the page that was asked for longest ago goes first. Those of before the last change are only there to be
 * compared with: most pages are made anew because something changed elsewhere, and come out the same.
 */
class Shelf {
  readonly #pages = new Map<string, Kept>();
  #bytes = 0;

  get(key: string): Kept | undefined {
    const found = this.#pages.get(key);
    if (found) {
      this.#pages.delete(key);
      this.#pages.set(key, found);
    }
    return found;
  }

  put(key: string, page: Kept): void {
    this.#remove(key);
    this.#pages.set(key, page);
    this.grow(page, page.bytes);
  }

  /** Counts bytes that came with a page; those of a page no longer here do not count. */
  grow(page: Kept, bytes: number): void {
    this.#bytes += bytes;
    for (const [key, oldest] of this.#pages) {
      if (this.#bytes <= limits.totalBytes || oldest === page) break;
      this.#remove(key);
    }
  }

  has(page: Kept, key: string): boolean {
    return this.#pages.get(key) === page;
  }

  #remove(key: string): void {
    this.#bytes -= this.#pages.get(key)?.bytes ?? 0;
    this.#pages.delete(key);
  }
}

async function answer(
  { shelf, compress }: { readonly shelf: Shelf; readonly compress: typeof encode },
  key: string,
  page: Kept,
  request: { readonly accept: string | undefined; readonly ifNoneMatch: string | undefined },
): Promise<Response> {
  if (matches(request.ifNoneMatch, page.etag))
    return new Response(null, { status: 304, headers: page.headers });
  const encoding = encodingFor(request.accept);
  let body = page.bodies.get(encoding);
  if (body === undefined) {
    const plain = page.bodies.get('identity') ?? new Uint8Array();
    body = encoding === 'identity' ? plain : await compress(plain, encoding);
    if (shelf.has(page, key) && !page.bodies.has(encoding)) {
      page.bodies.set(encoding, body);
      page.bytes += body.byteLength;
      shelf.grow(page, body.byteLength);
    }
  }
  if (encoding === 'identity') return new Response(body, { headers: page.headers });
  return new Response(body, { headers: { ...page.headers, 'content-encoding': encoding } });
}

const quarterMs = 900_000;

/** @param before what stood at this address the last time: of the same bytes it is not compressed anew */
async function kept(
  response: Response,
  { quarter, version, before }: Pick<Kept, 'quarter' | 'version'> & { readonly before: Kept | undefined },
): Promise<Kept> {
  const text = textOf(response);
  const own = [...response.headers].filter(([name]) => name !== 'content-length');
  const written = text === undefined ? new Uint8Array(await response.arrayBuffer()) : bytesForNow(text);
  const earlier = before?.bodies.get('identity');
  const isSame = earlier !== undefined && Buffer.compare(earlier, written) === 0;
  const body = isSame ? earlier : written.slice();
  const etag = isSame
    ? (before?.etag ?? '')
    : `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const bodies = isSame ? new Map(before?.bodies) : new Map<Encoding, Bytes>([['identity', body]]);
  return {
    version,
    headers: {
      ...Object.fromEntries(own),
      etag,
      vary: 'Accept-Encoding, Accept-Language, Cookie',
      'cache-control': 'no-cache',
    },
    etag,
    quarter,
    bodies,
    bytes: [...bodies.values()].reduce((sum, { byteLength }) => sum + byteLength, 0),
  };
}

/**
 * Pages being made. Right after a change everybody asks for the same ones: one of them is made, the others wait for it.
 * Only where a page was kept before, so that nobody waits for what is made for somebody else.
 */
class UnderWay {
  readonly #routes = new Set<string>();
  readonly #pages = new Map<string, Promise<Kept | null>>();

  find(route: string, key: string): Promise<Kept | null> | undefined {
    return this.#routes.has(route) ? this.#pages.get(key) : undefined;
  }

  /** @param make null: it turned out to be no page to keep; those who waited make their own */
  async make(route: string, key: string, make: () => Promise<Kept | null>): Promise<Kept | null> {
    const making = make();
    // Who waits hears of no failure but makes the page anew.
    const heard = making.catch(() => null);
    this.#pages.set(key, heard);
    try {
      const page = await making;
      if (page) this.#routes.add(route);
      return page;
    } finally {
      if (this.#pages.get(key) === heard) this.#pages.delete(key);
    }
  }
}

async function madeNow(
  c: Context<AppEnv>,
  next: Next,
  {
    quarter,
    ...of
  }: { readonly quarter: number; readonly version: number; readonly before: Kept | undefined },
): Promise<Kept | null> {
  await next();
  if (!c.get('keep') || c.res.status !== 200 || c.res.headers.has('set-cookie')) return null;
  return await kept(c.res, { ...of, quarter: c.get('keep') === 'quarter' ? quarter : null });
}

/** Stands inside whatever compresses: what comes in from the routes must be plain bytes. */
export function pageCache(
  hasSession: (cookie: string | undefined) => boolean,
  compress: typeof encode = encode,
): MiddlewareHandler<AppEnv> {
  const shelf = new Shelf();
  const of = { shelf, compress };
  const underWay = new UnderWay();
  return async (c, next) => {
    const { dataVersion, clock } = c.get('deps');
    const version = dataVersion.current();
    if (c.req.method !== 'GET' || version === null || hasSession(c.req.header('cookie'))) return await next();
    const url = c.req.url;
    const key = `${isoDate(today(clock))} ${c.get('lang')} ${url.slice(url.indexOf('/', 8))}`;
    const request = {
      accept: c.req.header('accept-encoding'),
      ifNoneMatch: c.req.header('if-none-match'),
    };
    const quarter = Math.floor(clock.now().epochMilliseconds / quarterMs);
    const found = shelf.get(key);
    if (found?.version === version && (found.quarter ?? quarter) === quarter)
      return await answer(of, key, found, request);
    const route = routePath(c, -1);
    // With the version: who asks after a change never gets what was begun before it.
    const making = `${version} ${quarter} ${key}`;
    // No turn may pass between not finding one and beginning it: all who came at once would begin.
    const under = underWay.find(route, making);
    const awaited = under && (await under);
    if (awaited) return await answer(of, key, awaited, request);
    const fresh = await underWay.make(route, making, () =>
      madeNow(c, next, { quarter, version, before: found }),
    );
    if (fresh === null) return;
    // After a change between reading and now it is shown this once: nobody asks for its version any more.
    if (fresh.bytes <= limits.bodyBytes) shelf.put(key, fresh);
    // Setting a response over another one would mix their headers.
    c.res = undefined;
    c.res = await answer(of, key, fresh, request);
  };
}
