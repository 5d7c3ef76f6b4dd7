/** Forms that no page of the demo city shows. */
import { newId } from '../../../src/kernel/ids.ts';
import type { TestApp } from '../app.ts';
import type { As, Reached } from './collected.ts';

/** What forms ask here and there; enough to reach the rules behind a page that no demo case shows. */
const usualFields = [
  'reasons',
  'on',
  'amount',
  'outcome',
  'kind',
  'caseNumber',
  'note',
  'confirm',
  'revision',
];

/** Routes whose page no case of the demo city is ready for: sent to all the same, without having seen the form. */
export async function unseenForms(
  app: TestApp,
  seen: readonly Reached[],
  as: As,
): Promise<readonly Reached[]> {
  const { db } = app.database;
  const one = await db
    .selectFrom('application')
    .select(['id', 'caseNumber'])
    .where('outcome', 'is not', null)
    .where('destroyedOn', 'is', null)
    .executeTakeFirstOrThrow();
  const objection = await db.selectFrom('objection').select('id').executeTakeFirst();
  const fields = usualFields.map((name) => ({ name, kind: 'text', value: '' }) as const);
  return app.routes.list
    .filter(({ method, path }) => method === 'POST' && !seen.some(({ route }) => route === path))
    .map(({ path, access }) => {
      const id = path.startsWith('/bezwaren') ? (objection?.id ?? newId()) : one.id;
      const action = path.replace(':caseNumber', one.caseNumber ?? '').replace(/:id|:page/, id);
      const mine = access === 'signedIn' || access.startsWith('application.');
      const visitor = as(mine ? 'bewoner' : access === 'payment.execute' ? 'betaler' : 'behandelaar');
      return { route: path, form: { action, page: null, fields }, visitor };
    });
}
