/** What somebody with a co-sign link does: say yes or no, once. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { ok, problem, type Refused, type Result, refused } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { hashToken } from '../../../platform/tokens/index.ts';
import { getPerson } from '../../party/index.ts';
import { getVersion } from '../../scheme/index.ts';
import type { ApplicationDeps } from '../deps.ts';
import { mailboxOf } from '../rules/cosigners.ts';
import {
  addEvent,
  findApplication,
  findCosignerByToken,
  lockApplication,
  saveAnswer,
} from '../store/index.ts';
import type { Application, Cosigner } from '../types.ts';
import { completeAfterSignature } from './complete.ts';
import { type Case, loadAround } from './context.ts';
import { confirmedEvent } from './cosigners.ts';

export type LinkFault = 'link-unknown' | 'link-expired' | 'link-used' | 'link-not-yours' | 'link-over';

const sentences: Readonly<Record<LinkFault, Text>> = {
  'link-unknown': text(
    'Deze link werkt niet. Misschien is er een nieuwe link gestuurd: gebruik dan de link uit de laatste e-mail.',
    'This link does not work. Perhaps a new one was sent: then use the link in the latest e-mail.',
  ),
  'link-expired': text(
    'Deze link is verlopen. Vraag de aanvrager om u een nieuwe te sturen.',
    'This link has expired. Ask the applicant to send you a new one.',
  ),
  'link-used': text(
    'U hebt deze link al gebruikt. U hoeft niets meer te doen.',
    'You have already used this link. You need not do anything else.',
  ),
  'link-not-yours': text(
    'Deze link is voor iemand anders. U bent ingelogd met een ander e-mailadres. Log uit en open de link opnieuw als hij wel voor u is.',
    'This link is for somebody else. You are logged in with another e-mail address. Log out and open the link again if it is meant for you.',
  ),
  'link-over': text(
    'Uw steun is niet meer nodig: de aanvraag is ingetrokken of er is al besloten.',
    'Your support is no longer needed: the application was withdrawn or has been decided.',
  ),
};

const fault = (code: LinkFault): Refused => refused(problem('', code, sentences[code]));

/** Statuses in which a signature still counts for something. */
const waiting: readonly Application['status'][] = ['draft', 'submitted', 'incomplete', 'inTreatment'];

async function checkLink(
  r: Reader,
  actor: Actor,
  cosigner: Cosigner | null,
  application: Application | null,
  now: Date,
): Promise<Refused | null> {
  if (!cosigner || !application) return fault('link-unknown');
  const personId = personIdOf(actor);
  if (personId !== null) {
    const person = await getPerson(r, personId);
    const other = person.email === null || mailboxOf(person.email) !== mailboxOf(cosigner.email ?? '');
    if (other || personId === application.applicantPersonId) return fault('link-not-yours');
  }
  if (cosigner.status === 'confirmed' || cosigner.status === 'declined') return fault('link-used');
  if (!waiting.includes(application.status)) return fault('link-over');
  return cosigner.expiresAt !== null && cosigner.expiresAt <= now ? fault('link-expired') : null;
}

export type CosignRequest = { readonly cosigner: Cosigner; readonly found: Case };

/** What the page behind the link shows. Refusals: `LinkFault`. */
export async function readCosignLink(
  r: Reader,
  actor: Actor,
  token: string,
  now: Date,
): Promise<Result<CosignRequest>> {
  const cosigner = await findCosignerByToken(r, hashToken(token));
  const application = cosigner && (await findApplication(r, cosigner.applicationId));
  const refusal = await checkLink(r, actor, cosigner, application, now);
  if (refusal) return refusal;
  if (!cosigner || !application) return fault('link-unknown');
  return ok({ cosigner, found: await loadAround(r, application) });
}

/** Records yes or no. The case is held before the signature, as everywhere. Refusals: `LinkFault`. */
export function answerCosignLink(
  deps: ApplicationDeps,
  actor: Actor,
  input: { readonly token: string; readonly answer: 'confirmed' | 'declined' },
): Promise<Result<Cosigner>> {
  return inTransaction<Cosigner>(deps, actor, async (unit) => {
    const seen = await findCosignerByToken(unit.tx, hashToken(input.token));
    const application = seen && (await lockApplication(unit.tx, seen.applicationId));
    // Read again under the lock: the link may have been replaced or used a moment ago.
    const cosigner = await findCosignerByToken(unit.tx, hashToken(input.token));
    const refusal = await checkLink(unit.tx, actor, cosigner, application, unit.nowDate);
    if (refusal) return refusal;
    if (!cosigner || !application) return fault('link-unknown');
    await saveAnswer(unit.tx, cosigner.id, input.answer, unit.nowDate);
    unit.audit(`cosigner.${input.answer}`, 'application', application.id, { cosignerId: cosigner.id });
    if (application.caseNumber !== null) {
      if (input.answer === 'confirmed') await confirmedEvent(unit, application.id, 'link');
      else
        await addEvent(unit.tx, {
          applicationId: application.id,
          kind: 'cosignerDeclined',
          onDate: isoDate(unit.today),
          at: unit.nowDate,
          actor,
        });
      if (input.answer === 'confirmed') {
        const version = await getVersion(unit.tx, application.schemeVersionId);
        const after = await completeAfterSignature(unit, application, version);
        if (!after.ok) return after;
      }
    }
    return ok({ ...cosigner, status: input.answer, answeredAt: unit.nowDate });
  });
}
