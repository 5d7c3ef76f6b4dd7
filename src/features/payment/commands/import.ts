/** The bank's status file: offered, looked at, applied. */
import { createHash } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.ts';
import { dateOf, type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { ok, problem, type Result, refused } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import type { PaymentDeps } from '../deps.ts';
import { readStatusReport, statusOfTransfer } from '../iso20022/status-report.ts';
import type { BankReason, StatusReport } from '../iso20022/types.ts';
import {
  deleteUpload,
  findBatchByMessageId,
  insertStatusReport,
  insertUpload,
  readReportHash,
  uploadXml,
} from '../store/batches.ts';
import { listTransfers, lockLines } from '../store/lines.ts';
import type { PaymentBatch, Transfer } from '../types.ts';
import { isPayer, notYours } from './refusals.ts';
import { settlePaid, settleRejected } from './settle.ts';

export type StatusChange = {
  readonly transfer: Transfer;
  readonly change: 'paid' | 'rejected' | 'none';
  readonly reasons: readonly BankReason[];
};
export type StatusPreview = {
  readonly report: StatusReport;
  readonly batch: PaymentBatch;
  readonly changes: readonly StatusChange[];
  /** EndToEndIds in the file that are not in the batch. */
  readonly unknown: readonly string[];
  readonly seenBefore: boolean;
};

/** A payment that was offered again since has another id: an old file says nothing about the new try. */
function changeOf(report: StatusReport, transfer: Transfer): StatusChange {
  const found = statusOfTransfer(report, transfer.endToEndId);
  const { status, endToEndId } = transfer.order;
  const none = { transfer, change: 'none', reasons: found?.reasons ?? [] } as const;
  if (!found || endToEndId !== transfer.endToEndId) return none;
  if (found.status.outcome === 'paid' && status === 'exported') return { ...none, change: 'paid' };
  if (found.status.outcome === 'refused' && (status === 'exported' || status === 'paid'))
    return { ...none, change: 'rejected' };
  return none;
}

const hashOf = (xml: string): string => createHash('sha256').update(xml).digest('hex');

/** What a status file would change, before anything is written. */
export async function previewStatusReport(reader: Reader, xml: string): Promise<Result<StatusPreview>> {
  const report = readStatusReport(xml);
  if (!report.ok) return report;
  const { messageId, originalMessageId, transactions } = report.value;
  const batch = await findBatchByMessageId(reader, originalMessageId);
  if (batch === null)
    return refused(
      problem('file', 'batch-unknown', {
        nl: 'Dit bestand hoort bij een betaalbestand dat wij niet hebben gemaakt.',
        en: 'This file belongs to a payment file that we did not make.',
      }),
    );
  const seen = await readReportHash(reader, messageId);
  if (seen !== null && seen !== hashOf(xml))
    return refused(
      problem('file', 'report-id-reused', {
        nl: 'Wij lazen al een ander bestand met dit kenmerk. Vraag de bank welk bestand klopt.',
        en: 'We already read another file with this reference. Ask the bank which file is right.',
      }),
    );
  const transfers = await listTransfers(reader, batch.id);
  const known = new Set(transfers.map((transfer) => transfer.endToEndId));
  return ok({
    report: report.value,
    batch,
    changes: transfers.map((transfer) =>
      seen === null ? changeOf(report.value, transfer) : { transfer, change: 'none', reasons: [] },
    ),
    unknown: [...new Set(transactions.map((row) => row.endToEndId))].filter((id) => !known.has(id)),
    seenBefore: seen !== null,
  });
}

/** Some readers of the site may be waiting for a large file: it is kept only until it is applied, or a day. */
export async function offerStatusReport(
  deps: PaymentDeps,
  actor: Actor,
  xml: string,
): Promise<Result<Id<'payment_status_upload'>>> {
  if (!isPayer(actor)) return notYours;
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const preview = await previewStatusReport(unit.tx, xml);
      if (!preview.ok) return preview;
      const id = newId<'payment_status_upload'>();
      await insertUpload(unit.tx, {
        id,
        batchId: preview.value.batch.id,
        xml,
        uploadedByPersonId: actor.personId,
        uploadedAt: unit.nowDate,
      });
      return ok(id);
    },
    { publicFacts: false },
  );
}

/** The day that the bank names, when it can be true; else today. */
export function paidDay(createdAt: string | null, batch: PaymentBatch, today: PlainDate): PlainDate {
  const named = parseIsoDate((createdAt ?? '').slice(0, 10));
  const made = dateOf(batch.createdAt);
  const possible =
    named !== null &&
    Temporal.PlainDate.compare(named, made) >= 0 &&
    Temporal.PlainDate.compare(named, today) <= 0;
  return possible ? named : today;
}

export type Applied = {
  readonly batchId: Id<'payment_batch'>;
  readonly paid: number;
  readonly rejected: number;
};

/** Applies a status file. The same file twice, also at the same moment, changes nothing the second time. */
export async function applyStatusReport(
  deps: PaymentDeps,
  actor: Actor,
  xml: string,
): Promise<Result<Applied>> {
  if (!isPayer(actor)) return notYours;
  return await inTransaction<Applied>(deps, actor, async (unit) => {
    const first = await previewStatusReport(unit.tx, xml);
    if (!first.ok) return first;
    await lockLines(
      unit.tx,
      first.value.changes.map(({ transfer }) => transfer.order.id),
    );
    // Somebody else may have applied it while this one waited for the lock.
    const preview = await previewStatusReport(unit.tx, xml);
    if (!preview.ok) return preview;
    const { report, batch, changes } = preview.value;
    await insertStatusReport(unit.tx, {
      messageId: report.messageId,
      batchId: batch.id,
      sha256: hashOf(xml),
      importedByPersonId: actor.personId,
      importedAt: unit.nowDate,
    });
    const day = paidDay(report.createdAt, batch, unit.today);
    for (const { transfer, change, reasons } of byEnvelope(changes)) {
      if (change === 'paid') await settlePaid(unit, deps, transfer.order, day);
      if (change === 'rejected') {
        const codes = reasons.map((reason) => reason.code ?? 'NARR');
        await settleRejected(unit, deps, transfer.order, codes.length > 0 ? codes : ['MS03']);
      }
    }
    const count = (kind: StatusChange['change']): number =>
      changes.filter((row) => row.change === kind).length;
    const applied = { paid: count('paid'), rejected: count('rejected') };
    unit.audit('payment.statusImported', 'payment_batch', batch.id, applied);
    return ok({ batchId: batch.id, ...applied });
  });
}

/** One order of locks for all: two files at once never wait for each other's envelopes. */
const byEnvelope = (changes: readonly StatusChange[]): readonly StatusChange[] =>
  changes.toSorted((a, b) => {
    const [one, other] = [a.transfer.order.envelopeId ?? '', b.transfer.order.envelopeId ?? ''];
    return one < other ? -1 : Number(one > other);
  });

export const uploadGone = problem('', 'upload-gone', {
  nl: 'Dit bestand is al verwerkt of weggegooid. Kies het opnieuw.',
  en: 'This file was applied or thrown away already. Choose it again.',
});

/** Applies a file that was offered before, and throws it away. */
export async function applyUpload(
  deps: PaymentDeps,
  actor: Actor,
  id: Id<'payment_status_upload'>,
): Promise<Result<Applied>> {
  if (!isPayer(actor)) return notYours;
  const xml = await uploadXml(deps.db, id);
  if (xml === null) return refused(uploadGone);
  const applied = await applyStatusReport(deps, actor, xml);
  if (applied.ok) await discardUpload(deps, actor, id);
  return applied;
}

export async function discardUpload(
  deps: PaymentDeps,
  actor: Actor,
  id: Id<'payment_status_upload'>,
): Promise<Result<void>> {
  if (!isPayer(actor)) return notYours;
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      await deleteUpload(unit.tx, id);
      return ok(undefined);
    },
    { publicFacts: false },
  );
}
