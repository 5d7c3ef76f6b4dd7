import * as z from 'zod';
import { block } from './blocks.ts';

const line = z.string().min(1).max(500);
const fill = z.enum(['solid', 'hollow']);

/**
 * A drawing that is a table: each row has its bars on one scale of all rows, and its figures beside them. The bars are for the
 * eye alone: all that they show is said in the cells.
 */
const bars = z
  .strictObject({
    kind: z.literal('bars'),
    caption: line,
    /** The name of the row, the bars, and then one for each value. */
    columns: z.array(line).min(3).max(6),
    legend: z.array(z.strictObject({ fill, label: line })).max(3),
    rows: z
      .array(
        z.strictObject({
          label: line,
          bars: z.array(z.strictObject({ from: z.number(), to: z.number(), fill })).max(3),
          values: z.array(line).min(1).max(4),
        }),
      )
      .min(1)
      .max(100),
  })
  .check((context) => {
    const { columns, rows } = context.value;
    if (rows.some(({ values }) => values.length !== columns.length - 2))
      context.issues.push({
        code: 'custom',
        message: 'Every row needs one value for each column',
        input: columns,
      });
  });

/** Some pages about figures, for who decides about them. Headings are of level 1. */
export const noteDocument = z.strictObject({
  sender: z.strictObject({ name: line }),
  heading: line,
  reference: line,
  blocks: z.array(z.union([block, bars])).max(500),
});

export type NoteDocument = z.input<typeof noteDocument>;
