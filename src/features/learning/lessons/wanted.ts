/** What somebody wants to write down as learned or stopped, and all that can be wrong with it. Pure. */
import { present, said, textProblems, urlProblems } from '../../../kernel/checks.ts';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { pastDayProblem } from '../checks.ts';
import { isUnread, orNull, readDay } from '../form-parts.ts';
import { type LessonFacts, type LessonKind, lessonKinds, type StoppedKind, stoppedKinds } from './types.ts';

export const longest = {
  title: 200,
  body: 4000,
  origin: 300,
  documentUrl: 500,
  change: 2000,
  reason: 1000,
} as const;

export type WantedLesson = {
  readonly kind: LessonKind | null;
  readonly stoppedKind: StoppedKind | null;
  readonly title: string;
  readonly body: string;
  readonly origin: string;
  readonly documentUrl: string;
  readonly change: string;
  readonly learnedOn: PlainDate | null;
  /** Slugs as chosen; empty: none. */
  readonly proof: string;
  readonly scheme: string;
  readonly reason: string;
  readonly unreadable: readonly Problem[];
};

/** As they stand in the form, from top to bottom. */
export const lessonFields = [
  'kind',
  'stoppedKind',
  'title',
  'body',
  'change',
  'origin',
  'documentUrl',
  'learnedOn',
  'proof',
  'scheme',
  'reason',
];

const oneOf = <One extends string>(all: readonly One[], typed: string): One | null =>
  all.find((one) => one === typed) ?? null;

export function readLesson(form: FormValues): WantedLesson {
  const learned = readDay(form, 'learnedOn');
  return {
    kind: oneOf(lessonKinds, form.text('kind')),
    stoppedKind: oneOf(stoppedKinds, form.text('stoppedKind')),
    title: form.text('title'),
    body: form.text('body'),
    origin: form.text('origin'),
    documentUrl: form.text('documentUrl'),
    change: form.text('change'),
    learnedOn: learned.day,
    proof: form.text('proof'),
    scheme: form.text('scheme'),
    reason: form.text('reason'),
    unreadable: learned.problems,
  };
}

/** What slugs are known by. */
export type Known = {
  readonly proofs: readonly { readonly id: NonNullable<LessonFacts['proofId']>; readonly slug: string }[];
  readonly schemes: readonly { readonly id: NonNullable<LessonFacts['schemeId']>; readonly slug: string }[];
};

const idOf = <Id>(slug: string, all: readonly { readonly id: Id; readonly slug: string }[]): Id | null =>
  all.find((one) => one.slug === slug)?.id ?? null;

function choiceProblems({ kind, stoppedKind, proof, scheme }: WantedLesson, known: Known) {
  return [
    said(
      'kind',
      'kind-missing',
      text('Kies of u iets leerde of iets stopte.', 'Choose whether you learned or stopped something.'),
      kind === null,
    ),
    said(
      'stoppedKind',
      'stopped-kind-missing',
      text('Kies wat u stopte.', 'Choose what you stopped.'),
      kind === 'stopped' && stoppedKind === null,
    ),
    said(
      'stoppedKind',
      'stopped-kind-of-learned',
      text('U leerde iets. Laat leeg wat u stopte.', 'You learned something. Leave empty what you stopped.'),
      kind === 'learned' && stoppedKind !== null,
    ),
    said(
      'proof',
      'proof-unknown',
      text('Kies een proef uit de lijst.', 'Choose a trial from the list.'),
      proof !== '' && idOf(proof, known.proofs) === null,
    ),
    said(
      'scheme',
      'scheme-unknown',
      text('Kies een regeling uit de lijst.', 'Choose a scheme from the list.'),
      scheme !== '' && idOf(scheme, known.schemes) === null,
    ),
  ];
}

/** @param correcting asks a reason. @returns every problem, each with its field */
export function lessonProblems(
  wanted: WantedLesson,
  known: Known,
  { today, correcting }: { readonly today: PlainDate; readonly correcting: boolean },
): readonly Problem[] {
  return [
    ...wanted.unreadable,
    ...present([
      ...choiceProblems(wanted, known),
      ...textProblems('title', wanted.title, longest.title, text('Vul een titel in.', 'Enter a title.')),
      ...textProblems(
        'body',
        wanted.body,
        longest.body,
        text('Schrijf op wat u leerde, of waarom u stopte.', 'Write what you learned, or why you stopped.'),
      ),
      ...textProblems(
        'origin',
        wanted.origin,
        longest.origin,
        text('Schrijf op waar dit vandaan komt.', 'Write where this comes from.'),
      ),
      ...urlProblems('documentUrl', wanted.documentUrl, longest.documentUrl),
      ...textProblems(
        'change',
        wanted.change,
        longest.change,
        text('Schrijf op wat hierdoor verandert.', 'Write what changes because of it.'),
      ),
      isUnread(wanted.unreadable, 'learnedOn')
        ? null
        : pastDayProblem('learnedOn', wanted.learnedOn, { today, since: null }),
      ...textProblems(
        'reason',
        wanted.reason,
        longest.reason,
        correcting ? text('Schrijf op waarom dit verandert.', 'Say why this changes.') : null,
      ),
    ]),
  ];
}

/** What is recorded; null as long as something is wrong. */
export function factsOf(wanted: WantedLesson, known: Known): LessonFacts | null {
  const { kind, learnedOn } = wanted;
  if (kind === null || learnedOn === null) return null;
  return {
    kind,
    stoppedKind: wanted.stoppedKind,
    title: wanted.title,
    body: wanted.body,
    origin: wanted.origin,
    documentUrl: orNull(wanted.documentUrl),
    change: wanted.change,
    learnedOn: isoDate(learnedOn),
    proofId: idOf(wanted.proof, known.proofs),
    schemeId: idOf(wanted.scheme, known.schemes),
  };
}
