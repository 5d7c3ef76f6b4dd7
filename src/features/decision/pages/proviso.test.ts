/** The budget proviso on the pages of both sides, and invoking it (Awb 4:34). */
import { afterAll, beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp, type Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { asPersona } from '../../../../tests/support/persona.ts';
import { formatDate, today } from '../../../kernel/dates.ts';
import { lastDayOf } from '../../../kernel/terms/index.ts';
import { aheadTitle, daysSinceBudget, provisoTitle, yearOfProviso } from '../../application/index.ts';
import { yearAhead } from '../../scheme/index.ts';

let app: TestApp;

beforeEach(async () => {
  await app?.close();
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const read = async (visitor: Visitor, path: string): Promise<string> =>
  await (await visitor.get(path)).text();

const adoptedOn = () => today(app.deps.clock).subtract({ days: daysSinceBudget });
const lastDay = () => formatDate(lastDayOf('budgetProviso', adoptedOn()), 'nl');

async function theCase() {
  return await app.database.db
    .selectFrom('application')
    .select(['id', 'caseNumber', 'revision'])
    .where('title', '=', provisoTitle)
    .executeTakeFirstOrThrow();
}

test('applicant, office, decision and work list say until when', async () => {
  const { caseNumber } = await theCase();
  const year = yearOfProviso(today(app.deps.clock));
  const path = `/zaken/${caseNumber}`;
  const own = await read(await asPersona(app, 'bewoner'), path);
  expect(own).toContain(`De begroting van ${year} is op ${formatDate(adoptedOn(), 'nl')} vastgesteld`);
  expect(own).toContain('Beroep op het begrotingsvoorbehoud');
  const officer = await asPersona(app, 'behandelaar');
  const office = await read(officer, path);
  expect(office).toContain(`Een beroep daarop kan tot en met ${lastDay()}`);
  expect(office).toContain(`href="${path}/wijzigen"`);
  expect(await read(officer, `${path}/besluit`)).toContain(`Begrotingsvoorbehoud ${year} (Awb 4:34)`);
  expect(await read(officer, '/werklijst?soort=provisos')).toContain(`${path}/wijzigen`);
  const controller = await asPersona(app, 'controller');
  expect(await read(controller, path)).not.toContain('Verlagen of intrekken</a>');
});

test('an officer invokes it after a hearing; before it, and without an answer, the page says what to mend', async () => {
  const { caseNumber, id } = await theCase();
  const path = `/zaken/${caseNumber}`;
  const officer = await asPersona(app, 'behandelaar');
  const page = await read(officer, `${path}/wijzigen`);
  expect(page).toContain(lastDay());
  expect(await validateHtml(page, 'page')).toEqual([]);
  const sent = {
    revision: String((await theCase()).revision),
    kind: 'amend',
    amount: '5000',
    reasons: 'De raad stelde minder geld beschikbaar.',
    proviso: 'yes',
    sameActivities: page.includes('name="sameActivities"') ? 'yes' : '',
  };
  const refused = await officer.post(`${path}/wijzigen`, sent);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('Hoor de ontvanger eerst');
  const heldOn = today(app.deps.clock).toString();
  await officer.post(`${path}/horen`, { heldOn, manner: 'phone', summary: 'Wij spraken over de begroting.' });
  const given = { ...sent, revision: String((await theCase()).revision), givenTerm: 'Drie maanden.' };
  const done = await officer.post(`${path}/wijzigen`, given);
  expect(done.headers.get('location')).toBe(`${path}/besluit?klaar=gewijzigd`);
  const decision = await app.database.db
    .selectFrom('decision')
    .select(['invokesProviso', 'provisoYear', 'amountCents'])
    .where('applicationId', '=', id)
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow();
  expect(decision).toEqual({ invokesProviso: true, provisoYear: null, amountCents: 500_000 });
  expect(await read(officer, path)).toContain('Beroep gedaan op het begrotingsvoorbehoud');
  expect(await read(officer, `${path}/wijzigen`)).not.toContain('name="proviso"');
});

test('a grant for a year without a budget is proposed on condition of it', async () => {
  const year = yearAhead(today(app.deps.clock));
  const { caseNumber, gebiedId } = await app.database.db
    .selectFrom('application')
    .innerJoin('envelope', 'envelope.id', 'application.envelopeId')
    .select(['application.caseNumber', 'envelope.gebiedId'])
    .where('application.title', '=', aheadTitle)
    .where('application.status', '=', 'inTreatment')
    .executeTakeFirstOrThrow();
  expect(gebiedId).not.toBeNull();
  const page = await read(await asPersona(app, 'behandelaar'), `/zaken/${caseNumber}/beoordelen`);
  expect(page).toContain(`De begroting van ${year} is nog niet vastgesteld`);
  expect(page).toMatch(/<input[^>]* checked[^>]* name="budgetProviso"/);
});

test('once the budget is taken back, officers and councils are offered a proviso again', async () => {
  const officer = await asPersona(app, 'behandelaar');
  const year = String(yearOfProviso(today(app.deps.clock)));
  const back = { year, source: 'Proef', reason: 'Proef', notAdopted: 'yes' };
  expect((await officer.post('/beheer/begrotingen', back)).status).toBe(303);
  const { caseNumber } = await app.database.db
    .selectFrom('application')
    .innerJoin('round', 'round.id', 'application.roundId')
    .select('application.caseNumber')
    .where('application.status', 'in', ['inTreatment', 'advised'])
    .where('round.year', '=', Number(year))
    .executeTakeFirstOrThrow();
  const page = await read(officer, `/zaken/${caseNumber}/beoordelen`);
  expect(page).toContain(`De begroting van ${year} is nog niet vastgesteld`);
  expect(page).toContain('name="budgetProviso"');
  expect(await validateHtml(page, 'page')).toEqual([]);
  const { caseNumber: granted } = await theCase();
  expect(await read(await asPersona(app, 'bewoner'), `/zaken/${granted}`)).toContain(
    'Die begroting is nog niet vastgesteld',
  );
});
