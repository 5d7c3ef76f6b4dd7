/**
 * A wijkraad that decides by mandate has decided; this makes it a decision on behalf of the college, with its letter and
 * its money. The council's words are the reasons: nobody at the office changes them.
 */
import { system } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { assert, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { addEvent } from '../../application/index.ts';
import { findAdvice } from '../../assessment/index.ts';
import { getPerson } from '../../party/index.ts';
import type { DecisionDeps } from '../deps.ts';
import { continuityBroken } from '../rules/continuity.ts';
import { type DecisionContext, decisionProblems, type WantedDecision } from '../rules/decision-checks.ts';
import { openFindings } from '../rules/findings.ts';
import { failedRules } from '../rules/proposal.ts';
import { aidRoomOf } from '../rules/state-aid.ts';
import type { AdviceGiven, Decision, Finding, Judgement } from '../types.ts';
import { withCouncil } from './load-case.ts';
import { recordDecision } from './record.ts';
import { notFound } from './refusals.ts';
import {
  judgeAnew,
  lockCaseForDecision,
  outcomeOf,
  prepareDecision,
  statusProblem,
} from './take-decision.ts';

export const councilMandate = (council: string): string =>
  `${council}, in mandaat namens het college van burgemeester en wethouders`;

const superseded = problem(
  '',
  'superseded',
  text(
    'De wijkraad heeft hierover later iets anders vastgelegd. Dat geldt nu.',
    'The council recorded something else later. That counts now.',
  ),
);

/**
 * The council judged the plan as a whole: with a yes it found every open criterion met, with a no it names those that are
 * not. Whether the years before were for
 * the same activities it says itself (Awb 4:51).
 */
function judgementsOf(advice: AdviceGiven, found: readonly Finding[]): Readonly<Record<string, Judgement>> {
  const judged: Record<string, Judgement> = {};
  for (const { check, key } of openFindings(found)) {
    if (check === 'person' && advice.outcome !== 'no') judged[key] = 'met';
    if (check === 'person' && advice.unmetCriteria.includes(key)) judged[key] = 'notMet';
    if (check === 'continuityTerm' && advice.sameActivities !== null)
      judged[key] = advice.sameActivities ? 'notMet' : 'met';
  }
  return judged;
}

function wantedOf(advice: AdviceGiven, found: readonly Finding[]): WantedDecision {
  const grants = advice.outcome !== 'no';
  return {
    outcome: grants ? 'grant' : 'refuse',
    amountCents: grants ? advice.amountCents : null,
    // Recorded before the ground was asked: then it was the council's own choice.
    ground: grants ? null : (advice.ground ?? 'councilJudgement'),
    reasons: reasonsOf(advice),
    departureReasons: '',
    deviationReasons: grants && failedRules(found).length > 0 ? advice.reasons : '',
    obligations: [],
    judgements: {},
    reasonableTerm: false,
    givenTerm: advice.reasonableTerm ?? '',
    budgetProviso: grants && advice.budgetProviso === true,
  };
}

const reasonsOf = ({ reasons, reasonableTerm }: AdviceGiven): string =>
  reasonableTerm === null ? reasons : `${reasons}\n\n${reasonableTerm}`;

/** What no judgement of a council can set aside: money, maximum, aid, the ground. Open points are the council's own. */
const binding = new Set([
  'amount-missing',
  'above-asked',
  'above-maximum',
  'ceiling-reached',
  'state-aid-reached',
  'declaration-missing',
  'hearing-missing',
  'ground-without-finding',
  'ceiling-not-reached',
  'aid-not-reached',
  'no-continuity',
  'budget-adopted',
  'proviso-final',
]);

const sameActivitiesNeeded = problem(
  'sameActivities',
  'judgement-missing',
  text(
    'De aanvrager kreeg al jaren subsidie. Kies of het om dezelfde activiteiten gaat (Awb 4:51).',
    'The applicant has had subsidy for years. Choose whether it is for the same activities (Awb 4:51).',
  ),
);
const ruleNeeded = problem(
  'unmetCriteria',
  'ground-without-finding',
  text(
    'Kies aan welke regel het plan niet voldoet, of kies een andere grond.',
    'Choose which rule the plan does not meet, or choose another ground.',
  ),
);
const termNeeded = problem(
  'reasonableTerm',
  'reasonable-term-missing',
  text(
    'Na drie jaar of meer kan nee of minder alleen met een redelijke termijn. Schrijf op welke de aanvrager krijgt (Awb 4:51).',
    'After three years or more a no or less needs a reasonable period. Say which one the applicant gets (Awb 4:51).',
  ),
);

/** Problems of the law, each beside its field on the council's own form. */
function barriers(advice: AdviceGiven, wanted: WantedDecision, context: DecisionContext): readonly Problem[] {
  const unanswered = openFindings(context.findings).some(({ check }) => check === 'continuityTerm');
  const lowers = (wanted.amountCents ?? 0) < context.limits.askedCents;
  return [
    ...decisionProblems(wanted, context)
      .filter(({ code }) => binding.has(code))
      .map((one) => (one.code === ruleNeeded.code ? ruleNeeded : one))
      .map((one) => (one.field === 'refusalGround' ? { ...one, field: 'ground' } : one)),
    ...(unanswered && lowers ? [sameActivitiesNeeded] : []),
    ...(continuityBroken(context.findings) && lowers && advice.reasonableTerm === null ? [termNeeded] : []),
  ];
}

/**
 * Takes the decision that a wijkraad recorded, in the caller's transaction: what the law forbids comes back beside the
 * council's own form, and nothing is recorded. The member who recorded it is the one who decided; who chaired signs.
 * @returns the version; refusals `not-found`, `superseded`, `already-decided`, `wrong-status` and those of the law
 */
export async function decideByMandate(
  unit: UnitOfWork,
  deps: Pick<DecisionDeps, 'config'>,
  adviceId: Id<'advice'>,
): Promise<Result<Decision>> {
  const stored = await findAdvice(unit.tx, adviceId);
  if (stored?.kind !== 'mandatedDecision') return refused(notFound);
  const c = await lockCaseForDecision(unit, stored.applicationId);
  if (!c) return refused(notFound);
  if (c.advice?.id !== stored.id) return refused(superseded);
  const wrong = statusProblem(c.application);
  if (wrong) return refused(wrong);
  const advice = await withCouncil(unit.tx, stored);
  const open = await prepareDecision(unit.tx, c, {}, unit.today);
  const judgements = judgementsOf(advice, open.context.findings);
  const { context, facts } = judgeAnew(c, open.facts, judgements, unit.today);
  const wanted = wantedOf(advice, context.findings);
  const [first, ...rest] = barriers(advice, wanted, context);
  if (first) return refused(first, ...rest);
  const chair = advice.chairPersonId && (await getPerson(unit.tx, advice.chairPersonId));
  const grants = wanted.outcome === 'grant';
  return await recordDecision(unit, deps, c, {
    kind: wanted.outcome,
    outcome: outcomeOf(wanted, context.limits.askedCents),
    amountCents: grants ? advice.amountCents : 0,
    findings: context.findings,
    reasons: wanted.reasons,
    refusalGround: wanted.ground,
    mandateHolder: councilMandate(advice.council),
    adviceId: advice.id,
    departsFromAdvice: false,
    departureReasons: null,
    deviationReasons: wanted.deviationReasons === '' ? null : wanted.deviationReasons,
    obligations: [],
    hearing: c.hearings[0] ?? null,
    provisoYear: wanted.budgetProviso ? context.proviso.year : null,
    invokesProviso: false,
    decidedByPersonId: advice.recordedByPersonId,
    signing: { by: 'council', council: advice.council, chairName: chair ? chair.name : null },
    steps: [grants ? 'decideGrant' : 'decideRefusal'],
    above: null,
    isAid: grants && aidRoomOf(c.version.rules, facts.aid, unit.today) !== null,
  });
}

/** The same in a transaction of its own, for the job. */
export function decideFromMandate(deps: DecisionDeps, adviceId: Id<'advice'>): Promise<Result<Decision>> {
  return inTransaction(deps, system('decision.fromMandate'), (unit) => decideByMandate(unit, deps, adviceId));
}

/**
 * The job: what the law forbids is put on the case, for the office to see and take up with the council. It never fails
 * for a refusal, since trying again would not help.
 */
export async function runMandateJob(deps: DecisionDeps, adviceId: Id<'advice'>): Promise<void> {
  const result = await decideFromMandate(deps, adviceId);
  if (result.ok || result.problems.some((one) => settled.has(one.code))) return;
  const [first] = result.problems;
  assert(first, 'a refusal has a problem');
  await inTransaction(deps, system('decision.fromMandate'), async (unit) => {
    const stored = await findAdvice(unit.tx, adviceId);
    assert(stored, 'the advice of a mandated decision exists');
    await addEvent(unit.tx, {
      applicationId: stored.applicationId,
      kind: 'noteAdded',
      onDate: unit.today.toString(),
      at: unit.nowDate,
      actor: unit.actor,
      audience: 'office',
      facts: { code: first.code, note: first.text, adviceId },
    });
    unit.audit('decision.mandateRefused', 'advice', adviceId, {
      codes: result.problems.map((one) => one.code),
    });
    return { ok: true, value: null };
  });
}

/** Nothing is left to do: it was decided already, or the council changed its mind. */
const settled = new Set(['already-decided', 'superseded', 'not-found']);
