/**
 * The controller reads everything and changes nothing but one: he approves what is destroyed, as a second pair of eyes. Every
 * page of the office is open to him, or says here why not.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Permission, permissions } from '../src/kernel/permissions.ts';
import { logIn, type TestApp, testApp, type Visitor } from './support/app.ts';
import { demoCity } from './support/demo-city.ts';

/** Pages behind these are only the way to do something; what was done, he reads where it says. */
const onlyToDo = {
  'access.manage': 'gives and ends roles: /beheer/toegang shows who has which',
  'application.enterForOther': 'the desk fills in a form: what came of it is a case',
  'areaBudget.manage': 'opens a budget: /wijkbudgetten shows each, and /wijkbudgetten/bronnen the sources',
  'areaBudget.propose': 'the shareholders propose: every proposal stands on the page of its budget',
  'areaBudget.turnKey': 'the keys that wait for who looks: each proposal shows how its keys stand',
  'budget.publish': 'makes a ceiling: /plafonds shows each with its movements',
  'case.handle': 'steps in a case: its time line shows each',
  'councilReport.make': 'makes an edition or counts a figure again: /raadsrapportages shows him every draft',
  'decision.hear': 'records a hearing: the case shows it',
  'decision.take': 'prepares a decision: the case shows it with its findings',
  'evidence.record': 'a volunteer calls hosts: their numbers are for that alone',
  'import.run': 'reads in an agenda: what it wrote stands on the map with its history',
  'interest.register': 'the interests of the one who looks',
  'learning.keep': 'keeps trials and lessons: /werkatelier and /geleerd show them, with their history',
  'listing.edit': 'what the one who looks keeps herself',
  'listing.moderate': 'judges what was proposed: each outcome stands in the public history',
  'listing.policy': 'changes a term: /wijken shows how fresh the map is',
  'message.printQueue': 'prints and posts: /printlijst shows what waits and what went',
  'motion.keep': 'keeps the register: /moties and /actielijnen show all of it, with its history',
  'outage.record': 'corrects an outage: /beheer/storingen shows them',
  'pack.advise': 'the council advises: its record is in the decision pack',
  'pack.declare': 'a member declares interests: the decision pack shows them',
  'payment.execute': 'makes files for the bank, with account numbers: /betalingen shows what was paid',
  'scheme.edit': 'forms of a draft: the draft itself is shown to him as text',
  'scheme.publish': 'publishes or withdraws: the version shows which',
  'story.judge': 'looks at reports and reactions: each outcome stands in the audit log',
  'synonym.manage': 'keeps the words of searching',
  'unitValue.manage': 'proposes and publishes values: /kengetallen shows each with its versions',
  'vote.enterPaper': 'two people copy sheets blindly: the result says how many came in on paper',
  'vote.prepare': 'sets up a vote and its projects: the page of the vote shows what was announced and fixed',
} as const satisfies Partial<Record<Permission, string>>;

let app: TestApp;
let controller: Visitor;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  controller = await logIn(app, 'ruben.spiegelbeeld@example.org');
});
afterAll(() => app.close());

const mayOnly = (permission: Permission): boolean => {
  const roles: readonly string[] = permissions[permission].roles;
  return roles.includes('controller') || roles.includes('resident');
};

test('every page that needs a permission is open to the controller, or there is a reason', () => {
  const closed = app.routes.list
    .filter(({ method }) => method === 'GET')
    .map(({ access }) => access)
    .filter((access) => access !== 'public' && access !== 'signedIn')
    .filter((permission) => !mayOnly(permission));
  expect([...new Set(closed)].sort()).toEqual(Object.keys(onlyToDo).sort());
});

test.each(['/beheer/regelingen', '/beheer/storingen', '/beheer/tokens', '/printlijst', '/beheer/toegang'])(
  'he reads %s, and nothing on it can be pressed',
  async (path) => {
    const answer = await controller.get(path);
    expect(answer.status).toBe(200);
    const main = /<main[\s\S]*<\/main>/.exec(await answer.text())?.[0] ?? '';
    expect(main).not.toMatch(/<form[^>]*method="post"/);
    expect(main).not.toContain('/nieuw"');
    const refused = await controller.post(path, { name: 'x', stap: 'geprint' });
    expect([403, 404, 405]).toContain(refused.status);
  },
);

test('he reads a draft of a scheme as its writer does, without a way to change it', async () => {
  const officer = await logIn(app, 'bram.schijnbaar@example.org');
  const begun = await officer.post('/beheer/regelingen/bewonersinitiatieven/versies/1/kopie');
  const draft = new URL(begun.headers.get('location') ?? '', 'http://localhost').pathname;
  for (const path of [draft, `${draft}/yaml`, `${draft}/voorbeeld`, `${draft}/proef`]) {
    const page = await controller.get(path);
    expect([path, page.status]).toEqual([path, 200]);
    const main = /<main[\s\S]*<\/main>/.exec(await page.text())?.[0] ?? '';
    expect(main).not.toMatch(/<form[^>]*method="post"/);
    expect(main).not.toMatch(/href="[^"]*\/(?:deel|formulier|bekendmaken|weggooien|rondes)\b/);
  }
});
