/** Forms of what the city tries and learns, and of complaints, in each status. */
import type { TestApp } from '../app.ts';

/** Of the office. */
export async function learningPages(app: TestApp): Promise<readonly string[]> {
  const { db } = app.database;
  const question = await db
    .selectFrom('proofQuestion')
    .select('id')
    .where('status', '=', 'waiting')
    .executeTakeFirstOrThrow();
  const lesson = await db.selectFrom('lesson').select('id').limit(1).executeTakeFirstOrThrow();
  const complaint = await db
    .selectFrom('complaint')
    .select('id')
    .where('status', '=', 'received')
    .limit(1)
    .executeTakeFirstOrThrow();
  const running = '/werkatelier/komen-er-meer-mensen-als-de-buurtkamer-ook-op-zondag-open-is';
  return [
    '/werkatelier/nieuw',
    running,
    `${running}/verbeteren`,
    `/werkatelier/vragen/${question.id}`,
    '/geleerd/nieuw',
    `/geleerd/${lesson.id}/verbeteren`,
    '/klachten/register',
    `/klachten/register/${complaint.id}`,
  ];
}

/** Of who asks. */
export const askingPages: readonly string[] = ['/werkatelier/vraag', '/werkatelier/mijn-vragen'];
