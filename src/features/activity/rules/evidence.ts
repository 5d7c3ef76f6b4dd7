/** What people said about times that are over, and when they are asked. Pure: today is handed in. */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { HolidayCalendar, Occurrence, Series } from '../series/types.ts';
import {
  type Band,
  bands,
  type Evidence,
  type EvidenceCount,
  type Period,
  type SaidOfTime,
} from '../types.ts';
import { occurrencesOf } from './times.ts';

const isBefore = (one: PlainDate, other: PlainDate) => Temporal.PlainDate.compare(one, other) < 0;

const keyOf = (seriesId: string, originalOn: string): string => `${seriesId} ${originalOn}`;

export type AskedTime = { readonly occurrence: Occurrence; readonly said: Evidence | null };

/**
 * Times that are over, newest first, each with what was last said of it. Today counts once its end has passed.
 * @param clockTime `HH:MM` of now, in the city
 */
export function timesToConfirm(
  series: readonly Series[],
  calendar: HolidayCalendar,
  {
    today,
    clockTime,
    days,
  }: { readonly today: PlainDate; readonly clockTime: string; readonly days: number },
  evidence: readonly Evidence[],
): readonly AskedTime[] {
  const said = new Map(evidence.map((each) => [keyOf(each.seriesId, each.originalOn), each]));
  const period = { from: today.subtract({ days }), until: today.add({ days: 1 }) };
  return occurrencesOf(series, calendar, period)
    .filter(({ date, from, until }) => isBefore(date, today) || (until > from && until <= clockTime))
    .map((occurrence) => ({
      occurrence,
      said: said.get(keyOf(occurrence.seriesId, occurrence.originalDate.toString())) ?? null,
    }))
    .reverse();
}

const noBands = (): Record<Band, number> =>
  Object.fromEntries(bands.map((band) => [band, 0])) as Record<Band, number>;

/**
 * What was announced in a period against what a human said took place. Evidence counts by the day on which it was held,
 * also of a series that has ended or changed since; an announced time that nobody spoke of is not confirmed.
 */
export function countEvidence(
  activityId: EvidenceCount['activityId'],
  series: readonly Series[],
  calendar: HolidayCalendar,
  { period, today }: { readonly period: Period; readonly today: PlainDate },
  evidence: readonly SaidOfTime[],
): EvidenceCount {
  const said = new Set(evidence.map((each) => keyOf(each.seriesId, each.originalOn)));
  const times = occurrencesOf(series, calendar, period);
  const silent = times.filter(
    ({ seriesId, originalDate, date }) =>
      isBefore(date, today) && !said.has(keyOf(seriesId, originalDate.toString())),
  );
  const held = evidence.filter(({ tookPlace }) => tookPlace);
  const counted = noBands();
  for (const { band } of held) if (band !== null) counted[band] += 1;
  return {
    activityId,
    announced: times.length,
    tookPlace: held.length,
    didNotTakePlace: evidence.length - held.length,
    unconfirmed: silent.length,
    bands: counted,
  };
}

/** The band that was said most often; of two the smaller, so that nothing is made larger than it is. */
export function usualBand(counted: Readonly<Record<Band, number>>): Band | null {
  const most = Math.max(...bands.map((band) => counted[band]));
  return most === 0 ? null : (bands.find((band) => counted[band] === most) ?? null);
}

/** Is it time to ask the host? After a time that nobody spoke of, or when it was silent for long. */
export function isDueForMail(
  activity: {
    readonly unanswered: number;
    readonly lastWordOn: PlainDate | null;
  },
  today: PlainDate,
  askAgainDays: number,
): boolean {
  if (activity.unanswered > 0) return true;
  const { lastWordOn } = activity;
  return lastWordOn === null || isBefore(lastWordOn, today.subtract({ days: askAgainDays }));
}
