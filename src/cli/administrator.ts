import { z } from 'zod';
import { appointFirstAdministrator } from '../features/party/index.ts';
import { systemClock } from '../kernel/dates.ts';
import { localDataVersion } from '../platform/db/data-version.ts';
import type { CommandIo } from './command.ts';
import { withDb } from './database.ts';

/** An empty installation has nobody who may give roles; from the second on, administrators do. */
export async function administratorCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const email = z.email().safeParse(args[0]?.toLowerCase());
  if (!email.success || args.length !== 1) {
    io.err('Usage: hoofdveld administrator EMAIL');
    return 2;
  }
  return await withDb(io, async (db) => {
    const deps = { db, clock: systemClock, dataVersion: localDataVersion() };
    const result = await appointFirstAdministrator(deps, email.data, 'nl');
    if (!result.ok) {
      io.err(result.problems.map((problem) => problem.text.en).join('\n'));
      return 1;
    }
    io.out('Done. Log in with this address; then give others their roles at /beheer/toegang.');
    return 0;
  });
}
