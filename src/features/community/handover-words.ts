/** Sentences about who co-ordinates a network, and handing that over. */
import { text } from '../../kernel/messages.ts';
import { problem } from '../../kernel/result.ts';

export const handoverWords = {
  coordinator: text('Coördinator', 'Co-ordinator'),
  sinceDate: text('sinds {date}', 'since {date}'),
  aSteward: text('De beheerder van de wijk', 'The steward of the neighbourhood'),
  none: text('Nog geen', 'None yet'),
  link: text('Coördinator en overdracht', 'Co-ordinator and handing over'),
  title: text('Wie coördineert {name}?', 'Who co-ordinates {name}?'),
  lead: text(
    'De coördinator houdt de pagina bij en nodigt organisaties uit. U kunt dat overdragen aan een organisatie die meedoet. Zij zegt zelf ja of nee.',
    'The co-ordinator keeps the page and invites organisations. You can hand that over to an organisation that takes part. It says yes or no itself.',
  ),
  historyCaption: text('Wie coördineerde wanneer', 'Who co-ordinated when'),
  proposals: text('Voorstellen om over te dragen', 'Proposals to hand over'),
  proposed: text('Voorgesteld op', 'Proposed on'),
  answered: text('Antwoord op', 'Answer on'),
  propose: text('Overdragen', 'Hand over'),
  proposeHint: text(
    'Wie voor die organisatie mag tekenen, krijgt een mail met een eigen link. Tot er ja is gezegd, verandert er niets.',
    'Who may sign for that organisation gets a mail with a link of her own. Until somebody says yes, nothing changes.',
  ),
  send: text('Voorstel sturen', 'Send the proposal'),
  sent: text('Het voorstel is verstuurd.', 'The proposal has been sent.'),
  takenBack: text('Het voorstel is ingetrokken.', 'The proposal was taken back.'),
  noMembers: text(
    'Er doet nog geen organisatie mee aan wie u kunt overdragen.',
    'No organisation takes part yet to which you could hand over.',
  ),
  answerTitle: text('Wordt u coördinator van {network}?', 'Will you co-ordinate {network}?'),
  answerLead: text(
    'U krijgt deze vraag omdat u voor {organisation} mag tekenen. Zegt u ja, dan bent u vanaf vandaag coördinator. Op de pagina staat de naam van de organisatie, niet uw eigen naam.',
    'You get this question because you may sign for {organisation}. If you say yes, you co-ordinate from today on. The page shows the name of the organisation, not yours.',
  ),
  yes: text('Ja, ik doe het', 'Yes, I do it'),
  no: text('Nee', 'No'),
  changeMandate: text('Wat mag het netwerk?', 'What may the network do?'),
  mandateBefore: text('Eerder: {mandate}, tot {date}', 'Before: {mandate}, until {date}'),
  saveMandate: text('Verander', 'Change'),
  untilQuestion: text('Tot wanneer bestaat het netwerk?', 'Until when does the network exist?'),
  untilHint: text(
    'Laat leeg zolang het doorgaat. Stopt het netwerk? Vul dan de eerste dag in waarop het er niet meer is. De pagina en de geschiedenis blijven.',
    'Leave empty as long as it goes on. Does the network end? Then enter the first day on which it is no more. The page and the history stay.',
  ),
} as const;

export const handoverRefusals = {
  memberNeeded: problem(
    'organisation',
    'member-needed',
    text('Kies een organisatie die nu meedoet.', 'Choose an organisation that takes part now.'),
  ),
  nobodySigns: problem(
    'organisation',
    'nobody-signs',
    text(
      'Bij deze organisatie is niemand bekend die mag tekenen. Kies een andere.',
      'Of this organisation nobody is known who may sign. Choose another.',
    ),
  ),
  waitsAlready: problem(
    'organisation',
    'waits-already',
    text(
      'Er wacht al een voorstel op antwoord. Trek dat eerst in.',
      'A proposal waits for an answer already. Take that back first.',
    ),
  ),
  // The choice stands in the row of a member: there is no one field to lead to.
  mandateChoice: problem(
    '',
    'mandate-choice',
    text('Kies wat het netwerk mag doen.', 'Choose what the network may do.'),
  ),
  chooseProposal: problem(
    '',
    'wrong-status',
    text('Kies een voorstel uit de lijst.', 'Choose a proposal from the list.'),
  ),
  ended: problem('', 'network-ended', text('Dit netwerk is gestopt.', 'This network has ended.')),
  untilBeforeSince: problem(
    'until',
    'until-before-since',
    text(
      'Deze dag ligt niet na de dag waarop het netwerk begon.',
      'This day is not after the day on which the network began.',
    ),
  ),
} as const;
