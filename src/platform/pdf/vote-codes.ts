import * as z from 'zod';

const line = z.string().min(1).max(300);

/** Cards with a code to vote, six on a sheet of A4 to be cut, behind a cover for who hands them out. */
export const voteCodesDocument = z.strictObject({
  sender: z.strictObject({ name: line }),
  /** Name of the vote; with what it is on a card. */
  vote: line,
  cover: z.strictObject({ title: line, lines: z.array(line).min(1).max(12) }),
  card: z.strictObject({
    title: line,
    how: line,
    address: line,
    until: line,
    secret: line,
    help: line,
    /** For example that the data are invented. */
    notice: line.nullable(),
  }),
  /** In groups, as they are typed. */
  codes: z
    .array(z.string().regex(/^[0-9A-Z ]{10,40}$/))
    .min(1)
    .max(1000),
});

export type VoteCodesDocument = z.input<typeof voteCodesDocument>;
