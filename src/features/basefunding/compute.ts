/** A stored scenario with its outcome, from the city as it is today. */
import { createHash } from 'node:crypto';
import { type Clock, type PlainDate, today } from '../../kernel/dates.ts';
import type { Reader } from '../../platform/db/index.ts';
import { huizeMiddelland } from './cases/huize-middelland.ts';
import { factsOfAll } from './facts.ts';
import { failedCriteria } from './rules/claim.ts';
import { parametersOf } from './rules/formula.ts';
import { type Outcome, outcomeOf } from './rules/outcome.ts';
import { isCounted, networkOf } from './rules/parts.ts';
import type { Choices, Ground } from './rules/scenario.ts';
import { getFormula } from './store/formulas.ts';
import { loadGround } from './store/ground.ts';
import { listAllBaseFundings } from './store/requests.ts';
import type { Scenario } from './store/scenarios.ts';
import type { BaseFunding, Member, Parameters } from './types.ts';
import type { Computed } from './views/scenario-parts.tsx';

/** By network: of its newest request the members that meet all criteria, with their own figures, by slug. */
async function askedFigures(
  r: Reader,
  day: PlainDate,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Member>>> {
  const newest = new Map<string, BaseFunding>();
  for (const request of await listAllBaseFundings(r))
    if (!newest.has(request.networkId)) newest.set(request.networkId, request);
  const all = await factsOfAll(r, [...newest.values()], day);
  return new Map(
    all.map(({ request, parts, previous, formula }) => {
      const counted = parts.filter((one) => isCounted(one, 'hoped'));
      const { parameters } = formula;
      // The scenario has inhabitants of its own.
      const inhabitants = { count: 1, year: request.year, source: '' };
      const asked = { name: request.networkName, inhabitants };
      const { members } = networkOf(asked, counted, { who: 'hoped', previous, parameters });
      const eligible = members.flatMap((member, at): [string, Member][] => {
        const slug = counted[at]?.part.organisationSlug;
        return slug !== undefined && failedCriteria(member).length === 0 ? [[slug, member]] : [];
      });
      return [request.networkId, new Map(eligible)] as const;
    }),
  );
}

/**
 * A network that asked has its own figures, and only the members that would get something; any other counts with all its members,
 * whose places are like those of the case of source 002.
 */
export async function groundOf(r: Reader, clock: Clock): Promise<Ground> {
  const day = today(clock);
  const [ground, asked] = await Promise.all([loadGround(r, day), askedFigures(r, day)]);
  const networks = ground.networks.map((network) => {
    const figures = asked.get(network.id);
    if (figures === undefined || figures.size === 0) return network;
    const organisations = network.organisations.flatMap((one) => {
      const asks = figures.get(one.slug);
      return asks ? [{ ...one, asks }] : [];
    });
    return { ...network, organisations };
  });
  return { ...ground, networks, typical: huizeMiddelland.network.members };
}

/** What was computed of late, by its inputs: a link that many people open at once is computed once. */
const kept = new Map<string, Outcome>();
const mostKept = 40;

const plain = (_key: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);

/** The same city, choices and figures give the same outcome: it is kept by the hash of all three, never by time. */
function outcomeFor(ground: Ground, choices: Choices, parameters: Parameters): Outcome {
  const inputs = JSON.stringify([ground, choices, parameters], plain);
  const key = createHash('sha256').update(inputs).digest('base64');
  const known = kept.get(key);
  if (known) return known;
  const outcome = outcomeOf(ground, choices, parameters);
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, outcome);
  return outcome;
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
      const outcome = outcomeFor(ground, scenario.choices, parametersOf(formula.figures));
      return { scenario, formula, outcome, wijken, today: ground.today };
    }),
  );
}

export async function computeScenario(r: Reader, clock: Clock, scenario: Scenario): Promise<Computed> {
  const [computed] = await computeScenarios(r, clock, [scenario]);
  return computed as Computed;
}
