/** What the council says before a vote: its question and its advice, by the pages, in the demo city. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type TestApp, testApp } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { asPersona } from '../../../../tests/support/persona.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { findPersonByEmail, personas } from '../../party/index.ts';
import { findVote, listPreAdvice, listProjects } from '../store/index.ts';
import { adviceProblems, councilMaySpeak, questionProblems } from './rules.ts';
import { findAskedOn } from './store.ts';

const slug = 'middelland-nieuwe-westen-kiest';
const path = `/stemmingen/${slug}/wijkraad`;
let app: TestApp;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const voteNow = async () => {
  const vote = await findVote(app.deps.db, slug);
  if (!vote) throw new Error('the demo has this vote');
  return vote;
};

describe('rules', () => {
  const today = Temporal.PlainDate.from('2027-03-01');
  it('asks for both languages and a day that has been', () => {
    expect(questionProblems({ nl: 'Wat?', en: 'What?', metOn: '2027-03-01' }, today)).toEqual([]);
    expect(
      questionProblems({ nl: '', en: 'x'.repeat(501), metOn: '2027-03-02' }, today).map(
        ({ field, code }) => `${field}: ${code}`,
      ),
    ).toEqual(['nl: answer-missing', 'en: too-long', 'metOn: met-in-future']);
    expect(questionProblems({ nl: 'a', en: 'b', metOn: 'gisteren' }, today).map(({ code }) => code)).toEqual([
      'date-shape',
    ]);
  });

  it('records advice only of who says that she has no interest', () => {
    const typed = { project: '2', standpoint: 'for', reason: 'Goed plan.', noInterest: true };
    expect(adviceProblems(typed)).toEqual([]);
    expect(
      adviceProblems({ project: '2', standpoint: 'maybe', reason: '', noInterest: false }).map(
        ({ field }) => field,
      ),
    ).toEqual(['standpoint-2', 'reason-2', 'noInterest-2']);
  });

  it.each([
    ['collecting', true],
    ['checking', true],
    ['frozen', false],
    ['open', false],
    ['settled', false],
  ] as const)('while the vote is %s', (status, may) => {
    expect(councilMaySpeak({ status })).toBe(may);
  });
});

test('a member of the council puts the question with the day of its meeting', async () => {
  const member = await asPersona(app, 'wijkraad-1');
  const html = await (await member.get(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  const wrong = await member.post(path, {
    step: 'question',
    nl: 'Wat helpt onze wijk?',
    en: '',
    metOn: '2999-01-01',
  });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('Wat helpt onze wijk?');
  const right = {
    step: 'question',
    nl: 'Wat helpt onze wijk?',
    en: 'What helps our neighbourhood?',
    metOn: '2026-01-15',
  };
  expect((await member.post(path, right)).status).toBe(303);
  expect((await member.post(path, right)).status).toBe(303);
  const vote = await voteNow();
  expect(vote.question).toEqual({ nl: right.nl, en: right.en });
  expect(await findAskedOn(app.deps.db, vote.id)).toBe('2026-01-15');
  const { n } = await app.deps.db
    .selectFrom('voteQuestion')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('voteId', '=', vote.id)
    .executeTakeFirstOrThrow();
  expect(n).toBe(1);
});

test('the office looks on; another council, a resident and a fixed ballot are refused', async () => {
  const question = { step: 'question', nl: 'Ja?', en: 'Yes?', metOn: '2026-01-15' };
  const officer = await asPersona(app, 'behandelaar');
  expect((await officer.get(path)).status).toBe(200);
  expect(await (await officer.get(path)).text()).not.toContain('name="metOn"');
  expect((await officer.post(path, question)).status).toBe(403);
  expect((await (await asPersona(app, 'bewoner')).get(path)).status).toBe(403);
  const member = await asPersona(app, 'wijkraad-1');
  expect((await member.get('/stemmingen/delfshaven-schiemond-kiest/wijkraad')).status).toBe(404);
  expect((await member.post('/stemmingen/middelland-nieuwe-westen-koos/wijkraad', question)).status).toBe(
    422,
  );
});

test('advice on a project, but not on one that holds an idea of her own', async () => {
  const member = await asPersona(app, 'wijkraad-1');
  const vote = await voteNow();
  const [one, other] = (await listProjects(app.deps.db, vote.id)).filter(
    ({ status }) => status !== 'withdrawn',
  );
  if (!one || !other) throw new Error('the demo has two projects here');
  const form = (number: number, reason: string) => ({
    step: 'advice',
    project: String(number),
    [`standpoint-${number}`]: 'for',
    [`reason-${number}`]: reason,
    [`noInterest-${number}`]: 'yes',
  });
  expect((await member.post(path, { step: 'advice', project: String(one.number) })).status).toBe(422);
  expect((await member.post(path, form(one.number, 'Past bij ons plan.'))).status).toBe(303);
  expect((await member.post(path, form(one.number, 'Past beter dan gedacht.'))).status).toBe(303);
  const said = (await listPreAdvice(app.deps.db, vote.id)).filter(({ projectId }) => projectId === one.id);
  expect(said.map(({ reason }) => reason)).toEqual(['Past beter dan gedacht.']);

  const email = personas.find(({ key }) => key === 'wijkraad-1')?.email ?? '';
  const person = await findPersonByEmail(app.deps.db, email);
  const [idea] = await app.deps.db
    .selectFrom('voteIdea')
    .select('id')
    .where('voteId', '=', vote.id)
    .limit(1)
    .execute();
  await app.deps.db
    .updateTable('voteIdea')
    .set({ personId: person?.id ?? null, projectId: other.id, status: 'merged', finding: 'Kan.' })
    .where('id', '=', idea?.id ?? '')
    .execute();
  const refused = await member.post(path, form(other.number, 'Mooi.'));
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('U hebt een belang bij dit project');
  expect((await member.post(path, form(999, 'Mooi.'))).status).toBe(422);
});
