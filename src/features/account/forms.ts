/** What was typed or ticked about a story → typed input, or all that is wrong with it. */
import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import { tooLong } from '../../kernel/too-long.ts';
import { type ConsentKey, type ConsentPart, consentParts, consentUses, longest } from './types.ts';

export const consentValue = ({ part, use }: ConsentKey): string => `${part}:${use}`;

const consentKeys: readonly ConsentKey[] = consentParts.flatMap((part) =>
  consentUses.map((use) => ({ part, use })),
);

/** The ticks of a form with one group of boxes for each part; what is no consent of ours is none. */
export const readConsents = (ticked: (part: ConsentPart) => readonly string[]): readonly ConsentKey[] =>
  consentKeys.filter(({ part, use }) => ticked(part).includes(use));

/** Of a button that is about one consent. */
export const readConsent = (value: string): ConsentKey | null =>
  consentKeys.find((key) => consentValue(key) === value) ?? null;

/** Words that must be there and fit. */
export function readWords(field: string, typed: string, most: number, missing: Problem): Result<string> {
  if (typed.trim() === '') return refused({ ...missing, field });
  const long = tooLong(field, typed, most);
  return long ? refused(long) : ok(typed.trim());
}

export const readReason = (typed: string, missing: Problem): Result<string> =>
  readWords('reason', typed, longest.reason, missing);
