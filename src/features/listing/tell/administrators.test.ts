/** Of what no steward looks after an administrator is mailed, so that nothing waits for nobody. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, type Visitor } from '../../../../tests/support/app.ts';
import { jobsOf } from '../../../app/jobs.ts';
import { seedGround } from '../../../demo/ground.ts';
import { type Clock, Temporal } from '../../../kernel/dates.ts';

let app: TestApp;
let visitor: Visitor;
let now = Temporal.Instant.from('2027-03-12T10:00:00Z');
const clock: Clock = { now: () => now };
const [steward, administrator] = ['wijk@example.org', 'beheer@example.org'];

async function grant(email: string, role: string, wijkSlug: string | null): Promise<void> {
  const { db } = app.database;
  const person = db.selectFrom('person').select('id').where('email', '=', email);
  const { id } = await person.executeTakeFirstOrThrow();
  const wijk = db
    .selectFrom('wijk')
    .select('id')
    .where('slug', '=', wijkSlug ?? '');
  const wijkId = (await wijk.executeTakeFirst())?.id ?? null;
  const row = { id: crypto.randomUUID(), personId: id, role, wijkId, since: '2020-01-01' };
  await db.insertInto('roleGrant').values(row).execute();
}

beforeAll(async () => {
  app = await testApp({ clock });
  await seedGround(app.deps);
  visitor = await logIn(app, 'maker@example.org');
  for (const email of [steward, administrator]) await logIn(app, email);
  await grant(steward, 'steward', 'middelland');
  await grant(administrator, 'administrator', null);
});
afterAll(() => app.close());

async function enter(name: string, wijk: string): Promise<void> {
  now = now.add({ hours: 1 });
  const fields = { name, kind: 'community', wijk, summaryNl: 'Wij doen iets samen.' };
  expect((await visitor.post('/organisaties/nieuw', fields)).status).toBe(303);
}

async function mailsOfNight(to: string): Promise<readonly string[]> {
  const { db } = app.database;
  await db.deleteFrom('outgoingMail').execute();
  now = now.add({ hours: 24 });
  await jobsOf(app.deps)['listing.mailStewards']?.run({});
  const mails = db.selectFrom('outgoingMail').select('body').where('toAddress', '=', to);
  return (await mails.execute()).map(({ body }) => body);
}

test('where a steward is, all is hers; elsewhere and in no wijk it is the administrator’s, until a steward has the city', async () => {
  await enter('Groep in Middelland', 'middelland');
  expect(await mailsOfNight(administrator)).toEqual([]);

  await enter('Groep in Spangen', 'spangen');
  await enter('Groep van overal', '');
  const [mail, ...more] = await mailsOfNight(administrator);
  expect(mail).toContain('nieuw op de kaart: 2');
  expect(more).toEqual([]);

  await enter('Groep in Delfshaven', 'delfshaven');
  await grant(steward, 'steward', null);
  expect(await mailsOfNight(administrator)).toEqual([]);
  await enter('Nog een groep in Spangen', 'spangen');
  const [hers] = await mailsOfNight(steward);
  expect(hers).toContain('nieuw op de kaart: 1');
});
