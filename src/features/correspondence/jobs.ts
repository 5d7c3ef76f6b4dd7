import { z } from 'zod';
import { today } from '../../kernel/dates.ts';
import { type Id, parseId } from '../../kernel/ids.ts';
import { assert } from '../../kernel/result.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { eraseMail, sendMailJob, sendQueuedMail, smtpTransport } from '../../platform/mail/index.ts';
import { letterPdf } from './commands/make-pdf.ts';
import { checkNotifications, mailObservers, notifyRecipient } from './commands/notify.ts';
import type { CorrespondenceDeps } from './deps.ts';
import { jobNames } from './send-letter.ts';

const payload = z.object({ messageId: z.string() });

function messageIdOf(data: unknown): Id<'message'> {
  const id = parseId<'message'>(payload.parse(data).messageId);
  assert(id, 'The job names a letter');
  return id;
}

async function sendMail(deps: CorrespondenceDeps): Promise<void> {
  const { smtpUrl, mailFrom, publicUrl } = deps.config;
  if (smtpUrl === null) return;
  const transport = smtpTransport({ smtpUrl, mailFrom, publicUrl });
  try {
    await sendQueuedMail(deps, transport, mailObservers);
  } finally {
    transport.close();
  }
}

/** Every one may run twice, or be cut off anywhere, and then run again. */
export function correspondenceJobs(deps: CorrespondenceDeps): Jobs {
  return {
    [jobNames.makePdf]: {
      run: async (data) => {
        await letterPdf(deps, messageIdOf(data));
      },
    },
    [jobNames.notify]: { run: (data) => notifyRecipient(deps, messageIdOf(data)) },
    [sendMailJob]: { run: () => sendMail(deps), everyMinutes: 5 },
    'correspondence.eraseMail': {
      run: async () => {
        await eraseMail(deps.db, today(deps.clock));
      },
      nightly: true,
    },
    'correspondence.overdueNotifications': {
      run: async () => {
        await checkNotifications(deps);
      },
      nightly: true,
    },
  };
}
