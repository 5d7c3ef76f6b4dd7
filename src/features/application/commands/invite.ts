/** Invitations to co-sign: a link of one's own by e-mail, of which only the hash is stored. */
import { dateOf, formatDate, isoDate, type PlainDate, startOfDay } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { newToken } from '../../../kernel/ids.ts';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { hashToken } from '../../../platform/tokens/index.ts';
import { givenName } from '../../party/index.ts';
import type { Person } from '../../party/types.ts';
import type { ApplicationDeps } from '../deps.ts';
import { invitationsPerDay, mailboxOf } from '../rules/cosigners.ts';
import { addEvent, countInvitations, saveInvitation } from '../store/index.ts';
import type { Application, Cosigner } from '../types.ts';
import type { Case } from './context.ts';

/** First name only: the invitation goes to addresses that we have not verified. */
export function firstName(person: Pick<Person, 'name' | 'email'> | null, lang: Lang): string {
  const name = person && givenName(person);
  return name?.split(/\s+/)[0] ?? { nl: 'Een buurtgenoot', en: 'A neighbour' }[lang];
}

/** One line, no links to click on but ours: what someone typed goes to strangers. */
function plainTitle(title: string): string {
  const line = title.replace(/\s+/g, ' ').replace(/[<>]/g, '').trim();
  return [...line].slice(0, 100).join('');
}

type Invitation = {
  readonly lang: Lang;
  readonly name: string;
  readonly applicant: string;
  readonly title: string;
  readonly link: string;
  readonly until: string;
};

const subject = (applicant: string): Text =>
  text(`Wilt u het plan van ${applicant} steunen?`, `Would you support the plan of ${applicant}?`);

function body(mail: Invitation): string {
  const { name, applicant, title, link, until } = mail;
  return text(
    `Beste ${name},

${applicant} vraagt bij de gemeente geld aan voor een plan: ‘${title}’. ${applicant} noemde u als iemand die het plan steunt.

Laat weten of u het plan steunt. Dat kan tot en met ${until}:
${link}

U zit hierdoor nergens aan vast en u hoeft niets te betalen. Kent u ${applicant} niet? Dan hoeft u niets te doen. Deel deze link niet met anderen.

Gemeente Rotterdam`,
    `Dear ${name},

${applicant} is applying to the municipality for money for a plan: ‘${title}’. ${applicant} named you as somebody who supports it.

Let us know whether you support the plan. You can do so until ${until}:
${link}

This does not bind you to anything and costs you nothing. Do you not know ${applicant}? Then you need not do anything. Do not share this link.

Municipality of Rotterdam`,
  )[mail.lang];
}

/** A link works until the end of the last day that the mail names. */
export const endOfDay = (day: PlainDate): Date =>
  new Date(startOfDay(day.add({ days: 1 })).epochMilliseconds);

/** Sends a fresh link; an earlier one stops working at once. */
export async function sendInvitation(
  unit: UnitOfWork,
  deps: ApplicationDeps,
  found: Case,
  cosigner: Cosigner,
): Promise<void> {
  if (cosigner.email === null) return;
  const token = newToken();
  const days = found.version.rules.cosigners.linkDays;
  const until = unit.today.add({ days });
  const expiresAt = endOfDay(until);
  await saveInvitation(unit.tx, cosigner.id, {
    tokenHash: hashToken(token),
    invitedAt: unit.nowDate,
    expiresAt,
  });
  const { application, applicant } = found;
  const { lang } = application;
  const applicantName = firstName(applicant, lang);
  const mail: Invitation = {
    lang,
    name: plainTitle(cosigner.name),
    applicant: plainTitle(applicantName),
    title: plainTitle(application.title) || { nl: 'zonder titel', en: 'untitled' }[lang],
    link: `${deps.config.publicUrl}/mede-ondertekenen/${token}`,
    until: formatDate(until, lang),
  };
  await queueMail(unit.tx, deps.clock, deps.config, {
    to: cosigner.email,
    lang,
    kind: 'cosign-request',
    subject: subject(mail.applicant)[lang],
    body: body(mail),
  });
  unit.audit('cosigner.invited', 'application', application.id, {
    cosignerId: cosigner.id,
    until: isoDate(until),
  });
}

/** Has this mailbox had its invitations of the day? */
export async function isAskedOften(unit: UnitOfWork, email: string): Promise<boolean> {
  const dayAgo = new Date(unit.now.subtract({ hours: 24 }).epochMilliseconds);
  return (await countInvitations(unit.tx, mailboxOf(email), dayAgo)) >= invitationsPerDay.amount;
}

/** Invites everybody who is named and not asked yet; who was asked too often today waits. @returns how many */
export async function inviteAll(
  unit: UnitOfWork,
  deps: ApplicationDeps,
  found: Case,
  cosigners: readonly Cosigner[],
): Promise<number> {
  let count = 0;
  for (const cosigner of cosigners) {
    if (cosigner.status !== 'named' || (cosigner.email && (await isAskedOften(unit, cosigner.email))))
      continue;
    await sendInvitation(unit, deps, found, cosigner);
    count += 1;
  }
  if (count > 0) await invitedEvent(unit, found.application, count);
  return count;
}

async function invitedEvent(unit: UnitOfWork, application: Application, count: number): Promise<void> {
  await addEvent(unit.tx, {
    applicationId: application.id as Id<'application'>,
    kind: 'cosignersInvited',
    onDate: isoDate(dateOf(unit.now)),
    at: unit.nowDate,
    actor: unit.actor,
    facts: { count },
  });
}
