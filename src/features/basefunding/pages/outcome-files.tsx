/** What one takes along from a scenario: its tables, its note; and the page that everybody may read by the owner's link. */
import { isoDate, startOfDay, today } from '../../../kernel/dates.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { csvMediaType } from '../../../platform/http/csv.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { computeScenario } from '../compute.ts';
import { scenarioCsv } from '../csv.ts';
import { noteOf } from '../note.ts';
import { findScenario, findShared, type Scenario } from '../store/scenarios.ts';
import { type FileName, files, SharedScenarioView } from '../views/scenario.tsx';
import { scenarioPath, sharedPath } from '../views/scenario-parts.tsx';

type Find = (c: AppContext) => Promise<Scenario | null>;
type Then = (c: AppContext, deps: Deps, scenario: Scenario) => Promise<Response> | Response;

export function outcomeFiles(routes: Routes, deps: Deps): void {
  const own: Find = (c) => findScenario(deps.db, c.req.param('slug') ?? '');
  const shared: Find = (c) => findShared(deps.db, c.req.param('token') ?? '');
  const withScenario = (find: Find, then: Then) => async (c: AppContext) => {
    const scenario = await find(c);
    return scenario ? await then(c, deps, scenario) : await notFound(c);
  };
  routes.get(sharedPath(':token'), 'public', withScenario(shared, sharedPage));
  for (const [path, access, find] of [
    [scenarioPath(':slug'), 'draft.view', own],
    [sharedPath(':token'), 'public', shared],
  ] as const) {
    routes.get(`${path}/bestand/:file`, access, withScenario(find, csvFile), { page: false });
    routes.get(`${path}/notitie`, access, withScenario(find, note), { page: false });
  }
}

async function sharedPage(c: AppContext, { db, clock }: Deps, scenario: Scenario): Promise<Response> {
  const lang = c.get('lang');
  return c.get('page')(
    {
      title: scenario.name,
      wide: true,
      // Who has the link may read it; nobody needs to come across it.
      head: <meta name="robots" content="noindex" />,
    },
    <SharedScenarioView
      lang={lang}
      computed={await computeScenario(db, clock, scenario)}
      path={sharedPath(scenario.shareToken ?? '')}
    />,
  );
}

const isFile = (name: string | undefined): name is FileName => files.some((file) => file === name);

async function csvFile(c: AppContext, { db, clock }: Deps, scenario: Scenario): Promise<Response> {
  const file = c.req.param('file');
  if (!isFile(file)) return await notFound(c);
  const csv = scenarioCsv(file, await computeScenario(db, clock, scenario), c.get('lang'));
  return c.body(csv, 200, {
    'content-type': csvMediaType,
    'content-disposition': `attachment; filename="${scenario.slug}-${file}.csv"`,
  });
}

async function note(c: AppContext, deps: Deps, scenario: Scenario): Promise<Response> {
  const lang = c.get('lang');
  const day = today(deps.clock);
  const computed = await computeScenario(deps.db, deps.clock, scenario);
  const document = noteOf(computed, lang, day, deps.config.publisher.name);
  // No letter waits behind it. Midnight, so that a day gives the same file all day.
  const { bytes } = await deps.posterPdf.render('note', document, {
    title: document.heading,
    lang,
    createdAt: startOfDay(day),
  });
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${scenario.slug}-${isoDate(day)}.pdf"`,
  });
}
