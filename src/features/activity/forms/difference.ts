/** One time that differs, a pause, an answer of a host: short forms about one activity. */
import { type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import { ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import { readDate } from '../../../ui/index.ts';
import type { HostAnswer } from '../commands/confirm.ts';
import { formProblems } from '../form-words.ts';
import { activityRefusals } from '../messages.ts';
import { withException, withPause } from '../rules/change.ts';
import type { Exception, Series } from '../series/types.ts';
import { seriesProblems } from '../series/validate.ts';
import { bands } from '../types.ts';
import { isOneOf, Reading, type Typed } from './reading.ts';
import { readTime } from './when.ts';

export const differences = ['dicht', 'dag', 'tijd', 'waar', 'invaller'] as const;
export type Difference = (typeof differences)[number];

/** `<series> <date>`: which time of which series. */
export const timeKey = (seriesId: string, date: PlainDate): string => `${seriesId} ${date.toString()}`;

function readTimeKey(typed: string): { readonly seriesId: string; readonly on: PlainDate } | null {
  const [seriesId = '', day = ''] = typed.slice(0, 60).split(' ');
  const on = parseIsoDate(day);
  return on ? { seriesId, on } : null;
}

function dayOf(reading: Reading, form: Typed, field: string): PlainDate | null {
  const date = readDate(field, form.text(field).slice(0, 40));
  if (date.ok) return date.value;
  reading.problems.push(...date.problems);
  return null;
}

function timesOf(reading: Reading, form: Typed): { from: string | null; until: string | null } {
  const from = readTime(form.text('andersVan'));
  const until = readTime(form.text('andersTot'));
  reading.check(from !== null, formProblems.time('andersVan'));
  reading.check(until !== null, formProblems.time('andersTot'));
  return { from, until };
}

function readException(reading: Reading, form: Typed, on: PlainDate): Exception | null {
  const what = form.text('wat');
  const note = reading.line('reden', 200);
  if (!reading.check(isOneOf(differences, what), formProblems.whatNeeded)) return null;
  if (what === 'dicht') return { kind: 'cancelled', on, note };
  const placeText = what === 'waar' ? reading.line('andersWaar', 200) : null;
  const substitute = what === 'invaller' ? reading.line('invaller', 200) : null;
  reading.check(what !== 'waar' || placeText !== null, formProblems.whereNeeded);
  reading.check(what !== 'invaller' || substitute !== null, formProblems.whoNeeded);
  const times = what === 'tijd' ? timesOf(reading, form) : { from: null, until: null };
  const newOn = what === 'dag' ? dayOf(reading, form, 'andereDag') : null;
  return { kind: 'changed', on, newOn, substitute, note, placeText, venueId: null, ...times };
}

/** Where a problem of the series belongs in this form. */
const fieldOf = (found: Problem): Problem => ({
  ...found,
  field: found.field.endsWith('/until') ? 'andersTot' : found.field.endsWith('/from') ? 'andersVan' : 'keer',
});

/** @returns the series with one time that differs */
export function readDifference(form: Typed, series: readonly Series[]): Result<readonly Series[]> {
  const reading = new Reading(form);
  const key = readTimeKey(form.text('keer'));
  const found = series.find(({ id }) => id === key?.seriesId);
  reading.check(found !== undefined, formProblems.timeNeeded('keer'));
  const exception = readException(reading, form, key?.on ?? (series[0]?.startsOn as PlainDate));
  if (!(found && key && exception) || reading.problems.length > 0) return reading.done([]);
  const changed = withException(found, exception);
  const place = changed.exceptions.length - 1;
  // What was wrong before is not the matter of this form.
  const [first, ...rest] = seriesProblems(changed)
    .filter(({ field }) => field.startsWith(`/exceptions/${place}`))
    .map(fieldOf);
  if (first) return refused(first, ...rest);
  return ok(series.map((one) => (one === found ? changed : one)));
}

/** @returns every running series with the same pause */
export function readPause(
  form: Typed,
  all: readonly Series[],
  current: readonly Series[],
): Result<readonly Series[]> {
  const reading = new Reading(form);
  const from = dayOf(reading, form, 'pauzeVan');
  const last = dayOf(reading, form, 'pauzeTot');
  const reason = reading.line('pauzeReden', 200);
  if (!(from && last)) return reading.done([]);
  reading.check(last.since(from).days >= 0, formProblems.pauseOrder);
  const pause = { from, until: last.add({ days: 1 }), reason };
  return reading.done(all.map((one) => (current.includes(one) ? withPause(one, pause) : one)));
}

/**
 * What a host answers with one tap, or what somebody enters for her.
 * @param field in which the time stands
 */
export function readAnswer(form: Typed, field: 'keer' | 'welke'): Result<HostAnswer> {
  const answer = form.text('antwoord');
  if (answer === 'klopt') return ok({ kind: 'right' });
  if (answer === 'stopt') return ok({ kind: 'stopped' });
  const key = readTimeKey(form.text(field));
  const band = isOneOf(bands, answer) ? answer : null;
  const isTime = band !== null || answer === 'ja' || answer === 'nee';
  if (!isTime) return refused(activityRefusals.answerNeeded);
  if (key === null) return refused(formProblems.timeNeeded(''));
  const { seriesId, on } = key;
  return ok({ kind: 'time', seriesId, originalOn: on.toString(), tookPlace: answer !== 'nee', band });
}
