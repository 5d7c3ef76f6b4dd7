/** Forms of the council report: a draft of another, one that failed, and a correction that waits. */
import { askEdition, makeEdition, proposeCorrection } from '../../../src/features/council-report/index.ts';
import { system } from '../../../src/kernel/actor.ts';
import { today } from '../../../src/kernel/dates.ts';
import { type Id, newId } from '../../../src/kernel/ids.ts';
import type { TestApp } from '../app.ts';

/** @returns pages on which an officer finds the forms */
export async function councilReportForms(app: TestApp): Promise<readonly string[]> {
  const { db } = app.database;
  const year = today(app.deps.clock).year - 1;
  const by = system('test');
  const slugs: string[] = [];
  for (const month of ['02', '03']) {
    const period = { fromOn: `${year}-${month}-01`, lastOn: `${year}-${month}-28`, note: '' };
    const asked = await askEdition(app.deps, by, period, { queue: false });
    if (!asked.ok) throw new Error(JSON.stringify(asked.problems));
    slugs.push(asked.value.slug);
    if (month === '02') await makeEdition(app.deps, asked.value);
    else
      await db
        .updateTable('councilEdition')
        .set({ status: 'failed' })
        .where('id', '=', asked.value.id)
        .execute();
  }
  const published = await db
    .selectFrom('councilEdition')
    .select(['id', 'slug', 'fromOn'])
    .where('status', '=', 'published')
    .orderBy('lastOn')
    .executeTakeFirstOrThrow();
  await proposeWhatChanged(app, published);
  const figures = `/raadsrapportages/${published.slug}/cijfers`;
  return [
    '/raadsrapportages/nieuw',
    ...slugs.map((slug) => `/raadsrapportages/${slug}`),
    `${figures}/adviezen`,
    `${figures}/adviezen/correctie`,
    `${figures}/meldingen`,
  ];
}

/** Somebody reports something of then, and the figure is counted again. */
async function proposeWhatChanged(
  app: TestApp,
  edition: { readonly id: string; readonly fromOn: string },
): Promise<void> {
  const { db } = app.database;
  const { id: listingId } = await db.selectFrom('listing').select('id').limit(1).executeTakeFirstOrThrow();
  const report = { what: 'other', note: '', madeAt: new Date(`${edition.fromOn}T12:00:00Z`) };
  await db
    .insertInto('listingReport')
    .values({ id: newId(), listingId, ...report })
    .execute();
  const proposed = await proposeCorrection(
    app.deps,
    system('test'),
    { id: edition.id as Id<'council_edition'> },
    { key: 'meldingen', reason: 'Een melding die later is ingevoerd.' },
  );
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.problems));
}
