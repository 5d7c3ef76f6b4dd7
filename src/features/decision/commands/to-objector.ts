/** What an objection's letters say of it, and to whom they go. */
import type { Actor } from '../../../kernel/actor.ts';
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type MessageKind, type Recipient, sendLetter } from '../../correspondence/index.ts';
import type { Letter, ObjectionFacts } from '../letters/objection-letters.ts';
import { contestedText } from '../rules/contested.ts';
import type { Objection } from '../types.ts';
import { answerDue, type ObjectionCase } from './objection-case.ts';

/** Reference in letters: the case number, or something of our own while no case is known. */
export function referenceOf(c: Pick<ObjectionCase, 'objection' | 'application'>): string {
  return c.application?.caseNumber ?? `BZW-${c.objection.id.slice(-8).toUpperCase()}`;
}

const officerRole = text('Behandelaar bezwaar', 'Objection officer');

export function letterFactsOf(c: ObjectionCase, actor: Actor): ObjectionFacts {
  const { objection } = c;
  const { lang } = objection;
  const name = actor.kind === 'person' && allowed(actor, 'objection.handle', {}) ? actor.displayName : null;
  return {
    lang,
    reference: referenceOf(c),
    objector: objection.objectorName,
    receivedOn: objection.receivedOn,
    grounds: objection.grounds,
    against: c.contested && contestedText(c.contested),
    signatory: { name: name ?? officerRole[lang], role: name === null ? null : officerRole[lang] },
  };
}

export function recipientOf(objection: Objection): Recipient {
  return objection.objectorPersonId === null
    ? {
        name: objection.objectorName,
        addressLines: objection.objectorAddress.split('\n').filter(Boolean).slice(0, 6),
      }
    : { personId: objection.objectorPersonId };
}

export async function sendToObjector(
  unit: UnitOfWork,
  c: ObjectionCase,
  kind: MessageKind,
  letter: Letter,
): Promise<Id<'message'>> {
  return await sendLetter(unit, {
    caseId: c.byApplicant ? c.objection.applicationId : null,
    recipient: recipientOf(c.objection),
    kind,
    lang: c.objection.lang,
    ...letter,
  });
}

/** By when it is answered and whether it came late, as its letters tell the objector. */
export const answerFacts = (c: ObjectionCase, today: PlainDate) => ({
  answerBy: answerDue(c, today),
  late: c.objection.timeliness === 'late',
  committee: c.objection.committee,
});
