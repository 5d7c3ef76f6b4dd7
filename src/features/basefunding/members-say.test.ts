/** What members of a network say of their part, by their own link, two at once, or in two networks. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, Visitor } from '../../../tests/support/app.ts';
import {
  base,
  kitchen,
  next,
  post,
  read,
  said,
  type TrialRequests,
  tables,
  trialRequests,
  untouched,
} from '../../../tests/support/trial-base-funding.ts';
import type { Id } from '../../kernel/ids.ts';
import { fieldId } from '../../ui/field.tsx';

let app: TestApp;
let as: TrialRequests['as'];
let links: TrialRequests['links'];
let idOf: TrialRequests['idOf'];
beforeAll(async () => {
  ({ app, as, links, idOf } = await trialRequests());
});
afterAll(() => app.close());

const partOf = async (organisation: string, id: Id<'base_funding'>) =>
  await app.database.db
    .selectFrom('baseFundingMember')
    .innerJoin('organisation', 'organisation.id', 'baseFundingMember.organisationId')
    .select(['baseFundingMember.status', 'countsHere', 'mandate', 'confirmedVia'])
    .where('organisation.slug', '=', organisation)
    .where('baseFundingId', '=', id)
    .executeTakeFirstOrThrow();

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
