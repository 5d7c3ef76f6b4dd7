/**
 * Work that a legal clock drives and that is no application: an objection, a payment, an entry in the aid register, a
 * notification. Features below the work list make such items; the composition root hands their sources to it.
 */
import type { Actor, Role } from './actor.ts';
import type { PlainDate } from './dates.ts';
import type { Id } from './ids.ts';
import type { Text } from './messages.ts';

export type WorkItem = {
  /** Unique within its source. */
  readonly id: string;
  /** What it is about; never the name of a person. */
  readonly title: Text;
  readonly caseNumber: string | null;
  /** Page on which the work is done. */
  readonly href: string;
  /** What must be done in the term: `Beslissen op het bezwaar`. */
  readonly clock: Text;
  /** Last day of the term. */
  readonly dueOn: PlainDate;
  readonly status: Text;
  readonly amountCents: number | null;
  /** For the filters of the work list; left out when the work belongs to no wijk or round. */
  readonly wijkId?: Id<'wijk'> | null;
  readonly roundId?: Id<'round'> | null;
};

export type WorkItemSource = {
  /** Who is warned of its terms beside the officers, and the page where that role finds this work. */
  readonly alsoWarns?: { readonly role: Role; readonly page: string };
  /** In kebab-case, stable: it stands in addresses and in the log of warnings. */
  readonly key: string;
  /** The kind of work, in the plural: `Bezwaren`. */
  readonly name: Text;
  /** Open work that this actor may look at, nearest last day first; at most 500. The system sees all. */
  list(actor: Actor, today: PlainDate): Promise<readonly WorkItem[]>;
};
