/** Rehearsing rules of distribution on the applications of a past round; nothing is kept. */
import type { Lang } from '../../../kernel/messages.ts';
import { parseCents } from '../../../kernel/money.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { csvEuro, csvMediaType, csvText } from '../../../platform/http/csv.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { getEnvelope } from '../../budget/index.ts';
import { type Distribution, getVersion, type Round, type SchemeVersion } from '../../scheme/index.ts';
import { scoresOfCases } from '../propose.ts';
import { listHashOf, ticketsOf } from '../rules/draw.ts';
import { type Rehearsal, rehearse } from '../rules/rehearse.ts';
import { findAnyRound, listPastCases, listSourceRounds, type SourceRound } from '../store/past.ts';
import { type RehearsalValues, RehearsalView } from '../views/rehearsal.tsx';
import { rehearsalWords as words } from '../views/rehearsal-words.ts';

type PageDeps = Pick<Deps, 'db'>;
const base = '/beheer/rondes/:slug/verdeling';
/** Cases shown at once; the sums are always of all of them. */
const perPage = 50;
const mostPercent = 200;

export function rehearsalPages(routes: Routes, deps: PageDeps): void {
  routes.get(base, 'draft.view', (c) => rehearsalPage(c, deps));
  routes.get(`${base}.csv`, 'draft.view', (c) => rehearsalCsv(c, deps), { page: false });
}

type Settings = { readonly percent: number; readonly floorCents: number };
type Asked = {
  readonly round: Round;
  readonly version: SchemeVersion;
  readonly sources: readonly SourceRound[];
  readonly values: RehearsalValues;
  /** Null when something typed cannot be read. */
  readonly settings: Settings | null;
  readonly problems: readonly Problem[];
};

/** The round of the address, what was typed, and the round to rehearse on: of the same scheme unless another was chosen. */
async function readAsked(c: AppContext, { db }: PageDeps): Promise<Asked | null> {
  const round = await findAnyRound(db, c.req.param('slug') ?? '');
  if (!round) return null;
  const version = await getVersion(db, round.schemeVersionId);
  const sources = await listSourceRounds(db);
  const usual =
    sources.find(({ slug }) => slug === round.slug) ??
    sources.find(({ schemeId }) => schemeId === version.schemeId) ??
    sources[0];
  const { distribution } = version.rules;
  const ownFloor = distribution.method === 'proRata' ? distribution.floorCents : 0;
  const asked = c.req.query('van');
  const values: RehearsalValues = {
    source: sources.some(({ slug }) => slug === asked) ? (asked ?? '') : (usual?.slug ?? ''),
    percent: c.req.query('geld') ?? '100',
    floor: c.req.query('drempel') ?? String(ownFloor / 100),
    // A box that is not ticked is not sent: only on a fresh page does the scheme say.
    partial:
      asked === undefined
        ? 'partial' in distribution && distribution.partial === true
        : c.req.query('rest') !== undefined,
  };
  return { round, version, sources, values, ...readSettings(values) };
}

function readSettings({ percent, floor }: RehearsalValues): Pick<Asked, 'settings' | 'problems'> {
  const problems: Problem[] = [];
  const share = /^\d{1,3}$/.test(percent.trim()) ? Number(percent) : 0;
  if (share < 1 || share > mostPercent)
    problems.push(
      problem('geld', 'percent-range', {
        nl: `Vul een heel getal in van 1 tot en met ${mostPercent}.`,
        en: `Enter a whole number from 1 to ${mostPercent}.`,
      }),
    );
  const cents = parseCents('drempel', floor.trim() === '' ? '0' : floor);
  if (!cents.ok) problems.push(...cents.problems);
  if (problems.length > 0 || !cents.ok) return { settings: null, problems };
  return { settings: { percent: share, floorCents: cents.value }, problems };
}

/** A draw that is made up, and the same each time: nobody learns anything of the real one from it. */
async function exampleTickets(source: string, caseNumbers: readonly string[]) {
  const seed = await listHashOf([`proef ${source}`]);
  return await ticketsOf(seed, await listHashOf(caseNumbers), caseNumbers);
}

/** Each rule with what the scheme or the form says of it; by score only where there are points. */
function triedOn(source: Distribution, asked: Asked, settings: Settings, scored: boolean): Distribution[] {
  const { partial } = asked.values;
  const { rankBy } = source;
  const always = { rankBy, source: 'rehearsal' } as const;
  const drawAfterDays = 1;
  return [
    { method: 'firstComeFirstServed', partial, ...always },
    ...(source.method === 'ranking' && scored ? [{ ...source, partial }] : []),
    { method: 'proRata', floorCents: settings.floorCents, drawAfterDays, ...always },
    { method: 'lots', partial, drawAfterDays, ...always },
  ];
}

async function compute({ db }: PageDeps, asked: Asked): Promise<Rehearsal | null> {
  const { settings, values } = asked;
  const source = settings && (await findAnyRound(db, values.source));
  if (!settings || !source) return null;
  const version = await getVersion(db, source.schemeVersionId);
  const cases = await listPastCases(db, source, version);
  const money = new Map<string, number>();
  for (const id of new Set(cases.map(({ envelopeId }) => envelopeId))) {
    const { balances } = await getEnvelope(db, id);
    money.set(id, Math.floor((balances.publishedCents * settings.percent) / 100));
  }
  const scores = await scoresOfCases(db, version.rules.distribution, cases);
  const tickets = await exampleTickets(
    source.slug,
    cases.map(({ caseNumber }) => caseNumber),
  );
  const tried = triedOn(version.rules.distribution, asked, settings, scores.size > 0);
  return rehearse(tried, cases, money, { tickets, scores });
}

function queryOf({ values }: Asked, page?: number): string {
  return new URLSearchParams({
    van: values.source,
    geld: values.percent,
    drempel: values.floor,
    ...(values.partial ? { rest: 'ja' } : {}),
    ...(page === undefined ? {} : { pagina: String(page) }),
  }).toString();
}

async function rehearsalPage(c: AppContext, deps: PageDeps): Promise<Response> {
  const asked = await readAsked(c, deps);
  if (!asked) return await notFound(c);
  const lang: Lang = c.get('lang');
  const outcome = await compute(deps, asked);
  const pages = Math.max(1, Math.ceil((outcome?.cases.length ?? 0) / perPage));
  const typed = c.req.query('pagina') ?? '1';
  const page = Math.min(/^[1-9]\d{0,4}$/.test(typed) ? Number(typed) : 1, pages);
  const path = `/beheer/rondes/${asked.round.slug}/verdeling`;
  return c.get('page')(
    {
      title: `${words.title[lang]}: ${asked.round.name[lang]}`,
      status: asked.problems.length > 0 ? 422 : 200,
      wide: true,
    },
    <RehearsalView
      seesProposal={allowed(c.get('actor'), 'pack.view')}
      lang={lang}
      {...asked}
      outcome={outcome}
      cases={(outcome?.cases ?? []).slice((page - 1) * perPage, page * perPage)}
      page={page}
      pages={pages}
      hrefFor={(number) => `${path}?${queryOf(asked, number)}`}
      csvHref={`${path}.csv?${queryOf(asked)}`}
    />,
  );
}

async function rehearsalCsv(c: AppContext, deps: PageDeps): Promise<Response> {
  const asked = await readAsked(c, deps);
  const outcome = asked && (await compute(deps, asked));
  if (!asked || !outcome) return await notFound(c);
  const rows = outcome.cases.map((one) => [
    one.case.caseNumber,
    one.case.wijk,
    csvEuro(one.case.claimedCents),
    one.case.grantedCents === null ? null : csvEuro(one.case.grantedCents),
    ...one.cents.map(csvEuro),
    String(one.differs),
  ]);
  const titles = outcome.methods.map(({ method }) => `${method}Euro`);
  return c.body(
    csvText([['case', 'wijk', 'askedEuro', 'grantedThenEuro', ...titles, 'differs'], ...rows]),
    200,
    {
      'content-type': csvMediaType,
      'content-disposition': `attachment; filename="${asked.round.slug}-verdeling.csv"`,
      'cache-control': 'no-store',
    },
  );
}
