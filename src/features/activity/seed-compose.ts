/** Composes what stands of each of the demo's activities, from what was invented and the city as it is. */
import type { PlainDate } from '../../kernel/dates.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { assert } from '../../kernel/result.ts';
import type { Words } from '../../kernel/words.ts';
import type { VenueFunction } from '../venue/index.ts';
import { domainOfType } from './messages.ts';
import { withException } from './rules/change.ts';
import { occurrencesOf } from './rules/times.ts';
import type { Invented } from './seed-activities.ts';
import { homes } from './seed-middelland.ts';
import { inOtherLanguages, type Said } from './seed-other-languages.ts';
import { parseSentence } from './series/parse-sentence.ts';
import type { Exception, HolidayCalendar, Series } from './series/types.ts';
import type { Named } from './store/activities.ts';
import type { ActivityContent, ActivityType } from './types.ts';

export const middelland = 'Middelland';

/** What activities of these kinds do for the wijk (source 003 §4.2), as their organisers might say. */
const helpsWith: Partial<Record<ActivityType, readonly VenueFunction[]>> = {
  coffee: ['meeting'],
  walkIn: ['meeting'],
  meal: ['meeting', 'services'],
  sport: ['prevention'],
  walk: ['prevention'],
  care: ['volunteers'],
};

export type Wijk = { readonly id: Id<'wijk'>; readonly name: string };

export type Organisation = {
  readonly id: Id<'organisation'>;
  readonly name: string;
  readonly wijkId: string | null;
};

export type City = {
  readonly wijken: readonly Wijk[];
  readonly organisations: readonly Organisation[];
  readonly venues: readonly Named[];
  readonly calendar: HolidayCalendar;
};

/** Days ago, a whole number of fortnights apart: a year, and almost three where a network got money for the years before. */
export const begunDays = { elsewhere: 371, middelland: 371 + 50 * 14 } as const;

/** It began on a day of its own rhythm, some days ago. */
function seriesOf(
  when: string,
  today: PlainDate,
  { index, begun }: { readonly index: number; readonly begun: number },
): Series {
  const { draft } = parseSentence(when, today.subtract({ days: begun + (index % 7) }));
  assert(draft, `The demo's sentence is understood: ${when}`);
  return { ...draft, id: newId<'activity_series'>() };
}

/** Some of the next times differ, so that the demo shows what that looks like. */
function withDifferences(
  series: Series,
  city: City,
  today: PlainDate,
  { index, elsewhere }: { readonly index: number; readonly elsewhere: string },
): Series {
  const period = { from: today.add({ days: 2 }), until: today.add({ days: 60 }) };
  const [next, second] = occurrencesOf([series], city.calendar, period);
  if (!(next && second)) return series;
  const same = { from: null, until: null, venueId: null, placeText: null, newOn: null, substitute: null };
  const exceptions: Readonly<Record<number, Exception>> = {
    1: { kind: 'cancelled', on: second.originalDate, note: 'De zaal is bezet' },
    3: { ...same, kind: 'changed', on: next.originalDate, placeText: elsewhere, note: null },
    5: { ...same, kind: 'changed', on: second.originalDate, substitute: 'Invaller Sam', note: null },
    6: { ...same, kind: 'changed', on: next.originalDate, newOn: next.date.add({ days: 1 }), note: null },
  };
  const exception = exceptions[index % 9];
  return exception ? withException(series, exception) : series;
}

export function contentOf(
  invented: Invented,
  wijk: Wijk,
  { city, today, index }: { readonly city: City; readonly today: PlainDate; readonly index: number },
): ActivityContent {
  const here = city.organisations.filter(({ wijkId }) => wijkId === wijk.id);
  const own = city.organisations.find(({ name }) => name === invented.organisation);
  const organisation = own ?? here[index % Math.max(1, here.length)];
  assert(organisation, `The demo has an organisation in ${wijk.name}: seed those first`);
  const venues = city.venues.filter(({ wijkId }) => wijkId === wijk.id);
  const home = venues.find(({ name }) => name === homes[organisation.name]);
  const venue = home ?? venues[index % Math.max(1, venues.length)];
  const next = venues[(index + 1) % Math.max(1, venues.length)];
  const elsewhere = next && next.id !== venue?.id ? `bij ${next.name}` : 'in de kerk op de hoek';
  const isHome = wijk.name === middelland;
  const name = (words: string): string => (isHome ? words : `${words} ${wijk.name}`);
  const said = Object.entries(isHome ? (inOtherLanguages[invented.title] ?? {}) : {});
  const others = (part: keyof Said): Words =>
    Object.fromEntries(said.flatMap(([lang, one]) => (one[part] ? [[lang, one[part]]] : [])));
  const begun = isHome ? begunDays.middelland : begunDays.elsewhere;
  const series = seriesOf(invented.when, today, { index, begun });
  return {
    organisationId: organisation.id,
    venueId: venue ? (venue.id as Id<'venue'>) : null,
    venueName: venue?.name ?? null,
    wijkId: wijk.id,
    wijkName: wijk.name,
    placeText: invented.place,
    title: { nl: name(invented.title), en: name(invented.english), ...others('title') },
    summary: { nl: invented.summary, en: invented.summaryEnglish, ...others('summary') },
    description: others('description'),
    domain: domainOfType[invented.type],
    type: invented.type,
    audiences: invented.audiences,
    languages: invented.languages ?? ['nl'],
    costCents: invented.costCents === undefined ? 0 : invented.costCents,
    costNote: null,
    wheelchair: invented.wheelchair ?? 'unknown',
    signup: invented.signup ?? 'none',
    signupText:
      invented.signup === 'needed' ? 'Loop binnen of vraag het aan de gastheer of gastvrouw.' : null,
    minimumAge: invented.minimumAge ?? null,
    maximumAge: invented.maximumAge ?? null,
    functions: helpsWith[invented.type] ?? [],
    worship: false,
    series: [withDifferences(series, city, today, { index, elsewhere })],
  };
}
