import { z } from 'zod';
import { appointFirstAdministrator } from '../features/party/index.ts';
import { systemClock } from '../kernel/dates.ts';
import { createLoginLink, linkLifeMinutes } from '../platform/auth/index.ts';
import { localDataVersion } from '../platform/db/data-version.ts';
import { type CommandIo, wrongUse } from './command.ts';
import { withDb } from './database.ts';

/**
 * An empty installation has nobody who may give roles; from the second on, administrators do. The link needs no mail:
 * who has a shell on this machine holds the database anyway.
 */
export async function administratorCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const email = z.email().safeParse(args[0]?.toLowerCase());
  if (!email.success || args.length !== 1) {
    return wrongUse('administrator EMAIL', io);
  }
  return await withDb(io, async (db, config) => {
    const deps = { db, clock: systemClock, dataVersion: localDataVersion() };
    const result = await appointFirstAdministrator(deps, email.data, 'nl');
    if (!result.ok) {
      io.err(result.problems.map((problem) => problem.text.en).join('\n'));
      return 1;
    }
    const path = await createLoginLink(db, systemClock, email.data);
    io.out(
      [
        `Log in once, within ${linkLifeMinutes} minutes: ${config.publicUrl}${path}`,
        'Then give others their roles at /beheer/toegang.',
      ].join('\n'),
    );
    return 0;
  });
}
