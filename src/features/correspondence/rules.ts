/** Which channel, and by when: Awb 2:7 (consent), 2:10 (notification), 2:8 (paper stays). Pure. */
import type { Temporal } from '../../kernel/dates.ts';
import type { MessageChannel } from './types.ts';

/** Awb 2:10: the notification of a portal message follows within 48 hours. */
export const notificationHours = 48;

export type Reachability = { readonly email: string | null; readonly consents: ReadonlySet<string> };

/** Electronic only for who expressly said so and can be notified; everyone else gets paper. */
export function channelFor(person: Reachability | null): MessageChannel {
  return person !== null && person.email !== null && person.consents.has('portal') ? 'portal' : 'paper';
}

export function notifyBefore(channel: MessageChannel, madeAt: Temporal.Instant): Temporal.Instant | null {
  return channel === 'portal' ? madeAt.add({ hours: notificationHours }) : null;
}
