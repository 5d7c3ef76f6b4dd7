import type { Actor } from '../../../kernel/actor.ts';
import { ok } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import type { CorrespondenceDeps } from '../deps.ts';
import { isAddressee } from '../rules.ts';
import { insertDelivery, noteRead } from '../store/letters.ts';
import type { Message } from '../types.ts';

/** Notes the first reading by the addressee (proof, Awb 2:25); a second look or an officer's changes nothing. */
export async function openLetter(deps: CorrespondenceDeps, actor: Actor, message: Message): Promise<void> {
  if (message.readAt !== null || !isAddressee(actor, message)) return;
  await inTransaction(
    deps,
    actor,
    async (unit) => {
      if (await noteRead(unit.tx, message.id, unit.nowDate)) {
        await insertDelivery(unit.tx, message.id, 'read', unit.nowDate);
        unit.audit('message.read', 'message', message.id);
      }
      return ok(null);
    },
    { publicFacts: false },
  );
}
