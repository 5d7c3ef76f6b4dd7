/** The demo's settled vote: its council followed the outcome. Its projects are no applications, so that they wait for one. */
import { system } from '../../../kernel/actor.ts';
import { assert, ok } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { findCounted, findVote, listProjects } from '../store/index.ts';
import { proposalsOf, settledOf } from './rules.ts';
import { insertSettled, listSettled } from './store.ts';

/** Needs the counts. */
export async function seedSettlement(deps: CommandDeps): Promise<void> {
  const vote = await findVote(deps.db, 'tarwewijk-koos');
  const counted = vote && (await findCounted(deps.db, vote.id));
  if (!vote?.ballot || !counted || (await listSettled(deps.db, vote.id)).length > 0) return;
  const proposals = proposalsOf(vote.ballot, counted.outcome.outcome);
  await inTransaction(deps, system('demo'), async (unit) => {
    const projects = await listProjects(unit.tx, vote.id);
    const rows = proposals.map((proposal) => {
      const project = projects.find(({ number }) => number === proposal.number);
      assert(project, 'each project of the ballot is there');
      const settled = settledOf(proposal, { choice: 'follow', reason: '' });
      return { ...settled, projectId: project.id, applicationId: project.applicationId };
    });
    await insertSettled(unit.tx, vote.id, rows);
    unit.audit('vote.settled', 'vote', vote.id, { by: 'demo' });
    return ok(null);
  });
}
