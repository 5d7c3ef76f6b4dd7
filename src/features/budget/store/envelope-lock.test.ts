import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity } from '../../../../tests/support/trial-city.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { lockEnvelope } from './envelopes.ts';

let database: FreshDatabase;
let city: TrialCity;

beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db);
});
afterAll(() => database.drop());

const apply = (tx: Tx) =>
  tx
    .insertInto('application')
    .values({
      id: newId<'application'>(),
      schemeVersionId: city.versionId,
      roundId: city.roundId,
      envelopeId: city.envelopeId,
      status: 'draft',
    })
    .execute();

test('two who have both named an envelope get hold of it one after the other, and never wait for each other', async () => {
  const named = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
  const handIn = (own: 0 | 1, other: 0 | 1) =>
    database.db.transaction().execute(async (tx) => {
      await apply(tx);
      named[own].resolve();
      await named[other].promise;
      return (await lockEnvelope(tx, city.envelopeId)).id;
    });
  expect(await Promise.all([handIn(0, 1), handIn(1, 0)])).toEqual([city.envelopeId, city.envelopeId]);
});
