/** The program over the demo city with very many cases added. */
import { seedDemoCity } from '../../src/demo/index.ts';
import { isoDate, today } from '../../src/kernel/dates.ts';
import { fillLargeCity, type LargeCity } from './large-city.ts';
import { ownPostgres } from './own-postgres.ts';
import { type Serving, serving } from './serving.ts';

export type LargeCityServer = Omit<Serving, 'deps'> & { readonly city: LargeCity };

export async function largeCityServer(applications: number): Promise<LargeCityServer> {
  const postgres = await ownPostgres();
  const filled: LargeCity[] = [];
  const server = await serving(postgres.url, async (deps) => {
    await seedDemoCity(deps);
    filled.push(await fillLargeCity(postgres.url, { applications, today: isoDate(today(deps.clock)) }));
  });
  const [city] = filled;
  if (city === undefined) throw new Error('The large city was not filled');
  return {
    ...server,
    city,
    stop: async () => {
      await server.stop();
      await postgres.stop();
    },
  };
}
