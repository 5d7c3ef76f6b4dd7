/** A proposal takes effect: the money of the budget moves, and with it the ceilings of envelopes. */
import { personIdOf } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { assert, ok, type Result } from '../../../kernel/result.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { insertEnvelope, lockEnvelope, lowerCeiling, publishCeiling } from '../../budget/index.ts';
import { getRound } from '../../scheme/index.ts';
import { loadFacts } from '../facts.ts';
import { ceilingChanges } from '../rules/after.ts';
import { judgeMove, type MoveFacts, type Step } from '../rules/moves.ts';
import {
  appendMoves,
  getAreaBudget,
  lockAreaBudgets,
  lockSource,
  type NewEntry,
  setClosed,
  settleProposal,
} from '../store/index.ts';
import type { AreaBudget, Move, Proposal } from '../types.ts';

/** Everything that the move reads stays as it is until the end. Always in this order: budgets, source, envelopes. */
async function lockAll(unit: UnitOfWork, before: MoveFacts, move: Move): Promise<void> {
  await lockAreaBudgets(unit.tx, [before.budget.id, ...(before.nextYear ? [before.nextYear.id] : [])]);
  if (move.kind === 'close') return;
  await lockSource(unit.tx, move.sourceId);
  const own = before.positions.filter(({ sourceId }) => sourceId === move.sourceId);
  const ids = [...own.map(({ envelopeId }) => envelopeId), before.target?.id ?? null];
  for (const id of [...new Set(ids)].filter((one) => one !== null).toSorted())
    await lockEnvelope(unit.tx, id);
}

/** Makes the envelope that a placement asks for, with nothing in it. */
async function prepareEnvelope(
  unit: UnitOfWork,
  budget: AreaBudget,
  move: Move,
  facts: MoveFacts,
): Promise<Id<'envelope'>> {
  assert(move.kind === 'place' && 'roundId' in move.target && facts.target, 'only a placement makes one');
  const round = await getRound(unit.tx, move.target.roundId);
  const id = newId<'envelope'>(unit.now.epochMilliseconds);
  await insertEnvelope(unit.tx, {
    id,
    gebiedId: budget.gebiedId,
    wijkraadId: budget.wijkraadId,
    wijkId: budget.wijkId,
    schemeVersionId: round.schemeVersionId,
    roundId: round.id,
    domain: move.target.domain,
    name: facts.target.title.nl,
    example: facts.source?.example ?? false,
  });
  unit.audit('envelope.created', 'envelope', id, { roundId: round.id, domain: move.target.domain });
  return id;
}

function entriesOf(
  steps: readonly Step[],
  made: Id<'envelope'> | null,
  common: Pick<NewEntry, 'areaBudgetId' | 'proposalId' | 'sourceId' | 'at'>,
  nextYearId: Id<'area_budget'> | null,
): readonly NewEntry[] {
  return steps.flatMap(({ toEnvelopeId, ...step }): NewEntry[] => {
    const entry = { ...common, ...step, toEnvelopeId: toEnvelopeId === 'new' ? made : toEnvelopeId };
    if (step.to !== 'nextYear') return [entry];
    assert(nextYearId !== null && step.from !== 'source', 'the rules want a budget of the next year');
    // What leaves one year comes into the next for the same purpose, in no envelope yet.
    const arrival = {
      ...common,
      areaBudgetId: nextYearId,
      from: 'previousYear',
      fromEnvelopeId: null,
      to: step.from,
      toEnvelopeId: null,
      amountCents: step.amountCents,
    } as const;
    return [entry, arrival];
  });
}

/**
 * Judges the move once more as it stands now, and makes it, in the transaction of the last key.
 * @returns the problems of `judgeMove`; then the caller's transaction leaves nothing behind
 */
export async function adoptProposal(unit: UnitOfWork, proposal: Proposal): Promise<Result<null>> {
  const { move } = proposal;
  const load = async () => {
    const budget = await getAreaBudget(unit.tx, proposal.areaBudgetId);
    return await loadFacts(unit.tx, budget, move, unit.today);
  };
  await lockAll(unit, await load(), move);
  const facts = await load();
  const { budget } = facts;
  const judged = judgeMove(move, facts);
  if (!judged.ok) return judged;
  const plan = judged.value;
  const isNew = plan.steps.some(({ toEnvelopeId }) => toEnvelopeId === 'new');
  const made = isNew ? await prepareEnvelope(unit, budget, move, facts) : null;
  for (const { envelope, byCents } of ceilingChanges(plan, facts.envelopes, facts.target)) {
    const envelopeId = envelope.id ?? made;
    assert(envelopeId !== null && 'publication' in move, 'the rules want a publication');
    const basis = `${move.publication}: ${proposal.reason}`;
    const change = { envelopeId, basis, at: unit.nowDate, amountCents: Math.abs(byCents) };
    if (byCents > 0) await publishCeiling(unit.tx, change);
    else {
      const lowered = await lowerCeiling(unit.tx, change);
      if (!lowered.ok) return lowered;
    }
    unit.audit(byCents > 0 ? 'ceiling.raised' : 'ceiling.lowered', 'envelope', envelopeId, {
      amountCents: change.amountCents,
      beforeCents: envelope.publishedCents,
    });
  }
  if (move.kind !== 'close')
    await appendMoves(
      unit.tx,
      entriesOf(
        plan.steps,
        made,
        {
          areaBudgetId: budget.id,
          proposalId: proposal.id,
          sourceId: move.sourceId,
          at: unit.nowDate,
        },
        facts.nextYear?.id ?? null,
      ),
    );
  if (plan.closes) await setClosed(unit.tx, budget.id, unit.today);
  await settleProposal(unit.tx, proposal.id, {
    status: 'adopted',
    at: unit.nowDate,
    by: personIdOf(unit.actor),
    for: null,
    reason: null,
  });
  unit.audit('areaBudget.adopted', 'area_budget_proposal', proposal.id, { number: proposal.number });
  return ok(null);
}
