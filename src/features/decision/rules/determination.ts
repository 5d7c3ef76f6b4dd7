/** Determining a grant (Awb 4:42 to 4:47): when it is final, and what stands in the way of an officer. Pure. */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { endOfTerm, equatedDaysByDecree, legalTerms } from '../../../kernel/terms/index.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { ApplicationStatus } from '../../application/types.ts';
import { tierFor } from '../../scheme/rules.ts';
import type { SchemeRules } from '../../scheme/types.ts';
import type { Decision, Finding, Hearing } from '../types.ts';
import { unheard } from './change-checks.ts';
import { moneyFact, say } from './check.ts';
import { maxReasons } from './decision-checks.ts';
import { hearingArticle } from './grounds.ts';

/** Awb 4:46 lid 2: the only grounds on which less than the grant is determined. */
export const loweringGrounds = {
  activities: {
    label: text(
      'De activiteiten zijn niet of niet helemaal gedaan',
      'The activities were not done, or not all of them',
    ),
    article: 'Awb 4:46 lid 2 onder a',
  },
  obligations: {
    label: text('Aan de verplichtingen is niet voldaan', 'The obligations were not met'),
    article: 'Awb 4:46 lid 2 onder b',
  },
  falseData: {
    label: text(
      'De gegevens klopten niet: anders was er anders besloten',
      'The data were wrong: with the right ones the decision would have been another',
    ),
    article: 'Awb 4:46 lid 2 onder c',
  },
  wrongGrant: {
    label: text(
      'De verlening klopte niet en de ontvanger wist dat of hoorde dat te weten',
      'The grant was wrong and the recipient knew or should have known',
    ),
    article: 'Awb 4:46 lid 2 onder d',
  },
} as const satisfies Record<string, { readonly label: Text; readonly article: string }>;
export type LoweringGround = keyof typeof loweringGrounds;
export const loweringGroundKeys = Object.keys(loweringGrounds) as LoweringGround[];

/** Grant and determination are one decision: nobody need account for it (Awb 4:42). */
export function finalAtOnce(rules: Pick<SchemeRules, 'tiers'>, grantedCents: number): boolean {
  return grantedCents > 0 && tierFor(rules, grantedCents).accountability === 'direct';
}

/**
 * A decision that determines the grant. One on an objection against a grant that was determined does so anew: nothing is
 * determined after it (Awb 7:11).
 * @param status of the case, also as it was when the decision was taken: an objection does not change it
 */
export function determines(decision: Pick<Decision, 'kind'>, status: ApplicationStatus): boolean {
  const { kind } = decision;
  if (kind === 'determine' || kind === 'redetermine') return true;
  return kind === 'onObjection' && status === 'determined';
}

/** The amount that is final now, or null while it still has to be determined. */
export function finalCents(
  rules: Pick<SchemeRules, 'tiers'>,
  decision: Pick<Decision, 'kind' | 'amountCents'>,
  status: ApplicationStatus,
): number | null {
  if (determines(decision, status) || finalAtOnce(rules, decision.amountCents)) return decision.amountCents;
  return null;
}

export type DeterminationTerm = {
  /** From the day after this one the grant waits to be determined. */
  readonly activitiesUntil: PlainDate;
  /** Until when the recipient accounts for it (Awb 4:44); null where it is determined ex officio (4:47). */
  readonly accountBy: PlainDate | null;
  /** Last day of the term. */
  readonly determineBy: PlainDate;
};

/**
 * When a grant is to be determined: in the scheme's own term after the activities, or else in the reasonable one (Awb 4:13
 * lid 2). Activities that were over before the decision count from it. Null when nothing is left to determine.
 * @param facts.activityEndsOn null when the application does not say: then the end of the subsidy year stands in for it
 */
export function determinationTerm(
  rules: Pick<SchemeRules, 'tiers' | 'terms'>,
  decision: Pick<Decision, 'kind' | 'amountCents' | 'decidedOn'>,
  facts: {
    readonly status: ApplicationStatus;
    readonly activityEndsOn: PlainDate | null;
    readonly year: number;
  },
): DeterminationTerm | null {
  if (decision.amountCents === 0 || finalCents(rules, decision, facts.status) !== null) return null;
  const ends = facts.activityEndsOn ?? Temporal.PlainDate.from({ year: facts.year, month: 12, day: 31 });
  const decidedOn = Temporal.PlainDate.from(decision.decidedOn);
  const activitiesUntil = Temporal.PlainDate.compare(ends, decidedOn) < 0 ? decidedOn : ends;
  const { determinationWeeks, accountWeeks, generalTermsActApplies: generalTermsAct } = rules.terms;
  const rule = { generalTermsAct, equatedDays: equatedDaysByDecree.days };
  const within = (amount: number) => endOfTerm(activitiesUntil, { amount, unit: 'weeks' }, rule).due;
  const determineBy = within(determinationWeeks ?? legalTerms.reasonableDecision.length.amount);
  if (tierFor(rules, decision.amountCents).accountability === 'exOfficio')
    return { activitiesUntil, accountBy: null, determineBy };
  const asked = within(accountWeeks ?? legalTerms.account.length.amount);
  // An account after the determination is of use to nobody.
  const accountBy = Temporal.PlainDate.compare(asked, determineBy) < 0 ? asked : determineBy;
  return { activitiesUntil, accountBy, determineBy };
}

export type WantedDetermination = {
  readonly amountCents: number | null;
  /** Needed only below the grant. */
  readonly ground: LoweringGround | null;
  readonly reasons: string;
};
export type DeterminationContext = {
  readonly grantedCents: number;
  readonly decidedOn: string;
  /** Last day of the activities; null when the application does not say. */
  readonly endsOn: PlainDate | null;
  readonly today: PlainDate;
  readonly hearings: readonly Pick<Hearing, 'heldOn'>[];
};

/** Nothing can be determined while the activities still go on. */
export function tooEarly(context: Pick<DeterminationContext, 'endsOn' | 'today'>): Problem | null {
  const { endsOn, today } = context;
  if (endsOn === null || Temporal.PlainDate.compare(today, endsOn) > 0) return null;
  return problem(
    '',
    'too-early',
    text(
      'De activiteiten zijn nog niet afgelopen. Stel de subsidie daarna vast.',
      'The activities are not over yet. Determine the grant after that.',
    ),
  );
}

function amountProblem(wanted: WantedDetermination, context: DeterminationContext): Problem | null {
  if (wanted.amountCents === null)
    return problem(
      'amount',
      'amount-missing',
      text('Vul het bedrag in dat u vaststelt.', 'Enter the amount that you determine.'),
    );
  if (wanted.amountCents < 0 || wanted.amountCents > context.grantedCents)
    return problem(
      'amount',
      'above-grant',
      say(
        'Meer dan de toegekende {0} kan niet (Awb 4:46).',
        'More than the {0} granted is not possible (Awb 4:46).',
        euroText(context.grantedCents),
      ),
    );
  return null;
}

export function determinationProblems(
  wanted: WantedDetermination,
  context: DeterminationContext,
): readonly Problem[] {
  const lowers = wanted.amountCents !== null && wanted.amountCents < context.grantedCents;
  const article = hearingArticle({ kind: 'determine', ground: null, lowers, breaksContinuity: false });
  const problems = [
    tooEarly(context),
    amountProblem(wanted, context),
    lowers && wanted.ground === null
      ? problem(
          'ground',
          'ground-missing',
          text(
            'Kies waarom u lager vaststelt. Andere redenen kent de wet niet (Awb 4:46).',
            'Choose why you determine less. The law knows no other grounds (Awb 4:46).',
          ),
        )
      : null,
    wanted.reasons.trim() === ''
      ? problem(
          'reasons',
          'reasons-missing',
          text('Schrijf op hoe u tot dit bedrag komt.', 'Say how you arrive at this amount.'),
        )
      : null,
    tooLong('reasons', wanted.reasons, maxReasons),
    unheard(article, context),
  ];
  return problems.filter((one) => one !== null);
}

/** What the determination rests on, as one finding with its article. */
export function determinationFinding(
  wanted: WantedDetermination,
  context: Pick<DeterminationContext, 'grantedCents'>,
): Finding {
  const amountCents = wanted.amountCents ?? 0;
  const ground = amountCents < context.grantedCents && wanted.ground ? loweringGrounds[wanted.ground] : null;
  const sentence = say(
    'Toegekend was {0}. Vastgesteld wordt {1}.',
    '{0} was granted. {1} is determined.',
    euroText(context.grantedCents),
    euroText(amountCents),
  );
  return {
    key: 'determination',
    check: 'person',
    label: ground?.label ?? text('De activiteiten zijn gedaan', 'The activities were done'),
    article: ground?.article ?? 'Awb 4:46 lid 1',
    onFail: 'refuse',
    result: ground === null ? 'passed' : 'failed',
    facts: [
      moneyFact('Toegekend', 'Granted', context.grantedCents),
      moneyFact('Vastgesteld', 'Determined', amountCents),
    ],
    sentence:
      ground === null
        ? sentence
        : text(`${sentence.nl} ${ground.label.nl}.`, `${sentence.en} ${ground.label.en}.`),
  };
}
