/** An example of a table to fill in: titles, what belongs below them, and one row as it could be. */
import type { Lang } from '../../../kernel/messages.ts';
import { csvText } from '../../../platform/http/csv.ts';
import type { Subject } from '../types.ts';
import { columnsOf } from './columns.ts';

/** Read back as it is, it gives the one row. */
export function templateOf(subject: Subject): string {
  const columns = columnsOf[subject];
  return csvText([columns.map(({ title }) => title), columns.map(({ example }) => example)]);
}

export type Explained = {
  readonly title: string;
  readonly required: boolean;
  readonly explain: string;
  readonly choices: readonly string[];
  readonly example: string;
};

export function explained(subject: Subject, lang: Lang): readonly Explained[] {
  return columnsOf[subject].map(({ title, required, explain, choices = {}, example }) => ({
    title,
    required: required === true,
    explain: explain[lang],
    choices: Object.values(choices).map((label) => label[lang]),
    example,
  }));
}
