/** Words of this feature that are not part of one page only. */
import { type Text, text } from '../../kernel/messages.ts';
import { problem } from '../../kernel/result.ts';
import type { DeliveryState, MessageChannel, MessageKind } from './types.ts';

export const kindLabels: Readonly<Record<MessageKind, Text>> = {
  confirmation: text('Bevestiging van uw aanvraag', 'Confirmation of your application'),
  completionRequest: text('Verzoek om uw aanvraag aan te vullen', 'Request to complete your application'),
  extension: text('Bericht dat wij later beslissen', 'Notice that we decide later'),
  decision: text('Besluit op uw aanvraag', 'Decision on your application'),
  declined: text('Besluit om uw aanvraag niet te behandelen', 'Decision not to process your application'),
  objectionReceived: text('Bevestiging van uw bezwaar', 'Confirmation of your objection'),
  objectionDecision: text('Beslissing op uw bezwaar', 'Decision on your objection'),
  objectionExtension: text(
    'Bericht dat wij later op uw bezwaar beslissen',
    'Notice that we decide on your objection later',
  ),
  hearingInvitation: text('Uitnodiging voor een gesprek', 'Invitation to a hearing'),
  payment: text('Bericht over een betaling', 'Notice about a payment'),
  withdrawalConfirmation: text(
    'Bevestiging dat u uw aanvraag introk',
    'Confirmation that you withdrew your application',
  ),
  accountRequest: text('Vraag hoe het is gegaan', 'Question how it went'),
  deviationConfirmation: text('Bevestiging van uw melding', 'Confirmation of your report'),
  recovery: text('Geld terugbetalen', 'Paying money back'),
  penaltyDecision: text('Besluit over een dwangsom', 'Decision on a penalty payment'),
  caseMessage: text('Bericht bij uw aanvraag', 'Message about your application'),
  other: text('Algemeen bericht', 'General message'),
};

export const channelLabels: Readonly<Record<MessageChannel, Text>> = {
  portal: text('In Hoofdveld', 'In Hoofdveld'),
  paper: text('Op papier', 'On paper'),
};

export const stateLabels: Readonly<Record<DeliveryState, Text>> = {
  made: text('Klaargezet', 'Made ready'),
  notified: text('Melding verstuurd', 'Notification sent'),
  notificationFailed: text('Melding niet aangekomen', 'Notification failed'),
  toPrint: text('Op de printlijst', 'In the print queue'),
  printed: text('Geprint', 'Printed'),
  posted: text('Op de post gedaan', 'Posted'),
  read: text('Gelezen', 'Read'),
  returned: text('Teruggekomen', 'Returned'),
};

/** What stands in the detail of a line, where it is one of our own codes. */
export const detailLabels: Readonly<Record<string, Text>> = {
  portal: text('in Hoofdveld', 'in Hoofdveld'),
  paper: text('op papier', 'on paper'),
  smtp: text('de mailserver nam de melding aan', 'the mail server accepted the notification'),
  outbox: text('in het postvak van de demo', 'in the outbox of the demo'),
  bounced: text('de melding kwam terug', 'the notification bounced'),
  'no-mail-server': text('er is geen mailserver ingesteld', 'no mail server is set'),
  'no-person': text('er is geen persoon om te melden', 'there is nobody to notify'),
  'no-address': text('er is geen e-mailadres meer', 'there is no e-mail address any more'),
  'consent-withdrawn': text(
    'de ontvanger wil geen digitale brieven meer',
    'the recipient no longer wants digital letters',
  ),
  'too-late': text('niet binnen 48 uur gelukt', 'not done within 48 hours'),
};

export const refusals = {
  notAllowed: problem('', 'not-allowed', text('U mag dit niet doen.', 'You may not do this.')),
  nothingChosen: problem(
    'ids',
    'nothing-chosen',
    text('Kies eerst een of meer brieven.', 'First choose one or more letters.'),
  ),
  alreadyOnPaper: problem(
    '',
    'already-on-paper',
    text('Deze brief staat al op de printlijst.', 'This letter is in the print queue already.'),
  ),
  notPosted: problem(
    '',
    'not-posted',
    text(
      'Deze brief is niet op de post gedaan, dus hij kan niet terugkomen.',
      'This letter was not posted, so it cannot come back.',
    ),
  ),
  alreadyReturned: problem(
    '',
    'already-returned',
    text(
      'Deze brief is al als teruggekomen gemeld. De nieuwe brief staat op de printlijst.',
      'This letter was already reported as returned. The new letter is in the print queue.',
    ),
  ),
  addressNeeded: problem(
    'address',
    'address-needed',
    text(
      'Vul een naam en een adres in, elk op een eigen regel.',
      'Enter a name and an address, each on its own line.',
    ),
  ),
  addressTooLong: problem(
    'address',
    'address-too-long',
    text(
      'Gebruik hoogstens 7 regels van elk hoogstens 100 tekens. Meer past niet in het venster van de envelop.',
      'Use at most 7 lines of at most 100 characters each. More does not fit the window of the envelope.',
    ),
  ),
  startNeeded: problem(
    'startDate',
    'start-needed',
    text('Vul in wanneer de storing begon.', 'Enter when the outage began.'),
  ),
  timeShape: (field: string) =>
    problem(
      field,
      'time-shape',
      text('Vul een tijd in, bijvoorbeeld 09:30.', 'Enter a time, for example 09:30.'),
    ),
  startInFuture: problem(
    'startDate',
    'start-in-future',
    text(
      'Een storing kan pas worden vastgelegd als zij is begonnen.',
      'An outage can be recorded once it has begun.',
    ),
  ),
  endInFuture: problem(
    'endDate',
    'end-in-future',
    text(
      'Het einde ligt in de toekomst. Laat het leeg zolang de storing duurt.',
      'The end lies in the future. Leave it empty while the outage lasts.',
    ),
  ),
  endBeforeStart: problem(
    'endDate',
    'end-before-start',
    text('Het einde moet na het begin liggen.', 'The end must be after the start.'),
  ),
  descriptionNeeded: problem(
    'description',
    'description-needed',
    text('Schrijf in een paar woorden op wat er niet werkte.', 'Say in a few words what did not work.'),
  ),
} as const;
