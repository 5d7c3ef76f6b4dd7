/** All addresses of open data about the social map. */
import type { Routes } from '../../platform/http/routes.ts';
import type { ExchangePagesDeps } from './deps.ts';
import { hsdsRoutes } from './pages/hsds.ts';
import { rpdeRoutes } from './pages/rpde.ts';

export function exchangePages(routes: Routes, deps: ExchangePagesDeps): void {
  hsdsRoutes(routes, deps);
  rpdeRoutes(routes, deps);
}
