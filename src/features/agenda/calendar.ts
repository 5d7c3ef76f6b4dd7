/** The agenda as a calendar file: the same question, one event per series. */
import { instantOf, isoDate, type PlainDate, Temporal } from '../../kernel/dates.ts';
import { type Domain, domainLabels } from '../../kernel/domains.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import {
  type HolidayCalendar,
  type IcalActivity,
  icalFeed,
  loadCalendar,
  occurrences,
  type Series,
  wordsIn,
} from '../activity/index.ts';
import { type DatedItem, type ListedSeries, listCurrentSeries, loadItems, loadVenueNames } from './store.ts';
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
const firstMoment = Temporal.Instant.fromEpochMilliseconds(0);

/** Holidays are left out for as long as they are known. */
function horizonOf({ schoolHolidays }: HolidayCalendar, today: PlainDate): PlainDate {
  const last = schoolHolidays
    .map(({ until }) => until)
    .sort(Temporal.PlainDate.compare)
    .at(-1);
  return last && Temporal.PlainDate.compare(last, today) > 0 ? last : today.add({ years: 1 });
}

function activityOf(
  item: DatedItem,
  series: readonly Series[],
  { lang, publicUrl }: CalendarQuestion,
): IcalActivity {
  const summary = wordsIn(item.summary, lang);
  const description = [summary, wordsIn(item.description, lang), item.organisationName].filter(Boolean);
  const location = [item.venueName, item.placeText, item.venueAddress].filter(Boolean);
  return {
    uid: `${item.id}@${new URL(publicUrl).hostname}`,
    sequence: item.sequence,
    created: instantOf(item.createdAt),
    lastModified: instantOf(item.modifiedAt),
    summary: wordsIn(item.title, lang),
    description: description.join('\n\n'),
    location: location.length > 0 ? location.join(', ') : item.wijkName,
    url: new URL(`/activiteiten/${item.slug}`, publicUrl).href,
    organizer: null,
    categories: [domainLabels[item.domain as Domain][lang]],
    status: 'confirmed',
    series,
  };
}

function byActivity(listed: readonly ListedSeries[]): ReadonlyMap<string, readonly Series[]> {
  const grouped = new Map<string, Series[]>();
  for (const { activityId, series } of listed) {
    const known = grouped.get(activityId);
    if (known) known.push(series);
    else grouped.set(activityId, [series]);
  }
  return grouped;
}

/** The whole file. It says nothing of now: as long as nothing changed it is the same, byte by byte. */
export async function agendaCalendar(reader: Reader, question: CalendarQuestion): Promise<string> {
  const { filter, period, today, lang, publicUrl } = question;
  const [current, calendar] = await Promise.all([
    listCurrentSeries(reader, filter, period?.from ?? today),
    loadCalendar(reader, today),
  ]);
  const grouped = byActivity(current);
  const ids = [...grouped.keys()].filter((id) => {
    if (period === null) return true;
    const { from, until } = period;
    return (grouped.get(id) ?? []).some((each) => occurrences(each, calendar, from, until).length > 0);
  });
  const venueIds = current.flatMap(({ series }) =>
    series.exceptions.flatMap((each) =>
      each.kind === 'cancelled' || each.venueId === null ? [] : [each.venueId],
    ),
  );
  const [items, venues] = await Promise.all([
    loadItems(reader, ids),
    loadVenueNames(reader, [...new Set(venueIds)]),
  ]);
  const shown = ids.flatMap((id) => items.get(id) ?? []);
  const newest = Math.max(0, ...shown.map(({ modifiedAt }) => modifiedAt.getTime()));
  return icalFeed({
    name: question.name,
    lang,
    source: new URL(question.path, publicUrl).href,
    stamp: newest === 0 ? firstMoment : Temporal.Instant.fromEpochMilliseconds(newest),
    refreshHours,
    calendar,
    horizon: horizonOf(calendar, today),
    venueText: (id) => venues.get(id) ?? null,
    activities: shown.map((item) => activityOf(item, grouped.get(item.id) ?? [], question)),
  });
}

/** `agenda-middelland.ics`; a day in the name keeps two downloads apart. */
export function calendarFileName(filter: AgendaFilter, period: Period | null): string {
  const subject = filter.activity ?? filter.venue ?? filter.organisation ?? filter.wijk ?? 'stad';
  return `agenda-${subject}${period === null ? '' : `-${isoDate(period.from)}`}.ics`;
}
