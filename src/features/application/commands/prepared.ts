/**
 * A draft for which money is set aside before it is handed in: an idea that won a vote. It ends by being handed in, thrown away, or
 * not handed in in time; then the money is free again.
 */
import { system } from '../../../kernel/actor.ts';
import { isoDate, today } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { assert, ok, type Result } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { reserve } from '../../budget/index.ts';
import type { Envelope } from '../../budget/types.ts';
import { getPerson } from '../../party/index.ts';
import type { ApplicationDeps } from '../deps.ts';
import { lateLetter } from '../letters/prepared.ts';
import type { FormState } from '../rules/answers.ts';
import {
  addEvent,
  insertDraft,
  listUnsent,
  lockApplication,
  saveChanges,
  saveStatus,
} from '../store/index.ts';
import type { Application, EntryChannel } from '../types.ts';
import { letGo } from './complete.ts';

export type PreparedWithMoney = {
  readonly envelope: Pick<Envelope, 'id' | 'roundId' | 'schemeVersionId'>;
  /** Null while nobody knows who will apply. */
  readonly applicantPersonId: Id<'person'> | null;
  /** Who has no mail is helped by the desk. */
  readonly channel: Extract<EntryChannel, 'online' | 'desk'>;
  readonly lang: Lang;
  readonly title: string;
  readonly state: FormState;
  readonly amountCents: number;
  /** ISO date of the last day on which it may be handed in. */
  readonly submitUntil: string;
  /** Why the money is set aside. */
  readonly basis: string;
};

/** The caller has looked whether this may be done. @returns refusal `ceiling-reached`: then the transaction has to end */
export async function prepareWithMoney(
  unit: UnitOfWork,
  prepared: PreparedWithMoney,
): Promise<Result<Application>> {
  const { envelope, applicantPersonId, channel, lang, title, state, amountCents, submitUntil } = prepared;
  const draft = await insertDraft(unit.tx, {
    id: newId<'application'>(),
    schemeVersionId: envelope.schemeVersionId,
    roundId: envelope.roundId,
    applicantPersonId,
    organisationId: null,
    lang,
    channel,
    enteredByPersonId: null,
    receivedOn: null,
    at: unit.nowDate,
  });
  assert(draft, 'a new id is free');
  const columns = { ...state, title, envelopeId: envelope.id, submitUntil, preparedCents: amountCents };
  const saved = await saveChanges(unit.tx, draft, columns, unit.nowDate);
  assert(saved.ok, 'this transaction made the row');
  const held = await hold(unit, saved.value, prepared.basis);
  if (!held.ok) return held;
  await addEvent(unit.tx, {
    applicationId: draft.id,
    kind: 'prepared',
    onDate: isoDate(unit.today),
    at: unit.nowDate,
    actor: unit.actor,
    facts: { amountCents, until: submitUntil },
  });
  unit.audit('application.prepared', 'application', draft.id, {
    envelopeId: envelope.id,
    amountCents,
    submitUntil,
  });
  return ok(saved.value);
}

async function hold(unit: UnitOfWork, application: Application, basis: string): Promise<Result<void>> {
  const { id, envelopeId, preparedCents } = application;
  assert(envelopeId !== null && preparedCents !== null, 'what was prepared has its envelope and its amount');
  return await reserve(unit.tx, {
    envelopeId,
    applicationId: id,
    amountCents: preparedCents,
    basis,
    at: unit.nowDate,
  });
}

/** A draft that was thrown away comes back, with its money. @returns refusal `ceiling-reached` when that went elsewhere */
export const holdAgain = (unit: UnitOfWork, application: Application): Promise<Result<void>> =>
  hold(unit, application, 'concept teruggezet');

/** Lets go of what was set aside for a draft that ends. */
export async function endPrepared(
  unit: UnitOfWork,
  application: Application,
  why: 'late' | 'discarded',
): Promise<void> {
  if (application.submitUntil === null) return;
  const basis = why === 'late' ? 'niet op tijd ingediend' : 'concept weggegooid';
  await letGo(unit, application, application.envelopeId, basis);
  await addEvent(unit.tx, {
    applicationId: application.id,
    kind: 'preparedEnded',
    onDate: isoDate(unit.today),
    at: unit.nowDate,
    actor: unit.actor,
    facts: { amountCents: application.preparedCents, why },
  });
  unit.audit('application.preparedEnded', 'application', application.id, { why });
}

async function endOne(unit: UnitOfWork, id: Id<'application'>): Promise<Result<boolean>> {
  const application = await lockApplication(unit.tx, id);
  // Handed in, or thrown away, since the list was made.
  if (application?.status !== 'draft' || application.submitUntil === null) return ok(false);
  if (application.submitUntil >= isoDate(unit.today)) return ok(false);
  const saved = await saveStatus(unit.tx, application, 'withdrawDraft', { typed: {} }, unit.nowDate);
  if (!saved.ok) return saved;
  await endPrepared(unit, application, 'late');
  const { applicantPersonId: personId } = application;
  if (personId !== null) await lateLetter(unit, application, await getPerson(unit.tx, personId));
  return ok(true);
}

const batch = 200;

/** The day after the last one. May run twice. @returns how many were let go */
export async function endUnsent(deps: ApplicationDeps): Promise<number> {
  let count = 0;
  for (const id of await listUnsent(deps.db, isoDate(today(deps.clock)), batch)) {
    const done = await inTransaction(deps, system('nightly'), (unit) => endOne(unit, id));
    if (done.ok && done.value) count += 1;
  }
  return count;
}
