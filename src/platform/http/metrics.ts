/** Prometheus figures and one log line a request. Paths are logged as route patterns: addresses can hold tokens. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Deps } from '../deps.ts';
import type { AppEnv } from './context.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Does this `Authorization` header hold the token that was set? Compared in constant time; never without a token. */
export function holdsToken(authorization: string | undefined, token: string | null): boolean {
  if (token === null || !authorization?.startsWith('Bearer ')) return false;
  return timingSafeEqual(digest(authorization.slice('Bearer '.length)), digest(token));
}

export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });
const seconds = new Histogram({
  name: 'hoofdveld_http_seconds',
  help: 'Time to answer a request',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2],
  registers: [metrics],
});

export function metricsMiddleware(deps: Pick<Deps, 'log'>): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const ms = performance.now() - start;
    const route = routePath(c, -1);
    seconds.observe({ method: c.req.method, route, status: String(c.res.status) }, ms / 1000);
    deps.log.debug(
      {
        requestId: c.get('requestId'),
        method: c.req.method,
        route,
        status: c.res.status,
        ms: Math.round(ms * 10) / 10,
      },
      'request',
    );
  };
}
