/** What came on paper for an organisation names that organisation, also where the scheme demands one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { paperDraft } from '../../../../tests/support/paper-draft.ts';
import type { Id } from '../../../kernel/ids.ts';
import { getOrganisation, searchOrganisations } from '../../party/index.ts';
import { findApplication } from '../store/index.ts';

let app: TestApp;
let desk: Visitor;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  desk = new Visitor(app);
  await desk.post('/demo/inloggen', { persona: 'servicebalie' });
});
afterAll(() => app.close());

async function fill(id: string): Promise<void> {
  await desk.post(`/aanvragen/${id}/plan`, {
    title: 'Papieren huiskamer',
    domain: 'cohesion',
    plan: 'Samen.',
  });
  await desk.post(`/aanvragen/${id}/waar-en-wanneer`, { wijk: 'middelland' });
}

async function askedPage(id: string): Promise<string> {
  return await (await desk.get(`/aanvragen/${id}/organisatie`)).text();
}

test('the desk finds the organisation by name or number, chooses it, and can submit', async () => {
  const id = await paperDraft(app, desk, 'Petra Papier');
  await fill(id);
  const page = await askedPage(id);
  expect(page).toContain('Organisatie zoeken of toevoegen');
  expect(page).not.toContain('Mijn organisaties</a>');
  const leaves = await desk.post(`/aanvragen/${id}/organisatie`, {
    ibanHolder: 'Stichting Papier',
    knop: 'organisatie',
  });
  expect(leaves.headers.get('location')).toBe(`/balie/organisatie/${id}`);
  const [wanted] = await searchOrganisations(app.database.db, 'stichting');
  const byNumber = await searchOrganisations(app.database.db, wanted?.kvkNumber ?? '');
  expect(byNumber.map((one) => one.id)).toEqual([wanted?.id]);
  const hits = await desk.post(`/balie/organisatie/${id}/zoeken`, { zoek: wanted?.name ?? '' });
  expect(await hits.text()).toContain(wanted?.id);
  const chosen = await desk.post(`/balie/organisatie/${id}/kiezen`, { organisation: wanted?.id ?? '' });
  expect(chosen.headers.get('location')).toBe(`/aanvragen/${id}/organisatie`);
  const back = await askedPage(id);
  expect(back).toContain(`Ja, voor ${wanted?.name}`);
  expect(back).toContain('Stichting Papier');
  // A window that saves the page again keeps the choice.
  await desk.post(`/aanvragen/${id}/organisatie`, {
    organisation: wanted?.id ?? '',
    versie: '2',
    ibanHolder: '',
  });
  const sent = await desk.post(`/aanvragen/${id}/indienen`, {});
  expect(sent.status).toBe(303);
  expect(await findApplication(app.database.db, id as Id<'application'>)).toMatchObject({
    status: 'submitted',
    organisationId: wanted?.id,
  });
});

test('of co-signers the desk reads what the applicant must do, also where there are none yet', async () => {
  const id = await paperDraft(app, desk, 'Piet Papier', 'bewonersinitiatieven');
  await desk.post(`/aanvragen/${id}/idee`, { title: 'Koffie op papier', wijk: 'middelland' });
  await desk.post(`/aanvragen/${id}/u`, {
    contactName: 'Piet Papier',
    contactStreet: 'Voorbeeldstraat 1',
    contactPostcode: '3021 AB',
    contactTown: 'Rotterdam',
  });
  const check = await (await desk.get(`/aanvragen/${id}/controle`)).text();
  expect(check).toContain('sturen wij de mede-ondertekenaars een e-mail');
  expect(check).not.toContain('uw mede-ondertekenaars een e-mail');
  expect((await desk.post(`/aanvragen/${id}/indienen`, {})).status).toBe(303);
  const sent = await (await desk.get(`/aanvragen/${id}/bevestiging`)).text();
  expect(sent).toContain('Er zijn nog geen mede-ondertekenaars.');
});

test('the desk adds an organisation that is not known, once', async () => {
  const id = await paperDraft(app, desk, 'Nora Nieuw');
  const details = {
    name: 'Stichting Van Papier',
    legalForm: 'foundation',
    kvkNumber: '87654329',
    wijkId: '',
  };
  const wrong = await desk.post(`/balie/organisatie/${id}/nieuw`, { ...details, kvkNumber: '12' });
  expect(wrong.status).toBe(422);
  const added = await desk.post(`/balie/organisatie/${id}/nieuw`, details);
  expect(added.headers.get('location')).toBe(`/aanvragen/${id}/organisatie`);
  const draft = await findApplication(app.database.db, id as Id<'application'>);
  expect(draft?.organisationId).not.toBeNull();
  const organisation = await getOrganisation(app.database.db, draft?.organisationId as Id<'organisation'>);
  expect(organisation).toMatchObject({ name: 'Stichting Van Papier', kvkNumber: '87654329' });
  const again = await desk.post(
    `/balie/organisatie/${await paperDraft(app, desk, 'Nog Een')}/nieuw`,
    details,
  );
  expect(again.status).toBe(422);
  expect(await again.text()).toContain('Deze organisatie staat er al.');
});

test('who applies online names only her own organisations', async () => {
  const id = await paperDraft(app, desk, 'Olga Online');
  const [other] = await searchOrganisations(app.database.db, 'stichting');
  const resident = new Visitor(app);
  await resident.post('/demo/inloggen', { persona: 'bewoner' });
  const organisation = other?.id ?? '';
  expect((await resident.post(`/balie/organisatie/${id}/kiezen`, { organisation })).status).toBe(403);
});
