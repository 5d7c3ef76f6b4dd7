/** Forms of base funding. */
import { today } from '../../../src/kernel/dates.ts';
import type { TestApp } from '../app.ts';
import type { As, Collected } from './collected.ts';

/** The request of a network: its years, its parts, and what only an officer fills in. */
export async function baseFunding(found: Collected, as: As, app: TestApp, network: string): Promise<void> {
  const funding = `${network}/basisfinanciering`;
  const year = `${funding}/${today(app.deps.clock).year + 1}`;
  // Of the first network every year was begun already.
  const other = '/netwerken/tafelgenoten-van-west/basisfinanciering';
  for (const path of [funding, other, year, `${year}/leden/taalhuis-de-klinker`])
    await found.visit(as('organisatie'), path);
  await found.visit(as('behandelaar'), year);
  const running = `${funding}/${today(app.deps.clock).year}/andere-penvoerder`;
  await found.visit(as('behandelaar'), running);
  // One that was sent, and whose draft somebody threw away.
  const { db } = app.database;
  const thrownAway = await db
    .updateTable('baseFunding')
    .set({ status: 'submitted' })
    .from('listing')
    .whereRef('listing.id', '=', 'baseFunding.networkId')
    .where('listing.slug', '=', 'tafelgenoten-van-west')
    .returning('baseFunding.year')
    .executeTakeFirstOrThrow();
  const again = `/netwerken/tafelgenoten-van-west/basisfinanciering/${thrownAway.year}`;
  await found.visit(as('organisatie'), again);
}
