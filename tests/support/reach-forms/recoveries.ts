/** Forms of a grant that is asked back. */
import type { TestApp } from '../app.ts';
import type { As, Collected } from './collected.ts';

/** What was paid of a grant that was determined lower is asked back; each step of the claim is another form. */
export async function recoveries(found: Collected, as: As, app: TestApp): Promise<void> {
  const lowered = await app.database.db
    .selectFrom('application')
    .select('caseNumber')
    .where('title', '=', 'Zomerkamp in het park')
    .executeTakeFirstOrThrow();
  const officer = as('behandelaar');
  const casePage = `/zaken/${lowered.caseNumber}`;
  await found.visit(officer, `${casePage}/vaststelling-wijzigen`);
  await found.visit(officer, `${casePage}/terugvorderen`);
  await officer.post(`${casePage}/terugvorderen`, { amount: '20', reasons: 'Dit was te veel.' });
  const list = '/betalingen/terugvorderingen';
  for (const key of ['behandelaar', 'betaler'] as const) await found.visit(as(key), list);
  const { id: inParts } = await app.database.db
    .selectFrom('recovery')
    .select('id')
    .where('status', '=', 'inParts')
    .executeTakeFirstOrThrow();
  await found.visit(officer, `${list}/${inParts}/verrekenen`);
  const claimed = await app.database.db
    .selectFrom('recovery')
    .select(['id', 'revision'])
    .where('status', '=', 'claimed')
    .executeTakeFirstOrThrow();
  await officer.post(`${list}/${claimed.id}/voorstellen`, {
    revision: String(claimed.revision),
    reasons: 'Het is te weinig om te innen.',
  });
  for (const key of ['behandelaar', 'betaler'] as const) await found.visit(as(key), list);
}
