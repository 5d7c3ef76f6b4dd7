/** 360Giving 1.4 over the whole demo city: every record against the schema, where it is, and against our own words always. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { type Funder, type GivingRecord, givingRecord, type OpenGrant } from './record.ts';

const schemaFile = resolve(
  import.meta.dirname,
  '../../../../../shared/standards/360giving-1.4/360-giving-schema.json',
);

let app: TestApp;
let grants: readonly GivingRecord[];
let text: string;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  text = await (await new Visitor(app).get('/api/v1/open-data/360giving.json')).text();
  ({ grants } = JSON.parse(text) as { grants: GivingRecord[] });
});
afterAll(() => app.close());

test('every grant of the city validates against the schema of the standard', (context) => {
  if (!existsSync(schemaFile)) {
    const reason = `360Giving is NOT checked against its schema: ${schemaFile} does not exist`;
    console.warn(reason);
    context.skip(reason);
  }
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  // It names its own dialect by an address with http, which is known by the one with https.
  const { $schema: _, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8')) as { $schema: string };
  const valid = ajv.compile(schema);
  const faults = grants.flatMap(({ id, ...rest }) =>
    valid({ id, ...rest }) ? [] : [`${id}: ${ajv.errorsText(valid.errors)}`],
  );
  expect(faults).toEqual([]);
});

test('it holds exactly the grants of the register, with the same amounts', async () => {
  const register = (await (await new Visitor(app).get('/register.json')).json()) as {
    grants: { caseNumber: string; amountCents: number; notifiedOn: string }[];
  };
  const ours = grants.map(({ id, amountAwarded, awardDate }) => [
    id,
    Math.round(amountAwarded * 100),
    awardDate,
  ]);
  const theirs = register.grants.map(({ caseNumber, amountCents, notifiedOn }) => [
    `360G-hoofdveld-${caseNumber}`,
    amountCents,
    notifiedOn,
  ]);
  expect(ours.length).toBeGreaterThan(20);
  expect(ours.toSorted()).toEqual(theirs.toSorted());
});

test('the spreadsheet holds what the JSON holds', async () => {
  const csv = await (await new Visitor(app).get('/api/v1/open-data/360giving.csv')).text();
  const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
  expect(
    rows.map((row) => [row.Identifier, Number(row['Amount Awarded']), Number(row['Amount Disbursed'])]),
  ).toEqual(grants.map(({ id, amountAwarded, amountDisbursed }) => [id, amountAwarded, amountDisbursed]));
  expect(rows.map((row) => row['Recipient Org:Name'] || row['Recipient Ind:Name'])).toEqual(
    grants.map(({ recipientOrganization, recipientIndividual }) => {
      return recipientOrganization?.[0]?.name ?? recipientIndividual?.name;
    }),
  );
});

test('no natural person is named, and no two grants of one person can be joined', async () => {
  const people = await app.database.db.selectFrom('person').select(['name', 'id']).execute();
  const named = people.filter(({ name, id }) => text.includes(id) || text.includes(name));
  expect(named).toEqual([]);
  const individuals = grants.flatMap(({ recipientIndividual }) => recipientIndividual ?? []);
  expect(individuals.length).toBeGreaterThan(5);
  expect(new Set(individuals.map(({ id }) => id)).size).toBe(individuals.length);
  expect([...new Set(individuals.map(({ name }) => name))]).toEqual(['Bewoners (niet genoemd)']);
  const asked = grants.filter(({ amountAppliedFor }) => amountAppliedFor !== undefined);
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter(({ recipientIndividual }) => recipientIndividual !== undefined)).toEqual([]);
});

test('what was paid is what the ledger paid out, less what came back', async () => {
  const { rows } = await sql<{ cents: number }>`
    select sum(case kind when 'advance' then amount_cents when 'recover' then -amount_cents else 0 end)::bigint as cents
    from ledger_entry where kind in ('advance', 'recover')`.execute(app.database.db);
  const paid = grants.reduce((sum, { amountDisbursed }) => sum + Math.round(amountDisbursed * 100), 0);
  expect(grants.some(({ amountDisbursed, amountAwarded }) => amountDisbursed > amountAwarded)).toBe(true);
  expect(paid).toBe(rows[0]?.cents);
});

const funder: Funder = {
  name: 'Stad',
  prefix: '360G-stad',
  kvkNumber: null,
  publicUrl: 'https://stad.example',
};
const grant: OpenGrant = {
  caseNumber: 'HV-2027-00012',
  requestedCents: null,
  grantedCents: 125_050,
  paidCents: 0,
  notifiedOn: '2027-02-01',
  updatedAt: new Date('2027-02-02T10:00:00Z'),
  domain: null,
  year: 2027,
  scheme: { slug: 'sociale-basis', name: 'Sociale Basis' },
  wijkName: null,
  organisation: { slug: 'de-lange-tafel', name: 'Stichting De Lange Tafel', kvkNumber: '12345678' },
  title: null,
};

test('a number of the trade register is the id of an organisation; without one it has an id of ours', () => {
  expect(givingRecord(grant, funder)).toMatchObject({
    id: '360G-stad-HV-2027-00012',
    title: 'Sociale Basis 2027',
    amountAwarded: 1250.5,
    recipientOrganization: [{ id: 'NL-KVK-12345678', name: 'Stichting De Lange Tafel' }],
    fundingOrganization: [{ id: '360G-stad', name: 'Stad' }],
  });
  const unknown = { ...grant, organisation: { slug: 'de-tafel', name: 'De Tafel', kvkNumber: null } };
  expect(givingRecord(unknown, { ...funder, kvkNumber: '87654321' })).toMatchObject({
    recipientOrganization: [{ id: '360G-stad-ORG-de-tafel' }],
    fundingOrganization: [{ id: 'NL-KVK-87654321' }],
  });
});

test('what is not known is left out, never written as nothing', () => {
  expect(Object.keys(givingRecord(grant, funder))).not.toContain('amountAppliedFor');
  expect(Object.keys(givingRecord(grant, funder))).not.toContain('classifications');
});
