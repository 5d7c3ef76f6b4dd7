/** A member plans its last day in a network, changes its mind, and is out of it the day after that last day. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { jobsOf } from '../../app/jobs.ts';
import { formatDate, isoDate, type Temporal, today } from '../../kernel/dates.ts';
import { endMemberships } from './commands/leaving.ts';

let app: TestApp;
let kitchen: Visitor;
let resident: Visitor;
const path = '/netwerken/tafelgenoten-van-west/leden';
const later = `${path}/later`;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  kitchen = new Visitor(app);
  await kitchen.post('/demo/inloggen', { persona: 'organisatie' });
  resident = new Visitor(app);
  await resident.post('/demo/inloggen', { persona: 'bewoner' });
});
afterAll(() => app.close());

const memberRow = () =>
  app.database.db
    .selectFrom('networkMember')
    .innerJoin('listing', 'listing.id', 'networkMember.networkId')
    .innerJoin('organisation', 'organisation.id', 'networkMember.organisationId')
    .select(['networkMember.id', 'networkMember.status', 'networkMember.until'])
    .where('listing.slug', '=', 'tafelgenoten-van-west')
    .where('organisation.slug', '=', 'stichting-buurtkeuken-de-lange-tafel')
    .executeTakeFirstOrThrow();
const day = (days: number) => today(app.deps.clock).add({ days });
const at = (moment: Temporal.Instant) => ({ ...app.deps, clock: { now: () => moment } });

async function plan(visitor: Visitor, lastDay: string) {
  const { id } = await memberRow();
  const answer = await visitor.post(later, { member: id, [`laatsteDag-${id}`]: lastDay, stap: 'weg' });
  return { status: answer.status, html: await answer.text(), field: `#f-laatsteDag-${id}` };
}

test.each([
  ['', 'no day'],
  ['gisteren', 'words'],
  ['2001-01-01', 'long ago'],
  ['2999-01-01', 'too far'],
])('%j is no last day (%s), and says so beside its field', async (typed) => {
  const { status, html, field } = await plan(kitchen, typed);
  expect(status).toBe(422);
  expect(html).toContain(`href="${field}"`);
  expect(await validateHtml(html, later)).toEqual([]);
  expect((await memberRow()).until).toBeNull();
});

test('others do not plan it for her', async () => {
  expect((await plan(resident, isoDate(day(30)))).status).toBe(422);
  expect((await memberRow()).until).toBeNull();
});

test('until its last day it takes part, and it may stay after all', async () => {
  expect((await plan(kitchen, isoDate(day(30)))).status).toBe(303);
  expect(await memberRow()).toMatchObject({ status: 'confirmed', until: isoDate(day(31)) });
  const html = await (await kitchen.get(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  expect(html).toContain(`de laatste dag is ${formatDate(day(30))}`);
  expect(await endMemberships(at(app.deps.clock.now().add({ hours: 24 * 29 })))).toBe(0);
  const { id } = await memberRow();
  expect((await kitchen.post(later, { member: id, stap: 'blijven' })).status).toBe(303);
  expect(await memberRow()).toMatchObject({ status: 'confirmed', until: null });
});

test('the day after, it has left; the job may run twice', async () => {
  await plan(kitchen, isoDate(day(3)));
  const deps = at(app.deps.clock.now().add({ hours: 24 * 4 + 2 }));
  expect(await endMemberships(deps)).toBe(1);
  expect(await endMemberships(deps)).toBe(0);
  expect(await memberRow()).toMatchObject({ status: 'left', until: isoDate(day(4)) });
  const { id } = await memberRow();
  expect((await kitchen.post(later, { member: id, stap: 'blijven' })).status).toBe(422);
});

/** What the program itself would do a moment later. */
async function runTold(): Promise<void> {
  const { rows } = await sql<{ payload: unknown }>`
    select payload from graphile_worker._private_jobs as job
    join graphile_worker._private_tasks as task on task.id = job.task_id
    where task.identifier = 'listing.tell' order by job.id`.execute(app.database.db);
  for (const { payload } of rows) await jobsOf(app.deps)['listing.tell']?.run(payload);
}

test('whoever co-ordinates the network hears that a member plans to leave, until which day, and that it stays', async () => {
  const { db } = app.database;
  const garden = 'buurttuin-het-wilde-blad';
  const member = await db
    .selectFrom('networkMember')
    .innerJoin('listing', 'listing.id', 'networkMember.networkId')
    .innerJoin('organisation', 'organisation.id', 'networkMember.organisationId')
    .select(['networkMember.id', 'organisation.id as organisationId'])
    .where('listing.slug', '=', 'deur-aan-deur-middelland')
    .where('organisation.slug', '=', garden)
    .executeTakeFirstOrThrow();
  const gardener = new Visitor(app);
  await gardener.post('/demo/inloggen', { persona: 'buur' });
  const person = db.selectFrom('person').select('id').where('email', '=', 'tineke.toonbeeld@example.org');
  const { id: personId } = await person.executeTakeFirstOrThrow();
  const { organisationId } = member;
  await db
    .insertInto('organisationMember')
    .values({ organisationId, personId, right: 'sign', since: '2020-01-01' })
    .execute();
  const members = '/netwerken/deur-aan-deur-middelland/leden/later';
  const lastDay = day(40);
  const field = `laatsteDag-${member.id}`;
  const planned = { member: member.id, [field]: isoDate(lastDay), stap: 'weg' };
  expect((await gardener.post(members, planned)).status).toBe(303);
  expect((await gardener.post(members, { member: member.id, stap: 'blijven' })).status).toBe(303);
  await runTold();
  const mails = await db
    .selectFrom('outgoingMail')
    .select(['subject', 'body'])
    .where('toAddress', '=', 'idris.verzinsel@example.org')
    .where('kind', '=', 'listing-outcome')
    .where('body', 'like', '%Wilde Blad%')
    .orderBy('id')
    .execute();
  const about = 'Buurttuin Het Wilde Blad, Deur aan Deur Middelland';
  expect(mails.map(({ subject }) => subject)).toEqual([
    `Een organisatie gaat weg: ${about} (laatste dag: ${formatDate(lastDay)})`,
    `Een organisatie blijft toch: ${about}`,
  ]);
  expect(mails[0]?.body).toContain('/netwerken/deur-aan-deur-middelland/leden');
});

test('in the demo who co-ordinates a network takes part in it', async () => {
  const { db } = app.database;
  const outside = await db
    .selectFrom('networkCoordinator')
    .leftJoin('networkMember', (join) =>
      join
        .onRef('networkMember.networkId', '=', 'networkCoordinator.networkId')
        .onRef('networkMember.organisationId', '=', 'networkCoordinator.organisationId')
        .on('networkMember.status', 'in', ['confirmed', 'left']),
    )
    .select('networkCoordinator.networkId')
    .where('networkCoordinator.organisationId', 'is not', null)
    .where('networkMember.id', 'is', null)
    .execute();
  expect(outside).toEqual([]);
});
