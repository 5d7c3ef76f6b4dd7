import { expect, test } from 'vitest';
import type { RouteInfo } from '../../src/platform/http/routes.ts';
import { linksOf, routeOf } from './crawl.ts';

const route = (path: string): RouteInfo => ({ method: 'GET', path, access: 'public', page: true });
const routes = ['/zaken/:number', '/zaken/nieuw', '/zaken/:number/besluit', '/stuk/:id{[0-9a-f]+}.pdf'].map(
  route,
);

test.for([
  ['/zaken/HV-2027-1', '/zaken/:number'],
  ['/zaken/nieuw?stap=2', '/zaken/nieuw'],
  ['/zaken/HV-2027-1/besluit#kop', '/zaken/:number/besluit'],
  ['/stuk/0a1.pdf', '/stuk/:id{[0-9a-f]+}.pdf'],
  ['/stuk/zz.pdf', null],
  ['/zaken', null],
] as const)('%s belongs to %s', ([path, pattern]) => {
  expect(routeOf(routes, path)?.path ?? null).toBe(pattern);
});

test('only links of this site are followed, each once', () => {
  const html = `<a href="/a?x=1&amp;y=2">a</a><a class="b" href="#top">b</a><a href="../c">c</a><a href="/a?x=1&amp;y=2">a</a>
    <a href="https://example.org/d">d</a><a href="mailto:e@example.org">e</a><link href="/f.css">`;
  expect(linksOf(html, '/wijken/x/')).toEqual(['/a?x=1&y=2', '/wijken/x/', '/wijken/c']);
});
