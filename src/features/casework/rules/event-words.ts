/** Each kind of event in a few words, with the tone and the picture it is shown in. */
import { type Text, text } from '../../../kernel/messages.ts';
import type { CaseEventKind } from '../../application/types.ts';

export type EventTone = 'neutral' | 'green' | 'orange' | 'red';
type Words = { readonly title: Text; readonly tone: EventTone; readonly icon: EventIcon };
export type EventIcon =
  | 'calendar'
  | 'check'
  | 'clock'
  | 'euro'
  | 'file-text'
  | 'flag'
  | 'landmark'
  | 'lock'
  | 'message-square'
  | 'pause'
  | 'pencil'
  | 'scale'
  | 'send'
  | 'user'
  | 'users'
  | 'vote'
  | 'x';

const say = (nl: string, en: string, icon: EventIcon, tone: EventTone = 'neutral'): Words => ({
  title: text(nl, en),
  tone,
  icon,
});

/** Every kind that a case can hold: a new one does not compile without words. */
export const eventWords: Readonly<Record<CaseEventKind, Words>> = {
  prepared: say('Klaargezet om in te dienen', 'Made ready to hand in', 'vote', 'green'),
  preparedEnded: say('Niet ingediend: het geld is weer vrij', 'Not handed in: the money is free again', 'x'),
  received: say('De aanvraag is ontvangen', 'The application was received', 'send', 'green'),
  completionRequested: say('Gevraagd om aan te vullen', 'Asked to complete it', 'pencil', 'orange'),
  completed: say('De aanvraag is compleet', 'The application is complete', 'check', 'green'),
  extended: say('De beslistermijn is verlengd', 'The decision term was extended', 'clock', 'orange'),
  suspended: say('De termijn staat stil', 'The term is suspended', 'pause', 'orange'),
  resumed: say('De termijn loopt weer', 'The term runs again', 'clock'),
  delayAnnounced: say(
    'Gemeld dat het besluit later komt',
    'Told that the decision comes later',
    'calendar',
    'orange',
  ),
  noticeOfDefault: say('Ingebrekestelling ontvangen', 'Notice of default received', 'flag', 'red'),
  decided: say('Er is een besluit genomen', 'A decision was taken', 'landmark'),
  notified: say('Het besluit is verstuurd', 'The decision was sent', 'send', 'green'),
  withdrawn: say('De aanvraag is ingetrokken', 'The application was withdrawn', 'x'),
  changed: say('De aanvraag is gewijzigd', 'The application was changed', 'pencil'),
  treatmentStarted: say('In behandeling genomen', 'Taken into treatment', 'flag'),
  adviceAsked: say('Advies gevraagd aan de wijkraad', 'Advice asked of the neighbourhood council', 'users'),
  adviceGiven: say('De wijkraad gaf advies', 'The neighbourhood council gave advice', 'vote'),
  conflictDeclared: say('Een raadslid meldde een belang', 'A council member declared an interest', 'scale'),
  hearingHeld: say('Er is een hoorgesprek gehouden', 'A hearing was held', 'users'),
  messageSent: say('Bericht', 'Message', 'message-square'),
  noteAdded: say('Interne notitie', 'Internal note', 'lock'),
  letterSent: say('Brief verstuurd', 'Letter sent', 'send'),
  deviationReported: say('Er is een wijziging gemeld', 'A deviation was reported', 'pencil', 'orange'),
  accountAsked: say('Gevraagd hoe het is gegaan', 'Asked how it went', 'message-square', 'orange'),
  accountSent: say('De verantwoording is ontvangen', 'The account was received', 'check', 'green'),
  accountReminded: say(
    'Herinnerd aan de verantwoording',
    'Reminded of the account',
    'message-square',
    'orange',
  ),
  moreAsked: say('Gevraagd om meer te laten zien', 'Asked to show more', 'message-square', 'orange'),
  moreShown: say('Er is meer ingestuurd', 'More was sent in', 'check', 'green'),
  moreJudged: say('Wat is ingestuurd, is bekeken', 'What was sent in was looked at', 'check'),
  provisoLapsed: say(
    'Het begrotingsvoorbehoud is vervallen',
    'The budget proviso has lapsed',
    'check',
    'green',
  ),
  provisoInvoked: say(
    'Beroep gedaan op het begrotingsvoorbehoud',
    'The budget proviso was invoked',
    'scale',
    'orange',
  ),
  paymentOrdered: say('De betaling is klaargezet', 'Payment was prepared', 'euro'),
  paymentExported: say('De betaling is naar de bank gestuurd', 'Payment was sent to the bank', 'euro'),
  paymentMade: say('Betaald', 'Paid', 'euro', 'green'),
  paymentRejected: say('De bank weigerde de betaling', 'The bank refused the payment', 'euro', 'red'),
  paymentSuspended: say('De betaling staat stil', 'Payment is suspended', 'pause', 'orange'),
  objectionReceived: say('Bezwaar ontvangen', 'Objection received', 'scale', 'orange'),
  contestedChosen: say(
    'Het bezwaar is tegen een ander besluit van deze zaak',
    'The objection is against another decision of this case',
    'scale',
  ),
  objectionExtended: say(
    'De beslissing op bezwaar is uitgesteld',
    'The decision on objection was postponed',
    'clock',
  ),
  objectionDecided: say('Beslist op het bezwaar', 'Decided on the objection', 'scale'),
  objectionForwarded: say('Bezwaar doorgestuurd', 'Objection forwarded', 'send'),
  decliningAnnulled: say(
    'De aanvraag wordt toch behandeld',
    'The application is dealt with after all',
    'flag',
    'green',
  ),
  objectionWithdrawn: say('Bezwaar ingetrokken', 'Objection withdrawn', 'x'),
  aidRegistered: say('De steun staat in het register', 'The aid was registered', 'file-text'),
  cosignerConfirmed: say('Een mede-ondertekenaar bevestigde', 'A co-signer confirmed', 'user', 'green'),
  cosignerDeclined: say(
    'Een mede-ondertekenaar doet niet mee',
    'A co-signer does not take part',
    'user',
    'orange',
  ),
  cosignersInvited: say('De mede-ondertekenaars zijn gevraagd', 'The co-signers were asked', 'users'),
  cosignerReplaced: say('Een mede-ondertekenaar is vervangen', 'A co-signer was replaced', 'users'),
  determined: say('De subsidie is vastgesteld', 'The grant was determined', 'landmark', 'green'),
  penaltyFixed: say('De dwangsom is vastgesteld', 'The penalty payment was fixed', 'euro', 'orange'),
  penaltyOrdered: say('De dwangsom is klaargezet', 'The penalty payment was prepared', 'euro'),
  penaltyPaid: say('De dwangsom is betaald', 'The penalty payment was paid', 'euro', 'green'),
  penaltyRejected: say(
    'De bank weigerde de betaling van de dwangsom',
    'The bank refused the payment of the penalty',
    'euro',
    'red',
  ),
  recoveryClaimed: say('Geld teruggevraagd', 'Money asked back', 'euro', 'orange'),
  recoverySettled: say('De terugbetaling is afgehandeld', 'Paying back was settled', 'euro'),
  ceilingReached: say('Het subsidieplafond is bereikt', 'The subsidy ceiling is reached', 'euro', 'orange'),
};
