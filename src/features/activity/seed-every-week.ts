/** What is on each week in the other wijken, so that none of them looks empty; the name of the wijk comes behind the title. */
import type { Invented } from './seed-activities.ts';

const everyone = ['everyone'] as const;

/** Two beside each other are never of one kind, so that a wijk with some of them in a row has as many kinds. */
export const everyWeek: readonly Invented[] = [
  {
    title: 'Ontbijt met de buurt',
    english: 'Breakfast with the neighbourhood',
    summary: 'Brood, beleg en een krant.',
    summaryEnglish: 'Bread, something on it and a paper.',
    when: 'elke maandag 9 tot 10:30',
    place: 'in de school',
    at: ['Buurtkeuken', 'Huiskamer', 'Wijkgebouw'],
    type: 'meal',
    audiences: everyone,
    costCents: 150,
    wheelchair: 'yes',
  },
  {
    title: 'Breien en bijpraten',
    english: 'Knitting and chatting',
    summary: 'Neem uw handwerk mee, of leer het hier.',
    summaryEnglish: 'Bring your needlework, or learn it here.',
    when: 'elke maandag 13:30 tot 15:30',
    place: 'in de bibliotheek',
    at: ['Leeszaal', 'Huiskamer', 'Woonzorghuis'],
    type: 'craft',
    audiences: ['adults', 'elderly'],
    wheelchair: 'yes',
  },
  {
    title: 'Hulp bij telefoon en computer',
    english: 'Help with phone and computer',
    summary: 'Rustig uitgelegd, zo vaak als nodig.',
    summaryEnglish: 'Calmly explained, as often as it takes.',
    when: 'elke donderdag 10 tot 12, niet op feestdagen',
    place: 'in de bibliotheek',
    at: ['Leeszaal', 'Wijkgebouw'],
    type: 'digital',
    audiences: ['adults', 'elderly'],
    languages: ['nl', 'en'],
    signup: 'advised',
    wheelchair: 'yes',
  },
  {
    title: 'Huiswerkplek',
    english: 'Homework place',
    summary: 'Een stille tafel en iemand die helpt.',
    summaryEnglish: 'A quiet table and somebody who helps.',
    when: 'elke dinsdag en donderdag 15:30 tot 17:30, niet in de schoolvakanties',
    place: 'in de school',
    at: ['Wijkgebouw', 'Leeszaal', 'Clubhuis'],
    type: 'homework',
    audiences: ['children', 'youth'],
    minimumAge: 8,
    maximumAge: 17,
  },
  {
    title: 'Zittend bewegen',
    english: 'Moving while seated',
    summary: 'Rustige oefeningen op een stoel.',
    summaryEnglish: 'Gentle exercises on a chair.',
    when: 'elke vrijdag 10 tot 11 uur, niet op feestdagen',
    place: 'in de gymzaal',
    at: ['Clubhuis', 'Woonzorghuis', 'Ontmoetingscentrum'],
    type: 'sport',
    audiences: ['elderly'],
    costCents: 200,
    wheelchair: 'yes',
  },
  {
    title: 'Schaken en dammen',
    english: 'Chess and draughts',
    summary: 'Ook voor wie de regels nog moet leren.',
    summaryEnglish: 'Also for who has yet to learn the rules.',
    when: 'elke woensdag 19:30 tot 22 uur',
    place: 'in de kantine van de sportclub',
    at: ['Clubhuis', 'Huiskamer', 'Wijkgebouw'],
    type: 'games',
    audiences: ['adults'],
  },
  {
    title: 'Zingen met de buurt',
    english: 'Singing with the neighbourhood',
    summary: 'Zingen zonder noten te lezen.',
    summaryEnglish: 'Singing without reading music.',
    when: 'elke maandag 19:30 tot 21:30, niet in de schoolvakanties',
    place: 'in de aula van de school',
    at: ['Ontmoetingscentrum', 'Wijkgebouw'],
    type: 'music',
    audiences: everyone,
  },
  {
    title: 'Soep op zaterdag',
    english: 'Soup on Saturday',
    summary: 'Groenten van gisteren, soep van vandaag.',
    summaryEnglish: 'Vegetables of yesterday, soup of today.',
    when: 'elke zaterdag 12 tot 13:30',
    place: 'in de school',
    at: ['Buurtkeuken', 'Ontmoetingscentrum', 'Huiskamer'],
    type: 'meal',
    audiences: everyone,
    wheelchair: 'yes',
  },
  {
    title: 'Ouderochtend',
    english: 'Parents’ morning',
    summary: 'Vragen over opvoeden, en andere ouders die ze ook hebben.',
    summaryEnglish: 'Questions on bringing up children, and other parents who have them too.',
    when: 'elke vrijdag 9 tot 11 uur, niet in de schoolvakanties',
    place: 'in de school',
    at: ['Speeltuin', 'Wijkgebouw', 'Huiskamer'],
    type: 'parenting',
    audiences: ['parents'],
    languages: ['nl', 'en', 'tr'],
  },
  {
    title: 'Dansen zonder drempel',
    english: 'Dancing without a threshold',
    summary: 'Muziek uit alle landen van de straat.',
    summaryEnglish: 'Music from all countries of the street.',
    when: 'elke donderdag 19 tot 20:30',
    place: 'in de gymzaal',
    at: ['Clubhuis', 'Ontmoetingscentrum', 'Wijkgebouw'],
    type: 'culture',
    audiences: everyone,
    costCents: 100,
  },
  {
    title: 'Rondje wijk',
    english: 'Round the neighbourhood',
    summary: 'Een uur lopen, in het tempo van de langzaamste.',
    summaryEnglish: 'An hour’s walk, at the pace of the slowest.',
    when: 'elke zaterdag 9:30 tot 11',
    place: 'verzamelen bij de winkels',
    at: ['Buurttuin', 'Clubhuis', 'Huiskamer'],
    type: 'walk',
    audiences: everyone,
  },
  {
    title: 'Zondagse koffie',
    english: 'Sunday coffee',
    summary: 'Omdat de zondag lang kan duren.',
    summaryEnglish: 'Because a Sunday can be long.',
    when: 'elke zondag 11 tot 13 uur',
    place: 'in de kantine van de sportclub',
    at: ['Huiskamer', 'Buurtkeuken', 'Woonzorghuis'],
    type: 'coffee',
    audiences: everyone,
    wheelchair: 'yes',
  },
  {
    title: 'Koffie voor mantelzorgers',
    english: 'Coffee for carers',
    summary: 'Even niet zorgen, wel praten.',
    summaryEnglish: 'No caring for a while, but talking.',
    when: 'elke dinsdag 14 tot 16 uur',
    place: 'in de kerk op de hoek',
    at: ['Woonzorghuis', 'Ontmoetingscentrum', 'Huiskamer'],
    type: 'care',
    audiences: ['carers'],
    wheelchair: 'yes',
  },
  {
    title: 'Pannaveld open',
    english: 'Street football',
    summary: 'Wie er is, doet mee.',
    summaryEnglish: 'Who is there, plays.',
    when: 'elke woensdag 15 tot 17 uur',
    place: 'op het plein',
    at: ['Speeltuin', 'Clubhuis'],
    type: 'sport',
    audiences: ['children', 'youth'],
    minimumAge: 8,
    maximumAge: 18,
  },
  {
    title: 'Voorlezen',
    english: 'Story time',
    summary: 'Twee verhalen en limonade.',
    summaryEnglish: 'Two stories and lemonade.',
    when: 'elke zaterdag 10 tot 11 uur',
    place: 'in de bibliotheek',
    at: ['Leeszaal', 'Speeltuin'],
    type: 'playing',
    audiences: ['children', 'parents'],
    maximumAge: 8,
  },
  {
    title: 'Inloop voor iedereen',
    english: 'Open house',
    summary: 'Binnenlopen, zitten, weer gaan.',
    summaryEnglish: 'Walk in, sit down, leave again.',
    when: 'elke dinsdag en vrijdag van 13 tot 16 uur, niet op feestdagen',
    place: 'in de kerk op de hoek',
    at: ['Huiskamer', 'Wijkgebouw', 'Buurtkeuken'],
    type: 'walkIn',
    audiences: everyone,
    wheelchair: 'yes',
  },
  {
    title: 'Geveltuinploeg',
    english: 'Front garden crew',
    summary: 'Tegels eruit, planten erin.',
    summaryEnglish: 'Tiles out, plants in.',
    when: 'elke zondag 14 tot 16 uur',
    place: 'verzamelen op het plein',
    at: ['Buurttuin', 'Werkplaats'],
    type: 'garden',
    audiences: everyone,
  },
];

/** Of these wijken the demo of the figures (`features/figures/seed.ts`) fills the week. */
const filledByFigures: readonly string[] = ['Oud-Charlois', 'Oude Noorden', 'Hillesluis'];

/**
 * Who does it there; elsewhere any organisation of the wijk. The others in this one are members of a network with base funding,
 * which is counted from what hosts said.
 */
const doneBy: Readonly<Record<string, readonly string[]>> = {
  'Nieuwe Westen': ['Vereniging De Groene Stoep', 'Dansgroep Op Sokken'],
};

/** So many more in a wijk; with the one or two that it has already, some five to eight a week. */
const more = [4, 5, 6, 4, 5] as const;

/**
 * What comes beside `ofOtherWijken`: some in a row, further on in the list for each next wijk.
 * @param at the place of the wijk
 * @param taken kinds that it has already
 */
export function everyWeekIn(
  wijk: string,
  at: number,
  taken: readonly Invented['type'][],
): readonly Invented[] {
  if (filledByFigures.includes(wijk)) return [];
  const names = doneBy[wijk];
  const fromHere = everyWeek.map((_, turn) => everyWeek[(at * 7 + turn) % everyWeek.length]);
  return fromHere
    .flatMap((one) => (one && !taken.includes(one.type) ? [one] : []))
    .slice(0, more[at % more.length])
    .map((one, turn) => {
      const organisation = names?.[turn % names.length];
      return organisation === undefined ? one : { ...one, organisation };
    });
}
