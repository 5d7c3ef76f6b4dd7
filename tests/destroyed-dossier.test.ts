/**
 * A case whose file is destroyed: whatever any table holds of it is marked first, table by table as the database itself
 * knows them, and afterwards no mark is left. A new table that points to a case does not pass before it has its part in
 * `src/app/dossier-parts.ts`.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dossierParts } from '../src/app/dossier-parts.ts';
import { jobsOf } from '../src/app/jobs.ts';
import { verifyLedger } from '../src/features/budget/index.ts';
import { moveList, placeHold, proposeList } from '../src/features/retention/index.ts';
import type { PersonActor, Role } from '../src/kernel/actor.ts';
import { today } from '../src/kernel/dates.ts';
import { type Id, newId } from '../src/kernel/ids.ts';
import { assert } from '../src/kernel/result.ts';
import { verifyAudit } from '../src/platform/audit/index.ts';
import { logIn, type TestApp, testApp } from './support/app.ts';
import { demoCity } from './support/demo-city.ts';
import { trialPerson } from './support/trial-city.ts';

const mark = 'zzyzx';

/** They point to a case and stay as they are; why. */
const kept: Readonly<Record<string, string>> = {
  aid_grant: 'the register of state aid has a term of its own, and holds organisations only',
  base_funding: 'the request of a network: facts of organisations, and no person',
  base_funding_claim: 'the same as it was sent, frozen',
  base_funding_member: 'the same for each member',
  council_row: 'amounts of a frozen report; its words are read from the register',
  destruction_item: 'the record of destruction itself',
  envelope: 'is not of one case',
  ledger_entry: 'append-only: amounts, accounts and articles of law',
  payment_order: 'amounts, days and codes of the bank',
  grant_share: 'parts of organisations, and no person',
  payment_transfer: 'amounts, and the number under which the bank knows it',
  penalty: 'amounts and days',
  vote: 'of a whole wijk',
  vote_project: 'what stood on a published ballot, without a person',
  vote_settlement: 'amounts and reasons of a council',
  recovery_receipt: 'amounts and days',
  message_delivery: 'append-only proof that something was sent: states, moments and codes',
};

/** Codes and articles of law without a check of their own, which stay for the register. */
const codes = ['application.domain', 'decision.legal_basis', 'decision.refusal_ground', 'message.kind'];

let app: TestApp;
let applicationId: Id<'application'>;
let caseNumber: string;
let applicant: string;
const by: Partial<Record<Role, PersonActor>> = {};

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  const { db } = app.database;
  for (const role of ['officer', 'controller'] as const)
    by[role] = await trialPerson(db, `Proef ${role}`, { grants: [{ role, scope: 'city' }] });
  // Paid, determined, and nothing runs on it.
  const { rows } = await sql<{ id: string; number: string; person: string }>`
    select id, case_number as number, applicant_person_id as person from application a
    where status = 'determined' and not legal_hold and organisation_id is null
      and not exists (select from recovery where application_id = a.id) order by case_number limit 1`.execute(
    db,
  );
  const [one] = rows;
  applicationId = (one?.id ?? '') as Id<'application'>;
  caseNumber = one?.number ?? '';
  applicant = one?.person ?? '';
});
afterAll(() => app.close());

type Reference = { readonly table: string; readonly column: string; readonly target: string };

/** Who points to whom, as the schema has it; letters name their case without a constraint. */
async function references(): Promise<readonly Reference[]> {
  const { rows } = await sql<Reference>`
    select conrelid::regclass::text as "table", attname::text as "column", confrelid::regclass::text as target
    from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'f' and connamespace = 'public'::regnamespace`.execute(app.database.db);
  return [...rows, { table: 'message', column: 'case_id', target: 'application' }];
}

/** Without triggers and references: what the program never does, done to see whether it leaves anything. */
async function unguarded(work: (run: (text: string) => Promise<number>) => Promise<void>): Promise<void> {
  await app.database.db.connection().execute(async (db) => {
    await sql`set session_replication_role = replica`.execute(db);
    await work(async (text) => {
      const { numAffectedRows } = await sql.raw(text).execute(db);
      return Number(numAffectedRows ?? 0n);
    });
    await sql`set session_replication_role = origin`.execute(db);
  });
}

const settled: Readonly<Record<string, string>> = {
  objection: `status = 'decided' and against = 'decision'`,
  story: 'about_story_id is null',
  payment_order: `status in ('paid', 'cancelled')`,
  recovery: `status not in ('claimed', 'inParts', 'writeOffProposed')`,
};

/** Of tables in which this case has nothing it gets a row as another case has it. @returns tables without any row */
async function adopt(direct: readonly Reference[]): Promise<readonly string[]> {
  const empty: string[] = [];
  await unguarded(async (run) => {
    for (const { table, column } of direct) {
      const owned = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
        where ${sql.ref(column)} = ${applicationId}`.execute(app.database.db);
      if (owned.rows[0]?.n) continue;
      // Every uuid that makes a row itself is new; what it points to stays.
      const own = `{"id": "${newId()}", "${column}": "${applicationId}"}`;
      const made = await run(`insert into ${table}
        select (jsonb_populate_record(null::${table}, to_jsonb(t) || '${own}'
          || case when '${table}' = 'account_request' then '{"decision_id": "${newId()}"}'::jsonb
            when '${table}' = 'story' then '{"slug": "s-${newId()}"}'::jsonb else '{}' end)).*
        from ${table} t where ${settled[table] ?? 'true'} limit 1`);
      if (made === 0) empty.push(table);
    }
  });
  return empty;
}

/** Every text that can say anything says the mark; what a check refuses can hold no words of people. */
async function markAll(where: ReadonlyMap<string, string>): Promise<ReadonlySet<string>> {
  const marked = new Set<string>();
  const { rows: columns } = await sql<{ table: string; column: string; type: string }>`
    select table_name::text as "table", column_name::text as "column", data_type::text as type
    from information_schema.columns where table_schema = 'public' and is_generated = 'NEVER'
      and data_type in ('text', 'jsonb')`.execute(app.database.db);
  await unguarded(async (run) => {
    for (const { table, column, type } of columns) {
      const rows = where.get(table);
      if (rows === undefined || Object.hasOwn(kept, table) || column === 'case_number') continue;
      if (codes.includes(`${table}.${column}`)) continue;
      const plain = table === 'story' && column === 'slug' ? `'${mark}-' || id` : `'${mark}'`;
      const value = type === 'jsonb' ? `'{"said":"${mark}"}'` : plain;
      try {
        await run('begin');
        if ((await run(`update ${table} set ${column} = ${value} where ${rows}`)) > 0) marked.add(table);
        await run('commit');
      } catch {
        await run('rollback');
      }
    }
  });
  return marked;
}

async function tablesThatSay(words: string): Promise<readonly string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(app.database.db);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)} t
      where t::text ilike ${`%${words}%`}`.execute(app.database.db);
    if (rows[0]?.n) found.push(name);
  }
  return found;
}

/** @returns hash of a file on the case */
async function attach(): Promise<string> {
  const sha256 = await app.deps.files.put(Buffer.from(`%PDF-1.7 ${mark} %%EOF`));
  const fileId = newId();
  const file = {
    id: fileId,
    sha256,
    mediaType: 'application/pdf',
    sizeBytes: 20,
    originalName: `${mark}.pdf`,
  };
  await app.database.db.insertInto('storedFile').values(file).execute();
  await app.database.db
    .insertInto('attachment')
    .values({ id: newId(), applicationId, fileId, question: 'attachments' })
    .execute();
  return sha256;
}

const officer = (): PersonActor => {
  assert(by.officer, 'the officer was made first');
  return by.officer;
};

/** What no case of the demo city has. */
async function addRare(): Promise<void> {
  const officerId = officer().personId;
  await unguarded(async (run) => {
    await run(`insert into aid_declaration (id, application_id, economic_activity, signed_on, declared_by_person_id)
      values ('${newId()}', '${applicationId}', true, '2026-01-05', '${officerId}')`);
    await run(`insert into interest_answer (id, application_id, interest_id, same_person, at)
      values ('${newId()}', '${applicationId}', '${newId()}', false, now())`);
    await run(`insert into application_annex (id, application_id, title, blocks, made_at)
      values ('${newId()}', '${applicationId}', '{}', '{}', now())`);
    await run(`insert into recovery (id, application_id, decision_id, envelope_id, amount_cents, status, reasons,
        claimed_on, due_on, settled_on)
      select '${newId()}', application_id, decision.id, envelope_id, 100, 'dropped', '-', '2026-01-05', '2026-02-16',
        '2026-02-17' from decision join application on application.id = application_id
      where application_id = '${applicationId}' limit 1`);
  });
}

/** Rows of the case in its tables, and of what those rows have under them. */
async function rowsOfCase(): Promise<{ direct: readonly Reference[]; where: ReadonlyMap<string, string> }> {
  const all = await references();
  const direct = all.filter(({ target }) => target === 'application');
  const where = new Map([['application', `id = '${applicationId}'`]]);
  for (const { table, column } of direct) where.set(table, `${column} = '${applicationId}'`);
  for (const { table, column, target } of all) {
    const above = where.get(target);
    if (above !== undefined && target !== 'application' && !where.has(table) && target !== 'stored_file')
      where.set(table, `${column} in (select id from ${target} where ${above})`);
  }
  return { direct, where };
}

test('afterwards no table says anything of the case that is not to stay, and the books still add up', async () => {
  const { db } = app.database;
  const sha256 = await attach();
  const { direct, where } = await rowsOfCase();
  const hold = { applicationId, reason: mark, until: today(app.deps.clock).add({ days: 9 }) };
  expect((await placeHold(app.deps, officer(), hold)).ok).toBe(true);
  await addRare();
  const empty = await adopt(direct.filter(({ table }) => !Object.hasOwn(kept, table)));
  // Nothing in the demo city to take over: say here why that is no gap.
  expect(empty).toEqual([]);
  const marked = await markAll(where);
  expect(marked.size).toBeGreaterThan(15);
  await sql`update retention_hold set until = '2020-01-01' where application_id = ${applicationId}`.execute(
    db,
  );
  await sql`update application set retain_until = '2020-01-01', status = 'determined' where id = ${applicationId}`.execute(
    db,
  );
  expect((await tablesThatSay(mark)).length).toBeGreaterThan(15);
  const proposed = await proposeList(app.deps, officer(), { before: today(app.deps.clock) });
  const number = proposed.ok ? proposed.value.number : 0;
  const approved = by.controller && (await moveList(app.deps, by.controller, { number, action: 'approve' }));
  expect(approved?.ok).toBe(true);
  await jobsOf(app.deps)['retention.carryOut']?.run(null);
  const left = await db
    .selectFrom('application')
    .select(['caseNumber', 'title', 'applicantPersonId', 'destroyedOn', 'status'])
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow();
  expect(left).toMatchObject({ caseNumber, title: '', applicantPersonId: null, status: 'closed' });
  expect(left.destroyedOn).toBe(today(app.deps.clock).toString());
  expect(await tablesThatSay(mark)).toEqual([]);
  expect(dossierParts.length).toBeGreaterThan(5);
  expect((await verifyAudit(db)).faults).toEqual([]);
  expect((await verifyLedger(db)).faults).toEqual([]);
  await dropQueued();
  await expect(app.deps.files.get(sha256)).rejects.toThrow();
});

/** What the program itself would do a moment later. */
async function dropQueued(): Promise<void> {
  const { rows } = await sql<{ payload: unknown }>`
    select payload from graphile_worker._private_jobs as job
    join graphile_worker._private_tasks as task on task.id = job.task_id
    where task.identifier = 'application.dropFiles'`.execute(app.database.db);
  expect(rows.length).toBeGreaterThan(0);
  for (const { payload } of rows) await jobsOf(app.deps)['application.dropFiles']?.run(payload);
}

test('nothing of the case points to who asked, and the register counts on', async () => {
  const { where } = await rowsOfCase();
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select table_name::text as "table", column_name::text as "column" from information_schema.columns
    where table_schema = 'public' and column_name like '%person_id'`.execute(app.database.db);
  const pointing: string[] = [];
  for (const { table, column } of columns) {
    const rows = where.get(table);
    if (rows === undefined) continue;
    const { rows: found } = await sql
      .raw<{ n: number }>(
        `select count(*)::int as n from ${table} where ${rows} and ${column} = '${applicant}'`,
      )
      .execute(app.database.db);
    if (found[0]?.n) pointing.push(`${table}.${column}`);
  }
  expect(pointing).toEqual([]);
  const grant = await app.database.db
    .selectFrom('publishedGrant')
    .select(['caseNumber', 'amountCents', 'recipient', 'title'])
    .where('caseNumber', '=', caseNumber)
    .executeTakeFirstOrThrow();
  expect(grant).toMatchObject({ recipient: null, title: null });
  expect(grant.amountCents).toBeGreaterThan(0);
});

test('its pages are gone; the office is told why, and finds the record', async () => {
  const reader = await logIn(app, 'ruben.spiegelbeeld@example.org');
  const page = await reader.get(`/zaken/${caseNumber}`);
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain('Dit dossier is vernietigd');
  const record = /\/beheer\/bewaren\/lijsten\/\d+/.exec(html)?.[0] ?? '';
  expect(await (await reader.get(record)).text()).toContain('Verklaring van vernietiging');
  expect((await reader.get(`/zaken/${caseNumber}/besluit`)).status).toBe(404);
  const stranger = await logIn(app, 'roos.voorbeeld@example.org');
  expect((await stranger.get(`/zaken/${caseNumber}`)).status).toBe(404);
});

test('without an approved list the database lets no word of a decision go', async () => {
  const erase = sql`update decision set findings = '[]', reasons = '-', mandate_holder = '-', advice_id = null,
    departure_reasons = case when departs_from_advice then '-' end, deviation_reasons = null, obligations = '[]',
    hearing_id = null, message_id = null where reasons <> '-' and notified_on is not null`;
  await expect(erase.execute(app.database.db)).rejects.toMatchObject({ code: 'HV003' });
});
