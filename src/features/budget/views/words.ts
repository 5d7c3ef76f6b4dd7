import { text } from '../../../kernel/messages.ts';

export const moneyWords = {
  wijken: text('Wijken en geld', 'Neighbourhoods and money'),
  titleOfWijk: text('Geld in {wijk}', 'Money in {wijk}'),
  leadOfWijk: text(
    'Zoveel geld is er voor ideeën in deze wijk. U ziet wat is gevraagd, wat is toegekend en wat er nog over is.',
    'This is the money for ideas in this neighbourhood. You see what was asked, what was granted and what is left.',
  ),
  whatIsFree: text('Dit is er nog', 'What is left'),
  howItStood: text('Zo stond het op {date}', 'How it stood on {date}'),
  atEndOfDay: text(
    'Dit zijn de bedragen aan het eind van die dag.',
    'These are the amounts at the end of that day.',
  ),
  backToToday: text('Naar de stand van nu', 'To the state of today'),
  allAccounts: text('Alle bedragen op een rij', 'All amounts in one table'),
  earlier: text('Eerdere rondes', 'Earlier rounds'),
  nothing: text(
    'Er is geen geld voor deze wijk bekendgemaakt.',
    'No money was published for this neighbourhood.',
  ),
  nothingThen: text('Op die dag was er nog niets bekendgemaakt.', 'Nothing had been published by that day.'),
  nothingNext: text('Bekijk alle plafonds van de stad.', 'See all ceilings of the city.'),
  ceilings: text('Subsidieplafonds', 'Subsidy ceilings'),
  ceilingsLead: text(
    'Een plafond is het meeste geld dat de gemeente in een ronde mag toekennen. Hier staan ze allemaal.',
    'A ceiling is the most money that the municipality may grant in a round. Here they all are.',
  ),
  years: text('Subsidiejaar', 'Subsidy year'),
  noCeilings: text('Er is nog geen plafond bekendgemaakt.', 'No ceiling has been published yet.'),
  newCeilings: text('Plafonds voor een ronde maken', 'Make the ceilings of a round'),
  forWhom: text('Voor', 'For'),
  movements: text('Bewegingen', 'Movements'),
  movementsLead: text(
    'Elke verandering staat hier, met het nummer van de zaak. Namen van mensen staan hier nooit.',
    'Every change is here, with the number of the case. Names of people are never here.',
  ),
  noMovements: text('Er is nog niets gebeurd in dit plafond.', 'Nothing has happened in this ceiling yet.'),
  allMovements: text('Alle bewegingen', 'All movements'),
  date: text('Datum', 'Date'),
  what: text('Wat', 'What'),
  amount: text('Bedrag', 'Amount'),
  caseNumber: text('Zaak', 'Case'),
  freeAfter: text('Daarna vrij', 'Free after it'),
  basis: text('Waarop het rust', 'What it rests on'),
  account: text('Onderdeel', 'Part'),
  meaning: text('Wat het is', 'What it is'),
  scheme: text('Regeling', 'Scheme'),
  round: text('Ronde', 'Round'),
  period: text('Aanvragen kan', 'Applications'),
  periodFromUntil: text('van {from} tot en met {until}', 'from {from} up to and including {until}'),
  area: text('Gebied', 'Area'),
  domain: text('Domein', 'Domain'),
  allDomains: text('Alle domeinen', 'All domains'),
  total: text('Samen', 'Together'),
  example: text('Voorbeeldbedrag', 'Example amount'),
  exampleMeaning: text(
    'Het echte plafond staat niet in de bronnen van deze demo.',
    'The real ceiling is not in the sources of this demo.',
  ),
  cityTitle: text('Geld voor de hele stad', 'Money for the whole city'),
  cityText: text('Dit kunt u in elke wijk aanvragen.', 'You can apply for this in every neighbourhood.'),
  openRounds: text('in de rondes die nu open zijn', 'in the rounds that are open now'),
  granted: text('toegekend', 'granted'),
  undecided: text('gevraagd, nog niet beslist', 'asked for, not decided yet'),
  stillFree: text('nog vrij', 'still free'),
  briefTitle: text('Geld voor ideeën hier', 'Money for ideas here'),
  briefNone: text(
    'Er is nu geen ronde alleen voor deze wijk. Geld voor de hele stad is er misschien wel.',
    'No round is open for this neighbourhood alone. There may be money for the whole city.',
  ),
  briefMore: text(
    'Al het geld in deze wijk, ook van eerdere rondes',
    'All money in this neighbourhood, earlier rounds too',
  ),
  asOn: text('Wat was er vrij op een dag?', 'What was free on a day?'),
  asOnHint: text(
    'Bij bezwaar telt het plafond zoals het was toen het eerste besluit viel (Awb 4:25, derde lid).',
    'In an objection the ceiling counts as it was on the day of the first decision (Awb 4:25, third paragraph).',
  ),
  day: text('Dag', 'Day'),
  show: text('Laat zien', 'Show'),
} as const;

export const officerWords = {
  change: text('Het plafond verhogen of verlagen', 'Raise or lower the ceiling'),
  changeHint: text(
    'Een plafond wordt bekendgemaakt voordat de periode begint. Een latere verlaging geldt niet voor aanvragen die er al zijn (Awb 4:27). Daarom kunt u alleen verlagen met geld dat nog vrij is.',
    'A ceiling is published before the period starts. A later lowering does not count for earlier applications (Awb 4:27). That is why you can lower it only by money that is still free.',
  ),
  lateNote: text(
    'De ronde is al open. Maak de wijziging bekend en wijs op het gevolg voor aanvragen die er al zijn.',
    'The round is already open. Publish the change and point out what it means for earlier applications.',
  ),
  kind: text('Wat wilt u doen?', 'What do you want to do?'),
  raise: text('Verhogen', 'Raise'),
  lower: text('Verlagen', 'Lower'),
  by: text('Met hoeveel?', 'By how much?'),
  publication: text('Waar is dit bekendgemaakt?', 'Where was this published?'),
  publicationHint: text('Bijvoorbeeld Gemeenteblad 2027, 123', 'For example Gemeenteblad 2027, 123'),
  reason: text('Waarom?', 'Why?'),
  reasonHint: text(
    'Iedereen kan dit lezen. Noem geen namen van mensen.',
    'Everybody can read this. Do not name people.',
  ),
  save: text('Plafond wijzigen', 'Change the ceiling'),
  newTitle: text('Plafonds voor een ronde maken', 'Make the ceilings of a round'),
  newLead: text(
    'U maakt in één keer de plafonds van een ronde. Wat al bestaat, blijft zoals het is.',
    'You make the ceilings of a round at once. What exists already stays as it is.',
  ),
  round: text('Welke ronde?', 'Which round?'),
  level: text('Voor welk gebied?', 'For which area?'),
  levels: {
    city: text('Eén voor de hele stad', 'One for the whole city'),
    gebied: text('Eén voor elk gebied', 'One for each district'),
    wijkraad: text('Eén voor elke wijkraad', 'One for each neighbourhood council'),
    wijk: text('Eén voor elke wijk', 'One for each neighbourhood'),
    one: text('Eén gebied, wijkraad of wijk', 'One district, council or neighbourhood'),
  },
  area: text('Welk gebied, welke wijkraad of welke wijk?', 'Which district, council or neighbourhood?'),
  areaHint: text(
    'Alleen als u het plafond voor één gebied, wijkraad of wijk maakt.',
    'Only for the ceiling of one district, council or neighbourhood.',
  ),
  areas: {
    gebied: text('Gebieden', 'Districts'),
    wijkraad: text('Wijkraden', 'Neighbourhood councils'),
    wijk: text('Wijken', 'Neighbourhoods'),
  },
  domains: text('Verdelen over domeinen?', 'Split by domain?'),
  allDomains: text('Nee, één voor alle domeinen samen', 'No, one for all domains together'),
  eachDomain: text('Ja, voor elk domein een eigen plafond', 'Yes, a ceiling of its own for each domain'),
  amountEach: text('Bedrag van elk plafond', 'Amount of each ceiling'),
  amountEachHint: text(
    'Leeg laten mag. Dan maakt u de bedragen later bekend.',
    'You may leave this empty and publish the amounts later.',
  ),
  make: text('Plafonds maken', 'Make the ceilings'),
} as const;

/** What the page says after a successful form; the address only carries the key. */
export const doneTexts = {
  verhoogd: text('Het plafond is verhoogd.', 'The ceiling has been raised.'),
  verlaagd: text('Het plafond is verlaagd.', 'The ceiling has been lowered.'),
  gemaakt: text('De plafonds zijn gemaakt.', 'The ceilings have been made.'),
  begroting: text('Vastgelegd.', 'Recorded.'),
} as const;
export const doneText = (key: string | undefined) =>
  key !== undefined && Object.hasOwn(doneTexts, key) ? doneTexts[key as keyof typeof doneTexts] : null;
