/** The middle of four digits, as the Locatieserver answers for postcodes; asked once, and kept. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { fixedClock } from '../../kernel/dates.ts';
import { type AddressService, addressService } from './index.ts';

const recorded = {
  response: {
    docs: [
      { type: 'postcode', postcode: '3021AA', buurtcode: 'BU05990325', centroide_ll: 'POINT(4.46 51.91)' },
      { type: 'postcode', postcode: '3021AB', centroide_ll: 'POINT(4.48 51.93)' },
      // What only looks like it.
      { type: 'postcode', postcode: '3012AA', centroide_ll: 'POINT(4.1 51.1)' },
      { type: 'postcode', postcode: '3021AC' },
    ],
  },
};

let database: FreshDatabase;
let server: Server;
let service: AddressService | null;
let answer: unknown = recorded;
const asked: string[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '/', 'http://localhost').search);
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const addressesUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  service = addressService({
    db: database.db,
    clock: fixedClock('2026-11-28T09:00:00Z'),
    log: { warn: () => undefined },
    config: { addressesUrl },
  });
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await database.close();
});

test('the mean of its postcodes; asked again it is not asked of the service', async () => {
  const middle = await service?.middleOf('3021');
  expect(middle?.lat).toBeCloseTo(51.92, 6);
  expect(middle?.lon).toBeCloseTo(4.47, 6);
  expect(await service?.middleOf('3021')).toEqual(middle);
  expect(asked).toEqual(['?q=3021&fq=type%3Apostcode&rows=100']);
});

test('nothing for what it does not know or does not answer', async () => {
  answer = { response: { docs: [] } };
  expect(await service?.middleOf('9999')).toBeNull();
  answer = 'geen antwoord';
  expect(await service?.middleOf('9998')).toBeNull();
});
