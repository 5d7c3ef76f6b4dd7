/** Votes open and close by themselves, at their moment; an outage of ours gives days back (Awb 2:21). */
import { system } from '../../../kernel/actor.ts';
import { ok } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { waysToRehearse } from '../rules/rehearse.ts';
import { closedFrom } from '../rules/standing.ts';
import { listDueVotes, listRehearsals, lockVote, setVoteStatus } from '../store/index.ts';
import type { Vote } from '../types.ts';
import { extendAfterOutages } from './extend.ts';

const actor = system('vote.clock');

/** What one run did, for the log. */
export type ClockRun = {
  readonly opened: number;
  readonly closed: number;
  readonly extended: number;
  /** Should have opened, and were not rehearsed. */
  readonly waiting: number;
};

/** Running it again changes nothing. A vote closes a minute after its moment, for what arrived before it (`closedFrom`). */
export async function openAndClose(deps: CommandDeps): Promise<ClockRun> {
  const extended = await extendAfterOutages(deps);
  const done = { opened: 0, closed: 0, extended, waiting: 0 };
  const now = new Date(deps.clock.now().epochMilliseconds);
  for (const { id } of await listDueVotes(deps.db, now)) {
    await inTransaction(deps, actor, async (unit) => {
      const vote = await lockVote(unit.tx, id);
      if (vote.status === 'open' && closedFrom(vote.closesAt) <= now) {
        await setVoteStatus(unit.tx, id, 'closed');
        unit.audit('vote.closed', 'vote', id);
        done.closed += 1;
      } else if (vote.status === 'frozen' && vote.opensAt <= now) {
        if (await open(unit, vote, now)) done.opened += 1;
        else done.waiting += 1;
      }
      return ok(null);
    });
  }
  return done;
}

/** Never without a rehearsal of this very ballot in both ways, and never when it should have closed by now. */
async function open(unit: UnitOfWork, vote: Vote, now: Date): Promise<boolean> {
  const rehearsals = await listRehearsals(unit.tx, vote.id);
  if (waysToRehearse(vote.ballotSha256, rehearsals).length > 0 || vote.closesAt <= now) return false;
  await setVoteStatus(unit.tx, vote.id, 'open', { publishedClosesAt: vote.closesAt });
  unit.audit('vote.opened', 'vote', vote.id, { sha256: vote.ballotSha256 });
  return true;
}
