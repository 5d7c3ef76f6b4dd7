/** What a field means, found by its name. */
import { type Text, text } from '../../../kernel/messages.ts';
import { generalWords } from './words/general.ts';
import { givingWords } from './words/giving.ts';
import { insightWords } from './words/insight.ts';
import { moneyWords } from './words/money.ts';
import { socialMapWords } from './words/social-map.ts';
import { voteWords } from './words/votes.ts';

const all: Readonly<Record<string, Text>> = {
  ...generalWords,
  ...moneyWords,
  ...voteWords,
  ...socialMapWords,
  ...givingWords,
  ...insightWords,
};

/** The exact names first: `Vote.projects.costCents`, `projects.costCents`, `costCents`. */
function candidates(shape: string, path: string): readonly string[] {
  const names = path.split('.');
  return [`${shape}.${path}`, ...names.map((_, at) => names.slice(at).join('.')), `${shape}.${names.at(-1)}`];
}

function found(shape: string, path: string): Text | null {
  const own = candidates(shape, path);
  // What a thing says of a name of its own goes before what that name means elsewhere.
  const exact = [own[0], own.at(-1), ...own].find((name) => name !== undefined && name in all);
  return exact === undefined ? null : (all[exact] ?? null);
}

/** Null: not written down. A column in euros means what the field in cents does. */
export function meaningOf(shape: string, path: string): Text | null {
  const same = found(shape, path);
  if (same !== null) return same;
  const inCents = path.replace(/Euros?$/, 'Cents');
  return inCents === path ? null : found(shape, inCents);
}

/** Names that no field has: a test wants none. @param used shape and path of all fields */
export function unusedMeanings(used: readonly (readonly [string, string])[]): readonly string[] {
  const names = new Set(
    used.flatMap(([shape, path]) => [
      ...candidates(shape, path),
      ...candidates(shape, path.replace(/Euros?$/, 'Cents')),
    ]),
  );
  return Object.keys(all).filter((name) => !names.has(name));
}

export const kindWords = {
  text: text('tekst', 'text'),
  number: text('getal', 'number'),
  whole: text('heel getal', 'whole number'),
  yesNo: text('ja of nee', 'yes or no'),
  date: text('dag (jjjj-mm-dd)', 'day (yyyy-mm-dd)'),
  moment: text('moment (ISO 8601)', 'moment (ISO 8601)'),
  address: text('webadres', 'web address'),
  group: text('groep velden', 'group of fields'),
} as const;

export const unitWords = {
  cents: text('eurocent', 'cents of a euro'),
  euros: text('euro', 'euros'),
  weeks: text('weken', 'weeks'),
  days: text('dagen', 'days'),
  squareMetres: text('m²', 'm²'),
  percent: text('procent', 'percent'),
  minutes: text('minuten', 'minutes'),
  hours: text('uur', 'hours'),
} as const;
