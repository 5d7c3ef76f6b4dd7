/** Begins an import: reads a file into a preview, or notes an address to read. Nothing of it is on the map yet. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Text } from '../../../kernel/messages.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { IntakeDeps } from '../deps.ts';
import { intakeProblems as problems } from '../messages.ts';
import { intakePolicy } from '../policy.ts';
import { insertRun } from '../store/runs.ts';
import { insertSource, type NewSource } from '../store/sources.ts';
import type { CalendarDefaults, PreviewRow, SourceKind, Subject } from '../types.ts';
import {
  mayKeepFor,
  type NewCalendar,
  type NewTable,
  type ReadDeps,
  readCalendarFile,
  readTableFile,
} from './read-file.ts';

type Begun = { readonly sourceId: Id<'import_source'>; readonly runId: Id<'import_run'> };

/** Puts what was read beside its source, to be looked at. */
export async function insertPreview(
  unit: UnitOfWork,
  sourceId: Id<'import_source'>,
  madeBy: 'hand' | 'daily',
  read: { readonly rows: readonly PreviewRow[]; readonly notices: readonly Text[] },
): Promise<Id<'import_run'>> {
  const id = newId<'import_run'>();
  const problemCount = read.rows.filter((row) => row.problems.length > 0).length;
  await insertRun(unit.tx, {
    id,
    sourceId,
    status: 'previewed',
    madeBy,
    madeAt: unit.nowDate,
    madeByPersonId: personIdOf(unit.actor),
    rowCount: read.rows.length,
    problemCount,
    ...read,
    eraseAfter: unit.today.add({ days: intakePolicy.previewDays.value }).toString(),
  });
  unit.audit('import.previewed', 'importSource', sourceId, {
    rows: read.rows.length,
    problems: problemCount,
  });
  return id;
}

type Beginning = {
  readonly organisationId: Id<'organisation'> | null;
  readonly kind: SourceKind;
  readonly subject: Subject;
  readonly name: string;
  readonly url: string | null;
  readonly defaults: CalendarDefaults | null;
};

async function begin(unit: UnitOfWork, beginning: Beginning, read: boolean): Promise<Id<'import_source'>> {
  const id = newId<'import_source'>();
  const source: NewSource = {
    ...beginning,
    id,
    status: 'new',
    createdAt: unit.nowDate,
    createdByPersonId: personIdOf(unit.actor),
    ...(read ? { lastReadAt: unit.nowDate } : {}),
  };
  await insertSource(unit.tx, source);
  unit.audit('import.begun', 'importSource', id, { kind: beginning.kind, subject: beginning.subject });
  return id;
}

const privately = { publicFacts: false } as const;
export async function startTable(deps: ReadDeps, actor: Actor, table: NewTable): Promise<Result<Begun>> {
  const read = await readTableFile(deps, actor, table);
  if (!read.ok) return read;
  const { organisationId, subject, file } = table;
  const { kind, rows, notices } = read.value;
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const name = file.name.slice(0, 200) || 'lijst';
      const sourceId = await begin(
        unit,
        { organisationId, kind, subject, name, url: null, defaults: null },
        true,
      );
      return ok({ sourceId, runId: await insertPreview(unit, sourceId, 'hand', { rows, notices }) });
    },
    privately,
  );
}

export async function startCalendarFile(
  deps: IntakeDeps,
  actor: Actor,
  calendar: NewCalendar,
  bytes: Uint8Array,
): Promise<Result<Begun>> {
  const read = await readCalendarFile(deps, actor, calendar, bytes);
  if (!read.ok) return read;
  const { rows, notices } = read.value;
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const sourceId = await begin(
        unit,
        { ...calendar, kind: 'icsFile', subject: 'activity', url: null },
        true,
      );
      return ok({ sourceId, runId: await insertPreview(unit, sourceId, 'hand', { rows, notices }) });
    },
    privately,
  );
}

/** Read by a job: the other side may be slow. */
export const readJob = 'intake.read';

/** @param later read by a job; who reads it herself at once, leaves that out */
export async function startCalendarUrl(
  deps: IntakeDeps,
  actor: Actor,
  calendar: NewCalendar,
  url: string,
  { later }: { readonly later: boolean } = { later: true },
): Promise<Result<Id<'import_source'>>> {
  if (!(await mayKeepFor(deps, actor, calendar.organisationId))) return refused(problems.notAllowed);
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const sourceId = await begin(unit, { ...calendar, kind: 'icsUrl', subject: 'activity', url }, false);
      if (later) await askToRead(unit, sourceId);
      return ok(sourceId);
    },
    privately,
  );
}

export async function askToRead(unit: UnitOfWork, sourceId: Id<'import_source'>): Promise<void> {
  await unit.job(readJob, { sourceId }, { key: `${readJob}:${sourceId}` });
}
