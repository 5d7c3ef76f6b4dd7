/** Opening hours: what people type per day, and how they read them. */
import { clockWords } from '../../../kernel/dates.ts';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import { ok, problem, type Result, refused } from '../../../kernel/result.ts';
import type { Opening } from '../types.ts';

export const weekdays: readonly Text[] = [
  text('Maandag', 'Monday'),
  text('Dinsdag', 'Tuesday'),
  text('Woensdag', 'Wednesday'),
  text('Donderdag', 'Thursday'),
  text('Vrijdag', 'Friday'),
  text('Zaterdag', 'Saturday'),
  text('Zondag', 'Sunday'),
];

const span = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|tot|to)\s*(\d{1,2})(?:[:.](\d{2}))?$/i;
/** More often than this a place does not close on one day. */
const spansMax = 4;

const time = (hours: string | undefined, minutes: string | undefined): string | null => {
  if (hours === undefined) return null;
  const moment = `${hours.padStart(2, '0')}:${minutes ?? '00'}`;
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(moment) || moment === '24:00' ? moment : null;
};

/**
 * `9-12.30, 13:30 tot 17:00` on one weekday; empty is closed.
 * @param weekday Monday is 1
 * @returns in the order of the day; problems `opening-shape` and `opening-order`, with `field`
 */
export function readOpening(field: string, weekday: number, typed: string): Result<readonly Opening[]> {
  const parts = typed.split(/[,;+]| en | and /i).map((part) => part.trim());
  const wanted = parts.filter((part) => part !== '');
  const found = wanted.flatMap((part) => {
    const [, fromHours, fromMinutes, untilHours, untilMinutes] = span.exec(part) ?? [];
    const [from, until] = [time(fromHours, fromMinutes), time(untilHours, untilMinutes)];
    return from === null || until === null ? [] : [{ weekday, from, until }];
  });
  if (found.length < wanted.length || wanted.length > spansMax)
    return refused(
      problem(
        field,
        'opening-shape',
        text(
          'Schrijf tijden als 9:00-12:30. Meer keren op een dag: zet er een komma tussen.',
          'Write times as 9:00-12:30. More than once a day: put a comma between.',
        ),
      ),
    );
  const sorted = found.toSorted((a, b) => a.from.localeCompare(b.from));
  const overlaps = sorted.some(
    (one, index) => one.from >= one.until || one.from < (sorted[index - 1]?.until ?? ''),
  );
  if (overlaps)
    return refused(
      problem(
        field,
        'opening-order',
        text(
          'Het einde komt na het begin, en de tijden overlappen niet.',
          'The end comes after the beginning, and times do not overlap.',
        ),
      ),
    );
  return ok(sorted);
}

/** `09:00-12:30, 13:30-17:00`, as `readOpening` reads it. */
export function openingAsTyped(opening: readonly Opening[], weekday: number): string {
  return opening
    .filter((one) => one.weekday === weekday)
    .map(({ from, until }) => `${from}-${until}`)
    .join(', ');
}

export type OpeningLine = { readonly day: string; readonly times: string };

/** One line a day, all seven, so that 'closed' is said too; empty when nothing is known. */
export function openingLines(opening: readonly Opening[], lang: Lang): readonly OpeningLine[] {
  if (opening.length === 0) return [];
  const closed = lang === 'nl' ? 'dicht' : 'closed';
  return weekdays.map((day, index) => {
    const times = opening
      .filter(({ weekday }) => weekday === index + 1)
      .map(({ from, until }) => spanWords[lang](from, until));
    const all = listOf[lang].format(times);
    return { day: day[lang], times: times.length === 0 ? closed : lang === 'nl' ? `${all} uur` : all };
  });
}

const listOf = { nl: new Intl.ListFormat('nl-NL'), en: new Intl.ListFormat('en-GB') };
/** As the agenda writes times. */
const spanWords: Record<Lang, (from: string, until: string) => string> = {
  nl: (from, until) => `${clockWords(from, 'nl')} tot ${clockWords(until, 'nl')}`,
  en: (from, until) => `${from} to ${until}`,
};
