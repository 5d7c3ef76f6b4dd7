/** Objections that were answered in a period, each with the last day of its term: for reports, without anybody in it. */
import { isoDate, Temporal } from '../../kernel/dates.ts';
import type { Text } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import { clocksOfObjection, loadObjectionCase } from './commands/objection-case.ts';
import { listDecidedObjections } from './store/index.ts';

export type AnsweredObjection = {
  readonly scheme: Text | null;
  /** ISO dates; `dueOn` is null where no term can be told (Awb 7:10). */
  readonly decidedOn: string;
  readonly dueOn: string | null;
};

/** As many as are asked for side by side. */
const atOnce = 50;

/** @param period ISO dates, both included; at most 20,000 objections */
export async function answeredObjections(
  r: Reader,
  period: { readonly fromOn: string; readonly lastOn: string; readonly asOf: Date },
): Promise<readonly AnsweredObjection[]> {
  const decided = await listDecidedObjections(r, period);
  const day = Temporal.PlainDate.from(period.lastOn);
  const answered: AnsweredObjection[] = [];
  for (let at = 0; at < decided.length; at += atOnce) {
    const some = decided.slice(at, at + atOnce);
    const cases = await Promise.all(some.map((objection) => loadObjectionCase(r, objection)));
    for (const one of cases) {
      const clock = clocksOfObjection(one, day).clocks.find(({ clock }) => clock === 'objectionDecision');
      answered.push({
        scheme: one.version?.name ?? null,
        decidedOn: one.objection.decidedOn ?? period.lastOn,
        dueOn: clock ? isoDate(clock.due) : null,
      });
    }
  }
  return answered;
}
