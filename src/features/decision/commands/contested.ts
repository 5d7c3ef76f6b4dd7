/** The decisions of a case that one can object to, read from its versions and its time line. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { type Application, type CaseEvent, events, getEvent, mayOn } from '../../application/index.ts';
import { listDeliveries, sentOn } from '../../correspondence/index.ts';
import { contestedKey, decidesOf, isContestable, newestFirst } from '../rules/contested.ts';
import { findObjection, getDecision, listDecisions, listFixedPenalties } from '../store/index.ts';
import type { Contested, ContestedKind, Decision, Objection } from '../types.ts';
import { annulsDeclining } from './load-case.ts';

const nothing = { decisionId: null, kind: null, eventId: null, penaltyOfId: null } as const;

export function ofVersion(version: Decision): Contested {
  const { id, kind, decidedOn, notifiedOn, decidedByPersonId } = version;
  return { ...nothing, against: 'decision', decisionId: id, kind, decidedOn, notifiedOn, decidedByPersonId };
}

/** The day on which its letter counts as sent (Awb 3:41); null while that lies on the printer. */
async function sentDay(r: Reader, { messageId }: CaseEvent['facts'], onDate: string): Promise<string | null> {
  const id = parseId<'message'>(String(messageId ?? ''));
  if (id === null) return onDate;
  const day = sentOn(await listDeliveries(r, id));
  return day && isoDate(day);
}

function ofEvent(event: CaseEvent, against: ContestedKind, notifiedOn: string | null): Contested {
  const { id, onDate, actorPersonId } = event;
  return {
    ...nothing,
    against,
    eventId: id,
    decidedOn: onDate,
    notifiedOn,
    decidedByPersonId: actorPersonId,
  };
}

/** Everything in this case that was made known and that one can object to, the newest first. */
export async function listContested(r: Reader, application: Application): Promise<readonly Contested[]> {
  const found = (await listDecisions(r, application.id))
    .filter((version) => isContestable(version, annulsDeclining(application, version)))
    .map(ofVersion);
  for (const event of await events(r, application.id)) {
    const against = decidesOf(event);
    if (against === null) continue;
    found.push(ofEvent(event, against, await sentDay(r, event.facts, event.onDate)));
  }
  for (const { objectionId, onDate, actorPersonId, facts } of await listFixedPenalties(r, application.id))
    found.push({
      ...nothing,
      against: 'penalty',
      penaltyOfId: objectionId,
      decidedOn: onDate,
      notifiedOn: await sentDay(r, facts, onDate),
      decidedByPersonId: actorPersonId,
    });
  return newestFirst(found.filter(({ notifiedOn }) => notifiedOn !== null));
}

/**
 * Those that this actor may choose from. A stranger to the case sees none: what she objects to an officer finds out.
 * A penalty for deciding late on an objection is nobody's business but of who made that objection, and the office's.
 */
export async function contestedFor(
  r: Reader,
  actor: Actor,
  application: Application,
): Promise<readonly Contested[]> {
  const desk = allowed(actor, 'objection.handle', {}) || allowed(actor, 'application.enterForOther', {});
  if (!desk && !mayOn(actor, 'application.view', application)) return [];
  const all = await listContested(r, application);
  if (desk) return all;
  const seen = await Promise.all(
    all.map(async (one) => {
      const objection = one.penaltyOfId && (await findObjection(r, one.penaltyOfId));
      return !objection || objection.objectorPersonId === personIdOf(actor);
    }),
  );
  return all.filter((_, at) => seen[at]);
}

/** What is meant when nobody says so: the newest that the actor may see, for a stranger that on the application. */
export async function newestContested(
  r: Reader,
  actor: Actor,
  application: Application,
): Promise<Contested | null> {
  const [newest] = await contestedFor(r, actor, application);
  if (newest) return newest;
  const versions = await listDecisions(r, application.id);
  const known = versions.filter((one) => isContestable(one, annulsDeclining(application, one)));
  // Before it was sent there is something to object to already (Awb 6:10).
  const waiting = versions.findLast(({ notifiedOn, kind }) => notifiedOn === null && kind !== 'onObjection');
  const version = known.at(-1) ?? waiting;
  return version ? ofVersion(version) : null;
}

/** What an objection is against, as its row names it; null while nobody knows. */
export async function contestedOf(r: Reader, objection: Objection): Promise<Contested | null> {
  const { against, decisionId, againstEventId, againstObjectionId, applicationId, notifiedOn } = objection;
  if (decisionId !== null) return { ...ofVersion(await getDecision(r, decisionId)), notifiedOn };
  if (againstEventId !== null) return ofEvent(await getEvent(r, againstEventId), against, notifiedOn);
  if (againstObjectionId === null) return null;
  assert(applicationId, 'a penalty runs on a case');
  const fixed = await listFixedPenalties(r, applicationId);
  const penalty = fixed.find(({ objectionId }) => objectionId === againstObjectionId);
  assert(penalty, 'a penalty that was objected to was fixed');
  return {
    ...nothing,
    against,
    penaltyOfId: againstObjectionId,
    decidedOn: penalty.onDate,
    notifiedOn,
    decidedByPersonId: penalty.actorPersonId,
  };
}

/** What the penalty came to that an objection is against; null when it is against something else. */
export async function penaltyCentsOf(
  r: Reader,
  { applicationId, against, againstEventId, againstObjectionId }: Objection,
): Promise<number | null> {
  if (against !== 'penalty') return null;
  assert(applicationId, 'a penalty runs on a case');
  const fixed =
    againstEventId === null
      ? (await listFixedPenalties(r, applicationId)).find((one) => one.objectionId === againstObjectionId)
      : await getEvent(r, againstEventId);
  return Number(fixed?.facts.amountCents ?? 0);
}

/** The one with this key; undefined when it is not among those to choose from. */
export const chosenFrom = (all: readonly Contested[], key: string): Contested | undefined =>
  all.find((one) => contestedKey(one) === key);
