import type { ComponentChildren, VNode } from 'preact';
import type { Lang } from '../kernel/messages.ts';
import { Alert } from './alert.tsx';
import { Icon } from './icon.tsx';
import { words } from './words.ts';
import { written } from './written.ts';

export type NavItem = {
  href: string;
  label: string;
  /** When left out it follows from the path: this page or one below it. */
  current?: boolean | undefined;
  /** Things that wait there. */
  count?: number | undefined;
};

/** Addresses of the built files; the build may add a hash. `themeCss` is a municipality's own tokens, loaded last. */
export type Assets = {
  css: string;
  js: string;
  themeCss?: string | undefined;
  /** Of pages with a map only: it is heavier than everything else together. */
  mapCss?: string | undefined;
  mapJs?: string | undefined;
};
export const defaultAssets: Assets = { css: '/assets/hoofdveld.css', js: '/assets/enhance.js' };

export type Flash = { kind: 'success' | 'info' | 'attention'; text: string };

export type LayoutProps = {
  title: string;
  lang: Lang;
  /** Of the Content-Security-Policy of this response; none on kept pages, whose policy is `self`. */
  nonce?: string | undefined;
  actor: { displayName: string; roleLabel: string } | null;
  nav: readonly NavItem[];
  /** Pages of this person and her roles, on a row of their own. */
  ownNav?: readonly NavItem[] | undefined;
  /** Path of this page, without query. */
  path: string;
  /** This page in the other language. */
  alternateLangHref: string;
  children: ComponentChildren;
  demo?: boolean | undefined;
  /** Room for tables and work lists. */
  wide?: boolean | undefined;
  /** One column of reading width: forms and letters. */
  narrow?: boolean | undefined;
  /** Extra elements in `<head>`: description, feed, next page. */
  head?: ComponentChildren;
  flash?: Flash | undefined;
  csrf?: string | null | undefined;
  assets?: Assets | undefined;
  /** Is there a map on it? */
  map?: true | undefined;
};

function isCurrent(item: NavItem, path: string): boolean {
  if (item.current !== undefined) return item.current;
  return item.href === '/' ? path === '/' : path === item.href || path.startsWith(`${item.href}/`);
}

type NavLinksProps = { nav: readonly NavItem[]; path: string; label?: string | undefined };

function NavLinks({ nav, path, label }: NavLinksProps): VNode {
  return (
    <ul class="hv-nav__list" {...(label === undefined ? {} : { 'aria-label': label })}>
      {nav.map((item) => (
        <li key={item.href}>
          <a
            class="hv-nav__link"
            href={item.href}
            {...(isCurrent(item, path) ? { 'aria-current': 'page' as const } : {})}
          >
            {item.label}
            {item.count !== undefined && item.count > 0 && <span class="hv-nav__count">{item.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What is everybody's, then under a line what is this person's: a named list, as a landmark may not come twice. */
function Menus({ nav, ownNav = [], path, lang }: MenusProps): VNode {
  return (
    <>
      <NavLinks nav={nav} path={path} />
      {ownNav.length > 0 && (
        <div class="hv-nav__own">
          <NavLinks nav={ownNav} path={path} label={words.ownMenu[lang]} />
        </div>
      )}
    </>
  );
}

type MenusProps = Pick<LayoutProps, 'nav' | 'ownNav' | 'path' | 'lang'>;

/** All that can differ in a menu. */
function keyOf({ nav, ownNav = [], path, lang }: MenusProps): string {
  const items = (list: readonly NavItem[]): string =>
    list.map((item) => [item.href, item.label, item.count ?? '', isCurrent(item, path)].join('|')).join();
  return `menu ${lang} ${items(nav)} ${items(ownNav)}`;
}

/** A field with three plants: the social base as the main field. */
function WordMark({ lang }: { lang: Lang }): VNode {
  return (
    <a class="hv-wordmark" href="/" aria-label={words.home[lang]}>
      <svg
        class="hv-wordmark__sign"
        viewBox="0 0 40 40"
        width="40"
        height="40"
        aria-hidden="true"
        focusable="false"
      >
        <path class="hv-wordmark__ground" d="M3 33q17-5 34 0" />
        <path class="hv-wordmark__stem" d="M11 32V21M20 31V11M29 32V18" />
        <path
          class="hv-wordmark__leaf"
          d="M11 24q-6 0-6-6 6 0 6 6zM20 18q7 0 7-8-7 0-7 8zM20 23q-6 0-6-6 6 0 6 6zM29 23q6 0 6-6-6 0-6 6z"
        />
        <circle class="hv-wordmark__flower" cx="20" cy="7" r="3.5" />
      </svg>
      <span class="hv-wordmark__name">{words.siteName[lang]}</span>
    </a>
  );
}

function Account({ actor, lang, csrf }: Pick<LayoutProps, 'actor' | 'lang' | 'csrf'>): VNode {
  if (!actor) {
    return (
      <a class="hv-account__link" href="/inloggen">
        <Icon name="user" />
        {words.logIn[lang]}
      </a>
    );
  }
  return (
    <div class="hv-account">
      <a class="hv-account__who" href="/mijn-gegevens">
        <span class="hv-visually-hidden">{words.loggedInAs[lang]} </span>
        <span class="hv-account__name">{actor.displayName}</span>
        <span class="hv-account__role">{actor.roleLabel}</span>
        <span class="hv-visually-hidden"> ({words.myData[lang]})</span>
      </a>
      <form method="post" action="/uitloggen" data-forget-drafts="">
        {csrf ? <input type="hidden" name="csrf" value={csrf} /> : null}
        <button type="submit" class="hv-account__link">
          <Icon name="log-out" />
          {words.logOut[lang]}
        </button>
      </form>
    </div>
  );
}

function Header(props: LayoutProps): VNode {
  const { lang, nav } = props;
  const menus = nav.length > 0 ? written(keyOf(props), () => <Menus {...props} />) : undefined;
  const other: Lang = lang === 'nl' ? 'en' : 'nl';
  return (
    <header class="hv-header">
      <div class="hv-header__bar">
        <WordMark lang={lang} />
        <a class="hv-account__link hv-header__search" href="/zoeken">
          <Icon name="search" />
          {words.search[lang]}
        </a>
        <a class="hv-account__link" href={props.alternateLangHref} lang={other} hreflang={other}>
          {words.otherLanguage[lang]}
        </a>
        <Account actor={props.actor} lang={lang} csrf={props.csrf} />
      </div>
      {menus !== undefined && (
        <>
          <nav
            class="hv-nav hv-nav--wide"
            aria-label={words.mainMenu[lang]}
            dangerouslySetInnerHTML={menus}
          />
          <details class="hv-menu">
            <summary class="hv-menu__summary">
              <Icon name="menu" />
              {words.menu[lang]}
            </summary>
            <nav class="hv-nav" aria-label={words.mainMenuPhone[lang]} dangerouslySetInnerHTML={menus} />
          </details>
        </>
      )}
    </header>
  );
}

function FooterLinks({ lang }: { lang: Lang }): VNode {
  const links = [
    ['/toegankelijkheid', words.accessibility],
    ['/privacy', words.privacy],
    ['/open-data', words.openData],
    ['/bezwaar', words.object],
    ['/klachten', words.complain],
    ['/termijnen', words.terms],
    ['/basisfinanciering/narekenen', words.basefundingSums],
    ['/.well-known/security.txt', words.security],
  ] as const;
  return (
    <div class="hv-footer__inner">
      <p>{words.footerPromise[lang]}</p>
      <nav aria-label={words.footer[lang]}>
        <ul class="hv-footer__links">
          {links.map(([href, label]) => (
            <li key={href}>
              <a href={href}>{label[lang]}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

/** The whole document of every page. Pass it to `renderPage`. */
export function Layout(props: LayoutProps): VNode {
  const { lang, title, nonce } = props;
  const assets = props.assets ?? defaultAssets;
  const width = props.narrow ? ' hv-main--narrow' : '';
  const siteName = words.siteName[lang];
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === siteName ? siteName : `${title} – ${siteName}`}</title>
        <link rel="icon" href="/icoon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <link rel="stylesheet" href={assets.css} />
        {assets.themeCss !== undefined && <link rel="stylesheet" href={assets.themeCss} />}
        <script type="module" src={assets.js} nonce={nonce}></script>
        {props.map && assets.mapCss !== undefined && <link rel="stylesheet" href={assets.mapCss} />}
        {props.map && assets.mapJs !== undefined && (
          <script type="module" src={assets.mapJs} nonce={nonce}></script>
        )}
        {props.head}
      </head>
      <body class={`hv-body${props.wide ? ' hv-body--wide' : ''}`}>
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus hv-skip" href="#inhoud">
          {words.skip[lang]}
        </a>
        {props.demo && (
          <p class="hv-demo">
            <Icon name="info" />
            {words.demo[lang]}
          </p>
        )}
        <Header {...props} />
        <main class={`hv-main${width}`} id="inhoud" tabIndex={-1}>
          {props.flash && (
            <Alert kind={props.flash.kind} lang={lang} role="status">
              {props.flash.text}
            </Alert>
          )}
          {props.children}
        </main>
        <footer
          class="hv-footer"
          dangerouslySetInnerHTML={written(`footer ${lang}`, () => <FooterLinks lang={lang} />)}
        />
      </body>
    </html>
  );
}
