/** What may stay on a device, and how it is shown there: shared by the worker and the page, without a browser around it. */

/** The number rises when what is kept is kept in another way; older ones are thrown away. */
export const shelfName = 'hoofdveld-agenda-1';
export const isShelf = (name: string): boolean => name.startsWith('hoofdveld-agenda-');

export type KeepMessage = {
  readonly keep: {
    /** Path and query of an agenda page. */
    readonly page: string;
    readonly lang: string;
    /** Paths of style sheets, scripts and fonts that the page used. */
    readonly files: readonly string[];
  };
};

/** Only agendas that everybody sees the same, and never what somebody looked for in words. */
export function isAgenda({ pathname, searchParams }: URL): boolean {
  return pathname === '/agenda' && !searchParams.has('q');
}

export const isFile = (path: string): boolean => /^\/(?:assets|thema)\/[\w./-]+$/.test(path);

/** The server says `no-store` of all that is about one person. */
export function mayStay(response: Pick<Response, 'status' | 'type' | 'redirected' | 'headers'>): boolean {
  return (
    response.status === 200 &&
    response.type === 'basic' &&
    !response.redirected &&
    !/no-store|private/.test(response.headers.get('cache-control') ?? '')
  );
}

const words = {
  nl: {
    offline: 'U bent offline.',
    keptOn: 'Deze agenda is van {moment}.',
    title: 'U bent offline',
    text: 'Deze pagina kan nu niet worden geladen. Probeer het opnieuw als u weer internet hebt.',
    kept: 'Deze agenda’s staan op dit toestel:',
    ofMoment: 'van {moment}',
  },
  en: {
    offline: 'You are offline.',
    keptOn: 'This agenda is from {moment}.',
    title: 'You are offline',
    text: 'This page cannot be loaded now. Try again when you have internet again.',
    kept: 'These agendas are on this device:',
    ofMoment: 'from {moment}',
  },
} as const;
type Lang = keyof typeof words;

const zone = 'Europe/Amsterdam';

/** `dinsdag 3 maart 14.05`; English has a colon, as on every page. */
export function momentWords(at: Date, lang: Lang): string {
  const locale = { nl: 'nl-NL', en: 'en-GB' }[lang];
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(at);
  const clock = part({ hour: '2-digit', minute: '2-digit' });
  return `${part({ weekday: 'long', day: 'numeric', month: 'long' })} ${lang === 'nl' ? clock.replace(':', '.') : clock}`;
}

export const langOfPage = (html: string): Lang => (/<html[^>]* lang="en"/.test(html) ? 'en' : 'nl');

const dayOf = (at: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);

/** Says on the page that it is an old one. On a later day nothing in it is 'today' any more. */
export function withNote(html: string, keptAt: Date, now: Date): string {
  const lang = langOfPage(html);
  const said = words[lang];
  const note = `${said.offline} ${said.keptOn.replace('{moment}', momentWords(keptAt, lang))}`;
  const marked = html.replace(
    /<main\b[^>]*>/,
    (main) => `${main}<p class="hv-offline-note" role="status">${note}</p>`,
  );
  if (dayOf(keptAt) === dayOf(now)) return marked;
  return marked.replaceAll(
    /(<h[23] id="dag-[\d-]+">)(?:Vandaag|Morgen|Today|Tomorrow), (\p{L})/gu,
    (_, tag: string, letter: string) => tag + letter.toUpperCase(),
  );
}

export type KeptPage = { readonly path: string; readonly html: string; readonly keptAt: Date };

const titleOf = (html: string): string => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? 'Agenda';

/** In place of a page that is not kept. Titles come from our own pages, escaped already; addresses are escaped here. */
export function offlinePage(kept: readonly KeptPage[]): string {
  const newest = kept[0]?.html ?? '';
  const lang = langOfPage(newest);
  const said = words[lang];
  const sheets = newest.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  const links = kept.map(({ path, html, keptAt }) => {
    const href = path.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `<li><a href="${href}">${titleOf(html)}</a> (${said.ofMoment.replace('{moment}', momentWords(keptAt, lang))})</li>`;
  });
  const list = links.length === 0 ? '' : `<p>${said.kept}</p><ul>${links.join('')}</ul>`;
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${said.title}</title>${sheets.join('')}</head><body class="hv-body"><main class="hv-main" id="inhoud"><h1>${said.title}</h1><p>${said.text}</p>${list}</main></body></html>`;
}
