/** A council with members and complete applications before it, on a trial city. */
import { reserve } from '../../src/features/budget/index.ts';
import { getWijkraad, type Wijkraad } from '../../src/features/place/index.ts';
import type { PersonActor } from '../../src/kernel/actor.ts';
import { type Id, newId } from '../../src/kernel/ids.ts';
import type { Db } from '../../src/platform/db/index.ts';
import { type TrialCity, trialPerson } from './trial-city.ts';

export type TrialCouncil = { readonly council: Wijkraad; readonly members: readonly PersonActor[] };

/** Somebody with a seat from a day on. */
export async function trialMember(
  db: Db,
  wijkraadId: Id<'wijkraad'>,
  name: string,
  window: { readonly since: string; readonly until: string | null } = { since: '2025-01-01', until: null },
): Promise<PersonActor> {
  const grant = { role: 'councilMember', scope: 'wijkraad', wijkraadId } as const;
  const actor = await trialPerson(db, name, { grants: [grant] });
  await db
    .insertInto('roleGrant')
    .values({ id: newId(), personId: actor.personId, role: 'councilMember', wijkraadId, ...window })
    .execute();
  return actor;
}

/** The council of `noordwijk` with as many members. */
export async function trialCouncil(db: Db, city: TrialCity, seats: number): Promise<TrialCouncil> {
  const members: PersonActor[] = [];
  for (let n = 1; n <= seats; n += 1)
    members.push(await trialMember(db, city.wijkraadId, `Lid ${'ABCDEFGHI'[n - 1]} Proef`));
  return { council: await getWijkraad(db, city.wijkraadId), members };
}

export async function trialOrganisation(db: Db, name: string): Promise<Id<'organisation'>> {
  const id = newId<'organisation'>();
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  await db.insertInto('organisation').values({ id, slug, name, legalForm: 'foundation' }).execute();
  return id;
}

export type TrialCase = {
  readonly title?: string;
  readonly organisationId?: Id<'organisation'>;
  readonly applicant?: Id<'person'>;
  readonly wijkId?: Id<'wijk'>;
  readonly requestedCents?: number;
  readonly status?: 'submitted' | 'inTreatment' | 'decided' | 'withdrawn' | 'incomplete';
  readonly complete?: boolean;
  readonly cosigners?: readonly string[];
};

let filed = 0;

/** An application as the office has it once it is complete, with its money set aside. */
export async function trialCase(
  db: Db,
  city: TrialCity,
  options: TrialCase = {},
): Promise<{ readonly id: Id<'application'>; readonly caseNumber: string }> {
  filed += 1;
  const id = newId<'application'>();
  const caseNumber = `HV-2026-${String(filed).padStart(5, '0')}`;
  const at = new Date(Date.UTC(2026, 2, 2, 9, filed));
  const requestedCents = options.requestedCents ?? 400_000;
  const applicant =
    options.applicant ??
    (await trialPerson(db, `Aanvrager ${filed}`, { email: `aanvrager${filed}@example.org` })).personId;
  await db
    .insertInto('application')
    .values({
      id,
      caseNumber,
      schemeVersionId: city.versionId,
      roundId: city.roundId,
      wijkId: options.wijkId ?? city.wijken.noordwijk,
      envelopeId: city.envelopeId,
      domain: 'cohesion',
      status: options.status ?? 'inTreatment',
      applicantPersonId: applicant,
      organisationId: options.organisationId ?? null,
      title: options.title ?? `Tuin ${filed}`,
      answers: JSON.stringify({
        plan: `Geheim plan ${filed}`,
        periodFrom: '2026-07-01',
        periodUntil: '2026-07-02',
      }),
      requestedCents,
      receivedOn: '2026-03-02',
      submittedAt: at,
      completeAt: options.complete === false ? null : at,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  await db
    .insertInto('caseEvent')
    .values({
      id: newId(),
      applicationId: id,
      seq: 1,
      kind: 'received',
      onDate: '2026-03-02',
      at,
      actorKind: 'system',
    })
    .execute();
  for (const [index, email] of (options.cosigners ?? []).entries())
    await db
      .insertInto('cosigner')
      .values({
        id: newId(),
        applicationId: id,
        place: index + 1,
        name: `Buur ${index + 1}`,
        email,
        mailbox: email.replace(/\+[^@]*@/, '@'),
        channel: 'email',
        status: 'confirmed',
        answeredAt: at,
      })
      .execute();
  await db.transaction().execute((tx) =>
    reserve(tx, {
      envelopeId: city.envelopeId,
      applicationId: id,
      amountCents: requestedCents,
      basis: 'trial',
      at,
    }),
  );
  return { id, caseNumber };
}
