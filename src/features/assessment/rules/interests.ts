/** Keeping one's own register of interests (Awb 2:4). */
import { dateOf, isoDate, type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { Problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { refusals } from '../messages.ts';
import type { Interest } from '../types.ts';

/** What was filled in; null where nothing readable was. `problems` are those of reading alone. */
export type InterestInput = {
  readonly organisation: string;
  /** A tie to a person instead of an organisation. */
  readonly personName: string;
  /** Null when none was given, or none that is an address. */
  readonly personEmail: string | null;
  readonly description: string;
  readonly since: string | null;
  /** Null for an open end. */
  readonly until: string | null;
  readonly problems: readonly Problem[];
};

const longestDescription = 500;
const longestOrganisation = 200;
export const mostInterests = 100;

export function interestProblems(input: InterestInput, held: number, today: PlainDate): readonly Problem[] {
  const long = [
    tooLong('organisation', input.organisation, longestOrganisation),
    tooLong('personName', input.personName, longestOrganisation),
    tooLong('description', input.description, longestDescription),
  ];
  const problems = [...input.problems, ...long.filter((one) => one !== null)];
  if (input.personName !== '' && input.organisation !== '') problems.push(refusals.oneTieOnly);
  if (input.personName === '' && input.personEmail !== null) problems.push(refusals.personNameNeeded);
  if (input.description === '') problems.push(refusals.descriptionNeeded);
  if (input.since !== null && input.since > isoDate(today)) problems.push(refusals.sinceInFuture);
  if (input.since !== null && input.until !== null && input.until <= input.since)
    problems.push(refusals.untilBeforeSince);
  if (held >= mostInterests) problems.push(refusals.tooManyInterests);
  return problems;
}

/** Does it hold on a day? */
export function holdsOn(interest: Pick<Interest, 'since' | 'until'>, day: PlainDate): boolean {
  const date = isoDate(day);
  return interest.since <= date && (interest.until === null || interest.until > date);
}

/** May its end be set to this day? An end that was once set stays: a register is not rewritten. */
export function endProblem(
  interest: Pick<Interest, 'since' | 'until'>,
  until: PlainDate,
  today: PlainDate,
): Problem | null {
  if (!holdsOn(interest, today)) return refusals.alreadyEnded;
  return isoDate(until) <= interest.since ? refusals.untilBeforeSince : null;
}

/** A mistake can be taken back on the day it was made; after that an interest ends, it does not vanish. */
export function mayRemove(interest: Pick<Interest, 'createdAt'>, today: PlainDate): boolean {
  const madeOn = dateOf(interest.createdAt);
  return Temporal.PlainDate.compare(madeOn, today) === 0;
}
