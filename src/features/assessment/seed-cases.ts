/** What lies before the demo council. All invented. */
import type { AdviceOutcome } from './types.ts';

export type DemoCase = {
  /** Slug of the scheme. */
  readonly scheme: 'bewonersinitiatieven' | 'sociale-basis';
  readonly title: string;
  readonly plan: string;
  readonly wijk: 'middelland' | 'nieuwe-westen';
  readonly domain: string;
  /** Name of the organisation; null for a resident. */
  readonly organisation: string | null;
  readonly budget: readonly (readonly [description: string, euros: number])[];
  readonly ownEuros: number;
  /** Days before today on which it came in, complete. */
  readonly daysAgo: number;
  readonly inTreatment: boolean;
  readonly advice: {
    readonly outcome: AdviceOutcome;
    readonly amountEuros: number | null;
    readonly reasons: string;
  } | null;
};

const keuken = 'Stichting Buurtkeuken De Lange Tafel';
const speelplein = 'Stichting Speelplein Vrolijk';
const stoep = 'Vereniging De Groene Stoep';

export const demoCases: readonly DemoCase[] = [
  {
    scheme: 'bewonersinitiatieven',
    title: 'Moestuin achter het wijkgebouw',
    plan: 'Met twaalf buren maken wij van de kale strook achter het wijkgebouw een moestuin. Elke zaterdag is er iemand die uitleg geeft.\n\nWie geen tuin heeft, kan een bak krijgen. Wat over is, gaat naar de buurtkeuken.',
    wijk: 'middelland',
    domain: 'cohesion',
    organisation: null,
    budget: [
      ['Houten bakken', 3150],
      ['Aarde en planten', 2180],
      ['Gereedschap', 1320],
    ],
    ownEuros: 250,
    daysAgo: 24,
    inTreatment: true,
    advice: null,
  },
  {
    scheme: 'bewonersinitiatieven',
    title: 'Lange tafel in de straat',
    plan: 'Op één zondag zetten wij een tafel van honderd meter in de straat. Iedereen neemt een gerecht mee. Buren die nooit naar buiten komen, halen wij op.',
    wijk: 'middelland',
    domain: 'cohesion',
    organisation: keuken,
    budget: [
      ['Tafels en banken huren', 2900],
      ['Ingrediënten', 3900],
      ['Flyers in vier talen', 600],
      ['Muziek', 1400],
    ],
    ownEuros: 600,
    daysAgo: 22,
    inTreatment: true,
    advice: null,
  },
  {
    scheme: 'bewonersinitiatieven',
    title: 'Speeldag voor alle kinderen',
    plan: 'Een dag met oude straatspelen op het plein, ook voor kinderen met een beperking. Ouders uit de wijk begeleiden de spelen.',
    wijk: 'nieuwe-westen',
    domain: 'cohesion',
    organisation: speelplein,
    budget: [
      ['Spelmateriaal', 3400],
      ['Rolstoelvriendelijke spelen huren', 3300],
      ['Drinken en fruit', 1000],
    ],
    ownEuros: 200,
    daysAgo: 19,
    inTreatment: true,
    advice: null,
  },
  {
    scheme: 'bewonersinitiatieven',
    title: 'Winterlichtjes in het hofje',
    plan: 'In de donkere weken hangen wij zelfgemaakte lichtjes in het hofje, met een avond soep voor iedereen.',
    wijk: 'middelland',
    domain: 'cohesion',
    organisation: 'Bewonersgroep Zonnehof',
    budget: [
      ['Lampjes en snoeren', 1260],
      ['Soep en brood', 540],
    ],
    ownEuros: 0,
    daysAgo: 17,
    inTreatment: true,
    advice: {
      outcome: 'yes',
      amountEuros: null,
      reasons:
        'Klein, warm en voor iedereen. Het hofje is in de winter donker en de buren doen het helemaal zelf.',
    },
  },
  {
    scheme: 'bewonersinitiatieven',
    title: 'Muziek op de stoep',
    plan: 'Zes zondagen spelen muzikanten uit de wijk op stoepen en portieken. Wie wil meespelen, krijgt een proefles.',
    wijk: 'nieuwe-westen',
    domain: 'cohesion',
    organisation: stoep,
    budget: [
      ['Vergoeding muzikanten', 5400],
      ['Geluid', 2100],
      ['Proeflessen', 1800],
      ['Posters', 350],
    ],
    ownEuros: 150,
    daysAgo: 12,
    inTreatment: true,
    advice: null,
  },
  {
    scheme: 'bewonersinitiatieven',
    title: 'Boodschappenbus voor ouderen',
    plan: 'Twee ochtenden per week rijden vrijwilligers ouderen naar de markt en terug. Wij huren een busje met een lift.',
    wijk: 'nieuwe-westen',
    domain: 'cohesion',
    organisation: stoep,
    budget: [
      ['Huur busje, dertig weken', 8100],
      ['Brandstof', 1500],
      ['Koffie onderweg', 400],
    ],
    ownEuros: 200,
    daysAgo: 9,
    inTreatment: true,
    advice: null,
  },
  {
    scheme: 'bewonersinitiatieven',
    title: 'Geveltuinen in tien straten',
    plan: 'In tien straten halen bewoners samen tegels uit de stoep en zetten er planten in. Iedere straat krijgt een eigen plantdag.',
    wijk: 'middelland',
    domain: 'cohesion',
    organisation: null,
    budget: [
      ['Planten en aarde', 6200],
      ['Afvoer van tegels', 2300],
      ['Gieters en gereedschap', 1400],
    ],
    ownEuros: 100,
    daysAgo: 7,
    inTreatment: true,
    advice: null,
  },
  {
    scheme: 'bewonersinitiatieven',
    title: 'Repareren bij de koffie',
    plan: 'Elke eerste vrijdag repareren handige buren spullen van andere buren. Wij willen gereedschap en materiaal kopen.',
    wijk: 'middelland',
    domain: 'cohesion',
    organisation: null,
    budget: [
      ['Gereedschap', 2950],
      ['Materiaal', 1450],
    ],
    ownEuros: 100,
    daysAgo: 3,
    inTreatment: false,
    advice: null,
  },
  {
    scheme: 'sociale-basis',
    title: 'Open eettafel, het hele jaar',
    plan: 'Drie avonden per week koken vrijwilligers voor wie niet alleen wil eten. Wij zoeken ook zelf de mensen op die niet komen.',
    wijk: 'middelland',
    domain: 'cohesion',
    organisation: keuken,
    budget: [
      ['Huur van de keuken', 14_000],
      ['Ingrediënten', 11_000],
      ['Vrijwilligersvergoeding', 6000],
    ],
    ownEuros: 3000,
    daysAgo: 26,
    inTreatment: true,
    advice: {
      outcome: 'part',
      amountEuros: 20_000,
      reasons:
        'De eettafel is belangrijk voor de wijk. De huur kan lager als de keuken overdag wordt gedeeld met het speelplein.',
    },
  },
  {
    scheme: 'sociale-basis',
    title: 'Speelplein elke middag open',
    plan: 'Elke schoolmiddag is er iemand op het plein. Kinderen kunnen er spelen, ouders kunnen er praten over opvoeden.',
    wijk: 'nieuwe-westen',
    domain: 'pedagogy',
    organisation: speelplein,
    budget: [
      ['Pleinmedewerker, deeltijd', 24_000],
      ['Spelmateriaal', 3500],
      ['Cursussen voor vrijwilligers', 4500],
    ],
    ownEuros: 1000,
    daysAgo: 25,
    inTreatment: true,
    advice: null,
  },
  {
    scheme: 'sociale-basis',
    title: 'Buurtconciërges op de stoep',
    plan: 'Acht bewoners maken elke week een ronde, helpen met klusjes en weten wie hulp kan gebruiken.',
    wijk: 'nieuwe-westen',
    domain: 'cohesion',
    organisation: stoep,
    budget: [
      ['Vrijwilligersvergoeding', 7200],
      ['Kleding en telefoons', 2300],
      ['Klusmateriaal', 3500],
    ],
    ownEuros: 500,
    daysAgo: 21,
    inTreatment: true,
    advice: {
      outcome: 'yes',
      amountEuros: null,
      reasons:
        'Dit missen wij al jaren. De acht bewoners kennen de straten en zijn ook buiten kantooruren te vinden.',
    },
  },
  {
    scheme: 'sociale-basis',
    title: 'Nieuwe lichtinstallatie voor de zaal',
    plan: 'De zaal krijgt een nieuwe lichtinstallatie, zodat er ook voorstellingen van buiten de wijk kunnen komen.',
    wijk: 'middelland',
    domain: 'opportunity',
    organisation: 'Bewonersgroep Zonnehof',
    budget: [
      ['Lampen en sturing', 7600],
      ['Montage', 1900],
    ],
    ownEuros: 500,
    daysAgo: 18,
    inTreatment: true,
    advice: {
      outcome: 'no',
      amountEuros: null,
      reasons:
        'Het plan is er vooral voor bezoek van buiten. Wij zien niet wat bewoners hiervan merken, en er is weinig geld.',
    },
  },
];
