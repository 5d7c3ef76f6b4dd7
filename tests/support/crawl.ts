import type { RouteInfo } from '../../src/platform/http/routes.ts';
import type { Visitor } from './app.ts';

export type Visit = {
  readonly path: string;
  readonly status: number;
  /** The pattern of the route that answers it; null when no route does. */
  readonly pattern: string | null;
  /** The page that linked here; null for where the walk began. */
  readonly from: string | null;
  /** Null for what is not HTML. */
  readonly html: string | null;
};

const parameter = /:(\w+)(?:\{([^}]+)\})?/g;

/** Whether `/zaken/HV-2027-1` is a path of the route `/zaken/:caseNumber`. */
export function matches(pattern: string, path: string): boolean {
  const shape = pattern
    .replaceAll('.', '\\.')
    .replaceAll(parameter, (_all, _name, form?: string) => form ?? '[^/]+');
  return new RegExp(`^${shape}$`).test(path.split(/[?#]/)[0] ?? '');
}

/** A route without parameters wins: `/zaken/nieuw` is not the case with number `nieuw`. */
export function routeOf(routes: readonly RouteInfo[], path: string): RouteInfo | null {
  const found = routes.filter((route) => route.method === 'GET' && matches(route.path, path));
  return found.find((route) => !route.path.includes(':')) ?? found[0] ?? null;
}

/** Addresses of this site that a page links to, in the order of the page, without their fragment. */
export function linksOf(html: string, base: string): string[] {
  const links = [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
  const origin = 'http://site.invalid';
  const urls = links.flatMap((href) =>
    URL.canParse(href, origin + base) ? [new URL(href, origin + base)] : [],
  );
  return [...new Set(urls.filter((url) => url.origin === origin).map((url) => url.pathname + url.search))];
}

export type CrawlOptions = {
  /** How many pages of one route are enough: a calendar never ends. */
  readonly perRoute?: (route: RouteInfo) => number;
  /** Pages that somebody else clicked through already: a link there is tried, and goes no further. */
  readonly known?: ReadonlySet<string>;
};

/** Follows every link from `start` on, a few pages per route, as somebody would who clicks on everything. */
export async function crawl(
  visitor: Visitor,
  routes: readonly RouteInfo[],
  start: readonly string[],
  { perRoute = () => 3, known = new Set() }: CrawlOptions = {},
): Promise<Visit[]> {
  const visits: Visit[] = [];
  const counts = new Map<string, number>();
  const seen = new Set(start);
  const queue: { path: string; from: string | null }[] = start.map((path) => ({ path, from: null }));
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const route = routeOf(routes, next.path);
    const pattern = route?.path ?? null;
    const count = counts.get(pattern ?? next.path) ?? 0;
    if (count >= (route === null ? 1 : perRoute(route))) continue;
    counts.set(pattern ?? next.path, count + 1);
    const response = await visitor.get(next.path);
    const isHtml = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    const body = await response.text();
    visits.push({ ...next, pattern, status: response.status, html: isHtml ? body : null });
    if (next.from !== null && known.has(next.path)) continue;
    const location = response.headers.get('location');
    const links =
      location === null
        ? isHtml
          ? linksOf(body, next.path)
          : []
        : linksOf(`<a href="${location}"`, next.path);
    for (const path of links) {
      if (seen.has(path)) continue;
      seen.add(path);
      queue.push({ path, from: next.path });
    }
  }
  return visits;
}
