import { text } from '../../../kernel/messages.ts';

export const registerWords = {
  title: text('Toegekende subsidies', 'Grants register'),
  lead: text(
    'Alle subsidies die de gemeente heeft toegekend. Van mensen en bewonersgroepen noemen wij nooit een naam.',
    'All grants that the municipality has made. We never name people or groups of residents.',
  ),
  filter: text('Zoeken en kiezen', 'Search and choose'),
  search: text('Organisatie, plan of zaaknummer', 'Organisation, plan or case number'),
  briefTitle: text('Wat hier is toegekend', 'What was granted here'),
  briefNone: text(
    'In deze wijk is nog niets toegekend. Misschien wordt uw idee het eerste.',
    'Nothing was granted in this neighbourhood yet. Your idea may be the first.',
  ),
  wijk: text('Wijk', 'Neighbourhood'),
  everyWijk: text('Alle wijken', 'All neighbourhoods'),
  domain: text('Domein', 'Domain'),
  everyDomain: text('Alle domeinen', 'All domains'),
  year: text('Subsidiejaar', 'Subsidy year'),
  everyYear: text('Alle jaren', 'All years'),
  show: text('Laat zien', 'Show'),
  clear: text('Wis alle keuzes', 'Clear all choices'),
  found: text('{n} subsidies, samen {amount}', '{n} grants, {amount} together'),
  foundOne: text('1 subsidie van {amount}', '1 grant of {amount}'),
  none: text('Geen subsidies gevonden', 'No grants found'),
  noneNext: text(
    'Kies minder tegelijk, of zoek met een ander woord.',
    'Choose less at once, or search with another word.',
  ),
  noneYet: text('Er is nog niets toegekend.', 'Nothing has been granted yet.'),
  caption: text('Toegekende subsidies, de nieuwste zaak boven', 'Grants, the newest case first'),
  caseNumber: text('Zaak', 'Case'),
  recipient: text('Voor wie', 'For whom'),
  residents: text('Een bewonersgroep', 'A group of residents'),
  purpose: text('Waarvoor', 'What for'),
  amount: text('Bedrag', 'Amount'),
  state: text('Stand', 'State'),
  granted: text('Toegekend', 'Granted'),
  partlyGranted: text('Deels toegekend', 'Granted in part'),
  final: text('Afgerond', 'Final'),
  decision: text('Besluit', 'Decision'),
  city: text('Hele stad', 'Whole city'),
  download: text('Zelf rekenen? Download deze lijst', 'Do your own sums? Download this list'),
  csv: text('Als CSV, voor een rekenblad', 'As CSV, for a spreadsheet'),
  json: text('Als JSON, voor een programma', 'As JSON, for a program'),
  api: text('Via de API', 'By the API'),
  privacyTitle: text('Wat hier wel en niet staat', 'What is here and what is not'),
  privacy: [
    text(
      'Een subsidie staat hier zodra de ontvanger het besluit heeft gekregen.',
      'A grant is here as soon as the recipient has received the decision.',
    ),
    text(
      'Kreeg een organisatie de subsidie, dan staan haar naam en haar plan erbij. Kreeg een bewoner of een groep zonder rechtsvorm de subsidie, dan staat er alleen: een bewonersgroep. De naam van hun plan noemen wij niet, want daarin staat vaak een naam.',
      'If an organisation received the grant, its name and its plan are here. If a resident or a group without a legal form received it, you only read: a group of residents. We do not show what they call their plan, because it often holds a name.',
    ),
    text(
      'Aanvragen die zijn geweigerd of nog lopen, staan hier niet.',
      'Applications that were refused or are still open are not here.',
    ),
  ],
} as const;

export const openDataWords = {
  title: text('Open data', 'Open data'),
  lead: text(
    'Wat de stad aan de sociale basis geeft, en wat er te doen is, is voor iedereen. U mag deze gegevens vrij gebruiken.',
    'What the city gives to its social base, and what there is to do, is for everybody. You may use these data freely.',
  ),
  what: text('Wat er is', 'What there is'),
  dataset: text('Gegevens', 'Data'),
  about: text('Wat staat erin', 'What is in it'),
  files: text('Bestanden en adressen', 'Files and addresses'),
  atOnce: text('Meteen', 'At once'),
  catalogue: text('Beschrijving van alle gegevens', 'Description of all data'),
  contact: text('Vragen', 'Questions'),
  standards: text('Standaarden', 'Standards'),
  standardsText: text(
    'De sociale kaart staat er ook in als HSDS 3.0 en Open Referral UK 3.0, wat veranderde als RPDE 1.0, de agenda als iCalendar, de beschrijving als DCAT-AP-NL 3. Pagina’s van activiteiten, plekken en organisaties dragen hun feiten als schema.org.',
    'The social map is also there as HSDS 3.0 and Open Referral UK 3.0, what changed as RPDE 1.0, the agenda as iCalendar, the description as DCAT-AP-NL 3. Pages of activities, places and organisations carry their facts as schema.org.',
  ),
  use: text('Wat u moet weten', 'What to know'),
  description: text('Beschrijving van de API', 'Description of the API'),
  rhythm: text('Hoe vers', 'How fresh'),
  rhythmText: text(
    'Elk besluit, elke betaling en elke wijziging op de kaart staat er meteen in. Er is geen aparte levering: u leest dezelfde gegevens als de gemeente.',
    'Every decision, every payment and every change of the map is in it at once. There is no separate delivery: you read the same data as the municipality.',
  ),
  licence: text('Licentie', 'Licence'),
  licenceText: text(
    'Publiek domein (CC0 1.0). U hoeft ons niet te noemen en niets te vragen.',
    'Public domain (CC0 1.0). You need not name us, nor ask.',
  ),
  names: text('Namen van mensen', 'Names of people'),
  namesText: text(
    'Die staan er niet in, ook niet in de bestanden en de API. Wat er van subsidies in staat, leest u bij het register.',
    'They are not in it, nor in the files and the API. At the register you read what is in it about grants.',
  ),
  example: text(
    'In deze demo zijn organisaties, mensen en bedragen verzonnen. Gebruik ze niet als feiten.',
    'In this demo organisations, people and amounts are invented. Do not use them as facts.',
  ),
  rules: text('Afspraken', 'Agreements'),
  rulesText: text(
    'De API volgt de NL API Design Rules. Een nieuwe versie met andere velden krijgt een nieuw adres; het oude adres blijft dan nog zes maanden werken.',
    'The API follows the Dutch API Design Rules. A new version with other fields gets a new address; the old address then keeps working for six months.',
  ),
} as const;
