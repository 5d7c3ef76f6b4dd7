import { expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { chooseEnvelope, chooseWithRoom } from './index.ts';

it('chooses the closest envelope, then the one for the domain', async () => {
  const base = {
    schemeVersionId: newId<'scheme_version'>(),
    roundId: newId<'round'>(),
    gebiedId: null,
    wijkraadId: null,
    wijkId: null,
    domain: null,
    name: '',
    example: true,
    balances: {
      publishedCents: 0,
      freeCents: 0,
      reservedCents: 0,
      committedCents: 0,
      advancedCents: 0,
      determinedCents: 0,
    },
  };
  const wijkId = newId<'wijk'>();
  const gebiedId = newId<'gebied'>();
  const city = { ...base, id: newId<'envelope'>() };
  const gebied = { ...base, id: newId<'envelope'>(), gebiedId };
  const health = { ...base, id: newId<'envelope'>(), gebiedId, domain: 'health' };
  const elsewhere = { ...base, id: newId<'envelope'>(), wijkId: newId<'wijk'>() };
  const place = { wijkId, wijkraadId: null, gebiedId };
  const all = [city, gebied, health, elsewhere];
  expect(chooseEnvelope(all, place, 'health')?.id).toBe(health.id);
  expect(chooseEnvelope(all, place, 'cohesion')?.id).toBe(gebied.id);
  expect(chooseEnvelope(all, { ...place, gebiedId: null }, null)?.id).toBe(city.id);
  expect(chooseEnvelope([elsewhere], place, null)).toBeNull();

  const holds = (freeCents: number) => ({ balances: { ...base.balances, freeCents } });
  const two = [
    { ...city, ...holds(500_00) },
    { ...gebied, ...holds(80_00) },
  ];
  expect(chooseWithRoom(two, place, null, 80_00)?.id).toBe(gebied.id);
  expect(chooseWithRoom(two, place, null, 81_00)?.id).toBe(city.id);
  // Nobody can bear it: the closest says so.
  expect(chooseWithRoom(two, place, null, 501_00)?.id).toBe(gebied.id);
  expect(chooseWithRoom([elsewhere], place, null, 1)).toBeNull();
});
