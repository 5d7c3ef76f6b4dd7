/** Composition root: order of middleware, and where each feature is mounted. */
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { requestId } from 'hono/request-id';
import { administrationRoutes } from './app/administration.tsx';
import { apiError, apiForbidden, apiNotFound, isApi } from './app/api-errors.ts';
import type { AppDeps } from './app/deps.ts';
import { guardPages, notFoundPage, serverErrorPage } from './app/error-pages.tsx';
import { features } from './app/features.ts';
import { langCookie, langOf } from './app/language.ts';
import { pageRenderer } from './app/page-renderer.tsx';
import { siteRoutes } from './app/site.tsx';
import { anonymous } from './kernel/actor.ts';
import { today } from './kernel/dates.ts';
import type { AppContext, AppEnv } from './platform/http/context.ts';
import { compressPages } from './platform/http/encoding.ts';
import { metricsMiddleware } from './platform/http/metrics.ts';
import { pageCache } from './platform/http/page-cache.ts';
import { Routes } from './platform/http/routes.ts';
import {
  contentSecurityPolicy,
  isCrossSiteWrite,
  isEmbedded,
  newNonce,
  securityHeaders,
} from './platform/http/security.ts';
import { loggable } from './platform/loggable.ts';

export type App = { readonly hono: Hono<AppEnv>; readonly routes: Routes };

export function createApp(deps: AppDeps): App {
  const app = new Hono<AppEnv>();
  const tls = deps.config.publicUrl.startsWith('https:');
  app.use(securityHeaders({ tls }));
  app.use('/assets/*', keptForever);
  app.use(
    '/assets/*',
    serveStatic({
      root: deps.assetsDir,
      precompressed: true,
      rewriteRequestPath: (path) => path.replace(/^\/assets/, ''),
    }),
  );
  app.use(requestId());
  app.use(metricsMiddleware(deps));
  app.use(async (c, next) => {
    c.set('deps', deps);
    c.set('lang', langOf(c as AppContext));
    c.set('keep', false);
    c.set('nonce', null);
    c.set('actor', anonymous);
    c.set('page', pageRenderer(c as AppContext, deps));
    await next();
  });
  // No address of ours holds a NUL, and PostgreSQL has no text that does.
  app.use(async (c, next) => (c.req.url.includes('%00') ? missing(c as AppContext) : await next()));
  app.use(langCookie());
  app.use(compress({ threshold: 1024 }));
  app.use(compressPages());
  app.use(pageCache((cookie) => deps.auth.hasSessionCookie(cookie)));
  app.use(crossSiteCheck(new URL(deps.config.publicUrl).host));
  app.use(identify(deps));
  const routes = new Routes(app, guardPages);
  siteRoutes(routes, deps);
  administrationRoutes(routes, deps);
  for (const mount of features) mount(routes, deps);
  app.notFound((c) => {
    const above = c.req.method === 'GET' ? routes.pageAbove(c.req.path) : null;
    return above === null ? missing(c as AppContext) : c.redirect(above, 303);
  });
  app.onError((error, c) => {
    deps.log.error({ err: loggable(error), requestId: c.get('requestId') }, 'unexpected error');
    return isApi(c) ? apiError(c as AppContext) : serverErrorPage(c as AppContext);
  });
  return { hono: app, routes };
}

const missing = (c: AppContext): Response => (isApi(c) ? apiNotFound(c) : notFoundPage(c));

/** A changed file has another name. */
const keptForever: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  if (c.res.status !== 200) return;
  c.header('cache-control', 'public, max-age=31536000, immutable');
  c.header('vary', 'Accept-Encoding');
};

function crossSiteCheck(publicHost: string): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const hosts = [c.req.header('host') ?? new URL(c.req.url).host, publicHost];
    if (!isCrossSiteWrite({ method: c.req.method, header: (name) => c.req.header(name), hosts }))
      return await next();
    return isApi(c) ? apiForbidden() : guardPages.forbidden(c as AppContext);
  };
}

/** Who asks: by session cookie for pages, by bearer token for the API. The session is looked up once per request. */
function identify(deps: AppDeps): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (isApi(c)) {
      const token = await deps.tokenActor(c.req.header('authorization'));
      if (token) c.set('actor', token);
    } else if (!isEmbedded(c.req.path) && deps.auth.hasSessionCookie(c.req.header('cookie'))) {
      const session = await deps.auth.identify(c.req.raw.headers);
      const actor = session && (await deps.loadActor(session, today(deps.clock)));
      if (actor) c.set('actor', actor);
      // The signed copy of the session is renewed every minute, the session itself at every visit.
      for (const cookie of session?.setCookie ?? []) c.header('set-cookie', cookie, { append: true });
    }
    const nonce = newNonce();
    c.set('nonce', nonce);
    await next();
    // What someone saw after logging in must not stay behind on a library's computer.
    // Nor what someone saw by a link from her mail, or typed just before: only a page that is kept for many may stay.
    const forMany = c.get('keep') && c.get('actor').kind === 'anonymous';
    if (!forMany && !c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
    // A page that is kept for many has no nonce; its policy is the default one.
    if (!c.get('keep') && !c.res.headers.has('content-security-policy')) {
      c.res.headers.set('content-security-policy', contentSecurityPolicy(nonce));
    }
  };
}
