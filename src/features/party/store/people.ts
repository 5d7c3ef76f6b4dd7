/** All SQL about people, organisations, members, roles and consent. */
import { sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import { placeholderName } from '../rules.ts';
import type { ActorRows, Channel, Consent, Person, PersonDetails } from '../types.ts';

const personColumns = [
  'id',
  'email',
  'name',
  'phone',
  'street',
  'postcode',
  'town',
  'lang',
  'wijkId',
  'createdAt',
  'eraseAfter',
  'erasedAt',
] as const;

/** Ids and codes are text to the generated types; constraints in the schema hold them to what these types say. */
const asPerson = (row: object): Person => row as Person;

const personOf = prepared((r, given: { id: string }) =>
  r.selectFrom('person').select(personColumns).where('id', '=', given.id),
);

export async function findPerson(reader: Reader, id: Id<'person'>): Promise<Person | null> {
  const [row] = await personOf(reader, { id });
  return row ? asPerson(row) : null;
}

/** @throws AssertionError when there is no such person: ids come from loaded rows */
export async function getPerson(reader: Reader, id: Id<'person'>): Promise<Person> {
  const person = await findPerson(reader, id);
  assert(person, 'No such person');
  return person;
}

/** For a change that depends on what stands there now. */
export async function lockPerson(tx: Tx, id: Id<'person'>): Promise<Person> {
  const row = await tx
    .selectFrom('person')
    .select(personColumns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  assert(row, 'No such person');
  return asPerson(row);
}

const withEmail = prepared((r, given: { email: string }) =>
  r.selectFrom('person').select(personColumns).where('email', '=', given.email),
);

export async function findPersonByEmail(reader: Reader, email: string): Promise<Person | null> {
  const [row] = await withEmail(reader, { email: email.trim().toLowerCase() });
  return row ? asPerson(row) : null;
}

export type NewPerson = {
  /** Null for someone who has no e-mail. */
  readonly email: string | null;
  /** Left out at a first login: a placeholder stands there until she gives it. */
  readonly name?: string | undefined;
  readonly lang: Lang;
};

/**
 * The person with this address, made when there is none; a known person is left as she is. Two at the same moment make
 * one person. Without an address it always makes a new one.
 */
export async function ensurePerson(
  tx: Reader,
  wanted: NewPerson,
): Promise<{ person: Person; created: boolean }> {
  const email = wanted.email === null ? null : wanted.email.trim().toLowerCase();
  const name = wanted.name ?? placeholderName(email ?? '');
  assert(name !== '', 'A person without e-mail needs a name');
  if (email !== null) {
    const known = await findPersonByEmail(tx, email);
    if (known) return { person: known, created: false };
  }
  const made = await tx
    .insertInto('person')
    .values({ id: newId(), email, name, lang: wanted.lang })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning(personColumns)
    .executeTakeFirst();
  if (made) return { person: asPerson(made), created: true };
  const other = email === null ? null : await findPersonByEmail(tx, email);
  assert(other, 'The person was made by another and is gone');
  return { person: other, created: false };
}

export async function updatePerson(
  tx: Tx,
  id: Id<'person'>,
  details: Partial<PersonDetails> & { readonly eraseAfter?: string | null },
): Promise<void> {
  await tx.updateTable('person').set(details).where('id', '=', id).execute();
}

const actorRows = prepared((reader, given: { email: string }) => ({
  compile: () =>
    sql<ActorRows['person'] & Omit<ActorRows, 'person'>>`
    select p.id, p.name,
      coalesce((select json_agg(json_build_object('role', g.role, 'wijkraadId', g.wijkraad_id, 'gebiedId', g.gebied_id, 'wijkId', g.wijk_id,
        'since', g.since, 'until', g.until)) from (
          select role, wijkraad_id, gebied_id, wijk_id, since, until from role_grant where person_id = p.id
          union all
          select 'steward', null, null, wijk_id, since, until from steward_by_network where person_id = p.id
        ) g), '[]') as roles,
      coalesce((select json_agg(json_build_object('organisationId', m.organisation_id, 'right', m.right,
        'since', m.since, 'until', m.until,
        'known', exists (select from known_organisation k where k.organisation_id = m.organisation_id)))
        from organisation_member m where m.person_id = p.id), '[]') as memberships
    from person p where p.email = ${given.email}`.compile(reader),
}));

/** What an actor is made of, in one query. */
export async function findActorRows(reader: Reader, email: string): Promise<ActorRows | null> {
  const [row] = await actorRows(reader, { email });
  return row
    ? { person: { id: row.id, name: row.name }, roles: row.roles, memberships: row.memberships }
    : null;
}

export async function listConsents(reader: Reader, personId: Id<'person'>): Promise<readonly Consent[]> {
  const rows = await reader
    .selectFrom('contactConsent')
    .select(['channel', 'givenAt', 'withdrawnAt'])
    .where('personId', '=', personId)
    .orderBy('givenAt', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => row as Consent);
}

const agreedChannels = prepared((r, given: { personId: string }) =>
  r
    .selectFrom('contactConsent')
    .select('channel')
    .where('personId', '=', given.personId)
    .where('withdrawnAt', 'is', null),
);

/** The channels that someone agreed to now. */
export async function consentedChannels(
  reader: Reader,
  personId: Id<'person'>,
): Promise<ReadonlySet<Channel>> {
  const rows = await agreedChannels(reader, { personId });
  return new Set(rows.map((row) => row.channel as Channel));
}

export async function insertConsent(
  tx: Tx,
  personId: Id<'person'>,
  channel: Channel,
  at: Date,
): Promise<void> {
  await tx.insertInto('contactConsent').values({ id: newId(), personId, channel, givenAt: at }).execute();
}

export async function withdrawConsent(
  tx: Tx,
  personId: Id<'person'>,
  channel: Channel,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('contactConsent')
    .set({ withdrawnAt: at })
    .where('personId', '=', personId)
    .where('channel', '=', channel)
    .where('withdrawnAt', 'is', null)
    .execute();
}
