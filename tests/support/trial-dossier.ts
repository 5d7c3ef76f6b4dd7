/** A case as it stands in the database after the form: rows put there directly, clocks worked out by the program. */
import { addEvent, getApplication, refreshClocks } from '../../src/features/application/index.ts';
import type { Answers, Application, ApplicationStatus } from '../../src/features/application/types.ts';
import { getVersion } from '../../src/features/scheme/index.ts';
import { type PersonActor, system } from '../../src/kernel/actor.ts';
import { Temporal } from '../../src/kernel/dates.ts';
import { type Id, newId } from '../../src/kernel/ids.ts';
import type { Db } from '../../src/platform/db/index.ts';
import type { TrialCity } from './trial-city.ts';

/** Everything that the short form of the trial scheme requires. */
export const fullAnswers: Answers = {
  title: 'Buurttuin',
  plan: 'Samen tuinieren.',
  periodFrom: '2026-06-01',
  periodUntil: '2026-08-31',
  budget: [{ description: 'Planten', amountCents: 50_000 }],
  funding: [],
  contact: 'yes',
};

export type TrialDossier = {
  readonly applicant: PersonActor;
  readonly status?: ApplicationStatus;
  readonly receivedOn?: string;
  readonly title?: string;
  readonly answers?: Answers;
  readonly requestedCents?: number;
  readonly wijkId?: Id<'wijk'> | null;
  readonly organisationId?: Id<'organisation'> | null;
  /** Of the four that are asked. */
  readonly confirmed?: number;
  readonly events?: readonly {
    readonly kind: Parameters<typeof addEvent>[1]['kind'];
    readonly onDate: string;
    readonly facts?: Readonly<Record<string, unknown>>;
    readonly audience?: 'both' | 'office';
  }[];
};

let numbers = 0;

async function insertCosigners(db: Db, applicationId: string, confirmed: number): Promise<void> {
  const at = new Date('2026-03-02T09:00:00Z');
  for (let place = 1; place <= 4; place += 1) {
    const email = `buur${place}.${applicationId}@example.org`;
    await db
      .insertInto('cosigner')
      .values({
        id: newId(),
        applicationId,
        place,
        name: `Buur ${place} Verzonnen`,
        email,
        mailbox: email,
        channel: 'email',
        status: place <= confirmed ? 'confirmed' : 'named',
        answeredAt: place <= confirmed ? at : null,
      })
      .execute();
  }
}

/** @param today the day on which the next clock is worked out */
export async function trialDossier(
  db: Db,
  city: TrialCity,
  made: TrialDossier,
  today = made.receivedOn ?? '2026-03-02',
): Promise<Application> {
  const id = newId<'application'>();
  const receivedOn = made.receivedOn ?? '2026-03-02';
  const at = new Date(`${receivedOn}T09:00:00Z`);
  numbers += 1;
  await db
    .insertInto('application')
    .values({
      id,
      caseNumber: `HV-2026-${String(numbers).padStart(5, '0')}`,
      schemeVersionId: city.versionId,
      roundId: city.roundId,
      envelopeId: city.envelopeId,
      wijkId: made.wijkId === undefined ? city.wijken.noordwijk : made.wijkId,
      status: made.status ?? 'submitted',
      applicantPersonId: made.applicant.personId,
      organisationId: made.organisationId ?? null,
      title: made.title ?? 'Buurttuin',
      answers: JSON.stringify(made.answers ?? fullAnswers),
      requestedCents: made.requestedCents ?? 50_000,
      receivedOn,
      submittedAt: at,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  await insertCosigners(db, id, made.confirmed ?? 4);
  const application = await getApplication(db, id);
  return await db.transaction().execute(async (tx) => {
    const events = [{ kind: 'received' as const, onDate: receivedOn }, ...(made.events ?? [])];
    for (const event of events)
      await addEvent(tx, { applicationId: id, at, actor: system('trial'), ...event });
    const version = await getVersion(tx, city.versionId);
    return await refreshClocks(tx, application, version, Temporal.PlainDate.from(today));
  });
}
