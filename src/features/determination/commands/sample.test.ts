/** A sample from promise to letter, on real rows: once, in order, by two officers, and only what was promised. */
import { beforeEach, describe, expect, test } from 'vitest';
import {
  type DeterminationTrial,
  determinationTrial,
  granted,
} from '../../../../tests/support/trial-determination.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Result } from '../../../kernel/result.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { createSealer } from '../../../platform/seal.ts';
import { events, getApplication } from '../../application/index.ts';
import { determineGrant } from '../../decision/index.ts';
import { proposedFor } from '../facts.ts';
import { outsideRoundFor } from '../rules/outside.ts';
import { recomputeSample } from '../rules/sample.ts';
import { findDraw } from '../store/samples.ts';
import type { SampleDraw } from '../types.ts';
import { countUndrawn } from '../undrawn.ts';
import { sampleWork } from '../work-items.ts';
import { confirmNumber, enterNumber } from './outside.ts';
import { runSamples } from './sample.ts';

let trial: DeterminationTrial;
beforeEach(async () => {
  trial = await determinationTrial(10);
  return async () => await trial.database.drop();
});

const codes = async (asked: Promise<Result<unknown>>): Promise<readonly string[]> => codesOf(await asked);

const slug = '2026-08';
const number = 'ab'.repeat(32);

async function runAt(instant: string): Promise<SampleDraw | null> {
  trial.deps.at(instant);
  await runSamples(trial.deps);
  return await findDraw(trial.database.db, slug);
}

/** Three grants that ended on 31 August; their list is fixed on 1 September. */
async function listed() {
  const ids = [await granted(trial, 600_000), await granted(trial, 650_000), await granted(trial, 800_000)];
  await runAt('2026-08-03T09:00:00Z');
  const draw = await runAt('2026-09-01T09:00:00Z');
  return { ids, draw };
}

async function confirmed(): Promise<void> {
  const { deps, officers } = trial;
  value(await enterNumber(deps, officers[0], { slug, number }));
  value(await confirmNumber(deps, officers[1], { slug, number }));
}

describe('a sample', () => {
  test('promises, lists, waits for the number of two officers, and then asks who was drawn', async () => {
    const { deps } = trial;
    const { ids, draw } = await listed();
    expect(draw?.list?.groups).toHaveLength(1);
    expect(draw?.list?.groups[0]?.caseNumbers).toHaveLength(3);
    expect(draw?.list?.outsideRound).toBe(outsideRoundFor(new Date('2026-09-01T09:00:00Z')));
    expect(draw?.reveal).toBeNull();
    // Without a number nothing is drawn, however long it takes.
    expect((await runAt('2026-09-20T09:00:00Z'))?.reveal).toBeNull();
    const [first] = ids;
    const waits = first && (await proposedFor(deps, { id: ids[2] ?? first, status: 'running' }));
    expect(waits?.proposal.kind).toBe('sample');
    await confirmed();
    const drawn = await runAt('2026-09-20T09:10:00Z');
    expect(drawn?.reveal?.drawn).toHaveLength(1);
    const asked = await Promise.all(ids.map((id) => events(deps.db, id)));
    expect(asked.flat().filter(({ kind }) => kind === 'moreAsked')).toHaveLength(1);
    // Running it again asks nobody twice.
    await runAt('2026-09-20T09:20:00Z');
    expect((await Promise.all(ids.map((id) => events(deps.db, id)))).flat()).toHaveLength(
      asked.flat().length,
    );
    expect((await verifyAudit(deps.db)).faults).toEqual([]);
  });

  test('anybody can compute it again from what is published', async () => {
    await listed();
    trial.deps.at('2026-09-02T12:00:00Z');
    await confirmed();
    const draw = await runAt('2026-09-02T12:10:00Z');
    const { list, outside, reveal, commitment } = draw ?? {};
    const file = {
      commitment: commitment ?? '',
      groups: list?.groups ?? [],
      listHash: list?.hash ?? '',
      outside: { source: 'drand', round: list?.outsideRound ?? 0, number: outside?.number ?? '' },
      seed: reveal?.seed ?? '',
      drawn: reveal?.drawn ?? [],
    };
    expect((await recomputeSample(file)).faults).toEqual([]);
  });

  test('the number: not before its moment, not by one alone, not another', async () => {
    const { deps, officers, samira } = trial;
    await listed();
    const given = { slug, number };
    expect(await codes(enterNumber(deps, officers[0], given))).toEqual(['too-early']);
    deps.at('2026-09-02T12:00:00Z');
    expect(await codes(enterNumber(deps, samira, given))).toEqual(['not-allowed']);
    expect(await codes(enterNumber(deps, officers[0], { slug, number: 'abc' }))).toEqual(['number-shape']);
    expect(await codes(enterNumber(deps, officers[0], { slug: '2020-01', number }))).toEqual(['not-found']);
    expect(await codes(confirmNumber(deps, officers[1], given))).toEqual(['wrong-status']);
    value(await enterNumber(deps, officers[0], given));
    expect(await codes(confirmNumber(deps, officers[0], given))).toEqual(['same-person']);
    expect(await codes(confirmNumber(deps, samira, given))).toEqual(['not-allowed']);
    expect(await codes(confirmNumber(deps, officers[1], { slug: '2020-01', number }))).toEqual(['not-found']);
    expect(await codes(confirmNumber(deps, officers[1], { slug, number: 'abc' }))).toEqual(['number-shape']);
    expect(await codes(confirmNumber(deps, officers[1], { slug, number: 'cd'.repeat(32) }))).toEqual([
      'number-differs',
    ]);
    value(await confirmNumber(deps, officers[1], given));
    expect(await codes(enterNumber(deps, officers[0], given))).toEqual(['wrong-status']);
    await expect(
      deps.db
        .updateTable('sampleOutside')
        .set({ number: 'cd'.repeat(32) })
        .execute(),
    ).rejects.toMatchObject({ code: 'HV002' });
  });

  test('the work list asks for the number once it can be known, and until it is confirmed', async () => {
    const { deps, officers, stranger } = trial;
    const work = sampleWork(deps.db, deps.clock);
    const seen = async (who: PersonActor) =>
      (await work.list(who, today(deps.clock))).map(({ clock, dueOn }) => `${clock.en} ${dueOn}`);
    await listed();
    expect(await seen(officers[0])).toEqual([]);
    deps.at('2026-09-02T12:00:00Z');
    expect(await seen(officers[0])).toEqual(['Enter the outside number 2026-09-09']);
    expect(await seen(stranger)).toEqual([]);
    value(await enterNumber(deps, officers[0], { slug, number }));
    expect(await seen(officers[1])).toEqual(['Confirm 2026-09-09']);
    value(await confirmNumber(deps, officers[1], { slug, number }));
    expect(await seen(officers[1])).toEqual([]);
  });

  test('two programs at once take each step once', async () => {
    const { deps } = trial;
    await granted(trial, 600_000);
    deps.at('2026-08-03T09:00:00Z');
    await Promise.all([runSamples(deps), runSamples(deps)]);
    deps.at('2026-09-01T09:00:00Z');
    await Promise.all([runSamples(deps), runSamples(deps)]);
    deps.at('2026-09-02T12:00:00Z');
    await confirmed();
    await Promise.all([runSamples(deps), runSamples(deps)]);
    const all = await deps.db.selectFrom('accountQuestion').select('id').execute();
    expect(all).toHaveLength(1);
  });

  test('what was on a list is on no other, and what was determined is on none', async () => {
    await listed();
    await granted(trial, 600_000);
    const october = '2026-10-01T09:00:00Z';
    await runAt('2026-09-15T09:00:00Z');
    await runAt(october);
    const later = await findDraw(trial.database.db, '2026-09');
    // The one that was granted meanwhile ended in August as well: it goes with the next list.
    expect(later?.list?.groups[0]?.caseNumbers).toHaveLength(1);
  });

  test('who was determined before the list or before the draw took no part, and everybody can read how many', async () => {
    const { deps, officers } = trial;
    const determined = async (id: Id<'application'>, instant: string, amountCents = 800_000) => {
      deps.at(instant);
      const { revision } = await getApplication(deps.db, id);
      const input = { applicationId: id, revision, amountCents, ground: null, reasons: 'Het ging door.' };
      value(await determineGrant(deps, officers[0], input));
    };
    const { ids, draw } = await listed();
    const [drawn, early, never] = [ids[1], ids[2], await granted(trial, 800_000)];
    const undrawnIn = async (month: string) => await countUndrawn(deps.db, { month });
    expect(draw?.month).toBe('2026-08-01');
    await determined(never, '2026-09-01T10:00:00Z');
    expect(await undrawnIn('2026-09-01')).toBe(1);
    await determined(early ?? never, '2026-09-02T09:00:00Z');
    expect(await undrawnIn('2026-09-01')).toBe(2);
    deps.at('2026-09-02T12:00:00Z');
    await confirmed();
    await runAt('2026-09-02T12:10:00Z');
    await determined(drawn ?? never, '2026-10-13T09:00:00Z', 650_000);
    expect(await undrawnIn('2026-10-01')).toBe(0);
    expect(await undrawnIn('2026-08-01')).toBe(0);
  });

  test('a secret that was lost stops one draw, and says so', async () => {
    await listed();
    trial.deps.at('2026-09-02T12:00:00Z');
    await confirmed();
    const sealer = createSealer('another secret that is long enough', 'sample');
    await expect(runSamples({ ...trial.deps, sealer })).rejects.toThrow(slug);
    expect((await findDraw(trial.database.db, slug))?.reveal).toBeNull();
  });

  test('the database refuses a seed that was not promised, and one without a number', async () => {
    const { db } = trial.database;
    const { draw } = await listed();
    const row = { drawId: draw?.id ?? '', seed: '00'.repeat(32), drawn: [], revealedAt: new Date() };
    await expect(db.insertInto('sampleReveal').values(row).execute()).rejects.toMatchObject({
      code: 'HV002',
    });
    await expect(db.deleteFrom('sampleCase').execute()).rejects.toMatchObject({ code: 'HV001' });
  });
});
