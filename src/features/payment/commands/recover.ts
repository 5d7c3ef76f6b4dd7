/** Asks back what was paid without right (Awb 4:57), and settles it: paid back, given up by two people, or dropped. */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { assert, ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type Application, findByCaseNumber, lockApplication } from '../../application/index.ts';
import { heldCents, recoverPaid, writeOffPaid } from '../../budget/index.ts';
import { type Decision, finalSince, listDecisions } from '../../decision/index.ts';
import type { PaymentDeps } from '../deps.ts';
import {
  arrangementProblems,
  maxRecoveryReasons,
  payBackBy,
  receiptProblems,
  recoveryProblems,
  remainingCents,
  unduePaidCents,
  type WantedRecovery,
} from '../recovery.ts';
import { recoveryStatus } from '../status.ts';
import {
  findRecovery,
  insertReceipt,
  insertRecovery,
  recoveriesOf,
  saveRecovery,
} from '../store/recoveries.ts';
import type { Recovery, RecoveryAction } from '../types.ts';
import { notYours, stepProblem, unknown } from './recovery-refusals.ts';
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
  const [held, recoveries, determinedOn] = await Promise.all([
    heldCents(r, application.envelopeId, application.id),
    recoveriesOf(r, application.id),
    finalSince(r, application),
  ]);
  const paidCents = held.advanced + held.determined;
  return {
    application,
    decision,
    paidCents,
    undueCents: unduePaidCents(paidCents, decision.amountCents, recoveries),
    determinedOn,
    recoveries,
  };
}

export async function findUndue(r: Reader, caseNumber: string): Promise<Undue | null> {
  const application = await findByCaseNumber(r, caseNumber);
  return application && (await undueOf(r, application));
}

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

/** A set-off is a command of its own: it takes from a payment. */
export type SettleAction = Exclude<RecoveryAction, 'setOff' | 'setOffPart'>;

export type SettleInput = {
  readonly recoveryId: Id<'recovery'>;
  /** Of the recovery as the page showed it. */
  readonly revision: number;
  /** Day on the bank statement, for what was paid back. */
  readonly settledOn: string;
  /** What was paid back; left out, all that is still open. */
  readonly amountCents?: number | null;
  /** For an arrangement: its last day, and what was agreed. */
  readonly until?: string;
  readonly arrangement?: string;
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

/** Problems of the fields that this step has. */
function fieldProblems(
  action: RecoveryAction,
  recovery: Recovery,
  input: SettleInput,
  today: PlainDate,
): readonly Problem[] {
  const receivedOn = parseIsoDate(input.settledOn);
  switch (action) {
    case 'proposeWriteOff':
      if (input.reasons.trim() === '')
        return [problem('reasons', 'reasons-missing', text('Schrijf op waarom.', 'Write down why.'))];
      return [tooLong('reasons', input.reasons, maxRecoveryReasons)].filter((one) => one !== null);
    case 'arrange':
      return arrangementProblems(arrangementIn(input), {
        dueOn: Temporal.PlainDate.from(recovery.dueOn),
        today,
      });
    case 'payBack':
      return receiptProblems({ amountCents: receivedIn(recovery, input), receivedOn }, recovery, today);
    default:
      return [];
  }
}

const arrangementIn = (input: SettleInput) => ({
  until: parseIsoDate(input.until ?? ''),
  arrangement: input.arrangement ?? '',
});

/** Left out, all that is still open came. */
const receivedIn = (recovery: Recovery, input: SettleInput): number | null =>
  input.amountCents === undefined ? remainingCents(recovery) : input.amountCents;

/** What the ledger and the case learn of it. */
async function settle(
  unit: UnitOfWork,
  deps: PaymentDeps,
  application: Application,
  recovery: Recovery,
  step: { readonly action: RecoveryAction; readonly cents: number },
): Promise<void> {
  const { envelopeId, applicationId, decisionId } = recovery;
  const { action, cents } = step;
  const move = { envelopeId, applicationId, decisionId, amountCents: cents, at: unit.nowDate };
  if (action === 'payBack' || action === 'receivePart')
    await recoverPaid(unit.tx, { ...move, basis: 'Awb 4:57' });
  if (action === 'writeOff') await writeOffPaid(unit.tx, { ...move, basis: 'Awb 4:94a' });
  const leftCents = remainingCents(recovery) - (action === 'receivePart' ? cents : 0);
  if (action === 'receivePart')
    await tellOfRecovery(unit, deps, application, { kind: action, amountCents: cents, leftCents });
  if (action === 'payBack' || action === 'writeOff' || action === 'drop')
    await tellOfRecovery(unit, deps, application, { kind: action, amountCents: cents });
}

async function arrange(
  unit: UnitOfWork,
  deps: PaymentDeps,
  application: Application,
  recovery: Recovery,
  input: SettleInput,
): Promise<Partial<Recovery>> {
  const { until, arrangement } = arrangementIn(input);
  assert(until, 'the day was checked');
  await tellOfRecovery(unit, deps, application, {
    kind: 'arrange',
    amountCents: remainingCents(recovery),
    until,
    arrangement: arrangement.trim(),
  });
  return { deferredUntil: isoDate(until), arrangement: arrangement.trim() };
}

/** What the step writes on the row beside its status. */
async function changesOf(
  unit: UnitOfWork,
  deps: PaymentDeps,
  c: { readonly application: Application; readonly recovery: Recovery; readonly personId: Id<'person'> },
  step: { readonly action: RecoveryAction; readonly cents: number },
  input: SettleInput,
): Promise<Parameters<typeof saveRecovery>[2]> {
  const { application, recovery, personId } = c;
  const { action, cents } = step;
  const settledOn = action === 'payBack' ? input.settledOn : isoDate(unit.today);
  const ends = { settledOn, settledByPersonId: personId };
  switch (action) {
    case 'arrange':
      return await arrange(unit, deps, application, recovery, input);
    case 'receivePart':
    case 'payBack': {
      const receipt = { amountCents: cents, receivedOn: input.settledOn };
      await insertReceipt(unit.tx, { ...receipt, recoveryId: recovery.id, recordedByPersonId: personId });
      const receivedCents = recovery.receivedCents + cents;
      return action === 'payBack' ? { receivedCents, ...ends } : { receivedCents };
    }
    case 'proposeWriteOff':
      return { writeOffReasons: input.reasons.trim(), proposedByPersonId: personId };
    case 'keepClaim':
      return {};
    default:
      return ends;
  }
}

/**
 * Takes a step of the status table; `payBack` with less than is open becomes `receivePart`. Refusals: `forbidden`,
 * `not-found`, `wrong-status`, `four-eyes`, and those of the fields.
 */
export function settleRecovery(
  deps: PaymentDeps,
  actor: Actor,
  asked: SettleAction,
  input: SettleInput,
): Promise<Result<void>> {
  return inTransaction<void>(deps, actor, async (unit) => {
    const { permission } = recoveryStatus.transitions[asked];
    if (actor.kind !== 'person' || permission === null || !allowed(actor, permission, {}))
      return refused(notYours);
    const seen = await findRecovery(unit.tx, input.recoveryId);
    const application = seen && (await lockApplication(unit.tx, seen.applicationId));
    const recovery = application && (await findRecovery(unit.tx, input.recoveryId));
    if (!application || !recovery) return refused(unknown);
    const wrong = stepProblem(recovery, asked, input);
    const [first, ...rest] = wrong ? [wrong] : fieldProblems(asked, recovery, input, unit.today);
    if (first) return refused(first, ...rest);
    if (asked === 'writeOff' && recovery.proposedByPersonId === actor.personId) return refused(sameEyes);
    const left = remainingCents(recovery);
    const cents = asked === 'payBack' ? (receivedIn(recovery, input) ?? left) : left;
    const action = asked === 'payBack' && cents < left ? 'receivePart' : asked;
    const step = { action, cents };
    const { personId } = actor;
    const changes = await changesOf(unit, deps, { application, recovery, personId }, step, input);
    const { to } = recoveryStatus.transitions[action];
    // A proposal to give up what is left is looked at anew when money comes; what was agreed on stays agreed on.
    const status = action === 'keepClaim' && recovery.receivedCents > 0 ? 'inParts' : to;
    await saveRecovery(unit.tx, recovery, { status, ...changes });
    await settle(unit, deps, application, recovery, step);
    unit.audit(`recovery.${action}`, 'recovery', recovery.id, { amountCents: cents });
    return ok(undefined);
  });
}

/** What came back of a case, also in parts: it is no longer gone when later orders are planned. */
export async function paidBackCents(r: Reader, applicationId: Id<'application'>): Promise<number> {
  const recoveries = await recoveriesOf(r, applicationId);
  return recoveries.reduce((sum, { receivedCents }) => sum + receivedCents, 0);
}
