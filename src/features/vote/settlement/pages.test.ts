/** Turning the result of a vote into decisions, by the page, in the demo city. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { isoDate, systemClock, today } from '../../../kernel/dates.ts';
import { listCouncilMembers } from '../../assessment/index.ts';
import { findCounted, findVote } from '../store/index.ts';
import { waits } from './commands.ts';
import { proposalsOf } from './rules.ts';
import { listSettled } from './store.ts';

const slug = 'middelland-nieuwe-westen-koos';
const path = `/stemmingen/${slug}/besluiten`;
const fault = 'Er klopt nog iets niet';
let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

test('what was recorded is said first while projects wait; only what departs can be chosen as a departure', async () => {
  const { db } = app.deps;
  const vote = await findVote(db, slug);
  const counted = vote && (await findCounted(db, vote.id));
  if (!vote?.ballot || !counted) throw new Error('the demo has a counted vote');
  const proposals = proposalsOf(vote.ballot, counted.outcome.outcome);
  const visitor = new Visitor(app);
  await visitor.post('/demo/inloggen', { persona: 'wijkraad-1' });
  const form = await (await visitor.get(path)).text();
  for (const { number, amountCents, costCents } of proposals) {
    const [select = ''] =
      new RegExp(`<select[^>]*name="choice-${number}"[\\s\\S]*?</select>`).exec(form) ?? [];
    expect([number, select.includes('Wijk af: toekennen'), select.includes('Wijk af: weigeren')]).toEqual([
      number,
      amountCents < costCents,
      amountCents > 0,
    ]);
  }

  const metOn = isoDate(today(systemClock));
  const members = (await listCouncilMembers(db, vote.wijkraadId, metOn)).map(({ personId }) => personId);
  const follow = Object.fromEntries(proposals.map(({ number }) => [`choice-${number}`, 'follow']));
  const send = async (chair: string) =>
    await visitor.post(path, { ...follow, metOn, present: members, chair });
  const waiting = async () => (await listSettled(db, vote.id)).filter(waits).length;

  const recorded = await send('');
  const said = await recorded.text();
  expect([recorded.status, (await findVote(db, slug))?.status]).toEqual([200, 'settled']);
  expect(await waiting()).toBeGreaterThan(0);
  expect(said).toContain('Het standpunt is vastgelegd.');
  expect(said).toContain('Besluiten genomen: 0 van ');
  expect(said).not.toContain(fault);
  expect(await validateHtml(said, path)).toEqual([]);

  // Nothing was recorded now: it is the form that is not complete.
  const again = await send('');
  expect(again.status).toBe(422);
  expect(await again.text()).toContain(fault);

  expect((await send(members[0] ?? '')).headers.get('location')).toBe(`${path}?klaar=besluiten`);
  expect(await waiting()).toBe(0);
});
