/** A network's request: who sees it, what it is counted with, and what is sent. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, Visitor } from '../../../tests/support/app.ts';
import {
  base,
  kitchen,
  network,
  next,
  post,
  read,
  said,
  type TrialRequests,
  tables,
  trialRequests,
} from '../../../tests/support/trial-base-funding.ts';
import { system } from '../../kernel/actor.ts';
import { systemClock, today } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { inTransaction } from '../../platform/db/unit-of-work.ts';
import { freezeClaim, takeBackClaim } from './commands/freeze.ts';
import { changedSince, claimNow, factsOf } from './facts.ts';
import { frozenClaims } from './store/frozen-claims.ts';
import { findBaseFunding } from './store/requests.ts';

let app: TestApp;
let as: TrialRequests['as'];
let idOf: TrialRequests['idOf'];
beforeAll(async () => {
  ({ app, as, idOf } = await trialRequests());
});
afterAll(() => app.close());

const factsNow = async (id: Id<'base_funding'>) => {
  const request = await findBaseFunding(app.deps.db, id);
  if (request === null) throw new Error('gone');
  return await factsOf(app.deps.db, request, today(systemClock));
};

/** Somebody says afterwards that none of it took place. */
async function tellOtherwise(activity: string): Promise<void> {
  const told = await app.database.db
    .selectFrom('occurrenceEvidence')
    .innerJoin('listing', 'listing.id', 'occurrenceEvidence.activityId')
    .selectAll('occurrenceEvidence')
    .where('listing.slug', '=', activity)
    .where('tookPlace', '=', true)
    .execute();
  expect(told.length).toBeGreaterThan(0);
  const otherwise = told.map((one) => ({
    ...one,
    id: crypto.randomUUID(),
    tookPlace: false,
    band: null,
    corrects: one.id,
    madeAt: new Date(one.madeAt.getTime() + 1000),
  }));
  await app.database.db.insertInto('occurrenceEvidence').values(otherwise).execute();
  app.deps.dataVersion.bump();
}

describe('who sees it', () => {
  test('the co-ordinator, members and the office; to others it is not there', async () => {
    const paths = [network, base, `${base}/som`, `${base}/bewijs`, `${base}/leden/${kitchen}`];
    for (const path of paths) {
      expect((await (await as('bewoner')).get(path)).status).toBe(404);
      expect((await new Visitor(app).get(path)).status).toBe(303);
      await read(await as('organisatie'), path);
      const office = /<main[\s\S]*<\/main>/.exec(await read(await as('controller'), path))?.[0] ?? '';
      expect(office).not.toMatch(/<form[^>]*method="post"/);
    }
    expect(await read(await as('behandelaar'), '/basisfinanciering/aanvragen')).toContain(base);
    expect((await (await as('organisatie')).get(`${network}/1999`)).status).toBe(404);
  });

  test('what the agenda knows is there, and each euro leads to its facts', async () => {
    const html = await read(await as('organisatie'), `${base}/som`);
    expect(html).toContain(`href="${base}/bewijs#${kitchen}"`);
    expect(html).toContain(`href="${base}/leden/${kitchen}"`);
    expect(html).toContain('href="/basisfinanciering/formule/2"');
    expect(html).not.toContain('narekenen#formule-titel');
    const facts = await factsNow(await idOf('deur-aan-deur-middelland'));
    const sum = claimNow(facts, 'hoped');
    expect(sum?.claim.totalCents).toBeGreaterThan(0);
    expect(sum?.claim.lines.reduce((all, { amountCents }) => all + amountCents, 0)).toBe(
      sum?.claim.totalCents,
    );
  });
});

test('who shares a place reads why other hours and costs stand in the sum than it filled in', async () => {
  const html = await read(await as('organisatie'), `${base}/som`);
  const shared = html.match(/<p>Deelt .*?<\/p>/g) ?? [];
  expect(shared).toHaveLength(3);
  for (const sentence of shared) {
    expect(sentence).toContain('Wijkgebouw De Vier Winden');
    expect(sentence).toMatch(/Samen houden zij die plek [\d,]+ uur per week open/);
  }
});

test('who has no activities reads that, and no empty figures', async () => {
  const html = await read(await as('organisatie'), `${base}/bewijs`);
  expect(html).toContain('Een gevulde balk telt mee, een open balk niet.');
  const [, after = ''] = html.split('id="huiskamer-de-rode-stoel"');
  const section = after.slice(0, after.indexOf('</section>'));
  expect(section).toContain('Er staat geen activiteit in de agenda.');
  expect(section).not.toMatch(/In cijfers|<svg/);
});

test('the simulator needs no script, says what is wrong, and keeps nothing', async () => {
  const visitor = await as('organisatie');
  const html = await read(visitor, `${base}/som?running=0`);
  const [, now] = /<strong data-figure="total">([^<]+)/.exec(await read(visitor, `${base}/som`)) ?? [];
  const [, tried] = /<strong data-figure="total">([^<]+)/.exec(html) ?? [];
  expect(tried).not.toBe(now);
  const wrong = await visitor.get(`${base}/som?inhabitants=NaN&cap=1000000000000000`);
  expect(wrong.status).toBe(422);
  expect((await wrong.text()).match(/Vul een getal in van/g)?.length).toBeGreaterThanOrEqual(2);
});

test('without inhabitants there is no sum, until an officer enters them with a source', async () => {
  const path = `${tables}/${next}`;
  expect(await read(await as('organisatie'), path)).toContain('niet bekend hoeveel mensen er wonen');
  expect(claimNow(await factsNow(await idOf('tafelgenoten-van-west')), 'hoped')).toBeNull();
  const typed = { inhabitants: '9.500', inhabitantsYear: '2025', inhabitantsSource: 'Wijkprofiel' };
  expect((await post(await as('organisatie'), `${path}/inwoners`, typed)).status).toBe(422);
  const wrong = { inhabitants: '0', inhabitantsYear: '9999', inhabitantsSource: '' };
  const refused = await post(await as('behandelaar'), `${path}/inwoners`, wrong);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('Vul een heel getal in');
  expect(refused.html).toContain('Schrijf waar dit getal vandaan komt.');
  expect((await post(await as('behandelaar'), `${path}/inwoners`, typed)).status).toBe(303);
  expect(await read(await as('organisatie'), path)).not.toContain('niet bekend hoeveel mensen er wonen');
  expect((await factsNow(await idOf('tafelgenoten-van-west'))).request.inhabitants?.count).toBe(9_500);
});

test('places are held to what they got last year, unless the network asks otherwise', async () => {
  const id = await idOf('tafelgenoten-van-west');
  const bandNow = async () => (await factsNow(id)).formula.parameters.stabilityBandPercent;
  expect(await bandNow()).toBe(15);
  const path = `${tables}/${next}/stabiliteit`;
  expect((await post(await as('organisatie'), path, { band: 'misschien' })).status).toBe(422);
  expect((await post(await as('behandelaar'), path, { band: 'zonder' })).status).toBe(422);
  expect((await post(await as('organisatie'), path, { band: 'zonder' })).status).toBe(303);
  expect(await bandNow()).toBeNull();
  expect((await post(await as('organisatie'), path, { band: 'met' })).status).toBe(303);
  expect(await bandNow()).toBe(15);
});

const sentOf = async (id: Id<'base_funding'>) => (await frozenClaims(app.deps.db, [id])).get(id) ?? null;

describe('what is sent', () => {
  const freeze = async (id: Id<'base_funding'>) => {
    const { id: application } = await app.database.db
      .selectFrom('application')
      .select('id')
      .limit(1)
      .executeTakeFirstOrThrow();
    return await inTransaction(app.deps, system('demo'), (unit) =>
      freezeClaim(unit, id, application as Id<'application'>),
    );
  };

  test('waits for every member, or goes on without it; then it is frozen, and corrections stand beside it', async () => {
    const id = await idOf('deur-aan-deur-middelland');
    const early = await freeze(id);
    expect(early.ok ? [] : early.problems.map(({ code }) => code)).toEqual(['still-waiting']);
    const waiting = (await factsNow(id)).parts.filter(
      ({ part }) => part.status === 'waiting' && part.countsHere,
    );
    for (const { part } of waiting) {
      const step = `${base}/leden/${part.organisationSlug}/stap`;
      expect((await post(await as('organisatie'), step, { stap: 'setAside' })).status).toBe(303);
    }
    const before = await factsNow(id);
    const sent = await freeze(id);
    expect(sent.ok).toBe(true);
    const frozen = await sentOf(id);
    expect(frozen?.claim).toEqual(claimNow(before, 'confirmed')?.claim);
    expect(frozen?.network).toEqual(claimNow(before, 'confirmed')?.network);
    await expect(
      app.database.db.updateTable('baseFundingClaim').set({ totalCents: 1 }).execute(),
    ).rejects.toThrow('append-only');
    expect(changedSince(await factsNow(id))).toBeNull();

    await tellOtherwise('stoelyoga');
    const changed = changedSince(await factsNow(id));
    expect(changed?.nowCents).toBeLessThan(changed?.beforeCents ?? 0);
    const html = await read(await as('organisatie'), base);
    expect(html).toContain('Het bewijs is daarna gewijzigd.');
    expect((await sentOf(id))?.claim).toEqual(frozen?.claim);
  });

  test('nothing in it changes any more, until its application comes back', async () => {
    const id = await idOf('deur-aan-deur-middelland');
    const page = `${base}/leden/bewonersgroep-zonnehof`;
    const refused = await post(await as('organisatie'), page, { ...said, rentCents: '1' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('De aanvraag is verstuurd.');
    expect((await post(await as('organisatie'), `${base}/vragen`, {})).status).toBe(422);
    const back = await inTransaction(app.deps, system('demo'), (unit) => takeBackClaim(unit, id));
    expect(back.ok).toBe(true);
    expect((await findBaseFunding(app.deps.db, id))?.status).toBe('confirming');
    expect(await sentOf(id)).not.toBeNull();
  });
});
