/** Asking for more: what can be asked, answered and judged. Pure. */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { LoweringGround, Want } from '../types.ts';

export const maxQuestion = 3000;
export const maxAnswer = 5000;
export const maxJudgement = 3000;

export const wantLabels: Readonly<Record<Want, Text>> = {
  receipts: text('Bonnen of rekeningen', 'Receipts or bills'),
  photos: text('Foto’s van de activiteiten', 'Photos of the activities'),
  agenda: text('Wat er wanneer is geweest', 'What took place when'),
  report: text('Een financieel verslag', 'A financial report'),
  words: text('Uitleg in eigen woorden', 'An explanation in own words'),
};

/** What who is in a sample shows: the letter names it. */
export const sampleWants = ['receipts', 'photos', 'agenda'] as const satisfies readonly Want[];

export type WantedQuestion = {
  readonly wants: readonly Want[];
  readonly body: string;
  readonly dueOn: PlainDate | null;
};

/** Nobody is given less than a week to find her papers. */
const shortestDays = 7;

export function questionProblems(wanted: WantedQuestion, today: PlainDate): readonly Problem[] {
  const { wants, body, dueOn } = wanted;
  const soonest = today.add({ days: shortestDays });
  const early = dueOn === null || Temporal.PlainDate.compare(dueOn, soonest) < 0;
  const late = dueOn !== null && Temporal.PlainDate.compare(dueOn, today.add({ months: 6 })) > 0;
  return [
    wants.length === 0
      ? problem(
          'wants',
          'choice-missing',
          text('Kies wat de ontvanger moet laten zien.', 'Choose what the recipient is to show.'),
        )
      : null,
    wants.includes('words') && body.trim() === ''
      ? problem('body', 'question-missing', text('Schrijf wat u wilt weten.', 'Write what you want to know.'))
      : null,
    tooLong('body', body, maxQuestion),
    early
      ? problem(
          'dueOn',
          'date-early',
          text('Geef de ontvanger ten minste een week.', 'Give the recipient at least a week.'),
        )
      : late
        ? problem(
            'dueOn',
            'date-late',
            text('Kies een dag in het komende halfjaar.', 'Choose a day in the coming half year.'),
          )
        : null,
  ].filter((one) => one !== null);
}

/** @param files how many came along */
export function answerProblems(answer: string, files: number): readonly Problem[] {
  return [
    answer.trim() === '' && files === 0
      ? problem(
          'answer',
          'answer-missing',
          text('Schrijf iets, of voeg een bestand toe.', 'Write something, or add a file.'),
        )
      : null,
    tooLong('answer', answer, maxAnswer),
  ].filter((one) => one !== null);
}

export type WantedJudgement = {
  readonly judgement: 'accepted' | 'notAccepted' | null;
  readonly ground: LoweringGround | null;
  readonly reasons: string;
};

export function judgementProblems({ judgement, ground, reasons }: WantedJudgement): readonly Problem[] {
  return [
    judgement === null
      ? problem(
          'judgement',
          'choice-missing',
          text('Kies of dit genoeg is.', 'Choose whether this is enough.'),
        )
      : null,
    judgement === 'notAccepted' && ground === null
      ? problem(
          'ground',
          'ground-missing',
          text('Kies welke grond van de wet het raakt.', 'Choose which ground of the law it touches.'),
        )
      : null,
    judgement === 'notAccepted' && reasons.trim() === ''
      ? problem('reasons', 'reasons-missing', text('Schrijf op wat er ontbreekt.', 'Write what is missing.'))
      : null,
    tooLong('reasons', reasons, maxJudgement),
  ].filter((one) => one !== null);
}

export type ReminderSpan = {
  /** Days on which the account was asked at the latest, both included. */
  readonly from: string;
  readonly until: string;
  /** The activities were over before this day. */
  readonly overBefore: string;
};

/** Before the last day, and not so soon after the activities that the first letter just came. @param days of the policy */
export function beforeSpan(today: PlainDate, days: number): ReminderSpan {
  return {
    from: today.toString(),
    until: today.add({ days }).toString(),
    overBefore: today.subtract({ days }).toString(),
  };
}

/** From the day after the last day. A year later nobody is asked any more by itself: an officer looks first. */
export function afterSpan(today: PlainDate): ReminderSpan {
  return {
    from: today.subtract({ years: 1 }).toString(),
    until: today.subtract({ days: 1 }).toString(),
    overBefore: today.toString(),
  };
}
