import * as z from 'zod';
import { contentLangs } from '../../kernel/words.ts';

const line = z.string().min(1).max(300);

/**
 * A code to scan, as the lengths of its dark stretches: `rows[y]` is `[start, length, start, length, …]` in modules.
 * Numbers, because words are made fit for print and a drawing must not be.
 */
const code = z.strictObject({
  size: z.int().min(21).max(177),
  rows: z.array(z.array(z.int().nonnegative())).max(177),
  /** What a reader who does not see it hears. */
  alt: line,
});

const item = z.strictObject({
  /** When it begins, as it stands in large type, and until when. */
  from: line,
  until: line,
  title: line,
  /** In which its title is; its note is in Dutch. */
  language: z.enum(contentLangs),
  /** Where; null when the whole sheet is about one place. */
  place: line.nullable(),
  /** Few words: free, sign up first. */
  marks: z.array(line).max(6),
  /** Said in place of the marks when it does not go on; the title is struck through. */
  cancelled: line.nullable(),
  note: line.nullable(),
  code,
});

/** The drawing beside the words, with its caption; its height follows from the width of the sheet. */
const drawing = z.strictObject({
  svg: z.string().max(500_000),
  alt: z.string().min(1).max(2_000),
  title: line,
  caption: z.string().max(20_000),
});

/**
 * What is on in a week, for a wall. `large` is A4 in type of at least 18 points, for who sees little. All values are
 * plain text, in the language of the sheet where it is not said. It fills one sheet, or runs on over more with the name on each.
 */
export const posterDocument = z.strictObject({
  sender: z.strictObject({ name: line }),
  paper: z.enum(['a4', 'a3', 'large']),
  kicker: line,
  /** Of the wijk or place; becomes the only heading of the highest level. */
  name: line,
  /** The address of a place. */
  subtitle: line.nullable(),
  period: line,
  days: z.array(z.strictObject({ title: line, date: line, items: z.array(item).min(1).max(400) })).max(14),
  /** In place of days when there are none. */
  empty: z.strictObject({ title: line, text: line }),
  /** Beside the name of a day that began in an earlier column. */
  continued: line,
  /** Beside the code of the only thing of a week. */
  scan: line,
  more: z.strictObject({ title: line, text: line, address: line, code }),
  validUntil: line,
  printed: line,
  /** For example that the data are invented. */
  notice: line.nullable(),
  drawing: drawing.nullable(),
});

export type PosterDocument = z.input<typeof posterDocument>;
