/** Which channel, by when, who may read, and when a letter counts as sent. Pure. */
import { type Actor, personIdOf } from '../../kernel/actor.ts';
import { dateOf, type PlainDate, type Temporal } from '../../kernel/dates.ts';
import type { Lang } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import type { Problem } from '../../kernel/result.ts';
import { notificationDue } from '../../kernel/terms/index.ts';
import { tooLong } from '../../kernel/too-long.ts';
import { refusals } from './messages.ts';
import type { Delivery, DeliveryState, Message, MessageChannel, Outage } from './types.ts';

export type Reachability = { readonly email: string | null; readonly consents: ReadonlySet<string> };

/** Awb 2:7, 2:8: electronic only for who expressly said so and can be notified; everyone else gets paper. */
export function channelFor(person: Reachability | null): MessageChannel {
  return person !== null && person.email !== null && person.consents.has('portal') ? 'portal' : 'paper';
}

/** Awb 2:10: by when the notification of a portal message must be out. */
export function notifyBefore(channel: MessageChannel, madeAt: Temporal.Instant): Temporal.Instant | null {
  return channel === 'portal' ? notificationDue(madeAt) : null;
}

const forAttention = { nl: 't.a.v.', en: 'attn' } as const;

/** Who is on the letter: a decision on an organisation's application is made known to the organisation (Awb 3:41). */
export function nameOnLetter(
  person: { readonly name: string } | null,
  organisation: { readonly name: string } | null,
  lang: Lang,
): string {
  if (organisation === null) return person?.name ?? '';
  return person === null ? organisation.name : `${organisation.name}, ${forAttention[lang]} ${person.name}`;
}

type Addressed = Pick<Message, 'recipientPersonId' | 'recipientOrganisationId'>;

/** Is the letter for this person, or for an organisation of hers? Only then does opening it count as reading. */
export function isAddressee(actor: Actor, message: Addressed): boolean {
  if (actor.kind !== 'person') return false;
  if (message.recipientPersonId !== null && personIdOf(actor) === message.recipientPersonId) return true;
  const organisationId = message.recipientOrganisationId;
  return actor.grants.some(
    (grant) => grant.scope === 'organisation' && grant.organisationId === organisationId,
  );
}

/** Addressee, members of the organisation it is for, officers and the controller. */
export function mayRead(actor: Actor, message: Addressed): boolean {
  const { recipientPersonId: personId, recipientOrganisationId: organisationId } = message;
  return allowed(actor, 'message.view', { personId, organisationId });
}

/** The service desk sees the letters that it prints, and only those. */
export function mayPrint(actor: Actor, lines: readonly Pick<Delivery, 'state'>[]): boolean {
  return allowed(actor, 'message.printQueue') && has(lines, 'toPrint');
}

export function has(lines: readonly Pick<Delivery, 'state'>[], state: DeliveryState): boolean {
  return lines.some((line) => line.state === state);
}

/**
 * The day on which a letter counts as sent (Awb 3:41): a portal letter when it stood ready, a paper one when it was
 * posted. A portal letter whose notification failed counts from its posting, which is never worse for the reader.
 * @returns null while it waits for the printer or the post
 */
export function sentOn(lines: readonly Delivery[]): PlainDate | null {
  const state = has(lines, 'toPrint') ? 'posted' : 'made';
  const line = lines.find((candidate) => candidate.state === state);
  return line ? dateOf(line.at) : null;
}

/** Hours before the end of the 48 within which the officer is warned: two nightly runs see every letter in time. */
export const warnHours = 24;

export type PendingNotification = 'fine' | 'soon' | 'late';

/** How urgent a notification is that is not out yet. */
export function pendingNotification(notifyBy: Date, now: Date): PendingNotification {
  const hoursLeft = (notifyBy.getTime() - now.getTime()) / 3_600_000;
  if (hoursLeft <= 0) return 'late';
  return hoursLeft <= warnHours ? 'soon' : 'fine';
}

/** First and last calendar day of an outage; a day counts when electronic traffic failed for any part of it. */
export type OutageDays = { readonly from: PlainDate; readonly until: PlainDate | null };

const dayOf = (moment: Date): PlainDate => dateOf(moment);

export function outageDays(outage: Pick<Outage, 'startedAt' | 'endedAt'>): OutageDays {
  const { startedAt, endedAt } = outage;
  // The end is the moment at which it worked again: midnight sharp belongs to the day before.
  const last = endedAt === null ? null : dayOf(new Date(endedAt.getTime() - 1));
  return { from: dayOf(startedAt), until: last };
}

export const longestDescription = 2000;

/** Every problem with an outage as it is to be recorded. */
export function outageProblems(facts: Omit<Outage, 'id'>, now: Date): readonly Problem[] {
  const { startedAt, endedAt, description } = facts;
  const problems: Problem[] = [];
  if (startedAt > now) problems.push(refusals.startInFuture);
  if (endedAt !== null && endedAt <= startedAt) problems.push(refusals.endBeforeStart);
  if (endedAt !== null && endedAt > now) problems.push(refusals.endInFuture);
  if (description === '') problems.push(refusals.descriptionNeeded);
  const long = tooLong('description', description, longestDescription);
  if (long) problems.push(long);
  return problems;
}
