/** Networks and streets of the demo city, all invented; the streets' names are made up as well. */
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import type { ActionKind, Mandate, MemberStatus } from '../types.ts';

/** Who left did so three months ago; who leaves, in six weeks. */
export function untilOf(today: PlainDate, status: MemberStatus, leaves: boolean): { until?: string } {
  if (status === 'left') return { until: isoDate(today.subtract({ months: 3 })) };
  return leaves ? { until: isoDate(today.add({ weeks: 6 })) } : {};
}

export type InventedNetwork = {
  readonly name: string;
  readonly wijk: string | null;
  readonly theme: string | null;
  readonly nl: string;
  readonly en: string;
  readonly yearsAgo: number;
  /** Names of organisations on the map. */
  readonly members: readonly string[];
  readonly invited: readonly string[];
  readonly asked: readonly string[];
  readonly left: readonly string[];
  /** Those among the members that leave in six weeks. */
  readonly leaving?: readonly string[];
  readonly mandate: Mandate;
};

export const networks: readonly InventedNetwork[] = [
  {
    name: 'Deur aan Deur Middelland',
    wijk: 'Middelland',
    theme: null,
    nl: 'Dertien buurtorganisaties die elkaars deur wijzen en samen één agenda maken.',
    en: 'Thirteen neighbourhood organisations that show each other’s door and make one agenda.',
    yearsAgo: 4,
    members: [
      'Stichting Buurtkeuken De Lange Tafel',
      'Stichting Speelplein Vrolijk',
      'Buurttuin Het Wilde Blad',
      'Inloop De Halte van Middelland',
      'Taalhuis De Klinker',
      'Repaircafé De Losse Draad',
      'Ouderkamer De Warme Jas',
      'Huiswerkhonk De Tweede Bel',
      'Bewonersgroep Zonnehof',
      'Schaakclub Het Witte Paard',
      'Actiegroep Schone Lucht Singel',
      'Wijkkeuken Het Zoutvat',
      'Huiskamer De Rode Stoel',
    ],
    invited: ['Vereniging De Groene Stoep'],
    asked: ['Naaiatelier Rode Garen'],
    left: ['Koor De Hoge Drempel'],
    leaving: ['Huiswerkhonk De Tweede Bel'],
    mandate: 'apply',
  },
  {
    name: 'Tafelgenoten van West',
    wijk: null,
    theme: 'Samen eten',
    nl: 'Buurtkeukens die inkopen delen en elkaars koks helpen.',
    en: 'Community kitchens that share shopping and help each other’s cooks.',
    yearsAgo: 2,
    members: [
      'Stichting Buurtkeuken De Lange Tafel',
      'Wijkkeuken Het Zoutvat',
      'Kookploeg Vijf Pannen',
      'Soepgroep De Volle Lepel',
    ],
    invited: [],
    asked: ['Rubroekse Eetclub De Vork'],
    left: [],
    mandate: 'receive',
  },
  {
    name: 'Groene Draad',
    wijk: null,
    theme: 'Buurttuinen',
    nl: 'Tuinen die zaden ruilen en samen compost maken.',
    en: 'Gardens that swap seeds and make compost together.',
    yearsAgo: 6,
    members: [
      'Buurttuin Het Wilde Blad',
      'Vereniging De Groene Stoep',
      'Moestuin Achter de Heg',
      'Kadetuin Schiemond aan Zet',
      'Tuingroep Carnisse Groeit',
      'Schiebroekse Plukroute',
    ],
    // The kitchen cooks with what the gardens grow: the persona has an invitation to answer.
    invited: ['Stichting Buurtkeuken De Lange Tafel'],
    asked: [],
    left: [],
    mandate: 'agenda',
  },
  {
    name: 'Bospolder Samen Sterk',
    wijk: 'Bospolder',
    theme: null,
    nl: 'Organisaties in Bospolder die elke maand om de tafel gaan.',
    en: 'Organisations in Bospolder that sit together every month.',
    yearsAgo: 3,
    members: ['Buurtwerkplaats Handig B.V.', 'Bospolderse Leesclub Ezelsoor'],
    invited: [],
    asked: [],
    left: [],
    mandate: 'agenda',
  },
  {
    name: 'Zuid Praat Mee',
    wijk: null,
    theme: 'Taal en ontmoeting',
    nl: 'Taalgroepen op Zuid die leerlingen naar elkaar verwijzen.',
    en: 'Language groups in the south that refer learners to each other.',
    yearsAgo: 1,
    members: ['Taalcafé De Open Deur', 'Lombardijense Taaltafel', 'Bewonershuis De Sleutelbos'],
    invited: [],
    asked: [],
    left: [],
    mandate: 'apply',
  },
  {
    name: 'Dorpskring Rozenburg',
    wijk: 'Rozenburg',
    theme: null,
    nl: 'Het dorp in één kring: dorpshuis en bewoners.',
    en: 'The village in one circle: village house and residents.',
    yearsAgo: 5,
    members: ['Bewonersgroep Dorpsgezicht', 'Dorpshuis De Dijkwacht'],
    invited: [],
    asked: [],
    left: [],
    mandate: 'agenda',
  },
];

/** Its founder co-ordinates it; an administrator has still to look, for it belongs to no wijk. */
export const waitingNetwork = {
  name: 'Repareerbank Rotterdam',
  theme: 'Repareren',
  nl: 'Wie kan repareren, helpt in de hele stad: een lijst van mensen en gereedschap.',
  en: 'Who can mend things helps in the whole city: a list of people and tools.',
} as const;

type Street = {
  readonly street: string;
  readonly wijk: string;
  readonly actions: readonly (readonly [title: string, kind: ActionKind, weeks: number])[];
};

/** `weeks` from today: below 0 is behind us. */
export const streets: readonly Street[] = [
  {
    street: 'Korenbloemdwarsstraat',
    wijk: 'Middelland',
    actions: [
      ['Kerstborrel op de stoep', 'party', 3],
      ['Geveltuinen planten', 'green', -30],
      ['Lange tafel op straat', 'meal', -22],
    ],
  },
  {
    street: 'Zilvermeeuwstraat',
    wijk: 'Middelland',
    actions: [
      ['Samen vegen', 'clean', -10],
      ['Voorleesmiddag in de portiek', 'language', -16],
    ],
  },
  {
    street: 'Derde Lindenhofstraat',
    wijk: 'Middelland',
    actions: [
      ['Buitenspeeldag', 'play', -24],
      ['Soep voor zieke buren', 'care', -6],
    ],
  },
  {
    street: 'Papaverlaantje',
    wijk: 'Nieuwe Westen',
    actions: [
      ['Straatfeest', 'party', -20],
      ['Boomspiegels opknappen', 'green', 14],
    ],
  },
  {
    street: 'Kleine Bootsmanstraat',
    wijk: 'Bospolder',
    actions: [['Burendag met pannenkoeken', 'meal', -9]],
  },
  { street: 'Touwslagersgang', wijk: 'Tussendijken', actions: [['Opruimen langs het water', 'clean', -12]] },
  { street: 'Lange Wimpelstraat', wijk: 'Delfshaven', actions: [['Muziek op de trap', 'party', -26]] },
  {
    street: 'Windroosplantsoen',
    wijk: 'Hillesluis',
    actions: [
      ['Speelstraat', 'play', -18],
      ['Winterkoffie', 'care', 5],
    ],
  },
  { street: 'Boterbloemhof', wijk: 'Vreewijk', actions: [['Heggen knippen met elkaar', 'green', -32]] },
  { street: 'Scheepsbelkade', wijk: 'Noordereiland', actions: [['Kadediner', 'meal', -23]] },
  { street: 'Veerschippersweg', wijk: 'Heijplaat', actions: [['Lichtjestocht', 'party', 2]] },
  { street: 'Oude Tolbrugstraat', wijk: 'Oud Crooswijk', actions: [['Plantjesruil', 'green', -28]] },
];
