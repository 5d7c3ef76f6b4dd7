/** What a scenario begins as: the whole city from the first year, with what source 002 says of it. */
import type { Choices, Ground } from '../rules/scenario.ts';
import { facts } from './facts.ts';

const nothing = { amountCents: null, source: '' };
const sourceOf = ({ source, at, words }: { source: string; at: string; words: string }): string =>
  `Bron ${source}, ${at}: ‘${words}’`;

/** One organisation for so many inhabitants, as in Huize Middelland. */
const perMember = Math.round(facts.inhabitants.value / facts.organisations.value);
/** The source gives what the city would cost and what percentage that is of the budget, not the budget itself. */
const budgetEuro = Math.round((facts.cityCost.value * 100) / facts.budgetPercent.value);

export function firstChoices({ wijken }: Pick<Ground, 'wijken'>, firstYear: number): Choices {
  return {
    firstYear,
    ceilingsCents: [null, null, null, null],
    startOfGebied: Object.fromEntries(wijken.map(({ gebiedSlug }) => [gebiedSlug, 1])),
    startOfWijk: {},
    unknown: { kind: 'rest' },
    inhabitantsPerMember: perMember,
    cityInhabitants: facts.city.value,
    cityInhabitantsSource: sourceOf(facts.city),
    organisationCost: { amountCents: facts.organising.value * 100, source: sourceOf(facts.organising) },
    welfareAndCareBudget: { amountCents: budgetEuro * 100, source: sourceOf(facts.budgetPercent) },
    shift: {
      leastTenths: 50,
      mostTenths: 100,
      budgets: { welfare: nothing, care: nothing, safety: nothing, green: nothing },
    },
  };
}
