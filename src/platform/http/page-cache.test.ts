import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fixedClock } from '../../kernel/dates.ts';
import { localDataVersion } from '../db/data-version.ts';
import type { AppEnv } from './context.ts';
import { pageCache } from './page-cache.ts';

const long = 'Buurtfeest in de straat. '.repeat(400);
let app: Hono<AppEnv>;
let rendered: number;
let version: ReturnType<typeof localDataVersion>;
let listening: boolean;
let now: string;
/** Until when making a slow page takes. */
let ready: PromiseWithResolvers<void>;

beforeEach(() => {
  ready = Promise.withResolvers();
  rendered = 0;
  listening = true;
  now = '2027-03-12T11:00:00Z';
  version = localDataVersion();
  app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.set('deps', {
      clock: fixedClock(now),
      dataVersion: { ...version, current: () => (listening ? version.current() : null) },
    } as AppEnv['Variables']['deps']);
    c.set('lang', c.req.header('accept-language') === 'en' ? 'en' : 'nl');
    c.set('keep', false);
    await next();
  });
  app.use(compress({ threshold: 1024 }));
  app.use(pageCache((cookie) => cookie?.includes('session') ?? false));
  app.get('/kept', (c) => {
    c.set('keep', true);
    rendered += 1;
    return c.html(`<p>${rendered} ${c.get('lang')} ${long}</p>`);
  });
  app.get('/today', (c) => {
    c.set('keep', 'quarter');
    rendered += 1;
    return c.html(`<p>${rendered} ${long}</p>`);
  });
  app.get('/personal', (c) => {
    rendered += 1;
    return c.html(`<p>${rendered} ${long}</p>`);
  });
  app.get('/waiting', async (c) => {
    const broken = c.req.query('broken') !== undefined;
    c.set('keep', true);
    rendered += 1;
    const which = rendered;
    await ready.promise;
    if (broken && which === 1) throw new Error('The first of them breaks');
    return c.html(`<p>${which} ${long}</p>`);
  });
  app.get('/gone', (c) => {
    c.set('keep', true);
    rendered += 1;
    return c.html('<p>gone</p>', 404);
  });
});

const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(app.request(path, { headers }));
const bytes = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());

test('a kept page is rendered once, and again after a change', async () => {
  expect(await (await ask('/kept')).text()).toContain('<p>1 nl');
  expect(await (await ask('/kept')).text()).toContain('<p>1 nl');
  version.bump();
  expect(await (await ask('/kept')).text()).toContain('<p>2 nl');
});

test.for([
  ['2027-03-12T11:14:59Z', 0, 0],
  ['2027-03-12T11:15:00Z', 0, 1],
  ['2027-03-12T23:00:00Z', 1, 1],
] as const)(
  'at %s, what is kept for the date is made %i times, for the quarter %i',
  async ([later, ...made]) => {
    await ask('/kept');
    await ask('/today');
    now = later;
    for (const [place, path] of ['/kept', '/today'].entries()) {
      rendered = 0;
      await ask(path);
      expect(rendered).toBe(made[place]);
    }
  },
);

test.for(['br, gzip', 'gzip, br', 'gzip', 'br;q=0, gzip;q=0.5', 'identity'] as const)(
  'whoever comes first, everyone gets bytes that they can read: %s',
  async (first) => {
    await ask('/kept', { 'accept-encoding': first });
    const plain = await ask('/kept');
    expect(plain.headers.get('content-encoding')).toBeNull();
    const text = await plain.text();
    expect(text).toContain('<p>1 nl');
    const gzip = await ask('/kept', { 'accept-encoding': 'gzip' });
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await bytes(gzip)).toString()).toBe(text);
    const br = await ask('/kept', { 'accept-encoding': 'gzip, br' });
    expect(br.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(await bytes(br)).toString()).toBe(text);
    expect(rendered).toBe(1);
  },
);

test('a reader who has the page gets 304 without a body', async () => {
  const etag = (await ask('/kept')).headers.get('etag') ?? '';
  expect(etag).toMatch(/^W\/"/);
  const again = await ask('/kept', { 'if-none-match': `"other", ${etag}` });
  expect([again.status, await again.text()]).toEqual([304, '']);
  version.bump();
  expect((await ask('/kept', { 'if-none-match': etag })).status).toBe(200);
});

test('languages and addresses do not mix', async () => {
  expect(await (await ask('/kept', { 'accept-language': 'en' })).text()).toContain('<p>1 en');
  expect(await (await ask('/kept')).text()).toContain('<p>2 nl');
  expect(await (await ask('/kept?page=2')).text()).toContain('<p>3 nl');
  expect(await (await ask('/kept', { 'accept-language': 'en' })).text()).toContain('<p>1 en');
});

describe('of many who ask for the same page at once', () => {
  const textOf = async (answer: Promise<Response>): Promise<string> =>
    (await (await answer).text()).slice(0, 4);
  const slowly = (...paths: readonly string[]): readonly Promise<string>[] =>
    paths.map((path) => textOf(ask(path)));
  /** A route is known to be kept when one of its pages was. */
  const keptBefore = async (): Promise<void> => {
    ready.resolve();
    await ask('/waiting?first');
    rendered = 0;
    ready = Promise.withResolvers();
  };

  test('one makes it and the others wait', async () => {
    await keptBefore();
    const all = slowly('/waiting', '/waiting', '/waiting', '/waiting?other');
    await vi.waitUntil(() => rendered === 2);
    ready.resolve();
    expect(await Promise.all(all)).toEqual(['<p>1', '<p>1', '<p>1', '<p>2']);
  });

  test('who asks after a change does not get what was begun before it', async () => {
    await keptBefore();
    const before = slowly('/waiting');
    await vi.waitUntil(() => rendered === 1);
    version.bump();
    const after = slowly('/waiting', '/waiting');
    await vi.waitUntil(() => rendered === 2);
    ready.resolve();
    expect(await Promise.all([...before, ...after])).toEqual(['<p>1', '<p>2', '<p>2']);
    expect(await textOf(ask('/waiting'))).toBe('<p>2');
  });

  test('when making it goes wrong, only who made it hears so', async () => {
    await keptBefore();
    const [first, second] = [ask('/waiting?broken'), ask('/waiting?broken')];
    ready.resolve();
    expect((await first).status).toBe(500);
    expect(await textOf(second)).toBe('<p>2');
  });

  test('of a page that nobody keeps each is made for who asks', async () => {
    await Promise.all([ask('/personal'), ask('/personal')]);
    expect(rendered).toBe(2);
  });
});

describe('nothing is kept', () => {
  test('of a page that does not ask for it', async () => {
    await ask('/personal');
    expect(await (await ask('/personal')).text()).toContain('<p>2 ');
  });

  test('of an error page', async () => {
    await ask('/gone');
    await ask('/gone');
    expect(rendered).toBe(2);
  });

  test('for a reader with a session, neither taken nor given', async () => {
    await ask('/kept', { cookie: 'session=a' });
    await ask('/kept', { cookie: 'session=a' });
    expect(await (await ask('/kept')).text()).toContain('<p>3 nl');
  });

  test('while changes by others cannot be heard', async () => {
    listening = false;
    await ask('/kept');
    expect(await (await ask('/kept')).text()).toContain('<p>2 nl');
  });

  test('when something changed while the page was made', async () => {
    app.get('/slow', (c) => {
      c.set('keep', true);
      rendered += 1;
      if (rendered === 1) version.bump();
      return c.html(`<p>${rendered}</p>`);
    });
    expect(await (await ask('/slow')).text()).toBe('<p>1</p>');
    expect(await (await ask('/slow')).text()).toBe('<p>2</p>');
    expect(await (await ask('/slow')).text()).toBe('<p>2</p>');
  });
});

test('made-up addresses push each other out, and the page in use stays', async () => {
  const large = 'x'.repeat(1024 * 1024);
  app.get('/large', (c) => {
    c.set('keep', true);
    rendered += 1;
    return c.html(`<p>${c.req.query('q')}</p>${large}`);
  });
  for (let q = 0; q < 100; q += 1) {
    await ask(`/large?q=${q}`);
    await ask('/large?q=0');
  }
  expect(rendered).toBe(100);
  await ask('/large?q=5');
  expect(rendered).toBe(101);
  await ask('/large?q=99');
  expect(rendered).toBe(101);
});
