/** The effort: a network of thirteen applies with at most three typed answers per member. And what happens through the year. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { formsOf } from '../../../tests/support/forms.ts';
import { isoDate, systemClock, today } from '../../kernel/dates.ts';
import { askQuietMembers, followAllMembers } from './commands/during-year.ts';
import { mailing } from './deps.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  await forgetEarlierYears();
});
afterAll(() => app.close());

const year = today(systemClock).year;
const base = '/netwerken/deur-aan-deur-middelland/basisfinanciering';

/** The network of the demo asked for this year already: here it never did, and nothing that it said then is known. */
async function forgetEarlierYears(): Promise<void> {
  const gone = `select id from base_funding where year <= ${year}`;
  await app.database.pool.query(`
    begin;
    set local session_replication_role = replica;
    delete from base_funding_claim where base_funding_id in (${gone});
    delete from base_funding_member where base_funding_id in (${gone});
    delete from base_funding where year <= ${year};
    delete from base_funding_answer where year <= ${year};
    commit`);
}

const mailsOf = async (kind: string) =>
  await app.database.db
    .selectFrom('outgoingMail')
    .select(['toAddress', 'body'])
    .where('kind', '=', kind)
    .execute();
const partsOfYear = async () =>
  await app.database.db
    .selectFrom('baseFundingMember')
    .innerJoin('organisation', 'organisation.id', 'baseFundingMember.organisationId')
    .innerJoin('baseFunding', 'baseFunding.id', 'baseFundingMember.baseFundingId')
    .innerJoin('listing', 'listing.id', 'baseFunding.networkId')
    .select(['organisation.name', 'baseFundingMember.status', 'baseFundingMember.organisationId'])
    .where('listing.slug', '=', 'deur-aan-deur-middelland')
    .where('baseFundingMember.year', '=', year)
    .execute();

/** Stands in for who fills in a form: types in each empty text field, presses the first of each choice, and counts what was typed. */
async function fillIn(link: string): Promise<number> {
  const member = new Visitor(app);
  const html = await (await member.get(link)).text();
  const form = formsOf(html, link).find(({ action }) => action === link);
  const fields: Record<string, string> = { doe: 'bevestigen' };
  let typed = 0;
  for (const { name, kind, value } of form?.fields ?? []) {
    if (kind === 'text' && value === '') {
      fields[name] = '100';
      typed += 1;
    } else if (kind === 'choice' && name !== 'place') fields[name] ??= name === 'mandate' ? 'apply' : 'ja';
    else if (kind !== 'button') fields[name] = value ?? '';
  }
  const sent = await member.post(link, fields);
  expect([link, sent.status, sent.headers.get('location')]).toEqual([
    link,
    303,
    '/basisfinanciering/deel/dank',
  ]);
  return typed;
}

test('thirteen members confirm with three typed answers each; members, places and hours come from the agenda', async () => {
  const keeper = new Visitor(app);
  await keeper.post('/demo/inloggen', { persona: 'organisatie' });
  expect((await keeper.post(base, { year: '1999' })).status).toBe(422);
  expect((await keeper.post(base, { year: String(year) })).status).toBe(303);
  // Who presses again comes to what was begun.
  const again = await keeper.post(base, { year: String(year) });
  expect([again.status, again.headers.get('location')]).toEqual([303, `${base}/${year}`]);
  const before = (await mailsOf('basefunding-part')).length;
  expect((await keeper.post(`${base}/${year}/vragen`)).status).toBe(303);
  const links = (await mailsOf('basefunding-part'))
    .slice(before)
    .map(({ body }) => /\/basisfinanciering\/deel\/[\w-]+/.exec(body)?.[0] ?? '');
  const parts = await partsOfYear();
  expect([parts.length, links.length]).toEqual([13, 13]);
  const typed: number[] = [];
  for (const link of links) typed.push(await fillIn(link));
  expect(typed).toEqual(links.map(() => 3));
  expect(new Set((await partsOfYear()).map(({ status }) => status))).toEqual(new Set(['confirmed']));
  const page = await (await keeper.get(`${base}/${year}`)).text();
  expect(page).toContain('Alle 13 leden hebben bevestigd.');
  expect(page).toContain('href="/netwerken/deur-aan-deur-middelland"');
});

test('what was filled in is kept the year after: nothing has to be typed again', async () => {
  // Of the request for next year: its member answered for this year, above.
  const asked = `aan voor ${year + 1}, ook voor Actiegroep Schone Lucht Singel`;
  const mail = (await mailsOf('basefunding-part')).find(({ body }) => body.includes(asked));
  const link = /\/basisfinanciering\/deel\/[\w-]+/.exec(mail?.body ?? '')?.[0];
  const html = await (await new Visitor(app).get(link ?? '')).text();
  expect(html).toContain('Wat vorig jaar is ingevuld, staat er nog.');
  expect(await fillIn(link ?? '')).toBe(0);
});

test('who leaves the network has no part any more; who joins has one', async () => {
  const { db } = app.database;
  const [gone] = await partsOfYear();
  await db
    .updateTable('networkMember')
    .set({ status: 'left', since: '2020-01-01', until: isoDate(today(systemClock)) })
    .where('organisationId', '=', gone?.organisationId ?? '')
    .where('status', '=', 'confirmed')
    .execute();
  await db
    .updateTable('networkMember')
    .set({ status: 'confirmed', since: '2020-01-01', until: null, confirmedAt: new Date() })
    .where('status', '=', 'asked')
    .where(
      'networkId',
      'in',
      db.selectFrom('listing').select('id').where('slug', '=', 'deur-aan-deur-middelland'),
    )
    .execute();
  expect(await followAllMembers(app.deps)).toBeGreaterThan(1);
  const parts = await partsOfYear();
  expect(parts.find(({ name }) => name === gone?.name)?.status).toBe('left');
  expect(parts.find(({ name }) => name === 'Naaiatelier Rode Garen')?.status).toBe('waiting');
  await followAllMembers(app.deps);
  expect(await partsOfYear()).toEqual(parts);
});

test('a quiet month asks once, and punishes nobody', async () => {
  const { db } = app.database;
  const before = await partsOfYear();
  // The demo's chess club is quiet: asked once, for whichever years.
  await askQuietMembers(mailing(app.deps));
  expect(await askQuietMembers(mailing(app.deps))).toBe(0);
  // Nothing of the past month is said of the garden any more.
  const monthAgo = isoDate(today(systemClock).subtract({ weeks: 6 }));
  const told = await db
    .selectFrom('occurrenceEvidence')
    .innerJoin('activity', 'activity.id', 'occurrenceEvidence.activityId')
    .innerJoin('organisation', 'organisation.id', 'activity.organisationId')
    .selectAll('occurrenceEvidence')
    .where('organisation.slug', '=', 'buurttuin-het-wilde-blad')
    .where('heldOn', '>=', monthAgo)
    .where('tookPlace', '=', true)
    .execute();
  const madeAt = new Date();
  await db
    .insertInto('occurrenceEvidence')
    .values(
      told.map((one) => ({
        ...one,
        id: crypto.randomUUID(),
        tookPlace: false,
        band: null,
        corrects: one.id,
        madeAt,
      })),
    )
    .execute();
  const asked = await askQuietMembers(mailing(app.deps));
  expect(asked).toBe(1);
  const mails = await mailsOf('basefunding-quiet');
  expect(mails.length).toBeGreaterThanOrEqual(asked);
  expect(mails[0]?.body).toContain('Het heeft nu geen gevolgen.');
  expect(await askQuietMembers(mailing(app.deps))).toBe(0);
  expect(await partsOfYear()).toEqual(before);
});
