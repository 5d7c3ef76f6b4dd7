/** An applicant lets her own application take part in a vote, and takes it out, until the ballot is fixed. */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type Application, lockApplication, mayOn } from '../../application/index.ts';
import { refusals } from '../commands/refusals.ts';
import { tell } from '../commands/set-up.ts';
import { longestDescription, longestTitle } from '../forms/project.ts';
import { insertProject, listProjects, lockVote, type ProjectInput } from '../store/index.ts';
import type { Vote, VoteProject } from '../types.ts';
import { type Standing, standingIn } from './rules.ts';
import { comeBack, findProjectOf, goOut } from './store.ts';

const fixed = problem(
  '',
  'ballot-fixed',
  text(
    'Dit kan nu niet meer: het stembiljet staat vast, of de aanvraag kan niet meedoen.',
    'This is no longer possible: the ballot is fixed, or the application cannot take part.',
  ),
);
const notYours = problem(
  '',
  'not-allowed',
  text('U mag dit niet doen bij deze aanvraag.', 'You may not do this with this application.'),
);

type Held = {
  readonly vote: Vote;
  readonly application: Application;
  readonly project: VoteProject | null;
  readonly standing: Standing | null;
};

/** The application first, as every command on a case does, then the vote. */
async function held(
  unit: UnitOfWork,
  voteId: Id<'vote'>,
  applicationId: Id<'application'>,
): Promise<Result<Held>> {
  const application = await lockApplication(unit.tx, applicationId);
  if (!(application && mayOn(unit.actor, 'application.edit', application))) return refused(notYours);
  const vote = await lockVote(unit.tx, voteId);
  const project = await findProjectOf(unit.tx, voteId, applicationId);
  return ok({ vote, application, project, standing: standingIn(vote, application, project) });
}

export type OwnWords = { readonly title: string; readonly description: string };

function wordProblems({ title, description }: OwnWords): readonly Problem[] {
  const of = (field: string, typed: string, most: number): readonly Problem[] => {
    if (typed === '') return [problem(field, 'missing', text('Vul dit in.', 'Fill this in.'))];
    const long = tooLong(field, typed, most);
    return long ? [long] : [];
  };
  return [...of('title', title, longestTitle), ...of('description', description, longestDescription)];
}

/** How she said yes, as the office would write it down. */
const how = 'Zelf, op de pagina van de aanvraag';
const most = 999;

type Ids = { readonly voteId: Id<'vote'>; readonly applicationId: Id<'application'> };

/**
 * Her yes: title and words are read by everybody, and the amount is what the project costs.
 * @returns its number; refusals `not-allowed`, `ballot-fixed`, `too-many-projects`, `missing`, `too-long`
 */
export async function joinVote(
  deps: CommandDeps,
  actor: Actor,
  { voteId, applicationId }: Ids,
  words: OwnWords,
): Promise<Result<number>> {
  return await inTransaction(deps, actor, async (unit) => {
    const now = await held(unit, voteId, applicationId);
    if (!now.ok) return now;
    const { vote, application, project, standing } = now.value;
    // Sent twice: she takes part already.
    if (standing === 'takesPart' && project) return ok(project.number);
    if (standing !== 'canJoin' && standing !== 'wentOut') return refused(fixed);
    const [first, ...rest] = wordProblems(words);
    if (first) return refused(first, ...rest);
    const { requestedCents, domain, wijkId, lang } = application;
    if (requestedCents === null || requestedCents === 0) return refused(fixed);
    const input: ProjectInput = {
      ...words,
      lang,
      costCents: requestedCents,
      minimumCents: null,
      category: domain,
      wijkId,
    };
    const agreedOn = isoDate(unit.today);
    const number = project?.number ?? (await add(unit, vote, { input, applicationId, agreedOn }));
    if (number === null) return refused(refusals.tooManyProjects);
    if (project) await comeBack(unit.tx, project.id, input, agreedOn, how);
    unit.audit('vote.applicantJoined', 'vote', vote.id, { number, applicationId });
    return ok(number);
  });
}

type Added = {
  readonly input: ProjectInput;
  readonly applicationId: Id<'application'>;
  readonly agreedOn: string;
};

/** @returns null when the vote has as many projects as there are numbers */
async function add(unit: UnitOfWork, vote: Vote, { input, ...rest }: Added): Promise<number | null> {
  if (((await listProjects(unit.tx, vote.id)).at(-1)?.number ?? 0) >= most) return null;
  const project = { ...input, ...rest, voteId: vote.id, agreedHow: how, at: unit.nowDate };
  return (await insertProject(unit.tx, project)).number;
}

/** The reason that stands with it, for everybody. */
const wentOut = 'De aanvrager doet niet meer mee.';

/** @returns refusals `not-allowed`, `ballot-fixed`. Twice is once */
export function leaveVote(
  deps: CommandDeps,
  actor: Actor,
  { voteId, applicationId }: Ids,
): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const now = await held(unit, voteId, applicationId);
    if (!now.ok) return now;
    const { vote, project, standing } = now.value;
    if (standing === 'wentOut') return ok(null);
    if (standing !== 'takesPart' || !project) return refused(fixed);
    await goOut(unit.tx, project.id, wentOut);
    const { number } = project;
    await tell(
      unit,
      vote,
      text(`Project ${number} doet niet meer mee.`, `Project ${number} no longer takes part.`),
    );
    unit.audit('vote.applicantLeft', 'vote', vote.id, { number, applicationId });
    return ok(null);
  });
}
