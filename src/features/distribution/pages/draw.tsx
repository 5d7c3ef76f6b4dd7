/** The public draw of a round: its page, and its file for other programs. */
import { today } from '../../../kernel/dates.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { drawDaysOf, getVersion, type Round, type SchemeVersion } from '../../scheme/index.ts';
import { recompute } from '../rules/draw.ts';
import { type DrawDays, drawDays } from '../rules/draw-days.ts';
import { findDraw, findPublicRound } from '../store/draw.ts';
import type { Draw } from '../types.ts';
import { DrawView } from '../views/draw.tsx';
import { drawWords as words } from '../views/draw-words.ts';

type DrawDeps = Pick<Deps, 'db' | 'clock'>;

export function drawPages(routes: Routes, deps: DrawDeps): void {
  routes.get('/rondes/:slug/loting', 'public', (c) => drawPage(c, deps));
  routes.get('/rondes/:slug/loting.json', 'public', (c) => drawFile(c, deps), { page: false });
}

type Opened = {
  readonly round: Round;
  readonly version: SchemeVersion;
  readonly days: DrawDays;
  readonly draw: Draw | null;
};

/** Null for a round of which nothing is drawn, or that is not public. */
async function openDraw(c: AppContext, { db }: DrawDeps): Promise<Opened | null> {
  const round = await findPublicRound(db, c.req.param('slug') ?? '');
  if (!round) return null;
  const version = await getVersion(db, round.schemeVersionId);
  const afterDays = drawDaysOf(version.rules.distribution);
  if (afterDays === null) return null;
  return {
    round,
    version,
    days: drawDays(round.closesOn, afterDays),
    draw: await findDraw(db, round.id),
  };
}

/** The draw with its order, once its seed is known. */
async function resultOf({ round, draw }: Pick<Opened, 'round' | 'draw'>) {
  if (!draw?.list || !draw.reveal) return null;
  const given = {
    commitment: draw.commitment,
    caseNumbers: draw.list.caseNumbers,
    listHash: draw.list.hash,
    seed: draw.reveal.seed,
  };
  const { order, tickets } = await recompute({ ...given, order: [] });
  return { file: { format: 'hoofdveld-lots/1', round: round.slug, ...given, order } as const, tickets };
}

async function drawPage(c: AppContext, deps: DrawDeps): Promise<Response> {
  const opened = await openDraw(c, deps);
  if (!opened) return await notFound(c);
  const lang = c.get('lang');
  return c.get('page')(
    { title: `${words.title[lang]}: ${opened.round.name[lang]}` },
    <DrawView lang={lang} {...opened} result={await resultOf(opened)} today={today(deps.clock)} />,
  );
}

async function drawFile(c: AppContext, deps: DrawDeps): Promise<Response> {
  const opened = await openDraw(c, deps);
  const result = opened && (await resultOf(opened));
  if (!result) return await notFound(c);
  return c.body(JSON.stringify(result.file, null, 2), 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="${result.file.round}-loting.json"`,
  });
}
