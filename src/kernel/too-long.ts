import { text } from './messages.ts';
import { type Problem, problem } from './result.ts';

/**
 * What is typed in a field and does not fit there.
 * @param most characters
 * @returns problem `too-long` on the field, saying by how much; null when it fits
 */
export function tooLong(field: string, typed: string, most: number): Problem | null {
  // Counted as the database does: what is drawn as one sign, such as a sprout, is one.
  const over = typed.length <= most ? 0 : [...typed].length - most;
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

/** What is typed to search with: as it stays in the field, and as it is searched with and stands in addresses. */
export type SearchWords = {
  readonly typed: string;
  /** Empty when it does not fit: half a question would find something else. */
  readonly words: string;
  readonly problems: readonly Problem[];
};

/** @param most characters */
export function searchWords(field: string, typed: string, most: number): SearchWords {
  const long = tooLong(field, typed, most);
  return long ? { typed, words: '', problems: [long] } : { typed, words: typed, problems: [] };
}
