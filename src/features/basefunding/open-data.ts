/** Published formulas and shared scenarios as data: for the API and the command line. No person is named. */
import type { Text } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import { writeFormulaDocument } from './document.ts';
import { figures, parameterNames } from './rules/parameters.ts';
import { listPublished } from './store/formulas.ts';
import type { FormulaVersion, Provenance, Standing } from './types.ts';
import type { Computed } from './views/scenario-parts.tsx';

export type OpenFigure = {
  readonly parameter: string;
  readonly name: Text;
  readonly unit: Provenance['unit'];
  /** Null where this limit is switched off. */
  readonly value: number | null;
  readonly source: string;
  readonly standing: Standing;
};

/** Every figure of a version, in the order of the pages, with where it comes from. */
export const openFigures = (version: FormulaVersion): readonly OpenFigure[] =>
  parameterNames.map((parameter) => {
    const { value, source, standing } = version.figures[parameter];
    const { name, unit } = figures[parameter];
    return { parameter, name, unit, value, source, standing };
  });

export const openFormula = (version: FormulaVersion) => ({
  number: version.number,
  name: version.name,
  fromYear: version.fromYear,
  untilYear: version.untilYear,
  publishedAt: version.publishedAt?.toISOString() ?? null,
  figures: openFigures(version),
});

/** What a shared scenario comes to: per year, and per wijk in the last year. Organisations stay on its page. */
export const openScenario = ({ scenario, formula, outcome }: Computed) => ({
  name: scenario.name,
  note: scenario.note,
  formulaNumber: formula.number,
  formulaPublished: formula.status === 'published',
  years: outcome.years.map((year) => ({
    year: year.year,
    networks: year.networks.length,
    claimCents: year.claimCents,
    ceilingCents: year.ceilingCents,
    grantedCents: year.grantedCents,
    organisationCostCents: year.organisationCostCents,
    totalCents: year.totalCents,
    perInhabitantCents: year.perInhabitantCents,
  })),
  wijken: outcome.wijken.map((one) => ({
    wijkSlug: one.wijk.slug,
    name: one.name,
    inhabitants: one.inhabitants,
    inhabitantsAssumed: one.assumed,
    fromYear: one.from,
    organisations: one.organisations,
    claimCents: one.claimCents,
    todayCents: one.todayCents,
    thenCents: one.thenCents,
  })),
});

/** One document a version, as the page that takes in YAML reads it; separated as YAML separates documents. */
export async function formulasYaml(r: Reader): Promise<string> {
  return (await listPublished(r)).map((version) => `---\n${writeFormulaDocument(version)}`).join('');
}

export async function formulasJson(r: Reader): Promise<string> {
  return `${JSON.stringify({ formulas: (await listPublished(r)).map(openFormula) }, null, 2)}\n`;
}
