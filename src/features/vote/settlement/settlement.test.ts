import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity } from '../../../../tests/support/trial-city.ts';
import { type TrialCouncil, trialCase, trialCouncil } from '../../../../tests/support/trial-council.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { trialOutcome } from '../../../../tests/support/trial-outcome.ts';
import { trialRules } from '../../../../tests/support/trial-rules.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Result } from '../../../kernel/result.ts';
import { getApplication } from '../../application/index.ts';
import { declareInterests } from '../../assessment/index.ts';
import { getEnvelope, release, reserve } from '../../budget/index.ts';
import { decideByMandate, latestDecision } from '../../decision/index.ts';
import { getVote } from '../store/index.ts';
import { settleOutcome } from './commands.ts';
import { listSettled } from './store.ts';

let database: FreshDatabase;
let city: TrialCity;
let council: TrialCouncil;
let deps: TrialDeps;
beforeAll(async () => {
  database = await freshDatabase();
  const mandate = { wijkraad: '*', role: 'mandatedDecision', source: 'proef', toVerify: true } as const;
  city = await trialCity(database.db, { rules: { ...trialRules(), mandates: [mandate] } });
  council = await trialCouncil(database.db, city, 5);
  deps = trialDeps(database.db, '2026-03-20T10:00:00Z');
});
afterAll(() => database.drop());

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const settleDeps = () => ({
  ...deps,
  onMandate: (unit: Parameters<typeof decideByMandate>[0], advice: { readonly id: Id<'advice'> }) =>
    decideByMandate(unit, deps, advice.id),
});
const member = (n: number): PersonActor => {
  const found = council.members[n];
  if (!found) throw new Error(`no member ${n}`);
  return found;
};

const countedVote = (
  slug: string,
  cases: readonly (Id<'application'> | null)[],
  winners: readonly string[],
) => trialOutcome(database.db, city, { slug, cases, winners });

const input = (choices: readonly string[], reason = '') => ({
  choices: choices.map((choice, at) => ({ number: at + 1, choice, reason })),
  metOn: '2026-03-18',
  present: [0, 1, 2].map((n) => member(n).personId),
  chair: member(0).personId,
});

test('follows the outcome: the standpoint is kept, what is an application is decided, what is none waits', async () => {
  const won = await trialCase(database.db, city, { requestedCents: 1000_00 });
  const lost = await trialCase(database.db, city, { requestedCents: 1000_00 });
  for (const applicationId of [won.id, lost.id])
    value(
      await declareInterests(deps, member(0), council.council, [
        { applicationId, conflicted: false, reason: null },
      ]),
    );
  const vote = await countedVote('kiest', [won.id, lost.id, null], ['1', '3']);
  const before = (await getEnvelope(database.db, city.envelopeId)).balances;

  const unreasoned = await settleOutcome(
    settleDeps(),
    member(0),
    vote,
    input(['refuse', 'follow', 'follow']),
  );
  expect(unreasoned.ok ? [] : unreasoned.problems.map(({ code }) => code)).toEqual(['departure-unreasoned']);
  expect(await listSettled(database.db, vote.id)).toEqual([]);

  expect(
    value(await settleOutcome(settleDeps(), member(0), vote, input(['follow', 'follow', 'follow']))),
  ).toEqual([]);
  expect((await getVote(database.db, vote.id)).status).toBe('settled');
  const rows = await listSettled(database.db, vote.id);
  expect(rows.map(({ decided, amountCents }) => [decided, amountCents])).toEqual([
    ['grant', 1000_00],
    ['refuse', 0],
    ['grant', 1000_00],
  ]);
  const after = (await getEnvelope(database.db, city.envelopeId)).balances;
  const granted = await latestDecision(database.db, won.id);
  expect(granted).toMatchObject({ kind: 'grant', amountCents: 1000_00 });
  expect(granted?.reasons).toContain(
    '7 van de 10 stembiljetten noemen dit project. Het won in ronde 1 van de telling.',
  );
  expect(granted?.reasons).toContain('Elke stem krijgt een even groot deel van het geld.');
  expect(granted?.reasons).toContain('/stemmingen/kiest/uitslag');
  expect((await latestDecision(database.db, lost.id))?.reasons).toContain(
    '6 van de 10 stembiljetten noemen dit project. Het won in geen van de 2 rondes van de telling.',
  );
  expect((await latestDecision(database.db, lost.id))?.kind).toBe('refuse');
  expect(after.committedCents - before.committedCents).toBe(1000_00);
  // Of the third project no giver is known: its money is set aside all the same.
  expect(after.reservedCents).toBe(before.reservedCents - 2000_00 + 1000_00);
  expect(after.freeCents).toBe(before.freeCents);
  // Once more: nothing is decided twice.
  expect(
    value(await settleOutcome(settleDeps(), member(0), vote, input(['follow', 'follow', 'follow']))),
  ).toEqual([]);
  expect((await getEnvelope(database.db, city.envelopeId)).balances).toEqual(after);
});

test('who has not said that she has no interest leaves the project waiting; another goes on with it', async () => {
  const won = await trialCase(database.db, city, { requestedCents: 1000_00 });
  const vote = await countedVote('kiest-weer', [won.id], ['1']);
  const left = value(await settleOutcome(settleDeps(), member(1), vote, input(['follow'])));
  expect(left.map(({ code }) => code)).toEqual(['declare-first-1']);
  expect((await getApplication(database.db, won.id)).status).toBe('inTreatment');
  value(
    await declareInterests(deps, member(0), council.council, [
      { applicationId: won.id, conflicted: false, reason: null },
    ]),
  );
  expect(value(await settleOutcome(settleDeps(), member(0), vote, input(['follow'])))).toEqual([]);
  expect((await getApplication(database.db, won.id)).status).toBe('decided');
});

test('money that another takes meanwhile is not spent twice: the project that it was for is named, and goes on later', async () => {
  const cases = [await trialCase(database.db, city, { requestedCents: 1000_00 })];
  cases.push(await trialCase(database.db, city, { requestedCents: 1000_00 }));
  const other = await trialCase(database.db, city, { requestedCents: 1000_00 });
  const at = new Date('2026-03-19T10:00:00Z');
  const on = (id: Id<'application'>) => ({
    envelopeId: city.envelopeId,
    applicationId: id,
    basis: 'trial',
    at,
  });
  for (const { id } of [...cases, other])
    await database.db.transaction().execute((tx) => release(tx, on(id)));
  for (const { id } of cases)
    value(
      await declareInterests(deps, member(0), council.council, [
        { applicationId: id, conflicted: false, reason: null },
      ]),
    );
  const vote = await countedVote(
    'kiest-samen',
    cases.map(({ id }) => id),
    ['1', '2'],
  );
  const ofSecond = settleDeps();
  let decided = 0;
  const racing = {
    ...ofSecond,
    // Between the standpoint and the decision on the second project somebody else sets aside all that is free.
    onMandate: async (unit: Parameters<typeof decideByMandate>[0], advice: { readonly id: Id<'advice'> }) => {
      decided += 1;
      if (decided === 2)
        await database.db.transaction().execute(async (tx) => {
          const { freeCents } = (await getEnvelope(tx, city.envelopeId)).balances;
          value(await reserve(tx, { ...on(other.id), amountCents: freeCents }));
        });
      return await ofSecond.onMandate(unit, advice);
    },
  };
  const left = value(await settleOutcome(racing, member(0), vote, input(['follow', 'follow'])));
  expect(left.map(({ code, text: said }) => [code, said.nl.startsWith('Project 2: ')])).toEqual([
    ['ceiling-reached-2', true],
  ]);
  const between = await getEnvelope(database.db, city.envelopeId);
  expect(between.balances.freeCents).toBe(0);
  const status = async () =>
    await Promise.all(cases.map(async ({ id }) => (await getApplication(database.db, id)).status));
  expect(await status()).toEqual(['decided', 'inTreatment']);

  await database.db.transaction().execute((tx) => release(tx, on(other.id)));
  expect(value(await settleOutcome(settleDeps(), member(0), vote, input(['follow', 'follow'])))).toEqual([]);
  expect(await status()).toEqual(['decided', 'decided']);
  const after = await getEnvelope(database.db, city.envelopeId);
  expect(after.balances.committedCents - between.balances.committedCents).toBe(1000_00);
});

test('an officer settles nothing', async () => {
  const won = await trialCase(database.db, city, { requestedCents: 1000_00 });
  const vote = await countedVote('kiest-te-veel', [won.id, null], ['1', '2']);
  const officer: PersonActor = { ...member(0), grants: [{ role: 'officer', scope: 'city' }] };
  const refused = await settleOutcome(settleDeps(), officer, vote, input(['follow', 'follow']));
  expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual(['not-allowed']);
});
