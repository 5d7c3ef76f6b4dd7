/**
 * An import without a page, for who has a shell: the same reading, the same preview and the same rules. It acts on behalf of
 * one organisation, so that what others keep is only proposed.
 */
import type { Actor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import { faultTexts } from '../fault-texts.ts';
import { intakeProblems as problems } from '../messages.ts';
import { intakePolicy } from '../policy.ts';
import { getPreview, listWaiting } from '../store/runs.ts';
import { findSource } from '../store/sources.ts';
import type { Choices, PreviewRow, RunCounts } from '../types.ts';
import { applyRun, discardRun } from './apply.ts';
import {
  type FileRead,
  type NewCalendar,
  type NewTable,
  type ReadDeps,
  readCalendarFile,
  readTableFile,
} from './read-file.ts';
import { readSource } from './read-source.ts';
import { startCalendarFile, startCalendarUrl, startTable } from './start.ts';

export type CommandImport =
  | { readonly from: 'table'; readonly table: NewTable }
  | { readonly from: 'calendarFile'; readonly calendar: NewCalendar; readonly bytes: Uint8Array }
  | { readonly from: 'calendarUrl'; readonly calendar: NewCalendar; readonly url: string };

/** Nobody sits at a form: one answer for all rows that look like something here, and for all with mistakes. */
export type CommandChoices = { readonly doubles: 'new' | 'out' | null; readonly withoutWrong: boolean };

async function fetched(deps: ReadDeps, url: string): Promise<Result<Uint8Array>> {
  const got = await deps.fetchPublic(url, {
    maxBytes: intakePolicy.calendarBytes.value,
    patienceMs: intakePolicy.patienceMs.value,
    accept: 'text/calendar, text/plain;q=0.5, */*;q=0.1',
  });
  if (got.ok) return ok(got.body);
  return refused({ field: 'adres', code: got.fault, text: faultTexts[got.fault] });
}

/** What an import would bring. Writes nothing. */
export async function lookAtImport(
  deps: ReadDeps,
  actor: Actor,
  wanted: CommandImport,
): Promise<Result<FileRead>> {
  if (wanted.from === 'table') return await readTableFile(deps, actor, wanted.table);
  const bytes = wanted.from === 'calendarFile' ? ok(wanted.bytes) : await fetched(deps, wanted.url);
  return bytes.ok ? await readCalendarFile(deps, actor, wanted.calendar, bytes.value) : bytes;
}

/** What keeps these rows from being taken over; nothing when they may be. */
export function openQuestions(
  rows: readonly PreviewRow[],
  { doubles, withoutWrong }: CommandChoices,
): readonly Problem[] {
  const isWrong = rows.some(({ content }) => content === null);
  return [
    ...(isWrong && !withoutWrong ? [problems.wrongRows] : []),
    ...rows.flatMap((row, index) =>
      row.content !== null && row.duplicates.length > 0 && doubles === null
        ? [problems.choiceNeeded(index, row.title)]
        : [],
    ),
  ];
}

async function begun(deps: ReadDeps, actor: Actor, wanted: CommandImport): Promise<Result<Id<'import_run'>>> {
  if (wanted.from !== 'calendarUrl') {
    const made =
      wanted.from === 'table'
        ? await startTable(deps, actor, wanted.table)
        : await startCalendarFile(deps, actor, wanted.calendar, wanted.bytes);
    return made.ok ? ok(made.value.runId) : made;
  }
  const source = await startCalendarUrl(deps, actor, wanted.calendar, wanted.url, { later: false });
  if (!source.ok) return source;
  await readSource(deps, source.value);
  const [waiting] = await listWaiting(deps.db, source.value);
  if (waiting) return ok(waiting.id);
  const why = (await findSource(deps.db, source.value))?.lastProblem;
  return refused(why ? { field: 'adres', code: 'unreadable', text: why } : problems.emptyCalendar);
}

/** Takes it over, all of it or nothing; what was refused leaves no preview that waits. */
export async function runImport(
  deps: ReadDeps,
  actor: Actor,
  wanted: CommandImport,
  { doubles, withoutWrong }: CommandChoices,
): Promise<Result<RunCounts>> {
  const run = await begun(deps, actor, wanted);
  if (!run.ok) return run;
  const { rows } = await getPreview(deps.db, run.value);
  const choices: Choices =
    doubles === null
      ? {}
      : Object.fromEntries(
          rows.filter(({ duplicates }) => duplicates.length > 0).map(({ key }) => [key, doubles]),
        );
  const applied = await applyRun(deps, actor, run.value, { choices, withoutWrong });
  if (!applied.ok) await discardRun(deps, actor, run.value);
  return applied;
}
