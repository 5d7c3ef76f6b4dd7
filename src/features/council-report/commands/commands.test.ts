/** What is frozen, who may do what with whom, and how a wrong figure is put right. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { trialPerson } from '../../../../tests/support/trial-city.ts';
import { type PersonActor, system } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Result } from '../../../kernel/result.ts';
import { figures } from '../figures/index.ts';
import { listCorrections } from '../store/corrections.ts';
import { listCounts } from '../store/counts.ts';
import { findEdition } from '../store/editions.ts';
import { listRows, totalOf } from '../store/rows.ts';
import type { Edition, Period } from '../types.ts';
import { proposeCorrection, settleCorrection } from './correct.ts';
import { askEdition, giveUp, makeEdition, tryAgain } from './make.ts';
import { discardEdition, publishEdition } from './publish.ts';

let app: TestApp;
let maker: PersonActor;
let checker: PersonActor;
let controller: PersonActor;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  const { db } = app.database;
  const officer = { role: 'officer', scope: 'city' } as const;
  maker = await trialPerson(db, 'Proef maker', { grants: [officer] });
  checker = await trialPerson(db, 'Proef checker', { grants: [officer] });
  controller = await trialPerson(db, 'Proef controller', { grants: [{ role: 'controller', scope: 'city' }] });
});
afterAll(() => app.close());

const codes = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);
// Before the demo city's own reports.
const year = (): number => new Date().getFullYear() - 3;
const period = (month: string): Period => ({
  fromOn: `${year()}-${month}-01`,
  lastOn: `${year()}-${month}-28`,
});

async function made(month: string): Promise<Edition> {
  const asked = await askEdition(app.deps, maker, { ...period(month), note: '' }, { queue: false });
  if (!asked.ok) throw new Error(codes(asked).join());
  expect(codes(await makeEdition(app.deps, asked.value, maker))).toEqual([]);
  return await found(asked.value.slug);
}
async function found(slug: string): Promise<Edition> {
  const edition = await findEdition(app.deps.db, slug);
  if (!edition) throw new Error('gone');
  return edition;
}
async function published(month: string): Promise<Edition> {
  const edition = await made(month);
  expect(codes(await publishEdition(app.deps, checker, edition))).toEqual([]);
  return await found(edition.slug);
}
/** Something that was reported in the month, entered now. */
async function reported(month: string): Promise<void> {
  const { db } = app.deps;
  const { id: listingId } = await db.selectFrom('listing').select('id').limit(1).executeTakeFirstOrThrow();
  const report = { what: 'other', note: '', madeAt: new Date(`${year()}-${month}-10T12:00:00Z`) };
  await db
    .insertInto('listingReport')
    .values({ id: newId(), listingId, ...report })
    .execute();
}
const figureOf = async (edition: Edition, key: string) =>
  (await listCounts(app.deps.db, edition)).find((count) => count.key === key);

test('only who makes reports asks for one, and only of days that are over', async () => {
  const asked = { ...period('01'), note: '' };
  expect(codes(await askEdition(app.deps, controller, asked))).toEqual(['not-allowed']);
  const open = { fromOn: `${year() + 4}-01-01`, lastOn: `${year() + 4}-01-02`, note: '' };
  expect(codes(await askEdition(app.deps, maker, open))).toEqual(['period-open']);
});

test('an edition of the same months gets an address of its own', async () => {
  const [one, other] = [await made('01'), await made('01')];
  expect(other.slug).toBe(`${one.slug}-2`);
  // The same city in the same period, counted twice: the same figures and rows.
  expect(other.sha256).toBe(one.sha256);
});

test('every figure is counted, each the sum of its rows', async () => {
  const edition = await made('02');
  expect(edition).toMatchObject({ status: 'draft', counted: figures.length });
  const counts = await listCounts(app.deps.db, edition);
  const ofWholeHalves = ['klachten', 'bijeenkomsten', 'bijeenkomsten-uitgevallen'];
  const told = figures.map(({ key }) => key).filter((key) => !ofWholeHalves.includes(key));
  expect(counts.map(({ key }) => key)).toEqual(told);
  for (const count of counts) expect((await totalOf(app.deps.db, count)).value).toBe(count.value);
});

test('complaints are told of a whole half-year only, and of no fewer than five', async () => {
  const { db } = app.deps;
  const half = { fromOn: `${year() - 1}-01-01`, lastOn: `${year() - 1}-06-30`, note: '' };
  const complaintsOf = async (asked: typeof half) => {
    const edition = await askEdition(app.deps, maker, asked, { queue: false });
    if (!edition.ok) throw new Error(codes(edition).join());
    await makeEdition(app.deps, edition.value);
    const count = await figureOf(await found(edition.value.slug), 'klachten');
    return count && { count, rows: await listRows(db, count, { offset: 0, limit: 50 }) };
  };
  const complain = async (kind: string, number: number) => {
    for (let at = 0; at < number; at += 1)
      await db
        .insertInto('complaint')
        .values({
          id: newId(),
          reference: `K-${kind}-${at}`,
          kind,
          receivedOn: `${year() - 1}-03-0${at + 1}`,
          status: 'received',
          retainUntil: `${year() + 9}-01-01`,
          recordedAt: new Date(),
        })
        .execute();
  };
  await complain('waiting', 4);
  expect(await complaintsOf(half)).toBeUndefined();
  await complain('access', 8);
  const told = await complaintsOf(half);
  expect(told?.count.value).toBe(12);
  expect(told?.rows.reduce((sum, { value }) => sum + value, 0)).toBe(12);
  expect(told?.rows.map(({ value }) => value)).not.toContain(4);
  expect(await complaintsOf({ ...half, lastOn: `${year() - 1}-06-29` })).toBeUndefined();
});

test('made again after it was cut off it is the same, and once frozen it stays', async () => {
  const asked = await askEdition(app.deps, maker, { ...period('02'), note: '' }, { queue: false });
  if (!asked.ok) throw new Error(codes(asked).join());
  expect(codes(await tryAgain(app.deps, maker, asked.value))).toEqual([]);
  await giveUp(app.deps, asked.value);
  expect((await found(asked.value.slug)).status).toBe('failed');
  expect(codes(await publishEdition(app.deps, checker, asked.value))).toEqual(['wrong-status']);
  expect(codes(await tryAgain(app.deps, controller, asked.value))).toEqual(['not-allowed']);
  expect(codes(await tryAgain(app.deps, maker, asked.value))).toEqual([]);
  await makeEdition(app.deps, asked.value);
  const first = await found(asked.value.slug);
  await makeEdition(app.deps, asked.value);
  expect(await found(asked.value.slug)).toEqual(first);
  expect(codes(await tryAgain(app.deps, maker, first))).toEqual(['wrong-status']);
});

test('who made it does not publish it; a draft can be thrown away and what was published cannot', async () => {
  const edition = await made('03');
  expect(codes(await publishEdition(app.deps, maker, edition))).toEqual(['own-work']);
  expect(codes(await publishEdition(app.deps, controller, edition))).toEqual(['not-allowed']);
  expect(codes(await publishEdition(app.deps, checker, edition))).toEqual([]);
  expect(codes(await publishEdition(app.deps, checker, edition))).toEqual(['wrong-status']);
  expect(codes(await discardEdition(app.deps, maker, edition))).toEqual(['wrong-status']);
  const draft = await made('03');
  expect(codes(await discardEdition(app.deps, controller, draft))).toEqual(['not-allowed']);
  expect(codes(await discardEdition(app.deps, maker, draft))).toEqual([]);
  expect(await findEdition(app.deps.db, draft.slug)).toBeNull();
  expect(codes(await discardEdition(app.deps, maker, draft))).toEqual(['gone']);
});

test('no day stands in two published editions, also when two are published at once', async () => {
  const spanning = async (fromOn: string, lastOn: string): Promise<Edition> => {
    const asked = await askEdition(app.deps, maker, { fromOn, lastOn, note: '' }, { queue: false });
    if (!asked.ok) throw new Error(codes(asked).join());
    expect(codes(await makeEdition(app.deps, asked.value, maker))).toEqual([]);
    return await found(asked.value.slug);
  };
  const before = year() - 3;
  const all = await Promise.all([
    spanning(`${before}-01-01`, `${before}-06-30`),
    spanning(`${before}-06-30`, `${before}-12-31`),
    spanning(`${before}-01-01`, `${before}-06-30`),
  ]);
  const results = await Promise.all(all.map((edition) => publishEdition(app.deps, checker, edition)));
  expect(results.map((one) => codes(one).join()).toSorted()).toEqual(['', 'told-before', 'told-before']);
  const refused = all.filter((_, at) => results[at]?.ok === false);
  for (const { id } of refused)
    await expect(
      sql`update council_edition set status = 'published', published_at = now() where id = ${id}`.execute(
        app.deps.db,
      ),
    ).rejects.toMatchObject({ code: '23P01' });
  expect(
    codes(
      await publishEdition(app.deps, checker, await spanning(`${before - 1}-07-01`, `${before - 1}-12-31`)),
    ),
  ).toEqual([]);
});

test('what hosts told stands in an edition of whole half-years, by the rows of the pages of figures', async () => {
  const [half, other] = [
    { fromOn: `${year() - 4}-01-01`, lastOn: `${year() - 4}-06-30` },
    { fromOn: `${year() - 4}-01-01`, lastOn: `${year() - 4}-06-29` },
  ];
  const keys = async (asked: Period): Promise<readonly string[]> => {
    const edition = await askEdition(app.deps, maker, { ...asked, note: '' }, { queue: false });
    if (!edition.ok) throw new Error(codes(edition).join());
    await makeEdition(app.deps, edition.value, maker);
    return (await listCounts(app.deps.db, await found(edition.value.slug))).map(({ key }) => key);
  };
  expect(await keys(half)).toContain('bijeenkomsten');
  expect(await keys(other)).not.toContain('bijeenkomsten');
});

test('the database itself refuses to change what was counted', async () => {
  const edition = await published('04');
  const { db } = app.deps;
  const count = await figureOf(edition, 'organisaties');
  for (const change of [
    sql`update council_count set value = value + 1 where id = ${count?.id}`,
    sql`delete from council_count where id = ${count?.id}`,
    sql`update council_row set value = value + 1 where count_id = ${count?.id}`,
    sql`delete from council_row where count_id = ${count?.id}`,
    sql`insert into council_row (count_id, seq, label, value) values (${count?.id}, 100000, '{}', 1)`,
    sql`insert into council_count (id, edition_id, key, position, about, value, counted_at)
      values (${newId()}, ${edition.id}, 'verzonnen', 1, '{}', 1, now())`,
    sql`update council_edition set note = 'anders' where id = ${edition.id}`,
    sql`delete from council_edition where id = ${edition.id}`,
  ])
    await expect(change.execute(db)).rejects.toMatchObject({ code: 'HV001' });
});

test('no edition is frozen whose figure is not the sum of its rows', async () => {
  const asked = await askEdition(app.deps, maker, { ...period('04'), note: '' }, { queue: false });
  if (!asked.ok) throw new Error(codes(asked).join());
  const { id } = asked.value;
  await sql`insert into council_count (id, edition_id, key, position, about, value, counted_at)
    values (${newId()}, ${id}, 'verzonnen', 1, '{}', 1, now())`.execute(app.deps.db);
  const freeze = sql`update council_edition set status = 'draft', as_of = now(), sha256 = ${'0'.repeat(64)} where id = ${id}`;
  await expect(freeze.execute(app.deps.db)).rejects.toMatchObject({ code: '23514' });
});

test('a figure that changed afterwards stays, and is corrected by two', async () => {
  const edition = await published('05');
  const was = await figureOf(edition, 'meldingen');
  const propose = (key: string, actor = maker) =>
    proposeCorrection(app.deps, actor, edition, { key, reason: 'Later ingevoerd.' });
  expect(codes(await propose('meldingen'))).toEqual(['no-difference']);
  await reported('05');
  expect(await figureOf(edition, 'meldingen')).toEqual(was);
  expect(codes(await propose('meldingen', controller))).toEqual(['not-allowed']);
  expect(codes(await propose('wijken-met-plek'))).toEqual(['of-moment']);
  expect(codes(await propose('verzonnen'))).toEqual(['no-figure']);
  expect(await propose('meldingen')).toEqual({ ok: true, value: (was?.value ?? 0) + 1 });
  expect(codes(await propose('meldingen'))).toEqual(['waits']);
  const [waiting] = await listCorrections(app.deps.db, edition);
  const settle = (actor: PersonActor, approve: boolean) =>
    settleCorrection(app.deps, actor, edition, { id: waiting?.id ?? newId(), approve });
  expect(codes(await settle(maker, true))).toEqual(['own-work']);
  expect(codes(await settle(controller, true))).toEqual(['not-allowed']);
  expect(codes(await settle(checker, true))).toEqual([]);
  expect(codes(await settle(checker, false))).toEqual(['decided']);
  expect(await figureOf(edition, 'meldingen')).toEqual(was);
  const [approved] = await listCorrections(app.deps.db, edition);
  expect(approved).toMatchObject({ status: 'approved', recount: { value: (was?.value ?? 0) + 1 } });
  expect((await totalOf(app.deps.db, approved?.recount ?? { id: newId() })).value).toBe(
    (was?.value ?? 0) + 1,
  );
  // Compared with what stands by now.
  expect(codes(await propose('meldingen'))).toEqual(['no-difference']);
});

test('who proposed a correction may call it off; a draft is not corrected', async () => {
  const edition = await made('06');
  await reported('06');
  const asked = { key: 'meldingen', reason: 'Later ingevoerd.' };
  expect(codes(await proposeCorrection(app.deps, maker, edition, asked))).toEqual(['not-published']);
  await publishEdition(app.deps, checker, edition);
  expect(codes(await proposeCorrection(app.deps, system('test'), edition, asked))).toEqual([]);
  const [waiting] = await listCorrections(app.deps.db, edition);
  const off = { id: waiting?.id ?? newId<'council_correction'>(), approve: false };
  expect(codes(await settleCorrection(app.deps, checker, edition, off))).toEqual([]);
  expect(await listCorrections(app.deps.db, edition)).toMatchObject([{ status: 'rejected' }]);
  const other = { ...off, id: newId<'council_correction'>() };
  expect(codes(await settleCorrection(app.deps, checker, edition, other))).toEqual(['gone']);
});

test('a destroyed file leaves its amount and says so', async () => {
  const { db } = app.deps;
  const edition = await db
    .selectFrom('councilEdition')
    .select('slug')
    .where('status', '=', 'published')
    .where('publishedByPersonId', '<>', checker.personId)
    .orderBy('lastOn', 'desc')
    .executeTakeFirstOrThrow();
  const count = await figureOf(await found(edition.slug), 'toegekend-bedrag');
  if (!count) throw new Error('no figure');
  const [row] = await listRows(db, count, { offset: 0, limit: 1 });
  expect(row?.case?.caseNumber).toMatch(/^HV-/);
  await db
    .updateTable('application')
    .set({
      destroyedOn: '2026-01-02',
      applicantPersonId: null,
      enteredByPersonId: null,
      title: '',
      answers: '{}',
      typed: '{}',
      legalHold: false,
      status: 'closed',
    })
    .where('caseNumber', '=', row?.case?.caseNumber ?? '')
    .execute();
  app.deps.dataVersion.bump();
  expect((await totalOf(db, count)).value).toBe(count.value);
  const page = await app.hono.request(`/raadsrapportages/${edition.slug}/cijfers/toegekend-bedrag`);
  expect(await page.text()).toContain('Het dossier is op 2 januari 2026 na de bewaartermijn vernietigd');
});
