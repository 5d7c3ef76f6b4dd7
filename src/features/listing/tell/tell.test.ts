/** Who hears what became of it, in which words, and how often a steward is mailed. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, type Visitor } from '../../../../tests/support/app.ts';
import { jobsOf } from '../../../app/jobs.ts';
import { listingKinds } from '../../../app/listing-kinds.ts';
import { seedGround } from '../../../demo/ground.ts';
import { system } from '../../../kernel/actor.ts';
import { type Clock, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { judgeListing } from '../commands/judge.ts';
import { outcomeMail } from './words.ts';

let app: TestApp;
let now = Temporal.Instant.from('2027-03-12T10:00:00Z');
const clock: Clock = { now: () => now };
const maker = 'maker@example.org';
const steward = 'beheerder@example.org';
let visitor: Visitor;

beforeAll(async () => {
  app = await testApp({ clock });
  await seedGround(app.deps);
  visitor = await logIn(app, maker);
  await logIn(app, steward);
  const { db } = app.database;
  const { id } = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', steward)
    .executeTakeFirstOrThrow();
  const wijk = await db
    .selectFrom('wijk')
    .select('id')
    .where('slug', '=', 'middelland')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('roleGrant')
    .values({ id: crypto.randomUUID(), personId: id, role: 'steward', wijkId: wijk.id, since: '2020-01-01' })
    .execute();
});
afterAll(() => app.close());

const mailsTo = async (to: string) =>
  await app.database.db
    .selectFrom('outgoingMail')
    .select(['kind', 'subject', 'body'])
    .where('toAddress', '=', to)
    .where('kind', '<>', 'login-code')
    .orderBy('createdAt')
    .execute();

/** What the program itself would do a moment later. */
async function runQueued(): Promise<void> {
  const { rows } = await sql<{ id: string; payload: unknown }>`
    select job.id, payload from graphile_worker._private_jobs as job
    join graphile_worker._private_tasks as task on task.id = job.task_id
    where task.identifier = 'listing.tell'`.execute(app.database.db);
  for (const { id, payload } of rows) {
    await jobsOf(app.deps)['listing.tell']?.run(payload);
    await sql`delete from graphile_worker._private_jobs where id = ${id}`.execute(app.database.db);
  }
}

async function propose(name: string): Promise<Id<'listing'>> {
  const fields = { name, kind: 'community', wijk: 'middelland', summaryNl: 'Wij doen iets samen.' };
  expect((await visitor.post('/organisaties/nieuw', fields)).status).toBe(303);
  const row = await app.database.db
    .selectFrom('searchEntry')
    .select('listingId')
    .where('title', '=', name)
    .executeTakeFirstOrThrow();
  return row.listingId as Id<'listing'>;
}

const judge = (id: Id<'listing'>, approve: boolean, reason: string) =>
  judgeListing({ ...app.deps, kinds: listingKinds }, system('steward'), id, { approve, reason, basedOn: 1 });

const night = () => jobsOf(app.deps)['listing.mailStewards']?.run({});

test('a steward gets one gathered mail a day, and only when something came in', async () => {
  await propose('Groep een');
  await propose('Groep twee');
  await night();
  await night();
  expect(await mailsTo(steward)).toMatchObject([{ kind: 'steward-work' }]);
  expect((await mailsTo(steward))[0]?.body).toContain('nieuw op de kaart: 2');
  now = now.add({ hours: 24 });
  await night();
  expect(await mailsTo(steward)).toHaveLength(1);
  await propose('Groep drie');
  now = now.add({ hours: 24 });
  await night();
  const [, second, ...others] = await mailsTo(steward);
  expect(others).toEqual([]);
  expect(second?.body).toContain('nieuw op de kaart: 1');
});

test('who entered it hears yes, or no with the reason, and reads it among her own data', async () => {
  const [yes, no] = [await propose('Groep ja'), await propose('Groep nee')];
  expect((await judge(yes, true, '')).ok).toBe(true);
  expect((await judge(no, false, 'Deze groep staat er al.')).ok).toBe(true);
  await runQueued();
  const mails = await mailsTo(maker);
  expect(mails.map(({ subject }) => subject).sort()).toEqual([
    'Groep ja staat op de sociale kaart',
    'Groep nee kwam niet op de sociale kaart',
  ]);
  const bodies = mails.map(({ body }) => body).join('\n');
  expect(bodies).toContain('/organisaties/groep-ja');
  expect(bodies).toContain('De reden:\nDeze groep staat er al.');
  const own = await (await visitor.get('/mijn-gegevens')).text();
  expect(own).toContain('Deze groep staat er al.');
  expect(own).toContain('Afgewezen');
});

test('a yes gives no reason, and every sentence names what it is about', () => {
  const about = { title: { nl: 'De Eik', en: 'The Oak' }, reason: null, href: 'https://x.example' };
  const { subject, body } = outcomeMail('joined', about, 'en');
  expect(`${subject} ${body}`).toContain('The Oak');
  expect(body).not.toContain('{');
  expect(body).not.toContain('reason');
});
