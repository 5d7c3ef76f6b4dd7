/** The demo's votes that have a result are counted by the command that counts every other, two days after they closed. */
import { type Actor, system } from '../../kernel/actor.ts';
import { Temporal } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { assert, ok } from '../../kernel/result.ts';
import { inTransaction } from '../../platform/db/unit-of-work.ts';
import { getVote, listVotes, setVoteStatus, type Vote } from '../vote/index.ts';
import { type CountDeps, countVote } from './commands/count.ts';

async function setStatus(deps: CountDeps, id: Id<'vote'>, status: Vote['status']): Promise<void> {
  await inTransaction(deps, system('demo'), async (unit) => {
    await setVoteStatus(unit.tx, id, status);
    return ok(null);
  });
}

/** Needs the votes with their boxes. @param officer who counts them */
export async function seedCounts(deps: CountDeps, officer: Actor): Promise<void> {
  const votes = await listVotes(deps.db, { statuses: ['counted', 'settled'] });
  for (const { id, status, closesAt, example } of votes) {
    if (!example) continue;
    await setStatus(deps, id, 'closed');
    const now = Temporal.Instant.fromEpochMilliseconds(closesAt.getTime()).add({ hours: 48 });
    const done = await countVote({ ...deps, clock: { now: () => now } }, officer, await getVote(deps.db, id));
    assert(done.ok && done.value.counted, 'the votes of the demo can be counted');
    if (status === 'settled') await setStatus(deps, id, status);
  }
}
