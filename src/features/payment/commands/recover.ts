/** Asks back what was paid without right (Awb 4:57), and settles it: paid back, given up by two people, or dropped. */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type Application, findByCaseNumber, lockApplication } from '../../application/index.ts';
import { heldCents, recoverPaid, writeOffPaid } from '../../budget/index.ts';
import { type Decision, finalSince, listDecisions } from '../../decision/index.ts';
import type { PaymentDeps } from '../deps.ts';
import { payBackBy, recoveryProblems, unduePaidCents, type WantedRecovery } from '../recovery.ts';
import { recoveryStatus } from '../status.ts';
import { findRecovery, insertRecovery, recoveriesOf, saveRecovery } from '../store/recoveries.ts';
import type { Recovery, RecoveryAction } from '../types.ts';
import { tellOfRecovery } from './tell.ts';

export type Undue = {
  readonly application: Application;
  readonly decision: Decision;
  readonly paidCents: number;
  readonly undueCents: number;
  readonly determinedOn: PlainDate | null;
  readonly recoveries: readonly Recovery[];
};

/** What was paid on a case beside what it has a right to; null before a decision was made known. */
export async function undueOf(r: Reader, application: Application): Promise<Undue | null> {
  const decision = (await listDecisions(r, application.id)).findLast((one) => one.notifiedOn !== null);
  if (!decision || application.envelopeId === null) return null;
  const held = await heldCents(r, application.envelopeId, application.id);
  const paidCents = held.advanced + held.determined;
  const recoveries = await recoveriesOf(r, application.id);
  return {
    application,
    decision,
    paidCents,
    undueCents: unduePaidCents(paidCents, decision.amountCents, recoveries),
    determinedOn: await finalSince(r, application),
    recoveries,
  };
}

export async function findUndue(r: Reader, caseNumber: string): Promise<Undue | null> {
  const application = await findByCaseNumber(r, caseNumber);
  return application && (await undueOf(r, application));
}

const notYours = problem('', 'forbidden', text('U mag dit niet doen.', 'You may not do this.'));
const unknown = problem('', 'not-found', text('Deze zaak is er niet.', 'This case does not exist.'));

/** A decision of its own, with a letter and a right of objection. Refusals: `recoveryProblems`, `forbidden`, `not-found` */
export function claimBack(
  deps: PaymentDeps,
  actor: Actor,
  input: WantedRecovery & { readonly applicationId: Id<'application'> },
): Promise<Result<Recovery>> {
  return inTransaction<Recovery>(
    deps,
    actor,
    async (unit) => {
      if (actor.kind !== 'person' || !allowed(actor, 'decision.take', {})) return refused(notYours);
      const application = await lockApplication(unit.tx, input.applicationId);
      const undue = application && (await undueOf(unit.tx, application));
      if (!application?.envelopeId || !undue) return refused(unknown);
      const [first, ...rest] = recoveryProblems(input, { ...undue, today: unit.today });
      if (first) return refused(first, ...rest);
      const amountCents = input.amountCents ?? 0;
      const dueOn = payBackBy(unit.today);
      const reasons = input.reasons.trim();
      const messageId = await tellOfRecovery(unit, deps, application, {
        kind: 'claimed',
        amountCents,
        dueOn,
        reasons,
      });
      const recovery = await insertRecovery(unit.tx, {
        applicationId: application.id,
        decisionId: undue.decision.id,
        envelopeId: application.envelopeId,
        amountCents,
        reasons,
        claimedOn: isoDate(unit.today),
        dueOn: isoDate(dueOn),
        claimedByPersonId: actor.personId,
        messageId,
      });
      unit.audit('recovery.claimed', 'recovery', recovery.id, { applicationId: application.id, amountCents });
      return ok(recovery);
    },
    { publicFacts: false },
  );
}

export type SettleInput = {
  readonly recoveryId: Id<'recovery'>;
  /** Of the recovery as the page showed it. */
  readonly revision: number;
  /** Day on the bank statement, for what was paid back. */
  readonly settledOn: string;
  /** Why it is given up, for a proposal. */
  readonly reasons: string;
};

const sameEyes = problem(
  '',
  'four-eyes',
  text(
    'U stelde dit zelf voor. Een collega beslist of het geld wordt kwijtgescholden.',
    'You proposed this yourself. A colleague decides whether the money is given up.',
  ),
);

function stepProblem(recovery: Recovery, action: RecoveryAction, input: SettleInput): Problem | null {
  if (!canTransition(recoveryStatus, recovery.status, action) || recovery.revision !== input.revision)
    return problem(
      '',
      'wrong-status',
      text(
        `Dit kan niet meer. De status is nu '${recoveryStatus.labels[recovery.status].nl}'.`,
        `This is no longer possible. The status is now '${recoveryStatus.labels[recovery.status].en}'.`,
      ),
    );
  return null;
}

function settledProblem(action: RecoveryAction, recovery: Recovery, input: SettleInput, today: PlainDate) {
  if (action === 'proposeWriteOff' && input.reasons.trim() === '')
    return problem('reasons', 'reasons-missing', text('Schrijf op waarom.', 'Write down why.'));
  if (action === 'proposeWriteOff' && input.reasons.length > 10_000)
    return problem(
      'reasons',
      'too-long',
      text('Houd het bij 10.000 tekens.', 'Keep it to 10,000 characters.'),
    );
  if (action !== 'payBack') return null;
  const on = parseIsoDate(input.settledOn);
  const right =
    on !== null &&
    Temporal.PlainDate.compare(on, today) <= 0 &&
    Temporal.PlainDate.compare(on, Temporal.PlainDate.from(recovery.claimedOn)) >= 0;
  return right
    ? null
    : problem(
        'settledOn',
        'date-wrong',
        text(
          'Vul een dag in tussen de dag van de brief en vandaag, bijvoorbeeld 12-03-2027.',
          'Enter a day between the day of the letter and today, for example 12-03-2027.',
        ),
      );
}

/** What the ledger and the case learn of it. */
async function settle(
  unit: UnitOfWork,
  deps: PaymentDeps,
  application: Application,
  recovery: Recovery,
  action: RecoveryAction,
): Promise<void> {
  const { amountCents, envelopeId, applicationId, decisionId } = recovery;
  const move = { envelopeId, applicationId, decisionId, amountCents, at: unit.nowDate };
  if (action === 'payBack') await recoverPaid(unit.tx, { ...move, basis: 'Awb 4:57' });
  if (action === 'writeOff') await writeOffPaid(unit.tx, { ...move, basis: 'Awb 4:94a' });
  if (action === 'payBack' || action === 'writeOff' || action === 'drop')
    await tellOfRecovery(unit, deps, application, { kind: action, amountCents });
}

/** Takes a step of the status table. Refusals: `forbidden`, `not-found`, `wrong-status`, `four-eyes`, and those of the fields */
export function settleRecovery(
  deps: PaymentDeps,
  actor: Actor,
  action: RecoveryAction,
  input: SettleInput,
): Promise<Result<void>> {
  return inTransaction<void>(deps, actor, async (unit) => {
    const { permission, to } = recoveryStatus.transitions[action];
    if (actor.kind !== 'person' || permission === null || !allowed(actor, permission, {}))
      return refused(notYours);
    const seen = await findRecovery(unit.tx, input.recoveryId);
    const application = seen && (await lockApplication(unit.tx, seen.applicationId));
    const recovery = application && (await findRecovery(unit.tx, input.recoveryId));
    if (!application || !recovery) return refused(unknown);
    const wrong = stepProblem(recovery, action, input) ?? settledProblem(action, recovery, input, unit.today);
    if (wrong) return refused(wrong);
    if (action === 'writeOff' && recovery.proposedByPersonId === actor.personId) return refused(sameEyes);
    const settles = to === 'paidBack' || to === 'writtenOff' || to === 'dropped';
    const proposes = action === 'proposeWriteOff';
    await saveRecovery(unit.tx, recovery, {
      status: to,
      ...(proposes ? { writeOffReasons: input.reasons.trim(), proposedByPersonId: actor.personId } : {}),
      ...(settles
        ? {
            settledOn: action === 'payBack' ? input.settledOn : isoDate(unit.today),
            settledByPersonId: actor.personId,
          }
        : {}),
    });
    await settle(unit, deps, application, recovery, action);
    unit.audit(`recovery.${action}`, 'recovery', recovery.id, { amountCents: recovery.amountCents });
    return ok(undefined);
  });
}

/** What came back of a case: it is no longer gone when later orders are planned. */
export async function paidBackCents(r: Reader, applicationId: Id<'application'>): Promise<number> {
  const back = (await recoveriesOf(r, applicationId)).filter(({ status }) => status === 'paidBack');
  return back.reduce((sum, { amountCents }) => sum + amountCents, 0);
}
