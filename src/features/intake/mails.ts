/** Mails to those who keep a calendar: once for each reading that asks something of them. */
import type { Lang } from '../../kernel/messages.ts';
import type { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { getPerson, listMembers } from '../party/index.ts';
import type { IntakeDeps } from './deps.ts';
import { intakePolicy } from './policy.ts';
import type { ImportSource } from './types.ts';

type Words = { readonly subject: string; readonly body: string };
type Writer = (name: string, href: string, lang: Lang) => Words;

const days = intakePolicy.vanishedDays.value;

export const questionMail: Writer = (name, href, lang) =>
  lang === 'nl'
    ? {
        subject: `Kijkt u even naar uw kalender ${name}?`,
        body: `Goedendag,\n\nIn uw kalender '${name}' is iets veranderd waarover u kiest: iets is verdwenen, of staat hier anders.\n\nKies hier:\n${href}\n\nWat uit de kalender verdween, blijft nog ${days} dagen in de agenda. Gaat het gewoon door? Kies dat dan daar.\n`,
      }
    : {
        subject: `Would you look at your calendar ${name}?`,
        body: `Hello,\n\nIn your calendar '${name}' something changed about which you choose: something vanished, or is different here.\n\nChoose here:\n${href}\n\nWhat vanished from the calendar stays in the agenda for ${days} more days. If it should stay, choose that it goes on.\n`,
      };

export const pausedMail: Writer = (name, href, lang) =>
  lang === 'nl'
    ? {
        subject: `Wij kunnen uw kalender ${name} niet meer lezen`,
        body: `Goedendag,\n\nUw kalender '${name}' gaf een paar keer achter elkaar geen goed antwoord. Daarom lezen wij hem niet meer. Wat in de agenda staat, blijft staan.\n\nHier ziet u wat er mis is, en zet u hem weer aan:\n${href}\n`,
      }
    : {
        subject: `We can no longer read your calendar ${name}`,
        body: `Hello,\n\nYour calendar '${name}' gave no good answer several times in a row. That is why we stopped reading it. What is in the agenda stays there.\n\nHere you see what is wrong, and switch it on again:\n${href}\n`,
      };

/** To every member who may change what it brings, each in her own language. */
export async function mailKeepers(
  deps: Pick<IntakeDeps, 'clock' | 'config'>,
  unit: UnitOfWork,
  source: ImportSource,
  kind: 'import-question' | 'import-paused',
): Promise<void> {
  if (source.organisationId === null) return;
  const href = `${deps.config.publicUrl}/inlezen/${source.id}`;
  const write = kind === 'import-question' ? questionMail : pausedMail;
  for (const { email, right, personId } of await listMembers(unit.tx, source.organisationId, unit.today)) {
    if (email === null || right === 'view') continue;
    const { lang } = await getPerson(unit.tx, personId);
    await queueMail(unit.tx, deps.clock, deps.config, {
      to: email,
      lang,
      kind,
      ...write(source.name, href, lang),
    });
  }
}
