/** The words from which `because` is built. Each piece exists in both languages. */
import { formatDate, type PlainDate } from '../dates.ts';
import { type Text, text } from '../messages.ts';
import type { TermEnd } from './count.ts';
import { holidaysOf, isWorkingDay } from './holidays.ts';

export function concat(...parts: readonly Text[]): Text {
  return { nl: parts.map((part) => part.nl).join(''), en: parts.map((part) => part.en).join('') };
}

export const nothing: Text = text('', '');

/** Fills `{date}` marks in order, in each language. */
export function withDates(template: Text, ...dates: readonly PlainDate[]): Text {
  const fill = (words: string, lang: 'nl' | 'en'): string => {
    let next = 0;
    return words.replaceAll('{date}', () => {
      const date = dates[next];
      next += 1;
      return date ? formatDate(date, lang) : '';
    });
  };
  return { nl: fill(template.nl, 'nl'), en: fill(template.en, 'en') };
}

export function weeksText(amount: number): Text {
  return text(amount === 1 ? '1 week' : `${amount} weken`, amount === 1 ? '1 week' : `${amount} weeks`);
}

export function daysText(amount: number): Text {
  return text(amount === 1 ? '1 dag' : `${amount} dagen`, amount === 1 ? '1 day' : `${amount} days`);
}

/** `; 13 dagen opgeschort (Awb 4:15)`, or nothing when there were none. */
export function suspendedText(days: number, article: string): Text {
  if (days === 0) return nothing;
  return concat(
    text('; ', '; '),
    daysText(days),
    text(` opgeschort (${article})`, ` suspended (${article})`),
  );
}

function kindOfDay(date: PlainDate): Text {
  const holiday = holidaysOf(date.year).get(date.toString());
  if (holiday) return holiday;
  if (date.dayOfWeek === 6) return text('een zaterdag', 'a Saturday');
  if (date.dayOfWeek === 7) return text('een zondag', 'a Sunday');
  return text('gelijkgesteld met een feestdag', 'treated as a holiday');
}

/** What the Algemene termijnenwet did to the end of a term, or why it did nothing on a day off. */
export function movedText(end: TermEnd): Text {
  if (end.movedFrom !== null) {
    return concat(
      withDates(text('; verschoven, want {date} is ', '; moved, because {date} is '), end.movedFrom),
      kindOfDay(end.movedFrom),
      text(' (Algemene termijnenwet art. 1)', ' (Algemene termijnenwet art. 1)'),
    );
  }
  if (end.effect === 'applies' || isWorkingDay(end.due)) return nothing;
  if (end.effect === 'termTooLong') {
    return text(
      '; niet verschoven naar een werkdag, want langer dan 12 weken (Algemene termijnenwet art. 4)',
      '; not moved to a working day, being longer than 12 weeks (Algemene termijnenwet art. 4)',
    );
  }
  return text(
    '; niet verschoven naar een werkdag, want de Algemene termijnenwet geldt hier niet',
    '; not moved to a working day, because the Algemene termijnenwet does not apply here',
  );
}
