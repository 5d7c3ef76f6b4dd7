import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { Temporal } from '../../kernel/dates.ts';
import { type AddressService, addressService } from './index.ts';

/** As the Locatieserver answered, with an invented address in it. */
const recorded = {
  response: {
    numFound: 2,
    start: 0,
    maxScore: 12.1,
    numFoundExact: true,
    docs: [
      {
        type: 'adres',
        weergavenaam: 'Proeflaan 12A, 3021AA Rotterdam',
        straatnaam: 'Proeflaan',
        huis_nlt: '12A',
        huisnummer: 12,
        postcode: '3021AA',
        woonplaatsnaam: 'Rotterdam',
        buurtcode: 'BU05990325',
        centroide_ll: 'POINT(4.4589 51.9163)',
      },
      {
        type: 'adres',
        straatnaam: 'Proeflaan',
        huis_nlt: '12',
        postcode: '3021AA',
        woonplaatsnaam: 'Rotterdam',
        buurtcode: 'BU05990325',
        centroide_ll: 'POINT(4.4588 51.9162)',
      },
    ],
  },
};

let database: FreshDatabase;
let server: Server;
let url: string;
let asked: URL[] = [];
let answer: { status: number; body: string; silent?: true };
let now = Temporal.Instant.from('2026-11-28T09:00:00Z');
const warnings: unknown[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '/', 'http://localhost'));
    if (answer.silent) return;
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3_1`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await database.drop();
});
beforeEach(async () => {
  asked = [];
  warnings.length = 0;
  answer = { status: 200, body: JSON.stringify(recorded) };
  await database.db.deleteFrom('addressAnswer').execute();
});

function service(): AddressService {
  const made = addressService({
    db: database.db,
    clock: { now: () => now },
    log: { warn: (what: unknown) => void warnings.push(what) },
    config: { addressesUrl: url },
  });
  if (made === null) throw new Error('The service is set');
  return made;
}

const typed = { street: 'Proeflaan', houseNumber: '12', postcode: '3021 AA', town: 'Rotterdam' };

test('is off until it is set', () => {
  const off = {
    db: database.db,
    clock: { now: () => now },
    log: { warn: () => undefined },
    config: { addressesUrl: null },
  };
  expect(addressService(off)).toBeNull();
});

test('the very number is found, asked once, with parameters that the service knows', async () => {
  const found = await service().find(typed);
  expect(found).toEqual({
    street: 'Proeflaan',
    houseNumber: '12',
    postcode: '3021 AA',
    town: 'Rotterdam',
    lat: 51.9162,
    lon: 4.4588,
    buurtCode: 'BU05990325',
  });
  expect(await service().find({ ...typed, street: ' proeflaan ' })).toEqual(found);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.pathname).toBe('/v3_1/free');
  expect([...(asked[0]?.searchParams.keys() ?? [])]).toEqual(['q', 'fq', 'rows']);
  expect(asked[0]?.searchParams.get('q')).toBe('proeflaan 12 3021 aa rotterdam');
});

test.for([
  ['another number', { ...typed, houseNumber: '14' }],
  ['another postcode', { ...typed, postcode: '3022 BB' }],
  ['another town', { ...typed, town: 'Schiedam' }],
] as const)('what only looks like it is no answer: %s', async ([, wanted]) => {
  expect(await service().find(wanted)).toBeNull();
  expect(await service().find(wanted)).toBeNull();
  expect(asked).toHaveLength(1);
});

test.for([
  ['an error', { status: 500, body: 'oops' }],
  ['no JSON', { status: 200, body: '<html>' }],
  ['other JSON', { status: 200, body: '{"response":{"docs":[{"a":1}]}}' }],
  ['too much', { status: 200, body: JSON.stringify({ ...recorded, more: 'x'.repeat(300_000) }) }],
  ['silence', { status: 200, body: '', silent: true }],
] as const)('%s is no answer, is not kept, and names no address in the log', async ([, given]) => {
  answer = given;
  expect(await service().find(typed)).toBeNull();
  expect(warnings).toHaveLength(1);
  expect(JSON.stringify(warnings)).not.toMatch(/proef/i);
  answer = { status: 200, body: JSON.stringify(recorded) };
  expect(await service().find(typed)).not.toBeNull();
});

test('an old answer is asked again, and swept', async () => {
  await service().find(typed);
  now = now.add({ hours: 24 * 91 });
  await service().sweep();
  expect(await database.db.selectFrom('addressAnswer').selectAll().execute()).toEqual([]);
  await service().find(typed);
  expect(asked).toHaveLength(2);
});

describe('the buurten of a postcode', () => {
  /** As the Locatieserver answered, with invented streets in it. */
  const postcode = (of: string, buurtcode: string | undefined, street = 'Proeflaan') => ({
    type: 'postcode',
    weergavenaam: `${street}, ${of} Rotterdam`,
    straatnaam: street,
    postcode: of,
    woonplaatsnaam: 'Rotterdam',
    ...(buurtcode === undefined ? {} : { buurtcode }),
    centroide_ll: 'POINT(4.4588 51.9162)',
  });
  const answering = (...docs: unknown[]) => {
    answer = { status: 200, body: JSON.stringify({ response: { ...recorded.response, docs } }) };
  };

  test('four digits and two letters lie in one, and are asked once', async () => {
    answering(postcode('3021AB', 'BU05990325'), postcode('3021AC', 'BU05990324'));
    expect(await service().buurtenOf('3021', 'AB')).toEqual(['BU05990325']);
    expect(await service().buurtenOf('3021', 'AB')).toEqual(['BU05990325']);
    expect(asked.map(({ searchParams }) => Object.fromEntries(searchParams))).toEqual([
      { q: '3021AB', fq: 'type:postcode', rows: '5' },
    ]);
  });

  test('four digits may lie in several, the one with most first; what only looks like it does not count', async () => {
    answering(
      postcode('3021AA', 'BU05990324'),
      postcode('3021AB', 'BU05990325'),
      postcode('3021AC', 'BU05990325'),
      postcode('3021AD', undefined),
      postcode('3022AA', 'BU05990326'),
    );
    expect(await service().buurtenOf('3021', null)).toEqual(['BU05990325', 'BU05990324']);
  });

  test('an error or silence is no answer and is not kept; the log names no postcode', async () => {
    answer = { status: 500, body: '3021' };
    expect(await service().buurtenOf('3021', 'AB')).toEqual([]);
    expect(JSON.stringify(warnings)).not.toContain('3021');
    answering(postcode('3021AB', 'BU05990325'));
    expect(await service().buurtenOf('3021', 'AB')).toEqual(['BU05990325']);
  });
});
