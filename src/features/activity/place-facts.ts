/** What goes on at a place, as facts that its request for recognition can point to. */

import type { PlainDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { type Lang, type Text, text } from '../../kernel/messages.ts';
import { wordsIn } from '../../kernel/words.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { PlaceFact } from '../venue/index.ts';
import { evidenceCounts } from './evidence.ts';
import { hostPolicy } from './policy.ts';
import { currentSeries } from './rules/times.ts';
import { seriesSentence } from './series/sentence.ts';
import type { Series } from './series/types.ts';
import { listOf } from './store/activities.ts';
import { loadSeries } from './store/series.ts';

/** More than one place has on its page. */
const most = 40;

const whenOf = (series: readonly Series[], today: PlainDate): Text => {
  const said = (lang: Lang) =>
    series.map((one) => seriesSentence(one, { lang, today, full: false })).join(' ');
  return text(said('nl'), said('en'));
};

const times = (n: number): Text =>
  n === 1
    ? text(
        'Eén keer in de afgelopen drie maanden; iemand die erbij was, zei het',
        'Once in the past three months; somebody who was there said so',
      )
    : text(
        `${n} keer in de afgelopen drie maanden; iemand die erbij was, zei het`,
        `${n} times in the past three months; somebody who was there said so`,
      );

/** Each activity with when it is, and each of which somebody said that it took place, with how often. */
export async function activityFacts(
  reader: Reader,
  venueId: Id<'listing'>,
  today: PlainDate,
): Promise<readonly PlaceFact[]> {
  const activities = await listOf(reader, { venueId }, most);
  const ids = activities.map(({ id }) => id as string as Id<'activity'>);
  const period = { from: today.subtract({ days: hostPolicy.tellBack.days }), until: today };
  const [series, counts] = await Promise.all([
    loadSeries(reader, ids),
    evidenceCounts(reader, ids, period, today),
  ]);
  const held = new Map<string, number>(counts.map(({ activityId, tookPlace }) => [activityId, tookPlace]));
  const facts = activities.map(({ id, slug, title }) => {
    const named = text(wordsIn(title, 'nl'), wordsIn(title, 'en'));
    const value = whenOf(currentSeries(series.get(id) ?? [], today), today);
    return {
      key: `activity:${id}`,
      label: named,
      value,
      href: `/activiteiten/${slug}`,
      held: held.get(id) ?? 0,
    };
  });
  return [
    ...facts.map(({ held: _held, ...fact }) => fact),
    ...facts.flatMap(({ held: n, key, label, href }) =>
      n === 0 ? [] : [{ key: key.replace('activity', 'confirmed'), label, value: times(n), href }],
    ),
  ];
}
