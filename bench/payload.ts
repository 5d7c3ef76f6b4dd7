/**
 * What a first visit costs: a page with every style sheet and script that it names, as compressed for a browser of today.
 * Fonts do not count: a page shows its text before they come.
 */
import { shippedScheme } from '../src/features/scheme/index.ts';
import { asBrowser, hrefsOf, signedIn } from './support/browsing.ts';
import { type Measured, number } from './support/measured.ts';
import { dataFolder, startProgram } from './support/program.ts';
import { transfer } from './support/transfer.ts';

const kiloBytesMost = 60;
const agendaKiloBytesMost = 50;
const scriptKiloBytesMost = 10;

type Headers = Readonly<Record<string, string>>;
type Payload = { readonly html: number; readonly css: number; readonly js: number };

const total = ({ html, css, js }: Payload): number => html + css + js;

async function bytesOf(page: URL, addresses: readonly string[]): Promise<number> {
  let sum = 0;
  for (const address of new Set(addresses)) sum += (await transfer(new URL(address, page), asBrowser)).bytes;
  return sum;
}

const found = (html: string, element: RegExp, attribute: RegExp): readonly string[] =>
  [...html.matchAll(element)].flatMap(([tag]) => attribute.exec(tag)?.[1] ?? []);

async function payload(page: URL, headers: Headers): Promise<Payload> {
  const { bytes, text } = await transfer(page, headers);
  const sheets = found(text, /<link\b[^>]*\brel="stylesheet"[^>]*>/g, /\bhref="([^"]+)"/);
  const scripts = found(text, /<script\b[^>]*\bsrc=[^>]*>/g, /\bsrc="([^"]+)"/);
  if (sheets.length === 0 || scripts.length === 0) throw new Error(`${page} names no style sheet or script`);
  return { html: bytes, css: await bytesOf(page, sheets), js: await bytesOf(page, scripts) };
}

/** Every page of the form of a residents' initiative, in a draft that the demo's resident has open. */
async function formPages(url: string, headers: Headers): Promise<readonly URL[]> {
  const [draft] = await hrefsOf(`${url}/mijn-aanvragen`, headers, /^\/aanvragen\/[0-9a-f-]{36}$/);
  if (draft === undefined) throw new Error('The demo resident has no draft');
  const { form } = shippedScheme('bewonersinitiatieven').rules;
  return form.map(({ slug }) => new URL(`${draft}/${slug}`, url));
}

function row(what: string, heaviest: Payload, most = kiloBytesMost): Measured {
  const kilo = (bytes: number): string => number(bytes / 1000);
  const { html, css, js } = heaviest;
  return {
    what,
    figure: `${kilo(total(heaviest))} kB (HTML ${kilo(html)}, CSS ${kilo(css)}, JavaScript ${kilo(js)})`,
    target: `≤ ${most} kB, of which JavaScript ≤ ${scriptKiloBytesMost} kB`,
    met: total(heaviest) <= most * 1000 && js <= scriptKiloBytesMost * 1000,
  };
}

export async function measure(): Promise<readonly Measured[]> {
  const folder = dataFolder();
  const program = await startProgram(folder.path);
  try {
    const { url } = program;
    const resident = await signedIn(url, 'bewoner');
    const pages = await formPages(url, resident);
    const forms: Payload[] = [];
    for (const page of pages) forms.push(await payload(page, resident));
    const heaviest = forms.reduce((most, one) => (total(one) > total(most) ? one : most));
    return [
      row('home', await payload(new URL('/', url), asBrowser)),
      row(`application form, the heaviest of its ${pages.length} pages`, heaviest),
      row('register', await payload(new URL('/register', url), asBrowser)),
      row('agenda, without the map', await payload(new URL('/agenda', url), asBrowser), agendaKiloBytesMost),
    ];
  } finally {
    await program.stop();
    folder.remove();
  }
}
