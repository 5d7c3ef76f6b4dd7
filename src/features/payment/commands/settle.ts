/** What the bank did: paid, refused, or sent back. By its status file or by hand. */
import { createHash } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.ts';
import { type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { addEvent } from '../../application/index.ts';
import { advance, advanceReturned } from '../../budget/index.ts';
import { readStatusReport, statusOfTransfer } from '../iso20022/status-report.ts';
import type { StatusReport } from '../iso20022/types.ts';
import { checkStep } from '../rules.ts';
import { findBatchByMessageId, insertStatusReport, isReportKnown } from '../store/batches.ts';
import { listLinesOfBatch, lockLines, saveOrder } from '../store/orders.ts';
import type { PaymentBatch, PaymentLine } from '../types.ts';
import { isPayer, notYours } from './release.ts';

async function settlePaid(
  unit: UnitOfWork,
  actor: Actor,
  line: PaymentLine,
  paidOn: PlainDate,
): Promise<void> {
  await saveOrder(unit.tx, line, { status: 'paid', paidOn: paidOn.toString(), bankReason: null });
  await advance(unit.tx, {
    envelopeId: line.envelopeId,
    applicationId: line.applicationId,
    paymentOrderId: line.id,
    amountCents: line.amountCents,
    basis: 'Awb 4:95',
    at: unit.nowDate,
  });
  await addEvent(unit.tx, {
    applicationId: line.applicationId,
    kind: 'paymentMade',
    onDate: paidOn.toString(),
    at: unit.nowDate,
    actor,
    facts: { amountCents: line.amountCents },
  });
  unit.audit('payment.paid', 'payment_order', line.id, {
    amountCents: line.amountCents,
    paidOn: paidOn.toString(),
  });
}

async function settleRejected(
  unit: UnitOfWork,
  actor: Actor,
  line: PaymentLine,
  reason: string,
): Promise<void> {
  if (line.status === 'paid') {
    await advanceReturned(unit.tx, {
      envelopeId: line.envelopeId,
      applicationId: line.applicationId,
      paymentOrderId: line.id,
      amountCents: line.amountCents,
      basis: 'pain.002',
      at: unit.nowDate,
    });
  }
  await saveOrder(unit.tx, line, { status: 'rejected', paidOn: null, bankReason: reason });
  await addEvent(unit.tx, {
    applicationId: line.applicationId,
    kind: 'paymentRejected',
    onDate: unit.today.toString(),
    at: unit.nowDate,
    actor,
    facts: { amountCents: line.amountCents },
  });
  unit.audit('payment.rejected', 'payment_order', line.id, { amountCents: line.amountCents });
}

const future = (day: PlainDate, today: PlainDate): boolean => Temporal.PlainDate.compare(day, today) > 0;

/** Marks an order paid by hand, from the bank statement. */
export async function markPaid(
  deps: CommandDeps,
  actor: Actor,
  input: { readonly orderId: Id<'payment_order'>; readonly paidOn: string },
): Promise<Result<void>> {
  if (!isPayer(actor)) return notYours;
  return await inTransaction(deps, actor, async (unit) => {
    const paidOn = parseIsoDate(input.paidOn);
    if (paidOn === null || future(paidOn, unit.today)) {
      return refused(
        problem('paidOn', 'date-wrong', {
          nl: 'Vul een dag in die er is geweest, bijvoorbeeld 12-03-2027.',
          en: 'Enter a day that has been, for example 12-03-2027.',
        }),
      );
    }
    const [line] = await lockLines(unit.tx, [input.orderId]);
    if (!line) return notYours;
    const step = checkStep(line, 'markPaid');
    if (!step.ok) return step;
    await settlePaid(unit, actor, line, paidOn);
    return ok(undefined);
  });
}

/** Marks an order refused, or a paid one as sent back by the receiving bank. */
export async function markRejected(
  deps: CommandDeps,
  actor: Actor,
  input: { readonly orderId: Id<'payment_order'>; readonly reason: string },
): Promise<Result<void>> {
  if (!isPayer(actor)) return notYours;
  return await inTransaction(deps, actor, async (unit) => {
    const [line] = await lockLines(unit.tx, [input.orderId]);
    if (!line) return notYours;
    const step = checkStep(line, line.status === 'paid' ? 'returned' : 'markRejected');
    if (!step.ok) return step;
    if (input.reason === '')
      return refused(
        problem('reason', 'reason-missing', {
          nl: 'Schrijf op wat de bank zegt.',
          en: 'Write down what the bank says.',
        }),
      );
    await settleRejected(unit, actor, line, input.reason.slice(0, 200));
    return ok(undefined);
  });
}

export type StatusChange = {
  readonly line: PaymentLine;
  readonly change: 'paid' | 'rejected' | 'none';
  readonly reason: string | null;
};
export type StatusPreview = {
  readonly report: StatusReport;
  readonly batch: PaymentBatch;
  readonly changes: readonly StatusChange[];
  /** EndToEndIds in the file that are not in the batch. */
  readonly unknown: readonly string[];
  readonly seenBefore: boolean;
};

function changeOf(report: StatusReport, line: PaymentLine): StatusChange {
  const found = statusOfTransfer(report, line.endToEndId);
  const words =
    found?.reasons.map((reason) => `${reason.code ?? ''} ${reason.text.nl}`.trim()).join('; ') || null;
  if (found?.status.outcome === 'paid' && line.status === 'exported')
    return { line, change: 'paid', reason: null };
  if (found?.status.outcome === 'refused' && (line.status === 'exported' || line.status === 'paid')) {
    return { line, change: 'rejected', reason: (words ?? found.status.text.nl).slice(0, 200) };
  }
  return { line, change: 'none', reason: words };
}

/** What a status file would change, before anything is written. */
export async function previewStatusReport(
  deps: Pick<CommandDeps, 'db'>,
  xml: string,
): Promise<Result<StatusPreview>> {
  const report = readStatusReport(xml);
  if (!report.ok) return report;
  const batch = await findBatchByMessageId(deps.db, report.value.originalMessageId);
  if (batch === null) {
    return refused(
      problem('file', 'batch-unknown', {
        nl: 'Dit bestand hoort bij een betaalbestand dat wij niet hebben gemaakt.',
        en: 'This file belongs to a payment file that we did not make.',
      }),
    );
  }
  const lines = await listLinesOfBatch(deps.db, batch.id);
  const known = new Set(lines.map((line) => line.endToEndId));
  return ok({
    report: report.value,
    batch,
    changes: lines.map((line) => changeOf(report.value, line)),
    unknown: report.value.transactions.map((row) => row.endToEndId).filter((id) => !known.has(id)),
    seenBefore: await isReportKnown(deps.db, report.value.messageId),
  });
}

/** Applies a status file. The same file twice changes nothing the second time. */
export async function applyStatusReport(
  deps: CommandDeps,
  actor: Actor,
  xml: string,
): Promise<Result<{ readonly paid: number; readonly rejected: number }>> {
  if (!isPayer(actor)) return notYours;
  const preview = await previewStatusReport(deps, xml);
  if (!preview.ok) return preview;
  const { report, batch } = preview.value;
  return await inTransaction(deps, actor, async (unit) => {
    const ids = (await listLinesOfBatch(unit.tx, batch.id)).map((line) => line.id);
    const changes = (await lockLines(unit.tx, ids)).map((line) => changeOf(report, line));
    await insertStatusReport(unit.tx, {
      messageId: report.messageId,
      batchId: batch.id,
      sha256: createHash('sha256').update(xml).digest('hex'),
      importedByPersonId: actor.personId,
      importedAt: unit.nowDate,
    });
    for (const { line, change, reason } of changes) {
      if (change === 'paid') await settlePaid(unit, actor, line, unit.today);
      if (change === 'rejected') await settleRejected(unit, actor, line, reason ?? '');
    }
    const count = (kind: StatusChange['change']): number =>
      changes.filter((row) => row.change === kind).length;
    unit.audit('payment.statusImported', 'payment_batch', batch.id, {
      paid: count('paid'),
      rejected: count('rejected'),
    });
    return ok({ paid: count('paid'), rejected: count('rejected') });
  });
}
