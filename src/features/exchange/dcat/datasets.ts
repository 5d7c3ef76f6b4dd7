/**
 * Everything that is open data here, as data: the page 'Open data' and the description for catalogues (DCAT) are made of
 * it. Datasets of features above this one stand here by their addresses.
 */
import { type Text, text } from '../../../kernel/messages.ts';

export const formats = {
  json: { mediaType: 'application/json', label: 'JSON', fileType: 'JSON' },
  csv: { mediaType: 'text/csv', label: 'CSV', fileType: 'CSV' },
  // The list of the EU has no name for it that we know of; its media type says it.
  calendar: { mediaType: 'text/calendar', label: 'iCalendar', fileType: null },
} as const;
export type Format = keyof typeof formats;

/** Codes of the EU's list of data themes. */
export type Theme = 'GOVE' | 'SOCI' | 'REGI' | 'ECON';

export type OpenFile = {
  readonly path: string;
  readonly format: Format;
  readonly title: Text;
  /** Of the standard that it follows. */
  readonly conformsTo?: string;
  /** Of what answers questions (a service) instead of giving one whole file: what describes it, here or elsewhere. */
  readonly describedBy?: string;
};

export type Dataset = {
  readonly key: string;
  readonly title: Text;
  readonly about: Text;
  /** For people. */
  readonly page: string;
  readonly theme: Theme;
  readonly keywords: readonly Text[];
  readonly files: readonly OpenFile[];
};

const own = text('Eigen API', 'Own API');
const api = (path: string): OpenFile => ({
  path: `/api/v1${path}`,
  format: 'json',
  title: own,
  conformsTo: 'https://gitdocumentatie.logius.nl/publicatie/api/adr/',
  describedBy: '/api/v1/openapi.json',
});

/** The descriptions that HSDS and its British profile publish of every API that follows them. */
export const hsdsApi = {
  hsds: 'https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json',
  uk: 'https://raw.githubusercontent.com/openreferral/uk-profile/main/schema/openapi.json',
} as const;

/** The whole social map at once, in the formats that others read. */
const socialMap: readonly OpenFile[] = [
  {
    path: '/api/hsds/3.0/services',
    format: 'json',
    title: text('HSDS 3.0', 'HSDS 3.0'),
    conformsTo: 'https://docs.openreferral.org/en/3.0/',
    describedBy: hsdsApi.hsds,
  },
  {
    path: '/api/hsds-uk/3.0/services',
    format: 'json',
    title: text('Open Referral UK 3.0', 'Open Referral UK 3.0'),
    conformsTo: 'https://docs.openreferraluk.org/en/latest/',
    describedBy: hsdsApi.uk,
  },
];

/** Grants in the shape in which funders elsewhere publish theirs, to be compared. */
const giving: readonly OpenFile[] = (['json', 'csv'] as const).map((format) => ({
  path: `/api/v1/open-data/360giving.${format}`,
  format,
  title: text('360Giving 1.4', '360Giving 1.4'),
  conformsTo: 'https://standard.threesixtygiving.org/en/1.4/',
}));

export const datasets: readonly Dataset[] = [
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
      { path: '/register.csv', format: 'csv', title: text('Bestand', 'File') },
      { path: '/register.json', format: 'json', title: text('Bestand', 'File') },
      api('/grants'),
      ...giving,
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
    files: [{ path: '/oormerken.csv', format: 'csv', title: text('Bestand', 'File') }, api('/earmarks')],
  },
  {
    key: 'motions',
    title: text('Moties, toezeggingen en actielijnen', 'Motions, pledges and action lines'),
    about: text(
      'Wat de gemeenteraad vroeg en wat is beloofd over de Sociale Basis, hoe het ervoor staat, en de voortgang van de actielijnen.',
      'What the city council asked and what was promised about the social base, how it stands, and the progress of the action lines.',
    ),
    page: '/moties',
    theme: 'GOVE',
    keywords: [text('motie', 'motion'), text('toezegging', 'pledge'), text('gemeenteraad', 'city council')],
    files: [
      { path: '/moties.csv', format: 'csv', title: text('Bestand', 'File') },
      api('/motions'),
      api('/action-lines'),
    ],
  },
  {
    key: 'unit-values',
    title: text('Kengetallen', 'Unit values'),
    about: text(
      'Wat een effect waard is volgens een bron, met soort, jaar, bandbreedte en alle versies. Soorten zijn niet op te tellen.',
      'What an effect is worth by a source, with its kind, year, range and all versions. Kinds cannot be added.',
    ),
    page: '/kengetallen',
    theme: 'SOCI',
    keywords: [text('kengetal', 'unit value'), text('maatschappelijke waarde', 'social value')],
    files: [{ path: '/kengetallen.csv', format: 'csv', title: text('Bestand', 'File') }, api('/unit-values')],
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
  {
    key: 'organisations',
    title: text('Organisaties van de sociale kaart', 'Organisations on the social map'),
    about: text(
      'Wie wat doet in de wijk, met wat de organisatie zelf openbaar maakt.',
      'Who does what in the neighbourhood, with what the organisation itself makes public.',
    ),
    page: '/organisaties',
    theme: 'SOCI',
    keywords: [text('sociale kaart', 'social map'), text('organisatie', 'organisation')],
    files: [api('/organisations'), { ...hsdsList('organizations'), title: text('HSDS 3.0', 'HSDS 3.0') }],
  },
  {
    key: 'networks',
    title: text('Netwerken van organisaties', 'Networks of organisations'),
    about: text(
      'Organisaties die samenwerken in een wijk of rond een thema: wie meedoet, sinds wanneer, en wie coördineert.',
      'Organisations that work together in a neighbourhood or around a theme: who takes part, since when, and who co-ordinates.',
    ),
    page: '/netwerken',
    theme: 'SOCI',
    keywords: [text('netwerk', 'network'), text('sociale kaart', 'social map')],
    files: [api('/networks')],
  },
  {
    key: 'coverage',
    title: text('Dekking van plekken per wijk', 'Coverage of places by neighbourhood'),
    about: text(
      'Hoeveel plekken een wijk heeft, hoeveel laagdrempelige, en welke functies ontbreken.',
      'How many places a neighbourhood has, how many of low threshold, and which functions are missing.',
    ),
    page: '/plekken/dekking',
    theme: 'SOCI',
    keywords: [text('ontmoetingsplek', 'meeting place'), text('wijk', 'neighbourhood')],
    files: [api('/coverage')],
  },
  {
    key: 'freshness',
    title: text('Actualiteit van de sociale kaart', 'Freshness of the social map'),
    about: text(
      'Hoeveel van wat op de kaart staat een mens onlangs bevestigde, per wijk en soort.',
      'How much of what is on the map a human lately confirmed, by neighbourhood and kind.',
    ),
    page: '/sociale-kaart/versheid',
    theme: 'SOCI',
    keywords: [text('sociale kaart', 'social map'), text('kwaliteit', 'quality')],
    files: [api('/freshness')],
  },
  {
    key: 'figures',
    title: text('Cijfers per wijk en thema', 'Figures by neighbourhood and theme'),
    about: text(
      'Wekelijkse activiteiten, nieuwe en gestopte, wie ze geeft, bevestigde keren en bezoeken, per halfjaar. Kleine aantallen zijn verborgen.',
      'Weekly activities, new and stopped ones, who gives them, confirmed times and visits, by half-year. Small numbers are hidden.',
    ),
    page: '/cijfers',
    theme: 'SOCI',
    keywords: [text('wijk', 'neighbourhood'), text('activiteit', 'activity'), text('cijfers', 'figures')],
    files: [
      { path: '/cijfers.csv', format: 'csv', title: text('Bestand', 'File') },
      { path: '/cijfers.json', format: 'json', title: text('Bestand', 'File') },
      api('/figures/activities'),
      { ...api('/figures/balances'), title: text('Door wie, over de jaren', 'By whom, over the years') },
    ],
  },
  {
    key: 'venues',
    title: text('Plekken van de sociale kaart', 'Places on the social map'),
    about: text(
      'Waar bewoners elkaar ontmoeten: adres, openingstijden, toegankelijkheid en functies.',
      'Where residents meet: address, opening hours, accessibility and functions.',
    ),
    page: '/plekken',
    theme: 'SOCI',
    keywords: [text('sociale kaart', 'social map'), text('ontmoetingsplek', 'meeting place')],
    files: [
      api('/venues'),
      { ...api('/rooms'), title: text('Ruimten', 'Rooms') },
      { ...hsdsList('service_at_locations'), title: text('HSDS 3.0', 'HSDS 3.0') },
    ],
  },
  {
    key: 'activities',
    title: text('Activiteiten en agenda', 'Activities and agenda'),
    about: text(
      'Wat er wekelijks te doen is, waar en voor wie. Met de regels waarmee het terugkomt.',
      'What is on each week, where and for whom. With the rules by which it returns.',
    ),
    page: '/agenda',
    theme: 'SOCI',
    keywords: [text('sociale kaart', 'social map'), text('agenda', 'agenda'), text('activiteit', 'activity')],
    files: [
      {
        path: '/agenda.ics',
        format: 'calendar',
        title: text('Agenda', 'Calendar'),
        conformsTo: 'https://www.rfc-editor.org/info/rfc5545',
      },
      api('/activities'),
      { ...api('/search?q=koffie'), title: text('Zoeken in de sociale kaart', 'Search the social map') },
      ...socialMap,
      {
        path: '/api/rpde/activities',
        format: 'json',
        title: text('RPDE 1.0: wat veranderde', 'RPDE 1.0: what changed'),
        conformsTo: 'https://openactive.io/realtime-paged-data-exchange/',
        describedBy: 'https://openactive.io/realtime-paged-data-exchange/',
      },
    ],
  },
];

function hsdsList(list: string): Omit<OpenFile, 'title'> {
  return {
    path: `/api/hsds/3.0/${list}`,
    format: 'json',
    conformsTo: 'https://docs.openreferral.org/en/3.0/',
    describedBy: hsdsApi.hsds,
  };
}
