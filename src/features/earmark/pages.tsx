/** Public pages of the earmarks: what was set aside, granted and left, and what each figure is made of. */
import { type PlainDate, today } from '../../kernel/dates.ts';
import { allowed } from '../../kernel/permissions.ts';
import type { Deps } from '../../platform/deps.ts';
import type { AppContext } from '../../platform/http/context.ts';
import { csvMediaType } from '../../platform/http/csv.ts';
import { flashFor } from '../../platform/http/flash.ts';
import { notFound, type Routes } from '../../platform/http/routes.ts';
import { listOverviews, titleOfEnvelope } from '../budget/index.ts';
import { findWijkBySlug, listWijken } from '../place/index.ts';
import { earmarkCsv } from './files.ts';
import { earmarkOverview } from './overview.ts';
import { recordPages } from './pages/record.tsx';
import { listEarmarkYears, listUsesByEnvelope } from './store.ts';
import { isField } from './types.ts';
import { EarmarksView } from './views/earmarks.tsx';
import { UseView } from './views/use.tsx';
import { earmarksPath, earmarkWords, recordWords, usePath } from './words.ts';

export function earmarkPages(routes: Routes, deps: Deps): void {
  routes.get(earmarksPath, 'public', (c) => earmarksPage(c, deps), { keep: true });
  routes.get(`${earmarksPath}.csv`, 'public', (c) => earmarksFile(c, deps), { keep: true, page: false });
  routes.get(usePath, 'public', (c) => usePage(c, deps), { keep: true });
  recordPages(routes, deps);
}

/** The year that was asked for and has an earmark, else this year's, else the newest. */
function chosenYear(typed: string | undefined, years: readonly number[], now: PlainDate): number {
  const asked = typed !== undefined && /^\d{4}$/.test(typed) ? Number(typed) : null;
  if (asked !== null && years.includes(asked)) return asked;
  return years.find((year) => year <= now.year) ?? years.at(-1) ?? now.year;
}

async function yearOf(c: AppContext, deps: Deps) {
  const now = today(deps.clock);
  const years = await listEarmarkYears(deps.db);
  return { now, years, year: chosenYear(c.req.query('jaar'), years, now) };
}

async function earmarksPage(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  const { now, years, year } = await yearOf(c, deps);
  const { recorded, shown, wijken } = await earmarkOverview(deps.db, year, now);
  return c.get('page')(
    { title: earmarkWords.title[lang], wide: true, ...flashFor(c, { oormerk: recordWords.done }) },
    <EarmarksView
      lang={lang}
      today={now}
      years={years}
      year={year}
      recorded={recorded}
      shown={shown}
      wijken={wijken}
      mayRecord={allowed(c.get('actor'), 'budget.publish')}
    />,
  );
}

async function earmarksFile(c: AppContext, deps: Deps): Promise<Response> {
  const { now, year } = await yearOf(c, deps);
  return c.body(earmarkCsv(year, await earmarkOverview(deps.db, year, now)), 200, {
    'access-control-allow-origin': '*',
    'content-type': csvMediaType,
    'content-disposition': `attachment; filename="oormerken-${year}.csv"`,
  });
}

async function usePage(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  const { year } = await yearOf(c, deps);
  const typed = { domain: c.req.query('domein') ?? '', wijk: c.req.query('wijk') ?? '' };
  const wijk = typed.wijk === '' ? null : await findWijkBySlug(deps.db, typed.wijk);
  if ((typed.wijk !== '' && wijk === null) || (typed.domain !== '' && !isField(typed.domain)))
    return await notFound(c);
  const only = { domain: typed.domain === '' ? null : typed.domain, wijkId: wijk?.id ?? null };
  const [uses, overviews, wijken] = await Promise.all([
    listUsesByEnvelope(deps.db, year, only),
    listOverviews(deps.db, { year, limit: 1000 }),
    listWijken(deps.db),
  ]);
  const titles = new Map(overviews.map((one) => [one.envelope.id, titleOfEnvelope(one, lang)]));
  const names = new Map(wijken.map(({ id, name }) => [id, name]));
  return c.get('page')(
    { title: earmarkWords.useTitle[lang], wide: true },
    <UseView
      lang={lang}
      year={year}
      domain={only.domain}
      wijk={wijk?.name ?? null}
      rows={uses.map(({ envelopeId, domain, wijkId, usedCents }) => ({
        envelopeId,
        envelope: titles.get(envelopeId) ?? earmarkWords.ceiling[lang],
        domain,
        wijk: wijkId && (names.get(wijkId) ?? null),
        usedCents,
      }))}
    />,
  );
}
