/** What is kept of the use of ceilings (envelope_use) against the ledger itself, whatever happened. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { trialCity } from '../../../tests/support/trial-city.ts';
import { newId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db/index.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase((await demoCity()).database);
});
afterAll(() => database.drop());

type Row = { envelope: string; wijk: string | null; domain: string | null; cents: string };

async function kept(db: Db = database.db): Promise<readonly Row[]> {
  const { rows } =
    await sql<Row>`select envelope_id as envelope, wijk_id as wijk, domain, used_cents::text as cents
    from envelope_use order by 1, 2, 3`.execute(db);
  return rows;
}

async function counted(db: Db = database.db): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select moved.envelope_id as envelope, a.wijk_id as wijk, a.domain, sum(moved.cents)::text as cents from (
      select envelope_id, application_id, amount_cents as cents from ledger_entry
        where to_account in ('committed', 'advanced', 'determined')
      union all
      select envelope_id, application_id, -amount_cents from ledger_entry
        where from_account in ('committed', 'advanced', 'determined')
    ) moved left join application a on a.id = moved.application_id
    group by 1, 2, 3 having sum(moved.cents) <> 0 order by 1, 2, 3`.execute(db);
  return rows;
}

test('the demo city, with all that was granted, paid, made final, recovered and released in it', async () => {
  const rows = await kept();
  expect(rows.length).toBeGreaterThan(20);
  expect(rows).toEqual(await counted());
});

test('it adds up to the balances of the envelopes', async () => {
  const { rows } =
    await sql`select e.id from envelope e left join envelope_use u on u.envelope_id = e.id group by e.id
    having coalesce(sum(u.used_cents), 0) <> e.committed_cents + e.advanced_cents + e.determined_cents`.execute(
      database.db,
    );
  expect(rows).toEqual([]);
});

test('a case that moves to another wijk or domain takes along what it was granted', async () => {
  const before = await kept();
  await sql`update application set wijk_id = (select id from wijk order by slug limit 1), domain = 'pedagogy'
    where granted_cents > 0 and not legal_hold`.execute(database.db);
  const rows = await kept();
  expect(rows).not.toEqual(before);
  expect(rows).toEqual(await counted());
});

test('grants at once from one ceiling, while their cases move to another wijk, lose and double nothing', async () => {
  const own = await freshDatabase();
  const { db } = own;
  const city = await trialCity(db, { ceilingCents: 1_000_000 });
  const wijken = Object.values(city.wijken);
  const cases = Array.from({ length: 24 }, () => newId<'application'>());
  await db
    .insertInto('application')
    .values(
      cases.map((id, at) => ({
        id,
        schemeVersionId: city.versionId,
        roundId: city.roundId,
        envelopeId: city.envelopeId,
        wijkId: wijken[at % 2] ?? null,
        status: 'draft',
      })),
    )
    .execute();
  const move = (applicationId: string, kind: string, from: string, to: string, cents: number) =>
    sql`insert into ledger_entry (id, envelope_id, seq, kind, from_account, to_account, amount_cents, application_id, basis)
      values (gen_random_uuid(), ${city.envelopeId}, 0, ${kind}, ${from}, ${to}, ${cents}, ${applicationId}, 'proef')`.execute(
      db,
    );
  const life = async (id: string, at: number): Promise<void> => {
    await move(id, 'reserve', 'free', 'reserved', 1_000 + at);
    await move(id, 'commit', 'reserved', 'committed', 1_000 + at);
    if (at % 3 === 0) await move(id, 'release', 'committed', 'free', 500);
    if (at % 3 === 1) await move(id, 'advance', 'committed', 'advanced', 1_000);
    if (at % 6 === 1) await move(id, 'recover', 'advanced', 'free', 1_000);
  };
  const moved = (id: string, at: number) =>
    db
      .updateTable('application')
      .set({ wijkId: wijken[(at + 1) % 2] ?? null, domain: at % 4 === 0 ? 'health' : null })
      .where('id', '=', id)
      .execute();
  await Promise.all(cases.flatMap((id, at) => [life(id, at), moved(id, at)]));
  const rows = await kept(db);
  expect(rows.length).toBeGreaterThan(1);
  expect(rows).toEqual(await counted(db));
  await own.drop();
});
