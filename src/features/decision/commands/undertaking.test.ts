/** Organisations that form one undertaking count together, also what they got before that was known. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialPerson } from '../../../../tests/support/trial-city.ts';
import { trialOrganisation } from '../../../../tests/support/trial-council.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Result } from '../../../kernel/result.ts';
import { getOrganisation, listUndertakingChanges } from '../../party/index.ts';
import { insertAidGrant, listAidOf } from '../store/index.ts';
import { undertakingOf } from './load-case.ts';
import { setUndertaking } from './undertaking.ts';

let database: FreshDatabase;
let deps: TrialDeps;
let officer: PersonActor;

beforeAll(async () => {
  database = await freshDatabase();
  officer = await trialPerson(database.db, 'Bram Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  deps = trialDeps(database.db, '2026-03-16T09:00:00Z');
});
afterAll(() => database.drop());

const codes = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map(({ field, code }) => `${field}: ${code}`);

async function aidTo(organisationId: Id<'organisation'>, amountCents: number): Promise<void> {
  await database.db.transaction().execute(async (tx) => {
    await insertAidGrant(tx, {
      undertaking: undertakingOf(await getOrganisation(tx, organisationId)),
      organisationId,
      applicationId: null,
      decisionId: null,
      regime: 'general',
      amountCents,
      grantedOn: '2026-02-01',
      registerDueOn: '2026-03-02',
    });
  });
}

async function countsFor(organisationId: Id<'organisation'>): Promise<number> {
  const undertaking = undertakingOf(await getOrganisation(database.db, organisationId));
  return (await listAidOf(database.db, undertaking)).reduce((sum, { amountCents }) => sum + amountCents, 0);
}

test('an officer says with a reason which organisations are one, and can take it back', async () => {
  const [hall, caterer] = [
    await trialOrganisation(database.db, 'Stichting De Zaal'),
    await trialOrganisation(database.db, 'Stichting De Keuken'),
  ];
  await aidTo(hall, 10_000_00);
  await aidTo(caterer, 5_000_00);
  expect(await countsFor(caterer)).toBe(5_000_00);
  const set = (slug: string, group: string, reason = 'Statuten artikel 5.') =>
    setUndertaking(deps, officer, { slug, group, reason });
  expect(codes(await set('stichting-de-zaal', 'De Zaal', ' '))).toEqual(['reason: reason-needed']);
  expect(codes(await set('stichting-de-zaal', 'De Zaal'))).toEqual([]);
  // Written a little differently it is the same undertaking.
  expect(codes(await set('stichting-de-keuken', '  de  zaal '))).toEqual([]);
  expect(codes(await set('stichting-de-keuken', 'De Zaal'))).toEqual(['group: undertaking-same']);
  expect([await countsFor(hall), await countsFor(caterer)]).toEqual([15_000_00, 15_000_00]);
  expect(codes(await set('stichting-de-keuken', '', 'Bestuur is gescheiden.'))).toEqual([]);
  expect([await countsFor(hall), await countsFor(caterer)]).toEqual([10_000_00, 5_000_00]);
  expect(await listUndertakingChanges(database.db)).toMatchObject([
    {
      organisationName: 'Stichting De Keuken',
      groupBefore: 'De Zaal',
      groupAfter: null,
      byName: 'Bram Ambt',
    },
    { groupBefore: null, groupAfter: 'De Zaal', reason: 'Statuten artikel 5.' },
    { organisationName: 'Stichting De Zaal', groupBefore: null, groupAfter: 'De Zaal' },
  ]);
});

test('nobody else may', async () => {
  const resident = await trialPerson(database.db, 'Samira Proef');
  const input = { slug: 'stichting-de-zaal', group: 'Van mij', reason: 'Zomaar.' };
  expect(codes(await setUndertaking(deps, resident, input))).toEqual([': not-allowed']);
});
