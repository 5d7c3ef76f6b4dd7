/**
 * How often pages that many ask for wait for the database. A question more in the same turn costs little; a turn more is a packet
 * there and back in each of sixteen requests that wait for each other.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { today } from '../src/kernel/dates.ts';
import { type TestApp, testApp, Visitor } from './support/app.ts';
import { demoCity } from './support/demo-city.ts';
import { asPersona } from './support/persona.ts';
import { turnsDuring } from './support/turns.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const request = () => `/netwerken/deur-aan-deur-middelland/basisfinanciering/${today(app.deps.clock).year}`;

/** A case of which the recipient told how it went, so that something is proposed; that of a network has its year beside it. */
async function told(): Promise<string> {
  const { caseNumber } = await app.database.db
    .selectFrom('application')
    .select('caseNumber')
    .where('status', '=', 'accounted')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('baseFunding').select('id').whereRef('baseFunding.applicationId', '=', 'application.id'),
        ),
      ),
    )
    .orderBy('caseNumber')
    .executeTakeFirstOrThrow();
  return `/zaken/${caseNumber}`;
}

type Page = {
  /** Null: anybody. */
  readonly persona: string | null;
  readonly path: () => string | Promise<string>;
  readonly turns: number;
  /** In which something has just changed, so that nothing that was read from them is kept. */
  readonly changed?: readonly string[];
};

const confirmed = ['occurrence_evidence', 'figure_entry', 'listing'];
const saved = ['activity', 'activity_series', 'listing'];
const pages: readonly (readonly [string, Page])[] = [
  ['the request of a network', { persona: 'organisatie', path: request, turns: 4 }],
  ['its sum', { persona: 'organisatie', path: () => `${request()}/som`, turns: 4 }],
  ['its evidence', { persona: 'organisatie', path: () => `${request()}/bewijs`, turns: 4 }],
  ['what is proposed', { persona: 'behandelaar', path: () => '/beheer/vaststellen', turns: 6 }],
  ['one of these cases', { persona: 'behandelaar', path: told, turns: 6 }],
  ['figures of the city', { persona: null, path: () => '/cijfers', turns: 2, changed: confirmed }],
  ['of a wijk', { persona: null, path: () => '/cijfers/middelland', turns: 2, changed: confirmed }],
  ['of a theme', { persona: null, path: () => '/cijfers/thema/cohesion', turns: 2, changed: confirmed }],
  ['the agenda', { persona: null, path: () => '/agenda', turns: 2, changed: saved }],
];

test.each(pages)('%s', async (_, { persona, path, turns, changed }) => {
  const visitor = persona === null ? new Visitor(app) : await asPersona(app, persona);
  const address = await path();
  const read = async () => {
    app.deps.dataVersion.bump(changed ?? []);
    const answer = await visitor.get(address);
    expect(answer.status).toBe(200);
    await answer.text();
  };
  // What hardly ever changes is in memory from then on.
  await read();
  expect(await turnsDuring(read)).toBe(turns);
});
