/** A draw from promise to result, on real rows: once, in order, and only what was promised. */
import { beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialCase } from '../../../../tests/support/trial-case.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { trialRules } from '../../../../tests/support/trial-rules.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { createSealer } from '../../../platform/seal.ts';
import { recompute } from '../rules/draw.ts';
import { findDraw } from '../store/draw.ts';
import { type DrawDeps, runDraws } from './draw.ts';

const sealer = createSealer('a secret for tests that is long enough', 'draw');
const lots = { method: 'lots', rankBy: 'completeness', drawAfterDays: 5, source: 'trial' } as const;

let database: FreshDatabase;
let trial: TrialDeps;
let deps: DrawDeps;
let city: TrialCity;
let person: PersonActor;

beforeEach(async () => {
  database = await freshDatabase();
  trial = trialDeps(database.db, '2026-03-02T09:00:00Z');
  deps = { ...trial, sealer };
  city = await trialCity(database.db, { rules: { ...trialRules(), distribution: lots } });
  person = await trialPerson(database.db, 'Anna Proef');
  return async () => await database.drop();
});

const apply = (receivedOn: string, more: { status?: 'withdrawn' | 'draft' } = {}) =>
  trialCase(database.db, city, {
    applicantPersonId: person.personId,
    reservedCents: 0,
    receivedOn,
    ...more,
  });

async function runAt(instant: string): Promise<Awaited<ReturnType<typeof findDraw>>> {
  trial.at(instant);
  await runDraws(deps);
  return await findDraw(database.db, city.roundId);
}

describe('a draw', () => {
  test('promises before it closes, then lists who was in time, and reveals a day later', async () => {
    const promised = await runAt('2026-03-02T09:00:00Z');
    expect(promised).toMatchObject({ list: null, reveal: null });
    const inTime = [await apply('2026-03-02'), await apply('2027-12-31')];
    await apply('2028-01-01');
    await apply('2026-03-02', { status: 'withdrawn' });
    expect(await runAt('2028-01-04T12:00:00Z')).toMatchObject({ list: null });

    const listed = await runAt('2028-01-05T09:00:00Z');
    expect(listed?.list?.caseNumbers).toEqual(inTime.map(({ caseNumber }) => caseNumber).toSorted());
    expect(listed?.reveal).toBeNull();
    expect((await runAt('2028-01-05T20:00:00Z'))?.reveal).toBeNull();

    const drawn = await runAt('2028-01-06T09:00:00Z');
    expect(drawn?.commitment).toBe(promised?.commitment);
    const { faults, order } = await recompute({
      commitment: drawn?.commitment ?? '',
      caseNumbers: drawn?.list?.caseNumbers ?? [],
      listHash: drawn?.list?.hash ?? '',
      seed: drawn?.reveal?.seed ?? '',
      order: [],
    });
    expect(faults).toEqual(['order']);
    expect(order).toHaveLength(2);
    expect((await verifyAudit(database.db)).faults).toEqual([]);
  });

  test('many processes at once, and again, leave one of each', async () => {
    await apply('2026-03-02');
    for (const day of ['2027-12-31', '2028-01-05', '2028-01-06', '2028-02-01']) {
      trial.at(`${day}T09:00:00Z`);
      await Promise.all([1, 2, 3, 4].map(() => runDraws(deps)));
    }
    const entries = await database.db
      .selectFrom('auditEntry')
      .select('action')
      .where('action', 'like', 'lots.%')
      .orderBy('seq')
      .execute();
    expect(entries.map(({ action }) => action)).toEqual(['lots.promised', 'lots.listed', 'lots.revealed']);
  });

  test('the seed stands nowhere before it is revealed, and the audit never names it', async () => {
    await apply('2026-03-02');
    await runAt('2026-03-02T09:00:00Z');
    await runAt('2028-01-05T09:00:00Z');
    const before = JSON.stringify([
      await database.db.selectFrom('auditEntry').selectAll().execute(),
      await database.db.selectFrom('lotList').selectAll().execute(),
    ]);
    const { sealedSeed } = await database.db
      .selectFrom('lotCommitment')
      .select('sealedSeed')
      .executeTakeFirstOrThrow();
    const drawn = await runAt('2028-01-06T09:00:00Z');
    const seed = drawn?.reveal?.seed ?? '';
    expect(seed).toMatch(/^[0-9a-f]{64}$/);
    const audit = JSON.stringify(await database.db.selectFrom('auditEntry').selectAll().execute());
    expect(`${before}${audit}`).not.toContain(seed);
    expect(sealedSeed.toString('hex')).not.toContain(seed);
  });

  test('cut off between list and seed, with the wrong key: nothing is revealed, and the right one goes on', async () => {
    await apply('2026-03-02');
    await runAt('2026-03-02T09:00:00Z');
    await runAt('2028-01-05T09:00:00Z');
    trial.at('2028-01-06T09:00:00Z');
    await expect(
      runDraws({ ...deps, sealer: createSealer('another secret of another machine', 'draw') }),
    ).rejects.toThrow();
    expect((await findDraw(database.db, city.roundId))?.reveal).toBeNull();
    expect((await runAt('2028-01-06T09:10:00Z'))?.reveal).not.toBeNull();
  });

  test('a seed that does not open holds no other draw back, and is told', async () => {
    const other = newId<'round'>();
    const row = await database.db
      .selectFrom('round')
      .selectAll()
      .where('id', '=', city.roundId)
      .executeTakeFirstOrThrow();
    await database.db
      .insertInto('round')
      .values({ ...row, id: other, slug: 'tweede-ronde' })
      .execute();
    await apply('2026-03-02');
    await runAt('2026-03-02T09:00:00Z');
    await runAt('2028-01-05T09:00:00Z');
    trial.at('2028-01-06T09:00:00Z');
    const broken = (stuck: string) => ({
      ...sealer,
      open: (sealed: Buffer, about: string) =>
        sealer.open(about === stuck ? Buffer.alloc(60) : sealed, about),
    });
    await expect(runDraws({ ...deps, sealer: broken(city.roundId) })).rejects.toThrow(city.roundId);
    expect((await findDraw(database.db, city.roundId))?.reveal).toBeNull();
    expect((await findDraw(database.db, other))?.reveal).not.toBeNull();
  });

  test('a round that had closed before a promise is not drawn any more', async () => {
    expect(await runAt('2028-01-01T09:00:00Z')).toBeNull();
  });

  test('the database takes no other seed, no other list and no change', async () => {
    await apply('2026-03-02');
    await runAt('2026-03-02T09:00:00Z');
    const { roundId } = city;
    const hash = 'a'.repeat(64);
    const list = { roundId, caseNumbers: ['HV-2026-00001'], listHash: hash, listedAt: new Date() };
    await expect(database.db.insertInto('lotList').values(list).execute()).rejects.toMatchObject({
      code: 'HV002',
    });
    await runAt('2028-01-05T09:00:00Z');
    const reveal = { roundId, seed: hash, revealedAt: new Date() };
    await expect(database.db.insertInto('lotReveal').values(reveal).execute()).rejects.toMatchObject({
      code: 'HV002',
    });
    await expect(
      database.db.updateTable('lotCommitment').set({ commitment: hash }).execute(),
    ).rejects.toThrow();
    await expect(database.db.deleteFrom('lotList').execute()).rejects.toThrow();
  });
});
