/** What every step of a payment leaves on its case: an event, clocks worked out again, a letter to the applicant. */
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import {
  type Application,
  addEvent,
  type CaseEventKind,
  getApplication,
  refreshClocks,
} from '../../application/index.ts';
import { sendLetter } from '../../correspondence/index.ts';
import { getPerson } from '../../party/index.ts';
import { getVersion } from '../../scheme/index.ts';
import type { PaymentDeps } from '../deps.ts';
import { type PaymentNews, paymentLetter } from '../letters.ts';
import { type RecoveryNews, recoveryLetter } from '../recovery-letter.ts';

export type CaseNews = {
  readonly event?: {
    readonly kind: CaseEventKind;
    readonly on: PlainDate;
    readonly facts?: Readonly<Record<string, unknown>>;
  };
  readonly news?: PaymentNews;
};

/** The caller holds the case's row. */
export async function tellCase(
  unit: UnitOfWork,
  deps: Pick<PaymentDeps, 'config'>,
  applicationId: Id<'application'>,
  { event, news }: CaseNews,
): Promise<void> {
  if (event) {
    await addEvent(unit.tx, {
      applicationId,
      kind: event.kind,
      onDate: event.on.toString(),
      at: unit.nowDate,
      actor: unit.actor,
      facts: event.facts ?? {},
    });
  }
  const application = await getApplication(unit.tx, applicationId);
  if (event) {
    const version = await getVersion(unit.tx, application.schemeVersionId);
    await refreshClocks(unit.tx, application, version, unit.today);
  }
  // Someone who was erased, or never known, gets no letter.
  if (!news || application.applicantPersonId === null) return;
  const caseNumber = application.caseNumber ?? '';
  const applicant = await getPerson(unit.tx, application.applicantPersonId);
  await sendLetter(unit, {
    caseId: applicationId,
    recipient: { personId: application.applicantPersonId, organisationId: application.organisationId },
    ...paymentLetter(
      {
        caseNumber,
        title: application.title,
        applicant,
        lang: application.lang,
        accountUrl: `${deps.config.publicUrl}/zaken/${caseNumber}/rekening`,
      },
      news,
    ),
  });
}

const actorName = (actor: UnitOfWork['actor']): string =>
  actor.kind === 'person' ? actor.displayName : 'Team Subsidies';

/** By when the letter asks the money, for what the case tells of it. */
function payBackBy(news: RecoveryNews): { readonly dueOn?: string } {
  if (news.kind === 'claimed') return { dueOn: news.dueOn.toString() };
  return news.kind === 'arrange' ? { dueOn: news.until.toString() } : {};
}

/**
 * The event and the letter of a step in asking money back. The caller holds the case's row.
 * @returns the letter; null for who was erased
 */
export async function tellOfRecovery(
  unit: UnitOfWork,
  deps: Pick<PaymentDeps, 'config'>,
  application: Application,
  news: RecoveryNews,
): Promise<Id<'message'> | null> {
  const { applicantPersonId, organisationId, lang } = application;
  const applicant = applicantPersonId === null ? null : await getPerson(unit.tx, applicantPersonId);
  const messageId =
    applicantPersonId === null
      ? null
      : await sendLetter(unit, {
          caseId: application.id,
          recipient: { personId: applicantPersonId, organisationId },
          ...recoveryLetter(
            {
              lang,
              caseNumber: application.caseNumber ?? '',
              title: application.title,
              applicant,
              sentOn: unit.today,
              siteUrl: deps.config.publicUrl,
              signatory: actorName(unit.actor),
            },
            news,
          ),
        });
  const { kind, amountCents } = news;
  await addEvent(unit.tx, {
    applicationId: application.id,
    kind: kind === 'claimed' ? 'recoveryClaimed' : 'recoverySettled',
    onDate: unit.today.toString(),
    at: unit.nowDate,
    actor: unit.actor,
    facts: {
      amountCents,
      outcome: kind,
      messageId,
      ...payBackBy(news),
      ...(news.kind === 'setOff' ? { otherCase: news.otherCase } : {}),
    },
  });
  return messageId;
}
