/** The standing register, and what members declared on cases. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { preparedWrite } from '../../../platform/db/prepared.ts';
import { isOpenQuestion, matchesOf, nameQuestionsOf, standingsOf } from '../rules/standing.ts';
import type {
  Declaration,
  Filed,
  Interest,
  ListedInterest,
  Match,
  NameAnswer,
  NameQuestion,
  Standing,
} from '../types.ts';
import { asMember, loadStandingFacts } from './council.ts';

const toInterest = <Row extends { id: string; personId: string; organisationId: string | null }>(
  row: Row,
) => ({
  ...row,
  id: row.id as Id<'interest'>,
  personId: row.personId as Id<'person'>,
  organisationId: row.organisationId as Id<'organisation'> | null,
});

/** The registers of these people, each with the interests that still hold first, newest first. */
export async function listInterests(
  r: Reader,
  personIds: readonly Id<'person'>[],
): Promise<readonly ListedInterest[]> {
  if (personIds.length === 0) return [];
  const rows = await r
    .selectFrom('interest')
    .leftJoin('organisation', 'organisation.id', 'interest.organisationId')
    .selectAll('interest')
    .select((eb) => eb.fn.coalesce('interest.organisationName', 'organisation.name').as('organisation'))
    .where('interest.personId', 'in', personIds)
    .orderBy('interest.until', (by) => by.desc().nullsFirst())
    .orderBy('interest.since', 'desc')
    .orderBy('interest.id')
    .limit(5000)
    .execute();
  return rows.map(toInterest);
}

/** Holds the row of the person, so that two forms of hers follow one another. */
export async function lockRegister(tx: Tx, personId: Id<'person'>): Promise<readonly ListedInterest[]> {
  await tx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().executeTakeFirstOrThrow();
  return await listInterests(tx, [personId]);
}

export async function insertInterest(tx: Tx, interest: Omit<Interest, 'id'>): Promise<Id<'interest'>> {
  const id = newId<'interest'>();
  await tx
    .insertInto('interest')
    .values({ ...interest, id })
    .execute();
  return id;
}

export async function setInterestEnd(tx: Tx, id: Id<'interest'>, until: string): Promise<void> {
  await tx.updateTable('interest').set({ until }).where('id', '=', id).execute();
}

export async function deleteInterest(tx: Tx, id: Id<'interest'>): Promise<void> {
  await tx.deleteFrom('interest').where('id', '=', id).execute();
}

export async function deleteInterestsOf(tx: Tx, personId: Id<'person'>): Promise<void> {
  await tx.deleteFrom('interest').where('personId', '=', personId).execute();
}

/** Organisations that the city knows, by name; for choosing from. */
export async function listOrganisationNames(
  r: Reader,
): Promise<readonly { readonly id: Id<'organisation'>; readonly name: string }[]> {
  const rows = await r.selectFrom('organisation').select(['id', 'name']).orderBy('name').limit(500).execute();
  return rows.map((row) => ({ ...row, id: row.id as Id<'organisation'> }));
}

export async function findOrganisationByName(r: Reader, name: string): Promise<Id<'organisation'> | null> {
  const row = await r
    .selectFrom('organisation')
    .select('id')
    .where((eb) => eb(eb.fn<string>('lower', ['name']), '=', name.toLowerCase()))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row ? (row.id as Id<'organisation'>) : null;
}

export type NewDeclaration = Omit<Declaration, never> & { readonly enteredByPersonId: Id<'person'> | null };

const writeDeclaration = preparedWrite((r, given: NewDeclaration & { readonly id: string }) =>
  r.insertInto('interestDeclaration').values(given),
);

export async function insertDeclaration(tx: Tx, declaration: NewDeclaration): Promise<void> {
  await writeDeclaration(tx, { ...declaration, id: newId() });
}

/** Kept as it was given: a later answer is a new row. */
export async function insertNameAnswer(tx: Tx, answer: NameAnswer): Promise<void> {
  await tx
    .insertInto('interestAnswer')
    .values({ ...answer, id: newId() })
    .execute();
}

/** Everything one person declared, newest first. */
export async function listDeclarationsOf(
  r: Reader,
  personId: Id<'person'>,
): Promise<readonly (Declaration & { readonly caseNumber: string | null })[]> {
  const rows = await r
    .selectFrom('interestDeclaration as declaration')
    .innerJoin('application', 'application.id', 'declaration.applicationId')
    .select(['declaration.applicationId', 'declaration.personId', 'declaration.conflicted'])
    .select(['declaration.source', 'declaration.reason', 'declaration.at', 'application.caseNumber'])
    .where('declaration.personId', '=', personId)
    .orderBy('declaration.at', 'desc')
    .limit(1000)
    .execute();
  return rows.map((row) => ({
    ...row,
    applicationId: row.applicationId as Id<'application'>,
    personId: row.personId as Id<'person'>,
    source: row.source as Declaration['source'],
  }));
}

/**
 * Ties of one person to an application: the applying organisation stands in her register, she is a member of it, or she
 * applied or co-signed herself; and the names in her register that only she can place. For officers too.
 * @param on today, ISO
 */
export async function tiesTo(
  reader: Reader,
  personId: Id<'person'>,
  application: Filed,
  on: string,
): Promise<{ readonly matches: readonly Match[]; readonly asked: readonly NameQuestion[] }> {
  const member = await asMember(reader, personId);
  const facts = await loadStandingFacts(reader, [member], [application]);
  return {
    matches: matchesOf(member, application, facts, on),
    asked: nameQuestionsOf(member, application, facts, on).filter(isOpenQuestion),
  };
}

/** May this council member open the full text now? Asked by every page and download that shows it. */
export async function standingOn(
  reader: Reader,
  personId: Id<'person'>,
  application: Filed,
  on: string,
): Promise<Standing> {
  const member = await asMember(reader, personId);
  const facts = await loadStandingFacts(reader, [member], [application]);
  return standingsOf([member], application, facts, on)[0]?.standing ?? 'undeclared';
}
