/** What the page of a case says of the objections on it: the sums that their own pages show, and no other. */
import { type PlainDate, Temporal } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Clock, ClockReport } from '../../kernel/terms/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import { clocksOfObjection, isOpen, loadObjectionCase } from './commands/objection-case.ts';
import { listObjectionsOf } from './store/index.ts';
import type { Objection } from './types.ts';

/** Of those that run; when none does, of the one that ended last. */
function shownOf(all: readonly Objection[]): readonly Objection[] {
  const known = all.filter(({ notifiedOn }) => notifiedOn !== null);
  const open = known.filter(isOpen);
  if (open.length > 0) return open;
  const ended = known.toSorted((a, b) => ((a.decidedOn ?? '') < (b.decidedOn ?? '') ? -1 : 1)).at(-1);
  return ended ? [ended] : [];
}

/**
 * The clock of deciding on each open objection, nearest last day first; when all have ended, of the last one that did.
 * None for an objection against what was not sent yet. The clocks hold nothing of the objector.
 */
export async function objectionClocksOf(
  r: Reader,
  applicationId: Id<'application'>,
  today: PlainDate,
): Promise<readonly Clock[]> {
  const shown = shownOf(await listObjectionsOf(r, applicationId));
  const cases = await Promise.all(shown.map((objection) => loadObjectionCase(r, objection)));
  return cases
    .flatMap((c) => clocksOfObjection(c, today).clocks.filter(({ clock }) => clock === 'objectionDecision'))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.due, b.due));
}

/**
 * The report with the clocks of the objections instead of the one that the events of the case give: only an objection's own
 * events know when it stood still (Awb 7:10 lid 2 and 4), and from which decision it counts.
 * @param answers nearest last day first
 */
export function withObjections(report: ClockReport, answers: readonly Clock[]): ClockReport {
  // A case that is closed shows no clock but of what is still open on it.
  const shown = report.clocks.length > 0 ? answers : answers.filter(({ doneOn }) => doneOn === null);
  if (shown.length === 0) return report;
  // Objections against one decision mostly have one last day: it is said once.
  const days = shown.filter(({ due }, at) => shown.findIndex((other) => other.due.equals(due)) === at);
  const clocks = report.clocks.filter(({ clock }) => clock !== 'objectionDecision');
  // In the order of a case: after the term to object.
  const after = clocks.findLastIndex(({ clock }) => clock === 'objection') + 1;
  return { ...report, clocks: clocks.toSpliced(after === 0 ? clocks.length : after, 0, ...days) };
}
