/** Telling that the decision cannot be given within its term, and when it can then be expected (Awb 4:14 lid 1). */
import { type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import type { Clock } from '../../../kernel/terms/index.ts';
import { type CaseFacts, decisionClockOf } from './case-facts.ts';
import { openSuspension, statusIsOpen } from './term-changes.ts';

/** A decision that is expected more than a year from now is a mistake in the year. */
const longestDays = 366;

const isAfter = (one: PlainDate, other: PlainDate): boolean => Temporal.PlainDate.compare(one, other) > 0;

/** The term that will not be met or was not met. While it stands still without an end, its last day is not known. */
export function termToMiss(facts: CaseFacts): Clock | null {
  const clock = decisionClockOf(facts);
  if (clock === null || clock.doneOn !== null || !statusIsOpen(facts)) return null;
  return openSuspension(facts.events) === null ? clock : null;
}

/**
 * The date lies after the last day of the term, or else the term would be met; this notice moves no last day.
 * @returns the decision clock, as it stays
 */
export function mayAnnounceDelay(facts: CaseFacts, expectedOn: PlainDate): Result<Clock> {
  const clock = termToMiss(facts);
  const found: Problem[] = [];
  if (clock === null)
    return refused(
      problem('', 'no-term-to-miss', text('Er loopt geen beslistermijn.', 'No decision term is running.')),
    );
  if (!isAfter(expectedOn, clock.due))
    found.push(
      problem(
        'on',
        'within-term',
        text(
          'Deze dag valt nog binnen de beslistermijn. Dan is deze brief niet nodig.',
          'This day is still within the decision term. Then this letter is not needed.',
        ),
      ),
    );
  if (isAfter(facts.today, expectedOn))
    found.push(
      problem('on', 'before-today', text('Deze dag is al voorbij.', 'This day has already passed.')),
    );
  if (isAfter(expectedOn, facts.today.add({ days: longestDays })))
    found.push(
      problem(
        'on',
        'too-far',
        text('Deze datum ligt meer dan een jaar vooruit.', 'This date is more than a year ahead.'),
      ),
    );
  const [first, ...rest] = found;
  return first ? refused(first, ...rest) : ok(clock);
}

/** When a decision can be expected, as the newest notice says; null when none was sent or there is a decision. */
export function expectedDecision(facts: CaseFacts): PlainDate | null {
  const clock = decisionClockOf(facts);
  if (clock === null || clock.doneOn !== null) return null;
  const told = facts.events.findLast((event) => event.kind === 'delayAnnounced');
  const expected = told ? parseIsoDate(String(told.facts.expectedOn)) : null;
  return expected && isAfter(expected, clock.due) ? expected : null;
}
