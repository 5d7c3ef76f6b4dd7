import { type Text, text } from '../../../kernel/messages.ts';
import type { Fit, Step } from '../rules/transition.ts';

export const fitLabels: Readonly<Record<Fit, Text>> = {
  whole: text('Past helemaal', 'Fits wholly'),
  partly: text('Past voor een deel', 'Fits partly'),
  none: text('Past niet', 'Does not fit'),
};

export const stepLabels: Readonly<Record<Step, Text>> = {
  merge: text('Samenvoegen', 'Merge'),
  adapt: text('Aanpassen', 'Adapt'),
  end: text('Stoppen', 'End'),
};

/** What each step means for who had the money. */
export const stepSentences: Readonly<Record<Step, Text>> = {
  merge: text(
    'Deze regeling gaat op in {scheme}. U vraagt het geld voortaan daar aan.',
    'This scheme becomes part of {scheme}. From now on you apply for the money there.',
  ),
  adapt: text(
    'Deze regeling verandert en gaat over naar {scheme}. Wat u krijgt, kan anders worden.',
    'This scheme changes and moves to {scheme}. What you get can become different.',
  ),
  end: text(
    'Deze regeling stopt. {scheme} neemt haar niet vanzelf over.',
    'This scheme ends. {scheme} does not take it over by itself.',
  ),
};

export const transitionWords = {
  title: text('Van de oude regelingen naar de nieuwe', 'From the old schemes to the new one'),
  lead: text(
    'Per oude regeling: past zij in de nieuwe, en wat gebeurt ermee? Per organisatie: wat kreeg zij in {year}, en wat kost de redelijke termijn?',
    'For each old scheme: does it fit in the new one, and what becomes of it? For each organisation: what did it get in {year}, and what does the reasonable term cost?',
  ),
  schemes: text('De oude regelingen', 'The old schemes'),
  oldScheme: text('Oude regeling', 'Old scheme'),
  newScheme: text('Gaat over naar', 'Moves to'),
  fit: text('Past zij in de nieuwe regeling?', 'Does it fit in the new scheme?'),
  step: text('Wat gebeurt ermee?', 'What becomes of it?'),
  term: text('Redelijke termijn in maanden', 'Reasonable term in months'),
  termHint: text(
    'Voor wie drie jaar of langer subsidie kreeg (Awb 4:51). 0 als er niets stopt.',
    'For who had subsidy for three years or more (Awb 4:51). 0 when nothing ends.',
  ),
  consequence: text('Wat betekent dat juridisch?', 'What does that mean in law?'),
  source: text('Waar staat dat?', 'Where does it say so?'),
  toVerify: text('Dit moet nog iemand nagaan', 'Somebody still has to verify this'),
  unverified: text('nog na te gaan', 'to verify'),
  unjudged: text('nog niet beoordeeld', 'not judged yet'),
  judge: text('{name} beoordelen', 'Judge {name}'),
  edit: text('Wijzigen', 'Change'),
  save: text('Opslaan', 'Save'),
  saved: text('Opgeslagen.', 'Saved.'),
  months: text('{n} maanden', '{n} months'),
  organisations: text('De organisaties', 'The organisations'),
  organisation: text('Organisatie', 'Organisation'),
  from: text('Uit', 'From'),
  amount: text('In {year}', 'In {year}'),
  inARow: text('Jaren achter elkaar', 'Years in a row'),
  termCost: text('Kosten redelijke termijn', 'Cost of the reasonable term'),
  budget: text('De redelijke termijn in de begroting', 'The reasonable term in the budget'),
  budgetLead: text(
    'Een redelijke termijn wordt betaald uit het geld van de regeling die de oude overneemt. Hier staat of dat in {year} past. Er is nog niets gereserveerd: dat gebeurt bij elk besluit.',
    'A reasonable term is paid from the money of the scheme that takes over the old one. Here is whether that fits in {year}. Nothing has been reserved yet: that happens with each decision.',
  ),
  noTermCost: text(
    'Geen redelijke termijn kost geld, zoals de oude regelingen nu zijn beoordeeld.',
    'No reasonable term costs money, as the old schemes are judged now.',
  ),
  ceilingOf: text('Plafonds van {year}', 'Ceilings of {year}'),
  noCeiling: text('nog niet bekendgemaakt', 'not published yet'),
  freeNow: text('Nu vrij', 'Free now'),
  freeAfter: text('Vrij na deze kosten', 'Free after this cost'),
  short: text('{amount} te kort', '{amount} short'),
  total: text('Samen', 'Together'),
  none: text(
    'Geen organisatie kreeg in {year} subsidie uit een van deze regelingen.',
    'No organisation got subsidy from one of these schemes in {year}.',
  ),
  csv: text('Als tabel (CSV)', 'As a table (CSV)'),
  back: text('Basisfinanciering', 'Base funding'),
  page: text('Wat verandert er voor u?', 'What changes for you?'),
  pageFor: text('Wat verandert er voor {name}?', 'What changes for {name}?'),
  pageLead: text(
    'Vanaf {year} verandert de manier waarop de stad organisaties in de wijk betaalt. Hier staat wat dat voor u betekent.',
    'From {year} the way in which the city pays organisations in the neighbourhood changes. Here is what that means for you.',
  ),
  noMembership: text(
    'U hoort bij geen organisatie. Hier staat dan niets.',
    'You belong to no organisation. Then there is nothing here.',
  ),
  nothing: text(
    'In {year} kreeg u geen subsidie uit een van de oude regelingen. Er verandert voor u niets.',
    'In {year} you had no subsidy from one of the old schemes. Nothing changes for you.',
  ),
  nothingOld: text(
    'In {year} kreeg u geen subsidie uit een van de oude regelingen.',
    'In {year} you had no subsidy from one of the old schemes.',
  ),
  newTitle: text('Basisfinanciering {year}', 'Base funding {year}'),
  willAsk: text(
    '{network} vraagt voor {year} basisfinanciering aan, ook voor u. Uw eigen deel komt nu op {amount}. Het kan nog veranderen.',
    '{network} applies for base funding for {year}, for you as well. Your own part comes to {amount} now. It can still change.',
  ),
  askedFor: text(
    '{network} vraagt voor {year} basisfinanciering aan, ook voor u. Uw eigen deel van die som ligt vast: {amount}.',
    '{network} applies for base funding for {year}, for you as well. Your own part of that sum is fixed: {amount}.',
  ),
  notInYet: text(
    '{network} vraagt voor {year} basisfinanciering aan. Uw deel telt daarin nog niet mee.',
    '{network} applies for base funding for {year}. Your part does not count in it yet.',
  ),
  got: text('In {year} kreeg u hieruit {amount}.', 'In {year} you got {amount} from it.'),
  stays: text('Deze regeling blijft bestaan.', 'This scheme remains.'),
  waits: text(
    'Wat er met deze regeling gebeurt, is nog niet besloten.',
    'What becomes of this scheme has not been decided yet.',
  ),
  mayDiffer: text(
    'U kreeg {years} jaar achter elkaar subsidie. Krijgt u minder dan nu voor hetzelfde, dan hoort daar een redelijke termijn bij (Awb 4:51). Wij spreken u eerst.',
    'You had subsidy for {years} years in a row. When you get less than now for the same, a reasonable term goes with it (Awb 4:51). We speak with you first.',
  ),
  ends: text(
    'U kreeg {years} jaar achter elkaar subsidie. Daarom krijgt u nog {months} maanden: samen {amount} (Awb 4:51).',
    'You had subsidy for {years} years in a row. So you get it for {months} months more: {amount} in all (Awb 4:51).',
  ),
  endsAtOnce: text(
    'U kreeg korter dan drie jaar subsidie. Een redelijke termijn is dan niet verplicht.',
    'You had subsidy for less than three years. Then a reasonable term is not required.',
  ),
  notChecked: text(
    'Dit is nog niet nagegaan. Het besluit over uw aanvraag gaat altijd voor.',
    'This has not been verified yet. The decision on your application always comes first.',
  ),
  noRights: text(
    'Dit overzicht is geen besluit. U kunt er geen bezwaar tegen maken. Tegen een besluit over uw aanvraag kan dat wel.',
    'This overview is no decision. You cannot object to it. To a decision on your application you can.',
  ),
  toRequest: text('Naar de basisfinanciering van {network}', 'To the base funding of {network}'),
  print: text('Als PDF', 'As a PDF'),
} as const;
