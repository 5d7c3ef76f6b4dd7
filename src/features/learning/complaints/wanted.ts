/** What somebody wants to record of a complaint, and all that can be wrong with it. Pure. */
import { present, said, textProblems } from '../../../kernel/checks.ts';
import type { PlainDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { pastDayProblem } from '../checks.ts';
import { isUnread, readDay } from '../form-parts.ts';
import { complaintStatus } from './status.ts';
import {
  type ComplaintAction,
  type ComplaintKind,
  type ComplaintOutcome,
  complaintKinds,
  complaintOutcomes,
} from './types.ts';

export const longestChange = 1000;

export type WantedComplaint = {
  readonly reference: string;
  readonly kind: ComplaintKind | null;
  readonly receivedOn: PlainDate | null;
  readonly unreadable: readonly Problem[];
};

const oneOf = <One extends string>(all: readonly One[], typed: string): One | null =>
  all.find((one) => one === typed) ?? null;

export function readComplaint(form: FormValues): WantedComplaint {
  const received = readDay(form, 'receivedOn');
  return {
    reference: form.text('reference'),
    kind: oneOf(complaintKinds, form.text('kind')),
    receivedOn: received.day,
    unreadable: received.problems,
  };
}

/** A mark of the archive: letters, digits, points, strokes and hyphens. No spaces, so that no name fits in by accident. */
const referenceShape = /^[A-Za-z0-9][A-Za-z0-9./-]{2,39}$/;

export function complaintProblems(wanted: WantedComplaint, today: PlainDate): readonly Problem[] {
  return [
    ...wanted.unreadable,
    ...present([
      said(
        'reference',
        'reference-shape',
        text(
          'Vul het kenmerk uit het archief in: 3 tot 40 letters, cijfers, punten of streepjes. Geen naam.',
          'Enter the mark of the archive: 3 to 40 letters, digits, points or hyphens. No name.',
        ),
        !referenceShape.test(wanted.reference) || !/\d/.test(wanted.reference),
      ),
      said(
        'kind',
        'kind-missing',
        text('Kies waar de klacht over gaat.', 'Choose what the complaint is about.'),
        wanted.kind === null,
      ),
      isUnread(wanted.unreadable, 'receivedOn')
        ? null
        : pastDayProblem('receivedOn', wanted.receivedOn, { today, since: null }),
    ]),
  ];
}

export type WantedClosing = {
  readonly action: ComplaintAction | null;
  readonly on: PlainDate | null;
  readonly outcome: ComplaintOutcome | null;
  readonly change: string;
  readonly unreadable: readonly Problem[];
};

const isAction = (typed: string): typed is ComplaintAction =>
  Object.hasOwn(complaintStatus.transitions, typed);

export function readClosing(form: FormValues): WantedClosing {
  const action = form.text('action');
  const on = readDay(form, 'on');
  return {
    action: isAction(action) ? action : null,
    on: on.day,
    outcome: oneOf(complaintOutcomes, form.text('outcome')),
    change: form.text('change'),
    unreadable: on.problems,
  };
}

/** @param since ISO date: when it was received, or postponed */
export function closingProblems(wanted: WantedClosing, since: string, today: PlainDate): readonly Problem[] {
  const settles = wanted.action === 'settle';
  return [
    ...wanted.unreadable,
    ...present([
      said(
        'action',
        'action-missing',
        text('Kies wat er gebeurde.', 'Choose what happened.'),
        wanted.action === null,
      ),
      isUnread(wanted.unreadable, 'on') ? null : pastDayProblem('on', wanted.on, { today, since }),
      said(
        'outcome',
        'outcome-missing',
        text('Kies hoe de klacht is afgehandeld.', 'Choose how the complaint was settled.'),
        settles && wanted.outcome === null,
      ),
      said(
        'outcome',
        'outcome-of-other',
        text(
          'Alleen een klacht die is afgehandeld, heeft een uitkomst. Laat dit leeg.',
          'Only a complaint that was settled has an outcome. Leave this empty.',
        ),
        wanted.action !== null && !settles && wanted.outcome !== null,
      ),
      ...textProblems('change', wanted.change, longestChange, null),
    ]),
  ];
}
