import type { Id } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Edition } from '../poster/types.ts';

/** The agenda of a wijk or place, each Monday by mail, to whoever asked for it. */
export type Subscription = {
  readonly id: Id<'agenda_subscription'>;
  readonly email: string;
  readonly lang: Lang;
  /** As in an address: `wijk=middelland` or `plek=het-huis`. */
  readonly query: string;
  readonly edition: Edition;
  readonly createdAt: Date;
  /** Null until the link in the first mail was opened and the button pressed. */
  readonly confirmedAt: Date | null;
  /** ISO date. */
  readonly lastSentOn: string | null;
  /** ISO date of the last day on which the row may stand. */
  readonly eraseAfter: string;
};
