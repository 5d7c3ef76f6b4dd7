/** Votes over the money that an application asks for, and its project in them. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { listProjectsOfApplication, listVotes, type ProjectInput } from '../store/index.ts';
import type { Vote, VoteProject } from '../types.ts';

export type TakingPart = { readonly vote: Vote; readonly project: VoteProject | null };

/** Those that were announced, the last to open first. */
export async function listTakingPart(
  r: Reader,
  applicationId: Id<'application'>,
  envelopeId: Id<'envelope'>,
): Promise<readonly TakingPart[]> {
  const votes = await listVotes(r, { envelopeId, announced: true, limit: 20 });
  const projects = await listProjectsOfApplication(
    r,
    applicationId,
    votes.map(({ id }) => id),
  );
  return votes.map((vote) => ({ vote, project: projects.find(({ voteId }) => voteId === vote.id) ?? null }));
}

export async function findProjectOf(
  r: Reader,
  voteId: Id<'vote'>,
  applicationId: Id<'application'>,
): Promise<VoteProject | null> {
  return (await listProjectsOfApplication(r, applicationId, [voteId]))[0] ?? null;
}

/** @param agreedOn ISO date */
export async function comeBack(
  tx: Tx,
  id: Id<'vote_project'>,
  input: ProjectInput,
  agreedOn: string,
  agreedHow: string,
): Promise<void> {
  await tx
    .updateTable('voteProject')
    .set({ ...input, status: 'candidate', withdrawnReason: null, agreedOn, agreedHow })
    .where('id', '=', id)
    .execute();
}

/** Her yes goes with it: so is told who took it out. */
export async function goOut(tx: Tx, id: Id<'vote_project'>, reason: string): Promise<void> {
  await tx
    .updateTable('voteProject')
    .set({ status: 'withdrawn', withdrawnReason: reason, agreedOn: null, agreedHow: null })
    .where('id', '=', id)
    .execute();
}
