/** The schema as text: what the migrations add up to, in a fixed order. (`pg_dump` does not come with the package.) */
import pg from 'pg';

const queries: readonly [string, string][] = [
  [
    'tables',
    `select format('table %s%s', c.relname, string_agg(format(E'\n  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then ' not null' else '' end,
        coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')), '' order by a.attnum)) as line
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where c.relkind in ('r', 'v', 'm') and c.relnamespace = 'public'::regnamespace group by c.relname order by c.relname`,
  ],
  [
    'views',
    `select format(E'view %s as\n%s', relname, pg_get_viewdef(oid, true)) as line from pg_class
     where relkind = 'v' and relnamespace = 'public'::regnamespace order by relname`,
  ],
  [
    'constraints',
    `select format('%s: %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line from pg_constraint
     where connamespace = 'public'::regnamespace and conrelid <> 0 and contype <> 'n' order by conrelid::regclass::text, conname`,
  ],
  [
    'indexes',
    `select indexdef as line from pg_indexes where schemaname = 'public' order by tablename, indexname`,
  ],
  [
    'triggers',
    `select pg_get_triggerdef(oid) as line from pg_trigger where not tgisinternal
     and tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace) order by tgrelid::regclass::text, tgname`,
  ],
  [
    'functions',
    `select pg_get_functiondef(p.oid) as line from pg_proc p left join pg_depend d on d.objid = p.oid and d.deptype = 'e'
     where p.pronamespace = 'public'::regnamespace and d.objid is null order by p.proname`,
  ],
];

export async function describeSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const parts = ['-- Generated from db/migrations by `npm run schema`; a test compares. Do not edit.'];
    for (const [title, query] of queries) {
      const { rows } = await client.query<{ line: string }>(query);
      parts.push(`\n-- ${title}`, ...rows.map((row) => row.line.trim()));
    }
    return `${parts.join('\n')}\n`;
  } finally {
    await client.end();
  }
}
