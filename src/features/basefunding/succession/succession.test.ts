/** The lead of a network with a grant that runs goes bankrupt: another member takes over, to the account that it gives. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, type Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { postLetters } from '../../../../tests/support/office-walk.ts';
import { asPersona } from '../../../../tests/support/persona.ts';
import { value } from '../../../../tests/support/trial-results.ts';
import { systemClock, today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { sumCents } from '../../../kernel/money.ts';
import { assert } from '../../../kernel/result.ts';
import { getApplication } from '../../application/index.ts';
import { verifyLedger } from '../../budget/index.ts';
import { listDecisions } from '../../decision/index.ts';
import { loadActor, personas } from '../../party/index.ts';
import { orderAdvance, ordersOfApplication, releaseOrders } from '../../payment/index.ts';

let app: TestApp;
let officer: Visitor;
let colleague: Visitor;
let idris: Visitor;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  officer = await asPersona(app, 'behandelaar');
  colleague = await asPersona(app, 'tweede-behandelaar');
  await idrisSigns();
  idris = await asPersona(app, 'organisatie');
});
afterAll(() => app.close());

const db = () => app.database.db;
const year = today(systemClock).year + 1;
const request = `/netwerken/dorpskring-rozenburg/basisfinanciering/${year}`;
const path = `${request}/andere-penvoerder`;
const former = 'Dorpshuis De Dijkwacht';
const next = 'bewonersgroep-dorpsgezicht';

async function idrisSigns(): Promise<void> {
  const email = personas.find(({ key }) => key === 'organisatie')?.email ?? '';
  const { id: personId } = await db()
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  const { id: organisationId } = await db()
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', next)
    .executeTakeFirstOrThrow();
  await db()
    .insertInto('organisationMember')
    .values({ organisationId, personId, right: 'sign', since: '2020-01-01', until: null })
    .execute();
}

let id: Id<'application'>;
const now = async () => await getApplication(db(), id);
const orders = async () => await ordersOfApplication(db(), id);
const messages = async () =>
  await db()
    .selectFrom('message')
    .innerJoin('organisation', 'organisation.id', 'message.recipientOrganisationId')
    .select(['message.subject', 'organisation.name'])
    .where('message.caseId', '=', id)
    .where('message.subject', 'like', '%voortaan de subsidie%')
    .orderBy('organisation.name')
    .execute();
const payer = async () => {
  const email = personas.find(({ key }) => key === 'betaler')?.email ?? '';
  const actor = await loadActor(db(), { email, officeRoles: true }, today(systemClock));
  assert(actor, 'The demo has a payer');
  return actor;
};

async function granted(): Promise<void> {
  const found = await db()
    .selectFrom('baseFunding')
    .innerJoin('listing', 'listing.id', 'baseFunding.networkId')
    .select('applicationId')
    .where('listing.slug', '=', 'dorpskring-rozenburg')
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  id = found.applicationId as Id<'application'>;
  const { caseNumber, revision, requestedCents } = await now();
  await officer.post(`/zaken/${caseNumber}/in-behandeling`, { revision: String(revision) });
  const decided = await officer.post(`/zaken/${caseNumber}/besluit`, {
    outcome: 'grant',
    amount: String((requestedCents ?? 0) / 100),
    reasons: 'De leden zijn elke week open.',
    departureReasons: 'De dorpsraad adviseerde niet.',
    'judgement.conditions': 'met',
    'judgement.continuity': 'met',
    'judgement.openToAll': 'met',
    'judgement.doubleFunding': 'met',
    revision: String((await now()).revision),
  });
  expect(decided.status).toBe(303);
  await postLetters(app, caseNumber ?? '');
  const [decision] = await listDecisions(db(), id);
  assert(decision, 'it was decided');
  value(await orderAdvance(app.deps, decision.id));
}

test('before anything was granted there is nothing to decide: the network itself chooses', async () => {
  expect((await officer.get(path)).status).toBe(404);
  await granted();
  const page = await (await officer.get(request)).text();
  expect(page).toContain('Toegekend: ');
  expect(page).toContain(`href="${path}"`);
});

test('only who may decide comes there, and all that lacks is said at once', async () => {
  expect((await idris.get(path)).status).toBe(403);
  const refused = await officer.post(path, { revision: '0' });
  const html = await refused.text();
  expect(refused.status).toBe(422);
  for (const said of ['Kies een lid uit de lijst.', 'Kies ja of nee.', 'Schrijf op waarom'])
    expect(html).toContain(said);
  const typed = { lead: next, stays: 'nee', reasons: 'Failliet.' };
  const late = await officer.post(path, { ...typed, revision: '0' });
  const again = await late.text();
  expect([late.status, again.includes('net gewijzigd'), again.includes('Failliet.')]).toEqual([
    422,
    true,
    true,
  ]);
  expect((await listDecisions(db(), id)).length).toBe(1);
});

test('it is a decision of the same amount, told to both, and kept', async () => {
  const before = await now();
  const done = await officer.post(path, {
    revision: String(before.revision),
    lead: next,
    stays: 'nee',
    reasons: 'Het dorpshuis is failliet.',
  });
  expect([done.status, done.headers.get('location')]).toEqual([303, `${request}?gelukt=penvoerder`]);
  const versions = await listDecisions(db(), id);
  expect(versions.map(({ kind, amountCents }) => [kind, amountCents])).toEqual([
    ['grant', before.grantedCents],
    ['amend', before.grantedCents],
  ]);
  expect((await messages()).map(({ subject, name }) => [name, subject.split(' ')[0]])).toEqual([
    ['Bewonersgroep Dorpsgezicht', 'Uw'],
    [former, 'Een'],
  ]);
  const html = await (await officer.get(request)).text();
  expect(html.replace(/<[^>]+>/g, '')).toMatch(new RegExp(`Tot \\d+ [a-z]+ \\d{4}: ${former}`));
  // That it left is no correction of what it did.
  expect(html).not.toContain('Het bewijs is daarna gewijzigd');
  expect(html).toContain('Is uit het netwerk');
  expect((await idris.get(`/zaken/${before.caseNumber}`)).status).toBe(200);
});

test('nothing more goes to the old account; the new one is looked at a second time and let go by a third', async () => {
  const { caseNumber, grantedCents } = await now();
  const due = (await orders()).filter(({ instalmentOn }) => instalmentOn === null).map((order) => order.id);
  const refused = await releaseOrders(app.deps, await payer(), due);
  expect(refused.ok || refused.problems.map(({ code }) => code)).toContain('account-closed');
  const account = { iban: 'NL91 ABNA 0417 1643 00', holderName: 'Bewonersgroep Dorpsgezicht' };
  expect((await idris.post(`/zaken/${caseNumber}/rekening`, account)).status).toBe(303);
  const { id: changeId } = await db()
    .selectFrom('accountChange')
    .select('id')
    .where('applicationId', '=', id)
    .where('status', '=', 'waiting')
    .executeTakeFirstOrThrow();
  const waits = await releaseOrders(app.deps, await payer(), due);
  expect(waits.ok).toBe(false);
  const looked = await colleague.post(`/betalingen/rekeningen/${changeId}/goedkeuren`, { checked: 'yes' });
  expect(looked.status).toBe(303);
  const live = (await orders()).filter(({ status }) => status !== 'cancelled');
  expect(sumCents(live.map(({ amountCents }) => amountCents))).toBe(grantedCents);
  const closed = await db()
    .selectFrom('payee')
    .select('id')
    .where('applicationId', '=', id)
    .where('closedAt', 'is not', null)
    .execute();
  expect(closed).toHaveLength(1);
  expect(live.some(({ payeeId }) => payeeId === closed[0]?.id)).toBe(false);
  value(
    await releaseOrders(
      app.deps,
      await payer(),
      live.filter((one) => one.instalmentOn === null).map((one) => one.id),
    ),
  );
  expect((await verifyLedger(db())).faults).toEqual([]);
});
