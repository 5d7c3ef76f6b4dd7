/** What the form of an activity makes of a sentence or of separate fields, before anything is saved. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../../tests/support/app.ts';
import { type TrialKeeper, trialKeeper } from '../../../../tests/support/trial-keeper.ts';
import { seedGround } from '../../../demo/ground.ts';
import { fixedClock } from '../../../kernel/dates.ts';

const host = 'gastvrouw@example.org';
let app: TestApp;
let keeper: TrialKeeper;

beforeAll(async () => {
  app = await testApp({ clock: fixedClock('2027-03-12T10:00:00Z') });
  await seedGround(app.deps);
  keeper = await trialKeeper(app);
});
afterAll(() => app.close());

const typed = (changes: Readonly<Record<string, string>>): Record<string, string> => ({
  ...keeper.activity,
  email: host,
  ...changes,
});

test('separate fields become a sentence', async () => {
  const fields = {
    ...typed({ wanneer: '', van: '9.30', tot: '11', elke: 'm-1', knop: 'velden' }),
    dagen: ['5'],
    niet: ['feestdag'],
  };
  const html = await (await keeper.member.post('/mijn-activiteiten/nieuw', fields)).text();
  expect(html).toContain('Elke laatste vrijdag van de maand van 09.30 tot 11.00 uur, niet op feestdagen.');
});

test('everything that is wrong is said at once', async () => {
  const wrong = { titel: '', soort: 'x', wijk: 'x', waar: '', email: 'x', wanneer: 'elke dag', kosten: 'x' };
  const refused = await keeper.member.post('/mijn-activiteiten/nieuw', typed(wrong));
  const html = await refused.text();
  expect(refused.status).toBe(422);
  for (const field of ['titel', 'soort', 'wijk', 'waar', 'email', 'wanneer', 'kosten'])
    expect(html).toContain(`href="#f-${field}"`);
});

test('what is different long after the first dates is shown as well', async () => {
  const wanneer = 'elke dinsdag 10 tot 12, op 2 november dicht (schilderen), op 9 november in de kerk';
  const html = await (
    await keeper.member.post('/mijn-activiteiten/nieuw', typed({ wanneer, knop: 'bekijk' }))
  ).text();
  const [first = '', later = ''] = html.split('En later, anders dan anders');
  expect(first).not.toContain('datetime="2027-11-02');
  expect(later).toMatch(/dinsdag 2 november<[\s\S]{0,200}Gaat niet door[\s\S]{0,90}schilderen/);
  expect(later).toMatch(/dinsdag 9 november<[\s\S]{0,90}deze keer: <span dir="auto">de kerk/);
  expect(later).not.toContain('dinsdag 16 november');
});
