/** The description of all open data for catalogues such as data.overheid.nl: DCAT-AP-NL 3 as JSON-LD. */

import type { Text } from '../../../kernel/messages.ts';
import type { Deps } from '../../../platform/deps.ts';
import { datasets } from './datasets.ts';
import { type Dataset, formats, type OpenFile } from './open-file.ts';

export const licence = {
  name: 'CC0 1.0',
  uri: 'http://publications.europa.eu/resource/authority/licence/CC0',
  deed: 'https://creativecommons.org/publicdomain/zero/1.0/',
} as const;

const authority = 'http://publications.europa.eu/resource/authority';
const iri = (id: string) => ({ '@id': id });
/** Something outside, with what it is: who reads the description does not fetch it to know. */
const known = (id: string, type: string) => ({ '@id': id, '@type': type });
const inBoth = (said: Text) => [
  { '@language': 'nl', '@value': said.nl },
  { '@language': 'en', '@value': said.en },
];

const context = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const title: Text = { nl: 'Open data van de sociale basis', en: 'Open data of the social base' };
const description: Text = {
  nl: 'Subsidies, plafonds en regelingen, en de sociale kaart: organisaties, plekken en activiteiten.',
  en: 'Grants, ceilings and schemes, and the social map: organisations, places and activities.',
};

type Where = Pick<Deps['config'], 'publicUrl' | 'publisher'>;

/** What DCAT-AP-NL asks of a catalogue, a dataset and a service alike. */
const common = ({ publisher }: Where) => ({
  'dct:publisher': {
    '@id': publisher.uri,
    '@type': 'foaf:Agent',
    'foaf:name': [{ '@language': 'nl', '@value': publisher.name }],
  },
  'dct:creator': iri(publisher.uri),
  'dcat:contactPoint': {
    // The profile asks for the wider class, and few who read it know that the other is one.
    '@type': ['vcard:Kind', 'vcard:Organization'],
    'vcard:fn': publisher.name,
    'vcard:hasEmail': iri(`mailto:${publisher.email}`),
  },
  'dct:accessRights': iri(`${authority}/access-right/PUBLIC`),
  'dct:license': known(licence.uri, 'dct:LicenseDocument'),
  'dct:language': iri(`${authority}/language/NLD`),
});

function distribution(file: OpenFile, { publicUrl }: Where) {
  const { mediaType, fileType } = formats[file.format];
  const url = `${publicUrl}${file.path}`;
  return {
    '@id': `${url}#distributie`,
    '@type': 'dcat:Distribution',
    'dct:title': inBoth(file.title),
    'dcat:accessURL': iri(url),
    ...(file.describedBy ? { 'dcat:accessService': iri(`${url}#dienst`) } : { 'dcat:downloadURL': iri(url) }),
    'dcat:mediaType': iri(`https://www.iana.org/assignments/media-types/${mediaType}`),
    ...(fileType === null ? {} : { 'dct:format': iri(`${authority}/file-type/${fileType}`) }),
    ...(file.conformsTo === undefined ? {} : { 'dct:conformsTo': known(file.conformsTo, 'dct:Standard') }),
    'dct:license': known(licence.uri, 'dct:LicenseDocument'),
    'dcatap:availability': iri(`${authority}/planned-availability/STABLE`),
  };
}

const idOf = (dataset: Dataset, { publicUrl }: Where): string => `${publicUrl}/open-data#${dataset.key}`;

/** Codes of the EU's list of frequencies. What shows at once has no delivery. */
const frequencies = { atOnce: 'CONT', halfYearly: 'ANNUAL_2' } as const;

function datasetJson(dataset: Dataset, where: Where) {
  const id = idOf(dataset, where);
  return {
    '@id': id,
    '@type': 'dcat:Dataset',
    'dct:identifier': id,
    'dct:title': inBoth(dataset.title),
    'dct:description': inBoth(dataset.about),
    'dcat:theme': iri(`${authority}/data-theme/${dataset.theme}`),
    'dcat:keyword': dataset.keywords.flatMap(inBoth),
    'dcat:landingPage': known(`${where.publicUrl}${dataset.page}`, 'foaf:Document'),
    // What each field means.
    'foaf:page': known(`${where.publicUrl}/open-data/woordenboek#${dataset.key}`, 'foaf:Document'),
    'dct:accrualPeriodicity': iri(`${authority}/frequency/${frequencies[dataset.rhythm ?? 'atOnce']}`),
    ...common(where),
    'dcat:distribution': dataset.files.map((file) => distribution(file, where)),
  };
}

function serviceJson(file: OpenFile, describedBy: string, dataset: Dataset, where: Where) {
  const url = `${where.publicUrl}${file.path}`;
  return {
    '@id': `${url}#dienst`,
    '@type': 'dcat:DataService',
    'dct:identifier': `${url}#dienst`,
    'dct:title': inBoth({
      nl: `${dataset.title.nl}: ${file.title.nl}`,
      en: `${dataset.title.en}: ${file.title.en}`,
    }),
    'dct:description': inBoth(dataset.about),
    'dcat:endpointURL': iri(url),
    'dcat:endpointDescription': iri(new URL(describedBy, where.publicUrl).href),
    'dcat:servesDataset': iri(idOf(dataset, where)),
    'dcat:theme': iri(`${authority}/data-theme/${dataset.theme}`),
    ...(file.conformsTo === undefined ? {} : { 'dct:conformsTo': known(file.conformsTo, 'dct:Standard') }),
    ...common(where),
  };
}

export function catalogueJson(where: Where) {
  return {
    '@context': context,
    '@id': `${where.publicUrl}/api/v1/datasets`,
    '@type': 'dcat:Catalog',
    'dct:identifier': `${where.publicUrl}/api/v1/datasets`,
    'dct:title': inBoth(title),
    'dct:description': inBoth(description),
    'foaf:homepage': known(`${where.publicUrl}/open-data`, 'foaf:Document'),
    'dcat:themeTaxonomy': iri(`${authority}/data-theme`),
    ...common(where),
    'dcat:dataset': datasets.map((dataset) => datasetJson(dataset, where)),
    'dcat:service': datasets.flatMap((dataset) =>
      dataset.files.flatMap((file) =>
        file.describedBy === undefined ? [] : [serviceJson(file, file.describedBy, dataset, where)],
      ),
    ),
  };
}
