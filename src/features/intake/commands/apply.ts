/** Takes a preview over: every row as was chosen, all of it or nothing. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { activityKind } from '../../activity/index.ts';
import { mayUse } from '../access.ts';
import { calendarHash } from '../calendar/content.ts';
import type { IntakeDeps } from '../deps.ts';
import { asStored } from '../merge.ts';
import { intakeProblems as problems } from '../messages.ts';
import { intakePolicy } from '../policy.ts';
import { nextReading } from '../rules.ts';
import { runStatus, sourceStatus } from '../status.ts';
import { followedAmong, putItems } from '../store/items.ts';
import { findRunForUpdate, finishRun, getPreview, lockImports, replaceRows } from '../store/runs.ts';
import { findSourceForUpdate, updateSource } from '../store/sources.ts';
import type { Choices, ImportItem, ImportRun, ImportSource, PreviewRow, RunCounts } from '../types.ts';
import { withDuplicates } from './gather.ts';
import { addRows, mergeRow, type Written } from './write-rows.ts';

type Held = { readonly run: ImportRun; readonly source: ImportSource; readonly rows: readonly PreviewRow[] };

/** Both rows, held for somebody who may. */
async function hold(unit: UnitOfWork, id: Id<'import_run'>): Promise<Result<Held>> {
  const run = await findRunForUpdate(unit.tx, id);
  const source = run && (await findSourceForUpdate(unit.tx, run.sourceId));
  if (!(run && source && mayUse(unit.actor, source))) return refused(problems.notAllowed);
  if (!canTransition(runStatus, run.status, 'apply')) return refused(problems.overAlready);
  return ok({ run, source, rows: (await getPreview(unit.tx, id)).rows });
}

const isWrong = ({ problems: found }: PreviewRow): boolean => found.length > 0;
const choiceOf = (row: PreviewRow, choices: Choices): string =>
  choices[row.key] ?? (row.duplicates.length === 0 ? 'new' : '');

/** Every row with a double needs a choice; rows that are wrong are left out only when that was said. */
function choiceProblems(
  rows: readonly PreviewRow[],
  choices: Choices,
  withoutWrong: boolean,
): readonly Problem[] {
  const open = rows.flatMap((row, index) => {
    const known = ['new', 'out', ...row.duplicates.map(({ listingId }) => listingId)];
    return isWrong(row) || known.includes(choiceOf(row, choices))
      ? []
      : [problems.choiceNeeded(index, row.title)];
  });
  return [...(rows.some(isWrong) && !withoutWrong ? [problems.wrongRows] : []), ...open];
}

/** Something came on the map since the preview that looks like a row that is to be new. */
async function isOutdated(unit: UnitOfWork, { source, rows }: Held, choices: Choices): Promise<boolean> {
  const fresh = rows.filter((row) => !isWrong(row) && choiceOf(row, choices) === 'new');
  const now = await withDuplicates(unit.tx, unit.actor, source.subject, fresh);
  return now.some((row, place) => {
    const seen = new Set(fresh[place]?.duplicates.map(({ listingId }) => listingId));
    return row.duplicates.some(({ listingId }) => !seen.has(listingId));
  });
}

async function writeAll(
  unit: UnitOfWork,
  { source, rows }: Held,
  choices: Choices,
): Promise<Result<readonly Written[]>> {
  const right = rows.filter((row) => !isWrong(row));
  const written: Written[] = [];
  for (const row of right) {
    const choice = choiceOf(row, choices);
    if (choice === 'new' || choice === 'out') continue;
    const merged = await mergeRow(unit, source.subject, row, choice as Id<'listing'>);
    if (!merged.ok) return refused(problems.rowRefused(row.title, merged.problems[0]?.text ?? text('', '')));
    written.push({ row, ...merged.value });
  }
  const fresh = right.filter((row) => choiceOf(row, choices) === 'new');
  const added = await addRows(unit, source.subject, fresh);
  return added.ok ? ok([...written, ...added.value]) : added;
}

const hashOf = (content: unknown): string => calendarHash(activityKind.parse(asStored(content)));

const plainItem = (unit: UnitOfWork, source: ImportSource, row: PreviewRow) => ({
  sourceId: source.id,
  uid: row.key,
  calendarHash: hashOf(row.content),
  offered: null,
  offeredHash: null,
  since: unit.nowDate,
});

/** What is only proposed does not follow its calendar yet. */
function followingItem(
  unit: UnitOfWork,
  source: ImportSource,
  { row, listingId, content, wanted, what }: Written,
): ImportItem {
  const plain = { ...plainItem(unit, source, row), listingId, writtenHash: hashOf(wanted) };
  if (what !== 'proposed') return { ...plain, status: 'followed' };
  return {
    ...plain,
    status: 'proposed',
    calendarHash: hashOf(content),
    offered: { content: row.content, given: row.given },
    offeredHash: hashOf(row.content),
  };
}

/** From now on the calendar speaks for these; two calendars never speak for one. */
async function follow(
  unit: UnitOfWork,
  held: Held,
  choices: Choices,
  written: readonly Written[],
): Promise<Result<void>> {
  const { source, rows } = held;
  const taken = await followedAmong(
    unit.tx,
    written.map(({ listingId }) => listingId),
  );
  const ids = written.map(({ listingId }) => listingId);
  const twice = written.find(
    ({ listingId }, place) => taken.has(listingId) || ids.indexOf(listingId) !== place,
  );
  if (twice)
    return refused(
      problems.rowRefused(
        twice.row.title,
        text(
          'deze activiteit volgt al een afspraak in een kalender.',
          'this activity follows an appointment in a calendar already.',
        ),
      ),
    );
  const left = rows.filter((row) => !isWrong(row) && choiceOf(row, choices) === 'out');
  await putItems(unit.tx, [
    ...written.map((one) => followingItem(unit, source, one)),
    ...left.map((row) => ({
      ...plainItem(unit, source, row),
      listingId: null,
      status: 'left' as const,
      writtenHash: hashOf(row.content),
    })),
  ]);
  return ok(undefined);
}

const remarksMax = 60;

function remarksOf(rows: readonly PreviewRow[], written: readonly Written[]): ImportRun['remarks'] {
  const proposed = text(
    'Dit houdt u niet zelf bij: de wijziging wacht op de beheerder.',
    'You do not keep this yourself: the change waits for the steward.',
  );
  return [
    ...rows.flatMap(({ title, problems: found }) => found.map((one) => ({ title, text: one.text }))),
    ...written.flatMap(({ row, what }) =>
      what === 'proposed' ? [{ title: row.title, text: proposed }] : [],
    ),
    ...written.flatMap(({ row }) => row.notes.map((note) => ({ title: row.title, text: note }))),
  ].slice(0, remarksMax);
}

export function countsOf(
  written: readonly Pick<Written, 'what'>[],
  refusedCount: number,
  vanished = 0,
): RunCounts {
  const count = (...whats: Written['what'][]): number =>
    written.filter(({ what }) => whats.includes(what)).length;
  return {
    added: count('added'),
    changed: count('changed', 'proposed'),
    unchanged: count('unchanged'),
    refused: refusedCount,
    vanished,
  };
}

async function finish(
  unit: UnitOfWork,
  { run, source, rows }: Held,
  written: readonly Written[],
): Promise<Result<RunCounts>> {
  const counts = countsOf(written, rows.length - written.length);
  await finishRun(unit.tx, run.id, {
    status: runStatus.transitions.apply.to,
    counts,
    remarks: remarksOf(rows, written),
    appliedAt: unit.nowDate,
    eraseAfter: unit.today.add({ days: intakePolicy.runDays.value }).toString(),
  });
  const isFollowed = source.kind === 'icsUrl';
  const action = isFollowed ? 'follow' : 'finish';
  if (!canTransition(sourceStatus, source.status, action))
    return refused(standsNow(sourceStatus, source.status));
  await updateSource(unit.tx, source.id, {
    status: sourceStatus.transitions[action].to,
    nextReadAt: isFollowed ? nextReading(unit.nowDate, 0) : null,
    lastOutcome: 'changed',
  });
  unit.audit('import.applied', 'importSource', source.id, {
    ...counts,
    by: personIdOf(unit.actor) === null ? 'job' : 'hand',
  });
  return ok(counts);
}

export type Chosen = { readonly choices: Choices; readonly withoutWrong: boolean };

/** Refuses with `changed-meanwhile` when something alike came on the map since; the preview then shows it. */
export async function applyRun(
  deps: IntakeDeps,
  actor: Actor,
  id: Id<'import_run'>,
  { choices, withoutWrong }: Chosen,
): Promise<Result<RunCounts>> {
  const applied = await inTransaction(deps, actor, async (unit) => {
    await lockImports(unit.tx);
    const held = await hold(unit, id);
    if (!held.ok) return held;
    const [first, ...rest] = choiceProblems(held.value.rows, choices, withoutWrong);
    if (first) return refused(first, ...rest);
    if (await isOutdated(unit, held.value, choices)) return refused(problems.changedMeanwhile);
    const written = await writeAll(unit, held.value, choices);
    if (!written.ok) return written;
    const isCalendar = held.value.source.defaults !== null;
    // A calendar of which everything was left out may still be followed.
    if (written.value.length === 0 && !isCalendar) return refused(problems.nothingLeft);
    const followed = isCalendar ? await follow(unit, held.value, choices, written.value) : ok(undefined);
    return followed.ok ? await finish(unit, held.value, written.value) : followed;
  });
  if (!applied.ok && applied.problems.some(({ code }) => code === 'changed-meanwhile'))
    await lookAgain(deps, actor, id);
  return applied;
}

async function lookAgain(deps: IntakeDeps, actor: Actor, id: Id<'import_run'>): Promise<void> {
  await inTransaction(
    deps,
    actor,
    async (unit) => {
      const held = await hold(unit, id);
      if (!held.ok) return held;
      const { source, rows } = held.value;
      await replaceRows(unit.tx, id, await withDuplicates(unit.tx, unit.actor, source.subject, rows));
      return ok(undefined);
    },
    { publicFacts: false },
  );
}

export async function discardRun(
  deps: IntakeDeps,
  actor: Actor,
  id: Id<'import_run'>,
): Promise<Result<ImportSource>> {
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const held = await hold(unit, id);
      if (!held.ok) return held;
      const { run, source } = held.value;
      await finishRun(unit.tx, id, {
        status: runStatus.transitions.discard.to,
        counts: null,
        remarks: [],
        appliedAt: null,
        eraseAfter: unit.today.add({ days: intakePolicy.runDays.value }).toString(),
      });
      // Of a list nothing else is left; a calendar that is followed goes on.
      if (source.status === 'new')
        await updateSource(unit.tx, source.id, { status: sourceStatus.transitions.end.to });
      unit.audit('import.discarded', 'importSource', run.sourceId);
      return ok(source);
    },
    { publicFacts: false },
  );
}
