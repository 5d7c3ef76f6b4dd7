/**
 * An objection that came on paper from someone who has an account here: an officer ties the two together, so that she sees
 * its clocks on screen. Only a party to the case can be chosen: nobody else learns of it by a slip of the officer. Whoever
 * the account is of hears of it, and so does the address on the objection where that is another: a wrong tie shows itself,
 * and can be undone.
 */
import type { PlainDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { assert, ok, problem, refused } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { Application } from '../../application/index.ts';
import { sendLetter } from '../../correspondence/index.ts';
import { findPerson, listMembers } from '../../party/index.ts';
import type { Person } from '../../party/types.ts';
import type { DecisionDeps } from '../deps.ts';
import { type LinkNotice, linkLetter } from '../letters/link-letters.ts';
import { isWrittenBy } from '../rules/objection.ts';
import { saveObjection } from '../store/index.ts';
import type { Objection, Party } from '../types.ts';
import { isOpen, note, type ObjectionCase, refreshObjection, wrongStep } from './objection-case.ts';
import { type Step, step, today } from './objection-step.ts';
import { letterFactsOf, recipientOf } from './to-objector.ts';

/** Who applied, and who may sign for the organisation that the application is for; who has no e-mail has no account. */
export async function partiesTo(
  r: Reader,
  application: Pick<Application, 'applicantPersonId' | 'organisationId'>,
  day: PlainDate,
): Promise<readonly Party[]> {
  const { applicantPersonId, organisationId } = application;
  const members = organisationId === null ? [] : await listMembers(r, organisationId, day);
  const signers = members.filter(({ right }) => right === 'sign').map(({ personId }) => personId);
  const ids = new Set([...(applicantPersonId === null ? [] : [applicantPersonId]), ...signers]);
  const people = await Promise.all([...ids].map((id) => findPerson(r, id)));
  return people.flatMap((person) => (person?.email ? [{ id: person.id, name: person.name }] : []));
}

/** On paper, at the desk or by telephone nobody logged in: then it can be anybody's, as long as it is not closed. */
export const canTie = (objection: Objection): boolean =>
  objection.applicationId !== null && objection.objectorPersonId === null && isOpen(objection);

/** Only what the office tied: who filed it herself is the objector. */
export const canUntie = (objection: Objection): boolean =>
  objection.enteredByPersonId !== null && objection.objectorPersonId !== null && isOpen(objection);

/** @param tied the objection while it was in the account */
async function tell(
  unit: UnitOfWork,
  deps: DecisionDeps,
  tied: ObjectionCase,
  person: Person,
  notice: LinkNotice,
): Promise<void> {
  const { objection } = tied;
  const page = `${deps.config.publicUrl}/bezwaren/${objection.id}`;
  const facts = letterFactsOf(tied, unit.actor);
  const { lang } = person;
  // The greeting is hers too: the name on the objection may be another's.
  const hers = { ...facts, lang, objector: person.name };
  await sendLetter(unit, {
    // A slip shows to her alone: others of her organisation read what lies on the case.
    caseId: tied.application?.applicantPersonId === person.id ? objection.applicationId : null,
    recipient: { personId: person.id },
    kind: 'other',
    lang,
    ...linkLetter(hers, notice, 'account', page),
  });
  // On paper letters went there; who wrote for another is heard too (Awb 2:1, 6:17).
  if (isWrittenBy(objection, person)) return;
  await sendLetter(unit, {
    caseId: null,
    recipient: recipientOf({ ...objection, objectorPersonId: null }),
    kind: 'other',
    lang: objection.lang,
    ...linkLetter(facts, notice, 'writer', page),
  });
}

/** Refusals: `not-a-party` on field `personId`, and those of every step. */
export const tieObjector: Step<{ readonly personId: string }> = (deps, actor, given) =>
  step<{ readonly personId: string }>(null, async (unit, c, input) => {
    if (!c.application || !canTie(c.objection)) return refused(wrongStep);
    const parties = await partiesTo(unit.tx, c.application, unit.today);
    const party = parties.find(({ id }) => id === input.personId);
    const person = party && (await findPerson(unit.tx, party.id));
    if (!person)
      return refused(
        problem(
          'personId',
          'not-a-party',
          text(
            'Kies iemand die aanvrager is in deze zaak.',
            'Choose someone who is an applicant in this case.',
          ),
        ),
      );
    const saved = await saveObjection(unit.tx, c.objection, { objectorPersonId: person.id });
    await note(unit, saved, 'tied', today(unit));
    const tied = await refreshObjection(unit, saved);
    await tell(unit, deps, tied, person, 'tied');
    return ok(tied);
  })(deps, actor, given);

/** Refusals: those of every step. */
export const untieObjector: Step = (deps, actor, given) =>
  step(null, async (unit, c) => {
    if (!canUntie(c.objection)) return refused(wrongStep);
    const { objectorPersonId } = c.objection;
    const person = objectorPersonId && (await findPerson(unit.tx, objectorPersonId));
    assert(person, 'an account that an objection is tied to is there');
    const saved = await saveObjection(unit.tx, c.objection, { objectorPersonId: null });
    await note(unit, saved, 'untied', today(unit));
    await tell(unit, deps, c, person, 'untied');
    return ok(await refreshObjection(unit, saved));
  })(deps, actor, given);
