/** What an activity would say after a row was put into it, for showing it beside what it says now. */
import { today } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Fact } from '../../listing/index.ts';
import { kindOfSubject } from '../commands/write-rows.ts';
import type { IntakeDeps } from '../deps.ts';
import { mergeContent } from '../merge.ts';
import type { PreviewRow, Subject } from '../types.ts';

export function mergedFacts(
  deps: Pick<IntakeDeps, 'clock'>,
  lang: Lang,
  subject: Subject,
  before: object,
  row: Pick<PreviewRow, 'content' | 'given'>,
): readonly Fact[] {
  const kind = kindOfSubject[subject];
  const moment = { today: today(deps.clock), makeId: () => newId<'activity_series'>() };
  return kind.factsOf(
    mergeContent(subject, before, kind.parse(row.content) as object, row.given, moment),
    lang,
  );
}
