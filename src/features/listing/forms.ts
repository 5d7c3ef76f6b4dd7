/** Reads what people typed about listings; answers every problem, each with its field. */
import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import { tooLong } from '../../kernel/too-long.ts';
import { listingRefusals } from './messages.ts';
import {
  type ConfirmedVia,
  type ReportOutcome,
  type ReportWhat,
  reportOutcomes,
  reportWhats,
} from './types.ts';

type Typed = { text(name: string): string };
const longest = 1000;

const oneOf = <T extends string>(all: readonly T[], value: string): T | null =>
  all.find((known) => known === value) ?? null;

export type Judgement = { readonly approve: boolean; readonly reason: string; readonly basedOn: number };

export function readJudgement(form: Typed): Result<Judgement> {
  const problems: Problem[] = [];
  const judgement = oneOf(['approve', 'reject'], form.text('judgement'));
  const reason = form.text('reason');
  if (judgement === null) problems.push(listingRefusals.judgementNeeded);
  const long = tooLong('reason', reason, longest);
  if (long) problems.push(long);
  if (judgement === 'reject' && reason === '') problems.push(listingRefusals.reasonNeeded);
  const [first, ...rest] = problems;
  return first
    ? refused(first, ...rest)
    : ok({ approve: judgement === 'approve', reason, basedOn: readRevision(form.text('revision')) });
}

/** What a steward does with what stands on the map, or stood there. */
const moves = ['delist', 'restore'] as const;

/** Of a move that its keeper reads: why. */
function reasonProblems(reason: string, needed: boolean): readonly Problem[] {
  const long = tooLong('reason', reason, longest);
  if (long) return [long];
  return needed && reason.trim() === '' ? [listingRefusals.reasonToMove] : [];
}

export function readMove(
  form: Typed,
): Result<{ readonly action: (typeof moves)[number]; readonly reason: string }> {
  const action = oneOf(moves, form.text('move'));
  const reason = form.text('reason');
  if (action === null) return refused(listingRefusals.moveNeeded);
  const [first, ...rest] = reasonProblems(reason, action === 'delist');
  return first ? refused(first, ...rest) : ok({ action, reason });
}

/** @param steward a keeper need not say why it stopped */
export function readStop(form: Typed, steward: boolean): Result<string> {
  const reason = form.text('reason');
  const [first, ...rest] = reasonProblems(reason, steward);
  return first ? refused(first, ...rest) : ok(reason);
}

/** From a hidden field: what is no number is no revision. */
export const readRevision = (value: string): number => (/^\d{1,9}$/.test(value) ? Number(value) : -1);

export function readReport(form: Typed): Result<{ what: ReportWhat; note: string }> {
  const problems: Problem[] = [];
  const what = oneOf(reportWhats, form.text('what'));
  const note = form.text('note');
  if (what === null) problems.push(listingRefusals.whatNeeded);
  const long = tooLong('note', note, longest);
  if (long) problems.push(long);
  if (what === 'other' && note === '') problems.push(listingRefusals.noteNeeded);
  const [first, ...rest] = problems;
  return first ? refused(first, ...rest) : ok({ what: what ?? 'other', note });
}

/** What takes it off the map says why: its keeper reads that. */
export function readOutcome(
  form: Typed,
): Result<{ readonly outcome: ReportOutcome; readonly reason: string }> {
  const outcome = oneOf(reportOutcomes, form.text('outcome'));
  const reason = form.text('reason');
  if (outcome === null) return refused(listingRefusals.outcomeNeeded);
  const [first, ...rest] = reasonProblems(reason, outcome === 'delisted' || outcome === 'duplicate');
  return first ? refused(first, ...rest) : ok({ outcome, reason });
}

/** How a steward can know it. */
export const stewardVias = [
  'phone',
  'visit',
  'council',
  'steward',
] as const satisfies readonly ConfirmedVia[];

/** @param steward a keeper need not say how she knows */
export function readVia(form: Typed, steward: boolean): Result<ConfirmedVia> {
  if (!steward) return ok('owner');
  const via = oneOf(stewardVias, form.text('via'));
  return via === null ? refused(listingRefusals.viaNeeded) : ok(via);
}
