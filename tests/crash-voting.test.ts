/** `kill -9` of program and database while people vote: whoever saw a receipt is in the box, once, and no right is used without a ballot. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { countBallots, listBallots, turnoutOf } from '../src/features/ballot-box/index.ts';
import { buildWriter, crashFolder, killAll, startAgain, startNew, startWriter } from './support/crash.ts';
import { trialCity } from './support/trial-city.ts';
import { trialLetters, trialVote } from './support/trial-vote.ts';
import type { VoteTrial } from './support/vote-writer.ts';

/** Lets people vote until so many saw their receipts; then kills program and database, without warning. */
async function voteAndKill(
  writerFile: string,
  dataDir: string,
  trial: VoteTrial,
  least: number,
): Promise<readonly string[]> {
  // Too long for a command line.
  const trialFile = join(dataDir, 'trial.json');
  writeFileSync(trialFile, JSON.stringify(trial));
  const writer = startWriter(writerFile, trialFile);
  while (writer.said.split('\n').length <= least && writer.program.exitCode === null) await sleep(5);
  if (writer.program.exitCode !== null) throw new Error(`The writer ended by itself: ${writer.complaint}`);
  await killAll(dataDir, writer);
  return writer.said
    .split('\n')
    .slice(0, -1)
    .map((line) => line.replace('cast ', ''));
}

test('no vote is lost or doubled by three kills', { timeout: 300_000 }, async () => {
  const writerFile = await buildWriter('vote-writer');
  const dataDir = crashFolder('vote');
  try {
    let running = await startNew(dataDir, 2);
    const vote = await trialVote(running.database.db, await trialCity(running.database.db));
    // More than can be cast before the kill, the used ones of earlier runs among them.
    const codes = await trialLetters(running.database.db, vote.id, 20_000);
    const receipts: string[] = [];
    for (const least of [50, 400, 1000]) {
      await running.database.close();
      receipts.push(
        ...(await voteAndKill(
          writerFile,
          dataDir,
          { url: running.server.url, voteId: vote.id, codes: codes.slice(receipts.length) },
          least,
        )),
      );
      running = await startAgain(running, dataDir, 2);
    }
    const box = await listBallots(running.database.db, vote.id);
    const inBox = new Set(box.map(({ receipt }) => receipt));
    expect(receipts.length).toBeGreaterThanOrEqual(1450);
    expect(receipts.filter((receipt) => !inBox.has(receipt))).toEqual([]);
    // Who was answered nothing may be in the box or not, but then with her right: sixteen at most at each kill.
    const { all } = await countBallots(running.database.db, vote.id);
    expect(all).toBe((await turnoutOf(running.database.db, vote.id)).letter);
    expect(all - receipts.length).toBeLessThanOrEqual(3 * 16);
    await running.database.close();
    await running.server.stop();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
