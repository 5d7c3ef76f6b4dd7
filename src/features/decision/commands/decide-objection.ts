/** The decision on an objection (Awb 7:11, 7:12): a full second look by someone else, and a new version when it changes. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type Application, type ApplicationAction, addEvent } from '../../application/index.ts';
import type { DecisionDeps } from '../deps.ts';
import { followUpOf } from '../rules/contested.ts';
import {
  type AnswerContext,
  answerProblems,
  takesUpAgain,
  type WantedAnswer,
} from '../rules/objection-answer.ts';
import { aidRoomOf } from '../rules/state-aid.ts';
import { findObjection, listDecisions, listHearings } from '../store/index.ts';
import type { Decision, FollowUp, NoHearingGround, Objection, ObjectionOutcome } from '../types.ts';
import { annulDeclining, tellApplicant } from './annul-declining.ts';
import type { AboveCeiling } from './book.ts';
import { penaltyCentsOf } from './contested.ts';
import { firstDecision } from './first-decision.ts';
import { type DecisionCase, declarationMissing, loadFacts } from './load-case.ts';
import { type Answered, unchangedLetter, versionLetter } from './objection-answer.ts';
import { type ObjectionCase, type ObjectionStep, openObjection, takeStep } from './objection-case.ts';
import { ownTie } from './own-tie.ts';
import { queuePenalty } from './queue-penalty.ts';
import { recordDecision } from './record.ts';
import { collegeMandate, collegeSigning, lockCaseForDecision } from './take-decision.ts';
import { sendToObjector } from './to-objector.ts';

export type AnswerInput = ObjectionStep & WantedAnswer;

/** A determination never gets above the grant (Awb 4:46), on objection neither. Null for other decisions. */
async function grantBefore(r: Reader, { decision }: ObjectionCase): Promise<number | null> {
  if (decision?.kind !== 'determine' && decision?.kind !== 'redetermine') return null;
  const versions = await listDecisions(r, decision.applicationId);
  return versions.findLast((one) => one.version < decision.version)?.amountCents ?? null;
}

async function contextOf(
  unit: UnitOfWork,
  c: ObjectionCase,
  d: DecisionCase | null,
  handlerId: Id<'person'>,
): Promise<{ readonly context: AnswerContext; readonly isAid: boolean }> {
  const facts = d && (await loadFacts(unit.tx, d, {}, unit.today));
  const room = d && facts ? aidRoomOf(d.version.rules, facts.aid, unit.today) : null;
  const asked = (await grantBefore(unit.tx, c)) ?? d?.application.requestedCents ?? 0;
  return {
    isAid: room !== null,
    context: {
      objection: c.objection,
      contested: c.contested,
      followUp: followUpOf(c.contested, d?.latest ?? null),
      handlerId,
      deciderId: c.contested?.decidedByPersonId ?? null,
      penaltyCents: await penaltyCentsOf(unit.tx, c.objection),
      currentCents: d?.latest?.amountCents ?? 0,
      mostCents: Math.min(asked, facts?.maximumCents ?? asked),
      aidRoomCents: room?.roomCents ?? null,
      declarationMissing: d !== null && facts !== null && declarationMissing(d, facts),
      byApplicant: c.byApplicant,
    },
  };
}

/** After a grant the case just gets another amount, also when a small one was final already. */
const granted: readonly Application['status'][] = ['running', 'accounted', 'determined'];

/** A refused case is taken up again. */
function stepsFor(application: Application, amountCents: number): readonly ApplicationAction[] {
  return amountCents === 0 || granted.includes(application.status) ? [] : ['reopen', 'decideGrant'];
}

async function newVersion(
  unit: UnitOfWork,
  deps: DecisionDeps,
  pair: {
    readonly c: ObjectionCase;
    readonly d: DecisionCase;
    readonly handlerId: Id<'person'>;
    readonly isAid: boolean;
  },
  input: AnswerInput,
  answered: Answered,
): Promise<Result<Decision>> {
  const { c, d, handlerId, isAid } = pair;
  const amountCents = input.amountCents ?? 0;
  const asAt = await firstDecision(unit.tx, d, unit.today);
  const above: AboveCeiling | null = asAt === null ? null : { basis: 'Awb 4:25.3', asAt };
  const asked = d.application.requestedCents ?? 0;
  return await recordDecision(unit, deps, d, {
    kind: 'onObjection',
    outcome: amountCents === 0 ? 'refused' : amountCents < asked ? 'partlyGranted' : 'granted',
    amountCents,
    findings: [],
    reasons: input.reasons.trim(),
    refusalGround: null,
    mandateHolder: collegeMandate,
    adviceId: null,
    departsFromAdvice: false,
    departureReasons: null,
    deviationReasons: null,
    obligations: d.latest?.obligations ?? [],
    hearing: answered.hearing,
    provisoYear: amountCents === 0 ? null : (d.latest?.provisoYear ?? null),
    invokesProviso: false,
    decidedByPersonId: handlerId,
    signing: collegeSigning(unit.actor, d.application.lang),
    steps: stepsFor(d.application, amountCents),
    above,
    isAid: amountCents > 0 && isAid,
    compose: versionLetter(unit, c, answered),
  });
}

type Closing = {
  readonly outcome: ObjectionOutcome;
  readonly noHearingGround: NoHearingGround | null;
  readonly messageId: Id<'message'> | null;
  readonly decisionVersionId: Id<'decision'> | null;
  readonly excused: boolean;
  readonly reasons: string;
  readonly departure: string | null;
  readonly followUp: FollowUp | null;
  /** What a penalty was raised to. */
  readonly penaltyCents: number | null;
  readonly handlerId: Id<'person'>;
};

/** Why the committee is not followed; null where it is, or gave no advice. */
const departureOf = (input: AnswerInput, { committeeAdvice }: Objection): string | null =>
  committeeAdvice === null || committeeAdvice === input.outcome
    ? null
    : (input.committeeDeparture ?? '').trim();

async function closeObjection(unit: UnitOfWork, c: ObjectionCase, closing: Closing): Promise<Objection> {
  const decidedOn = isoDate(unit.today);
  const closed = await takeStep(
    unit,
    c,
    'decide',
    {
      outcome: closing.outcome,
      outcomeReasons: closing.reasons,
      noHearingGround: closing.noHearingGround,
      decidedOn,
      decidedByPersonId: closing.handlerId,
      decisionVersionId: closing.decisionVersionId,
      messageId: closing.messageId,
      committeeDeparture: closing.departure,
      followUp: closing.followUp,
      ...(closing.excused ? { timeliness: 'lateExcused' as const } : {}),
    },
    {
      kind: 'decided',
      onDate: decidedOn,
      facts: {
        outcome: closing.outcome,
        decisionVersionId: closing.decisionVersionId,
        followUp: closing.followUp,
        ...(closing.penaltyCents === null ? {} : { penaltyCents: closing.penaltyCents }),
      },
    },
  );
  if (c.application)
    await addEvent(unit.tx, {
      applicationId: c.application.id,
      kind: 'objectionDecided',
      onDate: decidedOn,
      at: unit.nowDate,
      actor: unit.actor,
      facts: {
        objectionId: c.objection.id,
        outcome: closing.outcome,
        // What the case itself still owes; the penalty on an objection is named there.
        ...(closing.penaltyCents === null || c.objection.againstObjectionId !== null
          ? {}
          : { penaltyCents: closing.penaltyCents }),
      },
    });
  return closed.objection;
}

/** Locks case and undertaking before the objection itself, as every decision does. */
async function lockBoth(
  unit: UnitOfWork,
  input: AnswerInput,
): Promise<Result<{ readonly c: ObjectionCase; readonly d: DecisionCase | null }>> {
  const opened = await openObjection(unit, input, 'decide');
  if (!opened.ok) return opened;
  const { applicationId } = opened.value.objection;
  const d = applicationId === null ? null : await lockCaseForDecision(unit, applicationId);
  return ok({ c: opened.value, d });
}

/** Who presses twice sends the same form twice: the second one asks for nothing that the first did not decide. */
async function decidedBefore(
  unit: UnitOfWork,
  { objectionId, outcome, reasons }: AnswerInput,
): Promise<Objection | null> {
  const objection = await findObjection(unit.tx, objectionId);
  const same =
    objection?.decidedOn != null &&
    objection.decidedByPersonId === personIdOf(unit.actor) &&
    objection.outcome === outcome &&
    objection.outcomeReasons === reasons.trim();
  return same ? objection : null;
}

/** As the penalty itself was: to who had to wait, from the city's own costs, within six weeks (Awb 4:17, 4:87). */
async function payDifference(unit: UnitOfWork, c: ObjectionCase, amountCents: number): Promise<void> {
  await queuePenalty(unit, c, {
    objectionId: c.objection.againstObjectionId,
    raisedByObjectionId: c.objection.id,
    // For deciding late on the application it is the applicant's, whoever objected.
    toApplicant: c.objection.againstObjectionId === null || c.byApplicant,
    amountCents,
  });
}

/**
 * Decides on an objection. A won one may be paid above an exhausted ceiling (4:25.3).
 * @returns the objection, also to who sends the form twice; refusals of `answerProblems`, `own-interest`, `name-unanswered`, `wrong-status`, `changed-meanwhile`, `ceiling-reached`
 */
export function decideObjection(
  deps: DecisionDeps,
  actor: Actor,
  input: AnswerInput,
): Promise<Result<Objection>> {
  return inTransaction<Objection>(deps, actor, async (unit) => {
    const locked = await lockBoth(unit, input);
    if (!locked.ok) {
      const before = await decidedBefore(unit, input);
      return before ? ok(before) : locked;
    }
    const { c, d } = locked.value;
    const handlerId = personIdOf(actor);
    assert(handlerId, 'only a person handles objections');
    const tie = d && (await ownTie(unit, handlerId, d.application));
    if (tie) return refused(tie);
    const { context, isAid } = await contextOf(unit, c, d, handlerId);
    const [first, ...rest] = answerProblems(input, context);
    if (first) return refused(first, ...rest);
    const { outcome } = input;
    assert(outcome, 'checked with the other problems');
    const applicationId = c.objection.applicationId;
    const [hearing = null] =
      applicationId === null ? [] : await listHearings(unit.tx, applicationId, c.objection.id);
    const excused = c.objection.timeliness === 'late' && input.excused === true;
    const reasons = input.reasons.trim();
    const departure = departureOf(input, c.objection);
    const penaltyCents = context.penaltyCents === null ? null : input.amountCents;
    const answered: Answered = { outcome, hearing, excused, reasons, departure, penaltyCents };
    let version: Decision | null = null;
    if (d && input.amountCents !== null && penaltyCents === null) {
      const made = await newVersion(unit, deps, { c, d, handlerId, isAid }, input, answered);
      if (!made.ok) return made;
      version = made.value;
    }
    const won = outcome === 'founded' || outcome === 'partlyFounded';
    const ownLetter = version !== null && c.byApplicant;
    let decideBy: PlainDate | null = null;
    if (d && takesUpAgain(input, context)) {
      const annulled = await annulDeclining(unit, c, d);
      if (!annulled.ok) return annulled;
      decideBy = annulled.value;
      await tellApplicant(unit, c, d, decideBy);
    }
    const messageId = ownLetter
      ? (version?.messageId ?? null)
      : await sendToObjector(
          unit,
          c,
          'objectionDecision',
          unchangedLetter(unit, c, d, { ...answered, decideBy, version }),
        );
    const closed = await closeObjection(unit, c, {
      outcome,
      noHearingGround: c.objection.status === 'heard' ? null : input.noHearingGround,
      messageId,
      decisionVersionId: version?.id ?? null,
      excused,
      reasons,
      departure,
      followUp: won && version === null ? context.followUp : null,
      penaltyCents,
      handlerId,
    });
    if (penaltyCents !== null) await payDifference(unit, c, penaltyCents - (context.penaltyCents ?? 0));
    return ok(closed);
  });
}
