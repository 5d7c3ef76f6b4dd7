import { createHash } from 'node:crypto';
import { system } from '../../../kernel/actor.ts';
import { instantOf } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert, ok } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import type { CorrespondenceDeps } from '../deps.ts';
import { findMessage, findPdf, type StoredPdf, storePdf } from '../store/letters.ts';
import type { Message } from '../types.ts';

async function render(deps: CorrespondenceDeps, message: Message): Promise<void> {
  const made = await deps.pdf.render('letter', message.document, {
    title: message.subject,
    lang: message.lang,
    // The moment of the letter, not of the printing: the same letter gives the same bytes whenever it is made.
    createdAt: instantOf(message.createdAt),
  });
  if (made.unprintable > 0)
    deps.log.warn({ messageId: message.id, characters: made.unprintable }, 'letter has unprintable text');
  await inTransaction(
    deps,
    system('letters'),
    async (unit) => {
      const stored = await storePdf(unit.tx, message.id, made);
      if (stored) unit.audit('message.pdfMade', 'message', message.id, { sha256: made.sha256 });
      return ok(null);
    },
    { publicFacts: false },
  );
}

/**
 * The letter as PDF/UA-1: the stored bytes, made first when that has not happened yet. Running it twice, also at the same
 * moment, keeps one file.
 * @returns null when there is no such letter (any more)
 * @throws AssertionError when the stored bytes are not the ones that were made
 */
export async function letterPdf(deps: CorrespondenceDeps, id: Id<'message'>): Promise<StoredPdf | null> {
  const message = await findMessage(deps.db, id);
  if (!message) return null;
  if (message.pdfSha256 === null) await render(deps, message);
  const pdf = await findPdf(deps.db, id);
  if (!pdf) return null;
  const sha256 = createHash('sha256').update(pdf.bytes).digest('hex');
  assert(sha256 === pdf.sha256, 'The stored letter is the letter that was made');
  return pdf;
}
