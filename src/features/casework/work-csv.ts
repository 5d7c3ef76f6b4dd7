/** One line of the work list's file, with what its page shows; for counting and planning elsewhere. No applicant's name. */
import type { Lang } from '../../kernel/messages.ts';
import { type CsvCell, csvEuro } from '../../platform/http/csv.ts';
import { listWords as words } from './messages.ts';
import type { WorkRow } from './types.ts';

export const workCsvHead = (lang: Lang): readonly CsvCell[] =>
  [
    words.case,
    words.kind,
    words.due,
    words.clock,
    words.wijk,
    words.asked,
    words.status,
    words.handler,
    words.expectedHead,
    words.subject,
    words.newMessage,
  ].map((head) => head[lang]);

/** @param wijkNames by id */
export function workCsvLine(
  row: WorkRow,
  wijkNames: ReadonlyMap<string, string>,
  lang: Lang,
): readonly CsvCell[] {
  return [
    row.caseNumber ?? row.title[lang],
    row.source,
    row.dueOn,
    row.clock[lang],
    row.wijkId === null ? words.city[lang] : (wijkNames.get(row.wijkId) ?? null),
    row.amountCents === null ? null : csvEuro(row.amountCents),
    row.status[lang],
    row.handlerName,
    row.expectedOn,
    row.title[lang],
    row.unread ? words.yes[lang] : null,
  ];
}
