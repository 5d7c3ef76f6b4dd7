/** The reminder carries a link by which its keeper says that it still holds, without logging in. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { jobsOf } from '../../../app/jobs.ts';
import { listingKinds } from '../../../app/listing-kinds.ts';
import { seedGround } from '../../../demo/ground.ts';
import { system } from '../../../kernel/actor.ts';
import { type Clock, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { judgeListing } from '../commands/judge.ts';
import { createSignedLink, sweepSignedLinks } from '../store/signed-links.ts';

let app: TestApp;
let now = Temporal.Instant.from('2027-03-12T10:00:00Z');
const clock: Clock = { now: () => now };

beforeAll(async () => {
  app = await testApp({ clock });
  await seedGround(app.deps);
  for (const email of ['een@example.org', 'twee@example.org']) await logIn(app, email);
  const member = await logIn(app, 'een@example.org');
  const { db } = app.database;
  const wijk = await db
    .selectFrom('wijk')
    .select('id')
    .where('slug', '=', 'middelland')
    .executeTakeFirstOrThrow();
  await member.post('/mijn-organisaties/nieuw', {
    name: 'Groep Oud',
    legalForm: 'informal',
    kvkNumber: '',
    wijkId: wijk.id,
  });
  const fields = { name: 'Groep Oud', kind: 'community', wijk: 'middelland', summaryNl: 'Al jaren samen.' };
  await member.post('/organisaties/groep-oud/bewerken', { ...fields, revision: '0' });
  const { id } = await listing();
  const yes = { approve: true, reason: '', basedOn: 1 };
  await judgeListing({ ...app.deps, kinds: listingKinds }, system('steward'), id as Id<'listing'>, yes);
});
afterAll(() => app.close());

const listing = async () =>
  await app.database.db
    .selectFrom('listing')
    .select(['id', 'status', 'confirmedAt', 'confirmedVia', 'remindedAt'])
    .where('slug', '=', 'groep-oud')
    .executeTakeFirstOrThrow();

async function reminderLink(): Promise<string> {
  const { body } = await app.database.db
    .selectFrom('outgoingMail')
    .select('body')
    .where('kind', '=', 'listing-reminder')
    .orderBy('createdAt', 'desc')
    .executeTakeFirstOrThrow();
  return /\/sociale-kaart\/klopt-nog\/[\w-]+/.exec(body)?.[0] ?? '';
}

test('opening the link changes nothing; a press confirms, and then the link is over', async () => {
  now = now.add({ hours: 24 * 336 });
  await jobsOf(app.deps)['listing.age']?.run({});
  const link = await reminderLink();
  const visitor = new Visitor(app);
  const html = await (await visitor.get(link)).text();
  expect(await validateHtml(html, link)).toEqual([]);
  expect(html).toContain('Al jaren samen.');
  expect(await listing()).toMatchObject({ confirmedVia: null });
  expect((await visitor.post(link, {})).headers.get('location')).toBe('/sociale-kaart/klopt-nog/dank');
  expect(await listing()).toMatchObject({ confirmedVia: 'link', remindedAt: null, status: 'published' });
  const again = await visitor.get(link);
  expect(again.status).toBe(404);
  expect(await again.text()).toContain('Deze link werkt niet meer');
});

test('a link by which somebody answered stays known without its secret; the others go', async () => {
  const { db } = app.database;
  const subjectId = (await listing()).id;
  const at = new Date(now.epochMilliseconds);
  const end = new Date(now.add({ hours: 24 }).epochMilliseconds);
  const link = { purpose: 'attendance', subjectId, createdAt: at, expiresAt: end } as const;
  await db.transaction().execute(async (tx) => {
    await createSignedLink(tx, link);
    await createSignedLink(tx, link);
  });
  const [used] = await db.selectFrom('signedLink').select('id').where('purpose', '=', 'attendance').execute();
  await db
    .updateTable('signedLink')
    .set({ usedAt: at })
    .where('id', '=', used?.id ?? '')
    .execute();
  await sweepSignedLinks(db, new Date(now.add({ hours: 48 }).epochMilliseconds));
  const kept = await db
    .selectFrom('signedLink')
    .select(['id', 'tokenHash'])
    .where('purpose', '=', 'attendance')
    .execute();
  expect(kept).toEqual([{ id: used?.id, tokenHash: null }]);
});
