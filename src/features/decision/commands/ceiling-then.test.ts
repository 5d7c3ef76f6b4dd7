/** What there was for a case when it was first decided (Awb 4:25 lid 3), against a second calculation without SQL. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialCase } from '../../../../tests/support/trial-case.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Result } from '../../../kernel/result.ts';
import { getApplication } from '../../application/index.ts';
import type { Application } from '../../application/types.ts';
import { getEnvelope, insertEnvelope, publishCeiling, roomAt, verifyLedger } from '../../budget/index.ts';
import type { Objection } from '../types.ts';
import { decideObjection } from './decide-objection.ts';
import { fileObjection } from './file-objection.ts';
import { startObjection } from './handle-objection.ts';
import { takeDecision } from './take-decision.ts';

let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let samira: PersonActor;
let officer: PersonActor;
let second: PersonActor;

beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db);
  samira = await trialPerson(database.db, 'Samira Proef');
  officer = await trialPerson(database.db, 'Bram Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  second = await trialPerson(database.db, 'Farida Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  await database.db
    .insertInto('contactConsent')
    .values({ id: newId(), personId: samira.personId, channel: 'portal', givenAt: new Date('2026-01-01') })
    .execute();
  deps = trialDeps(database.db, '2026-03-16T09:00:00Z');
});
afterAll(async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  await database.drop();
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function envelope(amountCents: number): Promise<Id<'envelope'>> {
  const id = newId<'envelope'>();
  await database.db.transaction().execute(async (tx) => {
    await insertEnvelope(tx, {
      id,
      schemeVersionId: city.versionId,
      roundId: city.roundId,
      gebiedId: null,
      wijkraadId: null,
      wijkId: null,
      domain: id,
      name: 'Proef',
      example: true,
    });
    await publishCeiling(tx, { envelopeId: id, amountCents, basis: 'trial', at: new Date('2026-01-02') });
  });
  return id;
}

const waiting = (envelopeId: Id<'envelope'>, requestedCents: number, reservedCents: number) =>
  trialCase(database.db, city, {
    applicantPersonId: samira.personId,
    envelopeId,
    requestedCents,
    reservedCents,
  });

const decide = (application: Application, amountCents: number) =>
  takeDecision(deps, officer, {
    applicationId: application.id,
    revision: application.revision,
    outcome: amountCents === 0 ? 'refuse' : 'grant',
    amountCents: amountCents === 0 ? null : amountCents,
    ground: amountCents === 0 ? 'belowMinimum' : null,
    reasons: 'Zo is het besloten.',
    departureReasons: '',
    deviationReasons: '',
    obligations: [],
    judgements: {},
    reasonableTerm: false,
    givenTerm: '',
    budgetProviso: false,
  });

async function objected(id: Id<'application'>): Promise<Objection> {
  const application = await getApplication(deps.db, id);
  const filed = value(
    await fileObjection(deps, samira, {
      own: true,
      lang: 'nl',
      name: 'Samira Proef',
      address: 'Proefstraat 1',
      caseNumber: application.caseNumber ?? '',
      about: '',
      grounds: 'Het plan past wel.',
      groundsLater: false,
      lateReason: '',
      channel: 'portal',
      receivedOn: '',
      postedOn: '',
    }),
  );
  return value(await startObjection(deps, second, { objectionId: filed.id, revision: filed.revision }));
}

const win = (objection: Objection, amountCents: number) =>
  decideObjection(deps, second, {
    objectionId: objection.id,
    revision: objection.revision,
    outcome: 'founded',
    reasons: 'U hebt gelijk.',
    excused: null,
    noHearingGround: 'fullyMet',
    amountCents,
  });

/** Replays the ledger by hand up to the first movement of the decision. */
async function naiveRoom(envelopeId: Id<'envelope'>, applicationId: Id<'application'>): Promise<number> {
  const first = await database.db
    .selectFrom('decision')
    .select('id')
    .where('applicationId', '=', applicationId)
    .where('version', '=', 1)
    .executeTakeFirstOrThrow();
  const rows = await database.db
    .selectFrom('ledgerEntry')
    .selectAll()
    .where('envelopeId', '=', envelopeId)
    .orderBy('seq')
    .execute();
  let room = 0;
  for (const row of rows) {
    if (row.decisionId === first.id) break;
    const own = row.applicationId === applicationId;
    const counts = (account: string) => account === 'free' || (own && account !== 'outside');
    if (counts(row.toAccount)) room += row.amountCents;
    if (counts(row.fromAccount)) room -= row.amountCents;
  }
  return room;
}

test('what the first decision released and others got on the same day still counts', async () => {
  const envelopeId = await envelope(240_000);
  const application = await waiting(envelopeId, 240_000, 240_000);
  value(await decide(application, 0));
  const other = await waiting(envelopeId, 240_000, 0);
  value(await decide(other, 240_000));
  expect((await getEnvelope(deps.db, envelopeId)).balances.freeCents).toBe(0);
  value(await win(await objected(application.id), 240_000));
  expect((await getEnvelope(deps.db, envelopeId)).balances).toMatchObject({
    publishedCents: 480_000,
    committedCents: 480_000,
  });
});

test('a part that was granted counts once', async () => {
  const envelopeId = await envelope(240_000);
  const other = await waiting(envelopeId, 100_000, 100_000);
  const application = await waiting(envelopeId, 240_000, 140_000);
  value(await decide(application, 90_000));
  value(await decide(other, 100_000));
  // What is free now goes to a third.
  value(await decide(await waiting(envelopeId, 50_000, 0), 50_000));
  const objection = await objected(application.id);
  const refused = await win(objection, 140_001);
  expect(refused).toMatchObject({ ok: false, problems: [{ code: 'ceiling-reached' }] });
  value(await win(objection, 140_000));
});

test('for any history the room of then is what a replay of the ledger gives', async () => {
  const cents = fc.integer({ min: 1, max: 5 }).map((step) => step * 10_000);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cents, fc.boolean()), { maxLength: 3 }),
      fc.boolean(),
      cents,
      fc.array(cents, { maxLength: 3 }),
      async (before, reserves, asked, after) => {
        const envelopeId = await envelope(200_000);
        for (const [amount, granted] of before)
          await decide(await waiting(envelopeId, amount, granted ? amount : 0), granted ? amount : 0);
        const { freeCents } = (await getEnvelope(deps.db, envelopeId)).balances;
        const application = await waiting(envelopeId, asked, reserves ? Math.min(asked, freeCents) : 0);
        value(await decide(application, 0));
        for (const amount of after) await decide(await waiting(envelopeId, amount, 0), amount);
        const first = await database.db
          .selectFrom('decision')
          .select('id')
          .where('applicationId', '=', application.id)
          .executeTakeFirstOrThrow();
        const found = await roomAt(deps.db, envelopeId, application.id, {
          on: Temporal.PlainDate.from('2026-03-16'),
          before: first.id as Id<'decision'>,
        });
        // A refusal that released nothing moved nothing: then the end of its day counts.
        if (reserves && freeCents > 0) expect(found).toBe(await naiveRoom(envelopeId, application.id));
        else expect(found).toBe((await getEnvelope(deps.db, envelopeId)).balances.freeCents);
      },
    ),
    { numRuns: 12 },
  );
});
