/** Times as people say them: `10`, `9.30`, `14:00`, `9u30`, `half 8`, `kwart over 2`, `'s avonds 7 tot 9`. */
import type { Cursor } from './cursor.ts';
import { type Daypart, daypartByWord, numberByWord } from './words.ts';

/** Minutes after midnight; `open` when the clock of twelve hours may be meant. */
type Spoken = { readonly minutes: number; readonly open: boolean };
export type Times = { readonly from: string; readonly until: string };

const halfDay = 720;
const day = 1_440;

function hourNumber(cursor: Cursor): number | null {
  return cursor.attempt(() => {
    const spelled = cursor.lookUp(numberByWord);
    if (spelled !== null) return spelled;
    const token = cursor.takeKind('number');
    return token && /^\d{1,2}$/.test(token.word) && Number(token.word) <= 24 ? Number(token.word) : null;
  });
}

function spokenTime(cursor: Cursor): Spoken | null {
  if (cursor.take('half')) {
    const hour = hourNumber(cursor);
    return hour === null ? null : { minutes: hour * 60 - 30, open: true };
  }
  const shift = cursor.attempt(() => {
    const minutes = cursor.take('kwart') ? 15 : hourNumber(cursor);
    const side = minutes === null ? null : cursor.take('over', 'voor');
    return minutes === null || side === null ? null : side === 'over' ? minutes : -minutes;
  });
  if (shift === null) return null;
  const half = cursor.take('half') ? -30 : 0;
  const hour = hourNumber(cursor);
  return hour === null ? null : { minutes: hour * 60 + half + shift, open: true };
}

function clockTime(cursor: Cursor): Spoken | null {
  const token = cursor.takeKind('time');
  if (!token) return null;
  const [hours = '', minutes = ''] = token.word.split(/[.:uh]/);
  if (Number(hours) > 24 || Number(minutes) > 59) return null;
  return { minutes: Number(hours) * 60 + Number(minutes), open: hours.length === 1 };
}

function oneTime(cursor: Cursor): Spoken | null {
  const found =
    cursor.attempt(() => spokenTime(cursor)) ??
    cursor.attempt(() => clockTime(cursor)) ??
    cursor.attempt(() => {
      if (cursor.take('middernacht')) return { minutes: 0, open: false };
      const hour = hourNumber(cursor);
      return hour === null ? null : { minutes: hour * 60, open: hour <= 12 };
    });
  if (found) cursor.take('uur', 'u', 'h');
  return found;
}

export function daypart(cursor: Cursor): Daypart | null {
  return cursor.attempt(() => {
    cursor.take("'s", 'in', 'de');
    cursor.take('de');
    return cursor.lookUp(daypartByWord);
  });
}

function begin({ minutes, open }: Spoken, part: Daypart | null): number {
  if ((part === 'middag' || part === 'avond') && minutes < halfDay) return minutes + halfDay;
  if (part === 'nacht' && minutes >= halfDay - 180 && minutes < halfDay) return minutes + halfDay;
  // Nobody meets at half past two at night without saying so.
  return open && part === null && minutes < 420 && minutes >= 60 ? minutes + halfDay : minutes;
}

function finish({ minutes, open }: Spoken, from: number, part: Daypart | null): number {
  const later = minutes + halfDay;
  return open && part !== 'nacht' && minutes <= from && later > from && later <= day ? later : minutes;
}

function written(minutes: number): string {
  const of = ((minutes % day) + day) % day;
  return `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`;
}

/** From midnight to midnight: no series ends when it begins. */
const wholeDay: Times = { from: '00:00', until: '23:59' };

/** `van 10 tot 12 uur`; `given` is a part of the day said elsewhere (`dinsdagavond`). */
export function timeRange(cursor: Cursor, given: Daypart | null = null): Times | null {
  return cursor.attempt(() => {
    if (cursor.phrase('de hele dag') || cursor.phrase('hele dag')) return wholeDay;
    const before = daypart(cursor);
    cursor.take('van', 'vanaf', 'tussen', 'om');
    const inner = before ?? daypart(cursor);
    const from = oneTime(cursor);
    if (!from) return null;
    const between = daypart(cursor);
    const till = cursor.take('tot', '-', '–', '—', 't/m', 'en');
    if (!till) return null;
    if (till === 'tot') cursor.phrase('en met');
    const until = oneTime(cursor);
    if (!until) return null;
    const after = daypart(cursor);
    const partFrom = inner ?? between ?? given ?? after;
    if (from.minutes === 0 && until.minutes === day) return wholeDay;
    const start = begin(from, partFrom);
    const ends = after && after !== partFrom ? begin(until, after) : finish(until, start, partFrom);
    return { from: written(start), until: written(ends) };
  });
}
