import type { Actor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { ok } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { isAddressee } from '../rules.ts';
import { insertDelivery, listMessagesOfCase, noteRead } from '../store/letters.ts';
import type { Message } from '../types.ts';

/** Notes the first reading by the addressee (proof, Awb 2:25); a second look or an officer's changes nothing. */
export async function openLetter(deps: CommandDeps, actor: Actor, message: Message): Promise<void> {
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

/** The messages of a case stand on its page too: the addressee who reads them there has opened their letters. */
export async function openCaseMessages(
  deps: CommandDeps,
  actor: Actor,
  caseId: Id<'application'>,
): Promise<void> {
  for (const message of await listMessagesOfCase(deps.db, caseId))
    if (message.kind === 'caseMessage') await openLetter(deps, actor, message);
}
