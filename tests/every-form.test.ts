/**
 * Every form is proven because it is routed: people of the demo city find the forms on their pages and fill them with
 * whatever can be wrong. Each answer is a page that says in Dutch what to mend, or a redirect; never a fault of ours,
 * and a refusal leaves the database as it was.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyLedger } from '../src/features/budget/index.ts';
import { verifyAudit } from '../src/platform/audit/index.ts';
import { type TestApp, testApp } from './support/app.ts';
import { asSent, attemptsOn, noForms } from './support/bad-input.ts';
import { contentsOf } from './support/contents.ts';
import { demoCity } from './support/demo-city.ts';
import { type Reached, reachForms } from './support/reach-forms.ts';
import { faultsOf } from './support/refusal-page.ts';

/** Some thousands of requests: a minute, and several on a machine that has more to do. */
const patience = 600_000;

let app: TestApp;
let reached: readonly Reached[] = [];
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  reached = await reachForms(app);
}, patience);
afterAll(() => app.close());

/** They end a session or a person: each gets a visitor of its own, last. */
const ending = ['/uitloggen', '/demo/inloggen', '/mijn-gegevens/verwijderen', '/beheer/toegang/:id/einde'];

/** A draft keeps what is typed, right or wrong, so that nobody has to type it twice. */
const keepsWhatIsTyped = [
  '/aanvragen/:id/:page',
  '/aanvragen/:id/:page/bestanden',
  '/aanvragen/:id/:page/bewaar',
];
const draftTables = ['application', 'audit_entry', 'audit_head'];

const endsSomething = ({ route }: Reached): number => (ending.includes(route) ? 1 : 0);

test('every route that takes a form is reached, each by seeing the form', () => {
  const routes = app.routes.list.filter(({ method }) => method === 'POST').map(({ path }) => path);
  const seen = new Set(reached.map(({ route }) => route));
  expect(routes.filter((path) => !seen.has(path))).toEqual([]);
  const unseen = reached.filter(({ form }) => form.page === null).map(({ route }) => route);
  expect(unseen).toEqual([]);
});

test(
  'whatever is sent is answered with what to mend, and nothing is half done',
  async () => {
    const faults: string[] = [];
    const tried = new Map<string, number>();
    for (const one of [...reached].sort((a, b) => endsSomething(a) - endsSomething(b))) {
      const turn = tried.get(one.route) ?? 0;
      tried.set(one.route, turn + 1);
      faults.push(...(await attack(one, turn)));
    }
    expect(faults).toEqual([]);
    expect((await verifyLedger(app.database.db)).faults).toEqual([]);
    expect((await verifyAudit(app.database.db)).faults).toEqual([]);
  },
  patience,
);

/** @param turn how many forms of the same route went before: those get fewer attempts */
async function attack({ route, form, visitor }: Reached, turn: number): Promise<string[]> {
  const faults: string[] = [];
  const page = app.routes.list.some((one) => one.method === 'POST' && one.path === route && one.page);
  const texts = new Set(form.fields.flatMap(({ kind, name }) => (kind === 'text' ? [name] : [])));
  let before = await contentsOf(app.database.db);
  const judge = async (what: string, response: Response, body?: URLSearchParams): Promise<void> => {
    // Of a field that was sent twice, the first counts.
    const typed = [...texts].map((name) => [name, body?.get(name) ?? ''] as const);
    const type = response.headers.get('content-type') ?? '';
    const found = faultsOf({
      page,
      offered: form.page !== null,
      status: response.status,
      type,
      html: await response.text(),
      typed,
    });
    faults.push(...found.map((fault) => `${route} (${form.page ?? form.action}), ${what}: ${fault}`));
    if (response.status < 400) before = await contentsOf(app.database.db);
  };
  for (const { what, body } of attemptsOn(form, turn === 0))
    await judge(what, await visitor.send(form.action, body), body);
  if (turn === 0)
    for (const { what, type, body } of noForms)
      await judge(what, await visitor.send(form.action, body, type));
  if (turn === 0) {
    const twice = [1, 2].map(() => visitor.send(form.action, asSent(form.fields)));
    for (const response of await Promise.all(twice)) await judge('two at the same moment', response);
  }
  const after = await contentsOf(app.database.db);
  const mayChange = keepsWhatIsTyped.includes(route) ? draftTables : [];
  const changed = Object.keys(after).filter(
    (table) => after[table] !== before[table] && !mayChange.includes(table),
  );
  if (changed.length > 0)
    faults.push(`${route} (${form.page ?? form.action}): refused, and yet wrote ${changed}`);
  return faults;
}
