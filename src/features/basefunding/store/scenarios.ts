import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import { isSlug, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Choices } from '../rules/scenario.ts';

export type Scenario = {
  readonly id: Id<'city_scenario'>;
  readonly slug: string;
  readonly name: string;
  readonly note: string;
  readonly formulaVersionId: Id<'formula_version'>;
  readonly choices: Choices;
  readonly revision: number;
  readonly ownerPersonId: Id<'person'> | null;
  /** Name; null: the program itself. */
  readonly owner: string | null;
  readonly changedAt: Date;
  readonly shareToken: string | null;
};

/** More than anybody can oversee. */
const limit = 500;

const scenarios = (r: Reader) =>
  r
    .selectFrom('cityScenario')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('person')
        .select('person.name')
        .whereRef('person.id', '=', 'cityScenario.ownerPersonId')
        .as('owner'),
    );
type Row = Awaited<ReturnType<ReturnType<typeof scenarios>['executeTakeFirstOrThrow']>>;

const toScenario = (row: Row): Scenario => ({
  ...row,
  id: row.id as Id<'city_scenario'>,
  formulaVersionId: row.formulaVersionId as Id<'formula_version'>,
  // Only the form writes this column, and reads every field of it first.
  choices: row.choices as unknown as Choices,
  ownerPersonId: row.ownerPersonId as Id<'person'> | null,
});

/** By name. */
export async function listScenarios(r: Reader): Promise<readonly Scenario[]> {
  return (await scenarios(r).orderBy('name').orderBy('slug').limit(limit).execute()).map(toScenario);
}

export async function findScenario(r: Reader, slug: string): Promise<Scenario | null> {
  if (!isSlug(slug)) return null;
  const row = await scenarios(r).where('slug', '=', slug).executeTakeFirst();
  return row ? toScenario(row) : null;
}

/** By the link of its owner; null when the link has ended. */
export async function findShared(r: Reader, token: string): Promise<Scenario | null> {
  if (!/^[\w-]{27}$/.test(token)) return null;
  const row = await scenarios(r).where('shareToken', '=', token).executeTakeFirst();
  return row ? toScenario(row) : null;
}

/** Holds the row until the transaction ends. */
export async function lockScenario(tx: Tx, id: Id<'city_scenario'>): Promise<Scenario | null> {
  const row = await scenarios(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? toScenario(row) : null;
}

/** Until the transaction ends nobody else makes one: two at once would take the same slug. */
export async function lockScenarios(tx: Tx): Promise<void> {
  await sql`lock table city_scenario in share row exclusive mode`.execute(tx);
}

export async function takenSlugs(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.selectFrom('cityScenario').select('slug').execute();
  return rows.map(({ slug }) => slug);
}

export type ScenarioContent = Pick<Scenario, 'name' | 'note' | 'formulaVersionId' | 'choices'>;

/** @throws unique violation when the slug is taken; foreign key violation when the formula is gone */
export async function insertScenario(
  tx: Tx,
  made: ScenarioContent & Pick<Scenario, 'slug' | 'ownerPersonId' | 'changedAt'>,
): Promise<Id<'city_scenario'>> {
  const id = newId<'city_scenario'>();
  await tx
    .insertInto('cityScenario')
    .values({ ...made, id, choices: JSON.stringify(made.choices) })
    .execute();
  return id;
}

export async function updateScenario(
  tx: Tx,
  scenario: Pick<Scenario, 'id' | 'revision'>,
  changed: ScenarioContent & Pick<Scenario, 'changedAt'>,
): Promise<void> {
  await tx
    .updateTable('cityScenario')
    .set({ ...changed, choices: JSON.stringify(changed.choices), revision: scenario.revision + 1 })
    .where('id', '=', scenario.id)
    .execute();
}

export async function saveShareToken(
  tx: Tx,
  scenario: Pick<Scenario, 'id'>,
  shareToken: string | null,
): Promise<void> {
  await tx.updateTable('cityScenario').set({ shareToken }).where('id', '=', scenario.id).execute();
}

export async function deleteScenario(tx: Tx, scenario: Pick<Scenario, 'id'>): Promise<void> {
  await tx.deleteFrom('cityScenario').where('id', '=', scenario.id).execute();
}
