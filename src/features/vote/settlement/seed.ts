/** The demo's settled vote: its council followed the outcome. What is an application was decided; an idea that won waits for one. */
import { system } from '../../../kernel/actor.ts';
import { isoDate, today } from '../../../kernel/dates.ts';
import { assert, ok } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { listCouncilMembers } from '../../assessment/index.ts';
import { demoMember, type MemberOf } from '../seed-applications.ts';
import { findVote, setVoteStatus } from '../store/index.ts';
import { type SettleDeps, settleOutcome } from './commands.ts';
import { listSettled } from './store.ts';

/** Needs the counts. */
export async function seedSettlement(deps: SettleDeps, memberOf: MemberOf): Promise<void> {
  const vote = await findVote(deps.db, 'tarwewijk-koos');
  if (!vote?.ballot || (await listSettled(deps.db, vote.id)).length > 0) return;
  await inTransaction(deps, system('demo'), async (unit) => {
    await setVoteStatus(unit.tx, vote.id, 'counted');
    return ok(null);
  });
  const metOn = isoDate(today(deps.clock));
  const chair = await demoMember(deps, memberOf('tarwewijk', 0));
  const done = await settleOutcome(deps, chair, vote, {
    choices: vote.ballot.projects.map(({ number }) => ({ number, choice: 'follow', reason: '' })),
    metOn,
    present: (await listCouncilMembers(deps.db, vote.wijkraadId, metOn)).map(({ personId }) => personId),
    chair: chair.personId,
  });
  assert(done.ok && done.value.length === 0, `the demo's council was refused: ${JSON.stringify(done)}`);
}
