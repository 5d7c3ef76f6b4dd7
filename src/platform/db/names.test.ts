import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { newId } from '../../kernel/ids.ts';

const { db, drop } = await freshDatabase();
afterAll(drop);

it('are those of the database in a question, and those of the program in its answer', async () => {
  const question = db
    .selectFrom('schemeVersion as theVersion')
    .innerJoin('scheme', 'scheme.id', 'theVersion.schemeId')
    .select(['theVersion.validFrom', 'scheme.nameNl as schemeName']);
  expect(question.compile().sql).toBe(
    'select "the_version"."valid_from", "scheme"."name_nl" as "scheme_name" from "scheme_version" as "the_version" inner join "scheme" on "scheme"."id" = "the_version"."scheme_id"',
  );
  const schemeId = newId<'scheme'>();
  await db.insertInto('scheme').values({ id: schemeId, slug: 'a', nameNl: 'een', nameEn: 'one' }).execute();
  const rules = JSON.stringify({ with_an_underscore: { and_within: 1 } });
  await db
    .insertInto('schemeVersion')
    .values({ id: newId(), schemeId, number: 1, status: 'draft', validFrom: '2026-01-01', rules })
    .execute();
  expect(await question.execute()).toEqual([{ validFrom: '2026-01-01', schemeName: 'een' }]);
  // What stands in a column keeps its own names.
  expect(await db.selectFrom('schemeVersion').select('rules').execute()).toEqual([
    { rules: { with_an_underscore: { and_within: 1 } } },
  ]);
});

it('are found in what is written as SQL as well, and cannot break out of their quotes', async () => {
  const { rows } =
    await sql`select 1 as some_number, ${sql.ref('aTable.aColumn')} from (select 2 as a_column) a_table`.execute(
      db,
    );
  expect(rows).toEqual([{ someNumber: 1, aColumn: 2 }]);
  expect(sql.id('a"b').compile(db).sql).toBe('"a""b"');
});
