/** Names of things in this feature, in both languages. */
import { type Text, text } from '../../kernel/messages.ts';
import type {
  DecisionKind,
  FindingResult,
  FollowUp,
  HearingManner,
  NoHearingGround,
  ObjectionChannel,
  ObjectionEventKind,
  ObjectionOutcome,
  Timeliness,
} from './types.ts';

export const resultLabels: Readonly<Record<FindingResult, Text>> = {
  passed: text('Voldoet', 'Met'),
  failed: text('Voldoet niet', 'Not met'),
  needsPerson: text('Zelf beoordelen', 'For a person'),
};

export const kindLabels: Readonly<Record<DecisionKind, Text>> = {
  grant: text('Toekenning', 'Grant'),
  refuse: text('Weigering', 'Refusal'),
  decline: text('Buiten behandeling', 'Declined'),
  onObjection: text('Na bezwaar', 'On objection'),
  amend: text('Wijziging', 'Change'),
  withdraw: text('Intrekking', 'Withdrawal'),
  determine: text('Vaststelling', 'Determination'),
  redetermine: text('Wijziging van de vaststelling', 'Change of the determination'),
};

export const mannerLabels: Readonly<Record<HearingManner, Text>> = {
  inPerson: text('Aan tafel', 'In person'),
  phone: text('Aan de telefoon', 'By phone'),
  video: text('Met beeldbellen', 'By video call'),
  written: text('Schriftelijk', 'In writing'),
  waived: text('De aanvrager wilde geen gesprek', 'The applicant did not want a talk'),
};

export const channelLabels: Readonly<Record<ObjectionChannel, Text>> = {
  portal: text('Online', 'Online'),
  post: text('Per post', 'By post'),
  email: text('Per e-mail', 'By e-mail'),
  desk: text('Aan de balie', 'At the desk'),
  phone: text('Aan de telefoon', 'By phone'),
  other: text('Anders', 'Otherwise'),
};

export const timelinessLabels: Readonly<Record<Timeliness, Text>> = {
  inTime: text('Op tijd', 'In time'),
  late: text('Na de termijn', 'After the term'),
  lateExcused: text('Te laat, met goede reden', 'Late, with a good reason'),
  early: text('Vroeg', 'Early'),
};

export const outcomeLabels: Readonly<Record<ObjectionOutcome, Text>> = {
  founded: text('Gegrond: het besluit verandert', 'Founded: the decision changes'),
  partlyFounded: text('Deels gegrond', 'Partly founded'),
  unfounded: text('Ongegrond: het besluit blijft', 'Unfounded: the decision stays'),
  inadmissible: text('Niet-ontvankelijk', 'Inadmissible'),
};

export const noHearingLabels: Readonly<Record<NoHearingGround, Text>> = {
  clearlyInadmissible: text('Duidelijk niet-ontvankelijk', 'Clearly inadmissible'),
  clearlyUnfounded: text('Duidelijk ongegrond', 'Clearly unfounded'),
  waived: text('De indiener wil niet gehoord worden', 'The objector does not want to be heard'),
  fullyMet: text('De indiener krijgt helemaal gelijk', 'The objector gets all that was asked'),
};

export const objectionEventLabels: Readonly<Record<ObjectionEventKind, Text>> = {
  received: text('Bezwaar ontvangen', 'Objection received'),
  linked: text('De zaak is gevonden', 'The case was found'),
  contestedChosen: text('Het gaat om een ander besluit', 'It concerns another decision'),
  tied: text('Gekoppeld aan het account van de indiener', 'Linked to the account of the objector'),
  untied: text('Losgemaakt van het account', 'Taken out of the account'),
  treatmentStarted: text('In behandeling genomen', 'Treatment started'),
  repairAsked: text('Om aanvulling gevraagd', 'Completion asked'),
  repaired: text('Aangevuld', 'Completed'),
  hearingPlanned: text('Uitgenodigd voor een gesprek', 'Invited for a talk'),
  hearingHeld: text('Gehoord', 'Heard'),
  extended: text('Verdaagd met zes weken', 'Postponed by six weeks'),
  delayed: text('Verder uitstel, met instemming', 'Further delay, agreed'),
  noticeOfDefault: text('Ingebrekestelling ontvangen', 'Notice of default received'),
  penaltyFixed: text('Dwangsom vastgesteld', 'Penalty payment fixed'),
  excused: text('Te laat, met goede reden', 'Late, with a good reason'),
  decided: text('Op het bezwaar beslist', 'Decided on the objection'),
  followedUp: text('Het besluit op bezwaar is uitgevoerd', 'The decision on the objection was carried out'),
  withdrawn: text('Bezwaar ingetrokken', 'Objection withdrawn'),
  forwarded: text('Doorgestuurd', 'Forwarded'),
  committeeSet: text('Vastgelegd of een commissie adviseert', 'Recorded whether a committee advises'),
  committeeAdvised: text('De commissie heeft geadviseerd', 'The committee has advised'),
};

/** What remains to be done by hand, for the officer. */
export const followUpTexts: Readonly<Record<FollowUp, Text>> = {
  recovery: text(
    'De terugvordering verandert niet vanzelf. Trek haar in op de pagina ‘Te veel betaald geld terugvragen’. Moet er nog iets terug? Vraag dat bedrag daarna opnieuw terug.',
    'The recovery does not change by itself. Withdraw it on the page ‘Ask back what was paid too much’. Is something still to be paid back? Then ask for that amount anew.',
  ),
  deferral: text(
    'De betalingsafspraak verandert niet vanzelf. Maak een nieuwe afspraak op de pagina ‘Te veel betaald geld terugvragen’.',
    'The arrangement does not change by itself. Make a new one on the page ‘Ask back what was paid too much’.',
  ),
  penalty: text(
    'De dwangsom verandert niet vanzelf. Laat de betaler het verschil nabetalen.',
    'The penalty payment does not change by itself. Have the payer pay the difference.',
  ),
  superseded: text(
    'Na het besluit waartegen dit bezwaar was, kwam er een nieuwer besluit. Kijk of dat ook moet veranderen. Dat kan met ‘Wijzigen of intrekken’ op de pagina van het besluit.',
    'After the decision that was objected to came a newer one. See whether that must change too. You can do so with ‘Change or withdraw’ on the page of the decision.',
  ),
};

/** What happened after a form was sent; the address names only the key. */
export const doneTexts: Readonly<Record<string, Text>> = {
  onderneming: text('De onderneming is vastgelegd.', 'The undertaking has been recorded.'),
  genomen: text(
    'Het besluit is genomen. De brief is gemaakt.',
    'The decision has been taken. The letter is made.',
  ),
  gewijzigd: text(
    'Het besluit is gewijzigd. De brief is gemaakt.',
    'The decision has been changed. The letter is made.',
  ),
  vastgesteld: text(
    'De subsidie is vastgesteld. De brief is gemaakt.',
    'The grant has been determined. The letter is made.',
  ),
  herzien: text(
    'De vaststelling is gewijzigd. De brief is gemaakt.',
    'The determination has been changed. The letter is made.',
  ),
  gehoord: text('Het gesprek is vastgelegd.', 'The hearing has been recorded.'),
  verklaring: text('De verklaring is vastgelegd.', 'The declaration has been recorded.'),
  eerder: text('De eerdere subsidie is vastgelegd.', 'The earlier grant has been recorded.'),
  register: text('Vastgelegd: dit staat in het register.', 'Recorded: this is in the register.'),
  bezwaar: text(
    'Wij hebben uw bezwaar ontvangen. U krijgt een ontvangstbevestiging.',
    'We have received your objection. You get a confirmation.',
  ),
  ingevoerd: text(
    'Het bezwaar is ingevoerd. De ontvangstbevestiging is gemaakt.',
    'The objection is entered. Its confirmation is made.',
  ),
  stap: text('Vastgelegd.', 'Recorded.'),
  ingetrokken: text('Uw bezwaar is ingetrokken.', 'Your objection is withdrawn.'),
  beslist: text(
    'Er is op het bezwaar beslist. De brief is gemaakt.',
    'The objection has been decided. The letter is made.',
  ),
};
