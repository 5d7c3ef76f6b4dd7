/** Who is in a council on a day, and what ties each has to the applications before it. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { getVersion, questionsOf } from '../../scheme/index.ts';
import { mailboxOf } from '../rules/people.ts';
import type { CouncilMember, Declaration, Filed, NameAnswer, PersonInCase, StandingFacts } from '../types.ts';

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
  applications: readonly Filed[],
): Promise<StandingFacts> {
  const people = some(members.map(({ personId }) => personId));
  const cases = some(applications.map(({ id }) => id));
  const applying = some(distinct(applications.map(({ organisationId }) => organisationId)));
  const interests = await r
    .selectFrom('interest')
    .select(['id', 'personId', 'organisationId', 'organisationName', 'personName', 'personEmail'])
    .select(['description', 'since', 'until'])
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
  const tiedToPeople = interests.some(({ personName }) => personName !== null);
  return {
    interests: interests.map((row) => ({
      ...row,
      id: row.id as Id<'interest'>,
      personId: row.personId as Id<'person'>,
      organisationId: row.organisationId as Id<'organisation'> | null,
    })),
    memberships,
    cosigners: cosigners.map((row) => ({ ...row, mailbox: row.mailbox ?? '' })),
    people: tiedToPeople ? await listPeople(r, applications) : new Map(),
    answers: tiedToPeople ? await listNameAnswers(r, cases) : [],
    declarations: await listDeclarations(r, cases),
    organisations: new Map(organisations.map((row) => [row.id, row.name])),
  };
}

/** Whom an application names: who applies, who signs with her, and whose account is paid. */
async function listPeople(
  r: Reader,
  applications: readonly Filed[],
): Promise<ReadonlyMap<string, readonly PersonInCase[]>> {
  const cases = some(applications.map(({ id }) => id));
  const applicants = await r
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('id', 'in', some(distinct(applications.map(({ applicantPersonId }) => applicantPersonId))))
    .execute();
  const signers = await r
    .selectFrom('cosigner')
    .select(['applicationId', 'name', 'mailbox'])
    .where('applicationId', 'in', cases)
    .where('status', '<>', 'declined')
    .limit(50_000)
    .execute();
  const paid = await r
    .selectFrom('payee')
    .select(['applicationId', 'holderName'])
    .where('applicationId', 'in', cases)
    .where('supersededAt', 'is', null)
    .execute();
  const found = new Map<string, PersonInCase[]>();
  for (const application of applications) {
    const { id, applicantPersonId, answers, schemeVersionId } = application;
    const applicant = applicants.find((row) => row.id === applicantPersonId);
    const account = questionsOf((await getVersion(r, schemeVersionId)).rules).find(
      ({ kind }) => kind === 'iban',
    );
    const holder = account && answers[`${account.key}Holder`];
    found.set(id, [
      ...(applicant
        ? [{ name: applicant.name, mailbox: applicant.email === null ? null : mailboxOf(applicant.email) }]
        : []),
      ...(typeof holder === 'string' ? [{ name: holder, mailbox: null }] : []),
    ]);
  }
  for (const { applicationId, name, mailbox: address } of signers)
    found.get(applicationId)?.push({ name, mailbox: address });
  for (const { applicationId, holderName } of paid)
    found.get(applicationId)?.push({ name: holderName, mailbox: null });
  return found;
}

/** What members said about names in these applications, oldest first. */
async function listNameAnswers(r: Reader, applicationIds: readonly string[]): Promise<NameAnswer[]> {
  const rows = await r
    .selectFrom('interestAnswer')
    .select(['applicationId', 'interestId', 'samePerson', 'at'])
    .where('applicationId', 'in', applicationIds)
    .orderBy('at')
    .orderBy('id')
    .limit(50_000)
    .execute();
  return rows.map((row) => ({
    ...row,
    applicationId: row.applicationId as Id<'application'>,
    interestId: row.interestId as Id<'interest'>,
  }));
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
