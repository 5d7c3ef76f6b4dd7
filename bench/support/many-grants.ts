/**
 * Grants whose activities are over, until there are so many: each like one that the demo city has, with its decision, account,
 * questions and time line. Set-based, so that hundreds take a second.
 */
import pg from 'pg';

/** A row like another, with these columns anew. */
const like = (table: string, row: string, changed: string): string =>
  `(jsonb_populate_record(null::${table}, to_jsonb(${row}) || ${changed})).*`;

const newId = `'id', gen_random_uuid()`;
const ofCase = `'application_id', c.id`;

const statements = [
  `create temp table mg_case on commit drop as
    with own as (
      select *, row_number() over (order by id) - 1 as place, count(*) over () as there
      from application
      where status in ('running', 'accounted') and activities_until < $2::date and determine_by is not null
        -- A network's year is one case.
        and not exists (select from base_funding where application_id = application.id)
    )
    select gen_random_uuid() as id, own.id as like_id, own.determine_by + n::int % 90 as determine_by, format('HV-2020-%s', 100000 + n) as case_number
    from generate_series(1, greatest(0, $1::int - (select max(there) from own)::int)) n
    join own on own.place = (n - 1) % own.there`,
  `insert into application select ${like('application', 'a', `jsonb_build_object('id', c.id, 'case_number', c.case_number, 'determine_by', c.determine_by)`)}
    from mg_case c join application a on a.id = c.like_id`,
  `insert into decision select ${like('decision', 'd', `jsonb_build_object(${newId}, ${ofCase})`)}
    from mg_case c join decision d on d.application_id = c.like_id`,
  `insert into grant_account select ${like('grant_account', 'g', `jsonb_build_object(${ofCase})`)}
    from mg_case c join grant_account g on g.application_id = c.like_id`,
  `insert into account_activity select ${like('account_activity', 't', `jsonb_build_object(${ofCase})`)}
    from mg_case c join account_activity t on t.application_id = c.like_id`,
  `insert into account_question select ${like('account_question', 'q', `jsonb_build_object(${newId}, ${ofCase})`)}
    from mg_case c join account_question q on q.application_id = c.like_id`,
  `insert into case_event select ${like('case_event', 'e', `jsonb_build_object(${newId}, ${ofCase})`)}
    from mg_case c join case_event e on e.application_id = c.like_id`,
];

/**
 * @param databaseUrl of a filled demo city
 * @param wanted cases that wait for something after their activities
 * @param today ISO
 * @returns how many there are now
 */
export async function growGrants(databaseUrl: string, wanted: number, today: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    for (const statement of statements)
      await client.query(statement, statement.includes('$1') ? [wanted, today] : []);
    await client.query('commit');
    await client.query('vacuum analyze');
    const { rows } = await client.query<{ there: number }>(
      `select count(*)::int as there from application
        where status in ('running', 'accounted') and activities_until < $1::date and determine_by is not null`,
      [today],
    );
    return rows[0]?.there ?? 0;
  } finally {
    await client.end();
  }
}
