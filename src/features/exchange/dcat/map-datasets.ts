/** Open data of the social map: organisations, networks, places and activities. */
import { text } from '../../../kernel/messages.ts';
import { api, type Dataset, hsdsApi, hsdsFile, hsdsList, type OpenFile } from './open-file.ts';

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

export const mapDatasets: readonly Dataset[] = [
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
    files: [
      hsdsFile('organizations'),
      api('/organisations'),
      { ...hsdsList('organizations'), title: text('HSDS 3.0', 'HSDS 3.0') },
    ],
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
      hsdsFile('service_at_locations'),
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
      hsdsFile('services'),
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
