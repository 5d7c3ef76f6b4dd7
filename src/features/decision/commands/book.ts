/** What a decision does to the ledger and to the aid that an undertaking has had. */
import { euroText } from '../../../kernel/money.ts';
import { assert, ok, problem, type Result, refused } from '../../../kernel/result.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import {
  commitGrant,
  determine,
  heldCents as heldBy,
  type LedgerMoment,
  lockEnvelope,
  raiseByLaw,
  release,
  roomAt,
} from '../../budget/index.ts';
import { ceilingAnswer } from '../rules/ceiling.ts';
import { say } from '../rules/check.ts';
import { aidRegisterDue } from '../rules/state-aid.ts';
import { aidOfCase, insertAidGrant } from '../store/index.ts';
import type { Decision } from '../types.ts';
import { type DecisionCase, undertakingOf } from './load-case.ts';

/** Why money may go above the ceiling of now. */
export type AboveCeiling =
  | {
      readonly basis: 'Awb 4:25.3' /** When the first decision was taken or due. */;
      readonly asAt: LedgerMoment;
    }
  | { readonly basis: 'Awb 4:51' };

/** @param heldCents what the case holds now, in whatever account: the room of then bounds its whole amount */
async function raise(
  unit: UnitOfWork,
  c: DecisionCase,
  decision: Decision,
  { neededCents, heldCents }: { readonly neededCents: number; readonly heldCents: number },
  above: AboveCeiling,
): Promise<Result<void>> {
  const { freeCents } = (await lockEnvelope(unit.tx, c.envelope.id)).balances;
  const then =
    above.basis === 'Awb 4:51'
      ? neededCents
      : (await roomAt(unit.tx, c.envelope.id, c.application.id, above.asAt)) - heldCents;
  const answer = ceilingAnswer({ neededCents, freeNowCents: freeCents, freeThenCents: then });
  if (!answer.allowed) {
    return refused(
      problem(
        'amount',
        'ceiling-reached',
        say(
          'Ook toen over deze aanvraag voor het eerst werd besloten, was er voor haar niet meer dan {0} extra (Awb 4:25 lid 3).',
          'When this application was first decided, it could not have got more than {0} extra either (Awb 4:25 paragraph 3).',
          euroText(answer.roomCents),
        ),
      ),
    );
  }
  if (answer.raiseCents > 0) {
    await raiseByLaw(unit.tx, {
      envelopeId: c.envelope.id,
      amountCents: answer.raiseCents,
      basis: above.basis,
      decisionId: decision.id,
      at: unit.nowDate,
    });
    unit.audit('budget.raisedByLaw', 'envelope', c.envelope.id, {
      amountCents: answer.raiseCents,
      basis: above.basis,
    });
  }
  return ok(undefined);
}

/**
 * Brings what the case holds in its envelope to the decision's amount. What was paid already stays where it is: asking
 * it back is another matter (Awb 4:57).
 * @returns refused with `ceiling-reached`; nothing has moved then
 */
export async function bookAmount(
  unit: UnitOfWork,
  c: DecisionCase,
  decision: Decision,
  above: AboveCeiling | null,
): Promise<Result<void>> {
  const { tx, nowDate: at } = unit;
  const envelopeId = c.envelope.id;
  const move = { envelopeId, applicationId: c.application.id, decisionId: decision.id, at };
  if (decision.kind === 'determine' || decision.kind === 'redetermine') {
    const basis = decision.kind === 'determine' ? 'Awb 4:46' : 'Awb 4:49';
    await determine(tx, { ...move, amountCents: decision.amountCents, basis });
    return ok(undefined);
  }
  const held = await heldBy(tx, envelopeId, c.application.id);
  const unpaid = Math.max(0, decision.amountCents - held.advanced - held.determined);
  const basis = decision.legalBasis;
  if (unpaid <= held.committed) {
    if (unpaid === held.committed && held.reserved === 0) return ok(undefined);
    await release(tx, { ...move, basis });
    return unpaid > 0 ? await commitGrant(tx, { ...move, amountCents: unpaid, basis }) : ok(undefined);
  }
  const amountCents = unpaid - held.committed;
  const needed = amountCents - held.reserved;
  if (above !== null && needed > 0) {
    const heldCents = held.reserved + held.committed + held.advanced + held.determined;
    const raised = await raise(unit, c, decision, { neededCents: needed, heldCents }, above);
    if (!raised.ok) return raised;
  }
  return await commitGrant(tx, { ...move, amountCents, basis });
}

/** Counts the aid when the right arises: the difference with what this case got before, if it is aid at all. */
export async function bookAid(
  unit: UnitOfWork,
  c: DecisionCase,
  decision: Decision,
  isAid: boolean,
): Promise<void> {
  const before = await aidOfCase(unit.tx, c.application.id);
  const difference = (isAid ? decision.amountCents : 0) - (before?.amountCents ?? 0);
  if (difference === 0 || c.organisation === null) return;
  // Aid that is taken back is taken back from the day on which it was granted.
  const grantedOn = difference < 0 ? before?.firstGrantedOn : decision.decidedOn;
  assert(grantedOn, 'only aid that was granted can be taken back');
  const id = await insertAidGrant(unit.tx, {
    undertaking: undertakingOf(c.organisation),
    organisationId: c.organisation.id,
    applicationId: c.application.id,
    decisionId: decision.id,
    regime: c.version.rules.stateAid.regime,
    amountCents: difference,
    grantedOn,
    registerDueOn: aidRegisterDue(unit.today, c.version.rules.stateAid).toString(),
  });
  unit.audit('aid.granted', 'aid_grant', id, {
    applicationId: c.application.id,
    amountCents: difference,
  });
}
