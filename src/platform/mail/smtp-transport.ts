/** The one place that speaks SMTP. Says what went wrong in codes only: servers repeat addresses in their answers. */
import { createTransport } from 'nodemailer';
import type { Config } from '../../config.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';

export type MailToSend = {
  readonly id: Id<'outgoing_mail'>;
  readonly to: string;
  readonly lang: Lang;
  readonly subject: string;
  readonly body: string;
  readonly unsubscribeUrl: string | null;
};

export type Delivery =
  | { readonly ok: true }
  /**
   * - `mailbox`: this address or mail was refused for good;
   * - `later`: refused for now, others may pass;
   * - `server`: the mail server itself cannot be used now.
   */
  | { readonly ok: false; readonly blame: 'mailbox' | 'later' | 'server'; readonly code: string };

export type MailTransport = {
  send(mail: MailToSend): Promise<Delivery>;
  close(): void;
};

const seconds = 1000;
/** About one mail: the answer to its sender, recipient or content. Everything else is about the server. */
const aboutThisMail: ReadonlySet<unknown> = new Set(['EENVELOPE', 'EMESSAGE']);

function failureOf(error: unknown): Delivery {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const status = typeof responseCode === 'number' ? responseCode : null;
  const name = [typeof code === 'string' ? code : 'EUNKNOWN', ...(status === null ? [] : [status])].join(' ');
  if (!aboutThisMail.has(code)) return { ok: false, blame: 'server', code: name };
  return { ok: false, blame: status !== null && status >= 500 ? 'mailbox' : 'later', code: name };
}

/**
 * Plain text mails over one connection at a time; `smtps:` is TLS from the start, `smtp:` upgrades when the server can.
 * @param config.smtpUrl such as `smtp://user:password@host:587`
 */
export function smtpTransport(config: {
  readonly smtpUrl: string;
  readonly mailFrom: Config['mailFrom'];
  readonly publicUrl: Config['publicUrl'];
}): MailTransport {
  const transport = createTransport({
    url: config.smtpUrl,
    pool: true,
    maxConnections: 1,
    connectionTimeout: 20 * seconds,
    greetingTimeout: 20 * seconds,
    socketTimeout: 60 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = new URL(config.publicUrl).hostname;
  return {
    async send(mail) {
      try {
        await transport.sendMail({
          from: config.mailFrom,
          // As an object an address is one address, whatever commas it holds.
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mail.body,
          // The same at every try, so that a mailbox can drop the second copy after a crash of ours.
          messageId: `<${mail.id}@${host}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            'Content-Language': mail.lang,
            ...(mail.unsubscribeUrl === null
              ? {}
              : {
                  'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
                  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
                }),
          },
        });
        return { ok: true };
      } catch (error) {
        return failureOf(error);
      }
    },
    close: () => transport.close(),
  };
}
