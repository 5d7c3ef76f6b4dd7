/** Words of keeping and destroying files. */
import { type Text, text } from '../../kernel/messages.ts';
import type { ArchiveAction } from '../../kernel/terms/index.ts';
import type { HoldReason, ItemOutcome, PartKey } from './types.ts';

export const words = {
  title: text('Bewaren en vernietigen', 'Keeping and destroying'),
  lead: text(
    'Van elke zaak staat vast tot wanneer wij het dossier bewaren. Daarna vernietigen wij het: iemand stelt een lijst voor, een ander keurt die goed, en ’s nachts gebeurt het.',
    'For each case it is fixed until when we keep the file. After that we destroy it: one person proposes a list, another approves it, and at night it happens.',
  ),
  administration: text('Beheer', 'Administration'),
  due: text('Wat over de bewaartermijn komt', 'What comes past its term'),
  horizon: text('Hoe ver vooruit?', 'How far ahead?'),
  show: text('Tonen', 'Show'),
  now: text('Tot en met vandaag', 'Until today'),
  months: text('{n} maanden vooruit', '{n} months ahead'),
  noneDue: text(
    'Geen dossier komt in deze tijd over de termijn.',
    'No file comes past its term in this time.',
  ),
  more: text('Dit zijn de eerste {n}.', 'These are the first {n}.'),
  case: text('Zaak', 'Case'),
  scheme: text('Regeling', 'Scheme'),
  city: text('Hele stad', 'Whole city'),
  kind: text('Soort', 'Kind'),
  keptUntil: text('Bewaren tot en met', 'Keep until'),
  afterwards: text('Daarna', 'After that'),
  state: text('Stand', 'Status'),
  free: text('Kan op een lijst', 'Can go on a list'),
  onList: text('Op lijst {n}', 'On list {n}'),
  heldUntil: text('tot en met {date}', 'until {date}'),
  propose: text('Lijst voorstellen', 'Propose a list'),
  proposeLead: text(
    '{n} dossiers kunnen op een lijst. Wat nu wordt aangehouden, komt er niet op.',
    '{n} files can go on a list. What is held now is left out.',
  ),
  proposeOne: text(
    '1 dossier kan op een lijst. Wat nu wordt aangehouden, komt er niet op.',
    '1 file can go on a list. What is held now is left out.',
  ),
  lists: text('Lijsten', 'Lists'),
  noLists: text('Er is nog geen lijst voorgesteld.', 'No list has been proposed yet.'),
  list: text('Lijst {n}', 'List {n}'),
  cases: text('Dossiers', 'Files'),
  proposedOn: text('Voorgesteld op', 'Proposed on'),
  proposedBy: text('Voorgesteld door', 'Proposed by'),
  approvedBy: text('Goedgekeurd door', 'Approved by'),
  approvedOn: text('Goedgekeurd op', 'Approved on'),
  carriedOutOn: text('Uitgevoerd op', 'Carried out on'),
  rules: text('Hoe lang wij bewaren', 'How long we keep'),
  rulesLead: text(
    'De regeling kan een langere termijn noemen, en staatssteun bewaren wij tien jaar. Op de zaak staat de dag die geldt.',
    'A scheme can name a longer term, and state aid we keep for ten years. The case says which day counts.',
  ),
  years: text('Jaren', 'Years'),
  countedFrom: text('Geteld vanaf', 'Counted from'),
  source: text('Bron', 'Source'),
  toVerify: text('Te verifiëren', 'To verify'),
  listLead: text(
    'Wat op de lijst staat en over de termijn is, wordt ’s nachts vernietigd. Wat dan wordt aangehouden, blijft.',
    'What stands on the list and is past its term is destroyed at night. What is held then stays.',
  ),
  approve: text('Goedkeuren', 'Approve'),
  approveLead: text(
    'Na uw goedkeuring zijn deze dossiers niet meer terug te halen, ook niet door ons.',
    'After your approval these files cannot be brought back, not by us either.',
  ),
  ownProposal: text(
    'U stelde deze lijst zelf voor. Een collega keurt hem goed.',
    'You proposed this list yourself. A colleague approves it.',
  ),
  withdraw: text('Lijst intrekken', 'Withdraw the list'),
  outcome: text('Wat ermee gebeurde', 'What became of it'),
  waiting: text('Wacht', 'Waits'),
  declaration: text('Verklaring van vernietiging', 'Record of destruction'),
  declarationLead: text(
    'Vernietigd: wat hieronder staat. Wat het openbare register en het grootboek nodig hebben, is gebleven: zaaknummer, regeling, wijk, jaar, bedragen en de naam van een organisatie met rechtsvorm.',
    'Destroyed: what stands below. What the public register and the ledger need has stayed: case number, scheme, neighbourhood, year, amounts and the name of an organisation with legal form.',
  ),
  notYet: text('Er is nog niets van deze lijst vernietigd.', 'Nothing on this list has been destroyed yet.'),
  what: text('Wat', 'What'),
  destroyed: text('Wat er vernietigd is', 'What was destroyed'),
  nameOfList: text('Lijst', 'List'),
  howMany: text('Aantal', 'Number'),
  ground: text('Grond', 'Ground'),
  period: text('Bewaartermijn verlopen', 'Term ended'),
  periodOf: text('{from} tot en met {until}', '{from} to {until}'),
  pdf: text('Verklaring als PDF', 'Record as PDF'),
  csv: text('Lijst als CSV', 'List as CSV'),
  holdTitle: text('Bewaren van dit dossier', 'Keeping this file'),
  holdLead: text(
    'Houd het dossier aan als het nodig blijft: bij beroep, een onderzoek of een verzoek om inzage. Bij bezwaar, een betaling of een terugvordering gebeurt dat vanzelf.',
    'Hold the file if it is still needed: with an appeal, an inquiry or a request to see it. With an objection, a payment or money asked back that happens by itself.',
  ),
  reason: text('Waarom langer bewaren?', 'Why keep it longer?'),
  reasonHint: text(
    'Wie het betreft kan dit lezen. Noem geen andere mensen.',
    'Whom it concerns can read this. Name no other people.',
  ),
  until: text('Aanhouden tot en met', 'Hold until'),
  hold: text('Aanhouden', 'Hold'),
  lift: text('Niet meer aanhouden', 'Hold no longer'),
  unknown: text('Dat staat vast zodra de zaak is afgelopen.', 'That is fixed once the case has ended.'),
  holdsNow: text('Wordt nu aangehouden', 'Held now'),
  toOverview: text('Alle dossiers en lijsten', 'All files and lists'),
  gone: text('Dit dossier is vernietigd', 'This file has been destroyed'),
  goneOn: text(
    'Op {date} is het dossier van {number} vernietigd, omdat de bewaartermijn voorbij was.',
    'On {date} the file of {number} was destroyed, because its term was over.',
  ),
  toRecord: text('Naar de verklaring van vernietiging', 'To the record of destruction'),
  ownKept: text(
    'Wij bewaren uw aanvraag tot en met {date}. Daarna vernietigen wij het dossier.',
    'We keep your application until {date}. After that we destroy the file.',
  ),
  ownTransferred: text(
    'Wij bewaren uw aanvraag tot en met {date}. Daarna gaat het dossier naar het archief.',
    'We keep your application until {date}. After that the file goes to the archives.',
  ),
  ownHeld: text(
    'Zolang er nog iets loopt, zoals een bezwaar of een betaling, bewaren wij het langer.',
    'As long as something still runs, such as an objection or a payment, we keep it longer.',
  ),
  kept: text('Bewaren', 'Keeping'),
} as const satisfies Record<string, Text>;

export const actionLabels: Readonly<Record<ArchiveAction, Text>> = {
  destroy: text('Vernietigen', 'Destroy'),
  transfer: text('Overbrengen naar het archief', 'Transfer to the archives'),
};

export const holdLabels: Readonly<Record<HoldReason, Text>> = {
  running: text('De zaak loopt nog', 'The case still runs'),
  objection: text('Bezwaar of beroep', 'Objection or appeal'),
  payment: text('Nog niet alles betaald', 'Not all is paid yet'),
  recovery: text('Terugvordering loopt', 'Money is being asked back'),
  manual: text('Aangehouden door een medewerker', 'Held by an officer'),
  extended: text('De termijn is inmiddels langer', 'The term is longer by now'),
};

export const outcomeLabels: Readonly<Record<ItemOutcome, Text>> = {
  destroyed: text('Vernietigd', 'Destroyed'),
  heldBack: text('Aangehouden', 'Held back'),
  withdrawn: text('Lijst ingetrokken', 'List withdrawn'),
};

export const partLabels: Readonly<Record<PartKey, Text>> = {
  applications: text('Aanvragen met alle antwoorden', 'Applications with all answers'),
  files: text('Bestanden', 'Files'),
  cosigners: text('Mede-ondertekenaars', 'Co-signers'),
  messages: text('Berichten en notities', 'Messages and notes'),
  letters: text('Brieven', 'Letters'),
  decisions: text('Motiveringen van besluiten', 'Reasons of decisions'),
  advice: text('Adviezen', 'Advice'),
  scores: text('Punten', 'Points'),
  interests: text('Verklaringen over belangen', 'Declarations of interests'),
  hearings: text('Verslagen van hoorgesprekken', 'Records of hearings'),
  objections: text('Bezwaren', 'Objections'),
  declarations: text('Verklaringen over staatssteun', 'Declarations of state aid'),
  accounts: text('Verantwoordingen', 'Accounts'),
  stories: text('Verhalen', 'Stories'),
  questions: text('Vragen om meer te laten zien', 'Questions to show more'),
  payees: text('Rekeningnummers en namen', 'Account numbers and names'),
  recoveries: text('Redenen van terugvorderingen', 'Reasons of money asked back'),
  events: text('Gebeurtenissen op de tijdlijn', 'Events of the time line'),
  holds: text('Redenen van aanhouden', 'Reasons of holding'),
};

export const doneTexts: Readonly<Record<string, Text>> = {
  voorgesteld: text(
    'De lijst is voorgesteld. Een collega keurt hem goed.',
    'The list has been proposed. A colleague approves it.',
  ),
  goedgekeurd: text('De lijst is goedgekeurd.', 'The list has been approved.'),
  ingetrokken: text('De lijst is ingetrokken.', 'The list has been withdrawn.'),
  aangehouden: text('Het dossier wordt aangehouden.', 'The file is held.'),
  vrij: text('Het dossier wordt niet meer aangehouden.', 'The file is no longer held.'),
};
