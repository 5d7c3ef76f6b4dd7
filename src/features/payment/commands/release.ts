/** The payer lets orders go, and makes the file for the bank. */
import { createHash } from 'node:crypto';
import type { Actor, PersonActor } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { collectProblems, ok, problem, type Refused, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { addEvent } from '../../application/index.ts';
import { writeCreditTransfer } from '../iso20022/credit-transfer.ts';
import { checkStep, executionDate, mayRelease, messageIdFor } from '../rules.ts';
import { insertBatch } from '../store/batches.ts';
import { lockLines, saveOrder } from '../store/orders.ts';
import type { PaymentBatch, PaymentLine } from '../types.ts';

/** The account that pays; a municipality sets its own. */
export type Debtor = { readonly name: string; readonly iban: string; readonly bic?: string };

export const nothingChosen: Refused = refused(
  problem('orders', 'nothing-chosen', {
    nl: 'Kies minstens één betaling.',
    en: 'Choose at least one payment.',
  }),
);

export const notYours: Refused = refused(
  problem('', 'forbidden', {
    nl: 'Alleen een betaler kan dit doen.',
    en: 'Only a payer can do this.',
  }),
);

export const isPayer = (actor: Actor): actor is PersonActor =>
  actor.kind === 'person' && allowed(actor, 'payment.execute', {});

/** All chosen orders, or none: every problem of every order comes back at once. */
export async function releaseOrders(
  deps: CommandDeps,
  actor: Actor,
  ids: readonly Id<'payment_order'>[],
): Promise<Result<{ readonly count: number }>> {
  if (!isPayer(actor)) return notYours;
  if (ids.length === 0) return nothingChosen;
  return await inTransaction(deps, actor, async (unit) => {
    const lines = await lockLines(unit.tx, ids);
    const problems = collectProblems(
      lines.flatMap((line) => [checkStep(line, 'release'), mayRelease(actor.personId, line)]),
    );
    if (problems.length > 0) return { ok: false, problems };
    for (const line of lines) {
      await saveOrder(unit.tx, line, { status: 'released', releasedByPersonId: actor.personId });
      unit.audit('payment.released', 'payment_order', line.id, { amountCents: line.amountCents });
    }
    return ok({ count: lines.length });
  });
}

function fileFor(
  unit: UnitOfWork,
  batchId: string,
  debtor: Debtor,
  lines: readonly PaymentLine[],
): Result<string> {
  return writeCreditTransfer({
    messageId: messageIdFor(unit.today, batchId),
    createdAt: unit.now.toString({ smallestUnit: 'second' }),
    initiator: { name: debtor.name },
    debtor,
    executionDate: executionDate(unit.today).toString(),
    transfers: lines.map((line) => ({
      endToEndId: line.endToEndId,
      instructionId: line.endToEndId,
      amountCents: line.amountCents,
      creditorName: line.holderName,
      creditorIban: line.iban,
      remittance: `Subsidie ${line.caseNumber}`,
    })),
  });
}

/**
 * Puts released orders into one pain.001.001.09 file, kept with its hash so that it is the same at every download.
 * @returns problems of the file itself (an account that the bank would refuse) beside the order they belong to
 */
export async function exportBatch(
  deps: CommandDeps,
  actor: Actor,
  debtor: Debtor,
  ids: readonly Id<'payment_order'>[],
): Promise<Result<PaymentBatch>> {
  if (!isPayer(actor)) return notYours;
  if (ids.length === 0) return nothingChosen;
  return await inTransaction(deps, actor, async (unit) => {
    const lines = await lockLines(unit.tx, ids);
    const problems = collectProblems(lines.map((line) => checkStep(line, 'export')));
    if (problems.length > 0) return { ok: false, problems };
    const id = newId<'payment_batch'>();
    const xml = fileFor(unit, id, debtor, lines);
    if (!xml.ok) return xml;
    const batch: PaymentBatch = {
      id,
      messageId: messageIdFor(unit.today, id),
      executionDate: executionDate(unit.today).toString(),
      createdAt: unit.nowDate,
      sha256: createHash('sha256').update(xml.value).digest('hex'),
      totalCents: lines.reduce((sum, line) => sum + line.amountCents, 0),
      count: lines.length,
    };
    await insertBatch(unit.tx, { ...batch, xml: xml.value, createdByPersonId: actor.personId });
    for (const line of lines) {
      await saveOrder(unit.tx, line, { status: 'exported', batchId: id });
      await addEvent(unit.tx, {
        applicationId: line.applicationId,
        kind: 'paymentExported',
        onDate: unit.today.toString(),
        at: unit.nowDate,
        actor,
        facts: { amountCents: line.amountCents },
      });
    }
    unit.audit('payment.exported', 'payment_batch', id, {
      count: batch.count,
      totalCents: batch.totalCents,
      sha256: batch.sha256,
    });
    return ok(batch);
  });
}
