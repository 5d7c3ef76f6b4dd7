/** Who is in a council on a day, and what ties each has to the applications before it. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { CouncilMember, Declaration, StandingFacts, Touched } from '../types.ts';

/** One mailbox, however the address is written: what follows a '+' does not count. */
const mailbox = sql<string | null>`regexp_replace(person.email, '\\+[^@]*@', '@')`;

/** Members in office on a day, by name. */
export async function listCouncilMembers(
  r: Reader,
  wijkraadId: Id<'wijkraad'>,
  on: string,
): Promise<readonly CouncilMember[]> {
  const rows = await r
    .selectFrom('roleGrant')
    .innerJoin('person', 'person.id', 'roleGrant.personId')
    .select(['person.id as personId', 'person.name'])
    .select(mailbox.as('mailbox'))
    .distinct()
    .where('roleGrant.role', '=', 'councilMember')
    .where('roleGrant.wijkraadId', '=', wijkraadId)
    .where('roleGrant.since', '<=', on)
    .where((eb) => eb.or([eb('roleGrant.until', 'is', null), eb('roleGrant.until', '>', on)]))
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, personId: row.personId as Id<'person'> }));
}

/** One person as if she were a member: for asking about her alone. */
export async function asMember(r: Reader, personId: Id<'person'>): Promise<CouncilMember> {
  const row = await r
    .selectFrom('person')
    .select('name')
    .select(mailbox.as('mailbox'))
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return { personId, ...row };
}

/** Nothing is asked of the database for an empty list. */
const none = ['00000000-0000-0000-0000-000000000000'] as const;
const some = (ids: readonly string[]): readonly string[] => (ids.length > 0 ? ids : none);
const distinct = (ids: readonly (string | null)[]): readonly string[] => [
  ...new Set(ids.filter((id): id is string => id !== null)),
];

/** Everything that the standings of these members on these applications follow from. */
export async function loadStandingFacts(
  r: Reader,
  members: readonly Pick<CouncilMember, 'personId'>[],
  applications: readonly Touched[],
): Promise<StandingFacts> {
  const people = some(members.map(({ personId }) => personId));
  const cases = some(applications.map(({ id }) => id));
  const applying = some(distinct(applications.map(({ organisationId }) => organisationId)));
  const interests = await r
    .selectFrom('interest')
    .select(['personId', 'organisationId', 'organisationName', 'description', 'since', 'until'])
    .where('personId', 'in', people)
    .limit(20_000)
    .execute();
  const memberships = await r
    .selectFrom('organisationMember')
    .select(['personId', 'organisationId', 'since', 'until'])
    .where('personId', 'in', people)
    .where('organisationId', 'in', applying)
    .limit(20_000)
    .execute();
  const cosigners = await r
    .selectFrom('cosigner')
    .select(['applicationId', 'mailbox'])
    .where('applicationId', 'in', cases)
    .where('mailbox', 'is not', null)
    .where('status', '<>', 'declined')
    .limit(50_000)
    .execute();
  const organisations = await r
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', 'in', applying)
    .limit(5000)
    .execute();
  return {
    interests: interests.map((row) => ({
      ...row,
      personId: row.personId as Id<'person'>,
      organisationId: row.organisationId as Id<'organisation'> | null,
    })),
    memberships,
    cosigners: cosigners.map((row) => ({ ...row, mailbox: row.mailbox ?? '' })),
    declarations: await listDeclarations(r, cases),
    organisations: new Map(organisations.map((row) => [row.id, row.name])),
  };
}

/** Declarations on these applications, oldest first. */
async function listDeclarations(r: Reader, applicationIds: readonly string[]): Promise<Declaration[]> {
  const rows = await r
    .selectFrom('interestDeclaration')
    .select(['applicationId', 'personId', 'conflicted', 'source', 'reason', 'at'])
    .where('applicationId', 'in', applicationIds)
    .orderBy('at')
    .orderBy('id')
    .limit(50_000)
    .execute();
  return rows.map((row) => ({
    ...row,
    applicationId: row.applicationId as Id<'application'>,
    personId: row.personId as Id<'person'>,
    source: row.source as Declaration['source'],
  }));
}
