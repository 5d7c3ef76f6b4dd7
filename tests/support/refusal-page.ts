/** What every answer to a bad form owes its reader. */
export type Sent = {
  /** False where a script asks, which reads a status and no page. */
  readonly page: boolean;
  /** False when the page with this form was never shown: then its fields may be missing from the answer as well. */
  readonly offered: boolean;
  readonly status: number;
  readonly type: string;
  readonly html: string;
  /** What was typed, by the name of its field; nothing for what was no form. */
  readonly typed: readonly (readonly [string, string])[];
};

/** Preact writes these; a browser reads them back. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const summary = /<section class="hv-error-summary"[\s\S]*?<\/section>/;

function summaryFaults(html: string, offered: boolean): string[] {
  const match = summary.exec(html);
  if (match === null) return ['no summary of what is wrong'];
  const found = match[0];
  // Who hears the page knows first where she is, then what is wrong there.
  if (match.index < html.indexOf('<h1')) return ['the summary stands before the heading of the page'];
  if (!/<li>(<a href="#[^"]+">)?[A-Z‘'0-9€]/.test(found)) return ['a summary without a sentence'];
  return [...found.matchAll(/href="#([^"]+)"/g)]
    .filter(([, id = '']) => offered && !html.includes(`id="${id}"`))
    .map(([, id]) => `the summary leads to #${id}, which is not there`);
}

/** Names and stacks of the machinery never reach a reader. */
const leak =
  /\b(?:at .+\.(?:ts|js):\d+|node_modules|SELECT .+ FROM|postgres|kysely|ZodError|TypeError|undefined|\[object Object\])\b/i;

export function faultsOf({ page, offered, status, type, html, typed }: Sent): string[] {
  const faults: string[] = [];
  if (status >= 500) faults.push(`answers ${status}`);
  if (html.includes('<script>alert(1)')) faults.push('shows a script unescaped');
  const words = html.replaceAll(/<[^>]*>/g, ' ');
  if (status >= 400 && leak.test(words)) faults.push(`says ${leak.exec(words)?.[0]}`);
  if (page && status >= 400 && !(type.startsWith('text/html') && html.includes('<html lang="nl"')))
    faults.push('refuses without a Dutch page');
  if (!page || status !== 422) return faults;
  faults.push(...summaryFaults(html, offered));
  // Not the longest, which fields cut off, nor signs that no text can hold.
  const lost = typed.filter(
    ([name, value]) =>
      value.length < 60 &&
      !/\p{Cc}/u.test(value) &&
      html.includes(`name="${name}"`) &&
      !html.includes(escaped(value)),
  );
  return [...faults, ...lost.map(([name]) => `loses what was typed in ${name}`)];
}
