/** Imports from a shell: the same preview as text, the same rules, all of it or nothing. */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { runCli } from '../../tests/support/cli.ts';
import { served, type TrialIntake, trialIntake, weeklyEvent } from '../../tests/support/trial-intake.ts';
import { xlsxOf } from '../../tests/support/xlsx.ts';
import type { Fetched } from '../platform/http/outgoing/index.ts';
import { commands } from './commands.ts';
import { importCommand } from './import.ts';

let trial: TrialIntake;
let slug: string;
beforeAll(async () => {
  trial = await trialIntake('2026-11-28T10:00:00Z');
  vi.stubEnv('DATABASE_URL', trial.database.url);
  const row = await trial.database.db
    .selectFrom('organisation')
    .select('slug')
    .where('id', '=', trial.organisationId)
    .executeTakeFirstOrThrow();
  slug = row.slug ?? '';
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await trial.database.drop();
});

let answer: Fetched;
beforeEach(() => {
  answer = { ok: false, fault: 'unreachable' };
});
const run = (args: readonly string[], files: Readonly<Record<string, string | Uint8Array>> = {}) =>
  runCli((all, io) => importCommand(all, io, async () => answer), args, files);
const own = (file: string, ...more: string[]) => [file, '--organisation', slug, ...more];

const written = async () => {
  const { db } = trial.database;
  const [listings, sources, runs] = await Promise.all([
    db.selectFrom('listing').select(['slug', 'status', 'source', 'confirmedAt']).orderBy('slug').execute(),
    db.selectFrom('importSource').select(['name', 'status', 'kind', 'createdByPersonId']).execute(),
    db.selectFrom('importRun').select(['status']).execute(),
  ]);
  return { listings, sources, runs };
};
const slugs = async () => (await written()).listings.map((one) => one.slug);

const head = 'Naam;Soort;Wanneer;Waar;Wijk;E-mail gastheer';
const activity = (name: string, when = 'elke maandag van 12 tot 13') =>
  `${name};Samen eten;${when};Zaal;Middelland;gast@example.org`;

test('--dry-run prints the preview, says no contact, and writes nothing', async () => {
  const before = await written();
  const { status, out, err } = await run(own('lijst.csv', '--dry-run'), {
    'lijst.csv': [head, activity('Proefsoep')].join('\n'),
  });
  expect([status, err]).toEqual([0, '']);
  for (const said of [
    'Read: 1. With mistakes: 0.',
    'A point on the map: 0 of 1.',
    'New (1)',
    'Row 2: Proefsoep',
    'No point on the map: no place was chosen. Does count in Middelland.',
    'A contact of the host is given.',
    'Nothing was written.',
  ])
    expect(out).toContain(said);
  expect(out).not.toContain('gast@');
  expect(await written()).toEqual(before);
});

test('without it all is taken over on behalf of the organisation, and nobody confirmed it', async () => {
  const { status, out } = await run(own('lijst.csv'), {
    'lijst.csv': [head, activity('Proefsoep')].join('\n'),
  });
  expect([status, out.includes('Taken over: 1 new, 0 changed, 0 unchanged, 0 left out.')]).toEqual([0, true]);
  const { listings, sources, runs } = await written();
  expect(listings).toContainEqual({
    slug: 'proefsoep',
    status: 'published',
    source: 'import',
    confirmedAt: null,
  });
  expect([sources, runs]).toEqual([
    [{ name: 'lijst.csv', status: 'done', kind: 'csv', createdByPersonId: null }],
    [{ status: 'applied' }],
  ]);
});

test('mistakes and doubles are told, and nothing is written until each has an answer', async () => {
  const before = await slugs();
  const files = {
    'map/lijst.csv': [head, activity('Proefsoep'), activity('Fout', 'ooit'), activity('Breien')].join('\n'),
  };
  const told = await run(own('map/lijst.csv'), files);
  expect(told.status).toBe(2);
  expect(told.out).toContain('Row 3: Fout [Wanneer]');
  expect(told.out).toContain('Proefsoep: Name 100% alike');
  for (const said of ['There are rows with mistakes', "what you do with 'Proefsoep'", '--doubles'])
    expect(told.err).toContain(said);
  expect((await run(own('map/lijst.csv', '--without-wrong'), files)).status).toBe(2);
  expect((await run(own('map/lijst.csv', '--doubles', 'out'), files)).status).toBe(2);
  expect(await slugs()).toEqual(before);
  const done = await run(own('map/lijst.csv', '--without-wrong', '--doubles=out'), files);
  expect([done.status, done.err]).toEqual([0, '']);
  expect(done.out).toContain('Taken over: 1 new, 0 changed, 0 unchanged, 2 left out.');
  expect(await slugs()).toEqual([...before, 'breien'].toSorted());
});

test('acts as a member: what belongs to others is refused, what is new to the city waits for a steward', async () => {
  const others = await run(own('lijst.csv'), {
    'lijst.csv': `${head};Organisatie\n${activity('Elders')};Stichting Elders`,
  });
  expect([others.status, others.out.includes('[Organisatie]')]).toEqual([2, true]);
  const added = await run(own('lijst.csv', '--what', 'organisations'), {
    'lijst.csv': 'Naam;Soort;In één zin\nBuren Bellen;Anders;Bellen met elkaar',
  });
  expect(added.status).toBe(0);
  expect((await written()).listings).toContainEqual(
    expect.objectContaining({ slug: 'buren-bellen', status: 'pending', source: 'public' }),
  );
});

test('an Excel file is read as it is, byte for byte', async () => {
  const bytes = xlsxOf([
    ['Naam', 'Soort', 'In één zin', 'Wijk'],
    ['Perk Excel', 'Tuin', 'Groen', 'Middelland'],
  ]);
  const { status, out } = await run(own('plekken.xlsx', '--what', 'places'), { 'plekken.xlsx': bytes });
  expect([status, out.includes('Row 2: Perk Excel')]).toEqual([0, true]);
  expect(await slugs()).toContain('perk-excel');
});

const calendar = (...events: string[]): string => {
  const given = served(events);
  return given.ok ? new TextDecoder().decode(given.body) : '';
};

test('a calendar file asks no more than it needs', async () => {
  const files = { 'koor.ics': calendar(weeklyEvent('k', 'Koorzang')) };
  const { status, out } = await run(own('koor.ics', '--type', 'music', '--wijk', 'middelland'), files);
  expect([status, out.includes('Koorzang')]).toEqual([0, true]);
  expect(await slugs()).toContain('koorzang');
  const nowhere = await run(own('koor.ics', '--wijk', 'nergens'), files);
  expect([nowhere.status, nowhere.err]).toEqual([2, expect.stringContaining("no wijk 'nergens'")]);
  expect((await run(own('koor.ics', '--place', 'Nergens'), files)).status).toBe(2);
});

test('a calendar on the web is followed from then on', async () => {
  answer = served([weeklyEvent('w', 'Webwandeling')], '"1"');
  const url = 'webcal://agenda.example.org/wandel.ics';
  const before = await written();
  expect((await run(own(url, '--dry-run'))).status).toBe(0);
  expect(await written()).toEqual(before);
  expect((await run(own(url))).status).toBe(0);
  expect(await slugs()).toContain('webwandeling');
  expect((await written()).sources).toContainEqual(
    expect.objectContaining({ kind: 'icsUrl', status: 'followed', name: 'agenda.example.org' }),
  );
});

test('an address that cannot be read, or lies in the own network, is no fault of who typed it', async () => {
  const away = await run(own('https://agenda.example.org/weg.ics'));
  expect([away.status, away.err]).toEqual([1, 'The other side cannot be reached.']);
  const inside = await runCli(importCommand, own('http://127.0.0.1/a.ics'));
  expect([inside.status, inside.err]).toEqual([1, expect.stringContaining('not on the public internet')]);
});

test.for([
  ['weg.csv', 'weg.csv: this file cannot be read'],
  ['leeg.csv', 'There are no rows below the header'],
] as const)('%s is refused', async ([file, said]) => {
  const { status, out, err } = await run(own(file), { 'leeg.csv': head });
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain(said);
});

test('an organisation that is not there is refused', async () => {
  const { status, err } = await run(['leeg.csv', '--organisation', 'nergens'], { 'leeg.csv': head });
  expect([status, err]).toEqual([2, "There is no organisation 'nergens'."]);
});

test.for([
  [[]],
  [['a.csv']],
  [['--organisation', 'x']],
  [['a.csv', 'b.csv', '--organisation', 'x']],
  [['a.csv', '--organisation', 'x', '--what', 'people']],
  [['a.csv', '--organisation', 'x', '--what', '__proto__']],
  [['a.csv', '--organisation', 'x', '--doubles', 'maybe']],
  [['a.ics', '--organisation', 'x', '--type', 'party']],
  [['a.csv', '--organisation', 'x', '--force']],
] as const)('%j is refused with the usage', async ([args]) => {
  expect(await run(args)).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/^Usage/) });
});

test('explains itself, and stands in the list of commands', async () => {
  expect(await run(['--help'])).toMatchObject({ status: 0, out: expect.stringContaining('--dry-run') });
  const help = await runCli((args, io) => commands.find(({ name }) => name === 'help')!.run(args, io), []);
  expect(help.out).toContain('import FILE|URL --organisation SLUG');
});
