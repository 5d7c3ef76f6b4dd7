/** A stored scenario with its outcome: computed anew each time, from the city as it is today. */
import { type Clock, today } from '../../kernel/dates.ts';
import type { Reader } from '../../platform/db/index.ts';
import { huizeMiddelland } from './cases/huize-middelland.ts';
import { parametersOf } from './rules/formula.ts';
import { outcomeOf } from './rules/outcome.ts';
import type { Ground } from './rules/scenario.ts';
import { getFormula } from './store/formulas.ts';
import { loadGround } from './store/ground.ts';
import type { Scenario } from './store/scenarios.ts';
import type { Computed } from './views/scenario-parts.tsx';

/** Where the platform knows nothing, places are like those of the case of source 002. */
export async function groundOf(r: Reader, clock: Clock): Promise<Ground> {
  return { ...(await loadGround(r, today(clock))), typical: huizeMiddelland.network.members };
}

/** @param scenarios all from one and the same city */
export async function computeScenarios(
  r: Reader,
  clock: Clock,
  scenarios: readonly Scenario[],
): Promise<readonly Computed[]> {
  const ground = await groundOf(r, clock);
  const wijken = {
    all: ground.wijken.length,
    known: ground.wijken.filter(({ inhabitants }) => inhabitants !== null).length,
  };
  return await Promise.all(
    scenarios.map(async (scenario) => {
      const formula = await getFormula(r, scenario.formulaVersionId);
      const outcome = outcomeOf(ground, scenario.choices, parametersOf(formula.figures));
      return { scenario, formula, outcome, wijken, today: ground.today };
    }),
  );
}

export async function computeScenario(r: Reader, clock: Clock, scenario: Scenario): Promise<Computed> {
  const [computed] = await computeScenarios(r, clock, [scenario]);
  return computed as Computed;
}
