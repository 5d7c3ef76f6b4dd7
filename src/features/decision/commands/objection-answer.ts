/** What the answer to an objection says, with a new version of the decision and without. */
import type { PlainDate } from '../../../kernel/dates.ts';
import { assert } from '../../../kernel/result.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type AnswerFacts, answerLetter } from '../letters/answer-letter.ts';
import { appealPart } from '../letters/appeal-part.ts';
import { committeeBlocks } from '../letters/committee-letter.ts';
import {
  consequenceBlocks,
  councilBlocks,
  decisionLetter,
  decisionSubject,
} from '../letters/decision-letter.ts';
import type { Letter } from '../letters/objection-letters.ts';
import { reopenedLegal } from '../letters/reopened-letter.ts';
import { standpointBlocks } from '../letters/standpoint.ts';
import { departure } from '../rules/departure.ts';
import type { Decision, Hearing, ObjectionOutcome } from '../types.ts';
import type { DecisionCase } from './load-case.ts';
import type { ObjectionCase } from './objection-case.ts';
import type { DecisionRecord, LetterOfDecision } from './record.ts';
import { letterFactsOf } from './to-objector.ts';

/** What was decided, for its letter. */
export type Answered = {
  readonly outcome: ObjectionOutcome;
  readonly hearing: Hearing | null;
  readonly excused: boolean;
  readonly reasons: string;
  /** Why the advice of the committee is not followed. */
  readonly departure: string | null;
  /** What the penalty becomes that was objected to; null where it stays, or is not what this is about. */
  readonly penaltyCents: number | null;
  /** The application is dealt with after all: by when it is decided on. */
  readonly decideBy?: PlainDate | null;
};

function answerFactsOf(unit: UnitOfWork, c: ObjectionCase, answered: Answered): AnswerFacts {
  return {
    ...letterFactsOf(c, unit.actor),
    outcome: answered.outcome,
    reasons: answered.reasons,
    heardOn: answered.hearing?.heldOn ?? null,
    excused: answered.excused,
    amountCents: null,
    penaltyCents: answered.penaltyCents,
    committeeBlocks: committeeBlocks(c.objection, answered, c.objection.lang),
    decisionBlocks: [],
    legal: answered.decideBy ? reopenedLegal(answered.decideBy, c.objection.lang) : null,
    decideBy: answered.decideBy ?? null,
    sentOn: unit.today,
  };
}

/** What the applicant gets to read about the new version: her own answer with the consequences, or the new decision. */
export function versionLetter(
  unit: UnitOfWork,
  c: ObjectionCase,
  answered: Answered,
): NonNullable<DecisionRecord['compose']> {
  return (facts): LetterOfDecision => {
    if (!c.byApplicant) {
      const decision = decisionLetter(facts);
      const letter = { ...decision, objection: appealPart(unit.today, facts.lang) };
      return { kind: 'decision', subject: decisionSubject(facts), letter };
    }
    const { objectorPersonId: personId, lang } = c.objection;
    assert(personId, 'the applicant objects from an account');
    const hers = { ...facts, lang };
    const answer = answerLetter({
      ...answerFactsOf(unit, c, answered),
      amountCents: facts.amountCents,
      decisionBlocks: [...consequenceBlocks(hers), ...councilBlocks(hers)],
      legal: decisionLetter(hers).legal ?? null,
    });
    return { kind: 'objectionDecision', ...answer, to: { personId, lang } };
  };
}

/**
 * The answer where the new version, if any, goes to another. It says so when what stands now is not what the wijkraad wanted
 * (Awb 3:50), to whoever objected.
 */
export function unchangedLetter(
  unit: UnitOfWork,
  c: ObjectionCase,
  d: DecisionCase | null,
  answered: Answered & { readonly version: Decision | null },
): Letter {
  const facts = answerFactsOf(unit, c, answered);
  const stands = answered.version ?? d?.latest;
  const onAmount = c.contested?.against === 'decision' && stands?.kind !== 'decline';
  if (!d?.advice || !stands || !onAmount || answered.outcome === 'inadmissible') return answerLetter(facts);
  const { amountCents, departureReasons } = stands;
  const departs = departure(d.advice, { grants: amountCents > 0, amountCents }) !== null;
  const view = {
    advice: d.advice,
    silentCouncil: null,
    departureReasons,
    amountCents,
    byCouncil: false,
    toOther: !c.byApplicant,
  };
  return answerLetter({ ...facts, decisionBlocks: departs ? standpointBlocks(view, facts.lang) : [] });
}
