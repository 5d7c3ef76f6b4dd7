import type { Id } from '../../kernel/ids.ts';
import type { Reader } from '../../platform/db/index.ts';
import { standingOf } from './rules.ts';
import type { Advice, AdviceKind, AdviceOutcome, Declaration, Interest, Standing } from './types.ts';

type AdviceRow = Omit<
  Advice,
  'id' | 'applicationId' | 'wijkraadId' | 'kind' | 'outcome' | 'recordedByPersonId'
> & {
  id: string;
  applicationId: string;
  wijkraadId: string;
  kind: string;
  outcome: string;
  recordedByPersonId: string;
};

function toAdvice(row: AdviceRow): Advice {
  return {
    ...row,
    id: row.id as Id<'advice'>,
    applicationId: row.applicationId as Id<'application'>,
    wijkraadId: row.wijkraadId as Id<'wijkraad'>,
    kind: row.kind as AdviceKind,
    outcome: row.outcome as AdviceOutcome,
    recordedByPersonId: row.recordedByPersonId as Id<'person'>,
  };
}

/** The advice that counts: the newest one of the case. */
export async function latestAdvice(reader: Reader, applicationId: Id<'application'>): Promise<Advice | null> {
  const row = await reader
    .selectFrom('advice')
    .selectAll()
    .where('applicationId', '=', applicationId)
    .orderBy('recordedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toAdvice(row) : null;
}

export async function findAdvice(reader: Reader, id: Id<'advice'>): Promise<Advice | null> {
  const row = await reader.selectFrom('advice').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toAdvice(row) : null;
}

/**
 * Standing interests of a person that touch an application on a date: the applying organisation stands in her register, she
 * is a member of it, or she applied or co-signed herself.
 */
export async function interestsMatching(
  reader: Reader,
  personId: Id<'person'>,
  application: {
    readonly id: string;
    readonly organisationId: string | null;
    readonly applicantPersonId: string | null;
  },
  on: string,
): Promise<
  readonly {
    readonly kind: 'register' | 'member' | 'applicant' | 'cosigner';
    readonly description: string | null;
  }[]
> {
  const found: { kind: 'register' | 'member' | 'applicant' | 'cosigner'; description: string | null }[] = [];
  if (application.applicantPersonId === personId) found.push({ kind: 'applicant', description: null });
  if (application.organisationId !== null) {
    const registered = await reader
      .selectFrom('interest')
      .select('description')
      .where('personId', '=', personId)
      .where('organisationId', '=', application.organisationId)
      .where('since', '<=', on)
      .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', on)]))
      .limit(20)
      .execute();
    found.push(...registered.map((row) => ({ kind: 'register' as const, description: row.description })));
    const member = await reader
      .selectFrom('organisationMember')
      .select('since')
      .where('personId', '=', personId)
      .where('organisationId', '=', application.organisationId)
      .where('since', '<=', on)
      .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', on)]))
      .executeTakeFirst();
    if (member) found.push({ kind: 'member', description: null });
  }
  const cosigner = await reader
    .selectFrom('cosigner')
    .innerJoin('person', 'person.email', 'cosigner.email')
    .select('cosigner.id')
    .where('cosigner.applicationId', '=', application.id)
    .where('person.id', '=', personId)
    .executeTakeFirst();
  if (cosigner) found.push({ kind: 'cosigner', description: null });
  return found;
}

/** Declarations on one application, oldest first. */
export async function declarationsOn(
  reader: Reader,
  applicationId: Id<'application'>,
): Promise<readonly Declaration[]> {
  const rows = await reader
    .selectFrom('interestDeclaration')
    .select(['applicationId', 'personId', 'conflicted', 'source', 'reason', 'at'])
    .where('applicationId', '=', applicationId)
    .orderBy('at')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    ...row,
    applicationId: row.applicationId as Id<'application'>,
    personId: row.personId as Id<'person'>,
    source: row.source as Declaration['source'],
  }));
}

/** Whether a council member may open the full text now. Asked by every page and download that shows it. */
export async function standingOn(
  reader: Reader,
  personId: Id<'person'>,
  application: {
    readonly id: Id<'application'>;
    readonly organisationId: string | null;
    readonly applicantPersonId: string | null;
  },
  on: string,
): Promise<Standing> {
  const matches = await interestsMatching(reader, personId, application, on);
  const declared = (await declarationsOn(reader, application.id)).filter((row) => row.personId === personId);
  return standingOf(declared, matches.length > 0);
}

export async function listInterests(reader: Reader, personId: Id<'person'>): Promise<readonly Interest[]> {
  const rows = await reader
    .selectFrom('interest')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('since', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    ...row,
    id: row.id as Id<'interest'>,
    personId: row.personId as Id<'person'>,
    organisationId: row.organisationId as Id<'organisation'> | null,
  }));
}
