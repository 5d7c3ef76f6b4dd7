/** May the council record this, and is what it recorded sound? All problems at once, each with its field. */
import { formatDate, isoDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { Application } from '../../application/types.ts';
import type { Mandate, SchemeRules } from '../../scheme/types.ts';
import { refusals } from '../messages.ts';
import type {
  AdviceKind,
  AdviceOutcome,
  CouncilGround,
  MandateFacts,
  MemberStanding,
  QuorumCount,
  Standing,
} from '../types.ts';
import { mandateRefusals } from './mandate-refusals.ts';
import { countQuorum } from './quorum.ts';
import { isOpenQuestion } from './standing.ts';

/** What was filled in; null where nothing readable was. `problems` are those of reading alone. */
export type AdviceInput = {
  readonly outcome: AdviceOutcome | null;
  readonly amountCents: number | null;
  readonly reasons: string;
  /** ISO date of the meeting. */
  readonly metOn: string | null;
  readonly present: readonly Id<'person'>[];
  /** Members who said in the meeting that they have an interest, and left. */
  readonly conflicted: readonly Id<'person'>[];
  /** Asked of a decision by mandate only; `reasonableTerm` as typed. */
  readonly chair: Id<'person'> | null;
  readonly ground: CouncilGround | null;
  readonly unmetCriteria: readonly string[];
  readonly sameActivities: boolean | null;
  readonly reasonableTerm: string;
  readonly budgetProviso: boolean;
  readonly problems: readonly Problem[];
};

export const longestReasons = 5000;
export const longestTerm = 1000;

/** The rules of a scheme that no fact settles: a council by mandate says itself which of them a plan does not meet. */
export const judgedCriteria = (rules: Pick<SchemeRules, 'criteria'>): SchemeRules['criteria'] =>
  rules.criteria.filter(({ check }) => check === 'person');

/** What the scheme lets this council do; null when it has no part in these applications. */
export function kindOf(mandate: Pick<Mandate, 'role'>): AdviceKind | null {
  return mandate.role === 'none' ? null : mandate.role;
}

/**
 * What keeps anybody from recording advice on this application now: no part for the council, a case that is past it, or
 * nobody left to speak.
 * @param stepAllowed what the application's status table says of the step 'advise'
 */
export function adviceBarrier(
  application: Pick<Application, 'status'>,
  stepAllowed: boolean,
  mandate: Pick<Mandate, 'role'>,
  count: Pick<QuorumCount, 'quorum'>,
): Problem | null {
  if (kindOf(mandate) === null) return refusals.noRole;
  if (application.status === 'submitted') return refusals.notInTreatment;
  if (!stepAllowed) return refusals.alreadyDecided;
  return count.quorum === null ? refusals.nobodyLeft : null;
}

/** What keeps this member from it. */
export function recorderBarrier(standing: Standing): Problem | null {
  if (standing === 'conflicted') return refusals.ownConflict;
  return standing === 'undeclared' ? refusals.declareFirst : null;
}

export type AdviceFacts = {
  readonly kind: AdviceKind;
  readonly requestedCents: number;
  /** The most that the scheme gives in this wijk. */
  readonly maximumCents: number;
  /** Day on which the application was complete. */
  readonly completeOn: string;
  /** Members in office on the day of the meeting. */
  readonly standings: readonly MemberStanding[];
  readonly share: number;
  /** Keys of the rules that a person judges. */
  readonly judged: readonly string[];
  readonly recorder: Id<'person'>;
  readonly today: PlainDate;
};

function amountProblems(input: AdviceInput, facts: AdviceFacts): Problem[] {
  const { outcome, amountCents } = input;
  const { requestedCents, maximumCents } = facts;
  if (outcome === null) return [refusals.outcomeNeeded];
  if (outcome === 'yes' && requestedCents > maximumCents) return [refusals.yesAboveMaximum(maximumCents)];
  if (outcome !== 'part') return [];
  if (amountCents === null)
    return input.problems.some(({ field }) => field === 'amount') ? [] : [refusals.amountNeeded];
  if (amountCents === 0) return [refusals.amountNeeded];
  if (amountCents > maximumCents) return [refusals.partAboveMaximum(maximumCents)];
  if (amountCents > requestedCents) return [refusals.partAboveAsked(requestedCents)];
  return amountCents === requestedCents ? [refusals.partIsAll] : [];
}

function dayProblems(input: AdviceInput, facts: AdviceFacts): Problem[] {
  if (input.metOn === null)
    return input.problems.some(({ field }) => field === 'metOn') ? [] : [refusals.dayNeeded];
  if (input.metOn > isoDate(facts.today)) return [refusals.dayInFuture];
  return input.metOn < facts.completeOn ? [refusals.dayTooEarly(formatDate(facts.completeOn))] : [];
}

/** The standings as they are after what was said in the meeting. */
export function afterMeeting(
  standings: readonly MemberStanding[],
  input: Pick<AdviceInput, 'present' | 'conflicted'>,
): readonly MemberStanding[] {
  return standings.map((one) => {
    if (one.standing === 'conflicted') return one;
    if (input.conflicted.includes(one.member.personId)) return { ...one, standing: 'conflicted' };
    // Who is there to take part has said aloud that she has no interest.
    return input.present.includes(one.member.personId) ? { ...one, standing: 'free' } : one;
  });
}

function memberProblems(input: AdviceInput, facts: AdviceFacts): Problem[] {
  // On a day on which nobody was in office yet, the day is what is wrong.
  if (facts.standings.length === 0)
    return dayProblems(input, facts).length > 0 ? [] : [refusals.dayBeforeMembers];
  const known = new Set<string>(facts.standings.map(({ member }) => member.personId));
  const shutOut = new Set<string>(
    facts.standings.flatMap(({ member, standing }) => (standing === 'conflicted' ? [member.personId] : [])),
  );
  const problems: Problem[] = [];
  if (![...input.present, ...input.conflicted].every((id) => known.has(id))) problems.push(refusals.noMember);
  if (input.present.some((id) => shutOut.has(id))) problems.push(refusals.presentConflicted);
  const asked = facts.standings.filter(
    ({ member, standing, questions }) =>
      standing === 'undeclared' && questions.some(isOpenQuestion) && input.present.includes(member.personId),
  );
  if (asked.length > 0)
    problems.push(refusals.presentAsked(asked.map(({ member }) => member.name).join(', ')));
  if (input.present.some((id) => input.conflicted.includes(id))) problems.push(refusals.presentAndConflicted);
  if (input.conflicted.includes(facts.recorder)) problems.push(refusals.recorderConflicted);
  if (problems.length > 0) return problems;
  const after = afterMeeting(facts.standings, input).map(({ standing }) => standing);
  const { quorum } = countQuorum(after, facts.share);
  if (quorum === null) return [refusals.nobodyLeft];
  return input.present.length < quorum ? [refusals.quorum(quorum, input.present.length)] : [];
}

/** What only a decision needs: who signs, on which ground. Whether the ground is there is for the decision's own rules. */
function mandateProblems(input: AdviceInput, { kind, judged }: AdviceFacts): Problem[] {
  if (kind === 'advice') return [];
  const problems: Problem[] = [];
  if (input.outcome === 'no' && input.ground === null) problems.push(mandateRefusals.groundNeeded);
  if (!input.unmetCriteria.every((key) => judged.includes(key))) problems.push(mandateRefusals.ruleUnknown);
  else if (input.unmetCriteria.length > 0 && input.outcome !== null && input.outcome !== 'no')
    problems.push(mandateRefusals.ruleWithoutNo);
  const long = tooLong('reasonableTerm', input.reasonableTerm, longestTerm);
  if (long) problems.push(long);
  if (input.chair === null) problems.push(mandateRefusals.chairNeeded);
  else if (!input.present.includes(input.chair)) problems.push(mandateRefusals.chairAbsent);
  return problems;
}

/** What is kept of it. */
export function mandateFacts(input: AdviceInput, kind: AdviceKind): MandateFacts {
  if (kind === 'advice')
    return {
      chairPersonId: null,
      ground: null,
      unmetCriteria: [],
      sameActivities: null,
      reasonableTerm: null,
      budgetProviso: null,
    };
  const { chair, outcome, ground, unmetCriteria, sameActivities, reasonableTerm, budgetProviso } = input;
  return {
    chairPersonId: chair,
    ground: outcome === 'no' ? ground : null,
    unmetCriteria: outcome === 'no' ? unmetCriteria : [],
    sameActivities,
    reasonableTerm:
      sameActivities === true && outcome !== 'yes' && reasonableTerm !== '' ? reasonableTerm : null,
    budgetProviso: outcome !== 'no' && budgetProviso,
  };
}

/** Everything that is wrong with what was filled in, in the order of the form. */
export function adviceProblems(input: AdviceInput, facts: AdviceFacts): readonly Problem[] {
  const reasons = [
    input.reasons === '' ? refusals.reasonsNeeded : tooLong('reasons', input.reasons, longestReasons),
  ].filter((one) => one !== null);
  return [
    ...input.problems,
    ...amountProblems(input, facts),
    ...reasons,
    ...dayProblems(input, facts),
    ...memberProblems(input, facts),
    ...mandateProblems(input, facts),
  ];
}

/** What the outcome amounts to: all that was asked, the part, or nothing. */
export function advisedCents(
  input: Pick<AdviceInput, 'outcome' | 'amountCents'>,
  requestedCents: number,
): number {
  if (input.outcome === 'yes') return requestedCents;
  return input.outcome === 'part' ? (input.amountCents ?? 0) : 0;
}
