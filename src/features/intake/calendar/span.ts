/** From when until when one appointment lasts, on the city's clock. */
import type { PlainDate } from '../../../kernel/dates.ts';
import { addMinutes, durationMinutes, type Local, localOf, minutesBetween } from './local.ts';
import type { RawEvent, Reading } from './types.ts';
import { calendarWords as words } from './words.ts';

export type Span = { readonly startsOn: PlainDate; readonly from: string; readonly until: string };

const dayMinutes = 1440;
const usualMinutes = 60;

function minutesOf(event: RawEvent, start: Local, reading: Reading): number | null {
  if (event.end !== null) {
    const end = localOf(event.end, reading.zones);
    return end === null ? null : minutesBetween(start, end);
  }
  return event.duration === null ? 0 : durationMinutes(event.duration);
}

function wholeDay(minutes: number, start: Local, { dayHours, notes, problems }: Reading): Span | null {
  if (minutes > dayMinutes) problems.push(words.manyDays);
  else if (dayHours === null) problems.push(words.wholeDay);
  else {
    notes.push(words.wholeDayHours(dayHours.from, dayHours.until));
    return { startsOn: start.date, from: dayHours.from, until: dayHours.until };
  }
  return null;
}

/** @returns null when a problem was added to `reading` */
export function spanOf(event: RawEvent, reading: Reading): Span | null {
  const start = event.start && localOf(event.start, reading.zones);
  if (!start) {
    reading.problems.push(words.noStart);
    return null;
  }
  if (start.unknownZone !== null) reading.notes.push(words.unknownZone(start.unknownZone));
  const minutes = minutesOf(event, start, reading);
  if (minutes === null || minutes < 0) {
    reading.problems.push(words.badEnd);
    return null;
  }
  if (start.time === null) return wholeDay(minutes, start, reading);
  if (minutes >= dayMinutes) {
    reading.problems.push(words.manyDays);
    return null;
  }
  if (minutes === 0) reading.notes.push(words.noEnd);
  return { startsOn: start.date, from: start.time, until: addMinutes(start.time, minutes || usualMinutes) };
}
