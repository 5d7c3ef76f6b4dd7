/** From a network's request to a decided grant in quarters: through the flow of every application. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp, type Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { asPersona } from '../../../tests/support/persona.ts';
import { systemClock, today } from '../../kernel/dates.ts';
import { formatCents } from '../../kernel/money.ts';

let app: TestApp;
let signer: Visitor;
let officer: Visitor;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  signer = await asPersona(app, 'organisatie');
  officer = await asPersona(app, 'behandelaar');
});
afterAll(() => app.close());

const year = today(systemClock).year + 1;
const base = `/netwerken/deur-aan-deur-middelland/basisfinanciering/${year}`;
const kitchen = 'stichting-buurtkeuken-de-lange-tafel';

const request = () =>
  app.database.db
    .selectFrom('baseFunding')
    .innerJoin('listing', 'listing.id', 'baseFunding.networkId')
    .select(['baseFunding.id', 'baseFunding.status', 'baseFunding.applicationId'])
    .where('listing.slug', '=', 'deur-aan-deur-middelland')
    .where('baseFunding.year', '=', year)
    .executeTakeFirstOrThrow();

describe('a network that applies', () => {
  test('waits for every member, and for who signs for the lead organisation', async () => {
    const waiting = await signer.post(`${base}/aanvragen`, {});
    expect(waiting.status).toBe(422);
    const { id } = await request();
    await app.database.db
      .updateTable('baseFundingMember')
      .set({ status: 'setAside' })
      .where('baseFundingId', '=', id)
      .where('status', '=', 'waiting')
      .execute();
    await app.database.db
      .updateTable('baseFunding')
      .set((eb) => ({
        leadOrganisationId: eb.selectFrom('organisation').select('id').where('slug', '=', kitchen),
      }))
      .where('id', '=', id)
      .execute();
    expect((await (await asPersona(app, 'bewoner')).post(`${base}/aanvragen`, {})).status).toBe(404);
    expect((await officer.post(`${base}/aanvragen`, {})).status).toBe(422);
    expect((await request()).status).toBe('confirming');
  });

  test('hears at once that the scheme is not for the legal form of its lead organisation', async () => {
    const form = (legalForm: string) =>
      app.database.db
        .updateTable('organisation')
        .set({ legalForm })
        .where('slug', '=', kitchen)
        .returning('legalForm')
        .execute();
    await form('company');
    const refused = await signer.post(`${base}/aanvragen`, {});
    expect([refused.status, (await request()).status]).toEqual([422, 'confirming']);
    expect(await refused.text()).toContain('De regeling is er niet voor deze soort penvoerder');
    expect(await (await officer.post(`${base}/aanvragen`, {})).text()).not.toContain('deze soort penvoerder');
    await form('foundation');
  });

  test('gets a draft with the sum in it, once, and the sum no longer changes', async () => {
    const begun = await signer.post(`${base}/aanvragen`, {});
    expect(begun.status).toBe(303);
    const { status, applicationId, id } = await request();
    expect([status, begun.headers.get('location')]).toEqual(['submitted', `/aanvragen/${applicationId}`]);
    const frozen = await app.database.db
      .selectFrom('baseFundingClaim')
      .select('totalCents')
      .where('baseFundingId', '=', id)
      .execute();
    const draft = await app.database.db
      .selectFrom('application')
      .selectAll()
      .where('id', '=', applicationId ?? '')
      .executeTakeFirstOrThrow();
    expect(frozen).toEqual([{ totalCents: draft.requestedCents }]);
    expect((draft.answers as Record<string, unknown>).periodUntil).toBe(`${year}-12-31`);
    expect((await signer.post(`${base}/aanvragen`, {})).status).toBe(422);
    expect(await (await signer.get(base)).text()).toContain(`/aanvragen/${applicationId}`);
  });

  test('keeps its lead organisation, whatever is sent along', async () => {
    const { applicationId } = await request();
    const page = await (await signer.get(`/aanvragen/${applicationId}/organisatie`)).text();
    expect(page).toContain('Deze organisatie staat vast');
    expect(page).not.toContain('name="organisation"');
    await signer.post(`/aanvragen/${applicationId}/organisatie`, { organisation: 'none' });
    const { organisationId: now } = await app.database.db
      .selectFrom('application')
      .select('organisationId')
      .where('id', '=', applicationId ?? '')
      .executeTakeFirstOrThrow();
    expect(now).toBe(await organisationId());
  });

  test('takes a draft back that was not handed in, and needs a lead that confirmed its part', async () => {
    const { applicationId, id } = await request();
    expect(await (await signer.get(base)).text()).toContain('Neem het concept terug');
    expect((await signer.post(`${base}/heropenen`, {})).status).toBe(303);
    expect(await request()).toMatchObject({ status: 'confirming', applicationId: null });
    const draft = await app.database.db
      .selectFrom('application')
      .select('status')
      .where('id', '=', applicationId ?? '')
      .executeTakeFirstOrThrow();
    expect(draft.status).toBe('withdrawn');
    // The sum of a draft that comes back would not be that of the network any more.
    await signer.post(`/aanvragen/${applicationId}/terugzetten`, {});
    expect((await request()).applicationId).toBeNull();
    const leadPart = app.database.db
      .updateTable('baseFundingMember')
      .where('baseFundingId', '=', id)
      .where('organisationId', '=', await organisationId());
    await leadPart.set({ status: 'setAside', confirmedAt: null, confirmedVia: null }).execute();
    const refused = await signer.post(`${base}/aanvragen`, {});
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('De penvoerder heeft haar deel nog niet bevestigd');
    await leadPart
      .set({ status: 'confirmed', confirmedAt: new Date('2026-01-01'), confirmedVia: 'demo' })
      .execute();
    expect((await signer.post(`${base}/aanvragen`, {})).status).toBe(303);
  });

  test('is complete with an address and an account, and its sum goes with it to office and letter', async () => {
    const { applicationId } = await request();
    const saved = await signer.post(`/aanvragen/${applicationId}/organisatie`, {
      organisation: await organisationId(),
      contactName: 'Idris Verzinsel',
      contactStreet: 'Voorbeeldstraat 3',
      contactPostcode: '3021 AB',
      contactTown: 'Rotterdam',
      iban: 'NL91 ABNA 0417 1643 00',
      ibanHolder: 'Stichting Buurtkeuken',
    });
    expect(saved.status).toBe(303);
    expect((await signer.post(`/aanvragen/${applicationId}/indienen`, {})).status).toBe(303);
    const sent = await app.database.db
      .selectFrom('application')
      .select(['caseNumber', 'status', 'requestedCents', 'completeAt'])
      .where('id', '=', applicationId ?? '')
      .executeTakeFirstOrThrow();
    expect(sent.status).toBe('submitted');
    expect(sent.completeAt).not.toBeNull();
    for (const visitor of [signer, officer]) {
      const page = await (await visitor.get(`/zaken/${sent.caseNumber}`)).text();
      expect(page).toContain('De som van de basisfinanciering');
      expect(page).toContain(`Het gevraagde bedrag is ${formatCents(sent.requestedCents ?? 0)}.`);
    }
  });

  test('that threw its draft away may apply anew', async () => {
    const { applicationId, id } = await request();
    await app.database.db
      .updateTable('application')
      .set({ status: 'withdrawn' })
      .where('id', '=', applicationId ?? '')
      .execute();
    expect(await (await signer.get(base)).text()).toContain('De vorige aanvraag is niet doorgegaan.');
    expect((await signer.post(`${base}/aanvragen`, {})).status).toBe(303);
    expect((await request()).applicationId).not.toBe(applicationId);
    const claims = await app.database.db
      .selectFrom('baseFundingClaim')
      .select('id')
      .where('baseFundingId', '=', id)
      .execute();
    // What was sent stays, each time.
    expect(claims).toHaveLength(3);
  });
});

async function organisationId(): Promise<string> {
  const { id } = await app.database.db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', kitchen)
    .executeTakeFirstOrThrow();
  return id;
}
