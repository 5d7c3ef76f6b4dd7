/** Fixing the ballot, trying it out, and changing it back while nobody has voted. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Text } from '../../../kernel/messages.ts';
import { assert, ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import { standsNow } from '../../../kernel/status.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { listApplicationsById } from '../../application/index.ts';
import { getEnvelope } from '../../budget/index.ts';
import { councilName } from '../../place/index.ts';
import { adviserOn, areaOf } from '../area.ts';
import { hashOf } from '../canonical.ts';
import { ballotProblems } from '../rules/ballot-valid.ts';
import { freezeProblems, frozenBallotOf } from '../rules/freeze.ts';
import { projectsAboveMost } from '../rules/most-granted.ts';
import { type RehearsalInput, rehearsalProblems } from '../rules/rehearse.ts';
import { closedFrom } from '../rules/standing.ts';
import { voteStatus } from '../status.ts';
import {
  countOpenIdeas,
  findOtherVote,
  insertRehearsal,
  listIncompatible,
  listLostIdeas,
  listPreAdvice,
  listProjects,
  lockVote,
  setFrozen,
  setProjectsOnBallot,
  setUnfrozen,
} from '../store/index.ts';
import type { Choices, FrozenBallot, Vote, VoteProject } from '../types.ts';
import { allRefused, heldForStep, isRefused, mayOnVote } from './access.ts';
import { mostOf } from './cost.ts';
import { canTakePart } from './projects.ts';
import { refusals } from './refusals.ts';
import { noteProblems, tell } from './set-up.ts';

/** Opens and closes votes whose moment came. */
export const clockJob = 'vote.openAndClose';

/** The ballot as it would be frozen now, and what stands in the way. */
export async function draftBallot(
  r: Reader,
  vote: Vote,
  now: { readonly at: Date; readonly today: string },
): Promise<{ readonly ballot: FrozenBallot; readonly problems: readonly Problem[] }> {
  const [projects, incompatible, advice, envelope, openIdeas, lostIdeas, otherVote] = [
    await listProjects(r, vote.id),
    await listIncompatible(r, vote.id),
    await listPreAdvice(r, vote.id),
    await getEnvelope(r, vote.envelopeId),
    await countOpenIdeas(r, vote.id),
    await listLostIdeas(r, vote.id),
    await findOtherVote(r, vote.envelopeId, vote.id),
  ];
  const budgetCents = envelope.balances.freeCents;
  const area = await areaOf(r, vote);
  const wijkOf = new Map(projects.map(({ id, wijkId }) => [id, wijkId]));
  const named = advice.map((one) => ({
    ...one,
    council:
      area.councils.length > 1 ? councilName(adviserOn(area, wijkOf.get(one.projectId) ?? null)) : null,
  }));
  const ballot = frozenBallotOf({ vote, projects, incompatible, advice: named, budgetCents });
  const problems = freezeProblems(ballot, {
    now: now.at,
    opensAt: vote.opensAt,
    ideasUntil: vote.ideasUntil,
    today: now.today,
    openIdeas,
    otherVote: otherVote?.name ?? null,
    lostApplications: await lostApplications(r, vote, projects),
    lostIdeas,
    aboveMost: projectsAboveMost(projects, await mostOf(r, vote)),
  });
  return { ballot, problems };
}

async function lostApplications(
  r: Reader,
  vote: Vote,
  projects: readonly VoteProject[],
): Promise<readonly number[]> {
  const asked = projects.filter(
    ({ status, applicationId }) => status !== 'withdrawn' && applicationId !== null,
  );
  if (asked.length === 0) return [];
  const applications = await listApplicationsById(
    r,
    asked.flatMap(({ applicationId }) => (applicationId === null ? [] : [applicationId])),
  );
  const there = new Set(applications.filter((one) => canTakePart(one, vote)).map(({ id }) => id));
  return asked.flatMap(({ applicationId, number }) =>
    applicationId !== null && there.has(applicationId) ? [] : [number],
  );
}

/**
 * Fixes what voters see, with its hash, and has it open and close at its moments.
 * @returns problems `not-allowed`, `wrong-status`, and those of `freezeProblems`
 */
export async function freezeBallot(deps: CommandDeps, actor: Actor, vote: Vote): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const held = await heldForStep(unit, vote, 'freeze');
    if (isRefused(held)) return held;
    const { ballot, problems } = await draftBallot(unit.tx, held, {
      at: unit.nowDate,
      today: isoDate(unit.today),
    });
    if (problems.length > 0) return allRefused(problems);
    const sha256 = hashOf(ballot);
    await setProjectsOnBallot(unit.tx, held.id, true);
    await setFrozen(unit.tx, held.id, { ballot, sha256, at: unit.nowDate });
    for (const [at, name] of [
      [held.opensAt, 'open'],
      [closedFrom(held.closesAt), 'close'],
    ] as const)
      await unit.job(clockJob, {}, { runAt: at, key: `${clockJob}:${held.id}:${name}` });
    unit.audit('vote.frozen', 'vote', held.id, { sha256, projects: ballot.projects.length });
    return ok(null);
  });
}

/**
 * Makes the ballot open to changes again; every rehearsal of it is void, because its hash is gone.
 * @returns problems `not-allowed`, `wrong-status`, `note-missing`
 */
export async function unfreezeBallot(
  deps: CommandDeps,
  actor: Actor,
  vote: Vote,
  note: Text,
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const held = await heldForStep(unit, vote, 'unfreeze');
    if (isRefused(held)) return held;
    const problems = noteProblems(note);
    if (problems.length > 0) return allRefused(problems);
    await setUnfrozen(unit.tx, held.id);
    await setProjectsOnBallot(unit.tx, held.id, false);
    await tell(unit, held, note);
    unit.audit('vote.unfrozen', 'vote', held.id, { sha256: held.ballotSha256 });
    return ok(null);
  });
}

/** Numbers on a frozen ballot of projects that were withdrawn since. */
export async function withdrawnNumbers(r: Reader, vote: Pick<Vote, 'id'>): Promise<ReadonlySet<number>> {
  const projects = await listProjects(r, vote.id);
  return new Set(projects.filter(({ status }) => status === 'withdrawn').map(({ number }) => number));
}

/**
 * Records that somebody filled in this very ballot as a voter does, and what she found. What she chose is not kept.
 * @param choices as filled in; looked at only where she says that all is right
 * @returns problems `not-allowed`, `wrong-status`, `other-ballot`, those of `rehearsalProblems` and of `ballotProblems`
 */
export async function rehearseBallot(
  deps: CommandDeps,
  actor: Actor,
  vote: Vote,
  { choices, ...input }: RehearsalInput & { readonly choices: Choices },
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const held = await lockVote(unit.tx, vote.id);
    const byPersonId = personIdOf(actor);
    if (byPersonId === null || !(await mayOnVote(unit.tx, actor, 'vote.view', held)))
      return refused(refusals.notAllowed);
    if (held.status !== 'frozen') return refused(standsNow(voteStatus, held.status));
    const { ballot, ballotSha256 } = held;
    assert(ballot && ballotSha256, 'a frozen vote has a ballot');
    if (input.ballotSha256 !== ballotSha256) return refused(refusals.otherBallot);
    const problems = [
      ...rehearsalProblems(ballot, input),
      ...(input.allRight === true
        ? ballotProblems(ballot, await withdrawnNumbers(unit.tx, held), choices)
        : []),
    ];
    if (problems.length > 0) return allRefused(problems);
    assert(input.way !== null && input.allRight !== null, 'checked with the other problems');
    await insertRehearsal(unit.tx, {
      voteId: held.id,
      ballotSha256,
      byPersonId,
      way: input.way,
      found: input.found,
      allRight: input.allRight,
      at: unit.nowDate,
    });
    // Who was waiting for this may open at once.
    if (held.opensAt <= unit.nowDate) await unit.job(clockJob, {});
    unit.audit('vote.rehearsed', 'vote', held.id, {
      sha256: ballotSha256,
      way: input.way,
      allRight: input.allRight,
    });
    return ok(null);
  });
}
