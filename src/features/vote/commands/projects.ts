/** What one can vote for: added, changed, put in order, withdrawn; and which two cannot both win. */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type Application, getApplication } from '../../application/index.ts';
import { longestHow, longestPairReason, longestReason } from '../limits.ts';
import {
  deleteIncompatible,
  findProject,
  insertProject,
  listProjects,
  type ProjectInput,
  renumberProjects,
  saveIncompatible,
  setWithdrawn,
  updateProject,
} from '../store/index.ts';
import type { Vote, VoteProject } from '../types.ts';
import { allRefused, heldForChange, isRefused } from './access.ts';
import { costProblems } from './cost.ts';
import { refusals } from './refusals.ts';
import { tell } from './set-up.ts';

const most = 999;

async function isFull(unit: UnitOfWork, vote: Vote): Promise<boolean> {
  const projects = await listProjects(unit.tx, vote.id);
  return (projects.at(-1)?.number ?? 0) >= most;
}

/** @returns problems `not-allowed`, `ballot-fixed`, `wrong-status`, `too-many-projects`, `cost-above-maximum` */
export async function addProject(
  deps: CommandDeps,
  actor: Actor,
  vote: Vote,
  input: ProjectInput,
): Promise<Result<number>> {
  return await inTransaction(deps, actor, async (unit) => {
    const held = await heldForChange(unit, vote);
    if (isRefused(held)) return held;
    if (await isFull(unit, held)) return refused(refusals.tooManyProjects);
    const problems = await costProblems(unit.tx, held, null, input);
    if (problems.length > 0) return allRefused(problems);
    const { id, number } = await insertProject(unit.tx, {
      ...input,
      voteId: held.id,
      applicationId: null,
      at: unit.nowDate,
    });
    unit.audit('vote.projectAdded', 'vote_project', id, { number, costCents: input.costCents });
    return ok(number);
  });
}

/** Complete, of the money that is divided, and nothing decided yet. */
export const canTakePart = (application: Application, vote: Pick<Vote, 'envelopeId'>): boolean =>
  application.envelopeId === vote.envelopeId &&
  application.completeAt !== null &&
  application.outcome === null &&
  ['submitted', 'inTreatment', 'advised'].includes(application.status);

export type Agreement = {
  /** The day on which the applicant said yes. */
  readonly on: PlainDate | null;
  /** How she said it: by phone, in a mail; no names. */
  readonly how: string;
};

/**
 * Lets an application take part whose applicant agreed that its title and the words given here become public.
 * @returns problems `not-allowed`, `ballot-fixed`, `wrong-status`, `not-complete`, `takes-part-already`, `agreed-missing`
 */
export async function addApplication(
  deps: CommandDeps,
  actor: Actor,
  vote: Vote,
  given: {
    readonly applicationId: Id<'application'>;
    readonly agreement: Agreement;
    readonly input: ProjectInput;
  },
): Promise<Result<number>> {
  const { on, how } = given.agreement;
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const held = await heldForChange(unit, vote);
      if (isRefused(held)) return held;
      const application = await getApplication(unit.tx, given.applicationId);
      if (!canTakePart(application, held)) return refused(refusals.notComplete);
      if (on === null || isoDate(on) > isoDate(unit.today)) return refused(agreedOnMissing);
      const long = tooLong('agreedHow', how, longestHow);
      if (how === '' || long) return refused(long ?? agreedHowMissing);
      if (await isFull(unit, held)) return refused(refusals.tooManyProjects);
      const { id, number } = await insertProject(unit.tx, {
        ...given.input,
        voteId: held.id,
        applicationId: application.id,
        agreedOn: isoDate(on),
        agreedHow: how,
        at: unit.nowDate,
      });
      unit.audit('vote.projectAdded', 'vote_project', id, { number, applicationId: application.id });
      return ok(number);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation')) return refused(refusals.takesPart);
    throw error;
  }
}

const agreedOnMissing = problem(
  'agreedOn',
  'agreed-missing',
  text(
    'Vul in op welke dag de aanvrager ja zei. Zonder ja doet een aanvraag niet mee.',
    'Enter the day on which the applicant said yes. Without a yes an application does not take part.',
  ),
);
const agreedHowMissing = problem(
  'agreedHow',
  'agreed-missing',
  text('Schrijf op hoe de aanvrager dat zei.', 'Write down how the applicant said so.'),
);

type Which = { readonly vote: Vote; readonly number: number };
const gone = problem('', 'gone', text('Dit project is er niet.', 'This project is not there.'));

/** @returns problems `not-allowed`, `ballot-fixed`, `wrong-status`, `gone`, `withdrawn-already`, `cost-by-lines`, `cost-above-maximum` */
export async function changeProject(
  deps: CommandDeps,
  actor: Actor,
  { vote, number }: Which,
  input: ProjectInput,
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const held = await heldForChange(unit, vote);
    if (isRefused(held)) return held;
    const project = await findProject(unit.tx, held.id, number);
    if (!project) return refused(gone);
    if (project.status === 'withdrawn') return refused(refusals.withdrawnAlready);
    const problems = await costProblems(unit.tx, held, project, input);
    if (problems.length > 0) return allRefused(problems);
    await updateProject(unit.tx, project.id, input);
    unit.audit('vote.projectChanged', 'vote_project', project.id, {
      before: project.costCents,
      after: input.costCents,
    });
    return ok(null);
  });
}

/**
 * Takes a project out. Once the ballot is frozen it stays on it, marked: a ballot that names it is refused, who chose it before
 * keeps her ballot, and the count leaves it out. After the vote closed nothing is withdrawn any more.
 * @returns problems `not-allowed`, `wrong-status`, `gone`, `withdrawn-already`, `reason-missing`, `too-long`
 */
export async function withdrawProject(
  deps: CommandDeps,
  actor: Actor,
  { vote, number }: Which,
  reason: string,
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const held = await heldForChange(unit, vote, ['preparing', 'collecting', 'checking', 'frozen', 'open']);
    if (isRefused(held)) return held;
    const project = await findProject(unit.tx, held.id, number);
    if (!project) return refused(gone);
    if (project.status === 'withdrawn') return refused(refusals.withdrawnAlready);
    const long = tooLong('reason', reason, longestReason);
    if (reason === '' || long) return refused(long ?? reasonMissing);
    await setWithdrawn(unit.tx, project.id, reason);
    await tell(unit, held, text(`Project ${number} is ingetrokken.`, `Project ${number} was withdrawn.`));
    unit.audit('vote.projectWithdrawn', 'vote_project', project.id, { status: held.status });
    return ok(null);
  });
}

const reasonMissing = problem(
  'reason',
  'reason-missing',
  text('Zeg waarom dit project niet meer meedoet.', 'Say why this project no longer takes part.'),
);

/**
 * Puts a project before another one; all get numbers from 1 on again, withdrawn ones as well.
 * @param before number of the project that it comes before; null for the end
 */
export async function moveProject(
  deps: CommandDeps,
  actor: Actor,
  { vote, number }: Which,
  before: number | null,
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const held = await heldForChange(unit, vote);
    if (isRefused(held)) return held;
    const all = await listProjects(unit.tx, held.id);
    const project = all.find((one) => one.number === number);
    if (!project) return refused(gone);
    const others = all.filter((one) => one !== project);
    const found = others.findIndex((one) => one.number === before);
    const at = found === -1 ? others.length : found;
    const order = [...others.slice(0, at), project, ...others.slice(at)];
    await renumber(unit, all, order);
    unit.audit('vote.projectMoved', 'vote_project', project.id, { before: number, after: at + 1 });
    return ok(null);
  });
}

/** A number is taken until its holder moved, so all step aside first: to the highest numbers that are free. */
async function renumber(
  unit: UnitOfWork,
  all: readonly VoteProject[],
  order: readonly VoteProject[],
): Promise<void> {
  const taken = new Set(all.map(({ number }) => number));
  const free: number[] = [];
  for (let number = most; free.length < all.length && number > 0; number -= 1)
    if (!taken.has(number) && number > all.length) free.push(number);
  // More than half of all numbers in use: the order stays as it is.
  if (free.length < all.length) return;
  await renumberProjects(unit.tx, all, free);
  await renumberProjects(
    unit.tx,
    order,
    order.map((_, at) => at + 1),
  );
}

export type Pair = { readonly one: number; readonly other: number };

async function bothOf(
  unit: UnitOfWork,
  vote: Vote,
  { one, other }: Pair,
): Promise<readonly [VoteProject, VoteProject] | null> {
  const [first, second] = [
    await findProject(unit.tx, vote.id, one),
    await findProject(unit.tx, vote.id, other),
  ];
  return first && second ? [first, second] : null;
}

/** @returns problems `not-allowed`, `ballot-fixed`, `wrong-status`, `gone`, `same-project`, `reason-missing`, `too-long` */
export async function pairProjects(
  deps: CommandDeps,
  actor: Actor,
  vote: Vote,
  { reason, ...pair }: Pair & { readonly reason: string },
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const held = await heldForChange(unit, vote);
    if (isRefused(held)) return held;
    if (pair.one === pair.other) return refused(refusals.samePair);
    const both = await bothOf(unit, held, pair);
    if (!both) return refused({ ...gone, field: 'one' });
    const long = tooLong('reason', reason, longestPairReason);
    if (reason === '' || long) return refused(long ?? pairReasonMissing);
    await saveIncompatible(unit.tx, { voteId: held.id, one: both[0].id, other: both[1].id, reason });
    unit.audit('vote.paired', 'vote', held.id, { one: pair.one, other: pair.other });
    return ok(null);
  });
}

const pairReasonMissing = problem(
  'reason',
  'reason-missing',
  text('Zeg waarom ze niet allebei kunnen winnen.', 'Say why they cannot both win.'),
);

export async function unpairProjects(
  deps: CommandDeps,
  actor: Actor,
  vote: Vote,
  pair: Pair,
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const held = await heldForChange(unit, vote);
    if (isRefused(held)) return held;
    const both = await bothOf(unit, held, pair);
    if (!both) return refused(gone);
    await deleteIncompatible(unit.tx, { voteId: held.id, one: both[0].id, other: both[1].id });
    unit.audit('vote.unpaired', 'vote', held.id, { one: pair.one, other: pair.other });
    return ok(null);
  });
}
