/**
 * The code of a letter: 80 random bits in sixteen signs, and a seventeenth that tells a slip of the pen from a code that was never
 * given out. Pure but for the chance that it is given.
 */
import { text } from '../../../kernel/messages.ts';
import { ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { placeOf, readBase32, signAt, writeBase32 } from './base32.ts';

const signsOfCode = 16;
export const codeBytes = 10;
export const codeLength = signsOfCode + 1;

/** Twice as much in the field of 32 elements (x⁵ + x² + 1). */
const doubled = (value: number): number => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;

/**
 * Each sign counts by a weight of its own, a power of two in the field. So one sign misread is always noticed, and so are any two
 * that changed places.
 */
function checkSign(code: string): string {
  let sum = 0;
  // Horner's rule: what stands first is doubled most often. The check itself would count once.
  for (const sign of code) sum = doubled(sum ^ placeOf(sign));
  return signAt(sum);
}

/** @param random ten bytes */
export function letterCode(random: Uint8Array): string {
  const code = writeBase32(random, signsOfCode);
  return code + checkSign(code);
}

/**
 * Reads what somebody typed over from her letter.
 * @returns problems `code-missing`, `code-signs`, `code-length`, `code-typo`; none of them costs a try: they are no guesses
 */
export function readLetterCode(field: string, typed: string): Result<string> {
  if (typed === '')
    return refused(
      problem(field, 'code-missing', text('Vul de code van uw brief in.', 'Enter the code of your letter.')),
    );
  const code = readBase32(typed);
  if (code === null)
    return refused(
      problem(
        field,
        'code-signs',
        text(
          'In deze code staat een teken dat niet voorkomt. Een code heeft alleen letters en cijfers.',
          'This code has a sign that does not occur. A code has only letters and digits.',
        ),
      ),
    );
  if (code.length !== codeLength)
    return refused(
      problem(
        field,
        'code-length',
        text(
          `Een code heeft ${codeLength} letters en cijfers. U vulde er ${code.length} in.`,
          `A code has ${codeLength} letters and digits. You entered ${code.length}.`,
        ),
      ),
    );
  if (checkSign(code.slice(0, signsOfCode)) !== code.at(-1))
    return refused(
      problem(
        field,
        'code-typo',
        text(
          'Er zit een tikfout in de code. Kijk nog eens goed naar uw brief, letter voor letter.',
          'There is a slip in the code. Look at your letter once more, sign by sign.',
        ),
      ),
    );
  return ok(code);
}
