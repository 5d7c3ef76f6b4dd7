/** `/raadsrapportages/:edition/cijfers/:key`: what a figure is, and the rows that add up to it. */
import { personIdOf } from '../../../kernel/actor.ts';
import { parseId } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { csvMediaType } from '../../../platform/http/csv.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { rowsCsv } from '../annex.ts';
import { proposeCorrection, settleCorrection } from '../commands/correct.ts';
import { refusals } from '../commands/refusals.ts';
import { readReason } from '../forms.ts';
import { envelopeTitles, loadEdition } from '../load.ts';
import { listRows, totalOf } from '../store/rows.ts';
import type { Correction, Count, Edition, Figure } from '../types.ts';
import { FigureView, type Version, versionQuery } from '../views/figure.tsx';
import { CorrectView } from '../views/forms.tsx';
import { editionPath, figurePath, reportWords, figureWords as words } from '../words.ts';
import { withFrozen } from './find.ts';
import { streamed } from './streamed.ts';

const rowsOnPage = 100;

type Found = {
  readonly edition: Edition;
  readonly before: Edition | null;
  readonly figure: Figure;
  readonly proposed: Correction | null;
};
type Then = (c: AppContext, deps: Deps, found: Found) => Promise<Response> | Response;

/** Answers for one figure of a frozen edition. */
const withFigure = (deps: Deps, then: Then) =>
  withFrozen(deps, async (c, given, edition) => {
    const { figures, before, proposed } = await loadEdition(given.db, edition);
    const key = (c.req.param('key') ?? '').replace(/\.csv$/, '');
    const figure = figures.find(({ count }) => count.key === key);
    if (!figure) return await notFound(c);
    const waits = allowed(c.get('actor'), 'councilReport.view', {})
      ? (proposed.find((one) => one.key === key) ?? null)
      : null;
    return await then(c, given, { edition, before, figure, proposed: waits });
  });

const one = `${editionPath(':edition')}/cijfers/:key`;

export function figurePages(routes: Routes, deps: Deps): void {
  const page: Then = (c, given, found) => figurePage(c, given, found, []);
  routes.get(`${editionPath(':edition')}/cijfers/:key{[a-z0-9-]+\\.csv}`, 'public', withFigure(deps, csv), {
    page: false,
  });
  routes.get(one, 'public', withFigure(deps, page), { keep: true });
  routes.get(
    `${one}/correctie`,
    'councilReport.make',
    withFigure(deps, (c, _deps, found) => correctPage(c, found, '', [])),
  );
  routes.post(`${one}/correctie`, 'councilReport.make', withFigure(deps, propose));
  routes.post(`${one}/correctie/:id`, 'councilReport.publish', withFigure(deps, settle));
}

/** The count that was asked for and is there; else what stands by now. */
function chosen(
  c: AppContext,
  { figure, proposed }: Found,
): { readonly version: Version; readonly count: Count } {
  const asked = c.req.query('telling');
  if (asked === versionQuery.proposed && proposed) return { version: 'proposed', count: proposed.recount };
  if (figure.corrected && asked !== versionQuery.published)
    return { version: 'corrected', count: figure.corrected.recount };
  return { version: 'published', count: figure.count };
}

async function figurePage(
  c: AppContext,
  { db }: Deps,
  found: Found,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const actor = c.get('actor');
  const { edition, figure, proposed } = found;
  const { version, count } = chosen(c, found);
  const total = await totalOf(db, count);
  const pages = Math.max(1, Math.ceil(total.rows / rowsOnPage));
  const typed = c.req.query('pagina') ?? '';
  const page = Math.min(/^[1-9]\d{0,4}$/.test(typed) ? Number(typed) : 1, pages);
  const rows = await listRows(db, count, { offset: (page - 1) * rowsOnPage, limit: rowsOnPage });
  const mine = personIdOf(actor);
  return c.get('page')(
    {
      title: figure.count.about.label[lang],
      status: problems.length > 0 ? 422 : 200,
      wide: true,
      ...flashFor(c, reportWords.flashes),
    },
    <FigureView
      lang={lang}
      {...found}
      version={version}
      count={count}
      rows={rows}
      total={total}
      envelopes={await envelopeTitles(db, rows, lang)}
      page={page}
      pages={pages}
      problems={problems}
      may={{
        correct:
          edition.status === 'published' &&
          proposed === null &&
          figure.count.about.over === 'period' &&
          allowed(actor, 'councilReport.make', {}),
        approve: proposed !== null && allowed(actor, 'councilReport.publish', {}),
        isProposer: proposed !== null && mine !== null && proposed.proposedByPersonId === mine,
      }}
    />,
  );
}

function csv(c: AppContext, { db }: Deps, found: Found): Response {
  const { version, count } = chosen(c, found);
  const name = `${found.edition.slug}-${count.key}.csv`;
  return streamed(c, rowsCsv(db, count, version), { mediaType: csvMediaType, name });
}

function correctPage(
  c: AppContext,
  { edition, figure }: Found,
  typed: string,
  problems: readonly Problem[],
): Promise<Response> | Response {
  if (edition.status !== 'published') return notFound(c);
  const lang = c.get('lang');
  return c.get('page')(
    { title: words.correctTitle[lang], status: problems.length > 0 ? 422 : 200 },
    <CorrectView lang={lang} edition={edition} figure={figure} typed={typed} problems={problems} />,
  );
}

async function propose(c: AppContext, deps: Deps, found: Found): Promise<Response> {
  const typed = (await readForm(c)).text('reason');
  const { key } = found.figure.count;
  const read = readReason(typed);
  if (!read.ok) return await correctPage(c, found, typed, read.problems);
  const proposed = await proposeCorrection(deps, c.get('actor'), found.edition, { key, reason: read.value });
  if (!proposed.ok) return await correctPage(c, found, typed, proposed.problems);
  return seeOther(
    c,
    `${figurePath(found.edition.slug, key)}?telling=${versionQuery.proposed}&klaar=voorgesteld`,
  );
}

async function settle(c: AppContext, deps: Deps, found: Found): Promise<Response> {
  const id = parseId<'council_correction'>(c.req.param('id'));
  if (id === null) return await notFound(c);
  const said = (await readForm(c)).text('besluit');
  if (said !== 'goed' && said !== 'vervalt') return await figurePage(c, deps, found, [refusals.choose]);
  const approve = said === 'goed';
  const settled = await settleCorrection(deps, c.get('actor'), found.edition, { id, approve });
  if (!settled.ok) return await figurePage(c, deps, found, settled.problems);
  const { slug } = found.edition;
  return seeOther(
    c,
    `${figurePath(slug, found.figure.count.key)}?klaar=${approve ? 'gecorrigeerd' : 'verworpen'}`,
  );
}
