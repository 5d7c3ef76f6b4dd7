/**
 * What people type stays where it belongs: it comes into no log and no address, they can take all of it along, and when
 * the law lets them go no table and no file still says who they were or what they wrote.
 */
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jobsOf } from '../src/app/jobs.ts';
import { createApp } from '../src/app.ts';
import { newId } from '../src/kernel/ids.ts';
import { type TestApp, testApp, Visitor } from './support/app.ts';
import { demoCity } from './support/demo-city.ts';

const email = 'roos.voorbeeld@example.org';
const iban = 'NL26DEMO0000000123';
/** In everything that she writes here. */
const mark = 'zzyzx';

let app: TestApp;
let roos: Visitor;
let personId: string;
const logged: string[] = [];
const addresses: string[] = [];

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  const log = pino({ level: 'trace', base: null }, { write: (line: string) => void logged.push(line) });
  roos = new Visitor(createApp({ ...app.deps, log }));
  const person = await app.database.db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  personId = person.id;
  await post('/demo/inloggen', { persona: 'bewoner' });
});
afterAll(() => app.close());

async function post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const answer = await roos.post(path, fields);
  addresses.push(answer.headers.get('location') ?? '');
  return answer;
}

const ownCases = async () =>
  await app.database.db
    .selectFrom('application')
    .select(['id', 'caseNumber', 'status', 'title'])
    .where('applicantPersonId', '=', personId)
    .where('organisationId', 'is', null)
    .where('caseNumber', 'is not', null)
    .execute();

/** A file on one of her cases. @returns its hash */
async function attach(applicationId: string): Promise<string> {
  const bytes = Buffer.from(`%PDF-1.7 ${mark} %%EOF`);
  const sha256 = await app.deps.files.put(bytes);
  const fileId = newId();
  const file = { id: fileId, sha256, mediaType: 'application/pdf', sizeBytes: bytes.length };
  await app.database.db
    .insertInto('storedFile')
    .values({ ...file, originalName: `${mark}.pdf` })
    .execute();
  await app.database.db
    .insertInto('attachment')
    .values({ id: newId(), applicationId, fileId, question: 'attachments' })
    .execute();
  return sha256;
}

async function tablesThatSay(words: string): Promise<string[]> {
  const tables = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(app.database.db);
  const found: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(name)} t where t::text ilike ${`%${words}%`}`.execute(
      app.database.db,
    );
    if (rows[0]?.n) found.push(name);
  }
  return found;
}

/** The law has nothing against it: her cases and objections ended long ago and no payment is on its way. */
async function letHerGo(): Promise<void> {
  const { db } = app.database;
  const longAgo = { receivedOn: '2010-01-04', postedOn: null, nextDueOn: null };
  const objections = () => db.updateTable('objection').where('objectorPersonId', '=', personId);
  await objections()
    .set({ ...longAgo, decidedOn: '2010-03-01' })
    .where('status', '=', 'decided')
    .execute();
  await objections()
    .set({ ...longAgo, status: 'withdrawn' })
    .where('status', '<>', 'decided')
    .execute();
  await db
    .updateTable('application')
    .set({ status: 'closed', retainUntil: '2020-01-01', nextClock: null, nextDueOn: null })
    .where('applicantPersonId', '=', personId)
    .where('caseNumber', 'is not', null)
    .execute();
  await db
    .updateTable('paymentOrder')
    .set({ status: 'cancelled', paidOn: null, stopFrom: null, stopUntil: null })
    .where('payeeId', 'in', db.selectFrom('payee').select('id').where('personId', '=', personId))
    .execute();
}

/** What the program itself would do a moment later. */
async function runQueued(identifier: string): Promise<void> {
  const { rows } = await sql<{ payload: unknown }>`
    select payload from graphile_worker._private_jobs as job
    join graphile_worker._private_tasks as task on task.id = job.task_id
    where task.identifier = ${identifier}`.execute(app.database.db);
  expect(rows).toHaveLength(1);
  for (const { payload } of rows) await jobsOf(app.deps)[identifier]?.run(payload);
}

test('what someone types comes into no log and no address', async () => {
  await post('/mijn-gegevens/wijzigen', { name: `Roos ${mark}`, phone: '0600000000', lang: 'nl' });
  for (const { id, caseNumber } of await ownCases()) {
    await post(`/zaken/${caseNumber}/berichten`, { body: `${mark} bericht` });
    await post(`/aanvragen/${id}/melden`, { kind: 'other', description: `${mark} het gaat anders` });
    await post(`/zaken/${caseNumber}/rekening`, { iban, holderName: `R. ${mark}` });
  }
  await post('/bezwaar/indienen', { grounds: mark, name: mark, address: mark });
  await post('/agenda/poster/middelland/per-mail', { email, about: 'wijk:middelland', edition: 'a4' });
  await post(`/zoekt-niets?naam=${mark}`, { email });
  await roos.get(`/register?zoek=${mark}`);
  await roos.get('/mijn-gegevens');
  expect(await tablesThatSay(mark)).toEqual(
    expect.arrayContaining(['case_event', 'case_message', 'message']),
  );
  expect(logged.length).toBeGreaterThan(20);
  const people = new RegExp(`${mark}|roos|voorbeeld|${iban}|0600000000|@`, 'i');
  expect(logged.filter((line) => people.test(line))).toEqual([]);
  expect(addresses.filter((address) => people.test(address))).toEqual([]);
});

/** What others wrote about and to her, on one of her cases. */
async function said(applicationId: string): Promise<void> {
  const { db } = app.database;
  const officer = await db
    .selectFrom('roleGrant')
    .select('personId')
    .where('role', '=', 'officer')
    .executeTakeFirstOrThrow();
  const by = officer.personId;
  await db
    .insertInto('hearing')
    .values({
      id: newId(),
      applicationId,
      heldOn: '2026-03-03',
      heardByPersonId: by,
      manner: 'phone',
      summary: `${mark} verslag`,
      recordedByPersonId: by,
      recordedAt: new Date(),
    })
    .execute();
  const message = { applicationId, authorPersonId: by, side: 'office', at: new Date() };
  await db
    .insertInto('caseMessage')
    .values([
      { ...message, id: newId(), internal: false, body: `${mark} antwoord` },
      { ...message, id: newId(), internal: true, body: `${mark} notitie` },
    ])
    .execute();
}

test('everything that she entered can be taken along, and read on one page', async () => {
  const [first] = await ownCases();
  await said(first?.id ?? '');
  await attach(first?.id ?? '');
  const page = await (await roos.get('/mijn-gegevens/alles')).text();
  const file = await (await roos.get('/mijn-gegevens/download')).text();
  for (const whole of [page, file]) {
    for (const words of ['verslag', 'antwoord', 'bericht']) expect(whole).toContain(`${mark} ${words}`);
    expect(whole).toContain(`${mark}.pdf`);
    expect(whole).not.toContain(`${mark} notitie`);
  }
  const letters = await app.database.db
    .selectFrom('message')
    .select('document')
    .where('recipientPersonId', '=', personId)
    .execute();
  const paragraphs = letters
    .flatMap(({ document }) => (document as { blocks: { kind: string; text?: string }[] }).blocks)
    .flatMap(({ kind, text }) => (kind === 'paragraph' && text ? [text] : []));
  expect(paragraphs.length).toBeGreaterThan(3);
  expect(paragraphs.filter((one) => !file.includes(JSON.stringify(one).slice(1, -1)))).toEqual([]);
  const copy = await (await roos.get('/mijn-gegevens/download')).text();
  expect(copy).toContain(`${mark} bericht`);
  expect(copy).toMatch(/agenda-by-mail[^\]]*Middelland/);
  const rows = await app.database.db
    .selectFrom('application')
    .select('answers')
    .where('applicantPersonId', '=', personId)
    .where('organisationId', 'is', null)
    .execute();
  const written = rows
    .flatMap(({ answers }) => Object.entries(answers as Record<string, unknown>))
    .flatMap(([key, value]) => (key === 'plan' && typeof value === 'string' ? [value] : []));
  expect(written.length).toBeGreaterThan(3);
  expect(written.filter((plan) => !copy.includes(JSON.stringify(plan).slice(1, -1)))).toEqual([]);
});

test('before she deletes anything, each payment that stays is named by its case', async () => {
  const page = await (await roos.get('/mijn-gegevens/verwijderen')).text();
  const payments = page.match(/[^>]*(?:Betaalde subsidie|Een betaling die nog loopt)/g) ?? [];
  expect(payments.length).toBeGreaterThan(0);
  expect(payments.filter((one) => !/^HV-\d{4}-\d{5}: /.test(one.trim()))).toEqual([]);
});

test('an erased person is in no table and no file', async () => {
  const [first] = await ownCases();
  const sha256 = await attach(first?.id ?? '');
  await letHerGo();
  const erased = await post('/mijn-gegevens/verwijderen', { confirm: 'yes' });
  expect(erased.headers.get('location')).toBe('/mijn-gegevens/verwijderd');
  expect((await roos.get('/mijn-gegevens')).status).toBe(303);
  for (const words of [mark, email, iban, 'Roos Voorbeeld'])
    expect([words, await tablesThatSay(words)]).toEqual([words, []]);
  await runQueued('application.dropFiles');
  await expect(app.deps.files.get(sha256)).rejects.toThrow();
});
