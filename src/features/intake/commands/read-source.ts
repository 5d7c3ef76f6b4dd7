/** Reads a calendar on the web: the first time into a preview, after that every day by itself. */
import { createHash } from 'node:crypto';
import { system } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Text } from '../../../kernel/messages.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { Fetched } from '../../../platform/http/outgoing/index.ts';
import { itemsOf } from '../calendar/items.ts';
import { readCalendar } from '../calendar/read.ts';
import type { CalendarItem } from '../calendar/types.ts';
import type { IntakeDeps } from '../deps.ts';
import { faultTexts } from '../fault-texts.ts';
import { mailKeepers } from '../mails.ts';
import { intakeProblems as problems } from '../messages.ts';
import { intakePolicy } from '../policy.ts';
import { nextReading } from '../rules.ts';
import { runStatus, sourceStatus } from '../status.ts';
import { finishRun, insertRun, listWaiting, lockImports } from '../store/runs.ts';
import { findSource, findSourceForUpdate, updateSource } from '../store/sources.ts';
import type { ImportSource } from '../types.ts';
import { type Followed, followCalendar } from './follow.ts';
import { calendarGround, calendarRows, withDuplicates } from './gather.ts';
import { insertPreview } from './start.ts';

export type Outcome = 'unchanged' | 'changed' | 'failed' | 'skipped';

const reader = system('intake');
/** Is there an address, and does its keeper want it read? */
export const isRead = ({ url, status }: ImportSource): boolean =>
  url !== null && (status === 'new' || status === 'followed');

/** The row, held; null when it changed meanwhile so that nobody should read it. */
async function hold(unit: UnitOfWork, id: Id<'import_source'>): Promise<ImportSource | null> {
  const source = await findSourceForUpdate(unit.tx, id);
  return source && isRead(source) ? source : null;
}

async function fail(deps: IntakeDeps, id: Id<'import_source'>, why: Text): Promise<Outcome> {
  await inTransaction(
    deps,
    reader,
    async (unit) => {
      const source = await hold(unit, id);
      if (source === null) return ok(undefined);
      const failures = source.failures + 1;
      const isFollowed = source.status === 'followed';
      const givesUp = isFollowed && failures >= intakePolicy.failures.value;
      await updateSource(unit.tx, id, {
        lastReadAt: unit.nowDate,
        lastOutcome: 'failed',
        lastProblem: why,
        failures,
        nextReadAt: isFollowed && !givesUp ? nextReading(unit.nowDate, failures) : null,
        ...(givesUp ? { status: sourceStatus.transitions.giveUp.to } : {}),
      });
      unit.audit(givesUp ? 'import.gaveUp' : 'import.failed', 'importSource', id, { failures });
      if (givesUp) await mailKeepers(deps, unit, source, 'import-paused');
      return ok(undefined);
    },
    { publicFacts: false },
  );
  return 'failed';
}

type Good = Extract<Fetched, { ok: true }>;

const wasRead = (unit: UnitOfWork, fetched: Good, sha256: string | null) => ({
  lastReadAt: unit.nowDate,
  lastEtag: fetched.etag,
  lastModified: fetched.lastModified,
  lastProblem: null,
  failures: 0,
  ...(sha256 === null ? {} : { lastSha256: sha256 }),
});

async function noteUnchanged(deps: IntakeDeps, id: Id<'import_source'>, fetched: Good): Promise<Outcome> {
  await inTransaction(
    deps,
    reader,
    async (unit) => {
      const source = await hold(unit, id);
      if (source !== null)
        await updateSource(unit.tx, id, {
          ...wasRead(unit, fetched, null),
          lastEtag: fetched.etag ?? source.lastEtag,
          lastModified: fetched.lastModified ?? source.lastModified,
          lastOutcome: 'unchanged',
          nextReadAt: nextReading(unit.nowDate, 0),
        });
      return ok(undefined);
    },
    { publicFacts: false },
  );
  return 'unchanged';
}

/** An earlier preview of the same calendar that nobody took over is no longer what is there. */
async function replacePreview(
  unit: UnitOfWork,
  source: ImportSource,
  items: readonly CalendarItem[],
): Promise<void> {
  for (const { id } of await listWaiting(unit.tx, source.id))
    await finishRun(unit.tx, id, {
      status: runStatus.transitions.discard.to,
      counts: null,
      remarks: [],
      appliedAt: null,
      eraseAfter: unit.today.add({ days: intakePolicy.previewDays.value }).toString(),
    });
  const { rows, notices } = calendarRows(items, await calendarGround(unit.tx, source), unit.today);
  const beside = await withDuplicates(unit.tx, unit.actor, 'activity', rows);
  await insertPreview(unit, source.id, 'hand', { rows: beside, notices });
}

const changedBy = ({ added, changed, vanished, differs }: Followed): number =>
  added + changed + vanished + differs;

/** What one reading brought, for who looks back; nights on which nothing changed are no story. */
async function tell(unit: UnitOfWork, source: ImportSource, followed: Followed): Promise<void> {
  const { added, changed, vanished, refused, remarks } = followed;
  await insertRun(unit.tx, {
    id: newId<'import_run'>(),
    sourceId: source.id,
    status: 'applied',
    madeBy: 'daily',
    madeAt: unit.nowDate,
    madeByPersonId: null,
    appliedAt: unit.nowDate,
    rowCount: added + changed,
    problemCount: refused,
    rows: [],
    notices: [],
    counts: { added, changed, vanished, refused, unchanged: 0 },
    remarks,
    eraseAfter: unit.today.add({ days: intakePolicy.runDays.value }).toString(),
  });
  unit.audit('import.followed', 'importSource', source.id, { added, changed, vanished, refused });
}

/** Those that look like something here wait in a preview, once, until its keeper chose. */
async function askAbout(unit: UnitOfWork, source: ImportSource, { doubtful }: Followed): Promise<boolean> {
  if (doubtful.length === 0 || (await listWaiting(unit.tx, source.id)).length > 0) return false;
  await insertPreview(unit, source.id, 'daily', { rows: doubtful, notices: [] });
  return true;
}

async function follow(
  deps: IntakeDeps,
  unit: UnitOfWork,
  source: ImportSource,
  items: readonly CalendarItem[],
): Promise<Result<Outcome>> {
  const followed = await followCalendar(unit, source, items, await calendarGround(unit.tx, source));
  if (!followed.ok) return followed;
  const isNews = changedBy(followed.value) > 0;
  if (isNews) await tell(unit, source, followed.value);
  const asks = await askAbout(unit, source, followed.value);
  if (asks || followed.value.vanished + followed.value.differs > 0)
    await mailKeepers(deps, unit, source, 'import-question');
  return ok(isNews || asks ? 'changed' : 'unchanged');
}

async function takeIn(
  deps: IntakeDeps,
  id: Id<'import_source'>,
  fetched: Good,
  sha256: string,
  items: readonly CalendarItem[],
): Promise<Result<Outcome>> {
  return await inTransaction(deps, reader, async (unit): Promise<Result<Outcome>> => {
    await lockImports(unit.tx);
    const source = await hold(unit, id);
    if (source === null) return ok('skipped');
    const isNew = source.status === 'new';
    if (isNew) await replacePreview(unit, source, items);
    const outcome = isNew ? ok<Outcome>('changed') : await follow(deps, unit, source, items);
    if (!outcome.ok) return outcome;
    await updateSource(unit.tx, id, {
      ...wasRead(unit, fetched, sha256),
      lastOutcome: outcome.value === 'changed' ? 'changed' : 'unchanged',
      nextReadAt: isNew ? null : nextReading(unit.nowDate, 0),
    });
    return outcome;
  });
}

/** May run twice, or be cut off anywhere, and then run again. Never throws for what the other side does. */
export async function readSource(deps: IntakeDeps, id: Id<'import_source'>): Promise<Outcome> {
  const source = await findSource(deps.db, id);
  if (source === null || source.url === null || !isRead(source)) return 'skipped';
  const isFollowed = source.status === 'followed';
  const fetched = await deps.fetchPublic(source.url, {
    maxBytes: intakePolicy.calendarBytes.value,
    patienceMs: intakePolicy.patienceMs.value,
    accept: 'text/calendar, text/plain;q=0.5, */*;q=0.1',
    // The first preview needs the whole calendar, also when it was read before.
    etag: isFollowed ? source.lastEtag : null,
    lastModified: isFollowed ? source.lastModified : null,
  });
  if (!fetched.ok) return await fail(deps, id, faultTexts[fetched.fault]);
  const sha256 = createHash('sha256').update(fetched.body).digest('hex');
  if (fetched.status === 304 || (isFollowed && sha256 === source.lastSha256))
    return await noteUnchanged(deps, id, fetched);
  const read = await readCalendar(fetched.body);
  const items = read.ok ? itemsOf(read.value, source.defaults?.dayHours ?? null) : [];
  if (!read.ok) return await fail(deps, id, read.problems[0]?.text ?? problems.noCalendar.text);
  // An empty calendar is a mistake on the other side far more often than the end of everything.
  if (items.length === 0) return await fail(deps, id, problems.emptyCalendar.text);
  const taken = await takeIn(deps, id, fetched, sha256, items);
  return taken.ok ? taken.value : await fail(deps, id, taken.problems[0]?.text ?? problems.thingGone.text);
}
