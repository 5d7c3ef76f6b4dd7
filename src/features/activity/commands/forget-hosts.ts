/** Where a host was reached is kept no longer than somebody may be asked about the activity. */
import { system } from '../../../kernel/actor.ts';
import { assert, ok } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { hostPolicy } from '../policy.ts';
import { listForgettableHosts } from '../store/hosts.ts';
import { saveHost } from './save.ts';

/** Nightly. @returns of how many activities */
export async function forgetHosts(deps: CommandDeps): Promise<number> {
  const done = await inTransaction(
    deps,
    system('nightly'),
    async (unit) => {
      const before = new Date(unit.nowDate.getTime() - hostPolicy.forgetAfter.days * 86_400_000);
      const over = await listForgettableHosts(unit.tx, before);
      for (const { id } of over) await saveHost(unit, id, { email: null, phone: null, byPhone: false });
      return ok(over.length);
    },
    { publicFacts: false },
  );
  assert(done.ok, 'Forgetting never refuses');
  return done.value;
}
