/** Every table of a scenario as a file; amounts in euros, names of columns as in the other files of this program. */
import type { Lang } from '../../kernel/messages.ts';
import { type CsvCell, csvEuro, csvText } from '../../platform/http/csv.ts';
import { figures } from './rules/parameters.ts';
import { scenarioWords } from './scenario-words.ts';
import type { FileName } from './views/scenario.tsx';
import type { Computed } from './views/scenario-parts.tsx';

type Rows = readonly (readonly CsvCell[])[];
const euro = (cents: number | null): CsvCell => (cents === null ? null : csvEuro(cents));
const changeTitles = ['todayEuro', 'thenEuro', 'changeEuro'];
const change = (one: { todayCents: number; thenCents: number; changeCents: number }): readonly CsvCell[] => [
  euro(one.todayCents),
  euro(one.thenCents),
  euro(one.changeCents),
];

const tables: Readonly<Record<FileName, (computed: Computed, lang: Lang) => Rows>> = {
  jaren: ({ outcome }) => [
    [
      'year',
      'networks',
      'claimEuro',
      'ceilingEuro',
      'grantedEuro',
      'organisationCostEuro',
      'totalEuro',
      'perInhabitantEuro',
      'budgetSharePercent',
    ],
    ...outcome.years.map((year) => [
      year.year,
      year.networks.length,
      euro(year.claimCents),
      euro(year.ceilingCents),
      euro(year.grantedCents),
      euro(year.organisationCostCents),
      euro(year.totalCents),
      euro(year.perInhabitantCents),
      year.budgetShareBasisPoints === null ? null : year.budgetShareBasisPoints / 100,
    ]),
  ],
  wijken: ({ outcome }) => [
    [
      'wijk',
      'gebied',
      'inhabitants',
      'inhabitantsAssumed',
      'from',
      'organisations',
      'ownNetwork',
      'ownFigures',
      'claimEuro',
      'perInhabitantEuro',
      ...changeTitles,
    ],
    ...outcome.wijken.map((one) => [
      one.name,
      one.wijk.gebiedName,
      one.inhabitants,
      String(one.assumed),
      one.from,
      one.organisations,
      String(one.real),
      String(one.asked),
      euro(one.claimCents),
      euro(one.perInhabitantCents),
      ...change(one),
    ]),
    // Said, not left out in silence: no amounts, and why.
    ...outcome.leftOut.map(({ wijk, why }) => [wijk.name, wijk.gebiedName, wijk.inhabitants, why]),
  ],
  organisaties: ({ outcome }) => [
    ['organisation', 'wijk', ...changeTitles],
    ...outcome.organisations.map((one) => [one.name, one.wijkName, ...change(one)]),
  ],
  gevoeligheid: ({ outcome }, lang) => [
    ['parameter', 'name', 'unit', 'lowValue', 'highValue', 'lowEuro', 'highEuro'],
    ...outcome.sensitivity.map(({ name, lowValue, highValue, lowCents, highCents }) => {
      const { unit } = figures[name];
      const value = (one: number) => (unit === 'cents' ? euro(one) : one);
      const called = [name, figures[name].name[lang], unit === 'cents' ? 'euro' : unit];
      return [...called, value(lowValue), value(highValue), euro(lowCents), euro(highCents)];
    }),
  ],
  oormerken: ({ outcome: { shift } }, lang) => [
    ['budget', 'amountEuro', 'leastEuro', 'mostEuro', 'source'],
    ...shift.rows.map(({ budget, amountCents, leastCents, mostCents, source }) => [
      scenarioWords.budgets[budget][lang],
      euro(amountCents),
      euro(leastCents),
      euro(mostCents),
      source,
    ]),
  ],
};

export const scenarioCsv = (file: FileName, computed: Computed, lang: Lang): string =>
  csvText(tables[file](computed, lang));
