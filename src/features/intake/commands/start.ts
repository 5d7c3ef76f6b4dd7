/** Begins an import: reads a file into a preview, or notes an address to read. Nothing of it is on the map yet. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { AddressService } from '../../../platform/addresses/index.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { mayImportForNone } from '../access.ts';
import { itemsOf } from '../calendar/items.ts';
import { readCalendar } from '../calendar/read.ts';
import type { IntakeDeps } from '../deps.ts';
import { intakeProblems as problems } from '../messages.ts';
import { intakePolicy } from '../policy.ts';
import { insertRun } from '../store/runs.ts';
import { findSource, insertSource, type NewSource } from '../store/sources.ts';
import { readTable } from '../table/cells.ts';
import { columnsOf } from '../table/columns.ts';
import { readCsv } from '../table/csv.ts';
import { readRows } from '../table/rows.ts';
import { pointNotice } from '../table/whereabouts.ts';
import { readXlsx } from '../table/xlsx.ts';
import type { CalendarDefaults, ImportSource, PreviewRow, SourceKind, Subject } from '../types.ts';
import { askPlaces } from './ask-places.ts';
import { calendarGround, calendarRows, groundFor, withDuplicates } from './gather.ts';

export type Sent = { readonly name: string; readonly bytes: Uint8Array };
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
/** ZIP files begin so: then it is an office file, whatever it is called. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

export type NewTable = {
  /** Null for a steward's list. */
  readonly organisationId: Id<'organisation'> | null;
  readonly subject: Subject;
  readonly file: Sent;
};

function tableNotices(
  subject: Subject,
  rows: readonly PreviewRow[],
  unread: readonly string[],
): readonly Text[] {
  const names = unread.join(', ');
  const right = subject === 'organisation' ? [] : rows.filter(({ content }) => content !== null);
  return [
    ...(unread.length === 0
      ? []
      : [text(`Deze kolommen lezen wij niet: ${names}.`, `We do not read these columns: ${names}.`)]),
    ...pointNotice(right.filter(({ onMap }) => onMap?.hasPoint).length, right.length),
  ];
}

export async function startTable(
  deps: IntakeDeps & { readonly addresses: AddressService | null },
  actor: Actor,
  table: NewTable,
): Promise<Result<Begun>> {
  const { organisationId, subject, file } = table;
  const ground = await groundFor(deps, actor, organisationId);
  const known =
    organisationId === null
      ? mayImportForNone(actor)
      : ground.organisations.some(({ id }) => id === organisationId);
  if (!known) return refused(problems.notAllowed);
  const kind = isZip(file.bytes) ? 'xlsx' : 'csv';
  const raw = await (kind === 'xlsx' ? readXlsx : readCsv)(file.bytes);
  if (!raw.ok) return raw;
  const typed = readTable(raw.value, columnsOf[subject]);
  if (!typed.ok) return typed;
  const { unread } = typed.value;
  const asked = await askPlaces(deps, subject, typed.value.rows);
  const read = readRows(subject, typed.value.rows, { ...ground, asked });
  const rows = await withDuplicates(deps.db, actor, subject, read);
  const notices = tableNotices(subject, rows, unread);
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

export type NewCalendar = {
  readonly organisationId: Id<'organisation'>;
  readonly name: string;
  readonly defaults: CalendarDefaults;
};

async function mayKeepFor(
  deps: IntakeDeps,
  actor: Actor,
  organisationId: Id<'organisation'>,
): Promise<boolean> {
  const { organisations } = await groundFor(deps, actor, organisationId);
  return organisations.some(({ id }) => id === organisationId);
}

export async function startCalendarFile(
  deps: IntakeDeps,
  actor: Actor,
  calendar: NewCalendar,
  bytes: Uint8Array,
): Promise<Result<Begun>> {
  if (!(await mayKeepFor(deps, actor, calendar.organisationId))) return refused(problems.notAllowed);
  const read = await readCalendar(bytes);
  if (!read.ok) return read;
  const items = itemsOf(read.value, calendar.defaults.dayHours);
  if (items.length === 0) return refused(problems.emptyCalendar);
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const sourceId = await begin(
        unit,
        { ...calendar, kind: 'icsFile', subject: 'activity', url: null },
        true,
      );
      const source = (await findSource(unit.tx, sourceId)) as ImportSource;
      const { rows, notices } = calendarRows(items, await calendarGround(unit.tx, source), today(deps.clock));
      const beside = await withDuplicates(unit.tx, unit.actor, 'activity', rows);
      return ok({ sourceId, runId: await insertPreview(unit, sourceId, 'hand', { rows: beside, notices }) });
    },
    privately,
  );
}

/** Read by a job: the other side may be slow. */
export const readJob = 'intake.read';

export async function startCalendarUrl(
  deps: IntakeDeps,
  actor: Actor,
  calendar: NewCalendar,
  url: string,
): Promise<Result<Id<'import_source'>>> {
  if (!(await mayKeepFor(deps, actor, calendar.organisationId))) return refused(problems.notAllowed);
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const sourceId = await begin(unit, { ...calendar, kind: 'icsUrl', subject: 'activity', url }, false);
      await askToRead(unit, sourceId);
      return ok(sourceId);
    },
    privately,
  );
}

export async function askToRead(unit: UnitOfWork, sourceId: Id<'import_source'>): Promise<void> {
  await unit.job(readJob, { sourceId }, { key: `${readJob}:${sourceId}` });
}
