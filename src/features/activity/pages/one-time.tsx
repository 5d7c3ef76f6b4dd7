/** The page of one single time: what a code on a poster, a calendar and a search engine lead to. */

import { isoDate, type PlainDate, wallClock } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { wordsIn } from '../../../kernel/words.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { notFound } from '../../../platform/http/routes.ts';
import { loadAgeing } from '../../listing/index.ts';
import type { ActivityPagesDeps } from '../deps.ts';
import { hostPolicy } from '../policy.ts';
import { isOver, lookAheadDays, nextTimes } from '../rules/times.ts';
import type { Occurrence } from '../series/types.ts';
import { findActivityBySlug } from '../store/activities.ts';
import { findEvidence } from '../store/evidence.ts';
import { loadCalendar } from '../store/holidays.ts';
import { loadTimePlaces } from '../store/places.ts';
import { hasPage, readTimeAddress, timePath, timesAt } from '../time-address.ts';
import { GoneView } from '../views/activity.tsx';
import { OneTimeView } from '../views/one-time.tsx';
import { dayWords } from '../views/times.tsx';

const othersShown = 5;

const isSame = (one: Occurrence, other: Occurrence): boolean =>
  one.seriesId === other.seriesId && one.originalDate.equals(other.originalDate);

const hasPageOn = (time: Occurrence, day: PlainDate): boolean =>
  hasPage(time, day, { ahead: lookAheadDays, back: hostPolicy.timeBack.days });

export async function timePage(c: AppContext, deps: ActivityPagesDeps): Promise<Response> {
  const key = readTimeAddress(c.req.param('time') ?? '');
  const activity = key && (await findActivityBySlug(deps.db, c.req.param('slug') ?? ''));
  if (!(key && activity)) return await notFound(c);
  const { listing, content } = activity;
  const lang = c.get('lang');
  const name = wordsIn(content.title, lang);
  if (listing.status === 'archived' || listing.status === 'delisted')
    return c.get('page')({ title: name, status: 410 }, <GoneView lang={lang} activity={activity} />);
  if (listing.status !== 'published') return await notFound(c);
  const now = wallClock(deps.clock);
  const day = now.today;
  const calendar = await loadCalendar(deps.db, day);
  const [time, ...sameDay] = timesAt(content.series, calendar, key);
  if (!(time && hasPageOn(time, day))) return await notFound(c);
  const next = nextTimes(content.series, calendar, day, othersShown + 1);
  const others = next.filter((one) => !isSame(one, time) && !sameDay.some((each) => isSame(one, each)));
  const shown = [time, ...sameDay, ...others];
  const hrefOf = (one: Occurrence): string => timePath(listing.slug, one, content.series);
  const path = hrefOf(time);
  const [places, said, ageing, data] = await Promise.all([
    loadTimePlaces(deps.db, [content, ...shown]),
    findEvidence(deps.db, {
      activityId: listing.id as string as Id<'activity'>,
      seriesId: time.seriesId,
      originalOn: isoDate(time.originalDate),
    }),
    loadAgeing(deps.db),
    deps.structuredTime(listing, time, path, lang),
  ]);
  const head = (
    <>
      <link rel="canonical" href={`${deps.config.publicUrl}${path}`} />
      {data}
    </>
  );
  return c.get('page')(
    { title: `${name}, ${dayWords(time.date, lang)}`, head },
    <OneTimeView
      lang={lang}
      activity={activity}
      time={time}
      sameDay={sameDay}
      others={others.slice(0, othersShown)}
      hrefOf={hrefOf}
      places={places}
      said={said}
      over={isOver(time, now)}
      ageing={ageing.activity}
      today={day}
    />,
  );
}
