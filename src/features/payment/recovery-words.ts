/** Words of the pages on which money is asked back. */
import { type Text, text } from '../../kernel/messages.ts';

export const recoveryWords = {
  title: text('Terugvorderingen', 'Money asked back'),
  lead: text(
    'Geld dat te veel is betaald en wordt teruggevraagd (Awb 4:57). Wie voorstelt om het kwijt te schelden, beslist daar niet over.',
    'Money that was paid too much and is asked back (Awb 4:57). Who proposes to give it up does not decide so.',
  ),
  open: text('Nog open', 'Still open'),
  settled: text('Afgehandeld', 'Settled'),
  noneOpen: text('Er wordt nu niets teruggevraagd.', 'Nothing is being asked back now.'),
  noneSettled: text('Er is nog niets afgehandeld.', 'Nothing has been settled yet.'),
  case: text('Zaak', 'Case'),
  application: text('Aanvraag', 'Application'),
  amount: text('Bedrag', 'Amount'),
  interest: text('Rente tot vandaag', 'Interest until today'),
  interestNote: text(
    'Rente: een berekening ter controle ({source}). De percentages moeten nog worden nagekeken.',
    'Interest: a calculation to check ({source}). The rates are still to be verified.',
  ),
  dueOn: text('Uiterlijk op', 'Due by'),
  status: text('Status', 'Status'),
  settledOn: text('Dag van de afhandeling', 'Day of settlement'),
  steps: text('Afhandelen', 'Settle'),
  paidOn: text('Terugbetaald op', 'Paid back on'),
  why: text('Waarom kwijtschelden?', 'Why give it up?'),
  proposed: text('Voorstel: {reasons}', 'Proposal: {reasons}'),
  ownProposal: text('U stelde dit voor. Een collega beslist.', 'You proposed this. A colleague decides.'),
  reclaim: text('Te veel betaald geld terugvragen', 'Ask back what was paid too much'),
  reclaimLead: text(
    'Dit is een besluit met een eigen brief en bezwaarmogelijkheid (Awb 4:57). De ontvanger krijgt zes weken om te betalen.',
    'This is a decision with its own letter and right of objection (Awb 4:57). The recipient has six weeks to pay.',
  ),
  right: text('Recht op', 'Has a right to'),
  paid: text('Betaald', 'Paid'),
  undue: text('Te veel betaald en nog niet teruggevraagd', 'Paid too much and not asked back yet'),
  nothing: text(
    'Er is niets te veel betaald dat nog niet is teruggevraagd.',
    'Nothing was paid too much that has not been asked back.',
  ),
  reasons: text('Waarom moet dit geld terug?', 'Why must this money come back?'),
  reasonsHint: text(
    'Schrijf aan de ontvanger, in gewone woorden. Dit komt in de brief.',
    'Write to the recipient, in plain words. This goes into the letter.',
  ),
  button: text('Terugvragen en brief versturen', 'Ask it back and send the letter'),
  back: text('Terug naar het besluit', 'Back to the decision'),
  before: text('Eerder teruggevraagd', 'Asked back before'),
  toList: text('Alle terugvorderingen', 'All money asked back'),
} as const satisfies Record<string, Text>;
