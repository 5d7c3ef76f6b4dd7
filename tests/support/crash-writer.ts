/** A program that writes through the real commands and says, line by line, what was acknowledged. Killed by the test. */

import { reserve } from '../../src/features/budget/index.ts';
import { system } from '../../src/kernel/actor.ts';
import { systemClock } from '../../src/kernel/dates.ts';
import { type Id, newId } from '../../src/kernel/ids.ts';
import { ok } from '../../src/kernel/result.ts';
import { localDataVersion } from '../../src/platform/db/data-version.ts';
import { openDatabase } from '../../src/platform/db/index.ts';
import { inTransaction } from '../../src/platform/db/unit-of-work.ts';

const [url = '', envelope = '', scheme = '', round = ''] = process.argv.slice(2);
const { db } = openDatabase(url, { connections: 4 });
const deps = { db, clock: systemClock, dataVersion: localDataVersion() };

/** One application with its reservation and its audit entry, in one transaction. */
async function write(): Promise<void> {
  const applicationId = newId<'application'>();
  const done = await inTransaction(deps, system('crash-writer'), async (unit) => {
    await unit.tx
      .insertInto('application')
      .values({ id: applicationId, schemeVersionId: scheme, roundId: round, status: 'draft' })
      .execute();
    const reserved = await reserve(unit.tx, {
      envelopeId: envelope as Id<'envelope'>,
      applicationId,
      amountCents: 100,
      basis: 'proef',
      at: unit.nowDate,
    });
    if (!reserved.ok) return reserved;
    unit.audit('trial.reserved', 'application', applicationId, { amountCents: 100 });
    return ok(undefined);
  });
  // Only after commit: this line is the acknowledgement.
  if (done.ok) process.stdout.write(`${applicationId}\n`);
}

await Promise.all(
  Array.from({ length: 4 }, async () => {
    for (;;) await write();
  }),
);
