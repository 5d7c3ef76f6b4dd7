/** Brings the database to where the program can work with it. */
import { isHalfSeeded } from '../demo/index.ts';
import { openDatabase } from '../platform/db/index.ts';
import { emptyDatabase, migrate } from '../platform/db/migrate.ts';

/** @param demo a first start that was killed while it filled the demo city begins again with an empty database */
export async function prepareDatabase(url: string, migrations: string, demo: boolean): Promise<void> {
  await migrate(url, migrations);
  if (!demo) return;
  const { db, close } = openDatabase(url, { connections: 1 });
  const half = await isHalfSeeded(db);
  await close();
  if (!half) return;
  await emptyDatabase(url);
  await migrate(url, migrations);
}
