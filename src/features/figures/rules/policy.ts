/** Figures that a city sets, and those that a source gives: data with their source, and what is still to verify. */
import { same, type Text, text } from '../../../kernel/messages.ts';

/** Source 002, note 7 (its text points to 8): 40 weeks × 2 unpaid people × 3 hours = 240 hours a year for a weekly activity. */
export const volunteerRule = {
  people: 2,
  hours: 3,
  weeksAYear: 40,
  source: text(
    'Versterk de sociale basis, Welzijnscoalitie Delfshaven (2024), eindnoot bij punt 3',
    'Versterk de sociale basis, Welzijnscoalitie Delfshaven (2024), note to point 3',
  ),
  toVerify: true,
} as const;

/** The picture of source 002: who takes care of weekly activities in Middelland. */
export const middellandThen = {
  wijkSlug: 'middelland',
  years: [
    { year: 2014, informal: 45, formal: 45 },
    { year: 2023, informal: 160, formal: 10 },
  ],
  source: text(
    'Versterk de sociale basis, Welzijnscoalitie Delfshaven (2024), beeld ‘Verhoudingen: wie zorgt voor sociale inzet in de wijk Middelland’ en eindnoot 6',
    'Versterk de sociale basis, Welzijnscoalitie Delfshaven (2024), picture ‘Verhoudingen: wie zorgt voor sociale inzet in de wijk Middelland’ and note 6',
  ),
  /** Informal of 2014 and 2023 from a note, the totals (90 and 170) from the picture; formal is the difference. */
  toVerify: true,
} as const;

/** Source 003 chapter 8, 'Substitutie in het systeem': four shifts that would show that it works, and what is known here. */
export type Substitution = {
  readonly key: 'toVolunteers' | 'toCollective' | 'toShorter' | 'toLighter';
  readonly shift: Text;
  /** `balance`: the informal share of weekly activities says something of it; null: no data here. */
  readonly measuredBy: 'balance' | null;
  readonly why: Text;
};

export const substitutions: readonly Substitution[] = [
  {
    key: 'toVolunteers',
    shift: text(
      'Van professionals naar vrijwilligers, burgers en hun netwerken',
      'From professionals to volunteers, citizens and their networks',
    ),
    measuredBy: 'balance',
    why: text(
      'Het aandeel van bewoners en buurtorganisaties in de wekelijkse activiteiten. Het zegt niets over de zwaarte van wat er gebeurt.',
      'The share of residents and neighbourhood organisations in the weekly activities. It says nothing about how heavy the work is.',
    ),
  },
  {
    key: 'toCollective',
    shift: text('Van individueel naar collectief', 'From individual to collective'),
    measuredBy: null,
    why: text(
      'Geen gegevens. Dit platform kent geen individuele ondersteuning en houdt geen dossiers bij. De gemeente kan dit alleen uit de Wmo-registratie halen.',
      'No data. This platform knows no individual support and keeps no files on people. Only the Wmo registration of the city could tell.',
    ),
  },
  {
    key: 'toShorter',
    shift: text('Van langdurig naar korter', 'From long-term to shorter'),
    measuredBy: null,
    why: text(
      'Geen gegevens. Hoelang iemand hulp krijgt, wordt hier niet bijgehouden.',
      'No data. How long somebody gets help is not kept here.',
    ),
  },
  {
    key: 'toLighter',
    shift: text('Van specialistische zorg naar lichtere steun', 'From specialist care to lighter support'),
    measuredBy: null,
    why: text(
      'Geen gegevens. Zorgverzekeraars en de gemeente hebben die, elk voor een deel. Ze zijn hier niet gekoppeld.',
      'No data. Insurers and the city each have a part. They are not linked here.',
    ),
  },
];

export const substitutionSource = same('Nieuw Rotterdams Welzijn 2016–2019, hoofdstuk 8');
