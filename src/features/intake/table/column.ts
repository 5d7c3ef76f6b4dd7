/** What a column is called, which field of the form it fills, and what may stand in it. */
import type { Text } from '../../../kernel/messages.ts';

export type Column = {
  /** In the first row of the file; other names that people give it in `also`. */
  readonly title: string;
  readonly also?: readonly string[];
  /** Field of the form that reads it: the same rules and the same sentences as by hand. */
  readonly field: string;
  readonly required?: true;
  /** Facts of the content that it fills. */
  readonly sets: readonly string[];
  /** What may be chosen, by the value that the form takes; by its Dutch or English name, or that value itself. */
  readonly choices?: Readonly<Record<string, Text>>;
  /** More than one, with commas between. */
  readonly several?: true;
  readonly explain: Text;
  readonly example: string;
};
