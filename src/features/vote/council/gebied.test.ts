/** Before a vote over the money of a whole gebied: each council says what it thinks of the projects in its own wijken. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialCouncil, trialCouncil, trialMember } from '../../../../tests/support/trial-council.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import type { Result } from '../../../kernel/result.ts';
import { draftBallot } from '../commands/freeze.ts';
import { addProject } from '../commands/projects.ts';
import { announceVote, prepareVote, startChecking } from '../commands/set-up.ts';
import { firstRules } from '../rules/standing.ts';
import { getVote, listVotes } from '../store/index.ts';
import type { Vote } from '../types.ts';
import { askQuestion, preAdvise } from './commands.ts';

let database: FreshDatabase;
let city: TrialCity;
let north: TrialCouncil;
let southerner: PersonActor;
let deps: TrialDeps;
let vote: Vote;

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const codes = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  city = await trialCity(db);
  north = await trialCouncil(db, city, 3);
  const south = newId<'wijkraad'>();
  await db
    .insertInto('wijkraad')
    .values({ id: south, slug: 'zuidwijk', name: 'Zuidwijk', kind: 'wijkraad', gebiedId: city.gebiedId })
    .execute();
  await db.updateTable('wijk').set({ wijkraadId: south }).where('id', '=', city.wijken.zuidwijk).execute();
  await db
    .updateTable('envelope')
    .set({ gebiedId: city.gebiedId })
    .where('id', '=', city.envelopeId)
    .execute();
  southerner = await trialMember(db, south, 'Zus Zuid');
  deps = trialDeps(db, '2027-02-01T10:00:00Z');
  const officer = await trialPerson(db, 'Olga Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  const id = value(
    await prepareVote(deps, officer, {
      slug: 'gebied-kiest',
      envelopeId: city.envelopeId,
      wijkraadId: city.wijkraadId,
      name: text('Het gebied kiest', 'The district chooses'),
      rules: { ...firstRules, voters: { ...firstRules.voters, postcodes: ['3011'] } },
      ideasFrom: '2027-02-03',
      ideasUntil: '2027-02-10',
      opensAt: new Date('2027-03-01T08:00:00Z'),
      closesAt: new Date('2027-03-14T23:00:00Z'),
    }),
  );
  vote = await getVote(db, id);
  value(await announceVote(deps, officer, vote));
  deps.at('2027-02-11T10:00:00Z');
  value(await startChecking(deps, officer, vote));
  for (const [title, wijkId] of [
    ['In Noord', city.wijken.noordwijk],
    ['In Zuid', city.wijken.zuidwijk],
    ['Overal', null],
  ] as const)
    value(
      await addProject(deps, officer, vote, {
        title,
        description: 'Verzonnen.',
        lang: 'nl',
        costCents: 500_00,
        category: null,
        wijkId,
      }),
    );
});
afterAll(() => database.drop());

const typed = (project: number) => ({
  project: String(project),
  standpoint: 'for',
  reason: 'Past bij ons plan.',
  noInterest: true,
});

test('each council advises on its own wijken, who asks on what is of no wijk, and the ballot names them', async () => {
  const [northerner] = north.members;
  if (!northerner) throw new Error('a council has members');
  expect(codes(await preAdvise(deps, southerner, vote, typed(1)))).toEqual(['other-council']);
  expect(codes(await preAdvise(deps, southerner, vote, typed(3)))).toEqual(['other-council']);
  expect(codes(await preAdvise(deps, northerner, vote, typed(2)))).toEqual(['other-council']);
  value(await preAdvise(deps, southerner, vote, typed(2)));
  value(await preAdvise(deps, northerner, vote, typed(3)));
  const { ballot } = await draftBallot(deps.db, await getVote(deps.db, vote.id), {
    at: new Date('2027-02-11T10:00:00Z'),
    today: '2027-02-11',
  });
  expect(ballot.projects.map(({ advice }) => advice?.council ?? null)).toEqual([
    null,
    'Wijkraad Zuidwijk',
    'Wijkraad Noordwijk',
  ]);
});

test('the question stays with the council that asks, and a council of elsewhere says nothing', async () => {
  const question = { nl: 'Wat helpt?', en: 'What helps?', metOn: '2027-02-10' };
  expect(codes(await askQuestion(deps, southerner, vote, question))).toEqual(['not-allowed']);
  const stranger = await trialPerson(deps.db, 'Ver Weg', {
    grants: [{ role: 'councilMember', scope: 'wijkraad', wijkraadId: newId() }],
  });
  expect(codes(await preAdvise(deps, stranger, vote, typed(1)))).toEqual(['not-allowed']);
});

test('every wijk of the gebied shows the vote, and no wijk of another one', async () => {
  const slugs = async (wijk: NonNullable<Parameters<typeof listVotes>[1]>['wijk'] & object) =>
    (await listVotes(deps.db, { wijk })).map(({ slug }) => slug);
  const { gebiedId } = city;
  expect(await slugs({ wijkraadId: newId(), gebiedId })).toEqual(['gebied-kiest']);
  expect(await slugs({ wijkraadId: null, gebiedId })).toEqual(['gebied-kiest']);
  expect(await slugs({ wijkraadId: newId(), gebiedId: newId() })).toEqual([]);
});
