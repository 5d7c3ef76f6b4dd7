/** Reads a file into the rows of a preview, beside what is there already. Writes nothing. */
import type { Actor } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { AddressService } from '../../../platform/addresses/index.ts';
import { mayImportForNone } from '../access.ts';
import { itemsOf } from '../calendar/items.ts';
import { readCalendar } from '../calendar/read.ts';
import type { IntakeDeps } from '../deps.ts';
import { intakeProblems as problems } from '../messages.ts';
import { readTable } from '../table/cells.ts';
import { columnsOf } from '../table/columns.ts';
import { readCsv } from '../table/csv.ts';
import { readRows } from '../table/rows.ts';
import { pointNotice } from '../table/whereabouts.ts';
import { readXlsx } from '../table/xlsx.ts';
import type { CalendarDefaults, PreviewRow, SourceKind, Subject } from '../types.ts';
import { askPlaces } from './ask-places.ts';
import { calendarGround, calendarRows, groundFor, withDuplicates } from './gather.ts';

export type ReadDeps = IntakeDeps & { readonly addresses: AddressService | null };
export type Sent = { readonly name: string; readonly bytes: Uint8Array };
export type FileRead = {
  readonly kind: SourceKind;
  readonly rows: readonly PreviewRow[];
  readonly notices: readonly Text[];
};

export type NewTable = {
  /** Null for a steward's list. */
  readonly organisationId: Id<'organisation'> | null;
  readonly subject: Subject;
  readonly file: Sent;
};

export type NewCalendar = {
  readonly organisationId: Id<'organisation'>;
  readonly name: string;
  readonly defaults: CalendarDefaults;
};

/** ZIP files begin so: then it is an office file, whatever it is called. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

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

export async function readTableFile(
  deps: ReadDeps,
  actor: Actor,
  { organisationId, subject, file }: NewTable,
): Promise<Result<FileRead>> {
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
  const asked = await askPlaces(deps, subject, typed.value.rows);
  const read = readRows(subject, typed.value.rows, { ...ground, asked });
  const rows = await withDuplicates(deps.db, actor, subject, read);
  return ok({ kind, rows, notices: tableNotices(subject, rows, typed.value.unread) });
}

export async function mayKeepFor(
  deps: IntakeDeps,
  actor: Actor,
  organisationId: Id<'organisation'>,
): Promise<boolean> {
  const { organisations } = await groundFor(deps, actor, organisationId);
  return organisations.some(({ id }) => id === organisationId);
}

export async function readCalendarFile(
  deps: IntakeDeps,
  actor: Actor,
  calendar: NewCalendar,
  bytes: Uint8Array,
): Promise<Result<FileRead>> {
  if (!(await mayKeepFor(deps, actor, calendar.organisationId))) return refused(problems.notAllowed);
  const read = await readCalendar(bytes);
  if (!read.ok) return read;
  const items = itemsOf(read.value, calendar.defaults.dayHours);
  if (items.length === 0) return refused(problems.emptyCalendar);
  const ground = await calendarGround(deps.db, calendar);
  const { rows, notices } = calendarRows(items, ground, today(deps.clock));
  return ok({ kind: 'icsFile', rows: await withDuplicates(deps.db, actor, 'activity', rows), notices });
}
