/** A case that was handed in, as the decision meets it: complete, in treatment, money set aside. */
import { addEvent, getApplication } from '../../src/features/application/index.ts';
import type { Application, ApplicationStatus } from '../../src/features/application/types.ts';
import { reserve } from '../../src/features/budget/index.ts';
import { system } from '../../src/kernel/actor.ts';
import { type Id, newId } from '../../src/kernel/ids.ts';
import type { Db } from '../../src/platform/db/index.ts';
import type { TrialCity } from './trial-city.ts';

export type TrialCaseOptions = {
  readonly applicantPersonId: Id<'person'>;
  readonly organisationId?: Id<'organisation'>;
  readonly requestedCents?: number;
  /** Money set aside; left out, all that was asked. */
  readonly reservedCents?: number;
  readonly status?: ApplicationStatus;
  readonly title?: string;
  readonly lang?: 'nl' | 'en';
  readonly wijkId?: Id<'wijk'> | null;
  readonly envelopeId?: Id<'envelope'>;
  readonly receivedOn?: string;
  readonly answers?: Readonly<Record<string, unknown>>;
};

let cases = 0;

/** Number of the case `HV-2026-9…`, so that it never meets one that the program gave out. */
export async function trialCase(db: Db, city: TrialCity, options: TrialCaseOptions): Promise<Application> {
  cases += 1;
  const id = newId<'application'>();
  const requestedCents = options.requestedCents ?? 240_000;
  const receivedOn = options.receivedOn ?? '2026-03-02';
  const at = new Date(`${receivedOn}T09:00:00Z`);
  await db
    .insertInto('application')
    .values({
      id,
      caseNumber: `HV-2026-9${String(cases).padStart(4, '0')}`,
      schemeVersionId: city.versionId,
      roundId: city.roundId,
      wijkId: options.wijkId === undefined ? city.wijken.noordwijk : options.wijkId,
      envelopeId: options.envelopeId ?? city.envelopeId,
      status: options.status ?? 'inTreatment',
      applicantPersonId: options.applicantPersonId,
      organisationId: options.organisationId ?? null,
      lang: options.lang ?? 'nl',
      title: options.title ?? 'Samen eten',
      answers: JSON.stringify({
        title: options.title ?? 'Samen eten',
        periodFrom: '2026-06-01',
        periodUntil: '2026-08-31',
        budget: [{ description: 'Boodschappen', amountCents: requestedCents }],
        ...options.answers,
      }),
      requestedCents,
      receivedOn,
      completeAt: at,
      submittedAt: at,
    })
    .execute();
  await db.transaction().execute(async (tx) => {
    const event = { applicationId: id, onDate: receivedOn, at, actor: system('trial') };
    await addEvent(tx, { ...event, kind: 'received' });
    await addEvent(tx, { ...event, kind: 'treatmentStarted' });
    const amountCents = options.reservedCents ?? requestedCents;
    if (amountCents === 0) return;
    const envelopeId = options.envelopeId ?? city.envelopeId;
    const reserved = await reserve(tx, { envelopeId, applicationId: id, amountCents, basis: 'trial', at });
    if (!reserved.ok) throw new Error(JSON.stringify(reserved.problems));
  });
  return await getApplication(db, id);
}
