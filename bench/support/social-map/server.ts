/** The program over a social map of some size. */
import { sql } from 'kysely';
import type { AppDeps } from '../../../src/app/deps.ts';
import { rotterdam } from '../../../src/demo/rotterdam.ts';
import { insertPlaces } from '../../../src/features/place/index.ts';
import { isoDate, today } from '../../../src/kernel/dates.ts';
import { ownPostgres } from '../own-postgres.ts';
import { type Serving, serving } from '../serving.ts';
import { fillSocialMap } from './fill.ts';
import type { MapSize } from './sql.ts';

type Place = Parameters<typeof insertPlaces>[1][number];

/** The city's wijken by name only: nothing that is measured reads more of them. */
const wijken: readonly Place[] = rotterdam.gebieden.flatMap(
  ({ name, cbsCode, wijkraden, withoutWijkraad }) => {
    const place = (wijk: string, wijkraad: string | null): Place => ({
      gebied: name,
      cbsCode,
      wijkraad,
      wijkraadKind: 'wijkraad',
      wijk,
      buurten: [],
      inhabitants: null,
      year: null,
      source: rotterdam.sources.division,
    });
    return [
      ...wijkraden.flatMap((council) => Object.keys(council.wijken).map((wijk) => place(wijk, council.name))),
      ...Object.keys(withoutWijkraad ?? {}).map((wijk) => place(wijk, null)),
    ];
  },
);

async function isFilled({ db }: AppDeps): Promise<boolean> {
  const { rows } = await sql<{ filled: boolean }>`select exists (select from listing) as filled`.execute(db);
  return rows[0]?.filled === true;
}

/** What changes when somebody saves an activity. */
const ofAnActivity = ['activity', 'activity_series', 'listing'] as const;

/**
 * @param name under which its data stay, when they do
 * @param changing the tables that always seem to change for who is shown nothing that is kept
 */
export async function socialMapServer(
  name: string,
  size: MapSize,
  changing: readonly string[] = ofAnActivity,
): Promise<Serving> {
  const postgres = await ownPostgres(`social-map-${name}`);
  const fill = async (deps: AppDeps): Promise<void> => {
    if (await isFilled(deps)) {
      // Of a column that a migration has added since, the server knows nothing yet.
      await sql`analyze`.execute(deps.db);
      return;
    }
    await deps.db.transaction().execute((tx) => insertPlaces(tx, wijken));
    await fillSocialMap(postgres.url, { ...size, today: isoDate(today(deps.clock)) });
  };
  const server = await serving(postgres.url, fill, changing);
  return {
    ...server,
    stop: async () => {
      await server.stop();
      await postgres.stop();
    },
  };
}
