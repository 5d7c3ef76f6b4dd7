/** What somebody wants to record of a proof of concept, and all that can be wrong with it. Pure. */
import { type Found, present, said, textProblems, urlProblems } from '../../../kernel/checks.ts';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import type { Wijk } from '../../place/index.ts';
import { pastDayProblem } from '../checks.ts';
import { isUnread, orNull, readDay } from '../form-parts.ts';
import { ends } from './rules.ts';
import { proofStatus } from './status.ts';
import type { ProofAction, ProofFacts } from './types.ts';

export const longest = {
  question: 200,
  why: 2000,
  place: 200,
  partners: 500,
  documentUrl: 500,
  note: 4000,
  followUp: 2000,
  reason: 1000,
} as const;

export type WantedProof = {
  readonly question: string;
  readonly why: string;
  /** As typed: the slug of a wijk, or nothing. */
  readonly wijk: string;
  readonly place: string;
  readonly partners: string;
  readonly beginsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  readonly documentUrl: string;
  /** Of a new one: when it was proposed. Of a correction it is not asked. */
  readonly happenedOn: PlainDate | null;
  /** Of a correction: why. */
  readonly reason: string;
  readonly unreadable: readonly Problem[];
};

export function readProof(form: FormValues): WantedProof {
  const [begins, finishes, happened] = [
    readDay(form, 'beginsOn'),
    readDay(form, 'endsOn'),
    readDay(form, 'happenedOn'),
  ];
  return {
    question: form.text('question'),
    why: form.text('why'),
    wijk: form.text('wijk'),
    place: form.text('place'),
    partners: form.text('partners'),
    beginsOn: begins.day,
    endsOn: finishes.day,
    documentUrl: form.text('documentUrl'),
    happenedOn: happened.day,
    reason: form.text('reason'),
    unreadable: [...begins.problems, ...finishes.problems, ...happened.problems],
  };
}

/** The wijk that was chosen; null where none was, undefined where there is no such wijk. */
export function chosenWijk(
  slug: string,
  wijken: readonly Pick<Wijk, 'id' | 'slug'>[],
): Id<'wijk'> | null | undefined {
  return slug === '' ? null : wijken.find((one) => one.slug === slug)?.id;
}

export function questionProblems(
  wanted: Pick<WantedProof, 'question' | 'why' | 'wijk' | 'place'>,
  wijken: readonly Pick<Wijk, 'id' | 'slug'>[],
): readonly Found[] {
  return [
    ...textProblems(
      'question',
      wanted.question,
      longest.question,
      text('Vul de vraag in.', 'Enter the question.'),
    ),
    ...textProblems(
      'why',
      wanted.why,
      longest.why,
      text('Schrijf op waarom dit een goede vraag is.', 'Write why this is a good question.'),
    ),
    ...textProblems('place', wanted.place, longest.place, null),
    said(
      'wijk',
      'wijk-unknown',
      text('Kies een wijk uit de lijst.', 'Choose a neighbourhood from the list.'),
      chosenWijk(wanted.wijk, wijken) === undefined,
    ),
  ];
}

function factProblems(wanted: WantedProof, wijken: readonly Pick<Wijk, 'id' | 'slug'>[]): readonly Found[] {
  const { beginsOn, endsOn } = wanted;
  return [
    ...questionProblems(wanted, wijken),
    ...textProblems('partners', wanted.partners, longest.partners, null),
    said(
      'endsOn',
      'ends-before',
      text('Het einde ligt voor het begin.', 'The end is before the beginning.'),
      beginsOn !== null && endsOn !== null && isoDate(endsOn) < isoDate(beginsOn),
    ),
    ...urlProblems('documentUrl', wanted.documentUrl, longest.documentUrl),
  ];
}

/** @returns every problem of a new proof, each with its field */
export function proofProblems(
  wanted: WantedProof,
  wijken: readonly Pick<Wijk, 'id' | 'slug'>[],
  today: PlainDate,
): readonly Problem[] {
  const day = isUnread(wanted.unreadable, 'happenedOn')
    ? null
    : pastDayProblem('happenedOn', wanted.happenedOn, { today, since: null });
  return [...wanted.unreadable, ...present([...factProblems(wanted, wijken), day])];
}

/** @returns every problem of a correction; what a proof that runs began with must stay */
export function correctionProblems(
  wanted: WantedProof,
  wijken: readonly Pick<Wijk, 'id' | 'slug'>[],
  { running }: { readonly running: boolean },
): readonly Problem[] {
  return [
    ...wanted.unreadable,
    ...present([
      ...factProblems(wanted, wijken),
      said(
        'beginsOn',
        'begin-missing',
        text('Deze proef loopt. Vul in wanneer hij begon.', 'This trial is running. Enter when it began.'),
        running && wanted.beginsOn === null && !isUnread(wanted.unreadable, 'beginsOn'),
      ),
      ...textProblems(
        'reason',
        wanted.reason,
        longest.reason,
        text('Schrijf op waarom dit verandert.', 'Say why this changes.'),
      ),
    ]),
  ];
}

/** What is recorded; only of what has no problems. */
export function factsOf(wanted: WantedProof, wijken: readonly Pick<Wijk, 'id' | 'slug'>[]): ProofFacts {
  return {
    question: wanted.question,
    why: wanted.why,
    wijkId: chosenWijk(wanted.wijk, wijken) ?? null,
    place: orNull(wanted.place),
    partners: orNull(wanted.partners),
    beginsOn: wanted.beginsOn && isoDate(wanted.beginsOn),
    endsOn: wanted.endsOn && isoDate(wanted.endsOn),
    documentUrl: orNull(wanted.documentUrl),
  };
}

export type WantedStep = {
  readonly action: ProofAction | 'report' | null;
  readonly happenedOn: PlainDate | null;
  readonly note: string;
  readonly followUp: string;
  readonly unreadable: readonly Problem[];
};

const isAction = (typed: string): typed is ProofAction => Object.hasOwn(proofStatus.transitions, typed);

export function readStep(form: FormValues): WantedStep {
  const action = form.text('action');
  const happened = readDay(form, 'happenedOn');
  return {
    action: action === 'report' || isAction(action) ? action : null,
    happenedOn: happened.day,
    note: form.text('note'),
    followUp: form.text('followUp'),
    unreadable: happened.problems,
  };
}

/** @param since ISO date of the step before it */
export function stepProblems(wanted: WantedStep, since: string, today: PlainDate): readonly Problem[] {
  const over = ends(wanted.action);
  return [
    ...wanted.unreadable,
    ...present([
      said(
        'action',
        'action-missing',
        text('Kies wat er gebeurde.', 'Choose what happened.'),
        wanted.action === null,
      ),
      isUnread(wanted.unreadable, 'happenedOn')
        ? null
        : pastDayProblem('happenedOn', wanted.happenedOn, { today, since }),
      ...textProblems(
        'note',
        wanted.note,
        longest.note,
        over
          ? text(
              'Schrijf op wat eruit kwam en wat u leerde. Ook als u stopte.',
              'Write what came out of it and what you learned. Also when you stopped.',
            )
          : text('Schrijf op wat er gebeurde.', 'Write what happened.'),
      ),
      ...textProblems(
        'followUp',
        wanted.followUp,
        longest.followUp,
        over ? text('Schrijf op wat u er nu mee doet.', 'Write what you do with it now.') : null,
      ),
      said(
        'followUp',
        'follow-up-early',
        text('De proef is nog niet klaar. Laat dit leeg.', 'The trial is not over yet. Leave this empty.'),
        wanted.action !== null && !over && wanted.followUp !== '',
      ),
    ]),
  ];
}
