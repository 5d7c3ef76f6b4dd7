import { expect, it } from 'vitest';
import { validateHtml } from '../../tests/support/html.ts';
import { langs } from '../kernel/messages.ts';
import { Catalogue } from './catalogue.tsx';
import { renderPage } from './html.ts';
import { Layout, type LayoutProps } from './layout.tsx';

const layout: Omit<LayoutProps, 'children' | 'lang'> = {
  title: 'Stijl',
  nonce: 'r4nd0m',
  actor: null,
  nav: [
    { href: '/', label: 'Vandaag' },
    { href: '/register', label: 'Register', count: 2 },
  ],
  path: '/register/2027',
  alternateLangHref: '/register/2027?taal=en',
  demo: true,
};

it.each(langs)('is valid HTML in every state (%s)', async (lang) => {
  const page = (
    <Layout {...layout} lang={lang} wide flash={{ kind: 'success', text: 'Opgeslagen' }}>
      <Catalogue lang={lang} />
    </Layout>
  );
  expect(await validateHtml(renderPage(page), `/stijl?taal=${lang}`)).toEqual([]);
});

it('has no inline styles or handlers, which the security policy would refuse', () => {
  const html = renderPage(
    <Layout {...layout} lang="nl">
      <Catalogue lang="nl" />
    </Layout>,
  );
  expect(html).not.toMatch(/<[^>]+\s(style|on\w+)=/);
  expect(html).not.toMatch(/(href|src|action)="(javascript|data):/);
});

it('marks the page one is on, also below it, in both menus', () => {
  const html = renderPage(<Layout {...layout} lang="nl" children="x" />);
  expect(html.match(/href="\/register" aria-current="page"/g)).toHaveLength(2);
  expect(html).not.toContain('href="/" aria-current');
});

it('offers logging out as a post, and logging in as a link', () => {
  const asGuest = renderPage(<Layout {...layout} lang="nl" children="x" />);
  expect(asGuest).toContain('href="/inloggen"');
  const actor = { displayName: 'Yasmina el Amrani', roleLabel: 'Behandelaar' };
  const asOfficer = renderPage(<Layout {...layout} lang="nl" actor={actor} csrf="t0ken" children="x" />);
  expect(asOfficer).toContain('<form method="post" action="/uitloggen"');
  expect(asOfficer).toContain('name="csrf" value="t0ken"');
  expect(asOfficer).toContain('Yasmina el Amrani');
});
