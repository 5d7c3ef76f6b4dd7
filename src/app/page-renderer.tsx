/** Puts content into the layout: menu by permission, session, language, nonce. */
import type { VNode } from 'preact';
import type { Actor } from '../kernel/actor.ts';
import type { Lang } from '../kernel/messages.ts';
import { roleLabel } from '../kernel/roles.ts';
import type { AppContext, PageOptions } from '../platform/http/context.ts';
import { withText } from '../platform/http/page-text.ts';
import { contentSecurityPolicy, pathOnThisSite } from '../platform/http/security.ts';
import { Layout, renderPage } from '../ui/index.ts';
import type { AppDeps } from './deps.ts';
import { menuFor } from './menu.ts';

/** A path that means the same wherever it is read: nothing in it has to be parsed. */
const plainPath = /^[^/?#]+\/\/[^/?#]+(\/(?!\/)[\w./~-]*)$/;

function otherLanguageHref(c: AppContext, lang: Lang): string {
  const other = lang === 'nl' ? 'en' : 'nl';
  const [, path] = plainPath.exec(c.req.url) ?? [];
  if (path !== undefined) return `${path}?taal=${other}`;
  const url = new URL(c.req.url);
  // After a refused POST there is no page to return to by GET but the form's own.
  url.searchParams.set('taal', other);
  return pathOnThisSite(url);
}

const shown = (actor: Actor, lang: Lang): { displayName: string; roleLabel: string } | null =>
  actor.kind === 'person' ? { displayName: actor.displayName, roleLabel: roleLabel(actor, lang) } : null;

export function pageRenderer(
  c: AppContext,
  deps: AppDeps,
): (options: PageOptions, content: VNode) => Response {
  return (options, content) => {
    const lang = c.get('lang');
    const actor = c.get('actor');
    const path = c.req.path;
    const menu = menuFor(actor, lang);
    const nonce = c.get('keep') ? null : c.get('nonce');
    const { tiles } = deps.config;
    if (options.map && tiles !== null)
      c.header('content-security-policy', contentSecurityPolicy(nonce, [new URL(tiles.url).origin]));
    const html = renderPage(
      <Layout
        title={options.title}
        lang={lang}
        nonce={nonce ?? undefined}
        actor={shown(actor, lang)}
        nav={menu.everybody}
        ownNav={menu.own}
        path={path}
        alternateLangHref={otherLanguageHref(c, lang)}
        demo={deps.config.demo}
        assets={deps.assets}
        map={options.map}
        wide={options.wide}
        flash={options.flash}
        head={options.head}
      >
        {content}
      </Layout>,
    );
    return withText(c.html(html, options.status ?? 200), html);
  };
}
