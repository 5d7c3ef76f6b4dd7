/**
 * The fields that the summary of a form names, and the same fields in the order in which they stand on the page.
 * @param html a page with one error summary, whose links are the first to lead to fields
 */
export function summaryOrder(html: string): {
  readonly named: readonly string[];
  readonly onPage: readonly string[];
} {
  const [, summary = ''] = /<ul class="hv-error-summary__list">([\s\S]*?)<\/ul>/.exec(html) ?? [];
  const named = [...new Set([...summary.matchAll(/href="#(f-[^"]+)"/g)].map(([, id = '']) => id))];
  const onPage = named.toSorted((one, other) => html.indexOf(`id="${one}"`) - html.indexOf(`id="${other}"`));
  return { named, onPage };
}
