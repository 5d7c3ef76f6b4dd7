/** Rhythms as people say them: `elke dinsdag`, `om de week op vrijdag`, `de eerste zondag van de maand`, `ma t/m vr`. */
import type { Nth, Rhythm, Weekday } from '../types.ts';
import type { Cursor } from './cursor.ts';
import {
  type Daypart,
  dayOfMonthByWord,
  dayWithPart,
  nthByWord,
  numberByWord,
  weekdayByWord,
} from './words.ts';

export type SaidRhythm = { readonly rhythm: Rhythm; readonly part: Daypart | null };
type Days = { readonly weekdays: readonly Weekday[]; readonly part: Daypart | null };

const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const workingDays = everyDay.slice(0, 5);
const ascending = <T extends number>(values: readonly T[]): T[] =>
  [...new Set(values)].sort((one, other) => one - other);

function oneDay(cursor: Cursor): Days | null {
  cursor.take("'s");
  const weekday = cursor.lookUp(weekdayByWord);
  if (weekday) {
    // `ma.`; the sign after a whole word ends a sentence and means nothing here either.
    cursor.attempt(() => (cursor.take('.') && cursor.peek()?.word === '-' ? true : null));
    return { weekdays: [weekday], part: null };
  }
  const both = cursor.lookUp(dayWithPart);
  return both && { weekdays: [both.weekday], part: both.part };
}

function through(cursor: Cursor): boolean {
  return cursor.take('-', '–', 't/m') !== null || cursor.phrase('tot en met') || cursor.take('tot') !== null;
}

function dayOrRange(cursor: Cursor): Days | null {
  return cursor.attempt(() => {
    cursor.take('van');
    const first = oneDay(cursor);
    if (!first) return null;
    const last = cursor.attempt(() => (through(cursor) ? oneDay(cursor) : null));
    const [from = 1, until] = [first.weekdays[0], last?.weekdays[0]];
    if (until === undefined) return first;
    const days = everyDay.filter((day) =>
      from <= until ? day >= from && day <= until : day >= from || day <= until,
    );
    return { weekdays: days, part: first.part };
  });
}

/** `maandag, woensdag en vrijdag`; a day that a date follows belongs to that date. */
export function weekdayList(cursor: Cursor): Days | null {
  return cursor.attempt(() => {
    const first = dayOrRange(cursor);
    const next = cursor.peek();
    if (!first || next?.kind === 'date') return null;
    const more = cursor.attempt(() =>
      cursor.take(',', 'en', '+', '&', '/')
        ? cursor.attempt(() => cursor.behind(['op'], () => weekdayList(cursor)))
        : null,
    );
    return { weekdays: ascending([...first.weekdays, ...(more?.weekdays ?? [])]), part: first.part };
  });
}

function amount(cursor: Cursor): number | null {
  return cursor.attempt(() => {
    const spelled = cursor.lookUp(numberByWord);
    if (spelled !== null) return spelled;
    const token = cursor.takeKind('number');
    return token && /^\d{1,2}$/.test(token.word) ? Number(token.word) : null;
  });
}

type Interval = { readonly unit: 'week' | 'month'; readonly every: number };

function unitOf(cursor: Cursor, every: number): Interval | null {
  if (cursor.take('week', 'weken')) return { unit: 'week', every };
  return cursor.take('maand', 'maanden') ? { unit: 'month', every } : null;
}

function interval(cursor: Cursor): Interval | null {
  if (cursor.take('wekelijks')) return { unit: 'week', every: 1 };
  if (cursor.take('tweewekelijks')) return { unit: 'week', every: 2 };
  if (cursor.take('maandelijks')) return { unit: 'month', every: 1 };
  return cursor.attempt(() => {
    if (cursor.phrase('om de')) {
      const every = amount(cursor);
      return unitOf(cursor, every ?? 2);
    }
    if (cursor.take('elke', 'iedere')) return unitOf(cursor, amount(cursor) ?? 1);
    const once =
      cursor.take('1x', 'eens') ??
      (cursor.phrase('een keer') ||
      cursor.phrase('één keer') ||
      cursor.phrase('1 keer') ||
      cursor.phrase('1 x')
        ? 'once'
        : null);
    if (!(once && (cursor.take('per') || cursor.phrase('in de')))) return null;
    return unitOf(cursor, amount(cursor) ?? 1);
  });
}

function ordinals(cursor: Cursor): Nth[] | null {
  const first = cursor.lookUp(nthByWord);
  if (first === null) return null;
  const found = [first];
  for (;;) {
    const next = cursor.attempt(() =>
      cursor.take(',', 'en', '+', '&') ? cursor.behind(['de'], () => cursor.lookUp(nthByWord)) : null,
    );
    if (next === null) return found.filter((nth, place) => found.indexOf(nth) === place);
    found.push(next);
  }
}

const monthWords = ['van de maand', 'van elke maand', 'van iedere maand', 'vd maand'];

function ofEachMonth(cursor: Cursor): boolean {
  return monthWords.some((words) => cursor.phrase(words));
}

function monthly(cursor: Cursor): SaidRhythm | null {
  return cursor.attempt(() => {
    const said = cursor.attempt(() => interval(cursor));
    if (said && said.unit !== 'month') return null;
    if (said) cursor.take('op');
    cursor.take('elke', 'iedere', 'op');
    cursor.take('de');
    const nth = ordinals(cursor);
    const day = nth && oneDay(cursor);
    const weekday = day?.weekdays[0];
    if (!(nth && weekday)) return null;
    const every = said?.every ?? 1;
    ofEachMonth(cursor);
    return { rhythm: { kind: 'monthly', everyMonths: every, nth, weekday }, part: day.part };
  });
}

/** `13e`, `dertiende`, `eerste dag`, `laatste dag`. */
function dayOfMonth(cursor: Cursor): number | null {
  return cursor.attempt(() => {
    if (cursor.take('laatste')) {
      cursor.take('dag');
      return -1;
    }
    const spelled = cursor.lookUp(dayOfMonthByWord);
    const digits = /^(\d{1,2})(?:e|ste|de)$/.exec(spelled === null ? (cursor.peek()?.word ?? '') : '')?.[1];
    if (digits !== undefined) cursor.takeKind('number');
    const day = spelled ?? Number(digits ?? 0);
    cursor.take('dag');
    return day >= 1 && day <= 31 ? day : null;
  });
}

/** `elke 13e van de maand`, `om de maand op de 1e en de laatste dag`. */
function monthDays(cursor: Cursor): SaidRhythm | null {
  return cursor.attempt(() => {
    const said = cursor.attempt(() => interval(cursor));
    if (said && said.unit !== 'month') return null;
    cursor.take('op');
    cursor.take('elke', 'iedere');
    cursor.take('de');
    const days: number[] = [];
    for (;;) {
      const day = cursor.attempt(() => {
        if (days.length > 0 && cursor.take(',', 'en', '+', '&') === null) return null;
        cursor.take('op');
        return cursor.behind(['de'], () => dayOfMonth(cursor));
      });
      if (day === null) break;
      days.push(day);
    }
    const ofMonth = ofEachMonth(cursor);
    if (days.length === 0 || !(said || ofMonth)) return null;
    const inOrder = [...ascending(days.filter((day) => day > 0)), ...(days.includes(-1) ? [-1] : [])];
    return { rhythm: { kind: 'monthDays', everyMonths: said?.every ?? 1, days: inOrder }, part: null };
  });
}

function weekly(everyWeeks: number, { weekdays, part }: Days): SaidRhythm {
  return { rhythm: { kind: 'weekly', everyWeeks, weekdays }, part };
}

function fixed(cursor: Cursor): readonly Weekday[] | null {
  return cursor.attempt(() => {
    if (cursor.take('dagelijks')) return everyDay;
    if (cursor.take('doordeweeks') || cursor.phrase('door de week')) return workingDays;
    if (cursor.phrase('in het weekend')) return [6, 7];
    cursor.take('op');
    if (cursor.take('werkdagen')) return workingDays;
    if (!cursor.take('elke', 'iedere', 'elk', 'ieder', 'alle')) return null;
    if (cursor.take('dag', 'dagen')) return everyDay;
    if (cursor.take('werkdag', 'werkdagen')) return workingDays;
    return cursor.take('weekend') ? [6, 7] : null;
  });
}

export function saidRhythm(cursor: Cursor): SaidRhythm | null {
  const month = monthly(cursor) ?? monthDays(cursor);
  if (month) return month;
  const days = fixed(cursor);
  if (days) return weekly(1, { weekdays: days, part: null });
  const spaced = cursor.attempt(() => {
    const said = interval(cursor);
    if (said?.unit !== 'week') return null;
    cursor.take('op');
    const list = weekdayList(cursor);
    return list && weekly(said.every, list);
  });
  if (spaced) return spaced;
  return cursor.attempt(() => {
    cursor.take('elke', 'iedere', 'op');
    const list = weekdayList(cursor);
    if (!list) return null;
    // `vrijdag om de week`
    const said = cursor.attempt(() => interval(cursor));
    return weekly(said?.unit === 'week' ? said.every : 1, list);
  });
}
