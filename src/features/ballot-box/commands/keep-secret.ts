/** What makes and keeps a vote secret, by itself: mixing, destroying the key, noting numbers, and letting the roll go. */
import { system } from '../../../kernel/actor.ts';
import { dateOf, isoDate, parseIsoDate, today } from '../../../kernel/dates.ts';
import { ok } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { listVotes, lockVote, mayTakeAgain, type Vote } from '../../vote/index.ts';
import { rollUntil } from '../rules/keeping.ts';
import {
  deleteRoll,
  destroyKey,
  findBoxState,
  isMixed,
  mix,
  saveBoxState,
  sweepMixed,
  usedOnDay,
} from '../store/index.ts';

const keeper = system('ballot-box');
const nowOf = (deps: CommandDeps): Date => new Date(deps.clock.now().epochMilliseconds);

/**
 * A box that closed, and cannot open again, loses its key and is mixed, in one transaction: killed halfway, all of it is done again.
 * @returns whether rows were written anew
 */
async function sealBox(deps: CommandDeps, vote: Vote): Promise<boolean> {
  const state = await findBoxState(deps.db, vote.id);
  if (mayTakeAgain(vote, nowOf(deps)) || (state !== null && state.keyDestroyedOn !== null)) {
    if (await isMixed(deps.db, vote.id)) return false;
    await deps.db.transaction().execute((tx) => mix(tx, vote.id));
    return true;
  }
  await inTransaction<null>(deps, keeper, async (unit) => {
    // Opened again since it was read: then its key is needed.
    const held = await lockVote(unit.tx, vote.id);
    if (!mayTakeAgain(held, unit.nowDate) && (await destroyKey(unit.tx, vote.id, isoDate(unit.today))))
      unit.audit('vote.keyDestroyed', 'vote', vote.id);
    await mix(unit.tx, vote.id);
    return ok(null);
  });
  return true;
}

/** Every ten minutes: while one votes, rows tell for that long at most which came together; of a vote that closed, never again. */
export async function sealBoxes(deps: CommandDeps): Promise<void> {
  const votes = await listVotes(deps.db, { statuses: ['open', 'closed'], limit: 500 });
  let mixed = false;
  for (const vote of votes) mixed = (await sealBox(deps, vote)) || mixed;
  if (mixed) await sweepMixed(deps.db);
}

/** Of yesterday how many voted, as the only trace in the log. */
async function noteDay(deps: CommandDeps, vote: Vote): Promise<void> {
  const day = isoDate(today(deps.clock).subtract({ days: 1 }));
  const count = await usedOnDay(deps.db, vote.id, day);
  if (count === 0) return;
  await inTransaction<null>(deps, keeper, async (unit) => {
    unit.audit('vote.ballotsOfDay', 'vote', vote.id, { day, count });
    return ok(null);
  });
}

async function letGo(deps: CommandDeps, vote: Vote): Promise<void> {
  await inTransaction<null>(deps, keeper, async (unit) => {
    await destroyKey(unit.tx, vote.id, isoDate(unit.today));
    const state = await findBoxState(unit.tx, vote.id);
    const over = vote.status === 'settled' || vote.status === 'cancelled';
    const settledOn = state?.settledOn ?? (over ? isoDate(unit.today) : null);
    if (over && state?.settledOn == null) await saveBoxState(unit.tx, vote.id, { settledOn });
    const last = rollUntil(dateOf(vote.closesAt), settledOn === null ? null : parseIsoDate(settledOn));
    if (state?.rollErasedOn != null || isoDate(unit.today) <= isoDate(last)) return ok(null);
    const rights = await deleteRoll(unit.tx, vote.id);
    await saveBoxState(unit.tx, vote.id, { rollErasedOn: isoDate(unit.today) });
    unit.audit('vote.rollErased', 'vote', vote.id, { rights });
    return ok(null);
  });
}

/** Once a night: numbers of the day before, keys that were left, and rolls whose term is over. */
export async function keepNightly(deps: CommandDeps): Promise<void> {
  await sealBoxes(deps);
  for (const vote of await listVotes(deps.db, { statuses: ['open', 'closed'], limit: 500 }))
    await noteDay(deps, vote);
  const over = await listVotes(deps.db, { statuses: ['counted', 'settled', 'cancelled'], limit: 500 });
  for (const vote of over) await letGo(deps, vote);
}
