/**
 * An objection that came on paper from someone who has an account here: an officer ties the two together, so that she sees
 * its clocks on screen. Only a party to the case can be chosen: nobody else learns of it by a slip of the officer.
 */
import type { PlainDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { ok, problem, refused } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { Application } from '../../application/index.ts';
import { findPerson, listMembers } from '../../party/index.ts';
import { objectionStatus } from '../status.ts';
import { saveObjection } from '../store/index.ts';
import type { Objection, Party } from '../types.ts';
import { note, refreshObjection, wrongStep } from './objection-case.ts';
import { step, today } from './objection-step.ts';

/** Who applied, and who may sign for the organisation that the application is for. */
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
  return people.flatMap((person) => (person ? [{ id: person.id, name: person.name }] : []));
}

/** On paper, at the desk or by telephone nobody logged in: then it can be anybody's, as long as it is not closed. */
export const canTie = ({ applicationId, objectorPersonId, status }: Objection): boolean =>
  applicationId !== null && objectorPersonId === null && canTransition(objectionStatus, status, 'withdraw');

/** Refusals: `not-a-party` on field `personId`, and those of every step. */
export const tieObjector = step<{ readonly personId: string }>(null, async (unit, c, input) => {
  if (!c.application || !canTie(c.objection)) return refused(wrongStep);
  const parties = await partiesTo(unit.tx, c.application, unit.today);
  const party = parties.find(({ id }) => id === input.personId);
  if (!party)
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
  const saved = await saveObjection(unit.tx, c.objection, { objectorPersonId: party.id });
  await note(unit, saved, 'tied', today(unit));
  return ok(await refreshObjection(unit, saved));
});
