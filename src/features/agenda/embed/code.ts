/** The code that somebody puts on her own page. Pure: the same choices are the same code. */

export type EmbedCode = {
  /** `https://host`, of this installation. */
  readonly publicUrl: string;
  readonly query: URLSearchParams;
  readonly title: string;
  /** Path and query of the agenda on the platform. */
  readonly agenda: string;
};

/** May stand between double quotes, or between tags. */
function escaped(words: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return words.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

export function embedAddress(query: URLSearchParams): string {
  const written = query.toString();
  return `/embed/agenda${written === '' ? '' : `?${written}`}`;
}

/** As high as ten lines on a phone; the page inside scrolls. */
const frameHeight = 640;
export const frameSandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

export function frameCode({ publicUrl, query, title }: EmbedCode): string {
  return `<iframe src="${escaped(publicUrl + embedAddress(query))}" title="${escaped(title)}" width="100%" height="${frameHeight}" style="border:0" loading="lazy" sandbox="${frameSandbox}"></iframe>`;
}

/** The link inside is for who has no script. */
export function elementCode({ publicUrl, query, title, agenda }: EmbedCode): string {
  const attributes = [...query].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  return [
    `<script src="${escaped(`${publicUrl}/embed/agenda.js`)}" async></script>`,
    `<hoofdveld-agenda${attributes}>`,
    `  <a href="${escaped(publicUrl + agenda)}">${escaped(title)}</a>`,
    '</hoofdveld-agenda>',
  ].join('\n');
}
