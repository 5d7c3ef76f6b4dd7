/** How determining went in a period, for the council report: counted from the decisions themselves. Reads only. */
import type { PlainDate } from '../../kernel/dates.ts';
import type { Reader } from '../../platform/db/index.ts';
import { countOutcomes } from './store/outcomes.ts';

export type DeterminationFigures = {
  /** All that were determined by an officer; what is final with its decision (Awb 4:42) is not in it. */
  readonly determined: number;
  readonly asGranted: number;
  readonly lowered: number;
  /** No account was asked, or none came (Awb 4:47). */
  readonly exOfficio: number;
  /** After the last day of the term. */
  readonly late: number;
  /** Of how many the term is known: those from before it was kept are not. */
  readonly withTerm: number;
  readonly grantedCents: number;
  readonly determinedCents: number;
  /** Cases that were drawn for a sample, and of those how many were looked at and enough. */
  readonly drawn: number;
  readonly drawnAccepted: number;
};

/** @param period days on which was decided, drawn or judged: from the first up to, not including, the second */
export async function determinationFigures(
  reader: Reader,
  period: { readonly from: PlainDate; readonly until: PlainDate },
): Promise<DeterminationFigures> {
  return await countOutcomes(reader, { from: period.from.toString(), until: period.until.toString() });
}
