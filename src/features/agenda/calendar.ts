/** The agenda as a calendar file: the same question, one event per series. */

import { instantOf, isoDate, type PlainDate, startOfDay, Temporal } from '../../kernel/dates.ts';
import { type Domain, domainLabels } from '../../kernel/domains.ts';
import type { Lang } from '../../kernel/messages.ts';
import { wordsIn } from '../../kernel/words.ts';
import type { Reader } from '../../platform/db/index.ts';
import {
  type HolidayCalendar,
  holidayHorizon,
  type IcalActivity,
  icalFeed,
  lastNamedOn,
  loadCalendar,
  occurrences,
  type Series,
  timePath,
} from '../activity/index.ts';
import { entriesOf, goneEntriesOf } from './occasions.ts';
import { type DatedItem, loadDatedItems, loadVenueNames } from './store.ts';
import type { AgendaFilter, Period } from './types.ts';

export type CalendarQuestion = {
  readonly filter: AgendaFilter;
  /** Null: everything that goes on. Else what takes place in these days at least once. */
  readonly period: Period | null;
  readonly name: string;
  readonly lang: Lang;
  readonly today: PlainDate;
  /** `https://host`, of this installation. */
  readonly publicUrl: string;
  /** Path and query of the file itself. */
  readonly path: string;
};

/** Programs are asked to come back so often; a cancelled date must reach people the same morning. */
const refreshHours = 4;
/** So long a calendar still holds what stopped, as cancelled, and a rhythm that ended, with its end: who was away sees it. */
const goneFor = { weeks: 8 } as const;
const firstMoment = Temporal.Instant.fromEpochMilliseconds(0);

/** From when on something that left the agenda is still told of. */
const goneSince = (today: PlainDate): PlainDate => today.subtract(goneFor);

const momentOf = (day: PlainDate): Date => new Date(startOfDay(day).epochMilliseconds);

/** Was what a filter asks for on the map these weeks? Then who follows it still gets a file, that says what became of it. */
export async function leftLately(reader: Reader, filter: AgendaFilter, today: PlainDate): Promise<boolean> {
  return (await goneEntriesOf(reader, filter, momentOf(goneSince(today)))).length > 0;
}

type Going = { readonly series: readonly Series[]; readonly stopped: boolean };

function activityOf(item: DatedItem, { series, stopped }: Going, lang: Lang, own: URL): IcalActivity {
  const summary = wordsIn(item.summary, lang);
  const description = [summary, wordsIn(item.description, lang), item.organisationName].filter(Boolean);
  const location = [item.venueName, item.placeText, item.venueAddress].filter(Boolean);
  return {
    uid: `${item.id}@${own.hostname}`,
    sequence: item.sequence,
    created: instantOf(item.createdAt),
    lastModified: instantOf(item.modifiedAt),
    summary: wordsIn(item.title, lang),
    description: description.join('\n\n'),
    location: location.length > 0 ? location.join(', ') : item.wijkName,
    url: `${own.origin}/activiteiten/${item.slug}`,
    urlOf: (time) => `${own.origin}${timePath(item.slug, time, series)}`,
    organizer: null,
    categories: [domainLabels[item.domain as Domain][lang]],
    status: stopped ? 'cancelled' : 'confirmed',
    series,
  };
}

/** Those that still go on, or of which a date was moved to these days. */
function currentFrom(series: readonly Series[], from: PlainDate): readonly Series[] {
  const reaches = (day: PlainDate | null): boolean =>
    day !== null && Temporal.PlainDate.compare(day, from) >= 0;
  return series.filter((one) => one.endsOn === null || reaches(one.endsOn) || reaches(lastNamedOn(one)));
}

/** What the file holds, by activity: what goes on, what ended lately, and what stopped. */
async function goingOf(
  reader: Reader,
  { filter, period, today }: CalendarQuestion,
  calendar: HolidayCalendar,
): Promise<ReadonlyMap<string, Going>> {
  const since = goneSince(today);
  const [entries, gone] = await Promise.all([
    entriesOf(reader, filter),
    period === null ? goneEntriesOf(reader, filter, momentOf(since)) : [],
  ]);
  const takesPlace = (each: Series): boolean =>
    period === null || occurrences(each, calendar, period.from, period.until).length > 0;
  const going = new Map<string, Going>();
  for (const { activityId, series } of entries) {
    const current = currentFrom(series, period?.from ?? since);
    if (current.some(takesPlace)) going.set(activityId, { series: current, stopped: false });
  }
  for (const { activityId, series } of gone.filter(({ stopped }) => stopped)) {
    const current = currentFrom(series, since);
    if (current.length > 0) going.set(activityId, { series: current, stopped: true });
  }
  return going;
}

/** The whole file. It says nothing of now: as long as nothing changed it is the same, byte by byte. */
export async function agendaCalendar(reader: Reader, question: CalendarQuestion): Promise<string> {
  const { today, lang, publicUrl } = question;
  const calendar = await loadCalendar(reader, today);
  const going = await goingOf(reader, question, calendar);
  const ids = [...going.keys()].sort();
  const venueIds = [...going.values()]
    .flatMap(({ series }) => series)
    .flatMap(({ exceptions }) => exceptions)
    .flatMap((each) => (each.kind === 'cancelled' || each.venueId === null ? [] : [each.venueId]));
  const [items, venues] = await Promise.all([
    loadDatedItems(reader, ids),
    loadVenueNames(reader, [...new Set(venueIds)]),
  ]);
  const shown = ids.flatMap((id) => {
    const [item, what] = [items.get(id), going.get(id)];
    return item && what ? [{ item, what }] : [];
  });
  const own = new URL(publicUrl);
  const newest = Math.max(0, ...shown.map(({ item }) => item.modifiedAt.getTime()));
  return icalFeed({
    name: question.name,
    lang,
    source: new URL(question.path, own).href,
    stamp: newest === 0 ? firstMoment : Temporal.Instant.fromEpochMilliseconds(newest),
    refreshHours,
    calendar,
    horizon: holidayHorizon(calendar, today),
    venueText: (id) => venues.get(id) ?? null,
    activities: shown.map(({ item, what }) => activityOf(item, what, lang, own)),
  });
}

/** `agenda-middelland.ics`; a day in the name keeps two downloads apart. */
export function calendarFileName(filter: AgendaFilter, period: Period | null): string {
  const subject = filter.activity ?? filter.venue ?? filter.organisation ?? filter.wijk ?? 'stad';
  return `agenda-${subject}${period === null ? '' : `-${isoDate(period.from)}`}.ics`;
}
