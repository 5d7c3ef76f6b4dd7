/** Two languages, always both: a text without its English half does not compile. */
export type Lang = 'nl' | 'en';
export const langs = ['nl', 'en'] as const satisfies readonly Lang[];

export type Text = { readonly nl: string; readonly en: string };

export function text(nl: string, en: string): Text {
  return { nl, en };
}

/** The same words in both languages: names, numbers, addresses. */
export function same(words: string): Text {
  return { nl: words, en: words };
}

export function isLang(value: unknown): value is Lang {
  return value === 'nl' || value === 'en';
}

/**
 * What was chosen from a list, in the order of that list. A choice of several has no order of its own, so that two equal
 * choices read the same: `Nederlands, Turks`.
 */
export const namesOf = <K extends string>(
  labels: Readonly<Record<K, Text>>,
  chosen: readonly K[],
  lang: Lang,
): string =>
  (Object.keys(labels) as K[])
    .filter((one) => chosen.includes(one))
    .map((one) => labels[one][lang])
    .join(', ');
