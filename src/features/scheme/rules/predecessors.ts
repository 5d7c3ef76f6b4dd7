/** Schemes that went before this one, as an officer names them. */

import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';

export type NamedPredecessor = {
  readonly name: string;
  readonly source: string;
  /** Slug of one that stands in Hoofdveld; null for one known by name alone. */
  readonly slug: string | null;
};

export const mostPredecessors = 50;
const longest = { name: 200, source: 500 } as const;

/** @returns `too-many`, `too-long`, `name-twice`, `itself`, each at its field `predecessors.0.name` … */
export function predecessorProblems(
  wanted: readonly NamedPredecessor[],
  schemeSlug: string,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (wanted.length > mostPredecessors)
    problems.push(
      problem(
        '',
        'too-many',
        text(`Noem hoogstens ${mostPredecessors} regelingen.`, `Name at most ${mostPredecessors} schemes.`),
      ),
    );
  wanted.forEach((one, index) => {
    const at = (part: keyof NamedPredecessor): string => `predecessors.${index}.${part}`;
    for (const part of ['name', 'source'] as const) {
      const long = tooLong(at(part), one[part], longest[part]);
      if (long) problems.push(long);
    }
    if (wanted.findIndex(({ name }) => name === one.name) < index)
      problems.push(
        problem(
          at('name'),
          'name-twice',
          text('Deze naam staat er al.', 'This name is already in the list.'),
        ),
      );
    if (one.slug === schemeSlug)
      problems.push(
        problem(
          at('slug'),
          'itself',
          text(
            'Een regeling volgt niet op zichzelf: haar eigen jaren tellen altijd mee.',
            'A scheme does not follow itself: its own years always count.',
          ),
        ),
      );
  });
  return problems;
}
