import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { asPersona } from '../../../../tests/support/persona.ts';
import type { ServedApp } from '../../../../tests/support/served-app.ts';
import { listingKindNames } from '../types.ts';
import { readRule, type TypedRule } from './forms.ts';
import { currentRule, listRules, loadAgeing } from './store.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());
const as = (persona: string) => asPersona(app as ServedApp, persona);

const typed: TypedRule = {
  remindAfterDays: '50',
  fadeAfterDays: '60',
  delistAfterDays: '100',
  graceDays: '10',
  archiveAfterDays: '200',
  source: 'Besluit van het college, proef',
  sourceEn: '',
  seen: '',
  toVerify: false,
};

test('every kind begins with a rule, in the order of its steps, that says whose choice it is', async () => {
  const policy = await loadAgeing(app.database.db);
  for (const kind of listingKindNames) {
    const { remindAfterDays, fadeAfterDays, delistAfterDays, toVerify, source } = policy[kind];
    expect(remindAfterDays).toBeLessThan(fadeAfterDays);
    expect(fadeAfterDays).toBeLessThan(delistAfterDays);
    expect(toVerify).toBe(true);
    expect(source.nl).not.toBe('');
  }
  expect([policy.activity.fadeAfterDays, policy.venue.fadeAfterDays]).toEqual([90, 180]);
});

test.for([
  [{}, []],
  [
    { remindAfterDays: '0', graceDays: '366', archiveAfterDays: 'lang' },
    ['remindAfterDays', 'graceDays', 'archiveAfterDays'],
  ],
  [{ fadeAfterDays: '50' }, ['fadeAfterDays']],
  [{ delistAfterDays: '60', source: ' ' }, ['delistAfterDays', 'source']],
  [{ source: 'x'.repeat(301), sourceEn: 'y'.repeat(301) }, ['source', 'sourceEn']],
] as const)('%j has problems with %j', ([change, fields]) => {
  const read = readRule({ ...typed, ...change });
  expect(read.ok ? [] : read.problems.map(({ field }) => field)).toEqual(fields);
});

describe('an administrator sets the terms', () => {
  test('all that is wrong is said, and nothing changes', async () => {
    const visitor = await as('beheerder');
    const before = await currentRule(app.database.db, 'activity');
    const { toVerify: _mark, ...fields } = typed;
    const refused = await visitor.post('/beheer/versheid/activity', {
      ...fields,
      seen: before.id,
      fadeAfterDays: '5',
      source: '',
    });
    const html = await refused.text();
    expect(refused.status).toBe(422);
    expect(await validateHtml(html, '/beheer/versheid/activity')).toEqual([]);
    expect(html).toContain('Dit moet later zijn dan het vragen.');
    expect(html).toContain('Schrijf waar deze termijnen vandaan komen.');
    expect(await currentRule(app.database.db, 'activity')).toEqual(before);
  });

  test('what is saved holds at once; what held stays to be read', async () => {
    const visitor = await as('beheerder');
    const before = await currentRule(app.database.db, 'activity');
    const { toVerify: _mark, ...fields } = typed;
    const saved = await visitor.post('/beheer/versheid/activity', { ...fields, seen: before.id });
    expect(saved.headers.get('location')).toBe('/beheer/versheid?klaar=bewaard');
    expect(await listRules(app.database.db, 'activity')).toMatchObject([
      { fadeAfterDays: 60, toVerify: false, source: { nl: typed.source, en: typed.source } },
      { id: before.id },
    ]);
    const fresh = await (await new Visitor(app).get('/sociale-kaart/versheid')).text();
    expect(fresh).toContain('Bevestigd in de laatste 60 dagen. Na 50 dagen vragen wij erom.');
    const list = await (await visitor.get('/beheer/versheid')).text();
    expect(await validateHtml(list, '/beheer/versheid')).toEqual([]);
    expect(list).toContain('href="/beheer/zoekwoorden"');
    expect(await (await visitor.get('/beheer/versheid/activity')).text()).toContain('Wat eerder gold');
  });

  test('who looked before somebody else saved is told so', async () => {
    const visitor = await as('beheerder');
    const [, old] = await listRules(app.database.db, 'activity');
    const { toVerify: _mark, ...fields } = typed;
    const mine = { ...fields, fadeAfterDays: '75', seen: old?.id ?? '' };
    const refused = await visitor.post('/beheer/versheid/activity', mine);
    const html = await refused.text();
    expect([refused.status, html]).toEqual([422, expect.stringContaining('ondertussen gewijzigd')]);
    expect(await validateHtml(html, '/beheer/versheid/activity')).toEqual([]);
    // Only what differs, as it holds now and as it was typed.
    const difference = /<table[\s\S]*?<\/table>/.exec(html)?.[0] ?? '';
    expect(difference).toMatch(/Verouderd na[\s\S]*>60<[\s\S]*>75</);
    expect(difference).not.toContain('Vragen na');
    const current = await currentRule(app.database.db, 'activity');
    expect(html).toContain(`name="seen" value="${current.id}"`);
  });

  test('nobody else does', async () => {
    for (const persona of ['wijkbeheer', 'bewoner', 'controller']) {
      const visitor = await as(persona);
      expect((await visitor.get('/beheer/versheid')).status).toBe(403);
      expect((await visitor.post('/beheer/versheid/venue', { seen: '' })).status).toBe(403);
    }
    expect((await (await as('beheerder')).get('/beheer/versheid/fiets')).status).toBe(404);
  });

  test('the list of search words leads there, and back', async () => {
    const html = await (await (await as('beheerder')).get('/beheer/zoekwoorden')).text();
    expect(html).toContain('href="/beheer/versheid"');
  });
});
