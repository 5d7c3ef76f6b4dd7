/** The numbers of the sources, each with the words it stands in. */
import type { Fact, SourceName, Unit } from './sums.ts';

const from =
  (source: SourceName, at: string) =>
  (value: number, unit: Unit, words: string): Fact => ({ value, unit, source, at, words });

const growth = from('002', 'Huis van de wijk in zelfbeheer levert besparing');
const yields = from('002', 'Elke euro in het lokale wijknetwerk');
const note5 = from('002', 'eindnoot 5');
const note7 = from('002', 'eindnoot 7');
const question2 = from('002', 'vraag 2');
const question3 = from('002', 'vraag 3');
const question5 = from('002', 'vraag 5');
const question6 = from('002', 'vraag 6');
const flyer = from('001', 'De Sociale Basis');
const people003 = from('003', 'Rotterdammers en hun zelfredzaamheid');
const volunteers003 = from('003', 'Vrijwilligers en mantelzorgers');
const budget003 = from('003', 'Budget welzijn (jan 2015)');

export const facts = {
  // Huize Middelland
  grant: question3(250_000, 'euro', 'Totaalbudget 250.000 euro voor 13 organisaties in samenwerking'),
  organisations: question3(13, 'count', 'Totaalbudget 250.000 euro voor 13 organisaties in samenwerking'),
  partners: from('002', 'Ongemerkt een experiment')(12, 'count', 'Een netwerk van 12 buurtpartijen'),
  inhabitants: question5(12_000, 'count', 'Huize Middelland kost 23 euro per inwoner (12.000 inwoners)'),
  grantPerInhabitant: question5(23, 'euro', 'Huize Middelland kost 23 euro per inwoner (12.000 inwoners)'),
  runningSum: question3(2_000, 'euro', 'een bijdrage in exploitatie (2000 euro per organisatie)'),
  paidStaff: growth(50_000, 'euro', 'hooguit nog 50.000 euro voor personele inzet van welzijnswerkers'),
  cost: growth(300_000, 'euro', 'Samen 3 ton'),
  initiatives: from('002', 'eindnoot 16')(12, 'count', '12 initiatieven met 300 vrijwilligers, gemiddeld 25'),
  volunteers: from('002', 'eindnoot 16')(300, 'count', '12 initiatieven met 300 vrijwilligers, gemiddeld 25'),
  volunteersEach: from('002', 'eindnoot 16')(
    25,
    'count',
    '12 initiatieven met 300 vrijwilligers, gemiddeld 25',
  ),

  // Activities and unpaid hours
  before: from('002', 'eindnoot 6')(45, 'count', 'groeide in acht jaar van 45 naar 160 (toename van 115)'),
  after: from('002', 'eindnoot 6')(160, 'count', 'groeide in acht jaar van 45 naar 160 (toename van 115)'),
  grown: from('002', 'eindnoot 6')(115, 'count', 'groeide in acht jaar van 45 naar 160 (toename van 115)'),
  allBefore: from('002', 'diagram 2014')(90, 'count', '90 wekelijkse (groeps)activiteiten'),
  allAfter: from('002', 'diagram 2023')(170, 'count', '170 wekelijkse (groeps)activiteiten'),
  allGrown: growth(80, 'count', 'een groei in activiteiten gekomen van 80 per week'),
  weeks: note7(40, 'count', 'die per jaar daarvoor 40 * 2 * 3 = 240 uren maken'),
  residentsEach: note7(2, 'count', 'Elke activiteit heeft gemiddeld 2 actieve onbetaalde bewoners'),
  hoursEach: note7(3, 'hours', 'die per jaar daarvoor 40 * 2 * 3 = 240 uren maken'),
  hoursAYear: note7(240, 'hours', 'die per jaar daarvoor 40 * 2 * 3 = 240 uren maken'),
  extraHours: note7(27_600, 'hours', '27600 extra uren sociale inzet'),
  wage12: note7(12, 'euro', 'Bij minimumloon van 12 euro/uur'),
  extraValue: note7(331_000, 'euro', 'dat een waarde van 331.000 euro'),
  unpaidValue: growth(330_000, 'euro', 'vertegenwoordigt een waarde van 3,3 ton'),
  wage14: note5(14, 'euro', 'minimumloon 14 euro'),
  allValue: note5(540_000, 'euro', '= bijna 540.000 euro'),

  // What is saved
  welfare: growth(50_000_000, 'euro', 'Formeel welzijn kost stadsbreed 50 miljoen gedeeld door 660.000'),
  city: growth(660_000, 'count', 'Formeel welzijn kost stadsbreed 50 miljoen gedeeld door 660.000'),
  welfarePerInhabitant: growth(75, 'euro', '= 75 euro per inwoner'),
  welfareHere: growth(909_000, 'euro', 'In Middelland zou dat 909.000 euro geworden zijn'),
  saved: growth(600_000, 'euro', 'Besparing 600.000 euro'),
  loneliness: note5(2_595, 'euro', '2595 euro uitgespaarde zorgkosten per jaar'),
  lonelinessPeople: note5(50, 'count', '(50 × 160.000)'),
  lonelinessSum: note5(160_000, 'euro', '(50 × 160.000)'),
  exercise: note5(1_000, 'euro', '1000 euro per jaar'),
  exercisePeople: note5(30, 'count', '(30 × 30.000)'),
  exerciseSum: note5(30_000, 'euro', '(30 × 30.000)'),
  work: note5(20_000, 'euro', 'iemand in uitkering naar werk 20.000 euro per jaar'),
  workPeople: note5(20, 'count', '(20 × 400.000)'),
  workSum: note5(400_000, 'euro', '(20 × 400.000)'),
  school: note5(30_000, 'euro', 'een afgehaakte jongere naar school spaart 30.000 per jaar'),
  schoolPeople: note5(10, 'count', '(10 × 300.000)'),
  schoolSum: note5(300_000, 'euro', '(10 × 300.000)'),
  careHome: note5(16_000, 'euro', 'spaart 16.000 per jaar uit'),
  careHomePeople: note5(5, 'count', '(5 × 80.000)'),
  careHomeSum: note5(80_000, 'euro', '(5 × 80.000)'),
  effectsSum: note5(990_000, 'euro', '160.000 + 30000 + 400.000 + 300.000 + 80.000 = 990.000'),
  yieldLow: yields(1_500_000, 'euro', 'oogst de overheid als bonus jaarlijks 1,5 a 2 miljoen'),
  sixfold: yields(6, 'count', 'levert in deze wijk een zesvoud op'),

  // The city
  areas: question5(55, 'count', '660.000/12.000 = 55 gebieden zo groot als Middelland'),
  areasCost: question5(13_750_000, 'euro', 'is dan 13,75 miljoen euro per jaar'),
  organising: question5(1_000_000, 'euro', 'Doe daar nog ruim een miljoen organisatiekosten bij'),
  cityCost: question5(15_000_000, 'euro', 'dan zijn de totaal kosten 15 miljoen'),
  budgetPercent: question5(1.5, 'percent', 'Dat is 1,5% van het totale budget voor zorg en welzijn'),
  cityYield: question6(90_000_000, 'euro', 'een output van 90 miljoen'),
  perInhabitant: flyer(25, 'euro', 'kost 25 euro per inwoner per jaar'),
  flyerHalf: flyer(50, 'percent', 'kost maar de helft van wat het bij het formele welzijn kost'),
  flyerDouble: flyer(2, 'count', 'levert verdubbeling van activiteiten en onbetaalde inzet'),
  flyerCommunities: flyer(3_500, 'count', 'Minstens 3500 sociale gemeenschappen'),
  flyerActive: flyer(30_000, 'count', 'zeker 30.000 actieve bewoners'),

  // Communities
  poverty: question2(100, 'count', '>100 lokale organisaties'),
  neighbourhood: question2(300, 'count', '300 buurtorganisaties'),
  green: question2(200, 'count', '200 structurele groene burgercollectieven'),
  clients: question2(20, 'count', '20 cliëntenraden'),
  religious: question2(450, 'count', '450 religieus georiënteerde groepen'),
  migrant: question2(120, 'count', '120 migrantengemeenschappen'),
  islamic: question2(90, 'count', '90 islamitische gemeenschappen'),
  sports: question2(350, 'count', '350 sportclubs'),
  communities: question2(1_400, 'count', 'In totaal zijn er dus ruim 1400 gemeenschappen'),
  activeEach: question2(20, 'count', 'Gemiddeld zijn per initiatief 20 bewoners actief'),
  active: question2(28_000, 'count', 'We praten dan over 28.000 Rotterdammers'),
  eligiblePlaces: from('002', 'vraag 4')(620, 'count', 'totaal 620 plekken'),

  // Source 003
  city2014: people003(618_737, 'count', 'Rotterdam heeft 618.737 inwoners (1 januari 2014)'),
  managing: people003(525_000, 'count', '85% (ruim 525.000) is zelfredzaam'),
  limited: people003(62_000, 'count', '10%, circa 62.000 Rotterdammers'),
  unable: people003(30_000, 'count', 'Voor circa 5% van de Rotterdammers (ruim 30.000)'),
  volunteering: volunteers003(175_000, 'count', 'Circa 175.000 Rotterdammers van 13 t/m 75 jaar'),
  caring: volunteers003(150_000, 'count', '150.000 mensen bieden informele zorg'),
  either: volunteers003(235_000, 'count', 'Dat zijn totaal circa 235.000 Rotterdammers'),
  nrw: budget003(58_200_000, 'euro', 'Het totale meerjarige budget (…) is € 58,2 mln'),
  nrw2015: budget003(63_848_000, 'euro', '2015: 63.848 (× 1.000)'),
  nrw2016: budget003(62_327_000, 'euro', '2016: 62.327 (× 1.000)'),
  nrw2017: budget003(57_931_000, 'euro', '2017: 57.931 (× 1.000)'),
  nrw2018: budget003(57_931_000, 'euro', '2018: 57.931 (× 1.000)'),
} as const satisfies Readonly<Record<string, Fact>>;

export type FactName = keyof typeof facts;
