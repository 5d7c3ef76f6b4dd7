/**
 * A network of the demo city grown to many members, for measuring: each new one is an invented organisation that does what one of
 * the first thirteen does, with its series and its evidence of a year, its costs and its word.
 */
import pg from 'pg';

const slug = 'deur-aan-deur-middelland';

/** Members of the request in the order of their ids, and which of them each new one is like. */
const copies = `
create temp table ln_copy on commit drop as
  with own as (
    select m.*, row_number() over (order by m.id) - 1 as place, count(*) over () as all_members
    from base_funding_member m join base_funding b on b.id = m.base_funding_id
    join listing l on l.id = b.network_id and l.slug = '${slug}'
    -- Of the newest year: what was granted for those before stays as it was.
    where b.year = (select max(year) from base_funding where network_id = b.network_id)
  )
  select gen_random_uuid() as organisation_id, n, own.base_funding_id, own.organisation_id as like_id, own.id as like_member_id
  from generate_series(1, $1::int - (select max(all_members) from own)::int) n join own on own.place = (n - 1) % own.all_members;
create temp table ln_activity on commit drop as
  select gen_random_uuid() as id, a.id as like_id, c.organisation_id
  from ln_copy c join activity a on a.organisation_id = c.like_id and a.listed;
create temp table ln_series on commit drop as
  select gen_random_uuid() as id, s.id as like_id, a.id as activity_id
  from ln_activity a join activity_series s on s.activity_id = a.like_id;
`;

/** A row like another, with these columns anew. */
const like = (table: string, row: string, changed: string): string =>
  `(jsonb_populate_record(null::${table}, to_jsonb(${row}) || ${changed})).*`;

const rows = `
insert into organisation (id, slug, name, legal_form, invented)
  select organisation_id, format('groot-lid-%s', n), format('Stichting Voorbeeldlid %s', n), 'foundation', true from ln_copy;
insert into network_member select ${like('network_member', 'm', `jsonb_build_object('id', gen_random_uuid(), 'organisation_id', c.organisation_id)`)}
  from ln_copy c join base_funding b on b.id = c.base_funding_id
  join network_member m on m.network_id = b.network_id and m.organisation_id = c.like_id and m.status = 'confirmed';
insert into base_funding_member select ${like('base_funding_member', 'm', `jsonb_build_object('id', gen_random_uuid(), 'organisation_id', c.organisation_id)`)}
  from ln_copy c join base_funding_member m on m.id = c.like_member_id;
insert into base_funding_answer select ${like('base_funding_answer', 'a', `jsonb_build_object('id', gen_random_uuid(), 'organisation_id', c.organisation_id)`)}
  from ln_copy c join base_funding_answer a on a.organisation_id = c.like_id;
insert into activity select ${like('activity', 'a', `jsonb_build_object('id', n.id, 'organisation_id', n.organisation_id)`)}
  from ln_activity n join activity a on a.id = n.like_id;
insert into listing select ${like('listing', 'l', `jsonb_build_object('id', n.id, 'organisation_id', n.organisation_id, 'slug', 'groot-' || n.id)`)}
  from ln_activity n join listing l on l.id = n.like_id;
insert into activity_series select ${like('activity_series', 's', `jsonb_build_object('id', n.id, 'activity_id', n.activity_id)`)}
  from ln_series n join activity_series s on s.id = n.like_id;
insert into occurrence_evidence select ${like('occurrence_evidence', 'e', `jsonb_build_object('id', gen_random_uuid(), 'activity_id', n.activity_id, 'series_id', n.id, 'corrects', null, 'link_id', null)`)}
  from ln_series n join current_evidence e on e.series_id = n.like_id;
`;

export type LargeNetwork = {
  /** Of the request that has so many members now. */
  readonly path: string;
  readonly members: number;
  readonly evidence: number;
};

/** @param databaseUrl of a filled demo city @param members of which its own are the first */
export async function growNetwork(databaseUrl: string, members: number): Promise<LargeNetwork> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    for (const statement of copies.split(/;\n/).filter((one) => one.trim() !== ''))
      await client.query(statement, statement.includes('$1') ? [members] : []);
    for (const statement of rows.split(/;\n/).filter((one) => one.trim() !== ''))
      await client.query(statement);
    const { rows: found } = await client.query<{ year: number; members: number; evidence: number }>(`
      select b.year, count(distinct m.id)::int as members, count(e.id)::int as evidence
      from base_funding b join listing l on l.id = b.network_id and l.slug = '${slug}'
      join base_funding_member m on m.base_funding_id = b.id
      left join activity a on a.organisation_id = m.organisation_id
      left join occurrence_evidence e on e.activity_id = a.id group by b.year order by b.year desc`);
    await client.query('commit');
    const [request] = found;
    if (request === undefined) throw new Error(`The demo city has no request of ${slug}`);
    return {
      path: `/netwerken/${slug}/basisfinanciering/${request.year}`,
      members: request.members,
      evidence: request.evidence,
    };
  } finally {
    await client.end();
  }
}
