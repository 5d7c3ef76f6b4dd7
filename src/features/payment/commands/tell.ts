/** What every step of a payment leaves on its case: an event, clocks worked out again, a letter to the applicant. */
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { addEvent, type CaseEventKind, getApplication, refreshClocks } from '../../application/index.ts';
import { sendLetter } from '../../correspondence/index.ts';
import { getPerson } from '../../party/index.ts';
import { getVersion } from '../../scheme/index.ts';
import type { PaymentDeps } from '../deps.ts';
import { type PaymentNews, paymentLetter } from '../letters.ts';

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
