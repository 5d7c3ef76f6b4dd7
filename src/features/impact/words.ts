import { type Text, text } from '../../kernel/messages.ts';
import type { Payer, ValueType } from './types.ts';

export const libraryPath = '/kengetallen';
export const methodPath = `${libraryPath}/rekenwijze`;
export const examplePath = `${libraryPath}/voorbeeld-middelland`;
export const managePath = '/beheer/kengetallen';

export const typeLabels: Readonly<Record<ValueType, Text>> = {
  cashSaved: text('Bespaard geld', 'Cash saved'),
  avoidedCost: text('Vermeden kosten', 'Avoided cost'),
  valueOfHours: text('Waarde van uren', 'Value of hours'),
};

export const typeMeanings: Readonly<Record<ValueType, Text>> = {
  cashSaved: text(
    'Geld dat iemand nu echt minder uitgeeft, zoals een uitkering die stopt.',
    'Money that somebody really spends less now, such as a benefit that ends.',
  ),
  avoidedCost: text(
    'Kosten die misschien gemaakt waren. Niemand houdt dit geld over.',
    'Cost that might have been made. Nobody has this money left.',
  ),
  valueOfHours: text(
    'Wat onbetaalde uren waard zijn als iemand er loon voor kreeg. Niemand bespaart dit.',
    'What unpaid hours would be worth at a wage. Nobody saves this.',
  ),
};

export const payerLabels: Readonly<Record<Payer, Text>> = {
  municipality: text('De gemeente', 'The municipality'),
  healthInsurer: text('De zorgverzekeraar', 'The health insurer'),
  longTermCare: text('De langdurige zorg (Wlz)', 'Long-term care (Wlz)'),
  state: text('Het Rijk', 'The state'),
  nobody: text('Niemand: er gaat geen geld om', 'Nobody: no money moves'),
  unknown: text('Niet bekend', 'Not known'),
};

export const libraryWords = {
  title: text('Kengetallen', 'Unit values'),
  lead: text(
    'Wat levert het op als iemand uit eenzaamheid komt, of werk vindt? Hier staan de bedragen die bronnen daarvoor noemen. Elk bedrag heeft een bron, een jaar en een soort.',
    'What is it worth when somebody is no longer lonely, or finds work? Here are the amounts that sources give. Each has a source, a year and a kind.',
  ),
  warningTitle: text('Lees dit eerst', 'Read this first'),
  warnAdding: text(
    'Tel soorten niet bij elkaar op. Bespaard geld, vermeden kosten en de waarde van uren zijn drie verschillende dingen, vaak van verschillende mensen.',
    'Do not add kinds to each other. Cash saved, avoided cost and the value of hours are three different things, often of different people.',
  ),
  warnCause: text(
    'Een bedrag bewijst niet dat een activiteit iets veroorzaakte. Mensen veranderen ook zonder activiteit. Daarom trekken wij er altijd iets af, en laten wij zien hoeveel.',
    'An amount does not prove that an activity caused anything. People change without an activity too. So we always take something off, and show how much.',
  ),
  ourReading: text(
    'Bij welke soort een bedrag hoort, wiens geld het is en wat er standaard af gaat, zeggen de bronnen meestal niet. Dat is onze lezing. Waar ‘nog te controleren’ staat, keek nog niemand het na.',
    'Of which kind an amount is, whose money it is and what goes off by default, the sources mostly do not say. That is our reading. Where it says ‘to verify’, nobody has checked it yet.',
  ),
  none: text('Er zijn nog geen kengetallen bekendgemaakt.', 'No unit values have been published yet.'),
  effect: text('Wat er bereikt wordt', 'What is achieved'),
  amount: text('Bedrag', 'Amount'),
  range: text('Van laag tot hoog', 'From low to high'),
  noRange: text('de bron geeft één bedrag', 'the source gives one amount'),
  per: text('Waarvoor', 'For what'),
  type: text('Soort', 'Kind'),
  payer: text('Wiens geld', 'Whose money'),
  priceYear: text('Prijzen van', 'Prices of'),
  source: text('Bron', 'Source'),
  place: text('Waar in de bron', 'Where in the source'),
  note: text('Over de kwaliteit', 'On quality'),
  toVerify: text('nog te controleren', 'to verify'),
  csv: text('Download als CSV', 'Download as CSV'),
  method: text('Hoe wij rekenen', 'How we compute'),
  example: text(
    'Voorbeeld: de som van Middelland, met en zonder fouten',
    'Example: the sum of Middelland, with and without its errors',
  ),
  statements: text('Wat organisaties zelf lieten zien', 'What organisations showed themselves'),
  manage: text('Kengetallen beheren', 'Manage unit values'),
  current: text('Geldt nu', 'Holds now'),
  notYet: text('Geldt vanaf {date}', 'Holds from {date}'),
  indexed: text('In prijzen van {year}', 'In prices of {year}'),
  versions: text('Alle versies', 'All versions'),
  version: text('Versie', 'Version'),
  holds: text('Geldt', 'Holds'),
  from: text('vanaf {from}', 'from {from}'),
  window: text('van {from} tot {until}', 'from {from} until {until}'),
  reason: text('Waarom een nieuwe versie', 'Why a new version'),
  band: text('{least} tot {most}', '{least} to {most}'),
} as const;

export const manageWords = {
  lead: text(
    'De een stelt een kengetal voor, een ander maakt het bekend. Wat bekend is, verandert nooit meer: er komt een nieuwe versie.',
    'One person proposes a unit value, another publishes it. What is published never changes: it gets a new version.',
  ),
  add: text('Nieuw kengetal', 'New unit value'),
  addTitle: text('Nieuw kengetal voorstellen', 'Propose a new unit value'),
  newVersion: text('Nieuwe versie', 'New version'),
  newVersionTitle: text('Nieuwe versie voorstellen', 'Propose a new version'),
  shipped: text('Overnemen uit bron 002', 'Take over from source 002'),
  shippedLead: text(
    'Deze kengetallen noemt de bron, en u hebt ze nog niet. Kies er een: het voorstel staat dan al ingevuld. Kijk het na voordat u het voorstelt.',
    'The source names these unit values, and you do not have them yet. Choose one: the proposal is then filled in already. Check it before you propose it.',
  ),
  waiting: text('Wacht op bekendmaking', 'Waits to be published'),
  noneWaits: text('Er wacht niets.', 'Nothing waits.'),
  published: text('Bekendgemaakt', 'Published'),
  look: text('Bekijken', 'Look'),
  effectHint: text('Bijvoorbeeld: Iemand komt uit eenzaamheid.', 'For example: Iemand komt uit eenzaamheid.'),
  effectEn: text('Hetzelfde in het Engels', 'The same in English'),
  unit: text('Waarvoor geldt het bedrag?', 'What is the amount for?'),
  unitEn: text('Waarvoor, in het Engels', 'For what, in English'),
  unitHint: text('Bijvoorbeeld: per persoon per jaar.', 'For example: per persoon per jaar.'),
  figure: text('Bedrag', 'Amount'),
  low: text('Laagste bedrag', 'Lowest amount'),
  lowHint: text('Leeg als de bron geen bandbreedte geeft.', 'Empty if the source gives no range.'),
  high: text('Hoogste bedrag', 'Highest amount'),
  type: text('Wat voor waarde is dit?', 'What kind of value is this?'),
  payer: text('Om wiens geld gaat het?', 'Whose money does it concern?'),
  priceYear: text('Van welk jaar is de prijs?', 'Of which year is the price?'),
  source: text('Wat is de bron?', 'What is the source?'),
  sourceHint: text(
    'Naam van het rapport, van wie en van wanneer.',
    'Name of the report, by whom and of when.',
  ),
  place: text('Waar in de bron?', 'Where in the source?'),
  placeHint: text('Een bladzijde, tabel of noot.', 'A page, table or note.'),
  note: text('Hoe goed is dit bedrag?', 'How good is this amount?'),
  noteHint: text('Wat is gemeten, en wat is aangenomen?', 'What was measured, and what was assumed?'),
  verify: text('Dit moet nog worden gecontroleerd', 'This has yet to be verified'),
  validFrom: text('Vanaf welke dag geldt dit?', 'From which day does this hold?'),
  reason: text('Waarom komt er een nieuwe versie?', 'Why is there a new version?'),
  preview: text('Eerst bekijken', 'Look first'),
  previewTitle: text('Zo komt het er te staan', 'This is how it will be'),
  previewLead: text('Er is nog niets voorgesteld.', 'Nothing has been proposed yet.'),
  propose: text('Voorstellen', 'Propose'),
  change: text('Toch nog iets wijzigen', 'Change something after all'),
  draftTitle: text('Voorstel: {name}', 'Proposal: {name}'),
  endsBefore: text('Versie {number} geldt dan tot {date}.', 'Version {number} then holds until {date}.'),
  ownDraft: text(
    'U stelde dit voor. Een ander maakt het bekend.',
    'You proposed this. Someone else publishes it.',
  ),
  publish: text('Bekendmaken', 'Publish'),
  discard: text('Weggooien', 'Throw away'),
  proposed: text(
    'Het voorstel staat klaar. Een ander kan het bekendmaken.',
    'The proposal is ready. Someone else can publish it.',
  ),
  done: text('Het kengetal is bekendgemaakt.', 'The unit value has been published.'),
  discarded: text('Het voorstel is weggegooid.', 'The proposal was thrown away.'),
} as const;
