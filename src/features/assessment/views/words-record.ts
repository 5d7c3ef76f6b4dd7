/** Words of recording, trying, the agenda and the registers. */
import { type Text, text } from '../../../kernel/messages.ts';
import type { CouncilGround } from '../types.ts';

export const recordWords = {
  title: text('Advies vastleggen', 'Record advice'),
  titleDecision: text('Besluit vastleggen', 'Record the decision'),
  leadAdvice: text(
    'Wat u hier opschrijft, staat in de brief aan de aanvrager. De gemeente besluit.',
    'What you write here is in the letter to the applicant. The municipality decides.',
  ),
  leadDecision: text(
    'Dit is het besluit. De brief gaat meteen naar de aanvrager. Daarna kunt u het niet meer wijzigen.',
    'This is the decision. The letter goes to the applicant at once. After that you cannot change it.',
  ),
  supersedes: text(
    'Er ligt al een oordeel van {date}. Wat u nu vastlegt, komt daarvoor in de plaats.',
    'There is a judgement of {date} already. What you record now takes its place.',
  ),
  outcome: text('Wat zegt de wijkraad?', 'What does the council say?'),
  yes: text('Ja, het hele bedrag: {amount}', 'Yes, the whole amount: {amount}'),
  part: text('Ja, een deel', 'Yes, a part'),
  no: text('Nee', 'No'),
  amount: text('Welk bedrag?', 'Which amount?'),
  amountHint: text('Alleen bij ‘een deel’.', 'Only with ‘a part’.'),
  reasons: text('Waarom?', 'Why?'),
  reasonsHint: text(
    'Schrijf kort en duidelijk. De aanvrager leest dit. Noem geen namen.',
    'Be short and clear. The applicant reads this. Do not mention names.',
  ),
  metOn: text('Wanneer was de vergadering?', 'When was the meeting?'),
  present: text('Wie deed mee?', 'Who took part?'),
  presentHint: text(
    'Van de {entitled} leden kunnen er {remaining} meedoen. Er zijn er minstens {quorum} nodig.',
    'Of the {entitled} members {remaining} can take part. At least {quorum} are needed.',
  ),
  undeclaredHint: text(
    'Heeft nog niets gemeld. Vink alleen aan als dit lid in de vergadering zei dat het geen belang heeft.',
    'Has declared nothing yet. Tick only if this member said in the meeting to have no interest.',
  ),
  shutOut: text(
    'Doet niet mee vanwege een belang: {names}.',
    'Does not take part because of an interest: {names}.',
  ),
  conflicted: text(
    'Meldde iemand in de vergadering een belang?',
    'Did somebody declare an interest in the meeting?',
  ),
  conflictedHint: text(
    'Vink aan wie daarom niet meedeed. De telling verandert dan mee.',
    'Tick who did not take part for that reason. The count then changes too.',
  ),
  ground: text('Is het nee? Waarom dan?', 'Is it no? Then why?'),
  groundHint: text(
    'Alleen bij ‘nee’. De grond staat in de brief, met het artikel.',
    'Only with ‘no’. The ground is in the letter, with its article.',
  ),
  unmet: text('Aan welke regel voldoet het plan niet?', 'Which rule does the plan not meet?'),
  unmetHint: text(
    'Alleen bij ‘nee’. U mag er meer aanvinken. Ze staan in de brief, met het artikel.',
    'Only with ‘no’. You may tick several. They are in the letter, with the article.',
  ),
  notAdopted: text(
    'De begroting van {year} is nog niet vastgesteld. Geeft u subsidie? Dan kan dat onder de voorwaarde dat er genoeg geld voor komt.',
    'The budget of {year} has not been adopted yet. Do you grant a subsidy? Then that can be on condition that there will be enough money.',
  ),
  budgetProviso: text(
    'Subsidie onder begrotingsvoorbehoud voor {year}',
    'Subsidy with a budget proviso for {year}',
  ),
  budgetProvisoHint: text(
    'Onder de voorwaarde dat voldoende middelen ter beschikking worden gesteld (Awb 4:34). Dit kan niet bij een bedrag dat meteen vaststaat.',
    'On condition that sufficient funds are made available (Awb 4:34). This is not possible for an amount that is final at once.',
  ),
  sameActivities: text(
    'Gaat het om dezelfde activiteiten als in de jaren hiervoor?',
    'Is it for the same activities as in the years before?',
  ),
  sameYes: text('Ja, ongeveer dezelfde', 'Yes, about the same'),
  sameNo: text('Nee, iets anders', 'No, something else'),
  reasonableTerm: text(
    'Welke redelijke termijn krijgt de aanvrager? (Awb 4:51)',
    'Which reasonable period does the applicant get? (Awb 4:51)',
  ),
  reasonableTermHint: text(
    'Alleen bij dezelfde activiteiten en nee of een deel. Bijvoorbeeld: u weet dit sinds 1 maart, dat is een jaar vooruit. De aanvrager leest dit.',
    'Only for the same activities and a no or a part. For example: you know this since 1 March, a year ahead. The applicant reads this.',
  ),
  chair: text('Wie zat de vergadering voor?', 'Who chaired the meeting?'),
  chairHint: text(
    'Dit lid staat onder de brief. Het deed zelf ook mee.',
    'This member stands under the letter, and took part too.',
  ),
  confirm: text('Ja, dit is het besluit van de wijkraad.', 'Yes, this is the decision of the council.'),
  save: text('Vastleggen', 'Record'),
  cannot: text('Dit kan nu niet', 'This is not possible now'),
  back: text('Terug naar de aanvraag', 'Back to the application'),
} as const;

export const groundWords: Readonly<Record<CouncilGround, Text>> = {
  councilJudgement: text('De wijkraad kiest voor andere plannen', 'The council prefers other plans'),
  schemeCriterion: text('Het plan past niet bij de regeling', 'The plan does not fit the scheme'),
  ceiling: text('Het geld is op (Awb 4:25)', 'The money has run out (Awb 4:25)'),
  stateAid: text('De Europese grens voor steun is bereikt', 'The European limit for aid is reached'),
  reasonableTerm: text(
    'Stoppen na drie jaar of meer (Awb 4:51)',
    'Ending after three years or more (Awb 4:51)',
  ),
};

export const trialWords = {
  title: text('Combinaties proberen', 'Try combinations'),
  lead: text(
    'Kies per aanvraag ja, deels of nee en kijk wat er overblijft. Er gebeurt nog niets: dit is alleen proberen.',
    'Choose yes, in part or no per application and see what is left. Nothing happens yet: this is only a trial.',
  ),
  hidden: text(
    '{n} aanvragen staan er niet bij, omdat u daar een belang bij hebt of nog niets hebt gemeld. Hun geld telt hier niet mee.',
    '{n} applications are not here, because you have an interest in them or have not declared yet. Their money does not count here.',
  ),
  hiddenOne: text(
    '1 aanvraag staat er niet bij, omdat u daar een belang bij hebt of nog niets hebt gemeld. Dat geld telt hier niet mee.',
    '1 application is not here, because you have an interest in it or have not declared yet. That money does not count here.',
  ),
  nothing: text('Er is niets om te proberen', 'There is nothing to try'),
  nothingText: text(
    'Er staat geen aanvraag open waarover u mag meepraten.',
    'No application is open on which you may take part.',
  ),
  recount: text('Bereken opnieuw', 'Calculate again'),
  saveTitle: text('Deze combinatie bewaren', 'Save this combination'),
  name: text('Naam van de combinatie', 'Name of the combination'),
  nameHint: text(
    'Andere leden van de wijkraad zien de naam en uw keuzes.',
    'Other members of the council see the name and your choices.',
  ),
  save: text('Bewaren', 'Save'),
  saved: text('Bewaarde combinaties', 'Saved combinations'),
  by: text('Van', 'By'),
  when: text('Bewaard op', 'Saved on'),
  total: text('Toegekend', 'Granted'),
  left: text('Blijft over', 'Remains'),
  open: text('Openen', 'Open'),
  remove: text('Verwijderen', 'Delete'),
  action: text('Doen', 'Do'),
  you: text('u', 'you'),
  compareTitle: text('Twee combinaties vergelijken', 'Compare two combinations'),
  first: text('Eerste combinatie', 'First combination'),
  second: text('Tweede combinatie', 'Second combination'),
  compare: text('Vergelijken', 'Compare'),
  compareWith: text('Vergelijk met ‘{name}’', 'Compare with ‘{name}’'),
  none: text('geen keuze', 'no choice'),
  tooFew: text(
    'Bewaar minstens twee combinaties om ze naast elkaar te zien.',
    'Save at least two combinations to see them side by side.',
  ),
  toTrial: text('Terug naar proberen', 'Back to trying'),
  difference: text('Verschil', 'Difference'),
} as const;

export const agendaWords = {
  title: text('Agenda', 'Agenda'),
  lead: text(
    'Tien minuten per aanvraag, in volgorde van binnenkomst.',
    'Ten minutes per application, in order of completeness.',
  ),
  start: text('Begin van de vergadering', 'Start of the meeting'),
  startHint: text('Bijvoorbeeld 19:30', 'For example 19:30'),
  show: text('Tijden aanpassen', 'Change the times'),
  leave: text(
    'U hebt hier een belang: u verlaat de vergadering bij dit punt.',
    'You have an interest here: you leave the meeting for this item.',
  ),
  declare: text('U hebt hier nog niets bij gemeld.', 'You have not declared anything here yet.'),
  mayTakePart: text('Doen mee: {names}.', 'Take part: {names}.'),
  mayNot: text('Doen niet mee: {names}.', 'Do not take part: {names}.'),
  needed: text('Minstens {quorum} leden nodig.', 'At least {quorum} members needed.'),
  notes: text('Notities', 'Notes'),
  outcome: text('Omcirkel: ja / deels € ………… / nee', 'Circle: yes / in part € ………… / no'),
  print: text('Agenda afdrukken', 'Print the agenda'),
  close: text('Sluiting: {time}', 'End: {time}'),
} as const;

export const registerWords = {
  title: text('Mijn belangen', 'My interests'),
  lead: text(
    'Zet hier neer waar u bij hoort: een bestuur, een baan, een club, of iemand die u na staat. Vraagt die geld aan, dan doet u daar niet mee.',
    'Put here what you belong to: a board, a job, a club, or somebody close to you. If they apply for money, you are left out of it.',
  ),
  who: text(
    'Leden van uw wijkraad, de gebiedsorganisatie, behandelaars en de controller kunnen dit zien. Anderen niet.',
    'Members of your council, the district office, officers and the controller can see this. Others cannot.',
  ),
  current: text('Uw register', 'Your register'),
  empty: text('Er staat nog niets in uw register', 'Your register is empty'),
  add: text('Een belang toevoegen', 'Add an interest'),
  organisation: text('Welke organisatie?', 'Which organisation?'),
  organisationHint: text(
    'Kies uit de lijst of typ de naam. Leeg laten mag.',
    'Choose from the list or type the name. You may leave it empty.',
  ),
  personName: text('Of welke persoon?', 'Or which person?'),
  personHint: text(
    'Bijvoorbeeld uw partner, familie of een goede vriend. Vraagt iemand met die naam iets aan, dan vragen wij u of het dezelfde is.',
    'For example your partner, family or a close friend. If somebody of that name applies, we ask you whether it is the same person.',
  ),
  personEmail: text('E-mailadres van deze persoon', 'E-mail address of this person'),
  personEmailHint: text(
    'Alleen als u het weet. Daarmee weten wij het zeker en hoeven wij u niets te vragen.',
    'Only if you know it. It makes us certain, and we need not ask you.',
  ),
  personPrivate: text(
    'De naam en het adres van een persoon ziet alleen u. Wij vergelijken er alleen mee.',
    'Only you see the name and address of a person. We use them to compare and for nothing else.',
  ),
  somebody: text('een persoon', 'a person'),
  description: text('Wat is uw belang?', 'What is your interest?'),
  descriptionHint: text(
    'Bijvoorbeeld: penningmeester, of zus. Noem hier geen namen: uw collega’s lezen dit.',
    'For example: treasurer, or sister. Do not mention names here: your colleagues read this.',
  ),
  since: text('Sinds', 'Since'),
  until: text('Tot', 'Until'),
  untilHint: text('Alleen als het al is afgelopen.', 'Only if it has ended already.'),
  untilOpen: text('nu', 'now'),
  endOn: text('Eindigt op', 'Ends on'),
  end: text('Beëindigen', 'End'),
  remove: text('Vergissing, verwijderen', 'A mistake, delete'),
  save: text('Toevoegen', 'Add'),
  noOrganisation: text('geen organisatie', 'no organisation'),
  councilTitle: text('Belangen van de leden', 'Interests of the members'),
  councilLead: text(
    'Wat de leden van deze wijkraad in het register hebben gezet. Niet openbaar.',
    'What the members of this council have put in the register. Not public.',
  ),
  member: text('Lid', 'Member'),
  nothing: text('niets gemeld', 'nothing declared'),
} as const;

/** What a page says after something was done, by the code in its address. */
export const doneText = {
  gemeld: text('Uw melding is vastgelegd.', 'Your declaration has been recorded.'),
  'eerst-melden': text(
    'Meld eerst of u een belang hebt. Daarna leest u de aanvraag.',
    'First declare whether you have an interest. Then you can read the application.',
  ),
  vastgelegd: text('Het oordeel van de wijkraad is vastgelegd.', 'What the council said has been recorded.'),
  besloten: text(
    'Het besluit van de wijkraad is vastgelegd. De aanvrager krijgt een brief.',
    'The decision of the council has been recorded. The applicant gets a letter.',
  ),
  bewaard: text('De combinatie is bewaard.', 'The combination has been saved.'),
  verwijderd: text('De combinatie is verwijderd.', 'The combination has been deleted.'),
  voorgelegd: text('De wijkraad is om een oordeel gevraagd.', 'The council has been asked.'),
  toegevoegd: text('Het belang staat in uw register.', 'The interest is in your register.'),
  beeindigd: text('De einddatum is vastgelegd.', 'The end date has been recorded.'),
  weggehaald: text('Het belang is verwijderd.', 'The interest has been deleted.'),
} as const;
