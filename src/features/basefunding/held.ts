/**
 * What organisations did over a year, on the word of a human, and what nobody said anything of. A network of forty has thousands of
 * times, and its pages, its members and the city ask for the same ones: so an answer is kept until somebody says something new.
 */
import { type PlainDate, parseIsoDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { assert } from '../../kernel/result.ts';
import type { Reader } from '../../platform/db/index.ts';
import { keptRead } from '../../platform/db/kept-reads.ts';
import { confirmedOccurrences, evidenceCounts, loadSeries } from '../activity/index.ts';
import { type HeldTime, heldTime } from './rules/held.ts';
import { activitiesOfMembers } from './store/activities.ts';
import type { ActivityOfMember, ReferencePeriod } from './types.ts';

export type Held = {
  readonly activities: readonly ActivityOfMember[];
  readonly held: readonly HeldTime[];
};

/** As many networks as a city has, each with the thousands of times of a year. */
const keptMost = { answersMost: 100 };
const separator = ' ';

function dateIn(text: string): PlainDate {
  const date = parseIsoDate(text);
  assert(date, `${text} is a date`);
  return date;
}
const idsIn = <Of extends 'activity' | 'organisation'>(text: string) =>
  text.split(separator).filter((id): id is Id<Of> => id !== '');
const keyOf = (ids: readonly string[]): string => ids.toSorted().join(separator);

/** By organisations, and a period `[from, until)`, all as text: what each of them did. */
export const readHeld = keptRead(
  ['activity', 'listing', 'activitySeries', 'occurrenceEvidence'],
  async (
    reader,
    organisations: string,
    from: string,
    until: string,
  ): Promise<Readonly<Record<string, Held>>> => {
    const period = { from: dateIn(from), until: dateIn(until) };
    const activities = await activitiesOfMembers(reader, idsIn<'organisation'>(organisations));
    const ids = activities.map(({ id }) => id);
    const [evidence, series] = await Promise.all([
      confirmedOccurrences(reader, ids, period),
      loadSeries(reader, ids),
    ]);
    const bySeries = new Map([...series.values()].flat().map((one) => [one.id, one]));
    const held = evidence.flatMap((said) => {
      const one = bySeries.get(said.seriesId);
      const time = one && heldTime(said, one, period);
      return time ? [time] : [];
    });
    const times = Map.groupBy(held, ({ activityId }) => activityId);
    const own = [...Map.groupBy(activities, ({ organisationId }) => organisationId)];
    return Object.fromEntries(
      own.map(([id, done]) => [
        id,
        { activities: done, held: done.flatMap((activity) => times.get(activity.id) ?? []) },
      ]),
    );
  },
  keptMost,
);

/** What each of these organisations did, on the word of a human; who did nothing is not among them. */
export async function heldByEach(
  reader: Reader,
  organisationIds: readonly Id<'organisation'>[],
  { from, until }: ReferencePeriod,
): Promise<Readonly<Record<string, Held>>> {
  return await readHeld(reader, keyOf(organisationIds), from.toString(), until.toString());
}

/** What they did together. */
export async function heldBy(
  reader: Reader,
  organisationIds: readonly Id<'organisation'>[],
  period: ReferencePeriod,
): Promise<Held> {
  const each = Object.values(await heldByEach(reader, organisationIds, period));
  return {
    activities: each.flatMap(({ activities }) => activities),
    held: each.flatMap(({ held }) => held),
  };
}

/** By activities, a period and today, all as text. */
export const readUnconfirmed = keptRead(
  ['activitySeries', 'occurrenceEvidence', 'schoolHoliday'],
  async (
    reader,
    activities: string,
    from: string,
    until: string,
    today: string,
  ): Promise<readonly (readonly [string, number])[]> => {
    const period = { from: dateIn(from), until: dateIn(until) };
    const counts = await evidenceCounts(reader, idsIn<'activity'>(activities), period, dateIn(today));
    return counts.map(({ activityId, unconfirmed }) => [activityId, unconfirmed] as const);
  },
  keptMost,
);

/** Announced times that are over and of which nobody said anything, by activity. */
export async function unconfirmedBy(
  reader: Reader,
  activityIds: readonly Id<'activity'>[],
  { from, until }: ReferencePeriod,
  today: PlainDate,
): Promise<ReadonlyMap<string, number>> {
  const ids = keyOf(activityIds);
  return new Map(await readUnconfirmed(reader, ids, from.toString(), until.toString(), today.toString()));
}
