/** Objections on a fresh database: the people around them, and cases that were decided, objected to and heard. */
import { getApplication } from '../../src/features/application/index.ts';
import type { Application } from '../../src/features/application/types.ts';
import {
  type AnswerInput,
  type FileInput,
  fileObjection,
  officeSteps,
  takeDecision,
} from '../../src/features/decision/index.ts';
import type { Objection } from '../../src/features/decision/types.ts';
import type { PersonActor } from '../../src/kernel/actor.ts';
import { type Id, newId } from '../../src/kernel/ids.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { trialCase } from './trial-case.ts';
import { type TrialCity, trialCity, trialPerson } from './trial-city.ts';
import { type TrialDeps, trialDeps } from './trial-deps.ts';
import { value } from './trial-results.ts';

export type ObjectionTrial = {
  readonly database: FreshDatabase;
  readonly city: TrialCity;
  readonly deps: TrialDeps;
  readonly samira: PersonActor;
  readonly neighbour: PersonActor;
  readonly helper: PersonActor;
  /** Takes the first decision. */
  readonly officer: PersonActor;
  /** Answers the objection. */
  readonly second: PersonActor;
};

export async function objectionTrial(): Promise<ObjectionTrial> {
  const database = await freshDatabase();
  const { db } = database;
  const city = await trialCity(db, { ceilingCents: 10_000_000 });
  const samira = await trialPerson(db, 'Samira Proef');
  const neighbour = await trialPerson(db, 'Otto Buur');
  const helper = await trialPerson(db, 'Hatice Balie', { grants: [{ role: 'helper', scope: 'city' }] });
  const officer = await trialPerson(db, 'Bram Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  const second = await trialPerson(db, 'Farida Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  for (const { personId } of [samira, neighbour])
    await db
      .insertInto('contactConsent')
      .values({ id: newId(), personId, channel: 'portal', givenAt: new Date('2026-01-01') })
      .execute();
  const deps = trialDeps(db, '2026-03-16T09:00:00Z');
  return { database, city, deps, samira, neighbour, helper, officer, second };
}

/** An envelope of its own with this much published, in the round of the trial. */
export async function envelope(
  { database, city }: ObjectionTrial,
  amountCents: number,
): Promise<Id<'envelope'>> {
  const id = newId<'envelope'>();
  await database.db
    .insertInto('envelope')
    .values({ id, schemeVersionId: city.versionId, roundId: city.roundId, domain: id, name: 'Proef' })
    .execute();
  await database.db
    .insertInto('ledgerEntry')
    .values({
      id: newId(),
      envelopeId: id,
      seq: 0,
      kind: 'publish',
      fromAccount: 'outside',
      toAccount: 'free',
      amountCents,
      basis: 'trial',
      recordedAt: new Date('2026-01-02'),
    })
    .execute();
  return id;
}

export async function decided(
  trial: ObjectionTrial,
  outcome: 'grant' | 'refuse',
  options: { amountCents?: number; envelopeId?: Id<'envelope'>; personId?: Id<'person'> } = {},
): Promise<{ readonly application: Application; readonly envelopeId: Id<'envelope'> }> {
  const { database, city, deps, samira, officer } = trial;
  const envelopeId = options.envelopeId ?? (await envelope(trial, 1_000_000));
  const application = await trialCase(database.db, city, {
    applicantPersonId: options.personId ?? samira.personId,
    envelopeId,
    requestedCents: 240_000,
  });
  const taken = await takeDecision(deps, officer, {
    applicationId: application.id,
    revision: application.revision,
    outcome,
    amountCents: outcome === 'grant' ? (options.amountCents ?? 240_000) : null,
    ground: outcome === 'grant' ? null : 'belowMinimum',
    reasons: 'Zo is het besloten.',
    departureReasons: '',
    deviationReasons: '',
    obligations: [],
    judgements: {},
    reasonableTerm: false,
    givenTerm: '',
    budgetProviso: false,
  });
  value(taken);
  return { application: await getApplication(deps.db, application.id), envelopeId };
}

export const objectionForm = (application: Application | null, more: Partial<FileInput> = {}): FileInput => ({
  own: true,
  lang: 'nl',
  name: 'Samira Proef',
  address: 'Proefstraat 1\n3011 AA Rotterdam',
  caseNumber: application?.caseNumber ?? '',
  about: '',
  grounds: 'Het plan past wel.',
  groundsLater: false,
  lateReason: '',
  channel: 'portal',
  receivedOn: '2026-03-20',
  postedOn: '',
  ...more,
});

/** The objection as whoever acts on it has it before her. */
export const at = (objection: Objection) => ({ objectionId: objection.id, revision: objection.revision });

export async function filed({ deps, samira }: ObjectionTrial, application: Application): Promise<Objection> {
  const form = objectionForm(application, { grounds: `Anders: ${newId()}` });
  return value(await fileObjection(deps, samira, form));
}

export async function heard(trial: ObjectionTrial, application: Application): Promise<Objection> {
  const { deps, second } = trial;
  const started = value(await officeSteps.start(deps, second, at(await filed(trial, application))));
  return value(
    await officeSteps.hear(deps, second, {
      ...at(started),
      heldOn: '2026-03-16',
      manner: 'phone',
      summary: 'Samira vertelt wat zij vindt.',
    }),
  );
}

export const answer = (objection: Objection, more: Partial<AnswerInput> = {}): AnswerInput => ({
  ...at(objection),
  outcome: 'founded',
  reasons: 'De eerste beoordeling klopte niet.',
  excused: null,
  noHearingGround: null,
  amountCents: 240_000,
  ...more,
});
