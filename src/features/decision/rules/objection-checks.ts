/** What stands in the way of a step in an objection, all at once, each beside its field. Pure. */
import { dateText, type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { NoHearingGround, Objection, ObjectionChannel, ObjectionOutcome } from '../types.ts';
import { say, tooLong } from './check.ts';
import { declarationNeeded, maxReasons } from './decision-checks.ts';
import { earliestHearing } from './objection.ts';

export const maxGrounds = 20_000;

export type FiledObjection = {
  readonly name: string;
  readonly address: string;
  /** Number of the case, as typed; may be empty. */
  readonly caseNumber: string;
  readonly about: string;
  readonly grounds: string;
  /** The reasons follow later: filed for now to be in time. */
  readonly groundsLater: boolean;
  readonly lateReason: string;
  readonly channel: ObjectionChannel;
  /** ISO date, or whatever was typed. */
  readonly receivedOn: string;
  readonly postedOn: string;
};

const needed = (field: string, value: string, nl: string, en: string): Problem | null =>
  value.trim() === '' ? problem(field, `${field}-missing`, text(nl, en)) : null;

const badDate = (field: string): Problem =>
  problem(
    field,
    'date-shape',
    text(
      'Vul een datum in die bestaat, bijvoorbeeld 12-03-2027.',
      'Enter a date that exists, for example 12-03-2027.',
    ),
  );
const future = (field: string): Problem =>
  problem(field, 'date-in-future', text('Deze dag moet nog komen.', 'This day is still to come.'));

const isAfter = (one: PlainDate, other: PlainDate): boolean => Temporal.PlainDate.compare(one, other) > 0;

function dateProblems(filed: FiledObjection, today: PlainDate): (Problem | null)[] {
  const received = parseIsoDate(filed.receivedOn);
  const posted = filed.postedOn === '' ? null : parseIsoDate(filed.postedOn);
  const postedProblem =
    filed.postedOn === ''
      ? null
      : posted === null
        ? badDate('postedOn')
        : received !== null && isAfter(posted, received)
          ? problem(
              'postedOn',
              'posted-after-received',
              text(
                'De poststempel kan niet na de dag van ontvangst liggen.',
                'The postmark cannot be after the day of receipt.',
              ),
            )
          : null;
  return [
    received === null ? badDate('receivedOn') : isAfter(received, today) ? future('receivedOn') : null,
    postedProblem,
  ];
}

/**
 * Awb 6:5 asks a name, an address, the decision and the reasons. What lacks can be mended later (6:6); only what we need to
 * answer at all is asked here. It is never too late to file.
 */
export function filingProblems(filed: FiledObjection, today: PlainDate, own = true): readonly Problem[] {
  const problems = [
    own
      ? needed('name', filed.name, 'Vul uw naam in.', 'Enter your name.')
      : needed('name', filed.name, 'Vul de naam van de indiener in.', 'Enter the name of the objector.'),
    needed(
      'address',
      filed.address,
      'Vul een adres in waar wij u kunnen schrijven.',
      'Enter an address where we can write to you.',
    ),
    filed.caseNumber.trim() === ''
      ? needed(
          'about',
          filed.about,
          'Vul het nummer van de zaak in, of schrijf op over welk besluit het gaat.',
          'Enter the number of the case, or say which decision it is about.',
        )
      : null,
    filed.groundsLater
      ? null
      : needed(
          'grounds',
          filed.grounds,
          'Schrijf op waarom u het niet eens bent, of vink aan dat u dat later doet.',
          'Say why you disagree, or tick that you will do so later.',
        ),
    tooLong('name', filed.name, 200),
    tooLong('address', filed.address, 500),
    tooLong('caseNumber', filed.caseNumber, 40),
    tooLong('about', filed.about, 250),
    tooLong('grounds', filed.grounds, maxGrounds),
    tooLong('lateReason', filed.lateReason, 5000),
    ...dateProblems(filed, today),
  ];
  return problems.filter((one) => one !== null);
}

/** Papers must lie open for a week before it (Awb 7:4). */
export function hearingDayProblems(heldOn: string, today: PlainDate): readonly Problem[] {
  const day = parseIsoDate(heldOn);
  if (day === null) return [badDate('hearingOn')];
  const first = earliestHearing(today);
  return Temporal.PlainDate.compare(day, first) < 0
    ? [
        problem(
          'hearingOn',
          'hearing-too-soon',
          text(
            `De stukken liggen eerst een week ter inzage (Awb 7:4). De hoorzitting kan op zijn vroegst op ${dateText(first).nl}.`,
            `The papers lie open for a week first (Awb 7:4). The hearing can be on ${dateText(first).en} at the earliest.`,
          ),
        ),
      ]
    : [];
}

export type WantedAnswer = {
  readonly outcome: ObjectionOutcome | null;
  readonly reasons: string;
  /** Awb 6:11: being late is excused; null where that plays no part. */
  readonly excused: boolean | null;
  readonly noHearingGround: NoHearingGround | null;
  /** The new amount, when the decision changes. */
  readonly amountCents: number | null;
  /** What was typed and cannot be read; said together with all else. */
  readonly unreadable?: readonly Problem[];
};

export type AnswerContext = {
  readonly objection: Pick<Objection, 'timeliness' | 'status' | 'decisionId'>;
  readonly handlerId: Id<'person'>;
  /** Who took the decision that is objected to. */
  readonly deciderId: Id<'person'> | null;
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

function amountProblem(wanted: WantedAnswer, context: AnswerContext): Problem | null {
  const { amountCents, outcome } = wanted;
  const changes = outcome === 'founded' || outcome === 'partlyFounded';
  if (amountCents === null)
    return outcome === 'founded'
      ? problem(
          'amount',
          'amount-missing',
          text('Vul in welk bedrag er nu wordt toegekend.', 'Enter the amount that is granted now.'),
        )
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
    context.objection.decisionId === null && wanted.outcome !== null && wanted.outcome !== 'inadmissible'
      ? problem(
          'outcome',
          'no-decision-yet',
          text(
            'Er is nog geen besluit waartegen dit bezwaar zich richt. Wacht daarop, of verklaar het niet-ontvankelijk.',
            'There is no decision yet that this objection is against. Wait for it, or declare it inadmissible.',
          ),
        )
      : null,
    latenessProblem(wanted, context),
    hearingProblem(wanted, context),
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
