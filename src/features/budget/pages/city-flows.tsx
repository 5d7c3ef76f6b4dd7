/** `/geldstromen`: all ceilings of a year in one picture, and as a file. */
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { csvEuro, csvMediaType, csvText } from '../../../platform/http/csv.ts';
import type { Routes } from '../../../platform/http/routes.ts';
import { listSchemeFlows, type SchemeFlow } from '../store/index.ts';
import { CityFlowsView, flowsPath, flowWords } from '../views/city-flows.tsx';

/** The year that is asked for, and those that there are. */
export type YearsOf = (
  typed: string | undefined,
) => Promise<{ readonly years: readonly number[]; readonly year: number | null }>;

export function cityFlowsPages(routes: Routes, deps: Deps, yearsOf: YearsOf): void {
  const asked = async (c: AppContext) => {
    const { years, year } = await yearsOf(c.req.query('jaar'));
    return { years, year, flows: year === null ? [] : await listSchemeFlows(deps.db, year) };
  };
  routes.get(
    flowsPath,
    'public',
    async (c) => {
      const lang = c.get('lang');
      return c.get('page')(
        { title: flowWords.title[lang], wide: true },
        <CityFlowsView lang={lang} {...(await asked(c))} />,
      );
    },
    { keep: true },
  );
  routes.get(
    `${flowsPath}.csv`,
    'public',
    async (c) => {
      const { year, flows } = await asked(c);
      return c.body(flowsCsv(year, flows), 200, {
        'access-control-allow-origin': '*',
        'content-type': csvMediaType,
        'content-disposition': `attachment; filename="geldstromen-${year ?? 'leeg'}.csv"`,
      });
    },
    { keep: true, page: false },
  );
}

const columns = [
  ['publishedEuro', 'publishedCents'],
  ['freeEuro', 'freeCents'],
  ['reservedEuro', 'reservedCents'],
  ['committedEuro', 'committedCents'],
  ['advancedEuro', 'advancedCents'],
  ['determinedEuro', 'determinedCents'],
] as const;

function flowsCsv(year: number | null, flows: readonly SchemeFlow[]): string {
  return csvText([
    ['year', 'schemeSlug', 'domain', 'ceilings', 'example', ...columns.map(([title]) => title)],
    ...flows.map(({ scheme, domain, ceilings, example, balances }) => [
      year,
      scheme.slug,
      domain,
      ceilings,
      String(example),
      ...columns.map(([, key]) => csvEuro(balances[key])),
    ]),
  ]);
}
