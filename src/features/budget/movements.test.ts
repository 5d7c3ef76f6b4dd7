import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { Temporal } from '../../kernel/dates.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { isSqlError } from '../../platform/db/index.ts';
import {
  advance,
  advanceReturned,
  balancesOn,
  commitGrant,
  determine,
  getEnvelope,
  insertEnvelope,
  publishCeiling,
  release,
  reserve,
  verifyLedger,
} from './index.ts';

let database: FreshDatabase;
let roundId: Id<'round'>;
let schemeVersionId: Id<'scheme_version'>;

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  const schemeId = newId<'scheme'>();
  schemeVersionId = newId<'scheme_version'>();
  roundId = newId<'round'>();
  await db
    .insertInto('scheme')
    .values({ id: schemeId, slug: 'proef', nameNl: 'Proef', nameEn: 'Trial' })
    .execute();
  await db
    .insertInto('schemeVersion')
    .values({
      id: schemeVersionId,
      schemeId,
      number: 1,
      status: 'draft',
      validFrom: '2026-01-01',
      rules: '{}',
    })
    .execute();
  await db
    .insertInto('round')
    .values({
      id: roundId,
      schemeVersionId,
      slug: 'ronde',
      nameNl: 'Ronde',
      nameEn: 'Round',
      opensOn: '2026-01-01',
      closesOn: '2026-12-31',
      year: 2026,
    })
    .execute();
});
afterAll(() => database.drop());

let made = 0;
async function envelopeWith(
  ceilingCents: number,
  at = new Date('2026-01-01T10:00:00Z'),
): Promise<Id<'envelope'>> {
  const id = newId<'envelope'>();
  made += 1;
  await database.db.transaction().execute(async (tx) => {
    await insertEnvelope(tx, {
      id,
      schemeVersionId,
      roundId,
      gebiedId: null,
      wijkraadId: null,
      wijkId: null,
      domain: `d${made}`,
      name: 'Proef',
      example: true,
    });
    await publishCeiling(tx, { envelopeId: id, amountCents: ceilingCents, basis: 'proef', at });
  });
  return id;
}

async function anApplication(envelopeId: Id<'envelope'>): Promise<Id<'application'>> {
  const id = newId<'application'>();
  await database.db
    .insertInto('application')
    .values({ id, schemeVersionId, roundId, envelopeId, status: 'draft' })
    .execute();
  return id;
}

async function aDecision(applicationId: Id<'application'>, amountCents: number): Promise<Id<'decision'>> {
  const id = newId<'decision'>();
  const personId = newId<'person'>();
  await database.db.insertInto('person').values({ id: personId, name: 'Proefpersoon' }).execute();
  await database.db
    .insertInto('decision')
    .values({
      id,
      applicationId,
      version: 1,
      kind: 'grant',
      amountCents,
      findings: '[]',
      reasons: 'proef',
      legalBasis: 'proef',
      mandateHolder: 'proef',
      departsFromAdvice: false,
      decidedOn: '2026-03-01',
      decidedByPersonId: personId,
      recordedAt: new Date(),
    })
    .execute();
  return id;
}

const at = new Date('2026-03-01T12:00:00Z');
const basis = 'proef';

describe('movements of the ledger', () => {
  it('grants from the reservation, releases the rest and keeps the books', async () => {
    const envelopeId = await envelopeWith(1_000_00);
    const applicationId = await anApplication(envelopeId);
    const decisionId = await aDecision(applicationId, 600_00);
    const result = await database.db.transaction().execute(async (tx) => {
      expect((await reserve(tx, { envelopeId, applicationId, amountCents: 800_00, basis, at })).ok).toBe(
        true,
      );
      return await commitGrant(tx, { envelopeId, applicationId, decisionId, amountCents: 600_00, basis, at });
    });
    expect(result.ok).toBe(true);
    expect((await getEnvelope(database.db, envelopeId)).balances).toEqual({
      publishedCents: 1_000_00,
      freeCents: 400_00,
      reservedCents: 0,
      committedCents: 600_00,
      advancedCents: 0,
      determinedCents: 0,
    });
  });

  it('refuses with ceiling-reached and moves nothing', async () => {
    const envelopeId = await envelopeWith(500_00);
    const applicationId = await anApplication(envelopeId);
    const decisionId = await aDecision(applicationId, 500_01);
    const result = await database.db
      .transaction()
      .execute((tx) =>
        commitGrant(tx, { envelopeId, applicationId, decisionId, amountCents: 500_01, basis, at }),
      );
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'ceiling-reached' }] });
    expect((await getEnvelope(database.db, envelopeId)).balances.freeCents).toBe(500_00);
  });

  it('cannot be overdrawn even by a raw insert', async () => {
    const envelopeId = await envelopeWith(100);
    const raw = database.db
      .insertInto('ledgerEntry')
      .values({
        id: newId(),
        envelopeId,
        seq: 0,
        kind: 'reserve',
        fromAccount: 'free',
        toAccount: 'reserved',
        amountCents: 101,
        basis,
      })
      .execute();
    await expect(
      raw.catch((error: unknown) => Promise.reject(new Error(String(isSqlError(error, 'checkViolation'))))),
    ).rejects.toThrow('true');
  });

  it('is append-only', async () => {
    const envelopeId = await envelopeWith(100);
    for (const attempt of [
      database.db
        .updateTable('ledgerEntry')
        .set({ amountCents: 1 })
        .where('envelopeId', '=', envelopeId)
        .execute(),
      database.db.deleteFrom('ledgerEntry').where('envelopeId', '=', envelopeId).execute(),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: 'HV001' });
    }
  });

  it("knows what was free at the end of any past date, in the city's time", async () => {
    const envelopeId = await envelopeWith(1_000_00, new Date('2026-01-10T10:00:00Z'));
    const applicationId = await anApplication(envelopeId);
    // 23:30 in Amsterdam on 28 February is 22:30 UTC; 00:30 on 1 March is 23:30 UTC the day before.
    await database.db.transaction().execute((tx) =>
      reserve(tx, {
        envelopeId,
        applicationId,
        amountCents: 100_00,
        basis,
        at: new Date('2026-02-28T22:30:00Z'),
      }),
    );
    await database.db.transaction().execute((tx) =>
      reserve(tx, {
        envelopeId,
        applicationId,
        amountCents: 50_00,
        basis,
        at: new Date('2026-02-28T23:30:00Z'),
      }),
    );
    const free = async (date: string) =>
      (await balancesOn(database.db, envelopeId, Temporal.PlainDate.from(date))).freeCents;
    expect([
      await free('2026-01-09'),
      await free('2026-01-10'),
      await free('2026-02-28'),
      await free('2026-03-01'),
    ]).toEqual([0, 1_000_00, 900_00, 850_00]);
  });

  it('advances, determines and tells what must come back', async () => {
    const envelopeId = await envelopeWith(1_000_00);
    const applicationId = await anApplication(envelopeId);
    const decisionId = await aDecision(applicationId, 800_00);
    const outcome = await database.db.transaction().execute(async (tx) => {
      await commitGrant(tx, { envelopeId, applicationId, decisionId, amountCents: 800_00, basis, at });
      await advance(tx, {
        envelopeId,
        applicationId,
        paymentOrderId: null as never,
        amountCents: 500_00,
        basis,
        at,
      });
      return await determine(tx, { envelopeId, applicationId, decisionId, amountCents: 300_00, basis, at });
    });
    expect(outcome).toEqual({ finalCents: 300_00, toRecoverCents: 200_00 });
    expect((await getEnvelope(database.db, envelopeId)).balances).toMatchObject({
      freeCents: 500_00,
      committedCents: 0,
      advancedCents: 200_00,
      determinedCents: 300_00,
    });
    await database.db.transaction().execute((tx) => release(tx, { envelopeId, applicationId, basis, at }));
  });

  it('owes a payment again that came back after the grant was final', async () => {
    const envelopeId = await envelopeWith(1_000_00);
    const applicationId = await anApplication(envelopeId);
    const decisionId = await aDecision(applicationId, 400_00);
    const paymentOrderId = null as never;
    const move = { envelopeId, applicationId, basis, at };
    await database.db.transaction().execute(async (tx) => {
      await commitGrant(tx, { ...move, decisionId, amountCents: 400_00 });
      await advance(tx, { ...move, paymentOrderId, amountCents: 400_00 });
      await determine(tx, { ...move, decisionId, amountCents: 400_00 });
      await advanceReturned(tx, { ...move, paymentOrderId, amountCents: 400_00 });
    });
    expect((await getEnvelope(database.db, envelopeId)).balances).toMatchObject({
      freeCents: 600_00,
      committedCents: 400_00,
      advancedCents: 0,
      determinedCents: 0,
    });
    await database.db.transaction().execute((tx) => release(tx, move));
  });

  it('lets exactly as many parallel grants through as the ceiling bears', async () => {
    const envelopeId = await envelopeWith(40 * 250_00);
    const cases = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const applicationId = await anApplication(envelopeId);
        return { applicationId, decisionId: await aDecision(applicationId, 250_00) };
      }),
    );
    const results = await Promise.all(
      cases.map(({ applicationId, decisionId }) =>
        database.db
          .transaction()
          .execute((tx) =>
            commitGrant(tx, { envelopeId, applicationId, decisionId, amountCents: 250_00, basis, at }),
          ),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(40);
    expect((await getEnvelope(database.db, envelopeId)).balances).toMatchObject({
      freeCents: 0,
      committedCents: 40 * 250_00,
    });
  });

  it('verifies the whole ledger', async () => {
    const { envelopes, entries, faults } = await verifyLedger(database.db);
    expect(faults).toEqual([]);
    expect(envelopes).toBe(made);
    expect(entries).toBeGreaterThan(made);
  });
});
