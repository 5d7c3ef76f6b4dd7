/** Finds words of people that a page shows without saying in which language they are, or which way they may run. */

export type StoredWords = {
  readonly words: string;
  /** Null of a name. */
  readonly lang: string | null;
};

type Around = { readonly name: string; readonly lang: string | null; readonly dir: string | null };

const neverClosed = new Set(['br', 'img', 'input', 'link', 'meta', 'hr', 'source', 'path', 'circle', 'line']);
const unmarked = new Set(['title', 'script', 'style', 'option', 'textarea', 'svg']);
const piece = /<!--.*?-->|<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gs;
const attribute = (all: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(all)?.[1] ?? null;
const read = (html: string): string =>
  html
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** Every piece of text of a page with the language and the direction that hold for it. */
function* textsOf(html: string): Generator<{ text: string; around: readonly Around[] }> {
  let around: Around[] = [];
  for (const [, closing, name = '', attributes = '', closed, text] of html.matchAll(piece)) {
    if (text !== undefined) yield { text: read(text), around };
    else if (closing) {
      const opened = around.findLastIndex((one) => one.name === name);
      if (opened >= 0) around = around.slice(0, opened);
    } else if (name !== '' && !closed && !neverClosed.has(name)) {
      const lang = attribute(attributes, 'lang');
      // What the element is for.
      const dir = attribute(attributes, 'dir') ?? (name === 'bdi' ? 'auto' : null);
      around = [...around, { name, lang, dir }];
    }
  }
}

const innermost = (around: readonly Around[], what: 'lang' | 'dir'): string | null =>
  around.findLast((one) => one[what] !== null)?.[what] ?? null;

export type OwnWordsFound = { readonly seen: number; readonly faults: readonly string[] };

/** @returns how often stored words stand in a page, and each place where they are not marked */
export function ownWordsIn(html: string, stored: readonly StoredWords[]): OwnWordsFound {
  const faults: string[] = [];
  let seen = 0;
  for (const { text, around } of textsOf(html)) {
    if (around.some(({ name }) => unmarked.has(name))) continue;
    const here = stored.filter(({ words }) => text.includes(words));
    for (const { words, lang } of here) {
      // One name may be part of another.
      if (here.some((other) => other.words !== words && other.words.includes(words))) continue;
      seen += 1;
      const place = around.map(({ name }) => name).join(' ');
      if (innermost(around, 'dir') !== 'auto') faults.push(`no dir: ‘${words}’ in ${place}`);
      if (lang !== null && innermost(around, 'lang') !== lang)
        faults.push(`not in ${lang}: ‘${words}’ in ${place}`);
    }
  }
  return { seen, faults };
}
