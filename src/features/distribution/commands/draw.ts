/**
 * The steps of a public draw, each in a transaction of its own and each written once: cut off anywhere, or run twice at
 * once, the next run goes on where it stopped. The seed is in no log, no audit entry and no page before it is revealed.
 */
import { randomBytes } from 'node:crypto';
import { system } from '../../../kernel/actor.ts';
import { isoDate, Temporal, today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { ok } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import type { Sealer } from '../../../platform/seal.ts';
import { drawDaysOf, getRound, getVersion, listRounds, type Round } from '../../scheme/index.ts';
import { commitmentOf, listHashOf } from '../rules/draw.ts';
import { drawDays, mayReveal } from '../rules/draw-days.ts';
import {
  insertCommitment,
  insertList,
  insertReveal,
  listCasesInTime,
  listPromised,
  listSealed,
  listWithoutList,
} from '../store/draw.ts';

export type DrawDeps = CommandDeps & { readonly sealer: Sealer };

const seedBytes = 32;
const robot = system('distribution.draw');

/** A fresh seed, sealed, with what is published of it. */
export async function newSeed(
  sealer: Sealer,
  roundId: Id<'round'>,
): Promise<{ readonly commitment: string; readonly sealedSeed: Buffer }> {
  const seed = randomBytes(seedBytes);
  return { commitment: await commitmentOf(seed.toString('hex')), sealedSeed: sealer.seal(seed, roundId) };
}

async function daysOf(deps: CommandDeps, round: Round): Promise<number | null> {
  return drawDaysOf((await getVersion(deps.db, round.schemeVersionId)).rules.distribution);
}

/** Promises a seed for each announced round that will be drawn. Once a round has closed it is too late to promise. */
async function promiseSeeds(deps: DrawDeps): Promise<void> {
  const day = isoDate(today(deps.clock));
  const promised = await listPromised(deps.db);
  for (const round of await listRounds(deps.db)) {
    if (round.closesOn < day || promised.has(round.id) || (await daysOf(deps, round)) === null) continue;
    const made = await newSeed(deps.sealer, round.id);
    await inTransaction(deps, robot, async (unit) => {
      const added = await insertCommitment(unit.tx, {
        ...made,
        roundId: round.id,
        committedAt: unit.nowDate,
      });
      if (added) unit.audit('lots.promised', 'round', round.id, { commitment: made.commitment });
      return ok(null);
    });
  }
}

async function fixLists(deps: DrawDeps): Promise<void> {
  const day = today(deps.clock);
  for (const roundId of await listWithoutList(deps.db)) {
    const round = await getRound(deps.db, roundId);
    const days = await daysOf(deps, round);
    if (days === null || Temporal.PlainDate.compare(day, drawDays(round.closesOn, days).listOn) < 0) continue;
    await inTransaction(deps, robot, async (unit) => {
      const caseNumbers = await listCasesInTime(unit.tx, round);
      const listHash = await listHashOf(caseNumbers);
      const added = await insertList(unit.tx, { roundId, caseNumbers, listHash, listedAt: unit.nowDate });
      if (added) unit.audit('lots.listed', 'round', roundId, { listHash, cases: caseNumbers.length });
      return ok(null);
    });
  }
}

/** @returns the seed in hexadecimal; null when this installation cannot open it: its secret is not the one that sealed it */
function opened(sealer: Sealer, sealed: Buffer, roundId: Id<'round'>): string | null {
  try {
    return sealer.open(sealed, roundId).toString('hex');
  } catch {
    return null;
  }
}

/** @throws Error once all others are revealed, when a seed does not open: one draw that is stuck holds no other back */
async function reveal(deps: DrawDeps): Promise<void> {
  const day = today(deps.clock);
  const stuck: Id<'round'>[] = [];
  for (const { roundId, sealedSeed, listedAt } of await listSealed(deps.db)) {
    if (!mayReveal(listedAt, day)) continue;
    const seed = opened(deps.sealer, sealedSeed, roundId);
    if (seed === null) {
      stuck.push(roundId);
      continue;
    }
    await inTransaction(deps, robot, async (unit) => {
      const added = await insertReveal(unit.tx, { roundId, seed, revealedAt: unit.nowDate });
      if (added) unit.audit('lots.revealed', 'round', roundId);
      return ok(null);
    });
  }
  if (stuck.length > 0)
    throw new Error(`the seed of ${stuck.join(', ')} does not open with the secret of this installation`);
}

/** Takes every step that is due on every draw; a step that is done stays as it is. */
export async function runDraws(deps: DrawDeps): Promise<void> {
  await promiseSeeds(deps);
  await fixLists(deps);
  await reveal(deps);
}
