/** What the office does with ideas: show, answer, merge into a project with its costs, and undo while nothing is fixed. */
import { type Actor, personIdOf } from '../../../../kernel/actor.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { ok, type Result, refused } from '../../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../../kernel/status.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../../platform/db/unit-of-work.ts';
import { allRefused, mayOnVote } from '../../commands/access.ts';
import { mostIn } from '../../commands/cost.ts';
import { aboveMost } from '../../rules/most-granted.ts';
import { findProject, insertProject, lockVote, setWithdrawn } from '../../store/index.ts';
import type { Vote, VoteProject } from '../../types.ts';
import type { WantedProject } from '../forms.ts';
import { checksIdeas } from '../rules.ts';
import { type IdeaAction, ideaStatus } from '../status.ts';
import { findIdea, insertCosts, listIdeas, lockIdea, updateIdea } from '../store/index.ts';
import { tellGiver } from '../tell.ts';
import type { Idea } from '../types.ts';
import { ballotFixed, ideasChanged, notAllowed, notFound } from './refusals.ts';

async function holdVote(unit: UnitOfWork, id: Id<'vote'>): Promise<Result<Vote>> {
  const vote = await lockVote(unit.tx, id);
  if (!(await mayOnVote(unit.tx, unit.actor, 'vote.prepare', vote))) return refused(notAllowed);
  return checksIdeas(vote) ? ok(vote) : refused(ballotFixed);
}

type Held = { readonly vote: Vote; readonly idea: Idea };

async function hold(unit: UnitOfWork, id: Id<'vote_idea'>): Promise<Result<Held>> {
  const found = await findIdea(unit.tx, id);
  if (!found) return refused(notFound);
  const vote = await holdVote(unit, found.voteId);
  if (!vote.ok) return vote;
  const idea = await lockIdea(unit.tx, id);
  return idea ? ok({ vote: vote.value, idea }) : refused(notFound);
}

/** Lets everybody read it, or not any more. @returns refusals `not-found`, `not-allowed`, `ballot-fixed`, `wrong-status` */
export function showIdea(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'vote_idea'>,
  shown: boolean,
): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const held = await hold(unit, id);
    if (!held.ok) return held;
    const { idea } = held.value;
    if (idea.status === 'withdrawn') return refused(standsNow(ideaStatus, idea.status));
    if ((idea.shownAt !== null) === shown) return ok(null);
    await updateIdea(unit.tx, id, { shownAt: shown ? unit.nowDate : null });
    unit.audit(shown ? 'vote.ideaShown' : 'vote.ideaHidden', 'vote_idea', id);
    return ok(null);
  });
}

export type Finding = { readonly feasible: boolean; readonly words: string };

/** Answers an idea; who had it is told. @returns refusals as of `showIdea` */
export function answerIdea(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'vote_idea'>,
  finding: Finding,
): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const held = await hold(unit, id);
    if (!held.ok) return held;
    const { idea, vote } = held.value;
    const action: IdeaAction = finding.feasible ? 'find' : 'turnDown';
    if (!canTransition(ideaStatus, idea.status, action)) return refused(standsNow(ideaStatus, idea.status));
    await updateIdea(unit.tx, id, {
      status: ideaStatus.transitions[action].to,
      finding: finding.words,
      checkedByPersonId: personIdOf(actor),
      checkedAt: unit.nowDate,
    });
    unit.audit('vote.ideaAnswered', 'vote_idea', id, { feasible: finding.feasible });
    await tellGiver(unit, vote, idea, {
      what: finding.feasible ? 'feasible' : 'notFeasible',
      words: finding.words,
    });
    return ok(null);
  });
}

/** Takes an answer back while nothing is fixed; who had the idea is told. @returns refusals as of `showIdea` */
export function takeAnswerBack(deps: CommandDeps, actor: Actor, id: Id<'vote_idea'>): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const held = await hold(unit, id);
    if (!held.ok) return held;
    const { idea, vote } = held.value;
    if (!canTransition(ideaStatus, idea.status, 'undo')) return refused(standsNow(ideaStatus, idea.status));
    await updateIdea(unit.tx, id, {
      status: 'sent',
      finding: null,
      checkedByPersonId: null,
      checkedAt: null,
    });
    unit.audit('vote.ideaAnswerTakenBack', 'vote_idea', id);
    await tellGiver(unit, vote, idea, { what: 'again', words: '' });
    return ok(null);
  });
}

/** The chosen ideas, all held in the order of their ids and all fit for a project; null when one is not. */
async function holdFeasible(
  unit: UnitOfWork,
  vote: Vote,
  ids: readonly Id<'vote_idea'>[],
): Promise<readonly Idea[] | null> {
  const held: Idea[] = [];
  for (const id of ids.toSorted()) {
    const idea = await lockIdea(unit.tx, id);
    if (idea?.voteId !== vote.id || idea.status !== 'feasible') return null;
    held.push(idea);
  }
  return held;
}

/**
 * One project of one or more feasible ideas. Its cost is the sum of its lines. All who had the ideas are told.
 * @returns the number of the project; refusals `not-allowed`, `ballot-fixed`, `ideas-changed`, `cost-above-maximum`
 */
export function makeProject(
  deps: CommandDeps,
  actor: Actor,
  voteId: Id<'vote'>,
  wanted: WantedProject,
): Promise<Result<number>> {
  return inTransaction(deps, actor, async (unit) => {
    const vote = await holdVote(unit, voteId);
    if (!vote.ok) return vote;
    const ideas = await holdFeasible(unit, vote.value, wanted.ideaIds);
    const [first] = ideas ?? [];
    if (!ideas || !first) return refused(ideasChanged);
    const costCents = wanted.costs.reduce((sum, { cents }) => sum + cents, 0);
    const dear = aboveMost('costs', costCents, await mostIn(unit.tx, vote.value, null));
    if (dear.length > 0) return allRefused(dear);
    const { id, number } = await insertProject(unit.tx, {
      voteId,
      title: wanted.title,
      description: wanted.description,
      lang: ideas.every(({ lang }) => lang === first.lang) ? first.lang : 'nl',
      costCents,
      minimumCents: wanted.minimumCents,
      category: wanted.category,
      wijkId: null,
      applicationId: null,
      at: unit.nowDate,
    });
    await insertCosts(unit.tx, id, wanted.costs);
    for (const idea of ideas) {
      await updateIdea(unit.tx, idea.id, {
        status: 'merged',
        projectId: id,
        shownAt: idea.shownAt ?? unit.nowDate,
      });
      await tellGiver(unit, vote.value, idea, {
        what: ideas.length > 1 ? 'merged' : 'project',
        words: wanted.title,
      });
    }
    unit.audit('vote.projectMade', 'vote_project', id, { number, ideas: ideas.length });
    return ok(number);
  });
}

/** The reason that stands with a project that was taken apart. */
const takenApart = 'De ideeën in dit project zijn weer losgemaakt.';

/** Takes a project apart into its ideas; its number is not given again. @returns refusals as of `makeProject`, and `not-found` */
export function takeApart(
  deps: CommandDeps,
  actor: Actor,
  voteId: Id<'vote'>,
  number: VoteProject['number'],
): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const vote = await holdVote(unit, voteId);
    if (!vote.ok) return vote;
    const project = await findProject(unit.tx, voteId, number);
    if (!project) return refused(notFound);
    const ideas = await listIdeas(unit.tx, voteId, { projectId: project.id });
    if (ideas.length === 0 || project.status !== 'candidate') return refused(ideasChanged);
    for (const idea of ideas) {
      await updateIdea(unit.tx, idea.id, {
        status: 'feasible',
        projectId: null,
        objection: null,
        objectedAt: null,
      });
      await tellGiver(unit, vote.value, idea, { what: 'apart', words: project.title });
    }
    await setWithdrawn(unit.tx, project.id, takenApart);
    unit.audit('vote.projectTakenApart', 'vote_project', project.id, { number, ideas: ideas.length });
    return ok(null);
  });
}
