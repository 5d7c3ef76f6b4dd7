/** The page of who keeps a noticeboard, with the form for the agenda by mail on it. */

import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import type { Wijk } from '../../place/index.ts';
import type { TypedSubscription } from '../subscription/forms.ts';
import { doneWords } from '../subscription/messages.ts';
import { wijkChoice } from '../wijk-choice.ts';
import { posterWords as words } from './messages.ts';
import { listWallVenues } from './store.ts';
import { WallView } from './views.tsx';

export type WallState = {
  readonly wijk: Wijk | null;
  /** Slug of the place in it that was asked for; null or absent for none. */
  readonly place?: string | null;
  readonly problems: readonly Problem[];
  readonly status: 200 | 400 | 422;
  /** What was typed in the form for mail. */
  readonly typed: TypedSubscription | null;
};

export async function wallPage(
  c: AppContext,
  { db }: Pick<Deps, 'db'>,
  { wijk, place = null, problems, status, typed }: WallState,
): Promise<Response> {
  const lang = c.get('lang');
  const [wijken, venues] = await Promise.all([
    wijkChoice(db, wijk?.slug ?? ''),
    wijk ? listWallVenues(db, wijk.id) : [],
  ]);
  const chosen = wijk && {
    wijk: { kind: 'wijk', slug: wijk.slug, name: wijk.name, address: null } as const,
    place: venues.find(({ slug }) => slug === place) ?? null,
    venues: venues.filter(({ slug }) => slug !== place),
  };
  return c.get('page')(
    { title: words.title[lang], status, ...flashFor(c, doneWords) },
    <WallView lang={lang} problems={problems} wijken={wijken} typed={typed} chosen={chosen} />,
  );
}
