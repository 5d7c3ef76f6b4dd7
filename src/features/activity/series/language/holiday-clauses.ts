/** What a sentence says of holidays: the ones it skips, and the only ones in which it takes place. */
import { type SchoolHolidayKind, schoolHolidayKinds } from '../types.ts';
import type { Cursor } from './cursor.ts';
import { closed, type Reader } from './reader.ts';
import { holidayByStem, holidayByWord } from './words.ts';

/** `kerstvakantie`; `kerst-` where `en zomervakantie` follows. */
function oneHoliday(cursor: Cursor): SchoolHolidayKind | null {
  const whole = cursor.lookUp(holidayByWord);
  if (whole) return whole;
  return cursor.attempt(() => {
    const stem = cursor.lookUp(holidayByStem);
    const isPart = stem !== null && cursor.take('-') !== null;
    // `mei - juni` are months.
    return isPart && [',', 'en', 'of'].includes(cursor.peek()?.word ?? '') ? stem : null;
  });
}

/** @param only said of what it keeps to: a 'niet' that follows begins another clause */
function namedHolidays({ cursor }: Reader, only = false): readonly SchoolHolidayKind[] {
  const kinds: SchoolHolidayKind[] = [];
  for (;;) {
    const kind = cursor.attempt(() => {
      if (kinds.length > 0 && cursor.take(',', 'en', 'of', '+', '&') === null) return null;
      if (!only) cursor.take('niet');
      cursor.take('in', 'tijdens');
      return cursor.behind(['de'], () => oneHoliday(cursor));
    });
    if (kind === null) return kinds;
    kinds.push(kind);
  }
}

/** `in de kerstvakantie dicht`: the other way about. */
export function holidayClosedClause(reader: Reader): true | null {
  const { cursor, found } = reader;
  if (!cursor.take('in', 'tijdens')) return null;
  const kinds = namedHolidays(reader);
  if (kinds.length === 0) {
    cursor.take('de');
    if (!cursor.take('schoolvakantie', 'schoolvakanties', 'vakantie', 'vakanties')) return null;
  }
  if (!closed(cursor)) return null;
  if (kinds.length === 0) found.skipSchoolHolidays = true;
  found.skipHolidays.push(...kinds);
  return true;
}

/** `alleen in de zomervakantie`, `enkel tijdens de schoolvakanties`. */
export function onlyHolidayClause(reader: Reader): true | null {
  const { cursor, found } = reader;
  if (!cursor.take('alleen', 'enkel', 'uitsluitend')) return null;
  cursor.take('in', 'tijdens');
  const kinds = namedHolidays(reader, true);
  found.onlyHolidays.push(...kinds);
  if (kinds.length > 0) return true;
  cursor.take('de');
  if (!cursor.take('schoolvakantie', 'schoolvakanties', 'vakantie', 'vakanties')) return null;
  found.onlyHolidays.push(...schoolHolidayKinds);
  return true;
}

export function holidayClause(reader: Reader): true | null {
  const { cursor, found } = reader;
  if (!(cursor.phrase('geen activiteit') || cursor.take('niet', 'behalve', 'buiten', 'en', 'geen')))
    return null;
  cursor.take('niet', 'ook');
  cursor.take('in', 'op', 'tijdens');
  const kinds = namedHolidays(reader);
  found.skipHolidays.push(...kinds);
  if (kinds.length > 0) return true;
  cursor.take('de');
  if (cursor.take('schoolvakantie', 'schoolvakanties', 'vakantie', 'vakanties'))
    found.skipSchoolHolidays = true;
  else if (cursor.take('feestdag', 'feestdagen')) found.skipPublicHolidays = true;
  else return null;
  return true;
}
