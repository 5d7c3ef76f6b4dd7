/** `/steekproeven`: the public pages of the samples; `/beheer/steekproeven`: where officers enter the number from outside. */

import { personIdOf } from '../../../kernel/actor.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import { listVersionsByStatus } from '../../scheme/index.ts';
import { confirmNumber, enterNumber, readNumber } from '../commands/outside.ts';
import { withStatus } from '../commands/refusals.ts';
import { beacon, isKnown, monthOf } from '../rules/outside.ts';
import { sampleTickets } from '../rules/sample.ts';
import { sampleFormat } from '../rules/sample-file.ts';
import { findDraw, listDraws } from '../store/samples.ts';
import type { SampleDraw, SampleFile } from '../types.ts';
import { countUndrawn } from '../undrawn.ts';
import { OutsideView, type WaitingDraw } from '../views/outside.tsx';
import { SampleView } from '../views/sample.tsx';
import { countOf, monthWords, type SampledTier, SamplesView, samplePath } from '../views/samples.tsx';
import { sampleDone, sampleWords as words } from '../words-sample.ts';

const managePath = '/beheer/steekproeven';

export function samplePages(routes: Routes, deps: Deps): void {
  routes.get(samplePath, 'public', (c) => overview(c, deps));
  routes.get(`${samplePath}/:slug`, 'public', (c) => onePage(c, deps));
  routes.get(`${samplePath}/:slug/lijst.json`, 'public', (c) => oneFile(c, deps), { page: false });
  routes.get(managePath, 'worklist.view', (c) => manage(c, deps, { slug: '', number: '' }, []));
  routes.post(`${managePath}/:slug/getal`, 'decision.take', (c) => write(c, deps, enterNumber, 'getal'));
  routes.post(`${managePath}/:slug/bevestigen`, 'decision.take', (c) =>
    write(c, deps, confirmNumber, 'bevestigd'),
  );
}

/** Of the versions that are in force or were: a grant keeps the version that it was made under. */
async function sampledTiers({ db }: Pick<Deps, 'db'>): Promise<readonly SampledTier[]> {
  const versions = await listVersionsByStatus(db, 'published');
  const newest = new Map(versions.map((version) => [version.schemeId, version]));
  return [...newest.values()].flatMap(({ schemeSlug: slug, name, number, rules }) =>
    rules.tiers
      .filter(({ samplePercent }) => samplePercent)
      .map((tier) => ({ scheme: { slug, name, number }, tier })),
  );
}

async function overview(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  return await c.get('page')(
    { title: words.title[lang] },
    <SamplesView
      lang={lang}
      draws={await listDraws(deps.db)}
      tiers={await sampledTiers(deps)}
      mayEnter={allowed(c.get('actor'), 'decision.take', {})}
    />,
  );
}

/** The draw as a file with its tickets, once its seed is known. */
async function resultOf({ slug, commitment, list, outside, reveal }: SampleDraw) {
  if (!list || !outside || !reveal) return null;
  const file: SampleFile = {
    format: sampleFormat,
    draw: slug,
    commitment,
    groups: list.groups,
    listHash: list.hash,
    outside: { source: beacon.name.en, round: list.outsideRound, number: outside.number },
    seed: reveal.seed,
    drawn: reveal.drawn,
  };
  return { file, tickets: await sampleTickets(reveal.seed, outside.number, list.groups) };
}

async function onePage(c: AppContext, deps: Deps): Promise<Response> {
  const slug = c.req.param('slug') ?? '';
  const draw = monthOf(slug) && (await findDraw(deps.db, slug));
  if (!draw) return await notFound(c);
  const lang = c.get('lang');
  return await c.get('page')(
    { title: fill(words.oneTitle, lang, { month: monthWords(draw, lang) }) },
    <SampleView
      lang={lang}
      draw={draw}
      invented={deps.config.demo}
      result={await resultOf(draw)}
      undrawn={await countUndrawn(deps.db, draw)}
    />,
  );
}

async function oneFile(c: AppContext, deps: Deps): Promise<Response> {
  const slug = c.req.param('slug') ?? '';
  const draw = monthOf(slug) && (await findDraw(deps.db, slug));
  const result = draw && (await resultOf(draw));
  if (!result) return await notFound(c);
  return c.body(JSON.stringify(result.file, null, 2), 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="${slug}-steekproef.json"`,
  });
}

async function waitingFor(c: AppContext, deps: Deps): Promise<readonly WaitingDraw[]> {
  const reader = personIdOf(c.get('actor'));
  const now = deps.clock.now();
  return (await listDraws(deps.db)).flatMap((draw): readonly WaitingDraw[] => {
    const { list, outside } = draw;
    if (list === null || countOf(draw) === 0 || outside?.confirmedAt) return [];
    const step = outside === null ? 'enter' : outside.enteredByPersonId === reader ? 'own' : 'confirm';
    return [{ draw: { ...draw, list }, known: isKnown(list.outsideRound, now), step }];
  });
}

async function manage(
  c: AppContext,
  deps: Deps,
  typed: { readonly slug: string; readonly number: string },
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  return await c.get('page')(
    {
      title: words.manageTitle[lang],
      ...withStatus(problems),
      ...(problems.length === 0 ? flashFor(c, sampleDone) : {}),
    },
    <OutsideView
      lang={lang}
      waiting={await waitingFor(c, deps)}
      mayEnter={allowed(c.get('actor'), 'decision.take', {})}
      problems={problems}
      typed={typed}
    />,
  );
}

async function write(
  c: AppContext,
  deps: Deps,
  command: (...given: Parameters<typeof enterNumber>) => Promise<Result<null>>,
  code: string,
): Promise<Response> {
  const slug = c.req.param('slug') ?? '';
  if (!monthOf(slug)) return await notFound(c);
  const field = `number-${slug}`;
  const typed = (await readForm(c)).text(field);
  const done = await command(deps, c.get('actor'), { slug, number: readNumber(typed) });
  if (done.ok) return seeOther(c, `${managePath}?klaar=${code}`);
  if (done.problems.some((one) => one.code === 'not-found')) return await notFound(c);
  // Several draws can wait on one page: each has a field of its own.
  const named = done.problems.map((one) => (one.field === 'number' ? { ...one, field } : one));
  return await manage(c, deps, { slug, number: typed }, named);
}
