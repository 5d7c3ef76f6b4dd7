/** Sends a letter of this feature to whoever applied; who was erased gets none. */
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { Application } from '../../application/index.ts';
import { type LetterToSend, sendLetter } from '../../correspondence/index.ts';
import { findPerson } from '../../party/index.ts';
import type { LetterDeps } from '../deps.ts';
import type { LetterFacts } from '../letters.ts';

export async function writeTo(
  unit: UnitOfWork,
  deps: Pick<LetterDeps, 'config'>,
  application: Application,
  compose: (facts: LetterFacts) => Pick<LetterToSend, 'kind' | 'lang' | 'subject' | 'letter'>,
): Promise<void> {
  const { applicantPersonId: personId, organisationId, id, title, lang } = application;
  if (personId === null) return;
  const letter = compose({
    application: { id, title, lang, caseNumber: application.caseNumber ?? '' },
    applicant: await findPerson(unit.tx, personId),
    siteUrl: deps.config.publicUrl,
  });
  await sendLetter(unit, { ...letter, caseId: id, recipient: { personId, organisationId } });
}
