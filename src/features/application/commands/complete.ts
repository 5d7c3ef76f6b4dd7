/** Completeness fixes the rank under first come, first served, and sets the money aside (Awb 4:25, 4:26). */
import { isoDate, parseIsoDate, startOfDay } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { lockEnvelope, release, reserve } from '../../budget/index.ts';
import { getVersion, reservesWhenComplete, type SchemeVersion } from '../../scheme/index.ts';
import { completenessProblems } from '../rules/completeness.ts';
import {
  addEvent,
  events,
  listAttachments,
  listCosigners,
  refreshClocks,
  saveChanges,
  saveStatus,
} from '../store/index.ts';
import type { Application } from '../types.ts';

/**
 * The moment that counts for the rank. Paper counts from the day of its stamp: after everything that came in online that
 * day, before the next day.
 */
function completeMoment(unit: UnitOfWork, application: Application): Date {
  const received = application.receivedOn === null ? null : parseIsoDate(application.receivedOn);
  if (application.channel === 'online' || !received || received.equals(unit.today)) return unit.nowDate;
  return new Date(startOfDay(received.add({ days: 1 })).epochMilliseconds - 1);
}

/**
 * What was prepared keeps its money until the decision, however the round divides: what was set aside for it is let go and what she
 * asks is set aside, in one transaction that holds the envelope, so that it is never both. Never more than what was prepared.
 */
async function reservePrepared(
  unit: UnitOfWork,
  { id, envelopeId, requestedCents, preparedCents }: Application,
): Promise<void> {
  assert(envelopeId !== null && preparedCents !== null, 'what was prepared has its envelope and its amount');
  const move = { envelopeId, applicationId: id, basis: 'Awb 4:25', at: unit.nowDate };
  await release(unit.tx, move);
  const { balances } = await lockEnvelope(unit.tx, envelopeId);
  const amountCents = Math.min(requestedCents ?? 0, preparedCents, balances.freeCents);
  if (amountCents === 0) return;
  const reserved = await reserve(unit.tx, { ...move, amountCents });
  assert(reserved.ok, 'no more than is free');
}

/**
 * Reserves what is asked, where the order of completeness decides who gets money: where all are weighed together after the
 * round, who comes first has no more right to it than who comes last (Awb 4:26). Without room the application stays received, and the case says
 * that the ceiling was reached.
 */
export async function reserveFor(unit: UnitOfWork, application: Application): Promise<void> {
  const { id, envelopeId, requestedCents } = application;
  if (application.submitUntil !== null) return await reservePrepared(unit, application);
  if (envelopeId === null || requestedCents === null || requestedCents === 0) return;
  const { rules } = await getVersion(unit.tx, application.schemeVersionId);
  if (!reservesWhenComplete(rules.distribution)) return;
  const reserved = await reserve(unit.tx, {
    envelopeId,
    applicationId: id,
    amountCents: requestedCents,
    basis: 'Awb 4:25',
    at: unit.nowDate,
  });
  if (reserved.ok) return;
  await addEvent(unit.tx, {
    applicationId: id,
    kind: 'ceilingReached',
    onDate: isoDate(unit.today),
    at: unit.nowDate,
    actor: unit.actor,
    facts: { requestedCents },
  });
  unit.audit('application.ceilingReached', 'application', id, { envelopeId, requestedCents });
}

/** Lets go of what was set aside and, where the case is complete, sets the new amount aside. */
export async function reserveAgain(
  unit: UnitOfWork,
  application: Application,
  before: Id<'envelope'> | null,
): Promise<void> {
  // Until it is complete, what was prepared keeps all that was set aside for it.
  if (application.submitUntil === null) await letGo(unit, application, before, 'wijziging van de aanvraag');
  if (application.completeAt !== null) await reserveFor(unit, application);
}

/** Releases what the application holds in an envelope, if anything. */
export async function letGo(
  unit: UnitOfWork,
  application: Application,
  envelopeId: Id<'envelope'> | null,
  basis: string,
): Promise<void> {
  if (envelopeId === null) return;
  await release(unit.tx, { envelopeId, applicationId: application.id, basis, at: unit.nowDate });
}

/**
 * Was the office waiting for nothing but co-signers? Then the last signature completes the application by itself
 * (Awb 4:5); other things that were asked are for the applicant to send.
 */
async function onlyCosignersAsked(unit: UnitOfWork, application: Application): Promise<boolean> {
  const asked = (await events(unit.tx, application.id)).findLast((one) => one.kind === 'completionRequested');
  const codes = asked?.facts.codes;
  return Array.isArray(codes) && codes.length > 0 && codes.every((code) => code === 'cosigners-unconfirmed');
}

async function resumeAndComplete(
  unit: UnitOfWork,
  application: Application,
  version: SchemeVersion,
): Promise<Result<Application>> {
  if (application.status !== 'incomplete') return await completeWhenReady(unit, application, version);
  const waits = !(await onlyCosignersAsked(unit, application));
  if (waits || (await lackingNow(unit, application, version)).length > 0) return ok(application);
  const resumed = await saveStatus(unit.tx, application, 'complete', {}, unit.nowDate);
  return resumed.ok ? await completeWhenReady(unit, resumed.value, version) : resumed;
}

/** After a signature came in: completes the case when it was the last thing that lacked. */
export async function completeAfterSignature(
  unit: UnitOfWork,
  application: Application,
  version: SchemeVersion,
): Promise<Result<Application>> {
  const after = await resumeAndComplete(unit, application, version);
  return after.ok ? ok(await refreshClocks(unit.tx, after.value, version, unit.today)) : after;
}

async function lackingNow(
  unit: UnitOfWork,
  application: Application,
  version: SchemeVersion,
): Promise<readonly Problem[]> {
  const cosigners = await listCosigners(unit.tx, application.id);
  const attachments = await listAttachments(unit.tx, application.id);
  return completenessProblems(application, version, cosigners, attachments);
}

/**
 * When nothing is lacking any more: fixes the moment of completeness, reserves the money and notes it on the case. Does
 * nothing when something still lacks or the case was complete already.
 */
export async function completeWhenReady(
  unit: UnitOfWork,
  application: Application,
  version: SchemeVersion,
  alreadyNoted = false,
): Promise<Result<Application>> {
  if (application.completeAt !== null || application.status === 'draft') return ok(application);
  if ((await lackingNow(unit, application, version)).length > 0) return ok(application);
  const completeAt = completeMoment(unit, application);
  const saved = await saveChanges(unit.tx, application, { completeAt }, unit.nowDate);
  assert(saved.ok, 'the row is held by this transaction');
  if (!alreadyNoted)
    await addEvent(unit.tx, {
      applicationId: application.id,
      kind: 'completed',
      onDate: isoDate(unit.today),
      at: unit.nowDate,
      actor: unit.actor,
    });
  await reserveFor(unit, saved.value);
  unit.audit('application.completed', 'application', application.id, {
    completeAt: completeAt.toISOString(),
  });
  return saved;
}
