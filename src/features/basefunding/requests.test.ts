/** A network's request: who sees it, what members say by their own link, two at once, and what is sent. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { formsOf } from '../../../tests/support/forms.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { system } from '../../kernel/actor.ts';
import { systemClock, today } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { inTransaction } from '../../platform/db/unit-of-work.ts';
import { fieldId } from '../../ui/field.tsx';
import { freezeClaim, takeBackClaim } from './commands/freeze.ts';
import { changedSince, claimNow, factsOf } from './facts.ts';
import { frozenClaims } from './store/frozen-claims.ts';
import { findBaseFunding } from './store/requests.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const visitors = new Map<string, Visitor>();
async function as(persona: string): Promise<Visitor> {
  const known = visitors.get(persona) ?? new Visitor(app);
  if (!visitors.has(persona)) await known.post('/demo/inloggen', { persona });
  visitors.set(persona, known);
  return known;
}

const next = today(systemClock).year + 1;
const network = '/netwerken/deur-aan-deur-middelland/basisfinanciering';
const base = `${network}/${next}`;
const tables = '/netwerken/tafelgenoten-van-west/basisfinanciering';
const kitchen = 'stichting-buurtkeuken-de-lange-tafel';

async function read(visitor: Visitor, path: string): Promise<string> {
  const answer = await visitor.get(path);
  const html = await answer.text();
  expect([path, answer.status, await validateHtml(html, path)]).toEqual([path, 200, []]);
  return html;
}

async function post(visitor: Visitor, path: string, fields: Readonly<Record<string, string>>) {
  const answer = await visitor.post(path, fields);
  return { status: answer.status, html: await answer.text(), to: answer.headers.get('location') };
}

/** Links in the mails to members, by the organisation that the mail names. */
async function links(): Promise<ReadonlyMap<string, string>> {
  const mails = await app.database.db
    .selectFrom('outgoingMail')
    .select(['subject', 'body'])
    .where('kind', '=', 'basefunding-part')
    .orderBy('createdAt')
    .execute();
  return new Map(
    mails.map(({ subject, body }) => [
      /^Doet (.+) mee met/.exec(subject)?.[1] ?? '',
      /\/basisfinanciering\/deel\/[\w-]+/.exec(body)?.[0] ?? '',
    ]),
  );
}

/** What the form of a part would post when nobody touches it. */
async function untouched(visitor: Visitor, path: string): Promise<Record<string, string>> {
  const form = formsOf(await read(visitor, path), path).find(({ action }) => action === path);
  return Object.fromEntries(
    (form?.fields ?? []).flatMap(({ name, value, kind }) =>
      value === null || kind === 'button' ? [] : [[name, value]],
    ),
  );
}

const idOf = async (slug: string, year = next): Promise<Id<'base_funding'>> => {
  const row = await app.database.db
    .selectFrom('baseFunding')
    .innerJoin('listing', 'listing.id', 'baseFunding.networkId')
    .select('baseFunding.id')
    .where('listing.slug', '=', slug)
    .where('baseFunding.year', '=', year)
    .executeTakeFirstOrThrow();
  return row.id as Id<'base_funding'>;
};
const partOf = async (organisation: string, id: Id<'base_funding'>) =>
  await app.database.db
    .selectFrom('baseFundingMember')
    .innerJoin('organisation', 'organisation.id', 'baseFundingMember.organisationId')
    .select(['baseFundingMember.status', 'countsHere', 'mandate', 'confirmedVia'])
    .where('organisation.slug', '=', organisation)
    .where('baseFundingId', '=', id)
    .executeTakeFirstOrThrow();
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
}

const said = {
  rentCents: '6.000',
  energyCents: '1.200,50',
  floorAreaM2: '80',
  inclusive: 'ja',
  mainlyUnpaid: 'ja',
  noBusinessModel: 'ja',
};

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
    expect(html).toContain('href="/basisfinanciering/formule/1"');
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

describe('a member by its own link', () => {
  test('sees its part without logging in, and is told everything that is wrong', async () => {
    const link = (await links()).get('Actiegroep Schone Lucht Singel') ?? '';
    const stranger = new Visitor(app);
    expect(await read(stranger, link)).toContain('Wat de agenda niet weet');
    const empty = await post(stranger, link, { doe: 'bevestigen', mandate: 'apply' });
    expect(empty.status).toBe(422);
    for (const name of ['rentCents', 'energyCents', 'floorAreaM2', 'inclusive', 'mainlyUnpaid'])
      expect(empty.html).toContain(`href="#${fieldId(name)}"`);
    const bad = { ...said, rentCents: '1000000000000000', energyCents: '-5', floorAreaM2: 'groot' };
    const refused = await post(stranger, link, { ...bad, doe: 'bevestigen' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Controleer het aantal nullen.');
    expect(refused.html).toContain('Een bedrag kan niet lager zijn dan');
    expect(refused.html).toContain('Vul hele vierkante meters in');
    expect(refused.html).toContain('Kies wat het netwerk voor u mag doen.');
    expect(refused.html).toContain('value="groot"');
    const half = await post(stranger, link, { ...said, inclusive: '', doe: 'bevestigen' });
    for (const name of ['inclusive', 'mandate']) expect(half.html).toContain(`href="#${fieldId(name)}"`);
  });

  test('confirms; other figures by the network take that word back', async () => {
    const id = await idOf('deur-aan-deur-middelland');
    const link = (await links()).get('Actiegroep Schone Lucht Singel') ?? '';
    const done = await post(new Visitor(app), link, { ...said, mandate: 'receive', doe: 'bevestigen' });
    expect(done).toMatchObject({ status: 303, to: '/basisfinanciering/deel/dank' });
    const slug = 'actiegroep-schone-lucht-singel';
    expect(await partOf(slug, id)).toMatchObject({
      status: 'confirmed',
      mandate: 'receive',
      confirmedVia: 'link',
    });
    const page = `${base}/leden/${slug}`;
    const same = await untouched(await as('organisatie'), page);
    expect((await post(await as('organisatie'), page, same)).status).toBe(303);
    expect(await partOf(slug, id)).toMatchObject({ status: 'confirmed' });
    const changed = { ...same, rentCents: '6100' };
    expect((await post(await as('organisatie'), page, changed)).status).toBe(303);
    expect(await partOf(slug, id)).toMatchObject({ status: 'waiting', mandate: null });
  });

  test('only the member confirms', async () => {
    const page = `${base}/leden/actiegroep-schone-lucht-singel`;
    const typed = {
      ...(await untouched(await as('organisatie'), page)),
      mandate: 'apply',
      doe: 'bevestigen',
    };
    expect((await post(await as('organisatie'), page, typed)).status).toBe(422);
    expect((await new Visitor(app).get('/basisfinanciering/deel/onzin')).status).toBe(404);
  });
});

test('two at once: other facts are both kept, the same fact is shown and nothing is lost', async () => {
  const link = (await links()).get('Wijkkeuken Het Zoutvat') ?? '';
  const page = `${base}/leden/wijkkeuken-het-zoutvat`;
  const [member, keeper] = [new Visitor(app), await as('organisatie')];
  await post(member, link, { ...said, doe: 'bewaren' });
  const [first, second] = [await untouched(member, link), await untouched(keeper, page)];
  expect((await post(member, link, { ...first, rentCents: '7000', doe: 'bewaren' })).status).toBe(303);
  // She touched the energy only: the rent stays as the member left it since.
  expect((await post(keeper, page, { ...second, energyCents: '900' })).status).toBe(303);
  expect(await untouched(keeper, page)).toMatchObject({ rentCents: '7.000', energyCents: '900' });
  const other = await post(keeper, page, { ...second, energyCents: '950', rentCents: '6500' });
  expect(other.status).toBe(422);
  expect(other.html).toContain('Iemand anders vulde intussen €\u00a07.000 in');
  expect(other.html).toContain('value="6500"');
  const kept = await untouched(keeper, page);
  expect(kept).toMatchObject({ rentCents: '7.000', energyCents: '900' });
  // She saw theirs, and sends hers all the same.
  expect((await post(keeper, page, { ...kept, rentCents: '6500' })).status).toBe(303);
  expect(await untouched(keeper, page)).toMatchObject({ rentCents: '6.500', energyCents: '900' });
});

test('a member of two networks is counted in one, by its own choice', async () => {
  const [here, there] = [await idOf('deur-aan-deur-middelland'), await idOf('tafelgenoten-van-west')];
  expect([(await partOf(kitchen, here)).countsHere, (await partOf(kitchen, there)).countsHere]).toEqual([
    true,
    false,
  ]);
  const page = `${tables}/${next}/leden/${kitchen}`;
  expect(await read(await as('organisatie'), page)).toContain('U doet ook mee met:');
  const typed = { ...(await untouched(await as('organisatie'), page)), mandate: 'apply', doe: 'bevestigen' };
  expect((await post(await as('organisatie'), page, typed)).status).toBe(303);
  expect([(await partOf(kitchen, here)).countsHere, (await partOf(kitchen, there)).countsHere]).toEqual([
    false,
    true,
  ]);
  expect(await read(await as('organisatie'), base)).toContain('Geteld bij');
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
