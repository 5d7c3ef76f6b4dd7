/** Two who keep the map change one page at once: the second is shown the difference, and what she typed is still there. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { asPersona } from '../../../tests/support/persona.ts';

let app: TestApp;
let first: Visitor;
let second: Visitor;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  first = await asPersona(app, 'wijkbeheer');
  second = await asPersona(app, 'beheerder');
});
afterAll(() => app.close());

const organisation = {
  path: '/organisaties/inloop-de-halte-van-middelland',
  fields: { name: 'Inloop De Halte van Middelland', kind: 'walkIn', wijk: 'middelland' },
};
const network = {
  path: '/netwerken/deur-aan-deur-middelland',
  fields: { name: 'Deur aan Deur Middelland', kind: 'wijk', wijk: 'middelland' },
};

test.for([organisation, network])('$path', async ({ path, fields }) => {
  const edit = `${path}/bewerken`;
  const revisionIn = (html: string): string => /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';
  const revision = revisionIn(await (await second.get(edit)).text());
  const save = async (visitor: Visitor, summaryNl: string, basedOn: string) => {
    const answer = await visitor.post(edit, { ...fields, summaryNl, revision: basedOn });
    return { status: answer.status, html: await answer.text() };
  };
  expect((await save(first, 'Zegt de eerste.', revision)).status).toBe(303);
  const refused = await save(second, 'Zegt de tweede.', revision);
  expect(refused.status).toBe(422);
  expect(await validateHtml(refused.html, edit)).toEqual([]);
  expect(refused.html).toContain('Iemand anders heeft dit ondertussen veranderd');
  expect(refused.html).toMatch(/Zegt de eerste\.[\s\S]*Zegt de tweede\./);
  const read = async (): Promise<string> => await (await new Visitor(app).get(path)).text();
  expect(await read()).toContain('Zegt de eerste.');
  // Who saw the difference may go on: the form carries the newest version.
  expect((await save(second, 'Zegt de tweede.', revisionIn(refused.html))).status).toBe(303);
  expect(await read()).toContain('Zegt de tweede.');
});
