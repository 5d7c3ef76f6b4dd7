/** Fixes what the authority owes for deciding too late, by decision and with a letter (Awb 4:18). */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { saveChanges } from '../../application/index.ts';
import type { Application } from '../../application/types.ts';
import { penaltyLetter } from '../../decision/index.ts';
import type { CaseDeps } from '../deps.ts';
import { penaltyToFix } from '../rules/penalty.ts';
import { letterContext } from './letter-context.ts';
import { letterToApplicant, note, notPossible, type OnCase, onCase, settle } from './on-case.ts';

/** Refusals: those of `onCase` */
export function fixPenalty(deps: CaseDeps, actor: Actor, input: OnCase): Promise<Result<Application>> {
  return onCase(deps, actor, 'fixPenalty', input, async (file) => {
    const { unit, facts } = file;
    const owed = penaltyToFix(facts);
    if (owed === null) return refused(notPossible);
    const { application, applicant, officer, siteUrl } = await letterContext(deps, file);
    const { lang, caseNumber } = application;
    const built = penaltyLetter({
      about: 'application',
      lang,
      reference: caseNumber ?? '',
      addressee: applicant?.name ?? '',
      owed,
      sentOn: unit.today,
      siteUrl,
      signatory: { name: officer.name, role: officer.role[lang] },
    });
    const messageId = await letterToApplicant(file, { kind: 'penaltyDecision', lang, ...built });
    const fixed = { days: owed.days, amountCents: owed.cents };
    await note(file, { kind: 'penaltyFixed', facts: { ...fixed, messageId } });
    const saved = await saveChanges(unit.tx, facts.application, {}, unit.nowDate);
    if (!saved.ok) return saved;
    const settled = await settle(file, saved.value);
    await unit.job('payment.orderPenalty', {
      applicationId: facts.application.id,
      objectionId: null,
      toApplicant: true,
      amountCents: owed.cents,
      fixedOn: isoDate(unit.today),
      fixedBy: personIdOf(actor),
    });
    unit.audit('case.penaltyFixed', 'application', facts.application.id, fixed);
    return ok(settled.application);
  });
}
