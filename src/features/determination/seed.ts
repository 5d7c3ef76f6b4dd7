/** The demo's samples and questions: as the officers of its past would have dealt with them. */
import { createHash } from 'node:crypto';
import type { PersonActor } from '../../kernel/actor.ts';
import { assert } from '../../kernel/result.ts';
import type { Sealer } from '../../platform/seal.ts';
import { confirmNumber, enterNumber } from './commands/outside.ts';
import type { SampleDeps } from './deps.ts';
import { isKnown } from './rules/outside.ts';
import { drawnFrom, sampleTickets } from './rules/sample.ts';
import { listDraws, sealedSeedOf } from './store/samples.ts';
import type { SampleDraw } from './types.ts';

/** More than enough to find one by which of ten cases a certain one is drawn. */
const tries = 10_000;

/**
 * No real number is known here, so one is invented, and it is the one by which the demo shows what it has to show. Who could
 * invent the number could choose who is drawn: that is why it comes from outside.
 */
async function inventedNumber(
  deps: Pick<SampleDeps, 'db'>,
  sealer: Sealer,
  { id, slug, list }: SampleDraw,
  wanted: ReadonlySet<string>,
): Promise<string> {
  assert(list, 'the list is there');
  const seed = sealer.open(await sealedSeedOf(deps.db, id), id).toString('hex');
  const listed = list.groups.some(({ caseNumbers }) => caseNumbers.some((one) => wanted.has(one)));
  for (let n = 0; n < tries; n += 1) {
    const number = createHash('sha256').update(`demo ${slug} ${n}`).digest('hex');
    const drawn = drawnFrom(list.groups, await sampleTickets(seed, number, list.groups));
    if (!listed || drawn.some((one) => wanted.has(one))) return number;
  }
  throw new Error(`no number draws one of ${[...wanted].join(', ')}`);
}

/** Enters and confirms the number of every draw that waits for one, by two officers. @param wanted case numbers to draw */
export async function seedNumbers(
  deps: SampleDeps,
  officers: readonly [PersonActor, PersonActor],
  wanted: ReadonlySet<string>,
): Promise<void> {
  for (const draw of await listDraws(deps.db)) {
    const { slug, list, outside } = draw;
    if (list === null || list.groups.length === 0 || outside !== null) continue;
    if (!isKnown(list.outsideRound, deps.clock.now())) continue;
    const number = await inventedNumber(deps, deps.sealer, draw, wanted);
    for (const [index, step] of [enterNumber, confirmNumber].entries()) {
      const done = await step(deps, officers[index] ?? officers[0], { slug, number });
      assert(done.ok, `The demo's number of ${slug}: ${done.ok ? '' : JSON.stringify(done.problems)}`);
    }
  }
}
