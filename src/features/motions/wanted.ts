/** What somebody wants to record, and all that can be wrong with it. Pure. */
import { type Found, present, said, textProblems, urlProblems } from '../../kernel/checks.ts';
import { isoDate, type PlainDate, Temporal } from '../../kernel/dates.ts';
import { text } from '../../kernel/messages.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import { tooLong } from '../../kernel/too-long.ts';
import { isOver, yearOfNumber } from './rules.ts';
import { motionStatus } from './status.ts';
import type { EventAction, MotionAction, MotionFacts, MotionKind } from './types.ts';

export const longest = {
  title: 300,
  askedBy: 200,
  promised: 4000,
  documentUrl: 500,
  source: 300,
  toVerify: 500,
  keptBy: 200,
  reason: 4000,
  document: 300,
} as const;

/** As typed; empty where nothing was. */
export type WantedMotion = {
  readonly number: string;
  readonly kind: MotionKind | null;
  readonly title: string;
  readonly askedBy: string;
  readonly promised: string;
  readonly documentUrl: string;
  readonly datedOn: PlainDate | null;
  readonly source: string;
  readonly toVerify: string;
  readonly keptBy: string;
  readonly nextOn: PlainDate | null;
  /** Why it is corrected; not asked of a new one. */
  readonly reason: string;
  readonly unreadable: readonly Problem[];
};

/** What happened, as an officer writes it down: a step of the status, or news without one. */
export type WantedStep = {
  readonly action: MotionAction | 'report' | null;
  readonly happenedOn: PlainDate | null;
  readonly reason: string;
  readonly document: string;
  readonly documentUrl: string;
  readonly nextOn: PlainDate | null;
  readonly unreadable: readonly Problem[];
};

const isUnread = (wanted: Pick<WantedStep, 'unreadable'>, field: string): boolean =>
  wanted.unreadable.some((one) => one.field === field);

function nextProblem(wanted: Pick<WantedStep, 'nextOn' | 'unreadable'>, today: PlainDate): Found {
  if (isUnread(wanted, 'nextOn')) return null;
  if (wanted.nextOn === null)
    return problem(
      'nextOn',
      'next-missing',
      text('Vul in wanneer hier weer naar gekeken wordt.', 'Enter when this is looked at again.'),
    );
  return said(
    'nextOn',
    'next-past',
    text('Kies vandaag of een dag hierna.', 'Choose today or a later day.'),
    Temporal.PlainDate.compare(wanted.nextOn, today) < 0,
  );
}

export const numberShape = /^\d{2}[a-z]{2}\d{3,8}$/;

function numberProblems(wanted: WantedMotion, today: PlainDate): readonly Found[] {
  const shaped = numberShape.test(wanted.number);
  return [
    said(
      'number',
      'number-shape',
      text(
        'Vul het nummer in zoals de raad het schrijft: twee cijfers, twee letters en cijfers, bijvoorbeeld 24bb3648.',
        'Enter the number as the council writes it: two digits, two letters and digits, for example 24bb3648.',
      ),
      !shaped,
    ),
    said(
      'number',
      'number-future',
      text('Dit nummer is van een jaar dat nog moet komen.', 'This number is of a year still to come.'),
      shaped && yearOfNumber(wanted.number) > today.year,
    ),
  ];
}

function missingProblems(wanted: WantedMotion): readonly Found[] {
  return [
    said(
      'kind',
      'kind-missing',
      text('Kies of het een motie of een toezegging is.', 'Choose whether it is a motion or a pledge.'),
      wanted.kind === null,
    ),
    said('title', 'title-missing', text('Vul de titel in.', 'Enter the title.'), wanted.title === ''),
    said(
      'promised',
      'promised-missing',
      text('Schrijf op wat er is gevraagd of beloofd.', 'Write what was asked or promised.'),
      wanted.promised === '',
    ),
    said(
      'source',
      'source-missing',
      text('Noem waar dit staat.', 'Name where this is written.'),
      wanted.source === '',
    ),
    said(
      'keptBy',
      'keeper-missing',
      text(
        'Noem welke afdeling of functie hierover gaat, geen naam van een persoon.',
        'Name the department or function in charge, not a person.',
      ),
      wanted.keptBy === '',
    ),
  ];
}

function factProblems(wanted: WantedMotion, today: PlainDate): readonly Found[] {
  const dated = wanted.datedOn;
  return [
    ...numberProblems(wanted, today),
    ...missingProblems(wanted),
    said(
      'datedOn',
      'date-future',
      text('Deze dag moet nog komen.', 'This day is still to come.'),
      dated !== null && Temporal.PlainDate.compare(dated, today) > 0,
    ),
    ...(['title', 'askedBy', 'promised', 'source', 'toVerify', 'keptBy'] as const).map((field) =>
      tooLong(field, wanted[field], longest[field]),
    ),
    ...urlProblems('documentUrl', wanted.documentUrl, longest.documentUrl),
  ];
}

/** @returns every problem of a new entry of the register, each with its field */
export function motionProblems(wanted: WantedMotion, today: PlainDate): readonly Problem[] {
  return [...wanted.unreadable, ...present([...factProblems(wanted, today), nextProblem(wanted, today)])];
}

/** @returns every problem of a correction; it changes neither the status nor the next date */
export function correctionProblems(wanted: WantedMotion, today: PlainDate): readonly Problem[] {
  const reason = [
    ...textProblems(
      'reason',
      wanted.reason,
      longest.reason,
      text('Schrijf op waarom dit verandert.', 'Say why this changes.'),
    ),
  ];
  return [...wanted.unreadable, ...present([...factProblems(wanted, today), ...reason])];
}

/** What is recorded; only of what has no problems. */
export function factsOf(wanted: WantedMotion): MotionFacts {
  const orNull = (typed: string): string | null => (typed === '' ? null : typed);
  return {
    number: wanted.number,
    kind: wanted.kind ?? 'motion',
    title: wanted.title,
    askedBy: orNull(wanted.askedBy),
    promised: wanted.promised,
    documentUrl: orNull(wanted.documentUrl),
    datedOn: wanted.datedOn && isoDate(wanted.datedOn),
    source: wanted.source,
    toVerify: orNull(wanted.toVerify),
    keptBy: wanted.keptBy,
  };
}

function dayProblem(wanted: WantedStep, since: string, today: PlainDate): Found {
  if (isUnread(wanted, 'happenedOn')) return null;
  if (wanted.happenedOn === null)
    return problem(
      'happenedOn',
      'date-missing',
      text('Vul in op welke dag dit gebeurde.', 'Enter the day on which this happened.'),
    );
  if (Temporal.PlainDate.compare(wanted.happenedOn, today) > 0)
    return problem(
      'happenedOn',
      'date-future',
      text('Deze dag moet nog komen.', 'This day is still to come.'),
    );
  return said(
    'happenedOn',
    'date-before-last',
    text(
      'Deze dag ligt voor de vorige stap. Kies een dag vanaf die stap.',
      'This day is before the step before it. Choose that day or a later one.',
    ),
    isoDate(wanted.happenedOn) < since,
  );
}

/** Does the step end it, so that there is nothing to look at again? */
export const endsIt = (action: EventAction | null): boolean =>
  action !== null &&
  Object.hasOwn(motionStatus.transitions, action) &&
  isOver(motionStatus.transitions[action as MotionAction].to);

/**
 * @param since ISO date before which it cannot have happened
 * @returns every problem of a step, each with its field
 */
export function stepProblems(wanted: WantedStep, since: string, today: PlainDate): readonly Problem[] {
  const ends = endsIt(wanted.action);
  return [
    ...wanted.unreadable,
    ...present([
      said(
        'action',
        'action-missing',
        text('Kies wat er gebeurde.', 'Choose what happened.'),
        wanted.action === null,
      ),
      dayProblem(wanted, since, today),
      ...textProblems(
        'reason',
        wanted.reason,
        longest.reason,
        text('Schrijf op wat er gebeurde en waarom.', 'Write what happened and why.'),
      ),
      tooLong('document', wanted.document, longest.document),
      ...urlProblems('documentUrl', wanted.documentUrl, longest.documentUrl),
      ends ? null : nextProblem(wanted, today),
      said(
        'nextOn',
        'next-of-what-is-over',
        text(
          'Dit is hiermee klaar. Laat de volgende datum leeg.',
          'This is over now. Leave the next date empty.',
        ),
        ends && wanted.nextOn !== null,
      ),
    ]),
  ];
}
