/** RPDE 1.0: what changed, page after page, for who keeps a copy. */
import { z } from 'zod';
import { today } from '../../../kernel/dates.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import type { Routes } from '../../../platform/http/routes.ts';
import { loadCalendar } from '../../activity/index.ts';
import { licence } from '../dcat/catalogue.ts';
import type { ExchangeDeps } from '../deps.ts';
import { loadServices } from '../load.ts';
import { itemOf, spokenTimes } from '../rpde/items.ts';
import { type Change, listChanges, loadPlaces, type Mark, settleFeed } from '../store/index.ts';
import { forAnySite, readQuery } from './answers.ts';

const path = '/api/rpde/activities';
const perPage = 500;

const query = z
  .strictObject({
    afterTimestamp: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
    afterId: z.uuid().optional(),
  })
  .refine(({ afterTimestamp, afterId }) => (afterTimestamp === undefined) === (afterId === undefined), {
    path: ['afterId'],
    message: 'Goes together with afterTimestamp.',
  });

const addressOf = (publicUrl: string, mark: Mark | null): string =>
  mark === null
    ? `${publicUrl}${path}`
    : `${publicUrl}${path}?afterTimestamp=${mark.change}&afterId=${mark.id}`;

async function itemsOf({ db, clock, config }: ExchangeDeps, changes: readonly Change[]) {
  const day = today(clock);
  const shown = changes.filter((change) => change.shown).map(({ id }) => id);
  const [services, calendar] = await Promise.all([loadServices(db, shown, day), loadCalendar(db, day)]);
  const byId = new Map(services.map((parts) => [parts.activity.id as string, parts]));
  const venueIds = services.flatMap((parts) =>
    spokenTimes(parts, calendar).flatMap(({ venueId }) => (venueId === null ? [] : [venueId])),
  );
  const elsewhere = await loadPlaces(db, [...new Set(venueIds)]);
  const saying = { publicUrl: config.publicUrl, province: config.publisher.province, lang: 'nl' } as const;
  return changes.map((change) => itemOf(change, byId.get(change.id), calendar, elsewhere, saying));
}

async function feedPage(c: AppContext, deps: ExchangeDeps): Promise<Response> {
  const read = readQuery(c, query);
  if ('wrong' in read) return read.wrong;
  const { afterTimestamp: change, afterId: id } = read.asked;
  const mark = change === undefined || id === undefined ? null : { change, id };
  const changes = await listChanges(deps.db, mark, perPage);
  const next = changes.at(-1) ?? mark;
  const body = {
    next: addressOf(deps.config.publicUrl, next),
    items: await itemsOf(deps, changes),
    license: licence.deed,
  };
  // News comes at the end only: whoever kept a page with items is led there by it.
  const seconds = changes.length > 0 ? 3600 : 8;
  return c.json(body, 200, { 'cache-control': `public, max-age=${seconds}` });
}

/**
 * Not kept by data version like other answers: which items may be seen also depends on transactions that change nothing
 * public.
 */
export function rpdeRoutes(routes: Routes, deps: ExchangeDeps): void {
  let settled: Promise<void> | null = null;
  const settle = (): Promise<void> => {
    settled ??= settleFeed(deps.db).catch((error: unknown) => {
      settled = null;
      throw error;
    });
    return settled;
  };
  routes.get(
    path,
    'public',
    async (c) => {
      await settle();
      return forAnySite(await feedPage(c, deps));
    },
    { page: false },
  );
}
