/** What the pages of the council report say. */
import { type Text, text } from '../../kernel/messages.ts';
import type { SectionKey } from './types.ts';

export const reportsPath = '/raadsrapportages';
/** Of the feature that keeps complaints; a view may not enter it for an address. */
export const complaintsPath = '/klachten';
export const newPath = `${reportsPath}/nieuw`;
export const editionPath = (slug: string): string => `${reportsPath}/${slug}`;
export const figurePath = (slug: string, key: string): string => `${editionPath(slug)}/cijfers/${key}`;

/** The letter of the college of 2 December 2025 (M2511-2757). */
export const letter = text(
  'Bron: brief van het college aan de gemeenteraad van 2 december 2025 (M2511-2757).',
  'Source: letter of the college to the city council of 2 December 2025 (M2511-2757).',
);

export const sectionWords: Readonly<Record<SectionKey, { readonly title: Text; readonly lead: Text }>> = {
  money: {
    title: text('Plafonds en wat ervan is gebruikt', 'Ceilings and what was used of them'),
    lead: text(
      'Een plafond is het bedrag dat er ten hoogste is. Het wordt nooit overschreden.',
      'A ceiling is the amount that there is at most. It is never exceeded.',
    ),
  },
  decisions: {
    title: text('Aanvragen en besluiten', 'Applications and decisions'),
    lead: text('Wat er binnenkwam, en wat er is besloten.', 'What came in, and what was decided.'),
  },
  terms: {
    title: text('Op tijd en te laat', 'In time and late'),
    lead: text(
      'De wet zegt hoe lang de gemeente over iets mag doen. Verlengen en wachten op de aanvrager tellen mee zoals de wet het zegt.',
      'The law says how long the city may take. Extending and waiting for the applicant count as the law says.',
    ),
  },
  council: {
    title: text('Moties en toezeggingen', 'Motions and pledges'),
    lead: text(
      'Wat de gemeenteraad vroeg en wat het college toezegde, zoals het er aan het eind van de periode voor stond.',
      'What the city council asked and what the college promised, as it stood at the end of the period.',
    ),
  },
  neighbourhoodCouncils: {
    title: text('Standpunt van de wijkraad', 'Position of the neighbourhood council'),
    lead: text(
      'Wie afwijkt van een advies van de wijkraad, zegt waarom.',
      'Who departs from advice of the neighbourhood council says why.',
    ),
  },
  map: {
    title: text('Plekken en activiteiten', 'Places and activities'),
    lead: text(
      'Wat bewoners in de stad kunnen vinden, en wat er doorging.',
      'What residents can find in the city, and what took place.',
    ),
  },
  takingPart: {
    title: text('Meedoen', 'Taking part'),
    lead: text('Bewoners die steunen, bedenken en stemmen.', 'Residents who support, think up and vote.'),
  },
  learned: {
    title: text('Wat is geleerd en wat is gestopt', 'What was learned and what was stopped'),
    lead: text('Met opzet stoppen is ook een uitkomst.', 'To stop on purpose is an outcome too.'),
  },
  objections: {
    title: text('Bezwaren, klachten en meldingen', 'Objections, complaints and reports'),
    lead: text('Waar mensen het niet mee eens waren.', 'What people did not agree with.'),
  },
};

export const reportWords = {
  title: text('Raadsrapportages', 'Council reports'),
  lead: text(
    'Elk half jaar vertelt het college de gemeenteraad hoe het gaat met de Sociale Basis. Elk cijfer is een link naar wat erachter zit.',
    'Every half year the college tells the city council how the social base is doing. Each figure is a link to what is behind it.',
  ),
  none: text('Er is nog geen rapportage.', 'There is no report yet.'),
  noneNext: text('Bekijk het register van toegekende subsidies', 'See the register of grants'),
  edition: text('Voortgang Sociale Basis', 'Progress of the social base'),
  kicker: text('Raadsrapportage', 'Council report'),
  listed: text('Gepubliceerd op {date}', 'Published on {date}'),
  corrections: text('{n} gecorrigeerd', '{n} corrected'),
  works: text('In voorbereiding', 'Being prepared'),
  worksLead: text('Dit ziet alleen de gemeente.', 'Only the city sees this.'),
  make: text('Nieuwe rapportage', 'New report'),
  counted: text(
    'Alle cijfers zijn geteld op {moment}, in één keer. Daarna verandert er niets meer aan.',
    'All figures were counted on {moment}, at once. After that nothing of them changes.',
  ),
  published: text('Gepubliceerd op {date}.', 'Published on {date}.'),
  draft: text('Dit is een concept', 'This is a draft'),
  draftLead: text(
    'Alleen de gemeente ziet het. De cijfers staan vast. Publiceren doet iemand anders dan wie de rapportage maakte.',
    'Only the city sees it. The figures are fixed. Someone else than who made the report publishes it.',
  ),
  publish: text('Publiceren', 'Publish'),
  publishLead: text(
    'Na publiceren ziet iedereen deze rapportage en is zij niet meer weg te halen.',
    'After publishing everybody sees this report and it can no longer be taken away.',
  ),
  ownDraft: text(
    'U hebt deze rapportage gemaakt. Vraag een collega om haar te publiceren.',
    'You made this report. Ask a colleague to publish it.',
  ),
  toldBefore: text(
    'U kunt het niet publiceren: dagen uit deze periode staan al in de rapportage over',
    'You cannot publish it: days of this period stand already in the report about',
  ),
  notWhole: text(
    'Dit is geen heel half jaar. Wat gastheren en gastvrouwen meldden, en hoeveel klachten er waren, staat er daarom niet in.',
    'This is not a whole half-year. So what hosts told, and how many complaints there were, is not in it.',
  ),
  discard: text('Concept weggooien', 'Throw away the draft'),
  making: text('De rapportage wordt gemaakt', 'The report is being made'),
  makingLead: text(
    'Er zijn {n} van de {total} cijfers geteld. Dat duurt hooguit een paar tellen. Ververs de pagina om te zien of het klaar is. U mag haar ook sluiten.',
    '{n} of {total} figures have been counted. That takes a few seconds at most. Reload the page to see whether it is done. You may also close it.',
  ),
  reload: text('Nu verversen', 'Reload now'),
  failed: text('De rapportage kon niet worden gemaakt', 'The report could not be made'),
  failedLead: text(
    'Er is niets vastgelegd. Probeer het opnieuw; lukt het weer niet, meld het dan bij de beheerder.',
    'Nothing was fixed. Try again; if it fails again, tell the administrator.',
  ),
  again: text('Opnieuw proberen', 'Try again'),
  flashes: {
    gepubliceerd: text('De rapportage is gepubliceerd.', 'The report was published.'),
    weg: text('Het concept is weggegooid.', 'The draft was thrown away.'),
    voorgesteld: text(
      'De correctie is voorgesteld. Een collega moet haar goedkeuren.',
      'The correction was proposed. A colleague must approve it.',
    ),
    gecorrigeerd: text('Het cijfer is gecorrigeerd.', 'The figure was corrected.'),
    verworpen: text('De correctie gaat niet door.', 'The correction is called off.'),
  },
  downloads: text('Meenemen', 'Take it along'),
  pdf: text('Rapportage als PDF', 'Report as PDF'),
  json: text('Alle cijfers en rijen (JSON)', 'All figures and rows (JSON)'),
  csv: text('Alle cijfers en rijen (CSV)', 'All figures and rows (CSV)'),
  rowsCsv: text('Deze rijen als CSV', 'These rows as CSV'),
  print: text('Rapportage afdrukken', 'Print the report'),
  contents: text('Inhoud', 'Contents'),
  note: text('Vooraf', 'Beforehand'),
  actionLines: text('De vijf actielijnen', 'The five action lines'),
  actionLinesLead: text(
    'Langs deze lijnen werkt het college aan de Sociale Basis. Bij elke lijn staan de cijfers die erbij horen.',
    'Along these lines the college works on the social base. With each stand the figures that belong to it.',
  ),
  figure: text('Cijfer', 'Figure'),
  now: text('Nu', 'Now'),
  before: text('Vorige keer', 'Last time'),
  change: text('Verschil', 'Change'),
  notBefore: text('niet geteld', 'not counted'),
  same: text('gelijk', 'the same'),
  beforeIs: text(
    '‘Vorige keer’ is de rapportage over {period}.',
    '‘Last time’ is the report about {period}.',
  ),
  firstEdition: text(
    'Dit is de eerste rapportage. Er is nog niets om mee te vergelijken.',
    'This is the first report. There is nothing to compare with yet.',
  ),
  corrected: text('gecorrigeerd', 'corrected'),
  correctedFrom: text('gecorrigeerd; gepubliceerd: {was}', 'corrected; published: {was}'),
  figures: text('De cijfers', 'The figures'),
  correctedTitle: text('Gecorrigeerd na publicatie', 'Corrected after publication'),
  correctedLead: text(
    'Wat gepubliceerd is, blijft staan. Deze cijfers bleken later anders:',
    'What was published stays. These figures later turned out to be otherwise:',
  ),
  correctedLine: text('was {was}, moet zijn {becomes} ({date}).', 'was {was}, should be {becomes} ({date}).'),
  departures: text('Waarom is afgeweken', 'Why it was decided otherwise'),
  departuresMore: text('Alle besluiten die afwijken', 'All decisions that depart'),
  group: text('een bewonersgroep', 'a group of residents'),
  reasonInDecision: text(
    'Het gaat om een bewonersgroep. De reden staat in het besluit en is niet openbaar.',
    'It concerns a group of residents. The reason stands in the decision and is not public.',
  ),
  reasonGone: text('De reden is met het dossier vernietigd.', 'The reason was destroyed with its file.'),
  complaintsElsewhere: text(
    'Hoe u een klacht indient, en klachten per half jaar',
    'How to complain, and complaints by half-year',
  ),
  stories: text('Verhalen', 'Stories'),
  storiesLead: text(
    'Groepen vertellen wat hun activiteit bracht. Zij vonden het goed dat hun verhaal hier staat. Wie daarop terugkomt, staat er niet meer.',
    'Groups tell what their activity brought. They agreed that their story stands here. Who takes that back is no longer here.',
  ),
  inTime: text('op tijd', 'in time'),
  late: text('te laat', 'late'),
  termsCaption: text('Termijnen in beeld', 'Terms in a picture'),
  termsOf: text('Waarover', 'About what'),
  picture: text('In beeld', 'In a picture'),
  decisionsName: text('Besluiten', 'Decisions'),
  objectionsName: text('Bezwaren', 'Objections'),
  paymentsName: text('Betalingen', 'Payments'),
  glass: text('Alle plafonds samen', 'All ceilings together'),
  howMade: text('Hoe deze rapportage is gemaakt', 'How this report was made'),
  howFrozen: text(
    'Met elk cijfer zijn de rijen bewaard waaruit het is opgeteld. Ook over een jaar tellen ze nog op. Van een zaak staat er alleen wat ook in het openbare register staat. Is een dossier na de bewaartermijn vernietigd, dan blijft het bedrag staan en zegt de rij dat.',
    'With each figure the rows were kept from which it adds up. A year from now they still do. Of a case there is only what the public register says. When a file has been destroyed after its term, the amount stays and the row says so.',
  ),
  howSmall: text(
    'Wat niet openbaar is, staat per vijf of meer bij elkaar. Zo is niemand te herkennen.',
    'What is not public stands together by five or more. So nobody can be recognised.',
  ),
  howComplaints: text(
    'Een cijfer dat later fout blijkt, wordt opnieuw geteld. Een tweede persoon keurt dat goed. Het oude cijfer blijft zichtbaar.',
    'A figure that later turns out to be wrong is counted again. A second person approves. The old figure stays visible.',
  ),
  onWeb: text(
    'Op {address} is elk cijfer een link naar de rijen waaruit het is opgeteld.',
    'At {address} each figure is a link to the rows from which it adds up.',
  ),
  explained: text('Wat elk cijfer is, en hoe het is geteld', 'What each figure is, and how it was counted'),
  fingerprint: text('Controlegetal van cijfers en rijen (SHA-256)', 'Hash of figures and rows (SHA-256)'),
} as const;

export const figureWords = {
  value: text('Het cijfer', 'The figure'),
  period: text('Periode', 'Period'),
  moment: text('Stand op', 'As it stood on'),
  countedOn: text('Geteld op', 'Counted on'),
  before: text('In de rapportage over {period}', 'In the report about {period}'),
  definition: text('Wat het is', 'What it is'),
  query: text('Hoe het is geteld', 'How it was counted'),
  rowIs: text('Eén rij is', 'One row is'),
  key: text('Naam in de bijlage', 'Name in the annex'),
  rows: text('De rijen die samen het cijfer zijn', 'The rows that make the figure'),
  noRows: text('Er zijn geen rijen: het cijfer is nul.', 'There are no rows: the figure is zero.'),
  what: text('Wat', 'What'),
  amount: text('Bedrag', 'Amount'),
  number: text('Aantal', 'Number'),
  total: text('Samen ({n} rijen)', 'Together ({n} rows)'),
  totalOne: text('Samen (1 rij)', 'Together (1 row)'),
  asPublished: text('Zoals gepubliceerd', 'As published'),
  asCorrected: text('Gecorrigeerd', 'Corrected'),
  asProposed: text('Voorgestelde correctie', 'Proposed correction'),
  versions: text('Welke telling', 'Which count'),
  destroyed: text(
    'Het dossier is op {date} na de bewaartermijn vernietigd',
    'The file was destroyed on {date} after its term',
  ),
  notPublic: text(
    'Een zaak die niet (meer) in het openbare register staat',
    'A case that does not stand in the public register (any more)',
  ),
  reason: text('Waarom is afgeweken:', 'Why it was decided otherwise:'),
  ceiling: text('Een plafond', 'A ceiling'),
  correctedTitle: text('Dit cijfer is gecorrigeerd', 'This figure was corrected'),
  correctedLead: text(
    'Gepubliceerd is {was}. Het moet zijn: {becomes}. Dat is op {date} goedgekeurd door een tweede persoon.',
    'Published was {was}. It should be: {becomes}. A second person approved that on {date}.',
  ),
  proposedTitle: text('Een correctie wacht op goedkeuring', 'A correction waits for approval'),
  proposedLead: text(
    'Nu staat er {was}. Opnieuw geteld is het {becomes}.',
    'It now says {was}. Counted again it is {becomes}.',
  ),
  approve: text('Correctie goedkeuren', 'Approve the correction'),
  reject: text('Correctie laten vervallen', 'Call off the correction'),
  ownProposal: text(
    'U hebt deze correctie voorgesteld. Een collega keurt haar goed.',
    'You proposed this correction. A colleague approves it.',
  ),
  correct: text('Dit cijfer opnieuw tellen', 'Count this figure again'),
  correctTitle: text('Opnieuw tellen', 'Count again'),
  correctLead: text(
    'Het cijfer ‘{label}’ wordt opnieuw geteld over dezelfde periode, met wat nu bekend is. Komt er iets anders uit, dan is dat een voorstel. Een collega keurt het goed, en dan staat het erbij.',
    'The figure ‘{label}’ is counted again over the same period, with what is known now. If it comes out otherwise, that is a proposal. A colleague approves it, and then it is shown beside.',
  ),
  correctReason: text('Waarom klopt het gepubliceerde cijfer niet?', 'Why is the published figure wrong?'),
  correctHint: text(
    'Dit komt bij het cijfer te staan. Noem geen namen van mensen.',
    'This will stand with the figure. Name no people.',
  ),
  correctDo: text('Opnieuw tellen', 'Count again'),
} as const;
