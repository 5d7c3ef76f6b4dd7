/** Invented activities as people would type them. Nobody of these exists. */

import type { ContentLang } from '../../kernel/words.ts';
import type { ActivityType, Audience, Signup, Wheelchair } from './types.ts';

export type Invented = {
  readonly title: string;
  readonly english: string;
  /** By its name; left out: one of the wijk. */
  readonly organisation?: string;
  readonly summary: string;
  readonly summaryEnglish: string;
  readonly when: string;
  readonly place: string;
  readonly type: ActivityType;
  readonly audiences: readonly Audience[];
  readonly languages?: readonly ContentLang[];
  /** Left out: free. Null: not known. */
  readonly costCents?: number | null;
  readonly signup?: Signup;
  readonly wheelchair?: Wheelchair;
  readonly minimumAge?: number;
  readonly maximumAge?: number;
};

const everyone = ['everyone'] as const;

/** Of the other wijken; the name of the wijk comes behind the title. */
export const ofOtherWijken: readonly Invented[] = [
  {
    title: 'Koffie-inloop',
    english: 'Coffee walk-in',
    summary: 'De koffie staat klaar.',
    summaryEnglish: 'Coffee is ready.',
    when: 'elke dinsdag 10 tot 12',
    place: 'in het buurthuis',
    type: 'coffee',
    audiences: everyone,
    wheelchair: 'yes',
  },
  {
    title: 'Eettafel',
    english: 'Shared table',
    summary: 'Samen eten voor weinig geld.',
    summaryEnglish: 'Eat together for little money.',
    when: 'elke donderdag 17:30 tot 19:30, niet in de schoolvakanties',
    place: 'in het buurthuis',
    type: 'meal',
    audiences: everyone,
    costCents: 450,
    signup: 'needed',
    wheelchair: 'yes',
  },
  {
    title: 'Taalles met buren',
    english: 'Language with neighbours',
    summary: 'Praten, luisteren en lachen.',
    summaryEnglish: 'Talking, listening and laughing.',
    when: 'elke woensdag 9:30 tot 11:30, niet in de schoolvakanties',
    place: 'in de school',
    type: 'language',
    audiences: ['newcomers'],
    languages: ['nl', 'en', 'pl', 'uk'],
  },
  {
    title: 'Wijktuin open',
    english: 'Neighbourhood garden open',
    summary: 'Kom kijken of meehelpen.',
    summaryEnglish: 'Come and look, or lend a hand.',
    when: 'elke zaterdag en zondag 10 tot 13 uur',
    place: 'in de tuin',
    type: 'garden',
    audiences: everyone,
    wheelchair: 'partly',
  },
  {
    title: 'Bewegen voor ouderen',
    english: 'Exercise for older people',
    summary: 'Rustig bewegen op muziek.',
    summaryEnglish: 'Gentle exercise to music.',
    when: 'elke maandag 10:30 tot 11:30, niet op feestdagen',
    place: 'in de gymzaal',
    type: 'sport',
    audiences: ['elderly'],
    costCents: 200,
    wheelchair: 'yes',
  },
  {
    title: 'Speelmiddag',
    english: 'Play afternoon',
    summary: 'Buitenspelen met begeleiding.',
    summaryEnglish: 'Playing outside, with somebody around.',
    when: 'elke woensdag 14 tot 17 uur',
    place: 'op het speelplein',
    type: 'playing',
    audiences: ['children'],
    maximumAge: 12,
  },
  {
    title: 'Repareerhoek',
    english: 'Repair corner',
    summary: 'Weggooien? Eerst proberen.',
    summaryEnglish: 'Throw it away? Try this first.',
    when: 'elke tweede zaterdag van de maand 11 tot 14 uur',
    place: 'in de werkplaats',
    type: 'repair',
    audiences: everyone,
  },
  {
    title: 'Bingo en borrel',
    english: 'Bingo and drinks',
    summary: 'Met echte prijzen.',
    summaryEnglish: 'With real prizes.',
    when: 'elke laatste vrijdag van de maand 14 tot 16:30',
    place: 'in de kantine',
    type: 'games',
    audiences: ['elderly'],
    costCents: 300,
    wheelchair: 'yes',
  },
  {
    title: 'Spreekuur geld en post',
    english: 'Money and mail hour',
    summary: 'Neem uw post mee.',
    summaryEnglish: 'Bring your mail.',
    when: 'elke dinsdag 13 tot 15 uur, niet op feestdagen',
    place: 'aan de balie',
    type: 'advice',
    audiences: everyone,
    languages: ['nl', 'en', 'tr', 'ar', 'bg'],
    wheelchair: 'yes',
  },
  {
    title: 'Wandelen met de wijk',
    english: 'Walking with the neighbourhood',
    summary: 'Vier kilometer en daarna thee.',
    summaryEnglish: 'Four kilometres, and then tea.',
    when: 'om de week op zondag van 10 tot 12 uur',
    place: 'verzamelen bij de ingang',
    type: 'walk',
    audiences: everyone,
  },
  {
    title: 'Kinderatelier',
    english: 'Children’s studio',
    summary: 'Knippen, plakken, timmeren.',
    summaryEnglish: 'Cutting, gluing, carpentry.',
    when: 'elke vrijdag 15:30 tot 17 uur, niet in de schoolvakanties',
    place: 'in het atelier',
    type: 'craft',
    audiences: ['children'],
    minimumAge: 5,
    maximumAge: 12,
    signup: 'advised',
  },
  {
    title: 'Zingen in de huiskamer',
    english: 'Singing in the living room',
    summary: 'Liedjes van vroeger en nu.',
    summaryEnglish: 'Songs of then and now.',
    when: 'elke donderdag 14 tot 15:30',
    place: 'in de huiskamer',
    type: 'music',
    audiences: ['elderly'],
    wheelchair: 'yes',
  },
];
