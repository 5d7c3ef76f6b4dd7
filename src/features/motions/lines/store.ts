/** The action lines, each with its newest version and its notes by half year. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { ActionLine, ActionLineNote, HalfYear } from '../types.ts';

/** All lines by number, with every note. At most 99. */
export async function actionLines(r: Reader): Promise<readonly ActionLine[]> {
  const [lines, notes] = await Promise.all([
    r
      .selectFrom('actionLine')
      .distinctOn('number')
      .select(['number', 'version', 'title', 'goals', 'carriers', 'source', 'toVerify', 'reason'])
      .orderBy('number')
      .orderBy('version', 'desc')
      .limit(99)
      .execute(),
    r
      .selectFrom('actionLineNote')
      .select(['lineNumber', 'year', 'half', 'version', 'body', 'recordedAt'])
      .orderBy('year', 'desc')
      .orderBy('half', 'desc')
      .orderBy('version', 'desc')
      .limit(10_000)
      .execute(),
  ]);
  const byLine = Map.groupBy(notes, ({ lineNumber }) => lineNumber);
  return lines.map((line) => ({
    ...line,
    notes: (byLine.get(line.number) ?? []).map(
      ({ lineNumber: _, half, ...note }): ActionLineNote => ({ ...note, half: half === 1 ? 1 : 2 }),
    ),
  }));
}

export async function findLine(r: Reader, number: number): Promise<ActionLine | null> {
  return (await actionLines(r)).find((line) => line.number === number) ?? null;
}

type Recorded = { readonly byPersonId: Id<'person'> | null; readonly recordedAt: Date };

/** @throws unique violation when another recorded this version at the same time */
export async function insertLine(
  tx: Tx,
  { goals, carriers, ...line }: Omit<ActionLine, 'notes'>,
  recorded: Recorded,
): Promise<void> {
  await tx
    .insertInto('actionLine')
    .values({ id: newId(), ...line, goals: [...goals], carriers: [...carriers], ...recorded })
    .execute();
}

/** @throws unique violation when another wrote of this half year at the same time */
export async function insertNote(
  tx: Tx,
  lineNumber: number,
  { year, half }: HalfYear,
  body: string,
  recorded: Recorded,
): Promise<void> {
  const next = tx
    .selectFrom('actionLineNote')
    .select(sql<number>`coalesce(max(version), 0) + 1`.as('version'))
    .where('lineNumber', '=', lineNumber)
    .where('year', '=', year)
    .where('half', '=', half);
  await tx
    .insertInto('actionLineNote')
    .values({
      id: newId(),
      lineNumber,
      year,
      half,
      body,
      ...recorded,
      version: (eb) => eb.selectFrom(next.as('next')).select('next.version'),
    })
    .execute();
}
