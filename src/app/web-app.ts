/** What a phone needs to put the agenda on its home screen: a name and a drawing of our own. */
import { type Lang, text } from '../kernel/messages.ts';
import type { Routes } from '../platform/http/routes.ts';
import { touchIcon } from './touch-icon.ts';

const words = {
  name: text('Hoofdveld: wat er te doen is in de wijk', 'Hoofdveld: what is on in the neighbourhood'),
  about: text(
    'Activiteiten, plekken en organisaties in de wijk. De laatste agenda blijft leesbaar zonder internet.',
    'Activities, places and organisations near by. The last agenda stays readable without internet.',
  ),
} as const;

/** Beside the tokens of the style sheet: a manifest and an image know none of those. */
const colours = { paper: '#fffefb', green: '#0d5a42', orange: '#a23f00' } as const;
const iconPath = '/icoon.svg';
/** An iPhone reads no SVG here, and asks for this address also where no page names it. */
const touchIconPath = '/apple-touch-icon.png';
const manifestPath = '/manifest.webmanifest';

/** The three plants of the word mark, on paper, with room around for devices that cut it round. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="${colours.paper}"/><g transform="translate(12 12)" fill="none" stroke="${colours.green}" stroke-width="2.5" stroke-linecap="round"><path d="M3 33q17-5 34 0M11 32V21M20 31V11M29 32V18"/><path fill="${colours.green}" stroke="none" d="M11 24q-6 0-6-6 6 0 6 6zM20 18q7 0 7-8-7 0-7 8zM20 23q-6 0-6-6 6 0 6 6zM29 23q6 0 6-6-6 0-6 6z"/><circle cx="20" cy="7" r="3.5" fill="${colours.orange}" stroke="none"/></g></svg>\n`;

const manifest = (lang: Lang) => ({
  id: '/agenda',
  name: words.name[lang],
  short_name: 'Hoofdveld',
  description: words.about[lang],
  lang,
  start_url: '/agenda',
  scope: '/',
  display: 'minimal-ui',
  background_color: colours.paper,
  theme_color: colours.paper,
  icons: [
    { src: iconPath, sizes: 'any', type: 'image/svg+xml', purpose: 'any maskable' },
    { src: touchIconPath, sizes: '180x180', type: 'image/png', purpose: 'any maskable' },
  ],
});

export function webAppRoutes(routes: Routes): void {
  routes.get(
    manifestPath,
    'public',
    (c) =>
      c.body(JSON.stringify(manifest(c.get('lang'))), 200, {
        'content-type': 'application/manifest+json; charset=utf-8',
      }),
    { keep: true, page: false },
  );
  routes.get(
    iconPath,
    'public',
    (c) => c.body(icon, 200, { 'content-type': 'image/svg+xml; charset=utf-8' }),
    { keep: true, page: false },
  );
  routes.get(touchIconPath, 'public', (c) => c.body(touchIcon, 200, { 'content-type': 'image/png' }), {
    keep: true,
    page: false,
  });
}
