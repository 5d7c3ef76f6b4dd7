/** Objections that the demo city does not hold. */
import { isoDate, today } from '../../../src/kernel/dates.ts';
import type { TestApp } from '../app.ts';
import type { As } from './collected.ts';

/** One to a case with several decisions, of which an officer can point out another; one won that asks for something by hand. */
export async function objectionsToMoreThanOne(app: TestApp, as: As): Promise<void> {
  const { db } = app.database;
  const lowered = await db
    .selectFrom('application')
    .select('caseNumber')
    .where('title', '=', 'Zomerkamp in het park')
    .executeTakeFirstOrThrow();
  const typed = {
    caseNumber: lowered.caseNumber ?? '',
    grounds: 'Het is te weinig.',
    name: 'A. Buur',
    address: 'Straat 3, 3011 AA Rotterdam',
    channel: 'desk',
    receivedOn: isoDate(today(app.deps.clock)),
  };
  const desk = as('servicebalie');
  const asked = await (await desk.post('/bezwaar/invoeren', typed)).text();
  const [, against = ''] = /name="against" value="([^"]+)"/.exec(asked) ?? [];
  await desk.post('/bezwaar/invoeren', { ...typed, against });
  const decided = await db
    .selectFrom('objection')
    .select('id')
    .where('status', '=', 'decided')
    .limit(1)
    .executeTakeFirstOrThrow();
  await db.updateTable('objection').set({ followUp: 'superseded' }).where('id', '=', decided.id).execute();
}
