/** Voting as a browser without a script does it, over the whole program. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestApp, Visitor } from '../../../tests/support/app.ts';
import {
  enterCode,
  good,
  hidden,
  receiptIn,
  toCheck,
  type VotingDay,
  votingDay,
} from '../../../tests/support/trial-voting-day.ts';
import type { Vote } from '../vote/index.ts';
import { grouped } from './rules/base32.ts';
import { countBallots, findBallot, turnoutOf } from './store/index.ts';

let app: TestApp;
let aVote: VotingDay['aVote'];

beforeAll(async () => {
  ({ app, aVote } = await votingDay());
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.database.db.deleteFrom('authRateLimit').execute();
});

describe('a voter with a letter', () => {
  test('gets from her code to a receipt in four screens', async () => {
    const { vote, codes, at } = await aVote();
    const visitor = new Visitor(app);
    expect(await good(await visitor.get(`${at}/stemmen`))).toContain('Code van uw brief');
    const entered = await enterCode(visitor, at, grouped(codes[0] ?? '').toLowerCase());
    expect(entered.headers.get('location')).toBe(`${at}/stemmen/biljet`);
    expect(await good(await visitor.get(`${at}/stemmen/biljet`))).toContain('Wat maakt de wijk beter?');
    const check = await toCheck(visitor, vote, { 'keuze.2': 'yes', 'keuze.3': 'yes' });
    expect(check).toContain('U hebt nog niet gestemd');
    expect(await countBallots(app.database.db, vote.id)).toEqual({ all: 0, paper: 0 });
    const done = await visitor.post(`${at}/stemmen/uitbrengen`, hidden(check, '/uitbrengen'));
    expect(done.headers.get('cache-control')).toBe('no-store');
    const html = await good(done);
    expect(html).toContain('Uw stem zit in de bus');
    expect(await findBallot(app.database.db, vote.id, receiptIn(html))).toMatchObject({
      choices: { 2: 1, 3: 1 },
    });
    // The browser keeps nothing of it, and the code is used.
    expect([...visitor.cookies.keys()].filter((name) => name.includes('stem'))).toEqual([]);
    const again = await good(await enterCode(new Visitor(app), at, codes[0] ?? ''), 422);
    expect(again).toContain('Er is al gestemd');
  });

  test('sends the last form twice and sees one receipt', async () => {
    const { vote, codes, at } = await aVote();
    const visitor = new Visitor(app);
    await enterCode(visitor, at, codes[0] ?? '');
    const form = hidden(await toCheck(visitor, vote, { 'keuze.1': 'yes' }), '/uitbrengen');
    const first = receiptIn(await (await visitor.post(`${at}/stemmen/uitbrengen`, form)).text());
    const second = await good(await visitor.post(`${at}/stemmen/uitbrengen`, form));
    expect(receiptIn(second)).toBe(first);
    expect(second).toContain('Dit formulier was al verstuurd');
    expect(await countBallots(app.database.db, vote.id)).toEqual({ all: 1, paper: 0 });
  });

  test('sees what is left, and what is too much, before anything is used', async () => {
    const { vote, codes, at } = await aVote({ kind: 'knapsack' });
    const visitor = new Visitor(app);
    await enterCode(visitor, at, codes[0] ?? '');
    const fields = hidden(await (await visitor.get(`${at}/stemmen/biljet`)).text(), '/nakijken');
    const sum = await visitor.post(`${at}/stemmen/nakijken`, {
      ...fields,
      'keuze.1': 'yes',
      stap: 'rekenen',
    });
    expect((await good(sum)).replaceAll('\u00a0', ' ')).toContain(
      'Uw keuze kost € 3.000. Er is nog € 4.500 over.',
    );
    const much = await visitor.post(`${at}/stemmen/nakijken`, {
      ...fields,
      'keuze.1': 'yes',
      'keuze.3': 'yes',
    });
    const html = await good(much, 422);
    expect(html).toContain('te veel. Haal een project weg.');
    // What was ticked is still ticked.
    expect(html).toMatch(/name="keuze.3"[^>]*checked|checked[^>]*name="keuze.3"/);
    expect(await turnoutOf(app.database.db, vote.id)).toEqual({ letter: 0, mail: 0, paper: 0 });
  });

  test.for([
    ['points', { 'keuze.1': '7', 'keuze.4': '3' }, { 1: 7, 4: 3 }],
    ['ranking', { 'keuze.5': '1', 'keuze.2': '2' }, { 5: 1, 2: 2 }],
    ['knapsack', { 'keuze.3': 'yes', 'keuze.2': 'yes' }, { 3: 1, 2: 1 }],
  ] as const)('votes by %s', async ([kind, fields, choices]) => {
    const { vote, codes, at } = await aVote({ kind });
    const visitor = new Visitor(app);
    await enterCode(visitor, at, codes[0] ?? '');
    const check = await toCheck(visitor, vote, fields);
    const back = await visitor.post(`${at}/stemmen/nakijken`, {
      ...hidden(check, '/uitbrengen'),
      stap: 'veranderen',
    });
    for (const value of Object.values(fields))
      expect(await back.clone().text()).toContain(value === 'yes' ? 'checked' : `"${value}"`);
    const html = await good(await visitor.post(`${at}/stemmen/uitbrengen`, hidden(check, '/uitbrengen')));
    expect((await findBallot(app.database.db, vote.id, receiptIn(html)))?.choices).toEqual(choices);
  });

  test('with a forged or foreign cookie has no right', async () => {
    const { vote, codes, at } = await aVote();
    const other = await aVote();
    const visitor = new Visitor(app);
    await enterCode(visitor, at, codes[0] ?? '');
    const form = hidden(await toCheck(visitor, vote, { 'keuze.1': 'yes' }), '/uitbrengen');
    const thief = new Visitor(app);
    const sealed = visitor.cookies.get('hoofdveld_stem') ?? '';
    thief.cookies.set('hoofdveld_stem', `${sealed.slice(0, -2)}AA`);
    expect((await thief.post(`${at}/stemmen/uitbrengen`, form)).status).toBe(422);
    thief.cookies.set('hoofdveld_stem', sealed);
    const elsewhere = await thief.post(`${other.at}/stemmen/uitbrengen`, {
      ...form,
      biljet: other.vote.ballotSha256 ?? '',
    });
    expect(elsewhere.status).toBe(422);
    expect(await countBallots(app.database.db, other.vote.id)).toEqual({ all: 0, paper: 0 });
  });
});

describe('guessing codes', () => {
  const ask = (at: string, code: string, remoteAddress: string) =>
    app.hono.request(
      `http://localhost:3000${at}/stemmen`,
      {
        method: 'POST',
        body: new URLSearchParams({ code }),
        headers: { 'sec-fetch-site': 'same-origin' },
      },
      { incoming: { socket: { remoteAddress } } },
    );

  test('locks the network of who guesses, and nobody else', async () => {
    const { codes, at } = await aVote();
    const wrong = (await aVote({ letters: 12 })).codes;
    const statuses: number[] = [];
    for (const code of wrong) statuses.push((await ask(at, code, '203.0.113.7')).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429, 429]);
    // Right or wrong: from there nothing is told any more.
    const locked = await ask(at, codes[0] ?? '', '203.0.113.7');
    expect([locked.status, await locked.text()]).toEqual([
      429,
      expect.stringContaining('Uw code blijft geldig'),
    ]);
    expect((await ask(at, codes[0] ?? '', '198.51.100.4')).status).toBe(303);
  });

  test('a slip of the pen costs no try', async () => {
    const { codes, at } = await aVote();
    const code = codes[0] ?? '';
    const slip = `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`;
    for (let times = 0; times < 15; times += 1) {
      const answer = await ask(at, slip, '203.0.113.9');
      expect([answer.status, await answer.text()]).toEqual([
        422,
        expect.stringContaining('Er zit een tikfout in'),
      ]);
    }
    expect((await ask(at, code, '203.0.113.9')).status).toBe(303);
  });
});

describe('a voter without a letter', () => {
  const details = { email: 'Kim+stem@Example.org', postcode: '3014 ab', verklaring: 'yes' };
  const codeOf = async (): Promise<string> => {
    const mail = await app.database.db
      .selectFrom('outgoingMail')
      .select('body')
      .where('kind', '=', 'vote-code')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    return /\b\d{8}\b/.exec(mail.body)?.[0] ?? '';
  };
  async function byMail(vote: Vote, email: string): Promise<{ visitor: Visitor; shown: Response }> {
    const at = `/stemmingen/${vote.slug}/stemmen`;
    const visitor = new Visitor(app);
    const asked = await visitor.post(`${at}/e-mail`, { ...details, email });
    expect(asked.headers.get('location')).toBe(`${at}/e-mail/code`);
    await good(await visitor.get(`${at}/e-mail/code`));
    return { visitor, shown: await visitor.post(`${at}/e-mail/code`, { code: await codeOf() }) };
  }

  test('votes with a code from her mailbox, once however it is spelt', async () => {
    const { vote, at } = await aVote();
    const { visitor, shown } = await byMail(vote, details.email);
    expect(shown.headers.get('location')).toBe(`${at}/stemmen/biljet`);
    const check = await toCheck(visitor, vote, { 'keuze.1': 'yes' });
    await good(await visitor.post(`${at}/stemmen/uitbrengen`, hidden(check, '/uitbrengen')));
    expect(await turnoutOf(app.database.db, vote.id)).toEqual({ letter: 0, mail: 1, paper: 0 });
    const again = await byMail(vote, 'kim@example.org');
    expect(await good(again.shown, 422)).toContain('Er is al gestemd');
    // Neither the roll nor the box holds her address.
    const roll = await app.database.db
      .selectFrom('voteRoll')
      .selectAll()
      .where('voteId', '=', vote.id)
      .where('way', '=', 'mail')
      .execute();
    expect(JSON.stringify(roll)).not.toMatch(/kim|example/i);
  });

  test('is told all that is missing, with what she typed', async () => {
    const { at } = await aVote();
    const html = await good(
      await new Visitor(app).post(`${at}/stemmen/e-mail`, { email: 'geen', postcode: '9999 zz' }),
      422,
    );
    for (const said of [
      'Vul een e-mailadres in',
      'Deze postcode stemt hier niet mee',
      'Kruis aan dat dit klopt',
      '9999 zz',
    ])
      expect(html).toContain(said);
  });

  test('with a wrong code stays on the page', async () => {
    const { vote, at } = await aVote();
    const visitor = new Visitor(app);
    await visitor.post(`${at}/stemmen/e-mail`, details);
    const code = await codeOf();
    const wrong = code === '00000000' ? '00000001' : '00000000';
    expect(await good(await visitor.post(`${at}/stemmen/e-mail/code`, { code: wrong }), 422)).toContain(
      'Deze code klopt niet',
    );
    expect((await visitor.post(`${at}/stemmen/e-mail/code`, { code })).status).toBe(303);
    expect(await turnoutOf(app.database.db, vote.id)).toEqual({ letter: 0, mail: 0, paper: 0 });
  });
});

describe('a vote that takes no ballots', () => {
  test.for([
    ['frozen', 'De stemming gaat open op'],
    ['closed', 'De stemming is gesloten sinds'],
  ] as const)('that is %s says so, and takes none', async ([status, said]) => {
    const { vote, codes, at } = await aVote({ status });
    expect(await good(await new Visitor(app).get(`${at}/stemmen`))).toContain(said);
    expect(await good(await enterCode(new Visitor(app), at, codes[0] ?? ''), 422)).toContain(
      'U kunt nu niet stemmen',
    );
    expect((await new Visitor(app).get(`/stemmingen/geen-${vote.slug}/stemmen`)).status).toBe(404);
  });
});

describe('finding one’s vote', () => {
  test('is not possible before the count, whatever is asked', async () => {
    const { vote, codes, at } = await aVote();
    const visitor = new Visitor(app);
    await enterCode(visitor, at, codes[0] ?? '');
    const check = await toCheck(visitor, vote, { 'keuze.1': 'yes' });
    const receipt = receiptIn(
      await (await visitor.post(`${at}/stemmen/uitbrengen`, hidden(check, '/uitbrengen'))).text(),
    );
    const [real, made] = [
      await good(await new Visitor(app).post(`${at}/mijn-stem`, { bewijs: receipt })),
      await good(await new Visitor(app).post(`${at}/mijn-stem`, { bewijs: '0'.repeat(26) })),
    ];
    const plain = (html: string) => html.replace(/nonce="[^"]*"/g, '');
    expect(plain(real)).toBe(plain(made));
    await app.database.db.updateTable('vote').set({ status: 'counted' }).where('id', '=', vote.id).execute();
    const found = await good(
      await new Visitor(app).post(`${at}/mijn-stem`, { bewijs: grouped(receipt.toUpperCase()) }),
    );
    expect(found).toContain('Deze stem is meegeteld');
    expect(found).toContain('Project 1');
    expect(
      await good(await new Visitor(app).post(`${at}/mijn-stem`, { bewijs: '0'.repeat(26) }), 422),
    ).toContain('staat niet in de uitslag');
    expect(await good(await new Visitor(app).post(`${at}/mijn-stem`, { bewijs: '🌻' }), 422)).toContain(
      '26 letters en cijfers',
    );
  });
});
