/** The office says who hands in the application of a plan that won, where no giver of an idea is known. */

import type { Actor } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import { assert, ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import type { Deps } from '../../../platform/deps.ts';
import { lockApplication, saveChanges } from '../../application/index.ts';
import { ensurePerson } from '../../party/index.ts';
import { mayOnVote } from '../commands/access.ts';
import { refusals } from '../commands/refusals.ts';
import { findProject, lockVote } from '../store/index.ts';
import type { Vote } from '../types.ts';
import { handInUntil } from './rules.ts';
import { tellWinner } from './tell.ts';

const notWaiting = problem(
  'number',
  'not-waiting',
  text('Bij dit project is al bekend wie indient.', 'For this project it is known already who hands it in.'),
);

export type NamedApplicant = {
  readonly number: number;
  readonly name: string;
  readonly email: string;
  readonly lang: Lang;
};

/** Her term begins when she is asked. @returns refusals `not-allowed`, `not-waiting` */
export function nameApplicant(
  deps: CommandDeps & Pick<Deps, 'config'>,
  actor: Actor,
  { id }: Pick<Vote, 'id'>,
  { number, name, email, lang }: NamedApplicant,
): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const vote = await lockVote(unit.tx, id);
    if (!(await mayOnVote(unit.tx, actor, 'vote.prepare', vote))) return refused(refusals.notAllowed);
    const project = await findProject(unit.tx, id, number);
    const held = project?.applicationId ? await lockApplication(unit.tx, project.applicationId) : null;
    const unnamed = held?.status === 'draft' && held.applicantPersonId === null && held.submitUntil !== null;
    if (!(project && held && unnamed)) return refused(notWaiting);
    const { person, created } = await ensurePerson(unit.tx, { email, name, lang });
    if (created) unit.audit('person.created', 'person', person.id, { by: 'vote' });
    const last = isoDate(handInUntil(unit.today));
    const saved = await saveChanges(
      unit.tx,
      held,
      { applicantPersonId: person.id, lang: person.lang === 'en' ? 'en' : 'nl', submitUntil: last },
      unit.nowDate,
    );
    assert(saved.ok, 'the row is held by this transaction');
    const { publicUrl } = deps.config;
    await tellWinner(unit, { vote, project, person, application: saved.value, publicUrl });
    unit.audit('vote.applicantNamed', 'vote_project', project.id, { number });
    return ok(null);
  });
}
