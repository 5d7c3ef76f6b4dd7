/** Who last said that a service is right, and the outline of the area that it is for. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { hsdsCheck, hsdsSchema, skipWithoutHsds } from '../../../tests/support/hsds-schemas.ts';

type Service = {
  readonly id: string;
  readonly assurer_email?: string;
  readonly service_areas?: readonly { readonly extent?: string; readonly extent_type?: string }[];
};

let app: TestApp;
let id: string;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  const { db } = app.database;
  const own = await db
    .selectFrom('activity')
    .innerJoin('organisationProfile', 'organisationProfile.organisationId', 'activity.organisationId')
    .innerJoin('listing as organisation', 'organisation.id', 'activity.organisationId')
    .select(['activity.id', 'activity.organisationId'])
    .where('activity.listed', '=', true)
    .where('organisation.status', '=', 'published')
    .executeTakeFirstOrThrow();
  id = own.id;
  await db
    .updateTable('organisationProfile')
    .set({ publicEmail: 'wij@organisatie.example' })
    .where('organisationId', '=', own.organisationId)
    .execute();
});
afterAll(() => app.close());

const read = async (edition: string): Promise<Service> => {
  app.deps.dataVersion.bump();
  return (await (await app.hono.request(`/api/${edition}/services/${id}`)).json()) as Service;
};
const confirmed = async (confirmedVia: string | null): Promise<string | undefined> => {
  const confirmedAt = confirmedVia === null ? null : new Date('2026-11-20T10:00:00Z');
  await app.database.db
    .updateTable('listing')
    .set({ confirmedVia, confirmedAt })
    .where('id', '=', id)
    .execute();
  return (await read('hsds/3.0')).assurer_email;
};

test('its own people: the address of the organisation; a steward: that of the publisher; nobody: none', async () => {
  for (const via of ['owner', 'link', 'phone']) expect(await confirmed(via)).toBe('wij@organisatie.example');
  for (const via of ['steward', 'visit', 'council'])
    expect(await confirmed(via)).toBe(app.deps.config.publisher.email);
  expect(await confirmed(null)).toBeUndefined();
});

test('the outline of its wijk, in both editions, as their schemas want it', async (context) => {
  skipWithoutHsds(context);
  const outline = [
    [
      [
        [4.4, 51.9],
        [4.5, 51.9],
        [4.5, 52],
        [4.4, 51.9],
      ],
    ],
  ];
  const { db } = app.database;
  const { wijkId } = await db
    .selectFrom('activity')
    .select('wijkId')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await db.deleteFrom('wijkShape').execute();
  expect((await read('hsds/3.0')).service_areas?.[0]).not.toHaveProperty('extent');
  await db
    .insertInto('wijkShape')
    .values({
      wijkId,
      geojson: JSON.stringify({ type: 'MultiPolygon', coordinates: outline }),
      source: 'Proef',
      importedAt: new Date('2026-11-01T00:00:00Z'),
    })
    .execute();
  for (const [edition, schema] of [
    ['hsds/3.0', 'hsds-3.0'],
    ['hsds-uk/3.0', 'hsds-uk-3.0'],
  ] as const) {
    const service = await read(edition);
    expect(hsdsCheck(hsdsSchema(schema, 'service'))(service)).toEqual([]);
    const extent = service.service_areas?.[0]?.extent ?? '';
    expect(JSON.parse(extent)).toEqual({ type: 'MultiPolygon', coordinates: outline });
  }
  expect((await read('hsds/3.0')).service_areas?.[0]?.extent_type).toBe('geojson');
});
