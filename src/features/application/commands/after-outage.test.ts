import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { anonymous, type PersonActor } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import { findOverview } from '../../budget/index.ts';
import { getRound, listOpenRounds } from '../../scheme/index.ts';
import { answerCosignLink, moveLastDays, nameCosigners, startApplication } from './index.ts';

let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let samira: PersonActor;

beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db);
  samira = await trialPerson(database.db, 'Samira Proef');
  deps = trialDeps(database.db, '2026-03-02T09:00:00Z');
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.deleteFrom('outage').execute();
});

async function outage(startedAt: string, endedAt: string | null): Promise<void> {
  await database.db
    .insertInto('outage')
    .values({
      id: newId(),
      startedAt: new Date(startedAt),
      endedAt: endedAt === null ? null : new Date(endedAt),
      description: 'Proef',
    })
    .execute();
}

const start = async () => {
  const started = await startApplication(deps, samira, { roundSlug: 'proefronde', lang: 'nl' });
  return started.ok ? 'open' : started.problems.map(({ code }) => code).join();
};

test('a round stays open for the days that people could send nothing in its last weeks (Awb 2:21)', async () => {
  await outage('2027-06-01T08:00:00Z', '2027-06-03T08:00:00Z');
  deps.at('2027-12-30T12:00:00Z');
  expect(await moveLastDays(deps)).toBe(0);
  await outage('2027-12-30T08:00:00Z', '2027-12-31T20:00:00Z');
  deps.at('2028-01-01T09:00:00Z');
  expect(await start()).toBe('round-closed');
  expect(await moveLastDays(deps)).toBe(1);
  expect(await moveLastDays(deps)).toBe(0);
  // Two days after Friday 31 December is a Sunday: Monday is the new last day, wherever it is told.
  expect((await getRound(deps.db, city.roundId)).closesOn).toBe('2028-01-03');
  expect((await findOverview(deps.db, city.envelopeId))?.round.closesOn).toBe('2028-01-03');
  deps.at('2028-01-03T20:00:00Z');
  expect(await start()).toBe('open');
  expect(await listOpenRounds(deps.db, today(deps.clock))).toHaveLength(1);
  deps.at('2028-01-04T09:00:00Z');
  expect(await start()).toBe('round-closed');
  expect(await listOpenRounds(deps.db, today(deps.clock))).toHaveLength(0);
});

test('an outage that was recorded by mistake gives nothing when it is taken back', async () => {
  await outage('2027-12-31T08:00:00Z', null);
  deps.at('2028-01-02T09:00:00Z');
  await moveLastDays(deps);
  expect(await start()).toBe('open');
  await database.db.deleteFrom('outage').execute();
  await moveLastDays(deps);
  expect(await start()).toBe('round-closed');
  expect((await getRound(deps.db, city.roundId)).closesOn).toBe('2027-12-31');
});

test('an invitation to co-sign works longer, and no longer than that', async () => {
  deps.at('2026-03-02T09:00:00Z');
  const draft = await startApplication(deps, samira, { roundSlug: 'proefronde', lang: 'nl' });
  if (!draft.ok) throw new Error('no draft');
  const entries = ['Ans', 'Bo'].map((name) => ({
    name: `${name} Buur`,
    email: `${name.toLowerCase()}@example.org`,
  }));
  const named = await nameCosigners(deps, samira, { id: draft.value.id, entries, invite: true });
  expect(named.ok).toBe(true);
  const mails = await deps.db.selectFrom('outgoingMail').select('body').execute();
  const [ans = '', bo = ''] = mails.map(({ body }) => /mede-ondertekenen\/([\w-]+)/.exec(body)?.[1] ?? '');
  const answer = async (token: string) => {
    const given = await answerCosignLink(deps, anonymous, { token, answer: 'confirmed' });
    return given.ok ? 'confirmed' : given.problems.map(({ code }) => code).join();
  };
  await outage('2026-03-01T08:00:00Z', '2026-03-02T07:00:00Z');
  await outage('2026-03-16T08:00:00Z', '2026-03-16T20:00:00Z');
  deps.at('2026-03-17T09:00:00Z');
  expect(await answer(ans)).toBe('link-expired');
  expect(await moveLastDays(deps)).toBe(2);
  expect(await moveLastDays(deps)).toBe(0);
  expect(await answer(ans)).toBe('confirmed');
  deps.at('2026-03-17T23:00:00Z');
  expect(await answer(bo)).toBe('link-expired');
});
