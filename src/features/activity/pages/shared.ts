/** What several pages of an activity show. */
import { type PlainDate, today } from '../../../kernel/dates.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import type { AppContext, PageOptions } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import type { Listing } from '../../listing/index.ts';
import type { ActivityDeps } from '../deps.ts';
import { currentSeries, nextTimes } from '../rules/times.ts';
import { seriesSentence } from '../series/sentence.ts';
import type { HolidayCalendar, Occurrence, Series } from '../series/types.ts';
import { loadCalendar } from '../store/holidays.ts';
import { manageWords } from '../views/manage-words.ts';
import type { Preview } from '../views/preview.tsx';

/** As many as fit on a phone and tell a pattern. */
const shownTimes = 8;
/** Of what is different after those. */
const shownDifferent = 12;

/** What still counts, as sentences; what is over stays out. */
export function sentencesOf(series: readonly Series[], today: PlainDate, lang: Lang): readonly string[] {
  return currentSeries(series, today).map((one) => seriesSentence(one, { lang, today, full: false }));
}

export type WhenShown = { readonly sentences: readonly string[]; readonly times: readonly Occurrence[] };

export function whenShown(
  series: readonly Series[],
  calendar: HolidayCalendar,
  today: PlainDate,
  lang: Lang,
): WhenShown {
  return {
    sentences: sentencesOf(series, today, lang),
    times: nextTimes(series, calendar, today, shownTimes),
  };
}

/** What is shown before saving, and what the form sends back to say that it was seen. */
export async function previewOf(deps: ActivityDeps, series: readonly Series[], lang: Lang): Promise<Preview> {
  const day = today(deps.clock);
  const calendar = await loadCalendar(deps.db, day);
  const shown = whenShown(series, calendar, day, lang);
  // What an exception far ahead does: it would be seen too late among the first times alone.
  const different = nextTimes(series, calendar, day, Number.POSITIVE_INFINITY)
    .slice(shownTimes)
    .filter(({ state }) => state !== 'asPlanned')
    .slice(0, shownDifferent);
  return { ...shown, different, seen: sentencesOf(series, day, 'nl').join(' / ') };
}

export type Outcome = 'ja' | 'gestopt' | 'wacht' | 'voorstel';
const done: Readonly<Record<Outcome, Text>> = {
  ja: manageWords.saved,
  gestopt: manageWords.stopped,
  wacht: manageWords.sent,
  voorstel: manageWords.proposed,
};

type Changed = { readonly listing: Listing; readonly applied: boolean };

/** Did what was saved show at once, or does it wait for a steward? */
export const outcomeOf = ({ listing, applied }: Changed): Outcome =>
  !applied ? 'voorstel' : listing.status === 'pending' ? 'wacht' : 'ja';

/** What the page before did, said once. */
export const flashOf = (c: AppContext): Pick<PageOptions, 'flash'> => flashFor(c, done);
