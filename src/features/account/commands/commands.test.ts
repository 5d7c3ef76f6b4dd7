/** What judging, replying and allowing refuse, to whom, and what the same press a second time does. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialCase } from '../../../../tests/support/trial-case.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { dropReportNotes } from '../jobs.ts';
import {
  findReplyOf,
  findStory,
  insertStory,
  listConsents,
  listOpenReports,
  listReportsOf,
  listWithStatus,
} from '../store/index.ts';
import { give, withdraw } from './consent.ts';
import { judgeReport, judgeSaid, judgeStory, report } from './judge.ts';
import { putBeside, reply, takeReplyBack } from './reply.ts';

let database: FreshDatabase;
let deps: TrialDeps;
let city: TrialCity;
let writer: PersonActor;
let neighbour: PersonActor;
let officer: PersonActor;
let elsewhere: PersonActor;

beforeAll(async () => {
  database = await freshDatabase();
  deps = trialDeps(database.db, '2026-03-16T09:00:00Z');
  city = await trialCity(database.db);
  writer = await trialPerson(database.db, 'Samira Proef');
  neighbour = await trialPerson(database.db, 'Otto Buur');
  officer = await trialPerson(database.db, 'Bram Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  elsewhere = await trialPerson(database.db, 'Zus Wijk', {
    grants: [{ role: 'steward', scope: 'wijk', wijkId: city.wijken.zuidwijk }],
  });
});
afterAll(() => database.drop());

const site = { part: 'story', use: 'neighbourhood' } as const;
const beside = { title: 'Ik zag het anders', words: 'Het was te hard.', lang: 'nl' } as const;
let count = 0;

async function shown(): Promise<Id<'story'>> {
  count += 1;
  const slug = `verhaal-${count}`;
  const { id: applicationId } = await trialCase(database.db, city, { applicantPersonId: writer.personId });
  const id = await database.db.transaction().execute((tx) =>
    insertStory(tx, {
      slug,
      applicationId,
      aboutStoryId: null,
      wijkId: city.wijken.noordwijk,
      organisationId: null,
      writtenByPersonId: writer.personId,
      title: slug,
      words: 'Het was druk.',
      lang: 'nl',
      status: 'shown',
      writtenAt: new Date('2026-03-01T12:00:00Z'),
      showUntil: '2026-12-31',
    }),
  );
  value(await give(deps, writer, id, site));
  return id;
}
const thanks = { kind: 'thanks', reason: '' } as const;
const statusOf = async (id: Id<'story'>) => (await findStory(database.db, id))?.status;

test('a consent is hers alone, given once, and taken back once', async () => {
  const id = await shown();
  for (const actor of [neighbour, officer, { kind: 'anonymous' } as const]) {
    expect(codesOf(await give(deps, actor, id, site))).toEqual(['not-found']);
    expect(codesOf(await withdraw(deps, actor, id))).toEqual(['not-found']);
  }
  expect(codesOf(await give(deps, writer, newId<'story'>(), site))).toEqual(['not-found']);
  value(await give(deps, writer, id, site));
  expect(await listConsents(database.db, [id])).toHaveLength(1);
  for (let times = 0; times < 2; times += 1) value(await withdraw(deps, writer, id, site));
  const [consent] = await listConsents(database.db, [id]);
  expect(consent?.withdrawnAt).not.toBeNull();
});

test('a reaction is of a neighbour, once, and of what can be seen', async () => {
  const id = await shown();
  expect(codesOf(await reply(deps, { kind: 'anonymous' }, id, thanks))).toEqual(['not-allowed']);
  expect(codesOf(await reply(deps, writer, id, thanks))).toEqual(['own-story']);
  expect(codesOf(await reply(deps, neighbour, newId<'story'>(), thanks))).toEqual(['not-found']);
  const both = await Promise.all([1, 2].map(() => reply(deps, neighbour, id, thanks)));
  expect(both.flatMap(codesOf)).toEqual(['replied-already']);
  value(await withdraw(deps, writer, id));
  expect(codesOf(await reply(deps, officer, id, thanks))).toEqual(['not-found']);
  // What she said stays hers to take back, also when nothing is left to take.
  for (const actor of [neighbour, neighbour, { kind: 'anonymous' } as const])
    expect(codesOf(await takeReplyBack(deps, actor, id))).toEqual([]);
});

test('the last day on which it is shown is one on which it can be reacted to; the day after is not', async () => {
  const id = await shown();
  deps.at('2026-12-31T12:00:00Z');
  expect(codesOf(await reply(deps, neighbour, id, thanks))).toEqual([]);
  deps.at('2027-01-01T12:00:00Z');
  expect(codesOf(await reply(deps, officer, id, thanks))).toEqual(['not-found']);
  expect(codesOf(await report(deps, neighbour, id, 'Mijn naam.'))).toEqual(['not-found']);
  deps.at('2026-03-16T09:00:00Z');
});

test('beside a story stands one of each neighbour, beside that none, and it is judged once', async () => {
  const id = await shown();
  expect(codesOf(await putBeside(deps, writer, id, beside))).toEqual(['own-story']);
  expect(codesOf(await putBeside(deps, neighbour, id, beside))).toEqual([]);
  expect(codesOf(await putBeside(deps, neighbour, id, beside))).toEqual(['one-story-each']);
  const waiting = (await listWithStatus(database.db, 'waiting')).find((one) => one.aboutStoryId === id);
  const other = waiting?.id ?? newId<'story'>();
  for (const actor of [neighbour, elsewhere])
    expect(codesOf(await judgeStory(deps, actor, other, true))).toEqual(['not-allowed']);
  expect(codesOf(await judgeStory(deps, officer, newId<'story'>(), true))).toEqual(['not-found']);
  expect(codesOf(await judgeStory(deps, officer, other, true))).toEqual([]);
  expect(codesOf(await judgeStory(deps, officer, other, false))).toEqual(['judged-already']);
  expect(await statusOf(other)).toBe('shown');
  expect(codesOf(await putBeside(deps, writer, other, beside))).toEqual(['not-found']);
});

test('a report hides, is judged once by who may judge there, and left standing it hides no more', async () => {
  const id = await shown();
  expect(codesOf(await report(deps, neighbour, id, 'Mijn naam.'))).toEqual([]);
  expect(await statusOf(id)).toBe('hidden');
  const open = (await listOpenReports(database.db)).find(({ storyId }) => storyId === id);
  const reportId = open?.id ?? newId<'story_report'>();
  const kept = { outcome: 'kept', reason: 'Een podiumnaam.' } as const;
  for (const actor of [neighbour, elsewhere])
    expect(codesOf(await judgeReport(deps, actor, reportId, kept))).toEqual(['not-allowed']);
  expect(codesOf(await judgeReport(deps, officer, newId<'story_report'>(), kept))).toEqual(['not-found']);
  const both = await Promise.all([1, 2].map(() => judgeReport(deps, officer, reportId, kept)));
  expect(both.flatMap(codesOf)).toEqual(['judged-already']);
  expect(await statusOf(id)).toBe('shown');
  value(await report(deps, neighbour, id, 'Toch.'));
  expect(await statusOf(id)).toBe('shown');
});

test('what a neighbour said is not right is judged once, by who may judge there', async () => {
  const id = await shown();
  value(await reply(deps, neighbour, id, { kind: 'wrong', reason: 'Het was woensdag.' }));
  const { id: replyId } = await database.db
    .selectFrom('storyReply')
    .select('id')
    .where('storyId', '=', id)
    .executeTakeFirstOrThrow();
  const said = replyId as Id<'story_reply'>;
  for (const actor of [neighbour, elsewhere])
    expect(codesOf(await judgeSaid(deps, actor, said, true))).toEqual(['not-allowed']);
  expect(codesOf(await judgeSaid(deps, officer, newId<'story_reply'>(), true))).toEqual(['not-found']);
  expect(codesOf(await judgeSaid(deps, officer, said, false))).toEqual([]);
  expect(codesOf(await judgeSaid(deps, officer, said, true))).toEqual(['judged-already']);
});

test('nobody judges her own story, what stands beside it, or her own words', async () => {
  const steward = await trialPerson(database.db, 'Tine Wijk', {
    grants: [{ role: 'steward', scope: 'wijk', wijkId: city.wijken.noordwijk }],
  });
  const id = await shown();
  value(await putBeside(deps, steward, id, beside));
  value(await reply(deps, steward, id, { kind: 'wrong', reason: 'Het was woensdag.' }));
  const other = (await listWithStatus(database.db, 'waiting')).find((one) => one.aboutStoryId === id)?.id;
  const said = (await findReplyOf(database.db, id, steward.personId))?.id;
  if (!other || !said) throw new Error('both wait');
  expect(codesOf(await judgeStory(deps, steward, other, true))).toEqual(['own-story']);
  expect(codesOf(await judgeSaid(deps, steward, said, true))).toEqual(['own-story']);
  value(await judgeStory(deps, officer, other, true));
  value(await report(deps, neighbour, other, 'Mijn naam.'));
  const open = (await listOpenReports(database.db)).find(({ storyId }) => storyId === other);
  const kept = { outcome: 'kept', reason: 'Een podiumnaam.' } as const;
  expect(codesOf(await judgeReport(deps, steward, open?.id ?? newId(), kept))).toEqual(['own-story']);
  expect(await statusOf(other)).toBe('hidden');
  value(await judgeReport(deps, officer, open?.id ?? newId(), kept));
  value(await judgeSaid(deps, officer, said, true));
});

test('what somebody wrote with a report goes half a year after the answer; the answer stays, and so does what waits', async () => {
  const [first, second] = [await shown(), await shown()];
  value(await report(deps, neighbour, first, 'Daar woont Otto Buur.'));
  value(await report(deps, neighbour, second, 'Mijn naam.'));
  const open = (await listOpenReports(database.db)).find(({ storyId }) => storyId === first);
  const reason = 'Er staat een naam in.';
  value(await judgeReport(deps, officer, open?.id ?? newId(), { outcome: 'takenDown', reason }));
  const notes = async () =>
    (await Promise.all([first, second].map((id) => listReportsOf(database.db, id))))
      .flat()
      .map(({ note }) => note);
  deps.at('2026-09-16T09:00:00Z');
  await dropReportNotes(deps);
  expect(await notes()).toEqual(['Daar woont Otto Buur.', 'Mijn naam.']);
  deps.at('2026-09-17T09:00:00Z');
  expect(await dropReportNotes(deps)).toBeGreaterThan(0);
  expect(await dropReportNotes(deps)).toBe(0);
  expect(await notes()).toEqual(['', 'Mijn naam.']);
  expect((await listReportsOf(database.db, first))[0]).toMatchObject({ outcome: 'takenDown', reason });
  deps.at('2026-03-16T09:00:00Z');
});
