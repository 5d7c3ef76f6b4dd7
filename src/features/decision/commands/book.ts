/** What a decision does to the ledger and to the aid that an undertaking has had. */
import type { PlainDate } from '../../../kernel/dates.ts';
import { euroText } from '../../../kernel/money.ts';
import { assert, ok, problem, type Result, refused } from '../../../kernel/result.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import {
  balancesOn,
  commitGrant,
  determine,
  heldCents,
  lockEnvelope,
  raiseByLaw,
  release,
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
      readonly basis: 'Awb 4:25.3' /** Day on which the first decision was taken or due. */;
      readonly asOn: PlainDate;
    }
  | { readonly basis: 'Awb 4:51' };

async function raise(
  unit: UnitOfWork,
  c: DecisionCase,
  decision: Decision,
  neededCents: number,
  above: AboveCeiling,
): Promise<Result<void>> {
  const { freeCents } = (await lockEnvelope(unit.tx, c.envelope.id)).balances;
  const then =
    above.basis === 'Awb 4:51'
      ? neededCents
      : (await balancesOn(unit.tx, c.envelope.id, above.asOn)).freeCents;
  const answer = ceilingAnswer({ neededCents, freeNowCents: freeCents, freeThenCents: then });
  if (!answer.allowed) {
    return refused(
      problem(
        'amount',
        'ceiling-reached',
        say(
          'Ook toen over deze aanvraag voor het eerst werd besloten, was er niet meer vrij dan {0} (Awb 4:25 lid 3).',
          'When this application was first decided, no more than {0} was free either (Awb 4:25 paragraph 3).',
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
  const held = await heldCents(tx, envelopeId, c.application.id);
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
    const raised = await raise(unit, c, decision, needed, above);
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
    registerDueOn: aidRegisterDue(unit.today).toString(),
  });
  unit.audit('aid.granted', 'aid_grant', id, {
    applicationId: c.application.id,
    amountCents: difference,
  });
}
