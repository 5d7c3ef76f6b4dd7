/** The garden as a drawing by itself, and as a part of the page of a wijk. */
import type { VNode } from 'preact';
import { type PlainDate, today } from '../../../kernel/dates.ts';
import { isSlug } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { FormValues } from '../../../platform/http/form-values.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { renderPart } from '../../../ui/index.ts';
import { findWijkBySlug } from '../../place/index.ts';
import { loadGarden } from './load.ts';
import { GardenPicture, shapes } from './picture.tsx';
import { GardenView, shapeValues } from './views.tsx';

type GardenDeps = Pick<Deps, 'db' | 'clock'>;

export function gardenPages(routes: Routes, deps: GardenDeps): void {
  routes.get('/agenda/tuin.svg', 'public', (c) => gardenFile(c, deps), { keep: true, page: false });
}

async function gardenFile(c: AppContext, { db, clock }: GardenDeps): Promise<Response> {
  const query = FormValues.of(c.req.queries());
  const [slug, asked] = [query.text('wijk'), query.text('vorm') || shapeValues.wide];
  const shape = (['narrow', 'wide'] as const).find((each) => shapeValues[each] === asked);
  const wijk = shape && isSlug(slug) ? await findWijkBySlug(db, slug) : null;
  if (!shape || !wijk) return await notFound(c);
  const garden = await loadGarden(db, wijk, today(clock));
  const lang = c.get('lang');
  const drawing = <GardenPicture garden={garden} wijk={wijk.name} shape={shapes[shape]} lang={lang} />;
  return c.body(renderPart(drawing), 200, { 'content-type': 'image/svg+xml; charset=utf-8' });
}

/** For the page of a wijk; null where nobody is active yet. */
export async function wijkGardenBrief(
  reader: Reader,
  wijk: { readonly slug: string; readonly name: string },
  today: PlainDate,
  lang: Lang,
): Promise<VNode | null> {
  const garden = await loadGarden(reader, wijk, today);
  return garden.plants.length === 0 ? null : <GardenView garden={garden} wijk={wijk} lang={lang} />;
}
