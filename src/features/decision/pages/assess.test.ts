/** The form of a decision, by the page, in the demo city. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { asPersona } from '../../../../tests/support/persona.ts';
import { fieldId } from '../../../ui/field.tsx';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

test('who sends it without a choice hears in one round all that is missing, and keeps what she judged', async () => {
  const officer = await asPersona(app, 'behandelaar');
  const cases = await app.database.db
    .selectFrom('application')
    .select('caseNumber')
    .where('status', '=', 'inTreatment')
    .orderBy('caseNumber')
    .limit(50)
    .execute();
  let found: { readonly path: string; readonly open: readonly string[] } | null = null;
  for (const { caseNumber } of cases) {
    const path = `/zaken/${caseNumber}/beoordelen`;
    const html = await (await officer.get(path)).text();
    const open = [...new Set([...html.matchAll(/name="(judgement\.[^"]+)"/g)].map(([, name]) => name ?? ''))];
    if (open.length > 1 && html.includes('name="outcome"')) {
      found = { path, open };
      break;
    }
  }
  if (!found) throw new Error('the demo has a case with two things to judge');
  const { path, open } = found;
  const [judged = '', ...left] = open;
  for (const at of [path, path.replace('beoordelen', 'besluit')]) {
    const answer = await officer.post(at, { [judged]: 'met', reasons: '', revision: '1' });
    const html = await answer.text();
    expect([at, answer.status]).toEqual([at, 422]);
    expect(html).toContain('Kies: toekennen of weigeren.');
    expect(html).toContain('Schrijf op waarom u zo beslist.');
    for (const name of left) expect(html).toContain(`href="#${fieldId(name)}"`);
    expect(html).not.toContain(`href="#${fieldId(judged)}"`);
    expect(await validateHtml(html, at)).toEqual([]);
  }
});
