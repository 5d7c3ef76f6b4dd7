import * as z from 'zod';
import { langs } from '../../kernel/messages.ts';

/** Enough for any applicant's story; a limit keeps one field from filling a letter of a thousand pages. */
const words = z.string().max(50_000);
const line = z.string().min(1).max(500);

const heading = z.strictObject({
  kind: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2)]),
  text: line,
});
/** An empty line in the text starts a new paragraph; a single line break is kept. */
const paragraph = z.strictObject({
  kind: z.literal('paragraph'),
  text: words,
  /** In which it is, where that is not the language of the document. */
  lang: z.enum(langs).optional(),
});
const list = z.strictObject({ kind: z.literal('list'), items: z.array(words).min(1).max(200) });
const facts = z.strictObject({
  kind: z.literal('facts'),
  rows: z
    .array(z.strictObject({ label: line, value: words }))
    .min(1)
    .max(500),
});
const callout = z.strictObject({ kind: z.literal('callout'), title: line, text: words });

const table = z
  .strictObject({
    kind: z.literal('table'),
    caption: line,
    columns: z.array(line).min(1).max(8),
    rows: z.array(z.array(words)).max(5_000),
    /** Amounts stand right; one entry for each column. */
    align: z.array(z.enum(['left', 'right'])),
    /** A last row in bold, with the sums. */
    total: z.array(words).nullable().default(null),
  })
  .check((context) => {
    const { columns, rows, align, total } = context.value;
    const uneven = [align, ...rows, ...(total === null ? [] : [total])].some(
      (row) => row.length !== columns.length,
    );
    if (uneven) {
      context.issues.push({
        code: 'custom',
        message: 'Every row needs one cell for each column',
        input: columns,
      });
    }
  });

export const block = z.discriminatedUnion('kind', [heading, paragraph, list, facts, table, callout]);

/**
 * What a document consists of. A page renders the same blocks as HTML, so that letter and status page say the same.
 * @param level of the heading above these blocks: 0 for the subject itself, 1 inside a titled part. A heading may be
 * one deeper than the one before it, never more (PDF/UA-1 §7.4.2).
 */
export function blocksUnder(level: 0 | 1) {
  return z
    .array(block)
    .max(2_000)
    .check((context) => {
      let above: number = level;
      for (const item of context.value) {
        if (item.kind !== 'heading') continue;
        if (item.level > above + 1) {
          context.issues.push({ code: 'custom', message: 'A heading level is skipped', input: item.level });
        }
        above = item.level;
      }
    });
}

export type Block = z.input<typeof block>;
