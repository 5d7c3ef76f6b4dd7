/** Changing or withdrawing a determination to the recipient's disadvantage (Awb 4:49): grounds and limits. Pure. */
import { type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { lastDayOf } from '../../../kernel/terms/index.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { Finding, Hearing } from '../types.ts';
import { unheard } from './change-checks.ts';
import { moneyFact, say } from './check.ts';
import { maxReasons } from './decision-checks.ts';
import { hearingArticle } from './grounds.ts';

/** Awb 4:49 lid 1: the only grounds. `fromBreach`: its five years count from the breach (lid 3). */
export const revisionGrounds = {
  newFacts: {
    label: text(
      'Er zijn feiten bekend geworden die wij bij de vaststelling niet konden kennen',
      'Facts have come out that we could not know when we determined the grant',
    ),
    article: 'Awb 4:49 lid 1 onder a',
    fromBreach: false,
  },
  wrongDetermination: {
    label: text(
      'De vaststelling klopte niet en de ontvanger wist dat of hoorde dat te weten',
      'The determination was wrong and the recipient knew or should have known',
    ),
    article: 'Awb 4:49 lid 1 onder b',
    fromBreach: false,
  },
  obligationsAfter: {
    label: text(
      'Na de vaststelling is een verplichting niet nagekomen',
      'An obligation was not met after the determination',
    ),
    article: 'Awb 4:49 lid 1 onder c',
    fromBreach: true,
  },
} as const satisfies Record<
  string,
  { readonly label: Text; readonly article: string; readonly fromBreach: boolean }
>;
export type RevisionGround = keyof typeof revisionGrounds;
export const revisionGroundKeys = Object.keys(revisionGrounds) as RevisionGround[];

export type WantedRevision = {
  /** The new total; 0 withdraws the determination. */
  readonly amountCents: number | null;
  readonly ground: RevisionGround | null;
  /** Day on which the obligation was broken, for that ground only; ISO, or whatever was typed. */
  readonly breachOn: string;
  readonly reasons: string;
};
export type RevisionContext = {
  readonly currentCents: number;
  /** Day on which the first determination was notified: the five years count from it. */
  readonly determinedOn: PlainDate;
  /** Day of the version that is changed: a hearing from before it was about something else. */
  readonly decidedOn: string;
  readonly today: PlainDate;
  readonly hearings: readonly Pick<Hearing, 'heldOn'>[];
};

const isAfter = (one: PlainDate, other: PlainDate): boolean => Temporal.PlainDate.compare(one, other) > 0;

function amountProblem({ amountCents }: WantedRevision, { currentCents }: RevisionContext): Problem | null {
  if (amountCents === null)
    return problem(
      'amount',
      'amount-missing',
      text('Vul het nieuwe bedrag in; 0 trekt alles in.', 'Enter the new amount; 0 withdraws all of it.'),
    );
  return amountCents < 0 || amountCents >= currentCents
    ? problem(
        'amount',
        'amount-not-lower',
        say(
          'Alleen lager dan {0} kan: Awb 4:49 gaat over minder geld.',
          'Only less than {0} is possible: Awb 4:49 is about less money.',
          euroText(currentCents),
        ),
      )
    : null;
}

function breachProblem(wanted: WantedRevision, { today, determinedOn }: RevisionContext): Problem | null {
  if (wanted.ground === null || !revisionGrounds[wanted.ground].fromBreach) return null;
  const on = parseIsoDate(wanted.breachOn);
  return on === null || isAfter(on, today) || isAfter(determinedOn, on)
    ? problem(
        'breachOn',
        'breach-day',
        text(
          'Vul de dag in waarop de verplichting niet is nagekomen: na de vaststelling, en niet na vandaag.',
          'Enter the day on which the obligation was broken: after the determination and not after today.',
        ),
      )
    : null;
}

/** Last day on which this ground still allows a change (lid 3); null while the ground or its day is not known. */
export function lastDayToRevise(
  wanted: Pick<WantedRevision, 'ground' | 'breachOn'>,
  determinedOn: PlainDate,
): PlainDate | null {
  if (wanted.ground === null) return null;
  const from = revisionGrounds[wanted.ground].fromBreach ? parseIsoDate(wanted.breachOn) : determinedOn;
  return from && lastDayOf('withdrawal', from);
}

function lapsedProblem(wanted: WantedRevision, { determinedOn, today }: RevisionContext): Problem | null {
  const last = lastDayToRevise(wanted, determinedOn);
  return last !== null && isAfter(today, last)
    ? problem(
        'ground',
        'lapsed',
        text(
          'Dit kan niet meer: er zijn meer dan vijf jaar voorbij (Awb 4:49 lid 3).',
          'This is no longer possible: more than five years have passed (Awb 4:49 paragraph 3).',
        ),
      )
    : null;
}

export function revisionProblems(wanted: WantedRevision, context: RevisionContext): readonly Problem[] {
  const article = hearingArticle({
    kind: 'redetermine',
    ground: null,
    lowers: true,
    breaksContinuity: false,
  });
  const problems = [
    amountProblem(wanted, context),
    wanted.ground === null
      ? problem(
          'ground',
          'ground-missing',
          text(
            'Kies waarom. Andere redenen kent de wet niet (Awb 4:49).',
            'Choose why. The law knows no other grounds (Awb 4:49).',
          ),
        )
      : lapsedProblem(wanted, context),
    breachProblem(wanted, context),
    wanted.reasons.trim() === ''
      ? problem(
          'reasons',
          'reasons-missing',
          text('Schrijf op waarom u de vaststelling wijzigt.', 'Say why you change the determination.'),
        )
      : null,
    tooLong('reasons', wanted.reasons, maxReasons),
    unheard(article, context),
  ];
  return problems.filter((one) => one !== null);
}

/** What the change rests on, as one finding with its article. */
export function revisionFinding(
  wanted: WantedRevision & { readonly ground: RevisionGround },
  { currentCents }: Pick<RevisionContext, 'currentCents'>,
): Finding {
  const { label, article } = revisionGrounds[wanted.ground];
  const amountCents = wanted.amountCents ?? 0;
  const sentence = say(
    'Vastgesteld was {0}. Dat wordt {1}.',
    '{0} had been determined. It becomes {1}.',
    euroText(currentCents),
    euroText(amountCents),
  );
  return {
    key: 'revision',
    check: 'person',
    label,
    article,
    onFail: 'refuse',
    result: 'failed',
    facts: [moneyFact('Vastgesteld', 'Determined', currentCents), moneyFact('Wordt', 'Becomes', amountCents)],
    sentence: text(`${sentence.nl} ${label.nl}.`, `${sentence.en} ${label.en}.`),
  };
}
