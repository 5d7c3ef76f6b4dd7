/** What the pages for determining in one go say. */
import { text } from '../../kernel/messages.ts';

export const manyWords = {
  choose: text('Meer tegelijk vaststellen', 'Determine several at once'),
  chooseLead: text(
    'Kies zaken waarbij u vaststelt wat is toegekend. U ziet ze eerst nog samen.',
    'Choose cases in which you determine what was granted. You see them together first.',
  ),
  chosen: text('Zaken', 'Cases'),
  look: text('Bekijk deze zaken samen', 'Look at these cases together'),
  title: text('Samen vaststellen', 'Determine together'),
  lead: text(
    'Elke zaak krijgt een eigen besluit, een eigen brief en een eigen boeking. U kunt er nog uithalen.',
    'Each case gets a decision, a letter and an entry of its own. You can still take some out.',
  ),
  total: text('Samen', 'Together'),
  amount: text('Vast te stellen', 'To determine'),
  reasons: text('Zo staat het in de brief', 'So it stands in the letter'),
  take: text('Stel deze zaken vast', 'Determine these cases'),
  back: text('Terug naar de lijst', 'Back to the list'),
  none: text('Geen van deze zaken kan zo worden vastgesteld', 'None of these cases can be determined so'),
  leftOut: text(
    'Deze zaken kunnen niet mee: {cases}. Bekijk ze alleen.',
    'These cases cannot come along: {cases}. Look at them by themselves.',
  ),
  runTitle: text('Samen vastgesteld', 'Determined together'),
  busy: text('{done} van de {n} zaken gedaan', '{done} of {n} cases done'),
  busyLead: text(
    'De rest gaat vanzelf door, ook als u deze pagina sluit.',
    'The rest goes on by itself, also when you close this page.',
  ),
  again: text('Kijk hoe ver het is', 'See how far it is'),
  allDone: text('{n} zaken vastgesteld', '{n} cases determined'),
  oneDone: text('Eén zaak vastgesteld', 'One case determined'),
  refused: text('{n} niet vastgesteld: kijk hieronder waarom', '{n} not determined: see below why'),
  before: text('Wat u eerder samen vaststelde', 'What you determined together before'),
  ofRun: text('{when}: {n} zaken', '{when}: {n} cases'),
  ofRunOne: text('{when}: één zaak', '{when}: one case'),
  someRefused: text(', waarvan {n} niet vastgesteld', ', of which {n} not determined'),
  someWaiting: text(', waarvan {n} nog bezig', ', of which {n} still going on'),
  outcome: text('Uitkomst', 'Outcome'),
  done: text('Vastgesteld', 'Determined'),
  waiting: text('Nog bezig', 'Still going on'),
  not: text('Niet vastgesteld', 'Not determined'),
} as const;
