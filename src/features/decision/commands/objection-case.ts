/** Loads an objection with what it is about, and does what every step on it has in common. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { assert, ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import type { Clock, OutageSpan } from '../../../kernel/terms/index.ts';
import { askTogether } from '../../../platform/db/ask-together.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import {
  type Application,
  type CaseEvent,
  events as caseEvents,
  clocksOf,
  findApplication,
  lockApplication,
} from '../../application/index.ts';
import { outagesBetween } from '../../correspondence/index.ts';
import { listMembers } from '../../party/index.ts';
import { getVersion, type SchemeVersion } from '../../scheme/index.ts';
import { objectionClocks, objectionDecisionDue, objectionDue } from '../rules/objection.ts';
import { waitingClock } from '../rules/waiting-objection.ts';
import { objectionStatus } from '../status.ts';
import {
  addObjectionEvent,
  findDecision,
  findObjection,
  lockObjection,
  type ObjectionChanges,
  objectionEvents,
  saveObjection,
  saveObjectionDue,
} from '../store/index.ts';
import type {
  Contested,
  Decision,
  Objection,
  ObjectionAction,
  ObjectionEvent,
  ObjectionEventKind,
} from '../types.ts';
import { contestedOf } from './contested.ts';
import { changedMeanwhile, notAllowed, notFound } from './refusals.ts';

export type ObjectionCase = {
  readonly objection: Objection;
  readonly application: Application | null;
  readonly version: SchemeVersion | null;
  /** The version that is objected to; null when it is another decision, or not known. */
  readonly decision: Decision | null;
  readonly contested: Contested | null;
  /** Of the case, while the objection waits for a decision to be made known. */
  readonly awaited: readonly CaseEvent[];
  /** The objector applied, or may sign for the organisation that did: it is the applicant's own objection. */
  readonly byApplicant: boolean;
  readonly events: readonly ObjectionEvent[];
  readonly outages: readonly OutageSpan[];
};

/** An outage in the days that another one gave back counts too; nobody is out for longer. */
const givenBackDays = 60;

/** Later than any term that is counted here. */
const farAhead = Temporal.PlainDate.from('2999-12-31');

/**
 * Outages during the term for objecting to what was notified on this day, and during the time that someone got to mend
 * the objection.
 * @param asked may still be on their way: how far to look is known only then, so all that came after is asked meanwhile
 */
export async function outagesOf(
  r: Reader,
  notifiedOn: string | null,
  asked: readonly ObjectionEvent[] | Promise<readonly ObjectionEvent[]> = [],
): Promise<readonly OutageSpan[]> {
  const notified = parseIsoDate(notifiedOn ?? '');
  if (notified === null) return [];
  const { events, outages } = await askTogether({
    events: asked,
    outages: outagesBetween(r, notified.add({ days: 1 }), farAhead),
  });
  const repairs = events.flatMap((event) => parseIsoDate(String(event.facts.repairBefore ?? '')) ?? []);
  const last = [objectionDue(notified), ...repairs]
    .reduce((one, other) => (Temporal.PlainDate.compare(one, other) < 0 ? other : one))
    .add({ days: givenBackDays });
  return outages.filter(({ from }) => Temporal.PlainDate.compare(from, last) <= 0);
}

/**
 * Is this objection the applicant's own? Then letters belong to her case, and it may not leave her worse off; another's never
 * show there. An organisation speaks through whoever may sign for it on the day that the objection came.
 */
async function isByApplicant(
  r: Reader,
  { objectorPersonId, receivedOn }: Objection,
  { applicantPersonId, organisationId }: Application,
): Promise<boolean> {
  if (objectorPersonId === null) return false;
  if (objectorPersonId === applicantPersonId) return true;
  if (organisationId === null) return false;
  const members = await listMembers(r, organisationId, Temporal.PlainDate.from(receivedOn));
  return members.some(({ personId, right }) => personId === objectorPersonId && right === 'sign');
}

export async function loadObjectionCase(r: Reader, objection: Objection): Promise<ObjectionCase> {
  const happened = objectionEvents(r, objection.id);
  const { application, ...known } = await askTogether({
    application: objection.applicationId === null ? null : findApplication(r, objection.applicationId),
    decision: objection.decisionId === null ? null : findDecision(r, objection.decisionId),
    contested: contestedOf(r, objection),
    events: happened,
    outages: outagesOf(r, objection.notifiedOn, happened),
  });
  const rest = await askTogether({
    version: application && getVersion(r, application.schemeVersionId),
    awaited: application && objection.notifiedOn === null ? caseEvents(r, application.id) : [],
    byApplicant: application !== null && isByApplicant(r, objection, application),
  });
  return { objection, application, ...known, ...rest };
}

/** Clocks of the objection on a day; while it is not known which decision it is against, until when that may take. */
export function clocksOfObjection(
  c: ObjectionCase,
  today: PlainDate,
): { readonly clocks: readonly Clock[]; readonly penaltyCents: number } {
  if (c.version !== null && c.objection.notifiedOn !== null)
    return objectionClocks({ ...c, version: c.version, today });
  return {
    clocks: isOpen(c.objection) ? [waitingClock(c.objection, awaitedClock(c, today), today)] : [],
    penaltyCents: 0,
  };
}

function awaitedClock({ application, version, awaited }: ObjectionCase, today: PlainDate): Clock | null {
  if (application === null || version === null) return null;
  const { clocks } = clocksOf(application, version, awaited, today);
  return clocks.find(({ clock, doneOn }) => clock === 'decision' && doneOn === null) ?? null;
}

/** By when it must be answered, for whoever objected; null while it is not known against what, or that was not sent yet. */
export const answerDue = (c: ObjectionCase, today: PlainDate): PlainDate | null =>
  c.objection.notifiedOn === null ? null : objectionDecisionDue(clocksOfObjection(c, today).clocks);

/** Objector, officers and the controller may see it; for anyone else it does not exist. */
export function maySeeObjection(
  actor: Actor,
  objection: Pick<Objection, 'objectorPersonId' | 'enteredByPersonId'>,
): boolean {
  const personId = personIdOf(actor);
  const { objectorPersonId, enteredByPersonId } = objection;
  // Who wrote it down at the desk sees that it came in.
  const own = personId !== null && (objectorPersonId === personId || enteredByPersonId === personId);
  return own || allowed(actor, 'objection.view', {});
}

/** Adds to the objection's own time line; facts hold no personal data. */
export async function note(
  unit: UnitOfWork,
  objection: Pick<Objection, 'id'>,
  kind: ObjectionEventKind,
  onDate: string,
  facts: ObjectionEvent['facts'] = {},
): Promise<void> {
  await addObjectionEvent(unit.tx, objection.id, {
    kind,
    onDate,
    at: unit.nowDate,
    actorPersonId: personIdOf(unit.actor),
    facts,
  });
  unit.audit(`objection.${kind}`, 'objection', objection.id, { on: onDate });
}

/** Works out again by when the decision is due, and keeps it on the row so that lists can be sorted. */
export async function refreshObjection(unit: UnitOfWork, objection: Objection): Promise<ObjectionCase> {
  const c = await loadObjectionCase(unit.tx, objection);
  const due = objectionDecisionDue(clocksOfObjection(c, unit.today).clocks);
  const nextDueOn = due === null || !isOpen(objection) ? null : isoDate(due);
  if (nextDueOn === objection.nextDueOn) return c;
  return { ...c, objection: await saveObjectionDue(unit.tx, objection, nextDueOn) };
}

/** It still waits for something of ours or of the objector's. */
export const isOpen = ({ status }: Pick<Objection, 'status'>): boolean =>
  canTransition(objectionStatus, status, 'withdraw');

export type ObjectionStep = {
  readonly objectionId: Id<'objection'>;
  /** Of the objection as the actor saw it. */
  readonly revision: number;
};

export const wrongStep = problem(
  '',
  'wrong-status',
  text('Dit kan nu niet bij dit bezwaar.', 'This is not possible for this objection now.'),
);

/** Opens an objection for a step of the office: locks the case first, then the objection. */
export async function openObjection(
  unit: UnitOfWork,
  step: ObjectionStep,
  action: ObjectionAction | null,
): Promise<Result<ObjectionCase>> {
  if (!allowed(unit.actor, 'objection.handle', {})) return refused(notAllowed);
  return await lockStep(unit, step, action);
}

export async function lockStep(
  unit: UnitOfWork,
  step: ObjectionStep,
  action: ObjectionAction | null,
): Promise<Result<ObjectionCase>> {
  const seen = await findObjection(unit.tx, step.objectionId);
  if (!seen) return refused(notFound);
  if (seen.applicationId !== null) await lockApplication(unit.tx, seen.applicationId);
  const objection = await lockObjection(unit.tx, seen.id);
  if (action !== null && !canTransition(objectionStatus, objection.status, action)) return refused(wrongStep);
  if (objection.revision !== step.revision) return refused(changedMeanwhile);
  return ok(await loadObjectionCase(unit.tx, objection));
}

/** Takes a step of the status table with its event and clocks. */
export async function takeStep(
  unit: UnitOfWork,
  c: ObjectionCase,
  action: ObjectionAction,
  changes: ObjectionChanges,
  event: {
    readonly kind: ObjectionEventKind;
    readonly onDate: string;
    readonly facts?: ObjectionEvent['facts'];
  },
): Promise<ObjectionCase> {
  const { to } = objectionStatus.transitions[action];
  assert(
    canTransition(objectionStatus, c.objection.status, action),
    `no ${action} from ${c.objection.status}`,
  );
  const saved = await saveObjection(unit.tx, c.objection, { ...changes, status: to });
  await note(unit, saved, event.kind, event.onDate, event.facts);
  return await refreshObjection(unit, saved);
}
