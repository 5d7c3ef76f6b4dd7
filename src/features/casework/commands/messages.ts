/** Messages between applicant and office, and notes that stay inside. Both stand in the time line of the case. */
import type { Actor, PersonActor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { lastEvent } from '../../application/index.ts';
import type { Application } from '../../application/types.ts';
import { openCaseMessages } from '../../correspondence/index.ts';
import { findPerson } from '../../party/index.ts';
import type { CaseDeps } from '../deps.ts';
import { caseMessageLetter } from '../letters/message.ts';
import { bodyProblems } from '../rules/messages.ts';
import { officeMail } from '../rules/notification.ts';
import { findHandler, insertCaseMessage, markRead, markUnread } from '../store/index.ts';
import type { Side } from '../types.ts';
import { letterContext } from './letter-context.ts';
import { letterToApplicant, note, notPossible, type OpenCase, openCase } from './on-case.ts';

type Written = { readonly applicationId: Id<'application'>; readonly body: string };

/**
 * By the way of every letter: in the portal with its notification within 48 hours, or on paper; with its lines in the
 * message log, so that we can show that it was sent and read (Awb 2:8, 2:10, 2:25).
 */
async function tellApplicant(deps: CaseDeps, file: OpenCase, body: string): Promise<void> {
  const { application } = file.facts;
  const { tx, nowDate } = file.unit;
  await markUnread(tx, application.id, 'applicant', await lastEvent(tx, application.id), nowDate);
  if (application.applicantPersonId === null || application.caseNumber === null) return;
  await letterToApplicant(file, caseMessageLetter(await letterContext(deps, file), body));
}

/** Something new of the applicant on a case: it stands as unread on the work list, and whoever handles it gets a mail. */
export async function tellOffice(
  deps: CaseDeps,
  unit: UnitOfWork,
  application: Pick<Application, 'id' | 'caseNumber'>,
): Promise<void> {
  await markUnread(unit.tx, application.id, 'office', await lastEvent(unit.tx, application.id), unit.nowDate);
  const handler = await findHandler(unit.tx, application.id);
  const person = handler && (await findPerson(unit.tx, handler.personId));
  if (!person?.email || application.caseNumber === null) return;
  const words = officeMail({
    caseNumber: application.caseNumber,
    siteUrl: deps.config.publicUrl,
    lang: person.lang,
  });
  await queueMail(unit.tx, deps.clock, deps.config, {
    to: person.email,
    lang: person.lang,
    kind: 'case-message-office',
    ...words,
  });
}

async function write(
  file: OpenCase,
  actor: PersonActor,
  message: { readonly side: Side; readonly internal: boolean; readonly body: string },
): Promise<void> {
  const { unit, facts } = file;
  const applicationId = facts.application.id;
  const id = await insertCaseMessage(unit.tx, {
    applicationId,
    authorPersonId: actor.personId,
    ...message,
    at: unit.nowDate,
  });
  await note(file, {
    kind: message.internal ? 'noteAdded' : 'messageSent',
    audience: message.internal ? 'office' : 'both',
    facts: { caseMessageId: id, side: message.side },
  });
}

/** A message from one side to the other. Refusals: `not-found`, `not-possible`, `body-needed`, `too-long` */
export function sendMessage(deps: CaseDeps, actor: PersonActor, input: Written): Promise<Result<Side>> {
  return inTransaction<Side>(
    deps,
    actor,
    async (unit) => {
      const opened = await openCase(unit, actor, input.applicationId);
      if (!opened.ok) return opened;
      const file = opened.value;
      const { side, write: mayWrite } = file.access;
      if (!mayWrite || file.facts.application.caseNumber === null) return refused(notPossible);
      const [first, ...rest] = bodyProblems(input.body);
      if (first) return refused(first, ...rest);
      await write(file, actor, { side, internal: false, body: input.body });
      if (side === 'office') await tellApplicant(deps, file, input.body);
      else await tellOffice(deps, unit, file.facts.application);
      unit.audit('case.messageSent', 'application', input.applicationId, { side });
      return ok(side);
    },
    { publicFacts: false },
  );
}

/** A note that only the office sees. Refusals as for a message */
export function addNote(deps: CaseDeps, actor: PersonActor, input: Written): Promise<Result<null>> {
  return inTransaction<null>(
    deps,
    actor,
    async (unit) => {
      const opened = await openCase(unit, actor, input.applicationId);
      if (!opened.ok) return opened;
      const file = opened.value;
      if (!file.access.writeNotes) return refused(notPossible);
      const [first, ...rest] = bodyProblems(input.body);
      if (first) return refused(first, ...rest);
      await write(file, actor, { side: 'office', internal: true, body: input.body });
      unit.audit('case.noteAdded', 'application', input.applicationId);
      return ok(null);
    },
    { publicFacts: false },
  );
}

/**
 * Someone of this side has the case before her. What the office wrote to her she reads here as well as in its letter: the
 * message log says so (Awb 2:25).
 * @param seq the newest event that the page shows
 */
export async function messagesSeen(
  deps: CaseDeps,
  actor: Actor,
  side: Side,
  applicationId: Id<'application'>,
  seq: number,
): Promise<void> {
  assert(seq >= 0, 'events are numbered from 1');
  await markRead(deps.db, applicationId, side, seq);
  if (side === 'applicant') await openCaseMessages(deps, actor, applicationId);
}
