/** What the page of a case says of the objections that are open on it. */
import { type PlainDate, Temporal } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Clock } from '../../kernel/terms/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import { clocksOfObjection, loadObjectionCase } from './commands/objection-case.ts';
import { objectionStatus } from './status.ts';
import { listObjectionsOf } from './store/index.ts';

/**
 * The clock of deciding on each open objection, as its own page has it; nearest last day first.
 * None for an objection against what was not sent yet. The clocks hold nothing of the objector.
 */
export async function openObjectionClocks(
  r: Reader,
  applicationId: Id<'application'>,
  today: PlainDate,
): Promise<readonly Clock[]> {
  const all = await listObjectionsOf(r, applicationId);
  const open = all.filter(({ status }) => objectionStatus.transitions.withdraw.from.includes(status));
  const cases = await Promise.all(open.map((objection) => loadObjectionCase(r, objection)));
  return cases
    .flatMap((c) => clocksOfObjection(c, today).clocks.filter(({ clock }) => clock === 'objectionDecision'))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.due, b.due));
}
