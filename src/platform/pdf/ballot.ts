import * as z from 'zod';

const line = z.string().min(1).max(1000);

/** A sheet to vote on: one box a project, to cross or to write a number in. */
export const ballotDocument = z.strictObject({
  sender: z.strictObject({ name: line }),
  heading: line,
  question: z.string().max(1000),
  /** How one fills it in, a line each. */
  instructions: z.array(line).min(1).max(12),
  /** `cross`: an empty square; `number`: a wider one to write in. */
  box: z.enum(['cross', 'number']),
  /** For who sees little: 18 points, one project under the other. */
  large: z.boolean(),
  projects: z
    .array(
      z.strictObject({
        number: z.string().min(1).max(4),
        title: line,
        /** Of the title and the description: a BCP 47 code. */
        lang: z.string().min(2).max(12),
        description: z.string().min(1).max(4000),
        cost: line,
        /** What the council said of it; null when nothing. */
        advice: z.string().max(2000).nullable(),
      }),
    )
    .min(1)
    .max(999),
  /** How the sheet is handed in. */
  after: z.array(line).max(6),
  /** Under every page: of which ballot this is. */
  fingerprint: line,
});

export type BallotDocument = z.input<typeof ballotDocument>;
