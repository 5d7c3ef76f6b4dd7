/** The base funding of a whole city over ten years, many times over, in this process, without a database. */
import { defaultParameters, huizeMiddelland, simulateCity } from '../src/features/basefunding/index.ts';
import { type Measured, number, percentile } from './support/measured.ts';

const wijken = 71;
const years = 10;
const scenarios = 200;
const repeats = 5;
const secondsMost = 1;

/** Every wijk a network of thirteen; each scenario has its own norm and its own ceiling, which binds in every other. */
function cityOf(scenario: number): Parameters<typeof simulateCity>[0] {
  const { network } = huizeMiddelland;
  return {
    years: Array.from({ length: years }, (_, at) => ({
      year: 2027 + at,
      ceilingCents: scenario % 2 === 0 ? null : 15_000_000_00,
    })),
    networks: Array.from({ length: wijken }, (_, wijk) => ({
      ...network,
      name: `Netwerk ${wijk}`,
      inhabitants: 4_000 + wijk * 150,
      from: 2027 + (wijk % 3),
    })),
    cityInhabitants: 660_000,
    organisationCostCents: 1_000_000_00,
    welfareAndCareBudgetCents: null,
    parameters: { ...defaultParameters, fullUseHoursPerWeek: 30 + (scenario % 20) },
  };
}

export async function measure(): Promise<readonly Measured[]> {
  const cities = Array.from({ length: scenarios }, (_, scenario) => cityOf(scenario));
  const took: number[] = [];
  for (let turn = 0; turn < repeats; turn += 1) {
    const begun = process.cpuUsage();
    for (const city of cities) simulateCity(city);
    const { user, system } = process.cpuUsage(begun);
    took.push((user + system) / 1e6);
  }
  const half = percentile(took, 0.5);
  return [
    {
      what: `${wijken} wijken × ${years} years × ${scenarios} scenarios`,
      figure: `${number(half)} s of CPU (best ${number(Math.min(...took))} s)`,
      target: `< ${secondsMost} s`,
      met: half < secondsMost,
    },
  ];
}
