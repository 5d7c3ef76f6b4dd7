import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCli } from '../../tests/support/cli.ts';
import { type FreshDatabase, freshDatabase } from '../../tests/support/database.ts';
import { placeColumns } from '../features/place/index.ts';
import { commands } from './commands.ts';
import { placesCommand } from './places.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  vi.stubEnv('DATABASE_URL', database.url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.drop();
});

const titles = placeColumns.join(',');
const good = [
  titles,
  'Noord,WK059905,Oude Noorden,,Oude Noorden,BU05990519 BU05990520,17000,2025,CBS',
  'Noord,WK059905,Oude Noorden,,Agniesebuurt,,,,CBS',
  'Rozenburg,WK059927,Rozenburg,dorpsraad,Rozenburg,,,,"CBS, eigen telling"',
  'Noord,WK059905,,,CS-kwartier,,,,CBS',
].join('\r\n');
const run = (file: string, content: string) => runCli(placesCommand, [file], { [file]: content });
const count = async () =>
  await database.db
    .selectFrom('wijk')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirst();

test.for<[string, string, string[]]>([
  ['nothing', titles, ['1 to 1000 wijken']],
  ['no titles', 'a,b\r\n1,2', ['first line must name columns']],
  ['a line with too few cells', `${titles}\r\nNoord`, ['']],
  [
    'each row with its own fault',
    [
      titles,
      ',WK059905,,,Zonder gebied,,,,CBS',
      'Noord,05,,,Codeloos,,,,CBS',
      'Noord,WK059905,,,Buurt,BU1,,,CBS',
      'Noord,WK059905,,,Getal,,-5,25,CBS',
      'Noord,WK059905,Raad,gemeenteraad,Raadloos,,,,CBS',
      'Zuid,WK059905,Raad,,Buurt,,,,',
    ].join('\n'),
    [
      'Row 2, gebied: is missing',
      'Row 3, cbsCode: must look like',
      'Row 4, buurten: BU1 must look like',
      'Row 5, inhabitants: must be a whole number above 0',
      'Row 5, year: must be a year',
      'Row 6, wijkraadKind: must be wijkraad or dorpsraad',
      'Row 7, source: is missing',
      'Row 7, gebied: the gebied of this code differs',
      'Row 7, wijkraad: the gebied of this wijkraad differs from row 6',
      'Row 7, wijk: the place of this wijk differs from row 4',
    ],
  ],
])('%s loads nothing and is told whole', async ([, content, said]) => {
  const { status, out, err } = await run('stad.csv', content);
  expect([status, out]).toEqual([2, '']);
  for (const sentence of said) expect(err).toContain(sentence);
  expect((await count())?.n).toBe(0);
});

test.for([[[]], [['stad.txt']], [['stad.csv', 'nog.csv']]] as const)(
  '%j is refused with the usage',
  async ([args]) => {
    expect(await runCli(placesCommand, args)).toMatchObject({
      status: 2,
      err: 'Usage: hoofdveld places FILE.json|FILE.csv',
    });
  },
);

test('loads a city once, and as JSON the same', async () => {
  expect(await runCli(placesCommand, ['weg.csv'])).toMatchObject({ status: 2 });
  expect(await run('stad.csv', good)).toMatchObject({ status: 0, out: '4 wijken loaded.' });
  const wijken = await database.db
    .selectFrom('wijk')
    .innerJoin('gebied', 'gebied.id', 'wijk.gebiedId')
    .leftJoin('wijkraad', 'wijkraad.id', 'wijk.wijkraadId')
    .select([
      'wijk.slug',
      'gebied.slug as gebied',
      'wijkraad.slug as wijkraad',
      'wijk.inhabitants',
      'wijk.source',
    ])
    .orderBy('wijk.slug')
    .execute();
  expect(wijken.map(Object.values)).toEqual([
    ['agniesebuurt', 'noord', 'oude-noorden', null, 'CBS'],
    ['cs-kwartier', 'noord', null, null, 'CBS'],
    ['oude-noorden', 'noord', 'oude-noorden', 17000, 'CBS'],
    ['rozenburg', 'rozenburg', 'rozenburg', null, 'CBS, eigen telling'],
  ]);
  const json = JSON.stringify([
    { gebied: 'Noord', cbsCode: 'WK059905', wijk: 'Oude Noorden', buurten: ['BU05990519'], source: 'CBS' },
  ]);
  expect(await run('stad.json', json)).toMatchObject({ status: 1, err: expect.stringContaining('already') });
  await database.db.deleteFrom('cbsBuurt').execute();
  await database.db.deleteFrom('wijkInhabitants').execute();
  for (const table of ['wijk', 'wijkraad', 'gebied'] as const) await database.db.deleteFrom(table).execute();
  expect(await run('stad.json', '[{"straat": 1}]')).toMatchObject({ status: 2 });
  expect(await run('stad.json', '{')).toMatchObject({ status: 2 });
  expect(await run('stad.json', json)).toMatchObject({ status: 0 });
});

test('what stands behind a command that takes nothing is refused with its usage', async () => {
  for (const name of ['start', 'migrate', 'demo', 'help']) {
    const command = commands.find((one) => one.name === name);
    if (!command) throw new Error(name);
    expect(await runCli(command.run, ['now'])).toMatchObject({ status: 2, err: `Usage: hoofdveld ${name}` });
  }
  for (const [name, args] of [
    ['audit', ['verify', 'twice']],
    ['ledger', ['verify', '--quick']],
    ['terms', ['a.json', 'b.json']],
    ['administrator', ['a@example.org', 'b@example.org']],
  ] as const) {
    const command = commands.find((one) => one.name === name);
    const told = command && (await runCli(command.run, args));
    expect(told).toMatchObject({ status: 2, err: expect.stringContaining(`Usage: hoofdveld ${name}`) });
  }
});
