/** What an administrator typed → a group of words, or all that is wrong with it. */
import { ok, type Problem, problem, type Result } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { fold } from '../../listing/index.ts';
import type { SynonymGroup } from './types.ts';
import { synonymProblems, synonymWords } from './words.ts';

export type TypedGroup = {
  /** One on each line. */
  readonly words: string;
  readonly note: string;
  /** The moment of the last change that its typist saw; empty for a new group. */
  readonly seen: string;
};
export type GroupFacts = Pick<SynonymGroup, 'words' | 'note'>;

export const blankGroup: TypedGroup = { words: '', note: '', seen: '' };
export const longestNote = 300;
const longestLine = 60;
const mostInLine = 4;
const mostWords = 40;
const leastWords = 2;

export const typedGroup = (form: FormValues): TypedGroup => ({
  words: form.text('words'),
  note: form.text('note'),
  seen: form.text('seen'),
});

export const groupAsTyped = ({ words, note, updatedAt }: SynonymGroup): TypedGroup => ({
  words: words.join('\n'),
  note: note ?? '',
  seen: updatedAt.toISOString(),
});

/** Words that fold to the same are one; the first way of writing stays. */
export function readGroup(typed: TypedGroup): Result<GroupFacts> {
  const lines = typed.words
    .split(/[\n,;]/)
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
  const words = lines.filter(
    (line, place) => lines.findIndex((other) => fold(other) === fold(line)) === place,
  );
  const isLong = (line: string): boolean =>
    [...line].length > longestLine || fold(line).split(' ').length > mostInLine;
  const problems: readonly Problem[] = [
    ...(lines.some((line) => fold(line) === '') ? [synonymProblems.noWord] : []),
    ...(lines.some(isLong) ? [synonymProblems.tooLong] : []),
    ...(words.length < leastWords ? [synonymProblems.tooFew] : []),
    ...(words.length > mostWords ? [synonymProblems.tooMany] : []),
    ...[tooLong('note', typed.note, longestNote)].filter((one) => one !== null),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return ok({ words, note: typed.note === '' ? null : typed.note });
}

/** Said to who changes what somebody else changed first, with what it says now. */
export function changedMeanwhile(now: SynonymGroup): Problem {
  const words = now.words.join(', ');
  const { nl, en } = synonymWords.nowSays;
  return problem('words', 'changed-meanwhile', {
    nl: nl.replace('{words}', () => words),
    en: en.replace('{words}', () => words),
  });
}
