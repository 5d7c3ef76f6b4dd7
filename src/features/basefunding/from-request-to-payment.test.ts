/** One request all the way: applied for, completed, decided below the claim, its letter with the sum, paid in quarters by share. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, type Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { postLetters } from '../../../tests/support/office-walk.ts';
import { asPersona } from '../../../tests/support/persona.ts';
import { value } from '../../../tests/support/trial-results.ts';
import { isoDate, systemClock, today } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { formatCents, sumCents } from '../../kernel/money.ts';
import { assert } from '../../kernel/result.ts';
import { getApplication } from '../application/index.ts';
import { verifyLedger } from '../budget/index.ts';
import { findMessage } from '../correspondence/index.ts';
import { loadActor, personas } from '../party/index.ts';
import { exportBatch, markPaid, orderAdvance, ordersOfApplication, releaseOrders } from '../payment/index.ts';
import { factsOf, factsOfAll } from './facts.ts';
import { frozenClaims, previousGrants } from './store/frozen-claims.ts';
import { listAllBaseFundings } from './store/requests.ts';

let app: TestApp;
let keeper: Visitor;
let officer: Visitor;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  keeper = await asPersona(app, 'organisatie');
  officer = await asPersona(app, 'behandelaar');
});
afterAll(() => app.close());

const year = today(systemClock).year + 1;
const base = `/netwerken/deur-aan-deur-middelland/basisfinanciering/${year}`;
const kitchen = 'stichting-buurtkeuken-de-lange-tafel';

const parts = () =>
  app.database.db
    .selectFrom('baseFundingMember')
    .innerJoin('baseFunding', 'baseFunding.id', 'baseFundingMember.baseFundingId')
    .innerJoin('listing', 'listing.id', 'baseFunding.networkId')
    .innerJoin('organisation', 'organisation.id', 'baseFundingMember.organisationId')
    .select(['organisation.slug', 'organisation.id', 'baseFundingMember.status'])
    .where('listing.slug', '=', 'deur-aan-deur-middelland')
    .where('baseFunding.year', '=', year)
    .execute();

async function apply(): Promise<Id<'application'>> {
  const begun = await keeper.post(`${base}/aanvragen`, {});
  expect(begun.status).toBe(303);
  return (begun.headers.get('location') ?? '').replace('/aanvragen/', '') as Id<'application'>;
}
const now = async (id: Id<'application'>) => await getApplication(app.database.db, id);

let first: Id<'application'>;

test('what was computed is shown in the draft and never typed', async () => {
  for (const { slug, status } of await parts())
    if (status === 'waiting')
      expect((await keeper.post(`${base}/leden/${slug}/stap`, { stap: 'setAside' })).status).toBe(303);
  expect((await keeper.post(`${base}/penvoerder`, { lead: kitchen })).status).toBe(303);
  first = await apply();
  const { requestedCents, answers } = await now(first);
  const page = await (await keeper.get(`/aanvragen/${first}/geld`)).text();
  expect(page).toContain('Dit bedrag is berekend.');
  expect(page).toContain(formatCents(requestedCents ?? 0));
  expect(page).not.toContain('name="funding.asked"');
  const typed = {
    'funding.asked': '999999',
    'budget.0.description': 'Taart',
    'budget.0.amount': '999999',
  };
  expect((await keeper.post(`/aanvragen/${first}/geld`, typed)).status).toBe(303);
  expect(await now(first)).toMatchObject({ requestedCents, answers: { budget: answers.budget } });
  expect(await (await keeper.get(`/aanvragen/${first}/controle`)).text()).not.toContain('999.999');
});

test('it changes where it was computed: the draft goes, the request opens, and the network applies anew', async () => {
  expect((await officer.post(`${base}/heropenen`, {})).status).toBe(422);
  expect((await keeper.post(`/aanvragen/${first}/weggooien`, {})).status).toBe(303);
  expect(await (await keeper.get(base)).text()).toContain('Eerst iets veranderen');
  expect((await officer.post(`${base}/heropenen`, {})).status).toBe(422);
  expect((await keeper.post(`${base}/heropenen`, {})).status).toBe(303);
  const [gone] = (await parts()).filter(({ status, slug }) => status === 'confirmed' && slug !== kitchen);
  const aside = await keeper.post(`${base}/leden/${gone?.slug}/stap`, { stap: 'setAside' });
  expect(aside.status).toBe(303);
  const before = (await now(first)).requestedCents ?? 0;
  const anew = await apply();
  expect((await now(anew)).requestedCents).toBeLessThan(before);
  first = anew;
});

test('is decided below the claim, and the letter carries the sum', async () => {
  const lead = (await parts()).find(({ slug }) => slug === kitchen);
  const saved = await keeper.post(`/aanvragen/${first}/organisatie`, {
    organisation: lead?.id ?? '',
    contactName: 'Idris Verzinsel',
    contactStreet: 'Voorbeeldstraat 3',
    contactPostcode: '3021 AB',
    contactTown: 'Rotterdam',
    iban: 'NL91 ABNA 0417 1643 00',
    ibanHolder: 'Stichting Buurtkeuken',
    stateAid: 'no',
  });
  expect(saved.status).toBe(303);
  expect((await keeper.post(`/aanvragen/${first}/indienen`, {})).status).toBe(303);
  const { caseNumber, revision } = await now(first);
  const taken = await officer.post(`/zaken/${caseNumber}/in-behandeling`, { revision: String(revision) });
  expect(taken.status).toBe(303);
  const { requestedCents, roundId } = await now(first);
  const { slug: round } = await app.database.db
    .selectFrom('round')
    .select('slug')
    .where('id', '=', roundId)
    .executeTakeFirstOrThrow();
  const pack = await officer.get(`/wijkraad/middelland-nieuwe-westen/${round}/${caseNumber}`);
  expect([pack.status, (await pack.text()).includes('De som van de basisfinanciering')]).toEqual([200, true]);
  const granted = Math.floor((requestedCents ?? 0) / 200_000) * 100_000;
  const decided = await officer.post(`/zaken/${caseNumber}/besluit`, {
    outcome: 'grant',
    amount: String(granted / 100),
    reasons: 'De pot is te klein voor de hele som. Wij betalen de helft.',
    departureReasons: 'De wijkraad adviseerde niet.',
    'judgement.conditions': 'met',
    'judgement.continuity': 'met',
    'judgement.openToAll': 'met',
    'judgement.doubleFunding': 'met',
    revision: String((await now(first)).revision),
  });
  const refusals = [...(await decided.text()).matchAll(/<a href="#f-[^>]*>([^<]+)</g)].map(
    ([, said]) => said,
  );
  expect([decided.status, refusals]).toEqual([303, []]);
  expect(await now(first)).toMatchObject({ outcome: 'partlyGranted', grantedCents: granted });
  const { messageId } = await decisionOf(first);
  const letter = await findMessage(app.database.db, messageId as Id<'message'>);
  expect(letter?.document).toMatchObject({
    enclosures: ['De som van de basisfinanciering'],
    annexes: [{ title: 'De som van de basisfinanciering' }],
  });
  const pdf = await keeper.get(`/zaken/${caseNumber}`);
  expect(await pdf.text()).toContain('De som van de basisfinanciering');
});

const decisionOf = async (id: Id<'application'>) =>
  await app.database.db
    .selectFrom('decision')
    .select(['id', 'messageId'])
    .where('applicationId', '=', id)
    .executeTakeFirstOrThrow();

test('is paid in quarters, to each its share as soon as all gave an account, and the ledger agrees', async () => {
  const { db } = app.database;
  const { caseNumber, grantedCents } = await now(first);
  await postLetters(app, caseNumber ?? '');
  value(await orderAdvance(app.deps, (await decisionOf(first)).id as Id<'decision'>));
  const open = async () =>
    (await ordersOfApplication(db, first)).filter(({ status }) => status === 'prepared');
  expect((await open()).length).toBe(4);
  const shares = await db
    .selectFrom('grantShare')
    .select(['id', 'organisationId', 'payeeId', 'parts'])
    .where('applicationId', '=', first)
    .execute();
  const waiting = shares.filter(({ payeeId }) => payeeId === null);
  expect(waiting.length).toBeGreaterThan(3);
  // One person signs for every member: who does is not what is tested here.
  const { id: personId } = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', personas.find(({ key }) => key === 'organisatie')?.email ?? '')
    .executeTakeFirstOrThrow();
  for (const { id, organisationId } of waiting) {
    await db
      .insertInto('organisationMember')
      .values({ organisationId, personId, right: 'sign', since: '2020-01-01', until: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const account = { iban: 'NL91 ABNA 0417 1643 00', holderName: 'Een lid' };
    const given = await keeper.post(`/deel-van-subsidie/${id}`, account);
    expect([given.status, given.headers.get('location')]).toEqual([
      303,
      '/deel-van-subsidie?klaar=opgegeven',
    ]);
  }
  const orders = await open();
  expect(orders).toHaveLength(shares.length * 4);
  expect(sumCents(orders.map(({ amountCents }) => amountCents))).toBe(grantedCents);

  const { email } = personas.find(({ key }) => key === 'betaler') ?? { email: '' };
  const payer = await loadActor(db, { email, officeRoles: true }, today(systemClock));
  assert(payer, 'The demo has a payer');
  const quarter = orders.filter(({ instalmentOn }) => instalmentOn === null).map(({ id }) => id);
  expect(quarter).toHaveLength(shares.length);
  value(await releaseOrders(app.deps, payer, quarter));
  value(await exportBatch(app.deps, payer, quarter));
  const paidOn = isoDate(today(systemClock));
  for (const orderId of quarter) value(await markPaid(app.deps, payer, { orderId, paidOn }));
  expect(await open()).toHaveLength(shares.length * 3);
  expect((await verifyLedger(db)).faults).toEqual([]);
});

test('next year each place is held to what was granted, not to what was asked', async () => {
  const { db } = app.database;
  const [request] = (await listAllBaseFundings(db)).filter(({ applicationId }) => applicationId === first);
  const frozen = (await frozenClaims(db, [request?.id as Id<'base_funding'>])).get(request?.id ?? '');
  const { grantedCents } = await now(first);
  const [member] = frozen?.members ?? [];
  const asked = sumCents(
    (frozen?.claim.lines ?? [])
      .filter((line) => line.member === member?.name)
      .map(({ amountCents }) => amountCents),
  );
  const id = member?.organisationId as Id<'organisation'>;
  const got = (await previousGrants(db, [id], year + 1)).get(id) ?? 0;
  expect(asked).toBeGreaterThan(0);
  expect(got).toBe(Math.round((asked * (grantedCents ?? 0)) / (frozen?.claim.totalCents ?? 1)));
  // What it got this year is another matter, and of the year after nothing is known yet.
  expect((await previousGrants(db, [id], year)).get(id)).not.toBe(got);
  expect(await previousGrants(db, [id], year + 2)).toEqual(new Map());
});

async function correctEvidenceOf(organisationId: string): Promise<void> {
  const { db } = app.database;
  const told = await db
    .selectFrom('occurrenceEvidence')
    .innerJoin('activity', 'activity.id', 'occurrenceEvidence.activityId')
    .selectAll('occurrenceEvidence')
    .where('activity.organisationId', '=', organisationId)
    .where('tookPlace', '=', true)
    .execute();
  const other = { tookPlace: false, band: null, madeAt: new Date() };
  await db
    .insertInto('occurrenceEvidence')
    .values(told.map((one) => ({ ...one, ...other, id: crypto.randomUUID(), corrects: one.id })))
    .execute();
  app.deps.dataVersion.bump();
}

test('evidence that is corrected afterwards is told to both sides, and lowers nothing', async () => {
  const { db } = app.database;
  const { caseNumber, grantedCents } = await now(first);
  const title = 'Bewijs gewijzigd na het besluit';
  const texts = async () =>
    await Promise.all(
      [keeper, officer].map(async (visitor) => (await visitor.get(`/zaken/${caseNumber}`)).text()),
    );
  for (const html of await texts()) expect(html).not.toContain(title);
  const lead = (await parts()).find(({ slug }) => slug === kitchen);
  await correctEvidenceOf(lead?.id ?? '');
  for (const html of await texts()) {
    expect(/Bewijs gewijzigd na [a-z ]+/.exec(html)?.[0]).toBe(title);
    expect(html).toContain(`href="${base}/bewijs"`);
  }
  expect((await now(first)).grantedCents).toBe(grantedCents);
  expect((await verifyLedger(db)).faults).toEqual([]);
});

test('who determines sees what took place beside the sum, with a proposal', async () => {
  const { caseNumber } = await now(first);
  const page = `/zaken/${caseNumber}/vaststellen`;
  await app.database.pool.query(
    `update application set activities_until = current_date - 1,
       answers = jsonb_set(answers, '{periodUntil}', to_jsonb((current_date - 1)::text)) where id = $1`,
    [first],
  );
  const answer = await officer.get(page);
  expect(answer.status).toBe(200);
  const html = await answer.text();
  expect(html).toContain('Wat er dit jaar doorging');
  // The kitchen, of which nothing is confirmed any more, is not weekly; nobody proposes to lower anything.
  expect(html).toContain('Kijk eerst naar wat hieronder anders is.');
  expect(html).toContain('Elke week iets op een vaste plek');
  expect(html).not.toContain('Voorstel: stel vast');
});

test('all requests read at once are what each is alone', async () => {
  const { db } = app.database;
  const all = await listAllBaseFundings(db);
  expect(all.length).toBeGreaterThan(1);
  const day = today(systemClock);
  expect(await factsOfAll(db, all, day)).toEqual(
    await Promise.all(all.map((request) => factsOf(db, request, day))),
  );
});
