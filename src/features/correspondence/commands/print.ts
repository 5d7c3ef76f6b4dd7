/** Paper as an equal channel: printed, posted, come back, sent anew. */
import type { Actor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { CorrespondenceDeps } from '../deps.ts';
import { refusals } from '../messages.ts';
import { has } from '../rules.ts';
import { insertLetter } from '../send-letter.ts';
import { insertDelivery, listDeliveries, lockMessage } from '../store/letters.ts';

const personal = { publicFacts: false } as const;

/** A decision counts from the day on which its letter went to the post: what waits for that need not wait for its round. */
export const lettersPostedJob = 'decision.notifySent';

async function markOne(unit: UnitOfWork, id: Id<'message'>, state: 'printed' | 'posted'): Promise<number> {
  const message = await lockMessage(unit.tx, id);
  if (!message) return 0;
  const lines = await listDeliveries(unit.tx, id);
  // What is posted is done: a second click on an old page adds nothing.
  if (!has(lines, 'toPrint') || has(lines, 'posted')) return 0;
  await insertDelivery(unit.tx, id, state, unit.nowDate);
  unit.audit(`message.${state}`, 'message', id);
  return 1;
}

/**
 * Notes that letters were printed, or handed to the post.
 * @returns how many letters that changed; problem `nothing-chosen` on field `ids` when none was named
 */
export async function markLetters(
  deps: CorrespondenceDeps,
  actor: Actor,
  ids: readonly Id<'message'>[],
  state: 'printed' | 'posted',
): Promise<Result<number>> {
  if (!allowed(actor, 'message.printQueue')) return refused(refusals.notAllowed);
  if (ids.length === 0) return refused(refusals.nothingChosen);
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      let changed = 0;
      // In one order, so that two people who mark the same letters do not wait for each other in a circle.
      for (const id of [...new Set(ids)].sort()) changed += await markOne(unit, id, state);
      if (state === 'posted' && changed > 0) await unit.job(lettersPostedJob, {}, { key: lettersPostedJob });
      return ok(changed);
    },
    personal,
  );
}

/** The envelope's window shows seven lines; name and address are needed to post at all. */
export function addressProblems(lines: readonly string[]): readonly Problem[] {
  if (lines.length < 2) return [refusals.addressNeeded];
  return lines.length > 7 || lines.some((line) => line.length > 100) ? [refusals.addressTooLong] : [];
}

/**
 * Awb 2:11: a letter that came back is sent again, as a new letter with the same words to the address given here.
 * @param lines name and address for the window of the envelope
 * @returns the new letter's id; problems `not-posted`, `already-returned`, `address-needed`, `address-too-long`
 */
export async function resendReturned(
  deps: CorrespondenceDeps,
  actor: Actor,
  id: Id<'message'>,
  lines: readonly string[],
): Promise<Result<Id<'message'>>> {
  if (!allowed(actor, 'message.printQueue')) return refused(refusals.notAllowed);
  const [problem, ...more] = addressProblems(lines);
  if (problem) return refused(problem, ...more);
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const message = await lockMessage(unit.tx, id);
      const log = await listDeliveries(unit.tx, id);
      if (!message || !has(log, 'posted')) return refused(refusals.notPosted);
      if (!(await insertDelivery(unit.tx, id, 'returned', unit.nowDate)))
        return refused(refusals.alreadyReturned);
      unit.audit('message.returned', 'message', id);
      const { pdfSha256: _old, readAt: _read, ...kept } = message;
      const known = message.recipientPersonId !== null;
      const fresh = await insertLetter(unit, {
        ...kept,
        channel: 'paper',
        document: { ...message.document, addressee: [...lines] },
        recipientName: known ? null : (lines[0] ?? null),
        recipientAddress: known ? null : lines.slice(1).join('\n'),
        resendsMessageId: id,
      });
      return ok(fresh);
    },
    personal,
  );
}
