/** Votes open and close by themselves, at their moment; an outage of ours gives days back (Awb 2:21). */
import { system } from '../../../kernel/actor.ts';
import {
  dateOf,
  formatDate,
  isoDate,
  type PlainDate,
  startOfDay,
  Temporal,
  today,
} from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { ok } from '../../../kernel/result.ts';
import { movedByOutages, type OutageSpan, roundEnd } from '../../../kernel/terms/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { outagesBetween } from '../../correspondence/index.ts';
import { waysToRehearse } from '../rules/rehearse.ts';
import { closedFrom } from '../rules/standing.ts';
import {
  insertChange,
  listDueVotes,
  listRehearsals,
  listVotes,
  lockVote,
  setClosesAt,
  setVoteStatus,
} from '../store/index.ts';
import type { Vote } from '../types.ts';
import { clockJob } from './freeze.ts';

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

/**
 * The close of a vote that outages of its last weeks moved; the hour stays.
 * @param published the close as it was told
 * @returns null when it stays
 */
export function movedClose(
  { opensAt, published }: { readonly opensAt: Date; readonly published: Date },
  outages: readonly OutageSpan[],
  day: PlainDate,
): Date | null {
  // What closes at midnight had the day before as its last day.
  const last = dateOf(new Date(published.getTime() - 1));
  const lastWeeks = last.subtract({ [roundEnd.length.unit]: roundEnd.length.amount });
  const before = dateOf(opensAt).subtract({ days: 1 });
  const after = Temporal.PlainDate.compare(lastWeeks, before) > 0 ? lastWeeks : before;
  const moved = movedByOutages(last, { after, outages, today: day });
  if (Temporal.PlainDate.compare(moved, last) <= 0) return null;
  const rest = published.getTime() - startOfDay(last).epochMilliseconds;
  return new Date(startOfDay(moved).epochMilliseconds + rest);
}

async function extendAfterOutages(deps: CommandDeps): Promise<number> {
  const open = await listVotes(deps.db, { statuses: ['open'], limit: 500 });
  if (open.length === 0) return 0;
  const day = today(deps.clock);
  const from = open.map(({ opensAt }) => dateOf(opensAt)).toSorted(Temporal.PlainDate.compare)[0] ?? day;
  const outages = await outagesBetween(deps.db, from, day);
  let count = 0;
  for (const vote of open) {
    const published = vote.publishedClosesAt ?? vote.closesAt;
    const moved = movedClose({ opensAt: vote.opensAt, published }, outages, day);
    if (moved === null || moved <= vote.closesAt) continue;
    count += 1;
    await inTransaction(deps, actor, async (unit) => {
      const current = await lockVote(unit.tx, vote.id);
      if (current.status !== 'open' || moved <= current.closesAt) return ok(null);
      await setClosesAt(unit.tx, vote.id, moved);
      await unit.job(clockJob, {}, { runAt: closedFrom(moved), key: `${clockJob}:${vote.id}:close` });
      const last = dateOf(new Date(moved.getTime() - 1));
      await insertChange(unit.tx, {
        voteId: vote.id,
        note: text(
          `Door een storing bij ons kunt u langer stemmen: tot en met ${formatDate(last, 'nl')}.`,
          `Because of an outage on our side you can vote longer: up to and including ${formatDate(last, 'en')}.`,
        ),
        byPersonId: null,
        at: unit.nowDate,
      });
      unit.audit('vote.extended', 'vote', vote.id, { until: isoDate(last), because: 'outage' });
      return ok(null);
    });
  }
  return count;
}
