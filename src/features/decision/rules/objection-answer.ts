/** What stands in the way of a decision on an objection (Awb 7:11, 7:12), all at once, each beside its field. Pure. */
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { maxPenaltyDays, penaltyForDays } from '../../../kernel/terms/index.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { Contested, FollowUp, NoHearingGround, Objection, ObjectionOutcome } from '../types.ts';
import { say } from './check.ts';
import { departureProblems } from './committee.ts';
import { declarationNeeded, maxReasons } from './decision-checks.ts';

export type WantedAnswer = {
  readonly outcome: ObjectionOutcome | null;
  readonly reasons: string;
  /** Awb 6:11: being late is excused; null where that plays no part. */
  readonly excused: boolean | null;
  readonly noHearingGround: NoHearingGround | null;
  /** The new amount, when the decision changes. */
  readonly amountCents: number | null;
  /** Why the advice of the committee is not followed. */
  readonly committeeDeparture?: string;
  /** What was typed and cannot be read; said together with all else. */
  readonly unreadable?: readonly Problem[];
};

export type AnswerContext = {
  readonly objection: Pick<Objection, 'timeliness' | 'status' | 'committee' | 'committeeAdvice'>;
  /** Null while there is nothing yet that this objection can be against. */
  readonly contested: Pick<Contested, 'against' | 'kind'> | null;
  /** What would be left to do by hand if it were won; null when the new amount is all of it. */
  readonly followUp: FollowUp | null;
  readonly handlerId: Id<'person'>;
  /** Who took the decision that is objected to. */
  readonly deciderId: Id<'person'> | null;
  /** What the penalty is that is objected to; null when it is against something else. */
  readonly penaltyCents: number | null;
  readonly currentCents: number;
  readonly mostCents: number;
  /** Null when state aid plays no part. */
  readonly aidRoomCents: number | null;
  /** State aid plays a part and nobody has declared what else was received. */
  readonly declarationMissing: boolean;
  readonly byApplicant: boolean;
};

/** Awb 10:3 lid 3: who decided first does not decide on the objection; 7:5: nor hears. */
export const sameDecider = problem(
  '',
  'same-decider',
  text(
    'U nam zelf het besluit waartegen het bezwaar is. Een collega moet dit doen (Awb 7:5 en 10:3).',
    'You took the decision that is objected to. A colleague has to do this (Awb 7:5 and 10:3).',
  ),
);

const groundsFor: Readonly<Record<ObjectionOutcome, readonly NoHearingGround[]>> = {
  founded: ['waived', 'fullyMet'],
  partlyFounded: ['waived'],
  unfounded: ['waived', 'clearlyUnfounded'],
  inadmissible: ['waived', 'clearlyInadmissible'],
};

function hearingProblem(wanted: WantedAnswer, context: AnswerContext): Problem | null {
  if (context.objection.status === 'heard') return null;
  if (wanted.noHearingGround === null)
    return problem(
      'noHearingGround',
      'hearing-missing',
      text(
        'Hoor de indiener eerst, of kies waarom dat niet hoeft (Awb 7:2 en 7:3).',
        'Hear the objector first, or choose why that is not needed (Awb 7:2 and 7:3).',
      ),
    );
  return wanted.outcome !== null && !groundsFor[wanted.outcome].includes(wanted.noHearingGround)
    ? problem(
        'noHearingGround',
        'ground-does-not-fit',
        text(
          'Deze reden om niet te horen past niet bij de uitkomst.',
          'This reason for not hearing does not fit the outcome.',
        ),
      )
    : null;
}

function latenessProblem(wanted: WantedAnswer, { objection }: AnswerContext): Problem | null {
  if (objection.timeliness !== 'late') return null;
  if (wanted.excused === null)
    return problem(
      'excused',
      'lateness-open',
      text(
        'Het bezwaar kwam te laat. Was daar een goede reden voor (Awb 6:11)?',
        'The objection came late. Was there a good reason (Awb 6:11)?',
      ),
    );
  return !wanted.excused && wanted.outcome !== 'inadmissible'
    ? problem(
        'outcome',
        'late-not-excused',
        text(
          'Te laat zonder goede reden: dan is het bezwaar niet-ontvankelijk.',
          'Late without a good reason: then the objection is inadmissible.',
        ),
      )
    : null;
}

/** A decision on money that was paid or is owed leaves the grant itself as it is. */
const setsNoAmount = ({ contested }: AnswerContext): boolean =>
  contested !== null && contested.against !== 'decision';

/** A declining that is still in force goes or stays: whoever wins without an amount is dealt with after all (Awb 4:5, 7:11). */
const againstDeclining = ({ contested, followUp }: AnswerContext): boolean =>
  contested?.kind === 'decline' && followUp === null;

/** The case goes back into treatment, and is decided on later. */
export const takesUpAgain = (
  { outcome, amountCents }: Pick<WantedAnswer, 'outcome' | 'amountCents'>,
  context: AnswerContext,
): boolean => outcome === 'founded' && amountCents === null && againstDeclining(context);

/** Whoever wins gets more (Awb 7:11: not less), up to what the law gives at most (4:17). */
function penaltyProblem(amountCents: number, nowCents: number): Problem | null {
  if (amountCents <= nowCents)
    return problem(
      'amount',
      'penalty-not-higher',
      say(
        'De dwangsom is al {0}. Vul een hoger bedrag in.',
        'The penalty payment is {0} already. Enter a higher amount.',
        euroText(nowCents),
      ),
    );
  const most = penaltyForDays(maxPenaltyDays);
  return amountCents > most
    ? problem(
        'amount',
        'above-maximum',
        say('Meer dan {0} kan niet.', 'More than {0} is not possible.', euroText(most)),
      )
    : null;
}

function amountProblem(wanted: WantedAnswer, context: AnswerContext): Problem | null {
  const { amountCents, outcome } = wanted;
  const changes = outcome === 'founded' || outcome === 'partlyFounded';
  const missing =
    context.penaltyCents === null
      ? text('Vul in welk bedrag er nu wordt toegekend.', 'Enter the amount that is granted now.')
      : text('Vul in hoeveel de dwangsom wordt.', 'Enter what the penalty payment becomes.');
  if (amountCents === null)
    return outcome === 'founded' && context.followUp === null && !againstDeclining(context)
      ? problem('amount', 'amount-missing', missing)
      : null;
  if (!changes)
    return problem(
      'amount',
      'amount-without-change',
      text(
        'Bij deze uitkomst verandert het besluit niet. Laat het bedrag leeg.',
        'With this outcome the decision does not change. Leave the amount empty.',
      ),
    );
  if (context.penaltyCents !== null) return penaltyProblem(amountCents, context.penaltyCents);
  if (setsNoAmount(context))
    return problem(
      'amount',
      'amount-elsewhere',
      text(
        'Dit besluit gaat niet over de hoogte van de subsidie. Laat het bedrag leeg.',
        'This decision is not about the amount of the grant. Leave the amount empty.',
      ),
    );
  if (amountCents === context.currentCents)
    return problem('amount', 'amount-same', text('Dit bedrag geldt al.', 'This amount applies already.'));
  if (context.byApplicant && amountCents < context.currentCents)
    return problem(
      'amount',
      'not-worse',
      text('Wie bezwaar maakt, mag er niet op achteruitgaan.', 'Whoever objects may not end up worse off.'),
    );
  const more = amountCents - context.currentCents;
  const most = Math.min(
    context.mostCents,
    context.aidRoomCents === null ? Number.POSITIVE_INFINITY : context.currentCents + context.aidRoomCents,
  );
  return more > 0 && amountCents > most
    ? problem(
        'amount',
        'above-maximum',
        say('Meer dan {0} kan niet.', 'More than {0} is not possible.', euroText(most)),
      )
    : null;
}

/** Every problem of a decision on an objection; empty when it can be taken. */
export function answerProblems(wanted: WantedAnswer, context: AnswerContext): readonly Problem[] {
  const reasons = wanted.reasons.trim();
  const problems = [
    context.deciderId !== null && context.deciderId === context.handlerId ? sameDecider : null,
    wanted.outcome === null
      ? problem('outcome', 'choice-missing', text('Kies de uitkomst.', 'Choose the outcome.'))
      : null,
    context.contested === null && wanted.outcome !== null && wanted.outcome !== 'inadmissible'
      ? problem(
          'outcome',
          'no-decision-yet',
          text(
            'Er is nog geen besluit waartegen dit bezwaar zich richt. Wacht daarop, of verklaar het niet-ontvankelijk.',
            'There is no decision yet that this objection is against. Wait for it, or declare it inadmissible.',
          ),
        )
      : null,
    wanted.outcome === 'partlyFounded' && wanted.amountCents === null && againstDeclining(context)
      ? problem(
          'outcome',
          'goes-or-stays',
          text(
            'Buiten behandeling laten kan niet voor een deel. Kies gegrond of ongegrond, of vul een bedrag in.',
            'Declining cannot be partly right. Choose founded or unfounded, or enter an amount.',
          ),
        )
      : null,
    latenessProblem(wanted, context),
    hearingProblem(wanted, context),
    ...departureProblems(wanted, context.objection),
    amountProblem(wanted, context),
    (wanted.amountCents ?? 0) > context.currentCents && context.declarationMissing ? declarationNeeded : null,
    reasons === ''
      ? problem('reasons', 'reasons-missing', text('Schrijf op waarom (Awb 7:12).', 'Say why (Awb 7:12).'))
      : null,
    tooLong('reasons', reasons, maxReasons),
  ];
  const unreadable = wanted.unreadable ?? [];
  const said = new Set(unreadable.map(({ field }) => field));
  const found = problems.filter((one) => one !== null);
  return [...unreadable, ...found.filter(({ field }) => !said.has(field))];
}
