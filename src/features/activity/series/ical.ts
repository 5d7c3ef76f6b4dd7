/** Activities as an iCalendar file: RFC 5545 with the calendar properties of RFC 7986. The same input, the same bytes. */
import { cityTimeZone, type PlainDate, type Temporal } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { dateOfDay, dayNumber } from './days.ts';
import { endsAt, startsAt } from './expand.ts';
import { planSeries, touchesClockChange } from './ical-plan.ts';
import {
  basicDate,
  escapeText,
  localTime,
  quoteParameter,
  safeUri,
  utcTime,
  writeLines,
  zoneLines,
} from './ical-text.ts';
import type { HolidayCalendar, Occurrence, Rhythm, Series } from './types.ts';

export type IcalActivity = {
  /** World-wide and for ever the same: `<id>@<host>`. */
  readonly uid: string;
  /** Rises at each edit, as `lastModified` does. */
  readonly sequence: number;
  readonly lastModified: Temporal.Instant;
  readonly created: Temporal.Instant;
  readonly summary: string;
  readonly description: string | null;
  readonly location: string | null;
  readonly url: string | null;
  /** The page of a single time, for those that differ from their series. */
  readonly urlOf?: (occurrence: Occurrence) => string;
  /** `uri`: a page or a mailto address; the standard asks for one, a name alone is not enough. */
  readonly organizer: { readonly name: string; readonly uri: string } | null;
  readonly categories: readonly string[];
  /** `cancelled`: the activity stopped. */
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly series: readonly Series[];
};

export type IcalFeed = {
  readonly name: string;
  readonly lang: Lang;
  /** Address of this feed. */
  readonly source: string | null;
  /** When the data became what they are (not now: a feed that did not change keeps its ETag). */
  readonly stamp: Temporal.Instant;
  readonly refreshHours: number;
  readonly calendar: HolidayCalendar;
  /** First day for which holidays are no longer left out: they are known for some years only. */
  readonly horizon: PlainDate;
  readonly venueText: (venueId: string) => string | null;
  readonly activities: readonly IcalActivity[];
};

const words = {
  nl: { cancelled: 'Vervalt', substitute: 'Gastheer of gastvrouw deze keer' },
  en: { cancelled: 'Cancelled', substitute: 'Host this time' },
};
const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const zone = `TZID=${cityTimeZone}`;

function ruleLine(rhythm: Exclude<Rhythm, { kind: 'once' }>, endsOn: PlainDate | null): string {
  const parts =
    rhythm.kind === 'weekly'
      ? [
          'FREQ=WEEKLY',
          `INTERVAL=${rhythm.everyWeeks}`,
          `BYDAY=${rhythm.weekdays.map((day) => weekdayNames[day - 1]).join(',')}`,
          // Without this a program that begins its weeks on Sunday counts other weeks.
          'WKST=MO',
        ]
      : rhythm.kind === 'monthDays'
        ? ['FREQ=MONTHLY', `INTERVAL=${rhythm.everyMonths}`, `BYMONTHDAY=${rhythm.days.join(',')}`]
        : [
            'FREQ=MONTHLY',
            `INTERVAL=${rhythm.everyMonths}`,
            `BYDAY=${rhythm.nth.map((nth) => `${nth}${weekdayNames[rhythm.weekday - 1]}`).join(',')}`,
          ];
  // A start in local time asks for an end in UTC (RFC 5545, 3.3.10).
  if (endsOn) parts.push(`UNTIL=${utcTime(startsAt({ date: endsOn, from: '23:59', until: '23:59' }))}`);
  return `RRULE:${parts.join(';')}`;
}

type Timed = Pick<Occurrence, 'date' | 'from' | 'until'>;

function timeLines(timed: Timed): string[] {
  const { date, from, until } = timed;
  if (touchesClockChange(dayNumber(date), from, until)) {
    return [`DTSTART:${utcTime(startsAt(timed))}`, `DTEND:${utcTime(endsAt(timed))}`];
  }
  const lastDate = until > from ? date : date.add({ days: 1 });
  return [`DTSTART;${zone}:${localTime(date, from)}`, `DTEND;${zone}:${localTime(lastDate, until)}`];
}

function textLines(feed: IcalFeed, activity: IcalActivity, occurrence: Occurrence | null): string[] {
  const said = words[feed.lang];
  const venue = occurrence?.venueId ? feed.venueText(occurrence.venueId) : null;
  // A room says little without the place that it is in.
  const elsewhere = [venue, occurrence?.placeText].filter(Boolean).join(', ');
  const location = elsewhere || activity.location;
  const substitute = occurrence?.substitute ? `${said.substitute}: ${occurrence.substitute}` : null;
  const description = [occurrence?.note, substitute, activity.description].filter(Boolean).join('\n\n');
  const cancelled = occurrence?.state === 'cancelled' || activity.status === 'cancelled';
  const summary = cancelled ? `${said.cancelled}: ${activity.summary}` : activity.summary;
  const lines = [`SUMMARY:${escapeText(summary)}`];
  if (description) lines.push(`DESCRIPTION:${escapeText(description)}`);
  if (location) lines.push(`LOCATION:${escapeText(location)}`);
  const url = occurrence === null ? activity.url : (activity.urlOf?.(occurrence) ?? activity.url);
  if (url) lines.push(`URL:${safeUri(url)}`);
  const { organizer, categories } = activity;
  if (organizer) lines.push(`ORGANIZER;CN=${quoteParameter(organizer.name)}:${safeUri(organizer.uri)}`);
  if (categories.length > 0) lines.push(`CATEGORIES:${categories.map(escapeText).join(',')}`);
  lines.push(`STATUS:${cancelled ? 'CANCELLED' : activity.status.toUpperCase()}`);
  return lines;
}

/** Where the stamp of the file comes: all else of an event stays the same until its activity changes. */
const stampMark = '\0';

type Written = {
  readonly uid: string;
  readonly lines: readonly string[];
  readonly occurrence: Occurrence | null;
};

function event(feed: IcalFeed, activity: IcalActivity, { uid, lines, occurrence }: Written): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    stampMark,
    ...lines,
    `SEQUENCE:${activity.sequence}`,
    `CREATED:${utcTime(activity.created)}`,
    `LAST-MODIFIED:${utcTime(activity.lastModified)}`,
    ...textLines(feed, activity, occurrence),
    'END:VEVENT',
  ];
}

function repeatingLines(series: Series, firstDay: number, left: readonly number[]): string[] {
  const { rhythm, endsOn, from, until } = series;
  if (rhythm.kind === 'once') return [];
  const gone = left.map((day) => localTime(dateOfDay(day), from));
  return [
    ...timeLines({ date: dateOfDay(firstDay), from, until }),
    ruleLine(rhythm, endsOn),
    ...(gone.length > 0 ? [`EXDATE;${zone}:${gone.join(',')}`] : []),
  ];
}

function seriesLines(feed: IcalFeed, activity: IcalActivity, series: Series): string[] {
  const uid = `${series.id}-${activity.uid}`;
  const { firstDay, endsOn, left, overrides, alone } = planSeries(
    series,
    feed.calendar,
    dayNumber(feed.horizon),
  );
  const write = (written: Written) => event(feed, activity, written);
  const lines: string[] = [];
  if (firstDay !== null) {
    lines.push(
      ...write({ uid, lines: repeatingLines({ ...series, endsOn }, firstDay, left), occurrence: null }),
    );
    for (const occurrence of overrides) {
      const id = `RECURRENCE-ID;${zone}:${localTime(occurrence.originalDate, series.from)}`;
      lines.push(...write({ uid, lines: [id, ...timeLines(occurrence)], occurrence }));
    }
  }
  for (const occurrence of alone) {
    const own = `${series.id}-${basicDate(occurrence.originalDate)}-${activity.uid}`;
    lines.push(...write({ uid: own, lines: timeLines(occurrence), occurrence }));
  }
  return lines;
}

type Kept = { readonly calendar: HolidayCalendar; readonly facts: string; readonly text: string };

/**
 * What was written of a series. It stays the same object until it changes, so of a wijk in which one thing changed only that
 * is written anew. So many as a city has; of more, those of calendars that were asked of late.
 */
const kept = new Map<Series, Kept>();
const mostKept = 20_000;

/** All that an event says beside its series and the holidays. */
function factsOf({ lang, horizon, venueText }: IcalFeed, activity: IcalActivity, series: Series): string {
  const { organizer, created, lastModified } = activity;
  const venues = series.exceptions.map((each) =>
    each.kind === 'cancelled' || each.venueId === null ? null : venueText(each.venueId),
  );
  return JSON.stringify([
    lang,
    dayNumber(horizon),
    activity.uid,
    activity.sequence,
    created.epochMilliseconds,
    lastModified.epochMilliseconds,
    activity.summary,
    activity.description,
    activity.location,
    activity.url,
    activity.status,
    activity.categories,
    organizer,
    venues,
  ]);
}

function seriesText(feed: IcalFeed, activity: IcalActivity, series: Series): string {
  const facts = factsOf(feed, activity, series);
  const known = kept.get(series);
  if (known?.calendar === feed.calendar && known.facts === facts) return known.text;
  const text = writeLines(seriesLines(feed, activity, series));
  if (kept.size >= mostKept) kept.clear();
  kept.set(series, { calendar: feed.calendar, facts, text });
  return text;
}

/** The whole file, lines ending in CRLF, UTF-8. */
export function icalFeed(feed: IcalFeed): string {
  const refresh = `PT${feed.refreshHours}H`;
  const name = escapeText(feed.name);
  const stamp = utcTime(feed.stamp);
  const head = writeLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Hoofdveld//Agenda//${feed.lang.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    `X-WR-TIMEZONE:${cityTimeZone}`,
    `LAST-MODIFIED:${stamp}`,
    ...(feed.source ? [`SOURCE;VALUE=URI:${safeUri(feed.source)}`] : []),
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    ...zoneLines,
  ]);
  const events = feed.activities.flatMap((activity) =>
    activity.series.map((each) => seriesText(feed, activity, each)),
  );
  return `${head}${events.join('').replaceAll(stampMark, `DTSTAMP:${stamp}`)}${writeLines(['END:VCALENDAR'])}`;
}
