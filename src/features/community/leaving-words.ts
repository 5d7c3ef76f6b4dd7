/** Sentences about leaving a network on a later day. */
import { formatDate, type PlainDate } from '../../kernel/dates.ts';
import { type Text, text } from '../../kernel/messages.ts';
import { problem } from '../../kernel/result.ts';

export const leavingWords = {
  later: text('Later weggaan', 'Leave later'),
  lastDay: text('Laatste dag dat u meedoet', 'Last day that you take part'),
  plan: text('Leg vast', 'Record it'),
  stay: text('Toch blijven', 'Stay after all'),
  planned: text('Gaat weg: de laatste dag is {date}', 'Leaves: the last day is {date}'),
  recorded: text(
    'Vastgelegd. Tot en met die dag doet u mee. U kunt zich nog bedenken.',
    'Recorded. Up to and including that day you take part. You can still change your mind.',
  ),
  stays: text('Vastgelegd. U blijft meedoen.', 'Recorded. You go on taking part.'),
} as const;

/** `{name}` is the member and its network. */
export const lastDayTitle = (lastDay: PlainDate): Text =>
  text(
    `{name} (laatste dag: ${formatDate(lastDay, 'nl')})`,
    `{name} (last day: ${formatDate(lastDay, 'en')})`,
  );

export const leavingRefusals = {
  past: (field: string) =>
    problem(field, 'last-day-past', text('Kies vandaag of een latere dag.', 'Choose today or a later day.')),
  far: (field: string) =>
    problem(field, 'last-day-far', text('Kies een dag binnen vijf jaar.', 'Choose a day within five years.')),
} as const;
