/** The office's pages of letters and sheets of paper, over the whole program. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { logIn, type TestApp, Visitor } from '../../../tests/support/app.ts';
import { enterCode, good, type VotingDay, votingDay } from '../../../tests/support/trial-voting-day.ts';
import { readPdf, tagsNamed, wordsOf } from '../../platform/pdf/read-pdf.ts';
import type { Vote } from '../vote/index.ts';
import { turnoutOf } from './store/index.ts';

let app: TestApp;
let office: VotingDay['office'];
let aVote: VotingDay['aVote'];

beforeAll(async () => {
  ({ app, office, aVote } = await votingDay());
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.database.db.deleteFrom('authRateLimit').execute();
});

describe('letters', () => {
  test('are a PDF once; only hashes are kept; a code of it votes; a lost batch does not', {
    timeout: 60_000,
  }, async () => {
    const { at, vote } = await aVote({ letters: 0 + 1 });
    const [officer = new Visitor(app)] = office;
    await good(await officer.get(`${at}/codes`));
    const made = await officer.post(`${at}/codes`, { aantal: '9' });
    expect([made.status, made.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const pdf = await readPdf(new Uint8Array(await made.arrayBuffer()));
    const codes = tagsNamed(
      pdf.pages.flatMap((page) => page.tags),
      'P',
    )
      .map((tag) => wordsOf(tag).replaceAll(/\s/g, ''))
      .filter((words) => /^[0-9A-Z]{17}$/.test(words));
    expect(codes).toHaveLength(9);
    const stored = JSON.stringify(
      await app.database.db.selectFrom('voteRoll').selectAll().where('voteId', '=', vote.id).execute(),
    );
    for (const code of codes) expect(stored).not.toContain(code);
    expect((await enterCode(new Visitor(app), at, codes[0] ?? '')).status).toBe(303);
    const batch = await app.database.db
      .selectFrom('voteCodeBatch')
      .select('batch')
      .where('voteId', '=', vote.id)
      .executeTakeFirstOrThrow();
    expect(
      (await officer.post(`${at}/codes/intrekken`, { partij: String(batch.batch), reden: '' })).status,
    ).toBe(422);
    expect(
      (await officer.post(`${at}/codes/intrekken`, { partij: String(batch.batch), reden: 'Doos kwijt' }))
        .status,
    ).toBe(303);
    expect(await good(await officer.get(`${at}/codes`))).toContain('Ingetrokken: Doos kwijt');
    expect(await good(await enterCode(new Visitor(app), at, codes[1] ?? ''), 422)).toContain(
      'Deze brief is ingetrokken',
    );
  });

  test.for(['', '0', '1001', '-1', '1e3', 'veel'])('are not made %j times', async (aantal) => {
    const { at } = await aVote();
    const [officer = new Visitor(app)] = office;
    expect(await good(await officer.post(`${at}/codes`, { aantal }), 422)).toContain('van 1 tot en met 1000');
  });
});

describe('sheets of paper', () => {
  const enter = (who: number, at: string, fields: Record<string, string>) =>
    (office[who] ?? new Visitor(app)).post(`${at}/papier`, fields);
  const box = (vote: Vote) =>
    app.database.db.selectFrom('ballot').select('choices').where('voteId', '=', vote.id).execute();

  test('read alike by two people are in the box once, and then nobody knows what stood on which', async () => {
    const { vote, at } = await aVote({ status: 'closed' });
    expect((await enter(0, at, { blad: 'A-001', 'keuze.1': 'yes' })).headers.get('location')).toContain(
      'enteredOnce',
    );
    expect(await box(vote)).toEqual([]);
    expect(await good(await enter(0, at, { blad: 'a 001', 'keuze.1': 'yes' }), 422)).toContain(
      'Iemand anders moet het nu doen',
    );
    expect((await enter(1, at, { blad: 'a 001', 'keuze.1': 'yes' })).headers.get('location')).toContain(
      'agreed',
    );
    expect(await box(vote)).toEqual([{ choices: { 1: 1 } }]);
    expect(await good(await enter(2, at, { blad: 'A-001', 'keuze.1': 'yes' }), 422)).toContain(
      'Dit blad is al klaar',
    );
    expect(await turnoutOf(app.database.db, vote.id)).toEqual({ letter: 0, mail: 0, paper: 1 });
    const entries = await app.database.db
      .selectFrom('paperBallotEntry')
      .select('choices')
      .where('choices', 'is not', null)
      .execute();
    expect(entries).toEqual([]);
  });

  test('read differently are decided by a third, who sees both; the others do not', async () => {
    const { vote, at } = await aVote();
    await enter(0, at, { blad: 'B-7', 'keuze.1': 'yes' });
    const blind = await (await (office[1] ?? new Visitor(app)).get(`${at}/papier`)).text();
    expect(blind).not.toContain('B-7');
    expect(
      (await enter(1, at, { blad: 'B-7', ongeldig: 'Twee kruisjes te veel' })).headers.get('location'),
    ).toContain('differs');
    expect(await good(await (office[0] ?? new Visitor(app)).get(`${at}/papier/B-7`))).not.toContain(
      'Twee kruisjes',
    );
    const third = office[2] ?? new Visitor(app);
    expect(await good(await third.get(`${at}/papier/B-7`))).toContain('Twee kruisjes te veel');
    expect(
      (await third.post(`${at}/papier/B-7`, { 'keuze.1': 'yes', 'keuze.2': 'yes' })).headers.get('location'),
    ).toContain('agreed');
    expect(await box(vote)).toEqual([{ choices: { 1: 1, 2: 1 } }]);
    expect((await third.get(`${at}/papier/B-7`)).status).toBe(404);
  });

  test('count by the value of their number, and show it as it was typed first', async () => {
    const { vote, at } = await aVote();
    await enter(0, at, { blad: 'A-17', 'keuze.1': 'yes' });
    expect(await good(await enter(0, at, { blad: 'a 017', 'keuze.1': 'yes' }), 422)).toContain(
      'Iemand anders moet het nu doen',
    );
    expect((await enter(1, at, { blad: 'A-017', 'keuze.2': 'yes' })).headers.get('location')).toContain(
      'differs',
    );
    const third = office[2] ?? new Visitor(app);
    expect(await good(await third.get(`${at}/papier`))).toContain(`href="${at}/papier/A-17"`);
    expect(await good(await third.get(`${at}/papier/A-0017`))).toContain('A-17');
    await third.post(`${at}/papier/A-017`, { 'keuze.2': 'yes' });
    expect(await box(vote)).toEqual([{ choices: { 2: 1 } }]);
    expect((await third.get(`${at}/papier/(`)).status).toBe(404);
  });

  test('of which two write the number differently at the same moment are counted once', async () => {
    const { vote, at } = await aVote();
    await Promise.all(['F-1', 'F-01'].map((blad, who) => enter(who, at, { blad, 'keuze.3': 'yes' })));
    expect(await box(vote)).toEqual([{ choices: { 3: 1 } }]);
  });

  test('that both refuse are counted as refused, and never in the box', async () => {
    const { vote, at } = await aVote();
    await enter(0, at, { blad: 'C-1', ongeldig: 'Gescheurd' });
    expect((await enter(1, at, { blad: 'C-1', ongeldig: 'Stuk' })).headers.get('location')).toContain(
      'refused',
    );
    expect(await box(vote)).toEqual([]);
  });

  test('entered by two at the same moment are counted once', async () => {
    const { vote, at } = await aVote();
    await Promise.all([0, 1].map((who) => enter(who, at, { blad: 'D-1', 'keuze.3': 'yes' })));
    expect(await box(vote)).toEqual([{ choices: { 3: 1 } }]);
  });

  test.for([
    [{ blad: '', 'keuze.1': 'yes' }, 'Vul het nummer in'],
    [{ blad: 'E/1', 'keuze.1': 'yes' }, 'Vul het nummer in'],
    [{ blad: 'E-1' }, 'U koos geen project'],
    [{ blad: 'E-1', 'keuze.9': 'yes' }, 'staat niet op het stembiljet'],
    [{ blad: 'E-1', 'keuze.1': 'yes', ongeldig: 'Stuk' }, 'Laat één van beide leeg'],
    [{ blad: 'E-1', ongeldig: 'x'.repeat(501) }, 'te lang'],
  ] as const)('%#: with a fault come back', async ([fields, said]) => {
    const { at } = await aVote();
    expect(await good(await enter(0, at, fields), 422)).toContain(said);
  });

  test('add up, or it is said what is missing', async () => {
    const { at } = await aVote();
    const [officer = new Visitor(app)] = office;
    const count = (soort: string, bladen: string) =>
      officer.post(`${at}/papier/tellen`, { soort, bladen, opmerking: '' });
    expect((await count('handedOut', '10')).status).toBe(303);
    expect((await count('cameIn', '4')).status).toBe(303);
    const html = await good(await officer.get(`${at}/papier`));
    expect(html).toContain('Uitgegeven en niet terug: 6.');
    expect(html).toContain('Uit de bus, nog in te voeren: 4.');
    await count('cameIn', '-4');
    await count('cameBackUnused', '10');
    expect(await good(await officer.get(`${at}/papier`))).toContain('De aantallen kloppen.');
    expect(await good(await count('', '0'), 422)).toContain('niet 0');
  });

  test('are not for who has no business there', async () => {
    const { at } = await aVote();
    const resident = await logIn(app, 'rita@example.org');
    for (const path of ['/papier', '/codes']) expect((await resident.get(at + path)).status).toBe(403);
  });
});
