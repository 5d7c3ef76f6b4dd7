/** The page that everybody sees. */

import { today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { wordsIn } from '../../../kernel/words.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { loadAgeing, mayKeep } from '../../listing/index.ts';
import type { ActivityPagesDeps } from '../deps.ts';
import { evidenceCounts } from '../evidence.ts';
import { hostPolicy } from '../policy.ts';
import { findActivityBySlug } from '../store/activities.ts';
import { loadCalendar } from '../store/holidays.ts';
import { loadTimePlaces } from '../store/places.ts';
import { timePath } from '../time-address.ts';
import { ActivityView, GoneView } from '../views/activity.tsx';
import { timePage } from './one-time.tsx';
import { whenShown } from './shared.ts';

export function publicPages(routes: Routes, deps: ActivityPagesDeps): void {
  routes.get('/activiteiten/:slug/:time', 'public', (c) => timePage(c, deps), { keep: 'quarter' });
  routes.get(
    '/activiteiten/:slug',
    'public',
    async (c) => {
      const activity = await findActivityBySlug(deps.db, c.req.param('slug') ?? '');
      if (!activity) return await notFound(c);
      const { listing, content } = activity;
      const lang = c.get('lang');
      const title = wordsIn(content.title, lang);
      if (listing.status === 'archived' || listing.status === 'delisted')
        return c.get('page')({ title, status: 410 }, <GoneView lang={lang} activity={activity} />);
      if (listing.status !== 'published') return await notFound(c);
      const day = today(deps.clock);
      const period = { from: day.subtract({ days: hostPolicy.tellBack.days }), until: day };
      const id = listing.id as string as Id<'activity'>;
      const [calendar, [count], head] = await Promise.all([
        loadCalendar(deps.db, day),
        evidenceCounts(deps.db, [id], period, day),
        deps.structuredData(listing, lang),
      ]);
      if (!count) return await notFound(c);
      const shown = whenShown(content.series, calendar, day, lang);
      return c.get('page')(
        { title, ...(head && { head }) },
        <ActivityView
          lang={lang}
          activity={activity}
          {...shown}
          hrefOf={(time) => timePath(listing.slug, time, content.series)}
          places={await loadTimePlaces(deps.db, [content, ...shown.times])}
          count={count}
          today={day}
          ageing={(await loadAgeing(deps.db)).activity}
          mayKeep={mayKeep(c.get('actor'), listing)}
        />,
      );
    },
    { keep: true },
  );
}
