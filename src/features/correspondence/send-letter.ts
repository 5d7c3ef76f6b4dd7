/**
 * Makes a letter in the caller's transaction: the message, its first lines in the delivery log, and the jobs that make
 * the PDF and notify. The letter exists if and only if the change it tells about does.
 */
import { isoDate } from '../../kernel/dates.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import type { LetterDocument } from '../../platform/pdf/index.ts';
import { consentedChannels, getOrganisation, getPerson, type Person } from '../party/index.ts';
import { cityLetterhead } from './letterhead.ts';
import { channelFor, nameOnLetter, notifyBefore, type Reachability } from './rules.ts';
import { insertFirstDeliveries, insertMessage, type NewMessage } from './store/letters.ts';
import type { LetterToSend, Recipient } from './types.ts';

/** Names of this feature's jobs. */
export const jobNames = {
  makePdf: 'correspondence.makePdf',
  notify: 'correspondence.notify',
} as const;

/** Name and address as they show in the window of the envelope; the address is left out where it is not known. */
export function addressLinesOf(person: Pick<Person, 'name' | 'street' | 'postcode' | 'town'>): string[] {
  const place = [person.postcode, person.town].filter((part) => part !== null && part !== '').join('  ');
  return [person.name, person.street, place].filter((line): line is string => line !== null && line !== '');
}

export type Addressee = {
  readonly person: (Reachability & Pick<Person, 'id' | 'lang'>) | null;
  readonly lines: readonly string[];
};

/** @param lang of the letter */
export async function addresseeOf(reader: Reader, recipient: Recipient, lang: Lang): Promise<Addressee> {
  if (!('personId' in recipient)) return { person: null, lines: [recipient.name, ...recipient.addressLines] };
  const { personId, organisationId } = recipient;
  const person = await getPerson(reader, personId);
  const consents = await consentedChannels(reader, personId);
  const organisation = organisationId ? await getOrganisation(reader, organisationId) : null;
  return {
    person: { id: person.id, lang: person.lang, email: person.email, consents },
    lines: addressLinesOf({ ...person, name: nameOnLetter(person, organisation, lang) }),
  };
}

/** Writes the letter with its first lines and queues its jobs; shared by a new letter and one that is sent anew. */
export async function insertLetter(
  unit: UnitOfWork,
  message: Omit<NewMessage, 'id' | 'createdAt' | 'notifyBefore'>,
): Promise<Id<'message'>> {
  const id = newId<'message'>();
  const { channel, kind, caseId } = message;
  const before = notifyBefore(channel, unit.now);
  await insertMessage(unit.tx, {
    ...message,
    id,
    createdAt: unit.nowDate,
    notifyBefore: before === null ? null : new Date(before.epochMilliseconds),
  });
  await insertFirstDeliveries(unit.tx, id, unit.nowDate, [
    { state: 'made', detail: channel },
    ...(channel === 'paper' ? [{ state: 'toPrint', detail: null } as const] : []),
  ]);
  unit.audit('message.made', 'message', id, { kind, channel, caseId });
  await unit.job(jobNames.makePdf, { messageId: id });
  if (channel === 'portal') await unit.job(jobNames.notify, { messageId: id });
  return id;
}

/** @returns the id of the message; jobs `correspondence.makePdf` and `correspondence.notify` do the rest */
export async function sendLetter(unit: UnitOfWork, letter: LetterToSend): Promise<Id<'message'>> {
  const { person, lines } = await addresseeOf(unit.tx, letter.recipient, letter.lang);
  const known = 'personId' in letter.recipient ? letter.recipient : null;
  const document: LetterDocument = {
    ...letter.letter,
    sender: cityLetterhead(letter.lang),
    addressee: [...lines],
    date: isoDate(unit.today),
    subject: letter.subject,
  };
  return await insertLetter(unit, {
    caseId: letter.caseId,
    recipientPersonId: known?.personId ?? null,
    recipientOrganisationId: known?.organisationId ?? null,
    recipientName: known ? null : (lines[0] ?? null),
    recipientAddress: known ? null : lines.slice(1).join('\n'),
    channel: channelFor(person),
    kind: letter.kind,
    lang: letter.lang,
    subject: letter.subject,
    document,
    resendsMessageId: null,
  });
}
