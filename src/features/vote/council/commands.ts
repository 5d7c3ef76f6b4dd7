/** What the council does before a vote: its question, and what it thinks of each project. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { assert, ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { getApplication } from '../../application/index.ts';
import { standingOn } from '../../assessment/index.ts';
import { councilName, type Wijkraad } from '../../place/index.ts';
import { adviserOn, areaOf, speaksFor } from '../area.ts';
import { mayOnVote } from '../commands/access.ts';
import { refusals } from '../commands/refusals.ts';
import { findProject, insertPreAdvice, listPreAdvice, lockVote, setQuestion } from '../store/index.ts';
import type { Vote, VoteProject } from '../types.ts';
import {
  type AdviceTyped,
  adviceProblems,
  councilMaySpeak,
  isStandpoint,
  type QuestionTyped,
  questionProblems,
} from './rules.ts';
import { findAskedOn, gaveIdeaFor, insertQuestion } from './store.ts';

const ownInterest = problem(
  '',
  'own-interest',
  text(
    'U hebt een belang bij dit project. Een ander lid legt het advies vast.',
    'You have an interest in this project. Another member records the advice.',
  ),
);
const noProject = problem(
  '',
  'project-unknown',
  text('Dit project doet niet mee.', 'This project does not take part.'),
);

const otherCouncil = (council: Wijkraad) =>
  problem(
    '',
    'other-council',
    text(
      `Wat men van dit project vindt, zegt ${councilName(council)}.`,
      `What is thought of this project is for ${councilName(council)} to say.`,
    ),
  );

type Held = { readonly vote: Vote; readonly personId: Id<'person'> };

/** @param may whether this actor speaks here for a council: for the one of the vote, or for any of its area */
async function holdForCouncil(
  unit: UnitOfWork,
  { id }: Pick<Vote, 'id'>,
  may: (vote: Vote) => Promise<boolean>,
): Promise<Result<Held>> {
  const vote = await lockVote(unit.tx, id);
  const personId = personIdOf(unit.actor);
  if (personId === null || !(await may(vote))) return refused(refusals.notAllowed);
  return councilMaySpeak(vote) ? ok({ vote, personId }) : refused(refusals.fixed);
}

/** @returns refusals `not-allowed`, `fixed`, and those of `questionProblems`; ok to who sends the form twice */
export function askQuestion(
  deps: CommandDeps,
  actor: Actor,
  vote: Pick<Vote, 'id'>,
  typed: QuestionTyped,
): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const held = await holdForCouncil(unit, vote, (one) =>
      mayOnVote(unit.tx, unit.actor, 'vote.question', one),
    );
    if (!held.ok) return held;
    const [first, ...rest] = questionProblems(typed, unit.today);
    if (first) return refused(first, ...rest);
    const question = { nl: typed.nl, en: typed.en };
    const { id, question: before } = held.value.vote;
    const same = before.nl === question.nl && before.en === question.en;
    if (same && (await findAskedOn(unit.tx, id)) === typed.metOn) return ok(null);
    await setQuestion(unit.tx, id, question);
    await insertQuestion(unit.tx, {
      voteId: id,
      question,
      metOn: typed.metOn,
      byPersonId: held.value.personId,
      at: unit.nowDate,
    });
    unit.audit('vote.questionAsked', 'vote', id, { metOn: typed.metOn });
    return ok(null);
  });
}

/** Her own application or organisation, a declared interest, or an idea of her own in it. */
async function hasInterest(unit: UnitOfWork, project: VoteProject, personId: Id<'person'>): Promise<boolean> {
  if (await gaveIdeaFor(unit.tx, project.id, personId)) return true;
  if (project.applicationId === null) return false;
  const application = await getApplication(unit.tx, project.applicationId);
  return (await standingOn(unit.tx, personId, application, isoDate(unit.today))) === 'conflicted';
}

/**
 * The newest advice on a project holds; in a vote over a gebied it is of the council in whose wijk the project is.
 * @returns refusals `not-allowed`, `fixed`, `other-council`, `own-interest`, and those of the form
 */
export function preAdvise(
  deps: CommandDeps,
  actor: Actor,
  vote: Pick<Vote, 'id'>,
  typed: AdviceTyped,
): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const own = async (one: Vote) => speaksFor(unit.actor, await areaOf(unit.tx, one));
    const held = await holdForCouncil(unit, vote, async (one) => (await own(one)).length > 0);
    if (!held.ok) return held;
    const number = Number(typed.project);
    const project =
      Number.isInteger(number) && number > 0 && number < 1000
        ? await findProject(unit.tx, vote.id, number)
        : null;
    if (!project || project.status === 'withdrawn') return refused(noProject);
    const adviser = adviserOn(await areaOf(unit.tx, held.value.vote), project.wijkId);
    if (!(await own(held.value.vote)).some(({ id }) => id === adviser.id))
      return refused(otherCouncil(adviser));
    if (await hasInterest(unit, project, held.value.personId)) return refused(ownInterest);
    const [first, ...rest] = adviceProblems(typed);
    if (first) return refused(first, ...rest);
    assert(isStandpoint(typed.standpoint), 'checked with the problems');
    const said = (await listPreAdvice(unit.tx, vote.id)).find(({ projectId }) => projectId === project.id);
    if (said?.standpoint === typed.standpoint && said.reason === typed.reason) return ok(null);
    await insertPreAdvice(unit.tx, {
      voteId: vote.id,
      projectId: project.id,
      standpoint: typed.standpoint,
      reason: typed.reason,
      byPersonId: held.value.personId,
      at: unit.nowDate,
    });
    unit.audit('vote.preAdvised', 'vote_project', project.id, { standpoint: typed.standpoint });
    return ok(null);
  });
}
