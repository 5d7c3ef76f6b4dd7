/** The list of packs, one pack, its agenda and its table. */
import { today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { listWijkraden, type Wijkraad } from '../../place/index.ts';
import { getRound } from '../../scheme/index.ts';
import { recognitionsForCouncils } from '../../venue/index.ts';
import { askCouncil } from '../commands/ask.ts';
import { packCsv } from '../csv.ts';
import type { AssessmentDeps } from '../deps.ts';
import { kindOf, readTime, viewOf } from '../rules.ts';
import { listAsked, listPackSummaries } from '../store/index.ts';
import type { Pack, PackFinding, Viewer } from '../types.ts';
import { AgendaView } from '../views/agenda.tsx';
import { type ListedPack, OverviewView } from '../views/overview.tsx';
import { PackView } from '../views/pack.tsx';
import { packHref } from '../views/parts.tsx';
import { packWords } from '../views/words.ts';
import { agendaWords } from '../views/words-record.ts';
import { flashOf, openPack, personOf, refusedPage } from './access.tsx';

export function packPages(routes: Routes, deps: AssessmentDeps): void {
  routes.get('/wijkraad', 'pack.view', (c) => overviewPage(c, deps));
  routes.get('/wijkraad/:council/:round', 'pack.view', (c) => packPage(c, deps));
  routes.get('/wijkraad/:council/:round/agenda', 'pack.view', (c) => agendaPage(c, deps));
  routes.get('/wijkraad/:council/:round/pakket.csv', 'pack.view', (c) => csvFile(c, deps), { page: false });
  routes.post('/wijkraad/:council/:round/voorleggen', 'case.handle', (c) => ask(c, deps));
}

async function overviewPage(c: AppContext, deps: AssessmentDeps): Promise<Response> {
  const lang = c.get('lang');
  const actor = c.get('actor');
  const all = await listWijkraden(deps.db);
  const own = all.filter(({ id, gebiedId }) => allowed(actor, 'pack.view', { wijkraadId: id, gebiedId }));
  const everywhere = own.length === all.length;
  const summaries = await listPackSummaries(deps.db, everywhere ? 'all' : own.map(({ id }) => id));
  const packs: ListedPack[] = [];
  for (const summary of summaries) {
    const council = own.find(({ id }) => id === summary.wijkraadId);
    if (council) packs.push({ ...summary, council, round: await getRound(deps.db, summary.roundId) });
  }
  return c.get('page')(
    { title: packWords.packs[lang], wide: true, ...flashOf(c) },
    <OverviewView
      lang={lang}
      packs={packs}
      councils={everywhere ? [] : own}
      recognitions={await recognitionsForCouncils(deps.db, actor)}
      ownRegister={allowed(actor, 'interest.register')}
      beside={(await deps.besidePacks?.(actor, lang)) ?? null}
    />,
  );
}

/** The officer's findings on what this reader may read; empty when nobody hands them in. */
async function findingsFor(
  deps: AssessmentDeps,
  pack: Pack,
  viewer: Viewer,
): Promise<ReadonlyMap<string, readonly PackFinding[]>> {
  const found = new Map<string, readonly PackFinding[]>();
  if (!deps.findingsOf) return found;
  for (const row of pack.open) {
    if (viewOf(viewer, row.standings) === 'free')
      found.set(row.caseNumber, await deps.findingsOf(row.application, pack.version));
  }
  return found;
}

async function countToAsk(c: AppContext, deps: AssessmentDeps, pack: Pack): Promise<number | null> {
  if (!allowed(c.get('actor'), 'case.handle') || kindOf(pack.mandate) === null) return null;
  const inTreatment = pack.open.filter(({ application }) => application.status === 'inTreatment');
  const asked = await listAsked(
    deps.db,
    inTreatment.map(({ application }) => application.id),
  );
  return inTreatment.length - asked.size;
}

async function packPage(c: AppContext, deps: AssessmentDeps): Promise<Response> {
  const opened = await openPack(c, deps);
  if ('answer' in opened) return opened.answer;
  const { pack, viewer } = opened.found;
  const lang = c.get('lang');
  return c.get('page')(
    { title: titleOf(pack.council, pack.round.name[lang]), wide: true, ...flashOf(c) },
    <PackView
      lang={lang}
      pack={pack}
      viewer={viewer}
      findings={await findingsFor(deps, pack, viewer)}
      toAsk={await countToAsk(c, deps, pack)}
      proposals={(await deps.proposalsOf?.(pack.round, pack.version)) ?? new Map()}
    />,
  );
}

const titleOf = (council: Wijkraad, round: string): string => `${round}, ${council.name}`;

const noTime = (): Problem =>
  problem('begin', 'time-shape', {
    nl: 'Vul een tijd in, bijvoorbeeld 19:30.',
    en: 'Enter a time, for example 19:30.',
  });
const usualStart = '19:30';

async function agendaPage(c: AppContext, deps: AssessmentDeps): Promise<Response> {
  const opened = await openPack(c, deps);
  if ('answer' in opened) return opened.answer;
  const lang = c.get('lang');
  const start = (c.req.query('begin') ?? usualStart).slice(0, 20);
  const minutes = readTime(start);
  const problems = minutes === null ? [noTime()] : [];
  return c.get('page')(
    { title: agendaWords.title[lang], status: problems.length > 0 ? 422 : 200 },
    <AgendaView
      lang={lang}
      {...opened.found}
      today={today(deps.clock)}
      start={start}
      startMinutes={minutes ?? 19 * 60 + 30}
      problems={problems}
    />,
  );
}

async function csvFile(c: AppContext, deps: AssessmentDeps): Promise<Response> {
  const opened = await openPack(c, deps);
  if ('answer' in opened) return opened.answer;
  const { pack, viewer } = opened.found;
  const proposals = (await deps.proposalsOf?.(pack.round, pack.version)) ?? new Map();
  return c.body(packCsv(pack, proposals, viewer, c.get('lang')), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${pack.council.slug}-${pack.round.slug}.csv"`,
    'cache-control': 'no-store',
  });
}

async function ask(c: AppContext, deps: AssessmentDeps): Promise<Response> {
  const opened = await openPack(c, deps);
  if ('answer' in opened) return opened.answer;
  const { pack } = opened.found;
  const actor = personOf(c);
  const asked = actor && (await askCouncil(deps, actor, pack));
  if (asked && !asked.ok) {
    const [first] = asked.problems;
    if (first) return refusedPage(c, first, first.code === 'not-your-council' ? 403 : 409, packHref(pack));
  }
  return seeOther(c, `${packHref(pack)}?klaar=voorgelegd`);
}
