import { text } from './messages.ts';
import { type Problem, problem } from './result.ts';

/**
 * What is typed in a field and does not fit there.
 * @param most characters
 * @returns problem `too-long` on the field, saying by how much; null when it fits
 */
export function tooLong(field: string, typed: string, most: number): Problem | null {
  const over = typed.length - most;
  if (over <= 0) return null;
  return problem(
    field,
    'too-long',
    text(
      `Deze tekst is ${over} ${over === 1 ? 'teken' : 'tekens'} te lang. Er passen ${most} tekens.`,
      `This text is ${over} ${over === 1 ? 'character' : 'characters'} too long. There is room for ${most}.`,
    ),
  );
}
