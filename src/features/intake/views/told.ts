/** What a preview says of a row in one line. */
import type { Lang } from '../../../kernel/messages.ts';
import { fill } from '../../../ui/index.ts';
import type { Fact } from '../../listing/index.ts';
import type { Duplicate } from '../types.ts';
import { words } from './words.ts';

/** `Naam voor 85% gelijk, 33 meter uit elkaar`. */
export function nearness({ alike, metres }: Duplicate, lang: Lang): string {
  const name = fill(words.alike, lang, { percent: Math.round(alike * 100) });
  return metres === null ? name : `${name}, ${fill(words.apart, lang, { metres })}`;
}

/** The facts that tell most; the rest is looked at in the list itself. */
export const told = (facts: readonly Fact[]): string =>
  facts
    .filter(({ value }) => value !== '')
    .slice(1, 6)
    .map(({ label, value }) => `${label}: ${value.length > 120 ? `${value.slice(0, 119)}…` : value}`)
    .join(' · ');
