import { text } from '../../../kernel/messages.ts';

/** What the page of every public draw says. */
export const publicDrawWords = {
  promise: text('De belofte', 'The commitment'),
  promisedAt: text('Bekend sinds {date}.', 'Known since {date}.'),
  list: text('De lijst', 'The list'),
  listHash: text('Controlegetal van de lijst', 'Check number of the list'),
  result: text('De uitslag', 'The result'),
  noResult: text('Er is nog niet geloot.', 'Nothing was drawn yet.'),
  seed: text('Het geheim', 'The secret'),
  revealedAt: text('Bekendgemaakt op {date}.', 'Made known on {date}.'),
  caseNumber: text('Zaaknummer', 'Case number'),
  ticket: text('Lotnummer', 'Ticket'),
  check: text('Reken het na', 'Check it'),
  checkButton: text('Reken na in deze browser', 'Check in this browser'),
  unsafe: text(
    'Deze browser kan alleen narekenen over een beveiligde verbinding (https).',
    'This browser can only check over a secure connection (https).',
  ),
  file: text('Download de loting (JSON)', 'Download the draw (JSON)'),
} as const;
