import * as z from 'zod';
import { parseIsoDate } from '../../kernel/dates.ts';
import { blocksUnder } from './blocks.ts';

const line = z.string().min(1).max(300);
const lines = (max: number) => z.array(line).max(max);

/** Who writes: the municipality, as it stands in the margin of the first page. */
export const sender = z.strictObject({
  name: line,
  department: line.nullable().default(null),
  addressLines: lines(6).default([]),
  /** One small line above the address in the window, for undeliverable post. */
  returnAddress: line.nullable().default(null),
  /** For example telephone and website. */
  contact: z
    .array(z.strictObject({ label: line, value: line }))
    .max(6)
    .default([]),
});

const part = z.strictObject({ title: line, blocks: blocksUnder(1) });

/**
 * A letter to a resident or organisation. All values are plain text in the language of the letter; amounts and dates in
 * the text are already written as people write them.
 */
export const letterDocument = z.strictObject({
  sender,
  /** Name and postal address as it must show in the window of the envelope. */
  addressee: lines(7).min(1),
  /** Calendar date of the letter, `2027-03-12`. */
  date: z.string().refine((value) => parseIsoDate(value) !== null, 'Not a date that exists'),
  /** Our reference: the case number. */
  reference: line,
  yourReference: line.nullable().default(null),
  /** Becomes the only heading of the highest level. */
  subject: line,
  salutation: line,
  /** The B1 text: begin with a callout that says the outcome. */
  blocks: blocksUnder(0),
  /** The legal text of the decision ('De juridische tekst'), after the B1 text (Awb 3:46, 3:47). */
  legal: part.nullable().default(null),
  /** Who can object, where, and until when (Awb 3:45). */
  objection: part.nullable().default(null),
  signature: z.strictObject({
    greeting: line,
    /** For example the college, then 'namens deze,' (Awb 10:10). */
    onBehalfOf: lines(4).default([]),
    name: line,
    role: line.nullable().default(null),
    /** For example that the letter was made digitally and carries no signature. */
    note: line.nullable().default(null),
  }),
  enclosures: lines(10).default([]),
  /** Each on pages of its own, after the signature; name them among the enclosures too. */
  annexes: z.array(part).max(5).default([]),
});

/** The copy of what an applicant entered, which goes with the confirmation of receipt (Awb 2:17). */
export const formCopyDocument = z.strictObject({
  sender,
  heading: line,
  reference: line,
  blocks: blocksUnder(0),
});

export type LetterDocument = z.input<typeof letterDocument>;
export type FormCopyDocument = z.input<typeof formCopyDocument>;
