/** Open data about money: grants, ceilings, budgets, schemes and votes. */
import { text } from '../../../kernel/messages.ts';
import { api, type Dataset, type OpenFile } from './open-file.ts';

/** Grants in the shape in which funders elsewhere publish theirs, to be compared. */
const giving: readonly OpenFile[] = (['json', 'csv'] as const).map((format) => ({
  path: `/api/v1/open-data/360giving.${format}`,
  format,
  title: text('360Giving 1.4', '360Giving 1.4'),
  conformsTo: 'https://standard.threesixtygiving.org/en/1.4/',
}));

const grantColumns = [
  'caseNumber',
  'recipientKind',
  'recipientName',
  'title',
  'schemeSlug',
  'schemeName',
  'roundSlug',
  'year',
  'wijkSlug',
  'wijkName',
  'domain',
  'outcome',
  'state',
  'amountEuro',
  'notifiedOn',
  'envelopeId',
];

const decisionColumns = [
  'id',
  'category',
  'caseNumber',
  'version',
  'kind',
  'decidedOn',
  'notifiedOn',
  'legalBasis',
  'recipientName',
  'kvkNumber',
  'title',
  'schemeSlug',
  'schemeName',
  'year',
  'wijkSlug',
  'domain',
  'amountEuro',
];

const moveColumns = [
  'areaSlug',
  'year',
  'seq',
  'recordedAt',
  'kind',
  'source',
  'example',
  'from',
  'fromEnvelopeId',
  'to',
  'toEnvelopeId',
  'amountEuro',
  'proposal',
];

const flowColumns = [
  'year',
  'schemeSlug',
  'domain',
  'ceilings',
  'example',
  'publishedEuro',
  'freeEuro',
  'reservedEuro',
  'committedEuro',
  'advancedEuro',
  'determinedEuro',
];

const earmarkColumns = [
  'year',
  'validFrom',
  'document',
  'domain',
  'wijkSlug',
  'setAsideLeastEuro',
  'setAsideMostEuro',
  'grantedEuro',
  'leftLeastEuro',
  'leftMostEuro',
  'inCeilingsEuro',
];

export const moneyDatasets: readonly Dataset[] = [
  {
    key: 'grants',
    title: text('Toegekende subsidies', 'Grants'),
    about: text(
      'Bedrag, wijk, domein, jaar en regeling. Organisaties staan er met hun naam.',
      'Amount, neighbourhood, domain, year and scheme. Organisations are named.',
    ),
    page: '/register',
    theme: 'GOVE',
    keywords: [text('subsidie', 'subsidy'), text('register', 'register')],
    files: [
      { path: '/register.csv', format: 'csv', title: text('Bestand', 'File'), columns: grantColumns },
      { path: '/register.json', format: 'json', title: text('Bestand', 'File') },
      api('/grants'),
      ...giving,
    ],
  },
  {
    key: 'decisions',
    title: text('Besluiten over subsidies (Woo)', 'Decisions on grants (Open Government Act)'),
    about: text(
      'Elk bekendgemaakt besluit over een subsidie aan een organisatie. Niets over bewoners.',
      'Every decision on a grant to an organisation that was made known. Nothing about residents.',
    ),
    page: '/woo',
    theme: 'GOVE',
    keywords: [text('besluit', 'decision'), text('Woo', 'Open Government Act')],
    files: [
      { path: '/woo.csv', format: 'csv', title: text('Bestand', 'File'), columns: decisionColumns },
      api('/published-decisions'),
    ],
  },
  {
    key: 'envelopes',
    title: text('Subsidieplafonds', 'Subsidy ceilings'),
    about: text(
      'Wat er is, wat is gereserveerd, toegekend en betaald, en wat nog vrij is. Ook op een dag in het verleden.',
      'What there is, what is reserved, granted and paid, and what is still free. Also on a day in the past.',
    ),
    page: '/plafonds',
    theme: 'GOVE',
    keywords: [text('subsidieplafond', 'subsidy ceiling'), text('wijk', 'neighbourhood')],
    files: [
      api('/envelopes'),
      {
        path: '/geldstromen.csv',
        format: 'csv',
        columns: flowColumns,
        title: text('Samengeteld per regeling', 'Added up by scheme'),
      },
    ],
  },
  {
    key: 'earmarks',
    title: text('Geld dat opzij is gezet voor de buurt', 'Money set aside for the neighbourhood'),
    about: text(
      'Welk deel van een begroting de gemeenteraad oormerkt, per domein en wijk, en wat daarvan is toegekend.',
      'Which part of a budget the city council earmarks, by domain and neighbourhood, and what was granted of it.',
    ),
    page: '/oormerken',
    theme: 'GOVE',
    keywords: [text('oormerk', 'earmark'), text('begroting', 'budget')],
    files: [
      {
        path: '/oormerken.csv',
        format: 'csv',
        title: text('Bestand', 'File'),
        columns: earmarkColumns,
      },
      api('/earmarks'),
    ],
  },
  {
    key: 'area-budgets',
    title: text('Wijkbudgetten', 'Area budgets'),
    about: text(
      'Waar het geld van een wijk of gebied vandaan kwam, waar het staat, en elke boeking.',
      'Where the money of a neighbourhood or district came from, where it is, and every movement.',
    ),
    page: '/wijkbudgetten',
    theme: 'GOVE',
    keywords: [text('wijkbudget', 'area budget'), text('begroting', 'budget')],
    files: [
      {
        path: '/wijkbudgetten.csv',
        format: 'csv',
        title: text('Elke boeking', 'Every movement'),
        columns: moveColumns,
      },
      api('/area-budgets'),
    ],
  },
  {
    key: 'votes',
    title: text('Stemmingen van bewoners', 'Votes of residents'),
    about: text(
      'De vraag, de regels, de plannen en de uitslag, ronde voor ronde. Nooit wie stemde.',
      'The question, the rules, the projects and the result, round by round. Never who voted.',
    ),
    page: '/stemmingen',
    theme: 'GOVE',
    keywords: [text('stemming', 'vote'), text('burgerbegroting', 'participatory budget')],
    files: [api('/votes')],
  },
  {
    key: 'base-funding',
    title: text('Formules en scenario’s van de basisfinanciering', 'Formulas and scenarios of base funding'),
    about: text(
      'Elk cijfer waarmee wordt gerekend, met zijn bron, en wat gedeelde scenario’s voor de stad geven.',
      'Each figure that is counted with, with its source, and what shared scenarios give for the city.',
    ),
    page: '/basisfinanciering/narekenen',
    theme: 'GOVE',
    keywords: [text('basisfinanciering', 'base funding'), text('formule', 'formula')],
    files: [api('/base-funding/formulas')],
  },
  {
    key: 'schemes',
    title: text('Regelingen en rondes', 'Schemes and rounds'),
    about: text('De regels die gelden, en de rondes.', 'The rules that apply, and the rounds.'),
    page: '/regelingen',
    theme: 'GOVE',
    keywords: [text('subsidieregeling', 'subsidy scheme')],
    files: [api('/schemes'), api('/rounds')],
  },
  {
    key: 'wijken',
    title: text('Wijken', 'Neighbourhoods'),
    about: text(
      'Wijken met hun gebied en wijkraad.',
      'Neighbourhoods with their district and neighbourhood council.',
    ),
    page: '/wijken',
    theme: 'REGI',
    keywords: [text('wijk', 'neighbourhood'), text('wijkraad', 'neighbourhood council')],
    files: [api('/wijken')],
  },
];
