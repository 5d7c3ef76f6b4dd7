/** A vote that takes ballots longer than was told, because of an outage of ours (Awb 2:21) or by hand; never shorter. */
import { type Actor, system } from '../../../kernel/actor.ts';
import {
  dateOf,
  formatDate,
  isoDate,
  type PlainDate,
  startOfDay,
  Temporal,
  today,
} from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { standsNow } from '../../../kernel/status.ts';
import { movedByOutages, type OutageSpan, roundEnd } from '../../../kernel/terms/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { outagesBetween } from '../../correspondence/index.ts';
import { closedFrom, mayTakeAgain } from '../rules/standing.ts';
import { voteStatus } from '../status.ts';
import { listVotes, lockVote, setClosesAt, setVoteStatus } from '../store/index.ts';
import type { Vote } from '../types.ts';
import { allRefused, mayOnVote } from './access.ts';
import { clockJob } from './freeze.ts';
import { refusals } from './refusals.ts';
import { noteProblems, tell } from './set-up.ts';

const clock = system('vote.clock');

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

/**
 * The close after an outage that was recorded when the moved close had passed as well: as many days, counted from today.
 * @param moved as `movedClose` gives it
 */
export function daysFromNow(published: Date, moved: Date, now: Date): Date {
  if (moved > now) return moved;
  const days = dateOf(published).until(dateOf(moved), { largestUnit: 'days' }).days;
  const rest = moved.getTime() - startOfDay(dateOf(moved)).epochMilliseconds;
  return new Date(startOfDay(dateOf(now).add({ days })).epochMilliseconds + rest);
}

const lastDayOf = (closesAt: Date): PlainDate => dateOf(new Date(closesAt.getTime() - 1));

/** Held, and known to be able to close at this later moment: opens it again when it had closed. */
async function takeUntil(
  unit: UnitOfWork,
  held: Vote,
  closesAt: Date,
  why: { readonly note: Text; readonly because: 'outage' | 'office' },
): Promise<void> {
  await setClosesAt(unit.tx, held.id, closesAt);
  if (held.status === 'closed') await setVoteStatus(unit.tx, held.id, 'open');
  await unit.job(clockJob, {}, { runAt: closedFrom(closesAt), key: `${clockJob}:${held.id}:close` });
  await tell(unit, held, why.note);
  unit.audit(held.status === 'closed' ? 'vote.reopened' : 'vote.extended', 'vote', held.id, {
    until: isoDate(lastDayOf(closesAt)),
    because: why.because,
  });
}

function outageNote(held: Vote, closesAt: Date): Text {
  const last = lastDayOf(closesAt);
  const until = { nl: formatDate(last, 'nl'), en: formatDate(last, 'en') };
  return held.status === 'closed'
    ? text(
        `Er was een storing bij ons. Daarom is de stemming weer open: tot en met ${until.nl}.`,
        `There was an outage on our side. So the vote is open again: up to and including ${until.en}.`,
      )
    : text(
        `Door een storing bij ons kunt u langer stemmen: tot en met ${until.nl}.`,
        `Because of an outage on our side you can vote longer: up to and including ${until.en}.`,
      );
}

/** Running it again changes nothing. @returns how many votes take ballots longer, or again, than before */
export async function extendAfterOutages(deps: CommandDeps): Promise<number> {
  const now = new Date(deps.clock.now().epochMilliseconds);
  const votes = (await listVotes(deps.db, { statuses: ['open', 'closed'], limit: 500 })).filter((vote) =>
    mayTakeAgain(vote, now),
  );
  if (votes.length === 0) return 0;
  const day = today(deps.clock);
  const from = votes.map(({ opensAt }) => dateOf(opensAt)).toSorted(Temporal.PlainDate.compare)[0] ?? day;
  const outages = await outagesBetween(deps.db, from, day);
  let count = 0;
  for (const vote of votes) {
    const published = vote.publishedClosesAt ?? vote.closesAt;
    const moved = movedClose({ opensAt: vote.opensAt, published }, outages, day);
    if (moved === null || moved <= vote.closesAt) continue;
    const done = await inTransaction(deps, clock, async (unit) => {
      const held = await lockVote(unit.tx, vote.id);
      if (!mayTakeAgain(held, unit.nowDate) || moved <= held.closesAt) return ok(false);
      const closesAt = daysFromNow(published, moved, unit.nowDate);
      await takeUntil(unit, held, closesAt, { note: outageNote(held, closesAt), because: 'outage' });
      return ok(true);
    });
    if (done.ok && done.value) count += 1;
  }
  return count;
}

/** A slip of the pen cannot be taken back, because a vote never closes earlier than was told. */
const mostDays = 31;

function momentProblems(held: Vote, closesAt: Date, now: Date): readonly Problem[] {
  const latest = Math.max(held.closesAt.getTime(), now.getTime());
  if (closesAt.getTime() <= latest) return [notLater];
  if (closesAt.getTime() > latest + (mostDays + 1) * 24 * 3600 * 1000) return [tooFar];
  return [];
}

/**
 * Lets people vote longer, or again when the vote closed less than three days ago and was not counted.
 * @param given.closesAt later than now and than the close that people were told; at most 31 days
 * @param given.note read by everybody
 * @returns problems `not-allowed`, `wrong-status`, `reopen-too-late`, `not-later`, `too-far`, `note-missing`, `too-long`
 */
export async function extendVote(
  deps: CommandDeps,
  actor: Actor,
  vote: Vote,
  { closesAt, note }: { readonly closesAt: Date; readonly note: Text },
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const held = await lockVote(unit.tx, vote.id);
    if (!(await mayOnVote(unit.tx, actor, 'vote.prepare', held))) return refused(refusals.notAllowed);
    if (held.status !== 'open' && held.status !== 'closed')
      return refused(standsNow(voteStatus, held.status));
    if (!mayTakeAgain(held, unit.nowDate)) return refused(tooLate);
    const problems = [...momentProblems(held, closesAt, unit.nowDate), ...noteProblems(note)];
    if (problems.length > 0) return allRefused(problems);
    await takeUntil(unit, held, closesAt, { note, because: 'office' });
    return ok(null);
  });
}

const notLater = problem('lastDay', 'not-later', {
  nl: 'Kies een latere dag. Eerder sluiten dan is verteld kan niet.',
  en: 'Choose a later day. A vote cannot close earlier than people were told.',
});
const tooFar = problem('lastDay', 'too-far', {
  nl: `Kies een dag binnen ${mostDays} dagen.`,
  en: `Choose a day within ${mostDays} days.`,
});
const tooLate = problem('', 'reopen-too-late', {
  nl: 'De stemming is langer dan drie dagen dicht en kan niet meer open. De sleutel waarmee wij zien wie al stemde, is vernietigd.',
  en: 'The vote has been closed for more than three days and cannot open again. The key that shows who voted already has been destroyed.',
});
