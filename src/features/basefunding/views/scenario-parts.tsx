/** What the pages, files and the note of a scenario share. */
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { fill } from '../../../ui/index.ts';
import type { Outcome } from '../rules/outcome.ts';
import type { Ground } from '../rules/scenario.ts';
import { reachOf } from '../rules/sensitivity.ts';
import { scenarioWords as words } from '../scenario-words.ts';
import type { Scenario } from '../store/scenarios.ts';
import type { FormulaVersion } from '../types.ts';
import { overviewPath, yearsWords } from './formula-parts.tsx';
import { numberWords } from './sum-words.ts';

/** All that a page about a scenario is made from. */
export type Computed = {
  readonly scenario: Scenario;
  readonly formula: FormulaVersion;
  readonly outcome: Outcome;
  /** How many wijken the city has, and how many of those inhabitants are known. */
  readonly wijken: { readonly all: number; readonly known: number };
  readonly today: Omit<Ground['today'], 'byWijk' | 'byOrganisation'>;
};

export const scenarioPath = (slug: string): string => `${overviewPath}/scenarios/${slug}`;
export const sharedPath = (token: string): string => `${overviewPath}/gedeeld/${token}`;

export const lastYearOf = ({ outcome }: Pick<Computed, 'outcome'>): Outcome['years'][number] | undefined =>
  outcome.years.at(-1);

/** `+€ 1.250`, `−€ 80`, `€ 0` */
export const changeWords = (cents: number, lang: Lang): string =>
  `${cents > 0 ? '+' : ''}${formatCents(cents, lang)}`;

/** Whole euros: what is simulated is no more exact than that. */
export const roundWords = (cents: number, lang: Lang): string =>
  formatCents(Math.round(cents / 100) * 100, lang);
export const roundChange = (cents: number, lang: Lang): string =>
  changeWords(Math.round(cents / 100) * 100, lang);

/** Hundredths of a percent as `1,5 %`. */
export const percentWords = (basisPoints: number, lang: Lang): string =>
  `${numberWords(basisPoints / 100, lang)}\u00a0%`;

/** The key figures of the last year: name and value. */
export function keyFigures(computed: Computed, lang: Lang): readonly (readonly [string, string])[] {
  const last = lastYearOf(computed);
  if (!last) return [];
  const { outcome, wijken } = computed;
  return [
    [words.claim[lang], roundWords(last.claimCents, lang)],
    [
      words.ceilingShort[lang],
      last.ceilingCents === null ? words.noCeiling[lang] : roundWords(last.ceilingCents, lang),
    ],
    [words.granted[lang], roundWords(last.grantedCents, lang)],
    [words.total[lang], roundWords(last.totalCents, lang)],
    [words.perInhabitant[lang], formatCents(last.perInhabitantCents, lang)],
    ...(last.budgetShareBasisPoints === null
      ? []
      : [[words.budgetShare[lang], percentWords(last.budgetShareBasisPoints, lang)] as const]),
    [words.taking[lang], fill(words.takingOf, lang, { n: outcome.wijken.length, all: wijken.all })],
  ];
}

/** A scenario may compute with a proposal, and with figures outside the years that they hold for: it says so. */
function formulaSentence(formula: FormulaVersion, { years }: Outcome, lang: Lang): readonly string[] {
  const outside = years.filter(
    ({ year }) => year < formula.fromYear || (formula.untilYear !== null && year >= formula.untilYear),
  );
  const holds = { name: formula.name, years: yearsWords(formula, lang) };
  return [
    ...(formula.status === 'draft' ? [fill(words.assumedDraft, lang, { name: formula.name })] : []),
    ...(outside.length > 0
      ? [fill(words.assumedYears, lang, { ...holds, outside: outside.map(({ year }) => year).join(', ') })]
      : []),
  ];
}

/** What stands on assumption, each as a sentence. */
export function assumptionsOf({ scenario, formula, outcome }: Computed, lang: Lang): readonly string[] {
  const { choices } = scenario;
  const number = (n: number) => numberWords(n, lang);
  const assumed = outcome.wijken.filter((one) => one.assumed).length;
  const typical = outcome.wijken.filter(({ real }) => !real).length;
  const asked = outcome.wijken.filter((one) => one.asked).length;
  const names = (why: 'unknownInhabitants' | 'noStart') =>
    outcome.leftOut
      .filter((one) => one.why === why)
      .map(({ wijk }) => wijk.name)
      .join(', ');
  const [unknown, noStart] = [names('unknownInhabitants'), names('noStart')];
  const city = { n: number(choices.cityInhabitants), source: choices.cityInhabitantsSource };
  return [
    ...formulaSentence(formula, outcome, lang),
    ...(assumed > 0 ? [fill(words.assumedInhabitants, lang, { n: assumed })] : []),
    ...(typical > 0
      ? [fill(words.assumedTypical, lang, { n: typical, per: number(choices.inhabitantsPerMember) })]
      : []),
    ...(asked > 0 ? [fill(words.assumedAsked, lang, { n: asked })] : []),
    ...(typical + asked < outcome.wijken.length ? [words.assumedPlaces[lang]] : []),
    fill(words.assumedOther, lang, city),
    ...(unknown === '' ? [] : [fill(words.leftOutUnknown, lang, { names: unknown })]),
    ...(noStart === '' ? [] : [fill(words.leftOutNoStart, lang, { names: noStart })]),
  ];
}

export const weighing = ({ outcome }: Computed): Outcome['sensitivity'] =>
  outcome.sensitivity.filter((one) => reachOf(one) > 0);
export const weightless = ({ outcome }: Computed): Outcome['sensitivity'] =>
  outcome.sensitivity.filter((one) => reachOf(one) === 0);
