/** Pages of the house itself: start, statements, health. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from '../kernel/dates.ts';
import { addressService } from '../platform/addresses/index.ts';
import { isReachable } from '../platform/db/index.ts';
import { isLoopback } from '../platform/http/client-address.ts';
import { holdsToken, metrics } from '../platform/http/metrics.ts';
import type { Routes } from '../platform/http/routes.ts';
import { Catalogue, Heading, Prose } from '../ui/index.ts';
import type { AppDeps } from './deps.ts';
import { homePage } from './home.tsx';
import { statements } from './site-texts.ts';
import { webAppRoutes } from './web-app.ts';

export function siteRoutes(routes: Routes, deps: AppDeps): void {
  const addresses = addressService(deps);
  routes.get('/', 'public', (c) => homePage(c, { ...deps, addresses }), { keep: 'quarter' });
  for (const statement of statements) {
    routes.get(
      statement.path,
      'public',
      (c) => {
        const lang = c.get('lang');
        return c.get('page')(
          { title: statement.title[lang] },
          <Prose>
            <Heading level={1}>{statement.title[lang]}</Heading>
            {statement.paragraphs.map((paragraph) => (
              <p key={paragraph.en}>{paragraph[lang]}</p>
            ))}
            {statement.link && (
              <p>
                <a href={statement.link.href}>{statement.link.label[lang]}</a>
              </p>
            )}
          </Prose>,
        );
      },
      { keep: true },
    );
  }
  routes.get(
    '/stijl',
    'public',
    (c) => {
      const lang = c.get('lang');
      return c.get('page')(
        { title: { nl: 'Bouwstenen', en: 'Building blocks' }[lang], wide: true },
        <Catalogue lang={lang} />,
      );
    },
    { keep: true },
  );
  webAppRoutes(routes);
  if (deps.config.themeDir !== null) themeRoute(routes, deps.config.themeDir);
  routes.get('/health', 'public', (c) => c.json({ status: 'ok' }), { page: false });
  routes.get(
    '/ready',
    'public',
    async (c) => {
      const up = await isReachable(deps.db);
      return c.json({ status: up ? 'ready' : 'waiting' }, up ? 200 : 503);
    },
    { page: false },
  );
  routes.get(
    '/metrics',
    'public',
    async (c) => {
      // Which pages are asked how often is nobody's business but the operator's.
      if (!isLoopback(c) && !holdsToken(c.req.header('authorization'), deps.config.metricsToken))
        return c.text('Figures are for this machine, or for a bearer token.\n', 401, {
          'www-authenticate': 'Bearer realm="metrics"',
        });
      return c.text(await metrics.metrics(), 200, { 'content-type': metrics.contentType });
    },
    { page: false },
  );
  routes.get('/.well-known/security.txt', 'public', (c) => c.text(securityTxt(deps)), { page: false });
}

/** The municipality's own tokens, read at the start: a folder without them stops the program there. */
function themeRoute(routes: Routes, folder: string): void {
  const css = readFileSync(join(folder, 'theme.css'), 'utf8');
  routes.get(
    '/thema/theme.css',
    'public',
    (c) => c.body(css, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }),
    { page: false },
  );
}

/** RFC 9116; the expiry is a year from now, renewed with every request. */
function securityTxt(deps: AppDeps): string {
  const expires = deps.clock
    .now()
    .add(Temporal.Duration.from({ hours: 24 * 365 }))
    .toString({ smallestUnit: 'second' });
  return `Contact: ${deps.config.publicUrl}/privacy\nExpires: ${expires}\nPreferred-Languages: nl, en\nCanonical: ${deps.config.publicUrl}/.well-known/security.txt\n`;
}
