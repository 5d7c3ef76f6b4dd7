/** A vote over the money of a whole gebied: one council puts the question, each decides on the projects in its own wijken. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import {
  type TrialCouncil,
  trialCase,
  trialCouncil,
  trialMember,
} from '../../../../tests/support/trial-council.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { trialOutcome } from '../../../../tests/support/trial-outcome.ts';
import { trialRules } from '../../../../tests/support/trial-rules.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Result } from '../../../kernel/result.ts';
import { getApplication } from '../../application/index.ts';
import { declareInterests } from '../../assessment/index.ts';
import { decideByMandate } from '../../decision/index.ts';
import { getWijkraad, type Wijkraad } from '../../place/index.ts';
import { areaOf } from '../area.ts';
import type { Vote } from '../types.ts';
import { settleOutcome } from './commands.ts';

let database: FreshDatabase;
let city: TrialCity;
let north: TrialCouncil;
let south: Wijkraad;
let southerner: PersonActor;
let deps: TrialDeps;
beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  const mandate = { wijkraad: '*', role: 'mandatedDecision', source: 'proef', toVerify: true } as const;
  city = await trialCity(db, { rules: { ...trialRules(), mandates: [mandate] } });
  north = await trialCouncil(db, city, 3);
  const wijkraadId = newId<'wijkraad'>();
  await db
    .insertInto('wijkraad')
    .values({ id: wijkraadId, slug: 'zuidwijk', name: 'Zuidwijk', kind: 'wijkraad', gebiedId: city.gebiedId })
    .execute();
  await db.updateTable('wijk').set({ wijkraadId }).where('id', '=', city.wijken.zuidwijk).execute();
  await db
    .updateTable('envelope')
    .set({ gebiedId: city.gebiedId })
    .where('id', '=', city.envelopeId)
    .execute();
  south = await getWijkraad(db, wijkraadId);
  southerner = await trialMember(db, wijkraadId, 'Zus Zuid');
  deps = trialDeps(db, '2026-03-20T10:00:00Z');
});
afterAll(() => database.drop());

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
function settle(vote: Vote, actor: PersonActor, present: readonly PersonActor[]) {
  const onMandate = (unit: Parameters<typeof decideByMandate>[0], advice: { readonly id: Id<'advice'> }) =>
    decideByMandate(unit, deps, advice.id);
  return settleOutcome({ ...deps, onMandate }, actor, vote, {
    choices: (vote.ballot?.projects ?? []).map(({ number }) => ({ number, choice: 'follow', reason: '' })),
    metOn: '2026-03-18',
    present: present.map(({ personId }) => personId),
    chair: actor.personId,
  });
}

test('all wijken of the gebied take part; each council takes its own decisions, the standpoint is of who asked', async () => {
  const { db } = database;
  const inNorth = await trialCase(db, city, { requestedCents: 1000_00 });
  const inSouth = await trialCase(db, city, { requestedCents: 1000_00, wijkId: city.wijken.zuidwijk });
  const vote = await trialOutcome(db, city, {
    slug: 'gebied',
    cases: [inNorth.id, inSouth.id],
    winners: ['1', '2'],
  });
  const area = await areaOf(db, vote);
  expect(area.councils.map(({ slug }) => slug)).toEqual(['noordwijk', 'zuidwijk']);
  expect(area.wijken.map(({ slug }) => slug).toSorted()).toEqual(['noordwijk', 'zuidwijk']);

  const [chair] = north.members;
  if (!chair) throw new Error('a council has members');
  for (const [actor, council, { id }] of [
    [chair, north.council, inNorth],
    [southerner, south, inSouth],
  ] as const)
    value(
      await declareInterests(deps, actor, council, [{ applicationId: id, conflicted: false, reason: null }]),
    );

  const early = await settle(vote, southerner, [southerner]);
  expect(early.ok ? [] : early.problems.map(({ code }) => code)).toEqual(['not-allowed']);
  const left = value(await settle(vote, chair, north.members));
  expect(left.map(({ code }) => code)).toEqual(['other-council-2']);
  const statuses = async () =>
    await Promise.all([inNorth, inSouth].map(async ({ id }) => (await getApplication(db, id)).status));
  expect(await statuses()).toEqual(['decided', 'inTreatment']);

  const stranger = await trialPerson(db, 'Ver Weg', {
    grants: [{ role: 'councilMember', scope: 'wijkraad', wijkraadId: newId() }],
  });
  const refused = await settle(vote, stranger, [stranger]);
  expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual(['not-allowed']);

  expect(value(await settle(vote, southerner, [southerner]))).toEqual([]);
  expect(await statuses()).toEqual(['decided', 'decided']);
});

test('the money of one council stays with its own wijken', async () => {
  const { db } = database;
  await db
    .updateTable('envelope')
    .set({ gebiedId: null, wijkraadId: city.wijkraadId })
    .where('id', '=', city.envelopeId)
    .execute();
  const area = await areaOf(db, { envelopeId: city.envelopeId, wijkraadId: city.wijkraadId });
  expect([area.councils.length, area.wijken.map(({ slug }) => slug)]).toEqual([1, ['noordwijk']]);
});
