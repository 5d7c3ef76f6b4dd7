import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { trialCase, trialMember } from '../../../../tests/support/trial-council.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import type { Result } from '../../../kernel/result.ts';
import { hashOf } from '../canonical.ts';
import { firstRules, takesBallots } from '../rules/standing.ts';
import { findVote, getVote, listChanges, listProjects, setQuestion, type VoteInput } from '../store/index.ts';
import type { Vote } from '../types.ts';
import { openAndClose } from './clock.ts';
import { freezeBallot, rehearseBallot, unfreezeBallot } from './freeze.ts';
import {
  addApplication,
  addProject,
  changeProject,
  moveProject,
  pairProjects,
  withdrawProject,
} from './projects.ts';
import { announceVote, cancelVote, changeVote, prepareVote, startChecking } from './set-up.ts';

let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let officer: PersonActor;
let helper: PersonActor;

beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db);
  deps = trialDeps(database.db, '2027-02-01T10:00:00Z');
  officer = await trialPerson(database.db, 'Officer', { grants: [{ role: 'officer', scope: 'city' }] });
  helper = await trialPerson(database.db, 'Helper', { grants: [{ role: 'helper', scope: 'city' }] });
});
afterAll(() => database.drop());

const codes = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const input = (slug: string): VoteInput => ({
  slug,
  envelopeId: city.envelopeId,
  wijkraadId: city.wijkraadId,
  name: text('Noordwijk kiest', 'Noordwijk chooses'),
  rules: {
    ...firstRules,
    voters: { ...firstRules.voters, postcodes: ['3011'] },
    ballot: { ...firstRules.ballot, choicesMax: 2 },
  },
  ideasFrom: '2027-02-03',
  ideasUntil: '2027-02-10',
  opensAt: new Date('2027-03-01T08:00:00Z'),
  closesAt: new Date('2027-03-14T23:00:00Z'),
});

const project = (title: string, euros: number) => ({
  title,
  description: 'Verzonnen.',
  lang: 'nl',
  costCents: euros * 100,
  category: null,
  wijkId: null,
});

const fresh = (vote: Vote): Promise<Vote> => getVote(database.db, vote.id);

/** A vote of its own, checked and with two projects; the one before it on the same money is called off. */
async function checked(slug: string): Promise<Vote> {
  deps.at('2027-02-01T10:00:00Z');
  await database.db.updateTable('vote').set({ status: 'cancelled', cancelledReason: 'Proef' }).execute();
  const id = value(await prepareVote(deps, officer, input(slug)));
  const vote = await getVote(database.db, id);
  value(await announceVote(deps, officer, vote));
  deps.at('2027-02-11T10:00:00Z');
  value(await startChecking(deps, officer, vote));
  await database.db.transaction().execute((tx) => setQuestion(tx, id, text('Wat helpt?', 'What helps?')));
  value(await addProject(deps, officer, vote, project('Bankjes', 5000)));
  value(await addProject(deps, officer, vote, project('Moestuin', 4000)));
  return await fresh(vote);
}

async function frozen(slug: string): Promise<Vote> {
  const vote = await checked(slug);
  value(await freezeBallot(deps, officer, vote));
  return await fresh(vote);
}

const rehearsal = (vote: Vote, way: 'screen' | 'paper', meant = '2') => ({
  ballotSha256: vote.ballotSha256 ?? '',
  way,
  meant,
  found: 'Klopt.',
  allRight: true,
  choices: { 1: 1 },
});

test('all that is wrong with dates and rules is said at once', async () => {
  const wrong = {
    ...input('fout'),
    opensAt: new Date('2027-01-01T08:00:00Z'),
    closesAt: new Date('2026-12-01T08:00:00Z'),
    rules: {
      ...firstRules,
      ballot: { ...firstRules.ballot, kind: 'points' as const, choicesMin: 4, choicesMax: 3 },
    },
  };
  expect(codes(await prepareVote(deps, officer, wrong))).toEqual([
    'opens-during-ideas',
    'opens-in-past',
    'closes-before-opening',
    'least-above-most',
    'points-missing',
  ]);
  expect(codes(await prepareVote(deps, helper, input('fout')))).toEqual(['not-allowed']);
  expect(await findVote(database.db, 'fout')).toBeNull();
});

test('nothing comes on the ballot that asks more than the scheme can grant', async () => {
  const vote = await checked('te-duur');
  expect(codes(await addProject(deps, officer, vote, project('Een zaal', 20_000.01)))).toEqual([
    'cost-above-maximum',
  ]);
  const dearer = await changeProject(deps, officer, { vote, number: 1 }, project('Bankjes', 30_000));
  expect(codes(dearer)).toEqual(['cost-above-maximum']);
  expect(value(await addProject(deps, officer, vote, project('Een zaal', 20_000)))).toBe(3);
  // As it may be on a vote that was prepared before this was asked.
  await database.db
    .updateTable('voteProject')
    .set({ costCents: 20_000_01 })
    .where('voteId', '=', vote.id)
    .where('number', '=', 3)
    .execute();
  expect(codes(await freezeBallot(deps, officer, vote))).toContain('cost-above-maximum');
});

test('money is divided in one vote at a time', async () => {
  await checked('eerste');
  deps.at('2027-02-01T10:00:00Z');
  expect(codes(await prepareVote(deps, officer, input('tweede')))).toEqual(['money-in-other-vote']);
});

test('what was announced changes only with a note, which everybody reads (Awb 4:27)', async () => {
  const vote = await checked('met-bericht');
  const changes = { ...vote, rules: { ...vote.rules, ballot: { ...vote.rules.ballot, choicesMax: 1 } } };
  const nothing = text('', '');
  expect(codes(await changeVote(deps, officer, vote, { changes, note: nothing }))).toEqual([
    'note-missing',
    'note-missing',
  ]);
  const note = text('Eén keuze, want er zijn twee projecten.', 'One choice, for there are two projects.');
  value(await changeVote(deps, officer, vote, { changes, note }));
  expect((await fresh(vote)).rules.ballot.choicesMax).toBe(1);
  expect((await listChanges(database.db, vote.id)).map((one) => one.note)).toEqual([note]);
});

test('ideas stay welcome until the day that was announced', async () => {
  deps.at('2027-02-01T10:00:00Z');
  await database.db.updateTable('vote').set({ status: 'cancelled', cancelledReason: 'Proef' }).execute();
  const id = value(await prepareVote(deps, officer, input('ideeen')));
  const vote = await getVote(database.db, id);
  value(await announceVote(deps, officer, vote));
  deps.at('2027-02-10T10:00:00Z');
  expect(codes(await startChecking(deps, officer, vote))).toEqual(['ideas-still-welcome']);
});

test('an application takes part only when its applicant agreed, and once', async () => {
  const vote = await checked('aanvragen');
  const { id } = await trialCase(database.db, city, { complete: true, status: 'submitted' });
  await database.db
    .updateTable('application')
    .set({ envelopeId: city.envelopeId })
    .where('id', '=', id)
    .execute();
  const given = { applicationId: id, input: project('Straatfeest', 800) };
  const yes = { on: Temporal.PlainDate.from('2027-02-10'), how: 'Per telefoon' };
  expect(
    codes(await addApplication(deps, officer, vote, { ...given, agreement: { on: null, how: '' } })),
  ).toEqual(['agreed-missing']);
  expect(value(await addApplication(deps, officer, vote, { ...given, agreement: yes }))).toBe(3);
  expect(codes(await addApplication(deps, officer, vote, { ...given, agreement: yes }))).toEqual([
    'takes-part-already',
  ]);
  await database.db.updateTable('application').set({ status: 'withdrawn' }).where('id', '=', id).execute();
  expect(codes(await freezeBallot(deps, officer, vote))).toEqual(['application-gone']);
});

test('projects change places, and two of them can be kept from both winning', async () => {
  const vote = await checked('volgorde');
  value(await addProject(deps, officer, vote, project('Sportdag', 900)));
  value(await moveProject(deps, officer, { vote, number: 3 }, 1));
  expect((await listProjects(database.db, vote.id)).map(({ title }) => title)).toEqual([
    'Sportdag',
    'Bankjes',
    'Moestuin',
  ]);
  expect(codes(await pairProjects(deps, officer, vote, { one: 1, other: 1, reason: 'x' }))).toEqual([
    'same-project',
  ]);
  value(await pairProjects(deps, officer, vote, { one: 3, other: 1, reason: 'Zelfde dag.' }));
  value(await freezeBallot(deps, officer, vote));
  expect((await fresh(vote)).ballot?.incompatible).toEqual([[1, 3]]);
});

test('a frozen ballot changes for nobody: not by a command, not by SQL', async () => {
  const vote = await frozen('vast');
  expect(hashOf(vote.ballot)).toBe(vote.ballotSha256);
  expect(codes(await addProject(deps, officer, vote, project('Te laat', 10)))).toEqual(['ballot-fixed']);
  expect(codes(await changeProject(deps, officer, { vote, number: 1 }, project('Anders', 10)))).toEqual([
    'ballot-fixed',
  ]);
  const changed = { ...vote.ballot, budgetCents: 1 };
  const bySql = database.db
    .updateTable('vote')
    .set({ ballot: JSON.stringify(changed) })
    .where('id', '=', vote.id)
    .execute();
  await expect(bySql).rejects.toThrow('does not change once it is frozen');
});

test('it opens only when this very ballot was rehearsed on screen and on paper, and all was right', async () => {
  const vote = await frozen('oefenen');
  deps.at('2027-03-01T08:00:00Z');
  expect(await openAndClose(deps)).toMatchObject({ opened: 0, waiting: 1 });
  value(await rehearseBallot(deps, helper, vote, rehearsal(vote, 'screen')));
  expect(await openAndClose(deps)).toMatchObject({ opened: 0, waiting: 1 });
  const wrong = { ...rehearsal(vote, 'paper'), allRight: false, choices: {} };
  value(await rehearseBallot(deps, helper, vote, wrong));
  expect(await openAndClose(deps)).toMatchObject({ opened: 0, waiting: 1 });
  value(await rehearseBallot(deps, helper, vote, rehearsal(vote, 'paper')));
  expect(await openAndClose(deps)).toMatchObject({ opened: 1, waiting: 0 });
  expect((await fresh(vote)).status).toBe('open');
  const bySql = database.db.updateTable('vote').set({ nameNl: 'Anders' }).where('id', '=', vote.id).execute();
  await expect(bySql).rejects.toThrow('a vote that opened does not change');
});

test('Rotterdam 2022: who meant three choices cannot say that a ballot with two is right', async () => {
  const vote = await frozen('drie-bedoeld');
  expect(codes(await rehearseBallot(deps, helper, vote, rehearsal(vote, 'screen', '3')))).toEqual([
    'meant-differs',
  ]);
  const tooMany = { ...rehearsal(vote, 'screen'), choices: { 1: 1, 2: 1, 9: 1 } };
  expect(codes(await rehearseBallot(deps, helper, vote, tooMany))).toEqual(['project-unknown', 'too-many']);
});

test('who changes the ballot after rehearsing it has to rehearse again', async () => {
  const vote = await frozen('opnieuw');
  for (const way of ['screen', 'paper'] as const)
    value(await rehearseBallot(deps, helper, vote, rehearsal(vote, way)));
  const note = text('Een project erbij.', 'One more project.');
  value(await unfreezeBallot(deps, officer, vote, note));
  value(await addProject(deps, officer, vote, project('Sportdag', 900)));
  value(await freezeBallot(deps, officer, vote));
  const again = await fresh(vote);
  expect(again.ballotSha256).not.toBe(vote.ballotSha256);
  expect(codes(await rehearseBallot(deps, helper, again, rehearsal(vote, 'screen')))).toEqual([
    'other-ballot',
  ]);
  deps.at('2027-03-01T08:00:00Z');
  expect(await openAndClose(deps)).toMatchObject({ opened: 0, waiting: 1 });
});

test('it closes a minute after its moment and not before, and a project can be withdrawn while it is open', async () => {
  const vote = await frozen('sluiten');
  for (const way of ['screen', 'paper'] as const)
    value(await rehearseBallot(deps, helper, vote, rehearsal(vote, way)));
  deps.at('2027-03-01T08:00:00Z');
  await openAndClose(deps);
  value(await withdrawProject(deps, officer, { vote, number: 2 }, 'De vergunning is geweigerd.'));
  expect((await fresh(vote)).ballot?.projects).toHaveLength(2);
  deps.at('2027-03-14T22:59:59Z');
  expect(await openAndClose(deps)).toMatchObject({ closed: 0 });
  // What arrived before its moment has a minute to come into the box; what arrives after it is refused all the same.
  deps.at('2027-03-14T23:00:59Z');
  expect(await openAndClose(deps)).toMatchObject({ closed: 0 });
  expect(takesBallots(await fresh(vote), new Date('2027-03-14T23:00:00Z'))).toBe(false);
  deps.at('2027-03-14T23:01:00Z');
  expect(await openAndClose(deps)).toMatchObject({ closed: 1 });
  expect((await fresh(vote)).status).toBe('closed');
  expect(codes(await withdrawProject(deps, officer, { vote, number: 1 }, 'Te laat.'))).toEqual([
    'wrong-status',
  ]);
});

test('who calls a vote off says why', async () => {
  const vote = await checked('afgeblazen');
  expect(codes(await cancelVote(deps, officer, vote, ''))).toEqual(['reason-missing']);
  value(await cancelVote(deps, officer, vote, 'Er is te weinig geld.'));
  expect(await fresh(vote)).toMatchObject({ status: 'cancelled', cancelledReason: 'Er is te weinig geld.' });
});

test('a member of the council prepares nothing, and an office of another district neither', async () => {
  const vote = await checked('anderen');
  const member = await trialMember(database.db, city.wijkraadId, 'Lid Raad');
  expect(codes(await freezeBallot(deps, member, vote))).toEqual(['not-allowed']);
  const other = await trialPerson(database.db, 'Elders', {
    grants: [{ role: 'districtOffice', scope: 'gebied', gebiedId: newId<'gebied'>() }],
  });
  expect(codes(await freezeBallot(deps, other, vote))).toEqual(['not-allowed']);
});
