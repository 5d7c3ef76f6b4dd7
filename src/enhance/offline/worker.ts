/**
 * Service worker: the last agendas that somebody looked at stay readable without internet. It stores nothing that was
 * sent to a person: an agenda is fetched once more without cookies, and only that copy is kept. Everything else passes
 * by untouched.
 */
import {
  isAgenda,
  isFile,
  isShelf,
  type KeepMessage,
  type KeptPage,
  mayStay,
  offlinePage,
  shelfName,
  withNote,
} from './kept.ts';

type Waiting = Event & { waitUntil(promise: Promise<unknown>): void };
type Fetching = Waiting & {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
};
type Telling = Waiting & { readonly data: Partial<KeepMessage>; readonly ports: readonly MessagePort[] };
/** What we use of it: the types of pages and of workers cannot stand in one program. */
type Worker = {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(kind: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(kind: 'message', listener: (event: Telling) => void): void;
};
const worker = globalThis as unknown as Worker;
const { origin } = worker.location;

const mostPages = 4;
const keptAtName = 'x-kept-at';
const filesName = 'x-kept-files';

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      await Promise.all(
        names.filter((name) => isShelf(name) && name !== shelfName).map((name) => caches.delete(name)),
      );
      // Pages must not wait for this worker to wake up.
      await worker.registration.navigationPreload?.enable();
      await worker.clients.claim();
    })(),
  ),
);

worker.addEventListener('message', (event) => {
  const asked = event.data.keep;
  if (!asked) return;
  event.waitUntil(
    keep(asked)
      .catch(() => false)
      .then((kept) => event.ports[0]?.postMessage({ kept })),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event, url));
  else if (isFile(url.pathname)) event.respondWith(file(request));
});

async function page(event: Fetching, url: URL): Promise<Response> {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return await withoutInternet(url);
  }
}

async function file(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const found = await (await caches.open(shelfName)).match(request, { ignoreVary: true });
    if (found) return found;
    throw error;
  }
}

type Kept = KeptPage & { readonly headers: Headers; readonly files: readonly string[] };

/** Newest first. */
async function keptPages(shelf: Cache): Promise<readonly Kept[]> {
  const pages = await Promise.all(
    (await shelf.keys()).map(async (request) => {
      const url = new URL(request.url);
      const response = isAgenda(url) ? await shelf.match(request, { ignoreVary: true }) : undefined;
      if (!response) return [];
      const { headers } = response;
      const keptAt = new Date(headers.get(keptAtName) ?? 0);
      const files = (headers.get(filesName) ?? '').split(' ');
      return [{ path: url.pathname + url.search, html: await response.text(), keptAt, headers, files }];
    }),
  );
  return pages.flat().sort((one, other) => other.keptAt.getTime() - one.keptAt.getTime());
}

async function withoutInternet(url: URL): Promise<Response> {
  const kept = await keptPages(await caches.open(shelfName));
  const asked = url.pathname + url.search;
  // Who opens the agenda from her home screen wants the one that she read last.
  const found = kept.find(({ path }) => path === asked) ?? (asked === '/agenda' ? kept[0] : undefined);
  if (found) return new Response(withNote(found.html, found.keptAt, new Date()), { headers: found.headers });
  const policy = kept[0]?.headers.get('content-security-policy') ?? "default-src 'none'";
  return new Response(offlinePage(kept), {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  });
}

async function keep({ page: path, lang, files }: KeepMessage['keep']): Promise<boolean> {
  const url = new URL(path, origin);
  if (url.origin !== origin || !isAgenda(url)) return false;
  const response = await fetch(url, {
    credentials: 'omit',
    redirect: 'error',
    headers: { accept: 'text/html', 'accept-language': lang },
  });
  if (!mayStay(response)) return false;
  const shelf = await caches.open(shelfName);
  const needed = files.filter(isFile);
  for (const each of needed) {
    if (await shelf.match(each, { ignoreVary: true })) continue;
    const found = await fetch(each, { credentials: 'omit' });
    if (mayStay(found)) await shelf.put(each, found);
  }
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name);
  headers.set(keptAtName, new Date().toISOString());
  headers.set(filesName, needed.join(' '));
  await shelf.put(url, new Response(await response.text(), { headers }));
  await tidy(shelf);
  return true;
}

/** The oldest pages go, and the files that none of the others needs. */
async function tidy(shelf: Cache): Promise<void> {
  const pages = await keptPages(shelf);
  const staying = pages.slice(0, mostPages);
  const needed = new Set(staying.flatMap(({ path, files }) => [path, ...files]));
  for (const request of await shelf.keys()) {
    const { pathname, search } = new URL(request.url);
    if (!needed.has(pathname + search)) await shelf.delete(request, { ignoreVary: true });
  }
}
