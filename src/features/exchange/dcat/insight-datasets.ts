/** Open data about what the social base does: motions, unit values, figures. */
import { text } from '../../../kernel/messages.ts';
import { api, type Dataset } from './open-file.ts';

const motionColumns = [
  'number',
  'kind',
  'title',
  'datedOn',
  'askedBy',
  'promised',
  'documentUrl',
  'source',
  'toVerify',
  'keptBy',
  'status',
  'lastStepOn',
  'lastStep',
  'nextOn',
];

const proofColumns = [
  'slug',
  'status',
  'question',
  'why',
  'wijkSlug',
  'place',
  'partners',
  'beginsOn',
  'endsOn',
  'finding',
  'followUp',
  'documentUrl',
];

const lessonColumns = [
  'learnedOn',
  'kind',
  'stoppedKind',
  'title',
  'body',
  'origin',
  'change',
  'proofSlug',
  'schemeSlug',
  'documentUrl',
  'correctedBecause',
];

const unitValueColumns = [
  'slug',
  'version',
  'effect',
  'effectEn',
  'unit',
  'type',
  'payer',
  'lowEuro',
  'figureEuro',
  'highEuro',
  'priceYear',
  'source',
  'place',
  'note',
  'toVerify',
  'validFrom',
  'validUntil',
  'reason',
];

const statementColumns = [
  'slug',
  'ownerName',
  'year',
  'publishedOn',
  'confirmedTimes',
  'visitsLeast',
  'visitsMost',
  'type',
  'leastEuro',
  'mostEuro',
];

const figureColumns = [
  'table',
  'figure',
  'period',
  'comparedWith',
  'wijk',
  'domain',
  'unit',
  'least',
  'most',
  'state',
];

export const insightDatasets: readonly Dataset[] = [
  {
    key: 'council-reports',
    title: text('Rapportages aan de gemeenteraad', 'Reports to the city council'),
    about: text(
      'De cijfers van elke gepubliceerde rapportage, en wat daarna is gecorrigeerd.',
      'The figures of each published report, and what was corrected since.',
    ),
    page: '/raadsrapportages',
    theme: 'GOVE',
    keywords: [text('raadsrapportage', 'council report'), text('verantwoording', 'accountability')],
    rhythm: 'halfYearly',
    files: [api('/council-reports')],
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
      { path: '/moties.csv', format: 'csv', title: text('Bestand', 'File'), columns: motionColumns },
      api('/motions'),
      api('/action-lines'),
    ],
  },
  {
    key: 'learning',
    title: text('Wat de stad probeert, leert en stopt', 'What the city tries, learns and stops'),
    about: text(
      'De proeven van het Werkatelier met wat eruit kwam, wat daarvan is geleerd, en wat is gestopt en waarom.',
      'The trials of the Werkatelier with what came out, what was learned from them, and what was stopped and why.',
    ),
    page: '/werkatelier',
    theme: 'SOCI',
    keywords: [text('proef', 'trial'), text('evaluatie', 'evaluation')],
    files: [
      { path: '/werkatelier.csv', format: 'csv', title: text('Proeven', 'Trials'), columns: proofColumns },
      {
        path: '/geleerd.csv',
        format: 'csv',
        title: text('Geleerd en gestopt', 'Learned and stopped'),
        columns: lessonColumns,
      },
      api('/proofs-of-concept'),
      { ...api('/lessons'), title: text('Geleerd en gestopt', 'Learned and stopped') },
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
    files: [
      { path: '/kengetallen.csv', format: 'csv', title: text('Bestand', 'File'), columns: unitValueColumns },
      api('/unit-values'),
    ],
  },
  {
    key: 'impact-statements',
    title: text('Wat het oplevert', 'What it is worth'),
    about: text(
      'Wat organisaties en netwerken zelf lieten zien: tellingen en een bandbreedte per soort, bevroren bij bekendmaking. Niet gecontroleerd.',
      'What organisations and networks showed themselves: counts and a range per kind, frozen when published. Not checked.',
    ),
    page: '/wat-het-oplevert',
    theme: 'SOCI',
    keywords: [text('maatschappelijke waarde', 'social value'), text('impact', 'impact')],
    files: [
      {
        path: '/wat-het-oplevert.csv',
        format: 'csv',
        title: text('Bestand', 'File'),
        columns: statementColumns,
      },
      api('/impact-statements'),
    ],
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
      { path: '/cijfers.csv', format: 'csv', title: text('Bestand', 'File'), columns: figureColumns },
      { path: '/cijfers.json', format: 'json', title: text('Bestand', 'File') },
      api('/figures/activities'),
      { ...api('/figures/balances'), title: text('Door wie, over de jaren', 'By whom, over the years') },
    ],
  },
];
