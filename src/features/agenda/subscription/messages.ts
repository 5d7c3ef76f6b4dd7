import { text } from '../../../kernel/messages.ts';

export const subscriptionWords = {
  title: text('Elke maandag in uw mailbox', 'In your mailbox each Monday'),
  lead: text(
    'Wij mailen u de agenda van de week, met een link naar de poster. Stoppen kan altijd met één klik.',
    'We mail you the agenda of the week, with a link to the poster. You can always stop with one click.',
  ),
  email: text('Uw e-mailadres', 'Your e-mail address'),
  emailHint: text(
    'Wij gebruiken het alleen hiervoor, en ten hoogste een jaar.',
    'We use it for this only, and for a year at most.',
  ),
  about: text('Welke agenda', 'Which agenda'),
  edition: text('Formaat van de poster', 'Format of the poster'),
  send: text('Mail mij elke maandag', 'Mail me each Monday'),
  keepTitle: text('De agenda van {name} per mail', 'The agenda of {name} by mail'),
  confirmText: text(
    'Wilt u elke maandag de agenda van {name} op {email} krijgen?',
    'Would you like to get the agenda of {name} at {email} each Monday?',
  ),
  confirm: text('Ja, mail mij elke maandag', 'Yes, mail me each Monday'),
  goingText: text(
    'U krijgt de agenda van {name} elke maandag op {email}, tot en met {until}.',
    'You get the agenda of {name} each Monday at {email}, until {until}.',
  ),
  renew: text('Mail mij nog een jaar', 'Mail me for another year'),
  stop: text('Stop met mailen', 'Stop mailing'),
  overTitle: text('Deze link werkt niet meer', 'This link no longer works'),
  overText: text(
    'U krijgt op dit adres geen agenda meer, of de link is te oud. U kunt hem altijd opnieuw aanvragen.',
    'You no longer get an agenda at this address, or the link is too old. You can always ask again.',
  ),
  again: text('Naar de posters', 'To the posters'),
  choose: text('Kies een van de knoppen.', 'Choose one of the buttons.'),
} as const;

/** After what was done, above the page of the posters. */
export const doneWords = {
  gevraagd: text(
    'Kijk in uw mailbox. Daar staat een mail met een link; druk daar op de knop, dan begint het. Na zeven dagen zonder antwoord wissen wij uw adres.',
    'Look in your mailbox. There is a mail with a link; press the button there and it begins. After seven days without an answer we erase your address.',
  ),
  bevestigd: text('Klaar. U krijgt de agenda elke maandag.', 'Done. You get the agenda each Monday.'),
  gestopt: text(
    'U krijgt geen mail meer. Uw adres is gewist.',
    'You get no more mail. Your address is erased.',
  ),
} as const;

export const dataWords = {
  name: text('De agenda per mail', 'The agenda by mail'),
  since: text('Gevraagd op', 'Asked on'),
  until: text('Wij wissen het na', 'We erase it after'),
  why: text('Waarom', 'Why'),
  confirmed: text('U vroeg om deze mail en zei ja', 'You asked for this mail and said yes'),
  waiting: text('U vroeg om deze mail en zei nog geen ja', 'You asked for this mail and did not say yes yet'),
} as const;
