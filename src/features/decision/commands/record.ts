/**
 * The one place where a version of a decision comes into being: row, ledger, aid, case, letter and notification, all in
 * the caller's transaction. Nothing of it exists without the rest.
 */
import { isoDate, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { ok, problem, type Result, refused } from '../../../kernel/result.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import {
  type Application,
  type ApplicationAction,
  addEvent,
  type Outcome,
  saveChanges,
  saveStatus,
} from '../../application/index.ts';
import { heldCents } from '../../budget/index.ts';
import { findMessage, type LetterToSend, sendLetter } from '../../correspondence/index.ts';
import type { DecisionDeps } from '../deps.ts';
import { decisionLetter, decisionSubject } from '../letters/decision-letter.ts';
import type { DecisionFactsForLetter, Signing } from '../letters/facts.ts';
import { say } from '../rules/check.ts';
import { determinationTerm } from '../rules/determination.ts';
import { type RetentionFacts, retainUntil, retentionResult } from '../rules/retention.ts';
import {
  insertDecision,
  linkEarlyObjections,
  saveDeterminationTerm,
  saveLetterOf,
  saveRetention,
} from '../store/index.ts';
import type { Decision, Hearing } from '../types.ts';
import { type AboveCeiling, bookAid, bookAmount } from './book.ts';
import { type DecisionForLetter, letterFactsOf } from './letter-facts.ts';
import { activityEnd, type DecisionCase } from './load-case.ts';
import { markNotified } from './notify.ts';

export type DecisionRecord = Omit<
  Decision,
  'id' | 'applicationId' | 'version' | 'decidedOn' | 'notifiedOn' | 'messageId' | 'legalBasis' | 'hearingId'
> & {
  readonly outcome: Outcome;
  readonly signing: Signing;
  readonly hearing: Hearing | null;
  /** Steps of the status table, in order; none for a change of what runs. */
  readonly steps: readonly ApplicationAction[];
  readonly above: AboveCeiling | null;
  /** The grant counts as de minimis aid. */
  readonly isAid: boolean;
  /** Another letter than that of a decision: the one on an objection tells more. */
  readonly compose?: (facts: DecisionFactsForLetter) => LetterOfDecision;
};

export type LetterOfDecision = Pick<LetterToSend, 'kind' | 'subject' | 'letter'> & {
  /** Another who signs for the applicant, when the letter is an answer to her; without it to who applied. */
  readonly to?: { readonly personId: Id<'person'>; readonly lang: Lang };
};

async function takeSteps(
  unit: UnitOfWork,
  application: Application,
  steps: readonly ApplicationAction[],
  changes: Pick<Application, 'outcome' | 'grantedCents'>,
): Promise<Result<Application>> {
  let current = application;
  for (const step of steps) {
    const saved = await saveStatus(unit.tx, current, step, {}, unit.nowDate);
    if (!saved.ok) return saved;
    current = saved.value;
  }
  return await saveChanges(unit.tx, current, changes, unit.nowDate);
}

async function noteDecided(unit: UnitOfWork, decision: Decision, record: DecisionRecord): Promise<void> {
  await addEvent(unit.tx, {
    applicationId: decision.applicationId,
    kind: 'decided',
    onDate: decision.decidedOn,
    at: unit.nowDate,
    actor: unit.actor,
    facts: {
      decisionId: decision.id,
      version: decision.version,
      kind: decision.kind,
      outcome: record.outcome,
      amountCents: decision.amountCents,
    },
  });
  if (decision.invokesProviso)
    await addEvent(unit.tx, {
      applicationId: decision.applicationId,
      kind: 'provisoInvoked',
      onDate: decision.decidedOn,
      at: unit.nowDate,
      actor: unit.actor,
      facts: { decisionId: decision.id },
    });
  unit.audit('decision.taken', 'decision', decision.id, {
    applicationId: decision.applicationId,
    version: decision.version,
    kind: decision.kind,
    outcome: record.outcome,
    amountCents: decision.amountCents,
    refusalGround: decision.refusalGround,
    departsFromAdvice: decision.departsFromAdvice,
    provisoYear: decision.provisoYear,
    invokesProviso: decision.invokesProviso,
    // Four eyes: who decided never releases the payment (checked there).
    decidedBy: decision.decidedByPersonId,
  });
}

function ordinaryLetter(facts: DecisionFactsForLetter): LetterOfDecision {
  return {
    kind: facts.outcome === 'declined' ? 'declined' : 'decision',
    subject: decisionSubject(facts),
    letter: decisionLetter(facts),
  };
}

/** Awb 3:41: the letter goes to the applicant, in her language. @returns the day it counts as sent, or null */
async function sendDecision(
  unit: UnitOfWork,
  deps: Pick<DecisionDeps, 'config'>,
  c: DecisionCase,
  decision: DecisionForLetter & Decision,
  compose: NonNullable<DecisionRecord['compose']>,
): Promise<Result<{ readonly decision: Decision; readonly sent: boolean }>> {
  const personId = c.application.applicantPersonId;
  if (personId === null) {
    return refused(
      problem(
        '',
        'applicant-unknown',
        say(
          'De aanvrager is niet meer bekend. De brief kan nergens heen.',
          'The applicant is no longer known. The letter has nowhere to go.',
        ),
      ),
    );
  }
  const facts = letterFactsOf(c, decision, { today: unit.today, siteUrl: deps.config.publicUrl });
  const { to = { personId, lang: c.application.lang }, ...letter } = compose(facts);
  const messageId = await sendLetter(unit, {
    caseId: c.application.id,
    recipient: { personId: to.personId, organisationId: c.application.organisationId },
    lang: to.lang,
    ...letter,
  });
  await saveLetterOf(unit.tx, decision.id, messageId);
  const message = await findMessage(unit.tx, messageId);
  return ok({ decision: { ...decision, messageId }, sent: message?.channel === 'portal' });
}

/** Anew with every version: another amount can ask for less or more account. */
async function keepTermToDetermine(
  unit: UnitOfWork,
  c: DecisionCase,
  decision: Decision,
  status: Application['status'],
): Promise<void> {
  const facts = { status, activityEndsOn: activityEnd(c), year: c.round.year };
  const term = determinationTerm(c.version.rules, decision, facts);
  // A first decision that leaves nothing to determine finds nothing to take away.
  if (term === null && c.latest === null) return;
  await saveDeterminationTerm(
    unit.tx,
    c.application.id,
    term && {
      activitiesUntil: isoDate(term.activitiesUntil),
      accountBy: term.accountBy && isoDate(term.accountBy),
      determineBy: isoDate(term.determineBy),
    },
  );
}

/** @returns the version; refusals `ceiling-reached`, `wrong-status`, `changed-meanwhile`, `applicant-unknown` */
export async function recordDecision(
  unit: UnitOfWork,
  deps: Pick<DecisionDeps, 'config'>,
  c: DecisionCase,
  record: DecisionRecord,
): Promise<Result<Decision>> {
  const { outcome, signing, hearing, steps, above, isAid, compose, ...columns } = record;
  const decidedOn = isoDate(unit.today);
  const decision = await insertDecision(
    unit.tx,
    {
      ...columns,
      applicationId: c.application.id,
      legalBasis: c.version.rules.legalBasis.join('; '),
      hearingId: hearing?.id ?? null,
      decidedOn,
    },
    unit.nowDate,
  );
  await linkEarlyObjections(unit.tx, c.application.id, decision.id);
  const booked = await bookAmount(unit, c, decision, above);
  if (!booked.ok) return booked;
  await bookAid(unit, c, decision, isAid);
  const granted = decision.amountCents > 0;
  const saved = await takeSteps(unit, c.application, steps, {
    outcome,
    grantedCents: granted || outcome !== 'declined' ? decision.amountCents : null,
  });
  if (!saved.ok) return saved;
  await noteDecided(unit, decision, record);
  const kept: RetentionFacts = {
    outcome,
    decidedOn: Temporal.PlainDate.from(decidedOn),
    activityEndsOn: activityEnd(c),
    year: c.round.year,
    withAid: isAid && granted,
    ended: record.kind === 'withdraw' || (record.kind === 'redetermine' && !granted),
  };
  await saveRetention(unit.tx, c.application.id, {
    retainUntil: isoDate(retainUntil(c.version.rules, kept)),
    retentionResult: retentionResult(kept),
  });
  await keepTermToDetermine(unit, c, decision, saved.value.status);
  const held = await heldCents(unit.tx, c.envelope.id, c.application.id);
  const forLetter = {
    ...decision,
    outcome,
    signing,
    hearing,
    previousCents: c.latest?.amountCents ?? null,
    paidCents: held.advanced + held.determined,
  };
  const letter = await sendDecision(unit, deps, c, forLetter, compose ?? ordinaryLetter);
  if (!letter.ok) return letter;
  if (!letter.value.sent) return ok(letter.value.decision);
  const notified = await markNotified(unit, saved.value, c.version, letter.value.decision, unit.today);
  if (!notified.ok) return notified;
  return ok({ ...letter.value.decision, notifiedOn: isoDate(unit.today) });
}
