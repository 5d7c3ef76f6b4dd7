/** Reads what people typed; answers every problem, each with its field. */
import { cityTimeZone, instantOf, Temporal } from '../../kernel/dates.ts';
import { type Id, parseId } from '../../kernel/ids.ts';
import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import { readDate } from '../../ui/index.ts';
import { refusals } from './messages.ts';
import { longestDescription } from './rules.ts';
import { type DeliveryState, deliveryStates, type Outage } from './types.ts';

/** The part of a posted form that is read here. */
export type Typed = { text(name: string): string; texts(name: string): readonly string[] };

const outageFields = ['startDate', 'startTime', 'endDate', 'endTime', 'description'] as const;
/** As typed, to show again. */
export type OutageTyped = Readonly<Record<(typeof outageFields)[number], string>>;

export const blankOutage: OutageTyped = {
  startDate: '',
  startTime: '',
  endDate: '',
  endTime: '',
  description: '',
};

export function typedOutage(form: Typed): OutageTyped {
  const entries = outageFields.map((name) => [name, form.text(name).slice(0, 2 * longestDescription)]);
  return Object.fromEntries(entries) as OutageTyped;
}

const pad = (count: number): string => String(count).padStart(2, '0');

/** A recorded outage as the form shows it. */
export function outageAsTyped(outage: Outage): OutageTyped {
  const local = (moment: Date | null) => {
    if (moment === null) return { date: '', time: '' };
    const zoned = instantOf(moment).toZonedDateTimeISO(cityTimeZone);
    return { date: zoned.toPlainDate().toString(), time: `${pad(zoned.hour)}:${pad(zoned.minute)}` };
  };
  const [start, end] = [local(outage.startedAt), local(outage.endedAt)];
  return {
    startDate: start.date,
    startTime: start.time,
    endDate: end.date,
    endTime: end.time,
    description: outage.description,
  };
}

function readTime(field: string, value: string): Result<Temporal.PlainTime> {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.](\d{2})$/.exec(value) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return refused(refusals.timeShape(field));
  return ok(Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) }));
}

/** Date and time as the clocks of the city showed them. An hour that the change of the clocks doubles is the first. */
function readMoment(names: readonly [string, string], typed: readonly [string, string]): Result<Date> {
  const date = readDate(names[0], typed[0]);
  const time = readTime(names[1], typed[1]);
  const problems = [date, time].flatMap((result) => (result.ok ? [] : result.problems));
  if (!date.ok || !time.ok) return { ok: false, problems };
  const moment = date.value.toZonedDateTime({ timeZone: cityTimeZone, plainTime: time.value });
  return ok(new Date(moment.epochMilliseconds));
}

export function readOutage(typed: OutageTyped): Result<Omit<Outage, 'id'>> {
  const started: Result<Date> =
    typed.startDate === ''
      ? refused(refusals.startNeeded, ...(typed.startTime === '' ? [refusals.timeShape('startTime')] : []))
      : readMoment(['startDate', 'startTime'], [typed.startDate, typed.startTime]);
  const lasts = typed.endDate === '' && typed.endTime === '';
  const ended: Result<Date | null> = lasts
    ? ok(null)
    : readMoment(['endDate', 'endTime'], [typed.endDate, typed.endTime]);
  const problems: Problem[] = [started, ended].flatMap((result) => (result.ok ? [] : result.problems));
  if (typed.description === '') problems.push(refusals.descriptionNeeded);
  if (!started.ok || !ended.ok) return { ok: false, problems };
  return ok({ startedAt: started.value, endedAt: ended.value, description: typed.description });
}

/** Ids from repeated checkboxes; what is no id was not made by our page and is left out. */
export function readIds(values: readonly string[]): Id<'message'>[] {
  return values.map((value) => parseId<'message'>(value)).filter((id) => id !== null);
}

/** Lines of an address, without empty ones. */
export function readLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function readState(value: string | undefined): DeliveryState | null {
  return deliveryStates.find((state) => state === value) ?? null;
}

export function readPage(value: string | undefined): number {
  return value !== undefined && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1;
}

/** A case number as typed in a filter; what PostgreSQL cannot hold is left out. */
export function readReference(value: string | undefined): string {
  return (value ?? '')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 40);
}
