/**
 * What the demo's own council has before it: rounds in which it decides, of the city and of its gebied, and one in which it
 * advises. All invented.
 */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import { yearAhead } from '../../scheme/index.ts';
import type { Planned } from './plan.ts';

export type CouncilPlan = Planned & {
  readonly scheme: 'bewonersinitiatieven' | 'sociale-basis' | 'seizoensfonds';
  /** Name of the organisation that applies; null for a resident. */
  readonly organisation: string | null;
};

type Written = {
  /** Decides the invented people, and the domain where one is asked; in fours, so that none brings own money. */
  readonly n: number;
  readonly scheme: CouncilPlan['scheme'];
  readonly organisation: string | null;
  readonly wijk: 'Middelland' | 'Nieuwe Westen' | 'Bospolder';
  readonly daysAgo: number;
  readonly title: string;
  readonly plan: string;
  readonly costs: readonly (readonly [string, number])[];
  readonly forGebied?: true;
};

const keuken = 'Stichting Buurtkeuken De Lange Tafel';
const speelplein = 'Stichting Speelplein Vrolijk';
const stoep = 'Vereniging De Groene Stoep';
const zonnehof = 'Bewonersgroep Zonnehof';

/** Together more than there is: a council has to choose. */
const written: readonly Written[] = [
  {
    n: 600,
    scheme: 'bewonersinitiatieven',
    organisation: null,
    wijk: 'Middelland',
    daysAgo: 24,
    title: 'Moestuin achter het wijkgebouw',
    plan: 'Met twaalf buren maken wij van de kale strook achter het wijkgebouw een moestuin. Elke zaterdag is er iemand die uitleg geeft.\n\nWie geen tuin heeft, kan een bak krijgen. Wat over is, gaat naar de buurtkeuken.',
    costs: [
      ['Houten bakken', 2950],
      ['Aarde en planten', 2150],
      ['Gereedschap', 1300],
    ],
  },
  {
    n: 604,
    scheme: 'bewonersinitiatieven',
    organisation: keuken,
    wijk: 'Middelland',
    daysAgo: 22,
    title: 'Lange tafel van honderd meter',
    plan: 'Op één zondag zetten wij een tafel van honderd meter in de straat. Iedereen neemt een gerecht mee. Buren die nooit naar buiten komen, halen wij op.',
    costs: [
      ['Tafels en banken huren', 2700],
      ['Ingrediënten', 3600],
      ['Flyers in vier talen', 600],
      ['Muziek', 1300],
    ],
  },
  {
    n: 608,
    scheme: 'bewonersinitiatieven',
    organisation: speelplein,
    wijk: 'Nieuwe Westen',
    daysAgo: 19,
    title: 'Speeldag voor alle kinderen',
    plan: 'Een dag met oude straatspelen op het plein, ook voor kinderen met een beperking. Ouders uit de wijk begeleiden de spelen.',
    costs: [
      ['Spelmateriaal', 3300],
      ['Rolstoelvriendelijke spelen huren', 3200],
      ['Drinken en fruit', 1000],
    ],
  },
  {
    n: 612,
    scheme: 'bewonersinitiatieven',
    organisation: zonnehof,
    wijk: 'Middelland',
    daysAgo: 17,
    title: 'Winterlichtjes in het hofje',
    plan: 'In de donkere weken hangen wij zelfgemaakte lichtjes in het hofje, met een avond soep voor iedereen.',
    costs: [
      ['Lampjes en snoeren', 1260],
      ['Soep en brood', 540],
    ],
  },
  {
    n: 616,
    scheme: 'bewonersinitiatieven',
    organisation: stoep,
    wijk: 'Nieuwe Westen',
    daysAgo: 12,
    title: 'Muziek op de stoep',
    plan: 'Zes zondagen spelen muzikanten uit de wijk op stoepen en portieken. Wie wil meespelen, krijgt een proefles.',
    costs: [
      ['Vergoeding muzikanten', 5300],
      ['Geluid', 2050],
      ['Proeflessen', 1800],
      ['Posters', 350],
    ],
  },
  {
    n: 620,
    scheme: 'bewonersinitiatieven',
    organisation: stoep,
    wijk: 'Nieuwe Westen',
    daysAgo: 9,
    title: 'Boodschappenbus voor ouderen',
    plan: 'Twee ochtenden per week rijden vrijwilligers ouderen naar de markt en terug. Wij huren een busje met een lift.',
    costs: [
      ['Huur busje, dertig weken', 7900],
      ['Brandstof', 1500],
      ['Koffie onderweg', 400],
    ],
  },
  {
    n: 624,
    scheme: 'bewonersinitiatieven',
    organisation: null,
    wijk: 'Middelland',
    daysAgo: 7,
    title: 'Groen in tien straten',
    plan: 'In tien straten halen bewoners samen tegels uit de stoep en zetten er planten in. Iedere straat krijgt een eigen plantdag.',
    costs: [
      ['Planten en aarde', 6100],
      ['Afvoer van tegels', 2300],
      ['Gieters en gereedschap', 1400],
    ],
  },
  {
    n: 628,
    scheme: 'bewonersinitiatieven',
    organisation: null,
    wijk: 'Middelland',
    daysAgo: 3,
    title: 'Repareren bij de koffie',
    plan: 'Elke eerste vrijdag repareren handige buren spullen van andere buren. Wij willen gereedschap en materiaal kopen.',
    costs: [
      ['Gereedschap', 2850],
      ['Materiaal', 1450],
    ],
  },
  {
    n: 640,
    scheme: 'sociale-basis',
    organisation: keuken,
    wijk: 'Middelland',
    daysAgo: 26,
    title: 'Open eettafel, het hele jaar',
    plan: 'Drie avonden per week koken vrijwilligers voor wie niet alleen wil eten. Wij zoeken ook zelf de mensen op die niet komen.',
    costs: [
      ['Huur van de keuken', 12_000],
      ['Ingrediënten', 10_500],
      ['Vrijwilligersvergoeding', 5500],
    ],
  },
  {
    n: 648,
    scheme: 'sociale-basis',
    organisation: speelplein,
    wijk: 'Nieuwe Westen',
    daysAgo: 25,
    title: 'Speelplein elke middag open',
    plan: 'Elke schoolmiddag is er iemand op het plein. Kinderen kunnen er spelen, ouders kunnen er praten over opvoeden.',
    costs: [
      ['Pleinmedewerker, deeltijd', 24_000],
      ['Spelmateriaal', 3000],
      ['Cursussen voor vrijwilligers', 4000],
    ],
  },
  {
    n: 660,
    scheme: 'sociale-basis',
    organisation: stoep,
    wijk: 'Nieuwe Westen',
    daysAgo: 21,
    title: 'Buurtconciërges op de stoep',
    plan: 'Acht bewoners maken elke week een ronde, helpen met klusjes en weten wie hulp kan gebruiken.',
    costs: [
      ['Vrijwilligersvergoeding', 7000],
      ['Kleding en telefoons', 2200],
      ['Klusmateriaal', 3300],
    ],
  },
  {
    n: 652,
    scheme: 'sociale-basis',
    organisation: zonnehof,
    wijk: 'Middelland',
    daysAgo: 18,
    title: 'Nieuwe lichtinstallatie voor de zaal',
    plan: 'De zaal krijgt een nieuwe lichtinstallatie, zodat er ook voorstellingen van buiten de wijk kunnen komen.',
    costs: [
      ['Lampen en sturing', 7100],
      ['Montage', 1900],
    ],
  },
];

/** For the round of the whole gebied Delfshaven: the last one is before another council, which draws on the same money. */
const ofGebied: readonly Written[] = [
  {
    n: 672,
    scheme: 'bewonersinitiatieven',
    organisation: null,
    wijk: 'Middelland',
    daysAgo: 20,
    title: 'Optocht met lampionnen',
    plan: 'Kinderen maken op vier middagen een lampion en lopen daarna samen met hun ouders van plein naar plein.',
    costs: [
      ['Papier, stokjes en lampjes', 1500],
      ['Muzikanten', 1100],
      ['Warme chocolademelk', 600],
    ],
    forGebied: true,
  },
  {
    n: 676,
    scheme: 'bewonersinitiatieven',
    organisation: stoep,
    wijk: 'Nieuwe Westen',
    daysAgo: 15,
    title: 'Ruilkast op elke hoek',
    plan: 'Op zes hoeken komt een kast waar buren boeken, speelgoed en kleren ruilen. Elke kast heeft twee vaste verzorgers.',
    costs: [
      ['Hout en verf', 2900],
      ['Sloten en dakjes', 700],
    ],
    forGebied: true,
  },
  {
    n: 680,
    scheme: 'bewonersinitiatieven',
    organisation: null,
    wijk: 'Bospolder',
    daysAgo: 11,
    title: 'Schaatsen op het parkeerdek',
    plan: 'Drie weekeinden ligt er een kunststof baan op het parkeerdek. Oudere bewoners leren kinderen schaatsen.',
    costs: [
      ['Baan huren', 4100],
      ['Schaatsen lenen', 900],
    ],
    forGebied: true,
  },
];

/** For a year of which the city has no budget yet: a grant is proposed on condition of it (Awb 4:34). */
const ahead = {
  n: 684,
  scheme: 'sociale-basis',
  organisation: speelplein,
  wijk: 'Beverwaard',
  title: 'Een speelplek bij de brug',
  plan: 'Op het veld bij de brug komt een speelplek die bewoners zelf openen en sluiten. In het eerste jaar leren wij tien ouders hoe dat gaat.',
  costs: [
    ['Begeleiding, een dag per week', 14_000],
    ['Spelmateriaal', 4500],
    ['Cursussen voor vrijwilligers', 2500],
  ],
  forGebied: true,
  outcome: 'inTreatment',
  channel: 'online',
} as const;

/** The demo's case that shows the proposal of a budget proviso. */
export const aheadTitle = ahead.title;

function aheadPlan(day: PlainDate): CouncilPlan {
  const { plan, costs, ...more } = ahead;
  const startsOn = Temporal.PlainDate.from({ year: yearAhead(day), month: 2, day: 1 });
  return {
    ...more,
    idea: { title: ahead.title, plan, costs },
    submittedOn: day.subtract({ days: 21 }),
    startsOn,
    endsOn: startsOn.add({ days: 200 }),
  };
}

/** All plans start in the same weeks, so that they fall in one round each. */
export function councilPlans(day: PlainDate): readonly CouncilPlan[] {
  const startsOn = day.add({ weeks: 10 });
  const before = [...written, ...ofGebied].map(({ daysAgo, plan, costs, title, ...more }) => ({
    ...more,
    title,
    idea: { title, plan, costs },
    submittedOn: day.subtract({ days: daysAgo }),
    startsOn,
    endsOn: startsOn.add({ days: 120 }),
    // Another council is not the demo's own.
    outcome: more.wijk === 'Bospolder' ? ('inTreatment' as const) : ('council' as const),
    channel: 'online' as const,
  }));
  return [...before, aheadPlan(day)];
}
