/** The period of an edition: whole days that are over. */
import { formatDate, isoDate, type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Half } from '../../figures/types.ts';
import type { Period } from '../types.ts';

/** A report tells of half a year; a longer look back is for an evaluation. */
export const monthsMost = 12;

/** @param now a period may not reach to this day: it is not over */
export function periodProblems(
  { fromOn, lastOn }: Period,
  now: PlainDate,
  fields: { readonly from: string; readonly last: string } = { from: 'fromOn', last: 'lastOn' },
): readonly Problem[] {
  const from = Temporal.PlainDate.from(fromOn);
  const last = Temporal.PlainDate.from(lastOn);
  const problems: Problem[] = [];
  if (Temporal.PlainDate.compare(last, from) < 0)
    problems.push(
      problem(
        fields.last,
        'period-order',
        text('De laatste dag ligt vóór de eerste dag.', 'The last day is before the first day.'),
      ),
    );
  else if (Temporal.PlainDate.compare(last, from.add({ months: monthsMost })) >= 0)
    problems.push(
      problem(
        fields.last,
        'period-long',
        text(
          `Een rapportage gaat over ten hoogste ${monthsMost} maanden.`,
          `A report is about at most ${monthsMost} months.`,
        ),
      ),
    );
  if (Temporal.PlainDate.compare(last, now) >= 0)
    problems.push(
      problem(
        fields.last,
        'period-open',
        text(
          `De laatste dag moet voorbij zijn. Kies een dag vóór ${formatDate(now, 'nl')}.`,
          `The last day must be over. Choose a day before ${formatDate(now, 'en')}.`,
        ),
      ),
    );
  return problems;
}

/** The half-year of the calendar that ended last. */
export function lastHalfYear(now: PlainDate): Period {
  const firstHalf = now.month > 6;
  const year = firstHalf ? now.year : now.year - 1;
  return firstHalf
    ? { fromOn: `${year}-01-01`, lastOn: `${year}-06-30` }
    : { fromOn: `${year}-07-01`, lastOn: `${year}-12-31` };
}

/** Is any day in both? ISO dates compare as text. */
export const overlap = (one: Period, other: Period): boolean =>
  one.fromOn <= other.lastOn && other.fromOn <= one.lastOn;

/**
 * What a form begins with: the half-year that ended last, or the days since the last ones that were told of.
 * @param told periods of published editions
 * @returns null when all days up to yesterday were told of
 */
export function suggestedPeriod(now: PlainDate, told: readonly Period[]): Period | null {
  const half = lastHalfYear(now);
  if (!told.some((one) => overlap(one, half))) return half;
  const lastOn = isoDate(now.subtract({ days: 1 }));
  const latest =
    told
      .map((one) => one.lastOn)
      .toSorted()
      .at(-1) ?? half.lastOn;
  const fromOn = isoDate(Temporal.PlainDate.from(latest).add({ days: 1 }));
  return fromOn > lastOn ? null : { fromOn, lastOn };
}

const firstDays = ['01-01', '07-01'];
const lastDays = ['06-30', '12-31'];

/**
 * The half-years of the calendar that the period is made of, oldest first: what is told of small groups is told of whole ones only
 * (decision 0053).
 * @returns null when it begins or ends within one
 */
export function halvesOf({ fromOn, lastOn }: Period): readonly Half[] | null {
  if (!firstDays.includes(fromOn.slice(5)) || !lastDays.includes(lastOn.slice(5))) return null;
  const place = (day: string): number => Number(day.slice(0, 4)) * 2 + (day.slice(5, 7) <= '06' ? 0 : 1);
  const [first, last] = [place(fromOn), place(lastOn)];
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    year: Math.floor((first + at) / 2),
    half: (first + at) % 2 === 0 ? 1 : 2,
  }));
}

const sameYear = ({ fromOn, lastOn }: Period): boolean => fromOn.slice(0, 4) === lastOn.slice(0, 4);

/** `eerste helft van 2026`, `mei tot en met oktober 2026`, `3 mei 2026 tot en met 9 juni 2026`. */
export function periodText(period: Period): Text {
  const { fromOn, lastOn } = period;
  const year = fromOn.slice(0, 4);
  const days = `${fromOn.slice(5)} ${lastOn.slice(5)}`;
  if (sameYear(period) && days === '01-01 06-30')
    return text(`eerste helft van ${year}`, `first half of ${year}`);
  if (sameYear(period) && days === '07-01 12-31')
    return text(`tweede helft van ${year}`, `second half of ${year}`);
  if (isWholeMonths(period)) return text(monthsText(period, 'nl'), monthsText(period, 'en'));
  return text(
    `${formatDate(fromOn, 'nl')} tot en met ${formatDate(lastOn, 'nl')}`,
    `${formatDate(fromOn, 'en')} to ${formatDate(lastOn, 'en')}`,
  );
}

function isWholeMonths({ fromOn, lastOn }: Period): boolean {
  const last = parseIsoDate(lastOn);
  return fromOn.endsWith('-01') && last !== null && last.day === last.daysInMonth;
}

/** `mei tot en met oktober 2026`: a date without its day. */
function monthsText(period: Period, lang: Lang): string {
  const month = (iso: string): string => formatDate(iso, lang).replace(/^\d+ /, '');
  const [from, last] = [month(period.fromOn), month(period.lastOn)];
  if (from === last) return from;
  const begin = sameYear(period) ? from.replace(/ \d+$/, '') : from;
  return `${begin} ${lang === 'nl' ? 'tot en met' : 'to'} ${last}`;
}

/** Months of the period as an address begins with them: `2026-01-tot-2026-06`. */
export const periodSlug = ({ fromOn, lastOn }: Period): string =>
  `${fromOn.slice(0, 7)}-tot-${lastOn.slice(0, 7)}`;

/** Are these dates? For what comes from a command line. */
export const isPeriod = ({ fromOn, lastOn }: Period): boolean =>
  [fromOn, lastOn].every((day) => {
    const date = parseIsoDate(day);
    return date !== null && isoDate(date) === day;
  });
