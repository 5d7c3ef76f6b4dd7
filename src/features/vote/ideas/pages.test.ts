/** From an idea to a project, by the pages, in the demo city. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { asPersona } from '../../../../tests/support/persona.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import { draftBallot } from '../commands/freeze.ts';
import { findVote, listProjects } from '../store/index.ts';
import { forgetGivers } from './jobs.ts';
import { listCosts, listIdeas } from './store/index.ts';

const collecting = '/stemmingen/middelland-nieuwe-westen-kiest/ideeen';
const checking = '/stemmingen/delfshaven-schiemond-kiest/ideeen';
let app: TestApp;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const read = async (visitor: Visitor, path: string): Promise<string> =>
  (await (await visitor.get(path)).text()).replaceAll('\u00a0', ' ');
const voteAt = async (path: string) => {
  const vote = await findVote(app.deps.db, path.split('/')[2] ?? '');
  if (!vote) throw new Error(`no vote at ${path}`);
  return vote;
};
const ideasAt = async (path: string) => await listIdeas(app.deps.db, (await voteAt(path)).id);
const ideaCalled = async (path: string, title: string) => {
  const idea = (await ideasAt(path)).find((one) => one.title === title);
  if (!idea) throw new Error(`no idea ${title}`);
  return idea;
};

test('everybody reads what was shown, and no names; words of unknown people wait', async () => {
  const html = await read(new Visitor(app), collecting);
  expect(html).toContain('Bankjes langs de singel');
  expect(html).toContain(`href="${collecting}/nieuw"`);
  expect(html).not.toContain('Repaircafé');
  expect(html).not.toContain('Kerstboom');
  expect(html).not.toContain('Roos');
  expect(await validateHtml(html, collecting)).toEqual([]);
  const checked = await read(new Visitor(app), checking);
  expect(checked).toContain('Dit kan niet: een zwembad kost meer');
  expect(checked).toContain('Staat in project');
  expect(checked).not.toContain(`href="${checking}/nieuw"`);
});

test('a resident keeps a draft, mends what is wrong, sends it, changes it and withdraws it', async () => {
  const visitor = await asPersona(app, 'organisatie');
  const typed = { title: 'Een fietsenstalling', description: '', place: '', estimate: '' };
  expect((await visitor.post(`${collecting}/nieuw`, { ...typed, step: 'keep' })).status).toBe(303);
  expect(await read(visitor, '/mijn-ideeen')).toContain('Een fietsenstalling');
  expect(await read(visitor, `${collecting}/nieuw`)).toContain('value="Een fietsenstalling"');

  const wrong = await visitor.post(`${collecting}/nieuw`, { ...typed, estimate: 'veel', step: 'send' });
  expect(wrong.status).toBe(422);
  const html = await wrong.text();
  for (const said of ['href="#f-description"', 'href="#f-place"', 'href="#f-estimate"', 'value="veel"'])
    expect(html).toContain(said);

  const whole = {
    title: 'Een fietsenstalling',
    description: 'Met plek voor bakfietsen.',
    place: 'Het plein',
    estimate: '1250',
  };
  const sent = await visitor.post(`${collecting}/nieuw`, { ...whole, step: 'send' });
  const twice = await visitor.post(`${collecting}/nieuw`, { ...whole, step: 'send' });
  expect(twice.headers.get('location')).toBe(sent.headers.get('location'));
  const own = (sent.headers.get('location') ?? '').split('?')[0] ?? '';
  expect(await read(visitor, own)).toContain('Nog niet: de gemeente kijkt er eerst naar');
  expect(await read(visitor, '/mijn-ideeen')).not.toContain('Ga verder met dit idee');
  expect(await read(visitor, '/mijn-gegevens')).toContain('Met plek voor bakfietsen.');

  const other = await asPersona(app, 'bewoner');
  expect((await other.get(own)).status).toBe(404);
  expect((await other.post(own, { step: 'withdraw' })).status).toBe(404);

  const idea = await ideaCalled(collecting, 'Een fietsenstalling');
  const officer = await asPersona(app, 'behandelaar');
  await officer.post(`${collecting}/beheer/${idea.id}`, { step: 'show' });
  expect(await read(new Visitor(app), collecting)).toContain('Een fietsenstalling');
  // New words wait for the office again.
  await visitor.post(own, { ...whole, title: 'Een fietsentrommel', step: 'change' });
  expect(await read(new Visitor(app), collecting)).not.toContain('Een fietsen');
  expect((await visitor.post(own, { step: 'withdraw' })).status).toBe(303);
  expect(await read(visitor, own)).toContain('Ingetrokken');
});

test('the desk writes an idea down for somebody; nobody else can', async () => {
  const typed = {
    title: 'Ramen lappen voor ouderen',
    description: 'Elke maand.',
    place: 'De flat',
    estimate: '',
  };
  const helper = await asPersona(app, 'servicebalie');
  expect(await read(helper, `${collecting}/nieuw`)).toContain('name="otherName"');
  const noName = await helper.post(`${collecting}/nieuw`, { ...typed, email: 'geen', step: 'send' });
  expect(noName.status).toBe(422);
  // Looked at no longer than an address can be.
  const endless = `a@${'.'.repeat(200_000)}@`;
  const noMail = { ...typed, otherName: 'Joke Bedacht', email: endless, step: 'send' };
  expect((await helper.post(`${collecting}/nieuw`, noMail)).status).toBe(422);
  const sent = await helper.post(`${collecting}/nieuw`, {
    ...typed,
    otherName: 'Joke Bedacht',
    step: 'send',
  });
  expect(sent.headers.get('location')).toBe(`${collecting}?klaar=balie`);
  expect(await ideaCalled(collecting, typed.title)).toMatchObject({ byDesk: true, shownAt: null });
  const resident = await asPersona(app, 'buur');
  expect(await read(resident, `${collecting}/nieuw`)).not.toContain('name="otherName"');
});

test('who checks no ideas of this vote sees nothing of it', async () => {
  const idea = await ideaCalled(checking, 'Een buurtfeest in juni');
  for (const persona of ['bewoner', 'wijkraad-1', 'servicebalie'])
    for (const path of [`${checking}/beheer`, `${checking}/beheer/${idea.id}`, `${checking}/project`])
      expect(
        (await (await asPersona(app, persona)).get(path)).status,
        `${persona} ${path}`,
      ).toBeGreaterThanOrEqual(403);
});

test('checked, merged with its costs, told, objected to, taken apart', async () => {
  const officer = await asPersona(app, 'behandelaar');
  const feast = await ideaCalled(checking, 'Een buurtfeest in juni');
  const garden = await ideaCalled(checking, 'Geveltuinen in onze straat');
  const page = `${checking}/beheer/${feast.id}`;
  expect((await officer.post(page, { step: 'answer', can: '', words: '' })).status).toBe(422);
  expect(
    (await officer.post(page, { step: 'answer', can: 'yes', words: 'Dit kan, met een vergunning.' })).status,
  ).toBe(303);
  expect((await ideaCalled(checking, feast.title)).status).toBe('feasible');

  const form = {
    ideas: [feast.id, garden.id],
    title: 'Feest bij de nieuwe geveltuinen',
    description: 'Eerst planten, dan feesten.',
    category: 'cohesion',
    'costs.0.description': 'Planten',
    'costs.0.amount': '900',
    'costs.1.description': 'Muziek en eten',
    'costs.1.amount': '1.600,50',
  };
  const wrong = await officer.post(`${checking}/project`, { ...form, 'costs.1.amount': 'veel' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('value="veel"');
  const dear = await officer.post(`${checking}/project`, { ...form, 'costs.1.amount': '9.100,01' });
  expect(dear.status).toBe(422);
  expect(await dear.text()).toMatch(/kost €\s10\.000,01\. De regeling geeft hoogstens €\s10\.000\./);
  expect((await officer.post(`${checking}/project`, form)).headers.get('location')).toBe(
    `${checking}/beheer?klaar=project`,
  );
  const vote = await voteAt(checking);
  const project = (await listProjects(app.deps.db, vote.id)).find(({ title }) => title === form.title);
  expect(project).toMatchObject({ costCents: 250050, status: 'candidate' });
  const lines = (await listCosts(app.deps.db, vote.id)).filter(({ projectId }) => projectId === project?.id);
  expect(lines.reduce((sum, { cents }) => sum + cents, 0)).toBe(project?.costCents);
  // Another cost than its lines would leave who wins with a budget that does not add up.
  const change = `/stemmingen/${vote.slug}/beheer/projecten/${project?.number}`;
  const changed = { doe: 'wijzigen', title: form.title, description: form.description, lang: 'nl' };
  const other = await officer.post(change, { ...changed, cost: '2.400', category: 'cohesion', wijk: '' });
  expect([other.status, (await other.text()).includes('De regels met kosten tellen op tot')]).toEqual([
    422,
    true,
  ]);
  expect((await officer.post(change, { ...changed, cost: '2.500,50', category: 'health' })).status).toBe(303);
  // The same form sent twice makes one project.
  expect((await officer.post(`${checking}/project`, form)).status).toBe(422);

  const giver = await asPersona(app, 'bewoner');
  expect(await read(giver, '/berichten')).toContain('Uw idee is samengevoegd');
  const own = `/mijn-ideeen/${feast.id}`;
  expect((await giver.post(own, { step: 'object', objection: '' })).status).toBe(422);
  expect(
    (await giver.post(own, { step: 'object', objection: 'Het feest is in juni, planten is in maart.' }))
      .status,
  ).toBe(303);
  expect(await read(officer, page)).toContain('planten is in maart');
  expect(await read(officer, `${checking}/beheer`)).toContain('bezwaar tegen samenvoegen');

  expect((await officer.post(`${checking}/losmaken`, { number: String(project?.number) })).status).toBe(303);
  expect(await ideaCalled(checking, feast.title)).toMatchObject({
    status: 'feasible',
    projectId: null,
    objection: null,
  });
  expect((await listProjects(app.deps.db, vote.id)).find(({ id }) => id === project?.id)?.status).toBe(
    'withdrawn',
  );
  expect((await officer.post(page, { step: 'undo' })).status).toBe(303);
  expect((await ideaCalled(checking, feast.title)).status).toBe('sent');
  expect(await read(officer, '/werklijst?soort=vote-ideas')).toContain('Ideeën voor');
});

test('a project of which all ideas are withdrawn is told to the office, and is not frozen', async () => {
  const officer = await asPersona(app, 'behandelaar');
  const vote = await voteAt(checking);
  const toys = (await listProjects(app.deps.db, vote.id)).find(
    ({ title }) => title === 'Een speeltuin op het grasveld bij de school',
  );
  const gone = async () => {
    const { problems } = await draftBallot(app.deps.db, vote, { at: vote.opensAt, today: '2026-01-01' });
    return problems.flatMap(({ code, field }) => (code === 'ideas-gone' ? [field] : []));
  };
  const work = async () =>
    (await read(officer, '/werklijst?soort=vote-ideas')).includes('Project zonder ideeën');
  const ideas = await listIdeas(app.deps.db, vote.id, { projectId: toys?.id ?? newId<'vote_project'>() });
  expect(ideas).toHaveLength(2);
  for (const [at, persona] of ['bewoner', 'buur'].entries()) {
    expect([at, await gone(), await work()]).toEqual([at, [], false]);
    const giver = await asPersona(app, persona);
    const own = ideas.map(({ id }) => giver.post(`/mijn-ideeen/${id}`, { step: 'withdraw' }));
    await Promise.all(own);
  }
  expect(await gone()).toEqual([`project.${toys?.number}`]);
  expect(await work()).toBe(true);
  const page = `/stemmingen/${vote.slug}/beheer/projecten`;
  expect((await officer.get(page)).status).toBe(200);
});

test('whose idea it was is forgotten when the term is over, and the idea stays', async () => {
  const before = await ideasAt(checking);
  expect(before.some(({ personId }) => personId !== null)).toBe(true);
  const later = { ...app.deps, clock: fixedClock('2099-01-01T11:00:00Z') };
  expect(await forgetGivers(later)).toBeGreaterThan(0);
  expect(await forgetGivers(later)).toBe(0);
  const after = await ideasAt(checking);
  expect(after.every(({ personId, objection }) => personId === null && objection === null)).toBe(true);
  expect(after.map(({ title }) => title)).toContain('Geveltuinen in onze straat');
  expect((await ideasAt(collecting)).map(({ status }) => status)).not.toContain('withdrawn');
});
