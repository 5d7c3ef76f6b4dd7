/** An applicant lets her own application take part, and takes it out, until the ballot is fixed. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { trialCase } from '../../../../tests/support/trial-council.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { trialVote } from '../../../../tests/support/trial-vote.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Result } from '../../../kernel/result.ts';
import { getApplication } from '../../application/index.ts';
import { listChanges, listProjects } from '../store/index.ts';
import type { Vote } from '../types.ts';
import { joinVote, leaveVote } from './commands.ts';
import { standingIn } from './rules.ts';

let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let applicant: PersonActor;
let vote: Vote;
let applicationId: Id<'application'>;
let votes = 0;
beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db);
  deps = trialDeps(database.db, '2026-02-10T10:00:00Z');
  applicant = await trialPerson(database.db, 'Roos Proef');
});
afterAll(() => database.drop());
beforeEach(async () => {
  votes += 1;
  vote = await trialVote(database.db, city, { slug: `kiest-${votes}`, status: 'checking' });
  ({ id: applicationId } = await trialCase(database.db, city, {
    applicant: applicant.personId,
    requestedCents: 750_00,
    status: 'submitted',
  }));
});

const codes = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);
const words = { title: 'Een tuin', description: 'Met twaalf bakken.' };
const join = (actor = applicant, typed = words) =>
  joinVote(deps, actor, { voteId: vote.id, applicationId }, typed);
const leave = (actor = applicant) => leaveVote(deps, actor, { voteId: vote.id, applicationId });
const own = async () =>
  (await listProjects(database.db, vote.id)).filter((one) => one.applicationId === applicationId);
const to = (status: Vote['status']) =>
  database.db.updateTable('vote').set({ status }).where('id', '=', vote.id).execute();

test('she joins with her own words, goes out, and comes back under the same number; twice is once', async () => {
  expect(await Promise.all([join(), join()])).toEqual([
    { ok: true, value: 6 },
    { ok: true, value: 6 },
  ]);
  expect(await own()).toMatchObject([
    { number: 6, ...words, costCents: 750_00, status: 'candidate', agreedOn: '2026-02-10', lang: 'nl' },
  ]);
  expect([codes(await leave()), codes(await leave())]).toEqual([[], []]);
  expect(await own()).toMatchObject([{ number: 6, status: 'withdrawn', agreedOn: null }]);
  expect((await listChanges(database.db, vote.id)).map(({ note }) => note.nl)).toEqual([
    'Project 6 doet niet meer mee.',
  ]);
  expect(await join(applicant, { ...words, title: 'Een grote tuin' })).toEqual({ ok: true, value: 6 });
  expect(await own()).toMatchObject([
    {
      number: 6,
      title: 'Een grote tuin',
      status: 'candidate',
      agreedOn: '2026-02-10',
      withdrawnReason: null,
    },
  ]);
});

test('nobody else does it for her, nor without words, nor once the ballot is fixed', async () => {
  const officer = await trialPerson(database.db, `Olga Ambt ${votes}`, {
    grants: [{ role: 'officer', scope: 'city' }],
  });
  expect(codes(await join(officer))).toEqual(['not-allowed']);
  expect(codes(await join(await trialPerson(database.db, `Iemand ${votes}`)))).toEqual(['not-allowed']);
  expect(codes(await join(applicant, { title: '', description: 'x'.repeat(2001) }))).toEqual([
    'missing',
    'too-long',
  ]);
  expect(await own()).toEqual([]);
  await to('frozen');
  expect(codes(await join())).toEqual(['ballot-fixed']);
  await to('checking');
  expect(codes(await join())).toEqual([]);
  await to('open');
  expect(codes(await leave())).toEqual(['ballot-fixed']);
  expect(await own()).toMatchObject([{ status: 'candidate' }]);
});

test('what the office took out does not come back by itself', async () => {
  expect(codes(await join())).toEqual([]);
  await database.db
    .updateTable('voteProject')
    .set({ status: 'withdrawn', withdrawnReason: 'Het terrein is verkocht.' })
    .where('applicationId', '=', applicationId)
    .execute();
  expect(codes(await join())).toEqual(['ballot-fixed']);
  expect(await own()).toMatchObject([{ status: 'withdrawn', withdrawnReason: 'Het terrein is verkocht.' }]);
});

test('only what is complete, of this money, and not decided on, in a vote that was announced', async () => {
  const application = await getApplication(database.db, applicationId);
  const other = await trialPerson(database.db, `Ander ${votes}`);
  const cases = [
    [{}, {}, 'canJoin'],
    [{}, { completeAt: null }, 'notYet'],
    [{}, { completeAt: null, status: 'draft' }, null],
    [{}, { outcome: 'granted', status: 'decided' }, null],
    [{}, { status: 'withdrawn' }, null],
    [{}, { envelopeId: other.personId as unknown as Id<'envelope'> }, null],
    [{ announcedAt: null }, {}, null],
    [{ status: 'preparing' }, {}, null],
    [{ status: 'frozen' }, {}, null],
    [{ status: 'cancelled' }, {}, null],
  ] as const;
  for (const [ofVote, ofCase, expected] of cases)
    expect([ofVote, ofCase, standingIn({ ...vote, ...ofVote }, { ...application, ...ofCase }, null)]).toEqual(
      [ofVote, ofCase, expected],
    );
});
