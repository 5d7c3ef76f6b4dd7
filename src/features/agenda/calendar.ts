/** The agenda as a calendar file: the same question, one event per series. */
import { instantOf, isoDate, type PlainDate, Temporal } from '../../kernel/dates.ts';
import { type Domain, domainLabels } from '../../kernel/domains.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import {
  holidayHorizon,
  type IcalActivity,
  icalFeed,
  lastNamedOn,
  loadCalendar,
  occurrences,
  type Series,
  wordsIn,
} from '../activity/index.ts';
import { entriesOf } from './occasions.ts';
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
const firstMoment = Temporal.Instant.fromEpochMilliseconds(0);

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

/** Those that still go on, or of which a date was moved to these days. */
function currentFrom(series: readonly Series[], from: PlainDate): readonly Series[] {
  const reaches = (day: PlainDate | null): boolean =>
    day !== null && Temporal.PlainDate.compare(day, from) >= 0;
  return series.filter((one) => one.endsOn === null || reaches(one.endsOn) || reaches(lastNamedOn(one)));
}

/** The whole file. It says nothing of now: as long as nothing changed it is the same, byte by byte. */
export async function agendaCalendar(reader: Reader, question: CalendarQuestion): Promise<string> {
  const { filter, period, today, lang, publicUrl } = question;
  const [entries, calendar] = await Promise.all([entriesOf(reader, filter), loadCalendar(reader, today)]);
  const current = new Map(
    entries.map(({ activityId, series }) => [activityId, currentFrom(series, period?.from ?? today)]),
  );
  const takesPlace = (each: Series): boolean =>
    period === null || occurrences(each, calendar, period.from, period.until).length > 0;
  const ids = [...current].filter(([, series]) => series.some(takesPlace)).map(([id]) => id);
  const venueIds = ids
    .flatMap((id) => current.get(id) ?? [])
    .flatMap(({ exceptions }) => exceptions)
    .flatMap((each) => (each.kind === 'cancelled' || each.venueId === null ? [] : [each.venueId]));
  const [items, venues] = await Promise.all([
    loadDatedItems(reader, ids),
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
    horizon: holidayHorizon(calendar, today),
    venueText: (id) => venues.get(id) ?? null,
    activities: shown.map((item) => activityOf(item, current.get(item.id) ?? [], question)),
  });
}

/** `agenda-middelland.ics`; a day in the name keeps two downloads apart. */
export function calendarFileName(filter: AgendaFilter, period: Period | null): string {
  const subject = filter.activity ?? filter.venue ?? filter.organisation ?? filter.wijk ?? 'stad';
  return `agenda-${subject}${period === null ? '' : `-${isoDate(period.from)}`}.ics`;
}
