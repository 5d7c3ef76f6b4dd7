/**
 * The description for catalogues as RDF, against the classes of DCAT-AP-NL 3.0 (Geonovum) and, where that says nothing,
 * of DCAT-AP 3.0. Restated here from their tables: the official shapes have no licence to hand them on.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { type Profile, shaclFaults } from '../../../tests/support/shacl.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const texts = { count: '1..n', kind: 'Literal' } as const;
const one = { count: '1..1', kind: 'IRI' } as const;
const several = { count: '1..n', kind: 'IRI' } as const;
const atMostOne = { count: '0..1', kind: 'IRI' } as const;
const agent = { ...one, type: 'foaf:Agent' } as const;
const licence = { ...one, type: 'dct:LicenseDocument' } as const;
const standards = { count: '0..n', kind: 'IRI', type: 'dct:Standard' } as const;
const pages = { count: '0..n', kind: 'IRI', type: 'foaf:Document' } as const;

/** What a catalogue, a dataset and a service have alike. */
const resource = {
  'dct:title': texts,
  'dct:description': texts,
  'dct:publisher': agent,
  'dcat:contactPoint': { count: '1..1', kind: 'BlankNodeOrIRI', type: 'vcard:Kind' },
} as const;

const profile: Profile = {
  'dcat:Catalog': {
    ...resource,
    'dcat:dataset': { ...several, type: 'dcat:Dataset' },
    'dcat:service': { count: '0..n', kind: 'IRI', type: 'dcat:DataService' },
    'dct:license': { ...licence, count: '0..1' },
    'foaf:homepage': { ...pages, count: '0..1' },
  },
  'dcat:Dataset': {
    ...resource,
    'dct:identifier': { count: '1..1', kind: 'Literal' },
    'dct:creator': { ...agent, count: '1..n' },
    'dct:accessRights': one,
    'dcat:theme': several,
    'dct:accrualPeriodicity': atMostOne,
    'dcat:distribution': { count: '0..n', kind: 'IRI', type: 'dcat:Distribution' },
    'dcat:landingPage': pages,
    'foaf:page': pages,
    'dcat:keyword': { count: '0..n', kind: 'Literal' },
  },
  'dcat:DataService': {
    ...resource,
    'dct:identifier': { count: '1..1', kind: 'Literal' },
    'dct:creator': { ...agent, count: '0..1' },
    'dct:accessRights': one,
    'dct:license': licence,
    'dcat:theme': several,
    'dcat:endpointURL': one,
    'dcat:endpointDescription': one,
    'dcat:servesDataset': { count: '0..n', kind: 'IRI', type: 'dcat:Dataset' },
    'dct:conformsTo': standards,
  },
  'dcat:Distribution': {
    'dct:title': { count: '0..n', kind: 'Literal' },
    'dcat:accessURL': one,
    'dcat:downloadURL': atMostOne,
    'dcat:accessService': { ...atMostOne, type: 'dcat:DataService' },
    'dct:license': licence,
    'dcat:mediaType': atMostOne,
    'dct:format': atMostOne,
    'dcatap:availability': atMostOne,
    'dct:conformsTo': standards,
  },
  'foaf:Agent': { 'foaf:name': texts },
  'vcard:Kind': { 'vcard:fn': texts, 'vcard:hasEmail': several },
};

type Node = Record<string, unknown>;
type Catalogue = Node & {
  readonly '@context': object;
  readonly 'dcat:service': readonly Node[];
};
const catalogue = async () => (await (await app.hono.request('/api/v1/datasets')).json()) as Catalogue;

test('every class has what it must have, as often as it may, and of the right kind', async () => {
  const whole = await catalogue();
  expect(whole['dcat:service'].length).toBeGreaterThan(5);
  expect(await shaclFaults(whole, profile)).toEqual([]);
});

describe('the check itself', () => {
  test.for([
    ['dcat:endpointDescription', undefined, 'MinCount'],
    ['dct:identifier', { '@id': 'https://example.org/' }, 'NodeKind'],
    [
      'dcat:endpointURL',
      [{ '@id': 'https://example.org/a' }, { '@id': 'https://example.org/b' }],
      'MaxCount',
    ],
    ['dct:publisher', { '@id': 'https://example.org/nobody' }, 'Class'],
  ] as const)('sees a wrong %s', async ([field, value, rule]) => {
    const whole = await catalogue();
    const [first, ...others] = whole['dcat:service'];
    const wrong = { ...whole, 'dcat:service': [{ ...first, [field]: value }, ...others] };
    const faults = await shaclFaults(wrong, profile);
    expect(faults).toEqual([expect.stringContaining(`${rule}ConstraintComponent`)]);
    expect(faults[0]).toContain(String(first?.['@id']));
  });
});
