/** Everything that stands in the way of a decision, all at once, each beside its field. Pure. */
import { type Text, text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { Finding } from '../types.ts';
import { say } from './check.ts';
import { continuityBroken, givenTermProblem } from './continuity.ts';
import { departure } from './departure.ts';
import { openFindings } from './findings.ts';
import { hearingArticle } from './grounds.ts';
import { failedRules, highestGrant } from './proposal.ts';
import { provisoChoiceProblem } from './proviso.ts';
import type { DecisionContext, UndecidedDecision, WantedDecision } from './wanted-decision.ts';

export const maxReasons = 10_000;
export const maxObligations = 10;
export const maxObligation = 500;

export type { DecisionContext, UndecidedDecision, WantedDecision };

const lacking = (field: string, code: string, nl: string, en: string): Problem =>
  problem(field, code, text(nl, en));

function above(field: string, code: string, nl: string, en: string, limit: number): Problem {
  return problem(field, code, say(nl, en, euroText(limit)));
}

function amountProblems(wanted: WantedDecision, context: DecisionContext): Problem[] {
  const { limits } = context;
  const amount = wanted.amountCents;
  if (amount === null || amount <= 0)
    return [
      lacking(
        'amount',
        'amount-missing',
        'Vul het bedrag in dat u toekent, hoger dan € 0.',
        'Enter the amount that you grant, above €0.',
      ),
    ];
  const problems: Problem[] = [];
  if (amount > limits.askedCents)
    problems.push(
      above(
        'amount',
        'above-asked',
        'Er is niet meer gevraagd dan {0}.',
        'No more than {0} was asked for.',
        limits.askedCents,
      ),
    );
  if (amount > limits.maximumCents)
    problems.push(
      above(
        'amount',
        'above-maximum',
        'Het maximum voor één aanvraag is hier {0}.',
        'The maximum for one application here is {0}.',
        limits.maximumCents,
      ),
    );
  const mayExceed = wanted.reasonableTerm && continuityBroken(context.findings);
  if (amount > limits.roomCents && !mayExceed)
    problems.push(
      above(
        'amount',
        'ceiling-reached',
        'Het subsidieplafond laat dit niet toe: er is {0} vrij (Awb 4:25).',
        'The subsidy ceiling does not allow this: {0} is free (Awb 4:25).',
        limits.roomCents,
      ),
    );
  if (limits.aidRoomCents !== null && amount > limits.aidRoomCents)
    problems.push(
      above(
        'amount',
        'state-aid-reached',
        'Staatssteun: er is nog ruimte voor {0} ((EU) 2023/2831).',
        'State aid: there is room for {0} ((EU) 2023/2831).',
        limits.aidRoomCents,
      ),
    );
  return problems;
}

export function judgementProblems(open: readonly Finding[]): Problem[] {
  return open
    .filter((finding) => finding.check !== 'stateAidRoom')
    .map((finding) =>
      problem(
        `judgement.${finding.key}`,
        'judgement-missing',
        say('Beoordeel nog: {0}', 'Still to judge: {0}', finding.label),
      ),
    );
}

/** Who got subsidy for years is not refused before somebody has said whether it is for the same activities (Awb 4:51). */
const unansweredYears = ({ findings }: DecisionContext): readonly Finding[] =>
  openFindings(findings).filter(({ check }) => check === 'continuityTerm');

/** (EU) 2023/2831 art. 7: before granting, at the first decision and at each raise. */
export const declarationNeeded = lacking(
  'declaration',
  'declaration-missing',
  'Leg eerst de verklaring over staatssteun vast. Zonder die verklaring kunt u niet toekennen.',
  'Record the state-aid declaration first. Without it you cannot grant.',
);

function grantProblems(wanted: WantedDecision, context: DecisionContext): Problem[] {
  const problems = [...amountProblems(wanted, context), ...judgementProblems(openFindings(context.findings))];
  if (context.declarationMissing) problems.push(declarationNeeded);
  if (failedRules(context.findings).length > 0 && wanted.deviationReasons.trim() === '')
    problems.push(
      lacking(
        'deviationReasons',
        'deviation-reasons-missing',
        'Het plan voldoet niet aan elke regel. Schrijf op waarom u toch toekent (Awb 4:84).',
        'The plan does not meet every rule. Say why you grant all the same (Awb 4:84).',
      ),
    );
  return problems;
}

function groundProblem(wanted: WantedDecision, context: DecisionContext): Problem | null {
  const { limits, findings } = context;
  const { bound } = highestGrant(limits);
  switch (wanted.ground) {
    case null:
      return lacking(
        'refusalGround',
        'ground-missing',
        'Kies de grond waarop u weigert.',
        'Choose the ground on which you refuse.',
      );
    case 'schemeCriterion':
      return failedRules(findings).length > 0
        ? null
        : lacking(
            'refusalGround',
            'ground-without-finding',
            'Het plan voldoet aan alle regels. Kies een andere grond, of geef bij de beoordeling aan waaraan het niet voldoet.',
            'The plan meets all rules. Choose another ground, or mark in the assessment what it does not meet.',
          );
    case 'ceiling':
      return limits.roomCents < limits.askedCents
        ? null
        : lacking(
            'refusalGround',
            'ceiling-not-reached',
            'Er is genoeg geld in de pot. Op deze grond kunt u niet weigeren.',
            'There is enough money in the envelope. You cannot refuse on this ground.',
          );
    case 'stateAid':
      return bound === 'stateAid'
        ? null
        : lacking(
            'refusalGround',
            'aid-not-reached',
            'Er is genoeg ruimte onder de grens voor staatssteun. Op deze grond kunt u niet weigeren.',
            'There is enough room under the state-aid limit. You cannot refuse on this ground.',
          );
    case 'reasonableTerm':
      return continuityBroken(findings)
        ? null
        : lacking(
            'refusalGround',
            'no-continuity',
            'Deze grond geldt alleen na drie jaar of meer subsidie voor dezelfde activiteiten.',
            'This ground applies only after three years or more of subsidy for the same activities.',
          );
    default:
      return null;
  }
}

export function textProblems(wanted: UndecidedDecision): Problem[] {
  const problems: Problem[] = [];
  if (wanted.reasons.trim() === '')
    problems.push(
      lacking(
        'reasons',
        'reasons-missing',
        'Schrijf op waarom u zo beslist. Dit komt in de brief (Awb 3:46).',
        'Say why you decide this way. It goes into the letter (Awb 3:46).',
      ),
    );
  for (const field of ['reasons', 'departureReasons', 'deviationReasons'] as const) {
    const long = tooLong(field, wanted[field], maxReasons);
    if (long) problems.push(long);
  }
  if (
    wanted.obligations.length > maxObligations ||
    wanted.obligations.some((one) => one.length > maxObligation)
  )
    problems.push(
      problem(
        'obligations',
        'too-long',
        say(
          'Hooguit {0} verplichtingen, elk van hooguit {1} tekens.',
          'At most {0} obligations of at most {1} characters each.',
          maxObligations,
          maxObligation,
        ),
      ),
    );
  return problems;
}

/** The departure from advice that this decision would be, or null. */
export function departureOf(
  wanted: Pick<WantedDecision, 'outcome' | 'amountCents'>,
  context: Pick<DecisionContext, 'advice'>,
): ReturnType<typeof departure> {
  const grants = wanted.outcome === 'grant';
  return departure(context.advice, { grants, amountCents: grants ? (wanted.amountCents ?? 0) : 0 });
}

/** Whatever is decided, where the council would. */
export const ownReasonsNeeded = lacking(
  'departureReasons',
  'own-decision-reasons-missing',
  'In deze wijk besluit de wijkraad in mandaat. Schrijf op waarom het college nu zelf besluit (Awb 10:7).',
  'In this neighbourhood the council decides by mandate. Say why the municipal executive decides itself (Awb 10:7).',
);

function departureProblem(wanted: WantedDecision, context: DecisionContext): Problem | null {
  if (wanted.departureReasons.trim() !== '') return null;
  const found = departureOf(wanted, context);
  if (found) {
    const ask: Text = text(' Schrijf op waarom (Awb 3:50).', ' Say why (Awb 3:50).');
    return problem(
      'departureReasons',
      'departure-reasons-missing',
      text(found.sentence.nl + ask.nl, found.sentence.en + ask.en),
    );
  }
  return context.councilDecides ? ownReasonsNeeded : null;
}

function hearingProblem(wanted: WantedDecision, context: DecisionContext): Problem | null {
  const amount = wanted.outcome === 'grant' ? (wanted.amountCents ?? 0) : 0;
  const article = hearingArticle({
    kind: wanted.outcome,
    ground: wanted.outcome === 'refuse' ? wanted.ground : null,
    lowers: false,
    breaksContinuity: continuityBroken(context.findings) && amount < context.limits.askedCents,
  });
  if (article === null || context.hearing !== null) return null;
  return problem(
    'hearing',
    'hearing-missing',
    say(
      'Hoor de aanvrager eerst en leg dat vast ({0}). Daarna kunt u dit besluit nemen.',
      'Hear the applicant first and record it ({0}). Then you can take this decision.',
      article,
    ),
  );
}

/** Every problem of a decision that someone wants to take; empty when it can be taken. */
export function decisionProblems(wanted: WantedDecision, context: DecisionContext): readonly Problem[] {
  const grants = wanted.outcome === 'grant';
  const single = [
    grants ? provisoChoiceProblem(wanted, context.proviso) : groundProblem(wanted, context),
    departureProblem(wanted, context),
    givenTermProblem(wanted, context),
    hearingProblem(wanted, context),
  ];
  return [
    ...(grants ? grantProblems(wanted, context) : judgementProblems(unansweredYears(context))),
    ...textProblems(wanted),
    ...single.filter((one) => one !== null),
  ];
}
