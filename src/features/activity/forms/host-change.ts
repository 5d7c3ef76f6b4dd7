/** What a host says by her link that changed: what people must know to come. All else stays as it is. */
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Result } from '../../../kernel/result.ts';
import { formProblems } from '../form-words.ts';
import { rewriteSeries } from '../rules/change.ts';
import type { ActivityContent } from '../types.ts';
import { readAudiences, readCost, readSignup, readTitle, wordsOf } from './activity.ts';
import { Reading, type Typed } from './reading.ts';
import { readWhen } from './when.ts';

export function readHostChange(
  form: Typed,
  before: ActivityContent,
  { today, makeId }: { readonly today: PlainDate; readonly makeId: () => string },
): Result<ActivityContent> {
  const reading = new Reading(form);
  const title = wordsOf(before.title, readTitle(reading), reading.line('titelEn', 120));
  const drafts = readWhen(form, today);
  if (!drafts.ok) reading.problems.push(...drafts.problems);
  const placeText = reading.line('waar', 200);
  reading.check(before.venueId !== null || placeText !== null, formProblems.placeNeeded);
  return reading.done({
    ...before,
    title,
    placeText,
    audiences: readAudiences(form),
    costCents: readCost(reading, form),
    costNote: reading.line('kostenUitleg', 200),
    ...readSignup(reading, form),
    series: drafts.ok ? rewriteSeries(before.series, drafts.value, today, makeId) : before.series,
  });
}
