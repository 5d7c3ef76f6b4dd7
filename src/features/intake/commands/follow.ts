/** What a new reading of a calendar means for what it brought here before: by UID, and never over a human's correction. */

import type { Id } from '../../../kernel/ids.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { wordsIn } from '../../../kernel/words.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type ActivityContent, activityKind, currentSeries } from '../../activity/index.ts';
import { findListing, type Listing } from '../../listing/index.ts';
import { type CalendarGround, calendarHash } from '../calendar/content.ts';
import type { CalendarItem } from '../calendar/types.ts';
import { stepFor } from '../rules.ts';
import { itemStatus } from '../status.ts';
import { listItems, putItems } from '../store/items.ts';
import type { ImportItem, ImportRun, ImportSource, PreviewRow } from '../types.ts';
import { calendarRows, rowOfItem, withDuplicates } from './gather.ts';
import { addRows, mergeRow } from './write-rows.ts';

type Remarks = ImportRun['remarks'][number][];

export type Followed = {
  readonly added: number;
  readonly changed: number;
  readonly vanished: number;
  readonly differs: number;
  /** New ones that cannot be taken over. */
  readonly refused: number;
  /** New ones that look like something that is here: a keeper chooses. */
  readonly doubtful: readonly PreviewRow[];
  readonly remarks: ImportRun['remarks'];
};

type Counts = { added: number; changed: number; vanished: number; differs: number; refused: number };
type Reading = {
  readonly unit: UnitOfWork;
  readonly source: ImportSource;
  readonly counts: Counts;
  readonly remarks: Remarks;
};

const differs = text(
  'Is in de kalender veranderd, en ook hier door iemand aangepast. Kies welke het wordt.',
  'Changed in the calendar, and was also changed here by somebody. Choose which it will be.',
);
const vanished = text('Staat niet meer in de kalender.', 'Is no longer in the calendar.');

/** Of something that may still change: it is on the map, or was on it not long ago. */
const isLive = (listing: Listing | null): listing is Listing =>
  listing?.status === 'published' || listing?.status === 'delisted';

type Here = { readonly content: ActivityContent; readonly hash: string };

async function hereOf(unit: UnitOfWork, id: Id<'listing'>): Promise<Here | null> {
  const listing = await findListing(unit.tx, id);
  const content = isLive(listing) ? await activityKind.read(unit.tx, id) : null;
  return content && { content, hash: calendarHash(content) };
}

async function takeOver(
  reading: Reading,
  item: ImportItem,
  row: PreviewRow,
  hash: string,
): Promise<Result<ImportItem>> {
  const { unit, counts, remarks } = reading;
  const merged = await mergeRow(unit, 'activity', row, item.listingId as Id<'listing'>, { byCalendar: true });
  if (!merged.ok) return merged;
  counts.changed += 1;
  remarks.push(...row.notes.map((note) => ({ title: row.title, text: note })));
  const { what, wanted } = merged.value;
  const writtenHash = calendarHash(wanted as ActivityContent);
  if (what === 'proposed') {
    const { content, given } = row;
    const offered = { offered: { content, given }, offeredHash: hash };
    return ok({ ...item, ...offered, status: 'proposed', writtenHash, since: unit.nowDate });
  }
  return ok({
    ...item,
    status: 'followed',
    calendarHash: hash,
    writtenHash,
    offered: null,
    offeredHash: null,
    since: unit.nowDate,
  });
}

/** @returns the item as it is after this reading; the same one when nothing is to be written */
async function settle(
  reading: Reading,
  item: ImportItem,
  row: PreviewRow | null,
): Promise<Result<ImportItem>> {
  const { unit, counts, remarks } = reading;
  const { listingId } = item;
  if (listingId === null || item.status === 'left') return ok(item);
  if (row !== null && row.content === null) {
    remarks.push(...row.problems.map((found) => ({ title: row.title, text: found.text })));
    return ok(item);
  }
  const offered = row === null ? null : calendarHash(row.content as ActivityContent);
  if (offered === item.calendarHash && item.status === 'followed') return ok(item);
  const here = await hereOf(unit, listingId);
  const isOver = here !== null && currentSeries(here.content.series, unit.today).length === 0;
  const step = stepFor(item, offered, here?.hash ?? null, isOver);
  const plain = { offered: null, offeredHash: null, since: unit.nowDate };
  if (step === 'nothing' || here === null) return ok(item);
  if (step === 'vanish') {
    counts.vanished += 1;
    remarks.push({ title: wordsIn(activityKind.titleOf(here.content), 'nl'), text: vanished });
    return ok({ ...item, ...plain, status: itemStatus.transitions.vanish.to });
  }
  if (row === null || offered === null) return ok(item);
  if (step === 'comeBack') return ok({ ...item, ...plain, status: itemStatus.transitions.comeBack.to });
  if (step === 'adopt')
    return ok({ ...item, ...plain, status: 'followed', calendarHash: offered, writtenHash: here.hash });
  if (step === 'change') return await takeOver(reading, item, row, offered);
  counts.differs += 1;
  remarks.push({ title: row.title, text: differs });
  const { content, given } = row;
  return ok({
    ...item,
    status: itemStatus.transitions.differ.to,
    offered: { content, given },
    offeredHash: offered,
    since: unit.nowDate,
  });
}

const itemFor = (
  reading: Reading,
  row: PreviewRow,
  listingId: Id<'listing'>,
  content: unknown,
): ImportItem => ({
  sourceId: reading.source.id,
  uid: row.key,
  listingId,
  status: itemStatus.initial,
  calendarHash: calendarHash(row.content as ActivityContent),
  writtenHash: calendarHash(content as ActivityContent),
  offered: null,
  offeredHash: null,
  since: reading.unit.nowDate,
});

/** New appointments come on the map by themselves; one that looks like something here waits for its keeper. */
async function addNew(reading: Reading, rows: readonly PreviewRow[]): Promise<Result<readonly PreviewRow[]>> {
  const { unit, counts, remarks } = reading;
  const right = await withDuplicates(
    unit.tx,
    unit.actor,
    'activity',
    rows.filter(({ content }) => content !== null),
  );
  const wrong = rows.filter(({ content }) => content === null);
  const sure = right.filter(({ duplicates }) => duplicates.length === 0);
  const added = await addRows(unit, 'activity', sure, { byCalendar: true });
  if (!added.ok) return added;
  await putItems(
    unit.tx,
    added.value.map(({ row, listingId, content }) => itemFor(reading, row, listingId, content)),
  );
  counts.added += sure.length;
  counts.refused += wrong.length;
  const why = (row: PreviewRow): readonly Text[] => [
    ...row.problems.map((found) => found.text),
    ...row.notes,
  ];
  remarks.push(
    ...[...wrong, ...sure].flatMap((row) => why(row).map((one) => ({ title: row.title, text: one }))),
  );
  return ok(right.filter(({ duplicates }) => duplicates.length > 0));
}

/** The caller holds the source's row. */
export async function followCalendar(
  unit: UnitOfWork,
  source: ImportSource,
  items: readonly CalendarItem[],
  ground: CalendarGround,
): Promise<Result<Followed>> {
  const counts: Counts = { added: 0, changed: 0, vanished: 0, differs: 0, refused: 0 };
  const reading: Reading = { unit, source, counts, remarks: [] };
  const known = await listItems(unit.tx, source.id);
  const uids = new Set(known.map(({ uid }) => uid));
  const inCalendar = new Map(items.filter(({ cancelled }) => !cancelled).map((item) => [item.uid, item]));
  const changed: ImportItem[] = [];
  for (const item of known) {
    const found = inCalendar.get(item.uid);
    const settled = await settle(reading, item, found ? rowOfItem(found, ground) : null);
    if (!settled.ok) return settled;
    if (settled.value !== item) changed.push(settled.value);
  }
  await putItems(unit.tx, changed);
  const { rows } = calendarRows(
    items.filter(({ uid }) => !uids.has(uid)),
    ground,
    unit.today,
  );
  const doubtful = await addNew(reading, rows);
  return doubtful.ok
    ? ok({ ...counts, doubtful: doubtful.value, remarks: reading.remarks.slice(0, 60) })
    : doubtful;
}
