/** Changing a grant before it is determined (Awb 4:48, 4:50): what stands in the way, all at once. Pure. */
import { text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { Hearing } from '../types.ts';
import { say } from './check.ts';
import { declarationNeeded, maxReasons } from './decision-checks.ts';
import { hearingArticle } from './grounds.ts';
import type { Limits } from './proposal.ts';
import { type Invocable, invokeProblems, type WantedProviso } from './proviso.ts';

export type WantedChange = {
  readonly kind: 'amend' | 'withdraw';
  /** The new total; 0 for a withdrawal. */
  readonly amountCents: number | null;
  readonly reasons: string;
  /** Invokes the budget proviso (Awb 4:34); null for any other reason. */
  readonly proviso: WantedProviso | null;
};
export type ChangeContext = {
  readonly currentCents: number;
  /** Day of the version that is changed: a hearing from before it was about something else. */
  readonly decidedOn: string;
  readonly limits: Limits;
  /** An undertaking that has not yet declared what aid it had: more can only be granted after that. */
  readonly declarationMissing: boolean;
  readonly hearings: readonly Pick<Hearing, 'heldOn'>[];
  /** Null on any day on which no proviso can be invoked. */
  readonly invocable: Invocable | null;
};

/** The hearing that this change may rest on. */
export function hearingForChange<H extends Pick<Hearing, 'heldOn'>>(
  context: Pick<ChangeContext, 'decidedOn'> & { readonly hearings: readonly H[] },
): H | null {
  return context.hearings.find((hearing) => hearing.heldOn >= context.decidedOn) ?? null;
}

/** @param article that demands a hearing before this, or null */
export function unheard(
  article: string | null,
  context: Parameters<typeof hearingForChange>[0],
): Problem | null {
  return article !== null && hearingForChange(context) === null
    ? problem(
        'hearing',
        'hearing-missing',
        say(
          'Hoor de ontvanger eerst en leg dat vast ({0}).',
          'Hear the recipient first and record it ({0}).',
          article,
        ),
      )
    : null;
}

function amountProblem(wanted: WantedChange, context: ChangeContext): Problem | null {
  if (wanted.kind === 'withdraw') return null;
  const amount = wanted.amountCents;
  const { limits, currentCents } = context;
  if (amount === null || amount <= 0)
    return problem('amount', 'amount-missing', text('Vul het nieuwe bedrag in.', 'Enter the new amount.'));
  if (amount === currentCents)
    return problem('amount', 'amount-same', text('Dit bedrag geldt al.', 'This amount applies already.'));
  const most = Math.min(limits.askedCents, limits.maximumCents);
  if (amount > most)
    return problem(
      'amount',
      'above-maximum',
      say('Meer dan {0} kan niet.', 'More than {0} is not possible.', euroText(most)),
    );
  const more = amount - currentCents;
  if (more > limits.roomCents)
    return problem(
      'amount',
      'ceiling-reached',
      say(
        'Het subsidieplafond laat dit niet toe: er is {0} vrij (Awb 4:25).',
        'The subsidy ceiling does not allow this: {0} is free (Awb 4:25).',
        euroText(limits.roomCents),
      ),
    );
  if (limits.aidRoomCents !== null && more > limits.aidRoomCents)
    return problem(
      'amount',
      'state-aid-reached',
      say(
        'Staatssteun: er is nog ruimte voor {0} ((EU) 2023/2831).',
        'State aid: there is room for {0} ((EU) 2023/2831).',
        euroText(limits.aidRoomCents),
      ),
    );
  return null;
}

export function changeProblems(wanted: WantedChange, context: ChangeContext): readonly Problem[] {
  const lowers = wanted.kind === 'withdraw' || (wanted.amountCents ?? 0) < context.currentCents;
  const article = hearingArticle({ kind: wanted.kind, ground: null, lowers, breaksContinuity: false });
  const reasons = wanted.reasons.trim();
  const raises = wanted.kind === 'amend' && (wanted.amountCents ?? 0) > context.currentCents;
  const problems = [
    amountProblem(wanted, context),
    raises && context.declarationMissing ? declarationNeeded : null,
    reasons === ''
      ? problem(
          'reasons',
          'reasons-missing',
          text('Schrijf op waarom u het besluit wijzigt.', 'Say why you change the decision.'),
        )
      : null,
    tooLong('reasons', reasons, maxReasons),
    ...invokeProblems(wanted.proviso, context.invocable, lowers),
    unheard(article, context),
  ];
  return problems.filter((one) => one !== null);
}
