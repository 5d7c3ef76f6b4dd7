import type { Tx } from '../../platform/db/index.ts';
import type { CommandDeps } from '../../platform/db/unit-of-work.ts';
import type { Deps } from '../../platform/deps.ts';
import { type Mail, queueMail } from '../../platform/mail/index.ts';

/** Writes a mail in the transaction it is given. */
export type MailingDeps = CommandDeps & {
  readonly queueMail: (tx: Tx, mail: Mail) => Promise<unknown>;
  readonly publicUrl: string;
};

export const mailing = <D extends Deps>(deps: D): D & MailingDeps => ({
  ...deps,
  publicUrl: deps.config.publicUrl,
  queueMail: (tx, mail) => queueMail(tx, deps.clock, deps.config, mail),
});
