/** Votes of the demo: real councils, invented projects, amounts that are examples. */
import type { Domain } from '../../kernel/domains.ts';
import type { VoteStatus } from './status.ts';
import type { BallotKind } from './types.ts';

export type DemoProject = {
  readonly title: string;
  readonly description: string;
  readonly euros: number;
  readonly category: Domain;
};

export type DemoVote = {
  readonly slug: string;
  /** Of the council. */
  readonly council: string;
  readonly status: VoteStatus;
  readonly kind: BallotKind;
  readonly choicesMax: number;
  readonly points?: number;
  /** The next project that does not fit whole can get a part. */
  readonly partial?: true;
  /** Days from today on which it opens. */
  readonly opensIn: number;
  /** Of this year, or of the next. */
  readonly money: 'thisYear' | 'nextYear';
  readonly postcodes: readonly string[];
  readonly projects: readonly DemoProject[];
  /** Titles of applications that take part, by their place on the ballot: the first before the projects, the others after them. */
  readonly applications?: readonly string[];
};

const project = (title: string, description: string, euros: number, category: Domain): DemoProject => ({
  title,
  description,
  euros,
  category,
});

const eight: readonly DemoProject[] = [
  project(
    'Een moestuin achter het buurthuis',
    'Twaalf bakken, een regenton en gereedschap. Twintig buren houden de tuin bij.',
    4200,
    'cohesion',
  ),
  project(
    'Elke week samen eten',
    'Een jaar lang op donderdag een maaltijd voor iedereen, gekookt door bewoners.',
    6500,
    'cohesion',
  ),
  project(
    'Bankjes langs de singel',
    'Vijf banken met leuning, zodat ook wie slecht loopt een rondje kan maken.',
    5200,
    'health',
  ),
  project(
    'Fietsles voor vrouwen',
    'Twee groepen van tien leren fietsen, met geleende fietsen.',
    2800,
    'opportunity',
  ),
  project(
    'Huiswerkklas in de bibliotheek',
    'Drie middagen in de week, met hulp van studenten uit de wijk.',
    7400,
    'pedagogy',
  ),
  project(
    'Repaircafé met gereedschap',
    'Een vaste middag per maand. Bewoners repareren samen wat stuk is.',
    1900,
    'livelihood',
  ),
  project(
    'Sportdag op het plein',
    'Een dag in juni met spelen voor jong en oud en een les van de sportclub.',
    3100,
    'health',
  ),
  project(
    'Een muurschildering door jongeren',
    'Jongeren maken met een kunstenaar een schildering bij de tramhalte.',
    5600,
    'opportunity',
  ),
];

const six: readonly DemoProject[] = [
  project(
    'Een jeu-de-boulesbaan in het park',
    'Een baan van zestig vierkante meter, aangelegd en bijgehouden door de buren.',
    4800,
    'health',
  ),
  project(
    'Taalcafé op woensdagavond',
    'Een jaar lang oefenen met Nederlands, met koffie en oppas voor de kinderen.',
    3600,
    'opportunity',
  ),
  project(
    'Geveltuinen in tien straten',
    'Tegels eruit, planten erin. Bewoners graven zelf en krijgen planten en aarde.',
    6100,
    'cohesion',
  ),
  project(
    'Een kledingbank in het buurthuis',
    'Rekken, een paskamer en een wasmachine. Vrijwilligers zijn twee middagen open.',
    3900,
    'livelihood',
  ),
  project(
    'Muziekles voor kinderen',
    'Dertig kinderen leren een instrument bespelen en treden op in de zomer.',
    7000,
    'pedagogy',
  ),
  project(
    'Schaatsbaan op het schoolplein',
    'Twee weken in december, met een kinderprijs en avonden voor volwassenen.',
    5400,
    'health',
  ),
];

export const demoVotes: readonly DemoVote[] = [
  {
    slug: 'mathenesse-kiest',
    council: 'mathenesse',
    status: 'preparing',
    kind: 'approval',
    choicesMax: 3,
    opensIn: 80,
    money: 'nextYear',
    postcodes: ['3025', '3027'],
    projects: [],
  },
  {
    slug: 'middelland-nieuwe-westen-kiest',
    council: 'middelland-nieuwe-westen',
    status: 'collecting',
    kind: 'approval',
    choicesMax: 3,
    opensIn: 60,
    money: 'nextYear',
    postcodes: ['3014', '3021', '3022', '3023'],
    projects: eight.slice(0, 2),
  },
  {
    slug: 'delfshaven-schiemond-kiest',
    council: 'delfshaven-schiemond',
    status: 'checking',
    kind: 'approval',
    choicesMax: 3,
    partial: true,
    opensIn: 30,
    money: 'nextYear',
    postcodes: ['3024', '3025'],
    projects: eight.slice(1, 7),
  },
  {
    slug: 'oude-noorden-kiest',
    council: 'oude-noorden',
    status: 'frozen',
    kind: 'points',
    choicesMax: 5,
    points: 10,
    opensIn: 10,
    money: 'nextYear',
    postcodes: ['3034', '3035', '3036'],
    projects: eight.slice(2),
  },
  {
    slug: 'bospolder-spangen-tussendijken-kiest',
    council: 'bospolder-spangen-tussendijken',
    status: 'open',
    kind: 'approval',
    choicesMax: 3,
    opensIn: -5,
    money: 'nextYear',
    postcodes: ['3026', '3027', '3028'],
    // Those that cannot both win stay last.
    projects: [...eight.slice(0, 6), ...six, ...eight.slice(6)],
  },
  {
    slug: 'afrikaanderwijk-kiest',
    council: 'afrikaanderwijk',
    status: 'closed',
    kind: 'knapsack',
    choicesMax: 8,
    opensIn: -18,
    money: 'nextYear',
    postcodes: ['3072'],
    projects: eight,
  },
  {
    slug: 'middelland-nieuwe-westen-koos',
    council: 'middelland-nieuwe-westen',
    status: 'counted',
    kind: 'approval',
    choicesMax: 3,
    opensIn: -30,
    money: 'thisYear',
    postcodes: ['3014', '3021', '3022', '3023'],
    projects: eight,
    applications: ['Fruitbomen langs het voetpad', 'Een podium voor jong talent'],
  },
  {
    slug: 'tarwewijk-koos',
    council: 'tarwewijk',
    status: 'settled',
    kind: 'ranking',
    choicesMax: 3,
    opensIn: -30,
    money: 'thisYear',
    postcodes: ['3081'],
    projects: eight.slice(0, 6),
    applications: ['Samen wandelen op dinsdag', 'Een dorpspomp op het plein'],
  },
  {
    slug: 'pernis-zou-kiezen',
    council: 'pernis',
    status: 'cancelled',
    kind: 'approval',
    choicesMax: 3,
    opensIn: -3,
    money: 'nextYear',
    postcodes: ['3195'],
    projects: [],
  },
];
