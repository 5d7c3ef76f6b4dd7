/** Codes of letters that the demo tells to whoever wants to try: known to everybody, and good for nothing else. */
import { createHash } from 'node:crypto';
import { codeBytes, letterCode } from './rules/letter-code.ts';

const count = 60;

/** @param slug of a vote of the demo */
export const demoCodes = (slug: string): readonly string[] =>
  Array.from({ length: count }, (_, at) =>
    letterCode(createHash('sha256').update(`demo ${slug} ${at}`).digest().subarray(0, codeBytes)),
  );
