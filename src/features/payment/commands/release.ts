/** The payer lets orders go, and makes the file for the bank. */
import { createHash } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { collectProblems, ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { heldCents } from '../../budget/index.ts';
import type { PaymentDeps } from '../deps.ts';
import { writeCreditTransfer } from '../iso20022/credit-transfer.ts';
import {
  accountSettled,
  checkStep,
  executionDate,
  inItsTerm,
  mayRelease,
  messageIdFor,
  stillOwed,
} from '../rules.ts';
import { insertBatch, insertTransfers } from '../store/batches.ts';
import { lockLines } from '../store/lines.ts';
import { ordersOfApplication, saveOrder } from '../store/orders.ts';
import type { Debtor, PaymentBatch, PaymentLine } from '../types.ts';
import { isPayer, nothingChosen, notYours, unknownOrder } from './refusals.ts';
import { tellCase } from './tell.ts';

/** Every chosen order, locked; `null` when one of them does not exist. */
async function chosen(
  unit: UnitOfWork,
  ids: readonly Id<'payment_order'>[],
): Promise<readonly PaymentLine[] | null> {
  const lines = await lockLines(unit.tx, ids);
  return lines.length === new Set(ids).size ? lines : null;
}

/** What is on its way for a case may never be more than the ledger says is granted and not paid. */
async function owedChecks(unit: UnitOfWork, lines: readonly PaymentLine[]): Promise<Result<void>[]> {
  const checks: Result<void>[] = [];
  const together = new Set<string>();
  for (const line of lines) {
    // A penalty is owed as it was fixed, and no envelope holds it.
    if (line.kind === 'penalty') continue;
    const held = await heldCents(unit.tx, line.envelopeId, line.applicationId);
    const underWay = (await ordersOfApplication(unit.tx, line.applicationId))
      .filter((order) => together.has(order.id) || ['released', 'exported'].includes(order.status))
      .filter((order) => order.id !== line.id)
      .reduce((sum, order) => sum + order.amountCents, 0);
    together.add(line.id);
    checks.push(stillOwed(line, held.committed, underWay));
  }
  return checks;
}

/** All chosen orders, or none: every problem of every order comes back at once. */
export async function releaseOrders(
  deps: CommandDeps,
  actor: Actor,
  ids: readonly Id<'payment_order'>[],
): Promise<Result<{ readonly count: number }>> {
  if (!isPayer(actor)) return notYours;
  if (ids.length === 0) return nothingChosen;
  return await inTransaction(deps, actor, async (unit) => {
    const lines = await chosen(unit, ids);
    if (lines === null) return unknownOrder;
    const problems = collectProblems([
      ...lines.flatMap((line) => [
        checkStep(line, 'release'),
        inItsTerm(line, unit.today),
        mayRelease(actor, line),
        accountSettled(line),
      ]),
      ...(await owedChecks(unit, lines)),
    ]);
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
      remittance: `${line.kind === 'penalty' ? 'Dwangsom' : 'Subsidie'} ${line.caseNumber}`,
    })),
  });
}

async function writeBatch(
  unit: UnitOfWork,
  lines: readonly PaymentLine[],
  debtor: Debtor,
  personId: Id<'person'>,
): Promise<Result<PaymentBatch>> {
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
  await insertBatch(unit.tx, { ...batch, xml: xml.value, createdByPersonId: personId });
  await insertTransfers(unit.tx, id, lines);
  return ok(batch);
}

const noDebtor = refused(
  problem('', 'debtor-missing', {
    nl: 'De rekening van de gemeente is niet ingesteld. Vraag de beheerder om HOOFDVELD_DEBTOR_NAME en HOOFDVELD_DEBTOR_IBAN in te stellen.',
    en: 'The account of the municipality is not set. Ask the administrator to set HOOFDVELD_DEBTOR_NAME and HOOFDVELD_DEBTOR_IBAN.',
  }),
);

/**
 * Puts released orders into one pain.001.001.09 file, kept with its hash so that it is the same at every download.
 * @returns problems of the orders, or of the file itself (an account that the bank would refuse)
 */
export async function exportBatch(
  deps: PaymentDeps,
  actor: Actor,
  ids: readonly Id<'payment_order'>[],
): Promise<Result<PaymentBatch>> {
  if (!isPayer(actor)) return notYours;
  if (ids.length === 0) return nothingChosen;
  const { debtor } = deps.config;
  if (debtor === null) return noDebtor;
  return await inTransaction(deps, actor, async (unit) => {
    const lines = await chosen(unit, ids);
    if (lines === null) return unknownOrder;
    const problems = collectProblems([
      ...lines.flatMap((line) => [checkStep(line, 'export'), mayRelease(actor, line), accountSettled(line)]),
      ...(await owedChecks(unit, lines)),
    ]);
    if (problems.length > 0) return { ok: false, problems };
    const batch = await writeBatch(unit, lines, debtor, actor.personId);
    if (!batch.ok) return batch;
    for (const line of lines) {
      await saveOrder(unit.tx, line, { status: 'exported', batchId: batch.value.id });
      await tellCase(unit, deps, line.applicationId, {
        event: { kind: 'paymentExported', on: unit.today, facts: { amountCents: line.amountCents } },
      });
    }
    const { id, count, totalCents, sha256 } = batch.value;
    unit.audit('payment.exported', 'payment_batch', id, { count, totalCents, sha256 });
    return batch;
  });
}
