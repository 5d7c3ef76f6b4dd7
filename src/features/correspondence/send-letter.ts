/**
 * Makes a letter in the caller's transaction: the message, its first line in the delivery log, and the jobs that make the
 * PDF and notify. The letter exists if and only if the change it tells about does.
 */
import { isoDate } from '../../kernel/dates.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { assert } from '../../kernel/result.ts';
import type { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import type { LetterDocument } from '../../platform/pdf/index.ts';
import { cityLetterhead } from './letterhead.ts';
import { channelFor, notifyBefore } from './rules.ts';
import { type Addressee, findAddressee, insertDelivery, insertMessage } from './store.ts';
import type { LetterToSend } from './types.ts';

async function addresseeOf(
  unit: UnitOfWork,
  recipient: LetterToSend['recipient'],
): Promise<{ person: Addressee | null; lines: string[] }> {
  if ('personId' in recipient) {
    const person = await findAddressee(unit.tx, recipient.personId);
    assert(person, 'the recipient of a letter exists');
    return { person, lines: [person.name, ...person.addressLines] };
  }
  return { person: null, lines: [recipient.name, ...recipient.addressLines] };
}

/** @returns the id of the message; jobs `correspondence.makePdf` and `correspondence.notify` do the rest */
export async function sendLetter(unit: UnitOfWork, letter: LetterToSend): Promise<Id<'message'>> {
  const { person, lines } = await addresseeOf(unit, letter.recipient);
  const channel = channelFor(person);
  const id = newId<'message'>();
  const document: LetterDocument = {
    ...letter.letter,
    sender: cityLetterhead(letter.lang),
    addressee: lines,
    date: isoDate(unit.today),
    subject: letter.subject,
  };
  const before = notifyBefore(channel, unit.now);
  const known = 'personId' in letter.recipient ? letter.recipient : null;
  await insertMessage(unit.tx, {
    id,
    caseId: letter.caseId,
    recipientPersonId: known?.personId ?? null,
    recipientName: known ? null : (lines[0] ?? null),
    recipientAddress: known ? null : lines.slice(1).join('\n'),
    channel,
    kind: letter.kind,
    lang: letter.lang,
    subject: letter.subject,
    document,
    createdAt: unit.nowDate,
    notifyBefore: before === null ? null : new Date(before.epochMilliseconds),
  });
  await insertDelivery(unit.tx, id, 'made', unit.nowDate, channel);
  unit.audit('message.made', 'message', id, { kind: letter.kind, channel, caseId: letter.caseId });
  await unit.job('correspondence.makePdf', { messageId: id });
  if (channel === 'portal') await unit.job('correspondence.notify', { messageId: id });
  return id;
}
