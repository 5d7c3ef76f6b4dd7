/** A preview as lines of text, for a terminal: the same words as on the page. */
import type { Lang } from '../../kernel/messages.ts';
import { fill } from '../../ui/index.ts';
import type { Fact } from '../listing/index.ts';
import type { FileRead } from './commands/read-file.ts';
import { kindOfSubject } from './commands/write-rows.ts';
import type { PreviewRow, Subject } from './types.ts';
import { nearness, told } from './views/told.ts';
import { words } from './views/words.ts';

const indented = (lines: readonly string[], by: number): readonly string[] =>
  lines.map((line) => `${' '.repeat(by)}${line}`);

/** A cell may hold what a terminal obeys. */
const plain = (line: string): string => line.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');

function rowLines(row: PreviewRow, subject: Subject, lang: Lang): readonly string[] {
  const at = row.line === null ? '' : `${words.line[lang]} ${row.line}: `;
  const head = `${at}${row.title || words.noName[lang]}`;
  if (row.content === null)
    return row.problems.map(
      ({ column, text }) => `${head}${column === null ? '' : ` [${column}]`}: ${text[lang]}`,
    );
  const kind = kindOfSubject[subject];
  const facts: readonly Fact[] = kind.factsOf(kind.parse(row.content), lang);
  const said = [...row.notes, ...(row.onMap ? [row.onMap.said] : []), ...(row.host ? [words.hostGiven] : [])];
  const doubles = row.duplicates.map((one) => `${one.title}: ${nearness(one, lang)}`);
  return [head, ...indented([...doubles, told(facts), ...said.map((one) => one[lang])], 2)];
}

/** @returns lines with no end of line behind the last */
export function previewText({ rows, notices }: FileRead, subject: Subject, lang: Lang): string {
  const wrong = rows.filter(({ content }) => content === null);
  const right = rows.filter(({ content }) => content !== null);
  const doubles = right.filter(({ duplicates }) => duplicates.length > 0);
  const fresh = right.filter(({ duplicates }) => duplicates.length === 0);
  const part = (title: string, of: readonly PreviewRow[]): readonly string[] =>
    of.length === 0
      ? []
      : [
          '',
          `${title} (${of.length})`,
          ...indented(
            of.flatMap((row) => rowLines(row, subject, lang)),
            2,
          ),
        ];
  const count = { rows: rows.length, wrong: wrong.length, doubles: doubles.length };
  return [
    fill(words.found, lang, count),
    ...notices.map((notice) => notice[lang]),
    ...part(words.wrongTitle[lang], wrong),
    ...part(words.doublesTitle[lang], doubles),
    ...part(words.rightTitle[lang], fresh),
  ]
    .map(plain)
    .join('\n');
}
