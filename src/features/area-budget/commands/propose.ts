/** Proposing a move, and taking the proposal back. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert, ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { loadFacts } from '../facts.ts';
import { longest } from '../limits.ts';
import { refusals } from '../messages.ts';
import { ownOffices } from '../rules/keys.ts';
import { judgeMove, type MoveFacts, type Plan } from '../rules/moves.ts';
import { proposalStatus } from '../status.ts';
import {
  getAreaBudget,
  insertProposal,
  listShareholders,
  lockAreaBudgets,
  lockProposal,
  settleProposal,
} from '../store/index.ts';
import type { AreaBudget, Move, Proposal, Shareholder } from '../types.ts';

/** How long a proposal waits for its keys. Our own term: no source gives one (to verify). */
export const lapseWeeks = 8;

export const askKeysJob = 'areaBudget.askKeys';

export type WantedProposal = {
  readonly move: Move;
  readonly reason: string;
  /** The office that she proposes it for. */
  readonly office: Id<'area_budget_shareholder'> | null;
};

/** What is wrong with the words of a proposal. */
export function wordProblems(reason: string, publication: string): readonly Problem[] {
  return [
    reason === '' ? refusals.reasonMissing : null,
    tooLong('reason', reason, longest.reason),
    tooLong('publication', publication, longest.publication),
  ].filter((one) => one !== null);
}

export type Judged = {
  readonly facts: MoveFacts;
  /** Null when the move cannot be. */
  readonly plan: Plan | null;
  readonly office: Shareholder | null;
  readonly problems: readonly Problem[];
};

/** Everything that is wrong with a proposal as it would be made now, and what it would do. */
export async function judgeProposal(
  r: Reader,
  actor: Actor,
  budget: AreaBudget,
  wanted: WantedProposal,
  today: PlainDate,
): Promise<Judged> {
  const facts = await loadFacts(r, budget, wanted.move, today);
  const judged = judgeMove(wanted.move, facts);
  const own = ownOffices(actor, 'areaBudget.propose', await listShareholders(r, budget.id));
  const office = own.find(({ id }) => id === wanted.office) ?? null;
  const publication = 'publication' in wanted.move ? (wanted.move.publication ?? '') : '';
  return {
    facts,
    plan: judged.ok ? judged.value : null,
    office,
    problems: [
      ...(own.length === 0 ? [refusals.notAllowed] : office ? [] : [refusals.notYourOffice]),
      ...(judged.ok ? [] : judged.problems),
      ...wordProblems(wanted.reason, publication),
    ],
  };
}

/**
 * @returns the number of the proposal in its budget; problems `not-allowed`, `not-your-office`, `reason-missing`,
 *   `too-long` and those of `judgeMove`
 */
export function proposeMove(
  deps: CommandDeps,
  actor: Actor,
  budget: AreaBudget,
  wanted: WantedProposal,
): Promise<Result<{ readonly number: number; readonly id: Id<'area_budget_proposal'> }>> {
  return inTransaction(deps, actor, async (unit) => {
    await lockAreaBudgets(unit.tx, [budget.id]);
    const now = await getAreaBudget(unit.tx, budget.id);
    const { office, problems } = await judgeProposal(unit.tx, actor, now, wanted, unit.today);
    const [first, ...rest] = problems;
    if (first) return refused(first, ...rest);
    assert(office, 'without one there is a problem');
    const made = await insertProposal(unit.tx, {
      areaBudgetId: budget.id,
      move: wanted.move,
      reason: wanted.reason,
      proposedBy: personIdOf(actor),
      proposedFor: office.id,
      proposedAt: unit.nowDate,
      lapsesOn: unit.today.add({ weeks: lapseWeeks }),
    });
    await unit.job(askKeysJob, { proposalId: made.id });
    unit.audit('areaBudget.proposed', 'area_budget_proposal', made.id, {
      number: made.number,
      kind: wanted.move.kind,
      amountCents: wanted.move.kind === 'close' ? null : wanted.move.amountCents,
    });
    return ok(made);
  });
}

/** The office that proposed it takes it back; anybody of it may. @returns problems `not-allowed`, `wrong-status` */
export function withdrawProposal(deps: CommandDeps, actor: Actor, proposal: Proposal): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const locked = await lockProposal(unit.tx, proposal.id);
    const holders = await listShareholders(unit.tx, locked.areaBudgetId);
    const own = ownOffices(actor, 'areaBudget.propose', holders);
    if (!own.some(({ id }) => id === locked.proposedFor)) return refused(refusals.notAllowed);
    if (!canTransition(proposalStatus, locked.status, 'withdraw'))
      return refused(standsNow(proposalStatus, locked.status));
    await settleProposal(unit.tx, locked.id, {
      status: 'withdrawn',
      at: unit.nowDate,
      by: personIdOf(actor),
      for: locked.proposedFor,
      reason: null,
    });
    unit.audit('areaBudget.withdrawn', 'area_budget_proposal', locked.id, { number: locked.number });
    return ok(null);
  });
}
