/** One line per criterion of the scheme: what was looked at, and what it means. Pure. */
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Application } from '../../application/types.ts';
import type { Criterion, SchemeVersion } from '../../scheme/types.ts';
import type { DecisionFacts, Finding } from '../types.ts';
import { type Check, say } from './check.ts';
import { continuityTerm, otherActivities, sameActivities } from './continuity.ts';
import { budgetBalances, withinCeiling, withinMaximum } from './money-checks.ts';
import {
  applicantKindAllowed,
  complete,
  cosignersComplete,
  declared,
  leadTimeKept,
  noDoubleFunding,
  periodInScheme,
  person,
  receivedInRound,
  wijkInScope,
} from './plan-checks.ts';
import { stateAidRoom } from './state-aid.ts';

const checks: Readonly<Record<Criterion['check'], Check>> = {
  withinMaximum,
  withinCeiling,
  cosignersComplete,
  receivedInRound,
  applicantKindAllowed,
  wijkInScope,
  budgetBalances,
  periodInScheme,
  leadTimeKept,
  stateAidRoom,
  continuityTerm,
  noDoubleFunding,
  complete,
  declared,
  person,
};

export type FindingsInput = {
  readonly application: Application;
  readonly version: SchemeVersion;
  readonly facts: DecisionFacts;
  readonly today: PlainDate;
};

/** What the file and the letter say once it was judged: the applicant is not asked what the officer was asked. */
function judgedSentence({ check, label, sentence }: Finding, met: boolean): Finding['sentence'] {
  if (check === 'continuityTerm') return met ? otherActivities : sameActivities;
  if (check !== 'person' && check !== 'declared' && check !== 'noDoubleFunding') return sentence;
  return met
    ? say('{0}.', '{0}.', label)
    : say('Hieraan voldoet het plan niet: {0}.', 'The plan does not meet this: {0}.', label);
}

/**
 * The findings, in the order of the scheme's criteria. Where a person has answered an open one, her answer is the
 * result. An answer never overrules what facts alone settle.
 */
export function findings(input: FindingsInput): readonly Finding[] {
  return input.version.rules.criteria.map((criterion) => {
    const { key, label, article, check, onFail } = criterion;
    const outcome = checks[check]({ ...input, criterion });
    const finding: Finding = { key, check, label, article, onFail, ...outcome };
    const judgement = input.facts.judgements[key];
    if (finding.result !== 'needsPerson' || judgement === undefined) return finding;
    const met = judgement === 'met';
    return { ...finding, result: met ? 'passed' : 'failed', sentence: judgedSentence(finding, met) };
  });
}

/** Criteria that still wait for a person's answer. */
export function openFindings(found: readonly Finding[]): readonly Finding[] {
  return found.filter((finding) => finding.result === 'needsPerson');
}
