/** Words of the public page 'Termijnen narekenen'. */
import { type Text, text } from '../../kernel/messages.ts';

export const termsWords = {
  title: text('Termijnen narekenen', 'Check the legal terms'),
  lead: text(
    'Hoe lang mag de gemeente over uw aanvraag doen? Vul in wat er gebeurd is. U ziet elke termijn, met de reden.',
    'How long may the municipality take over your application? Enter what happened. You see each term, with its reason.',
  ),
  privacy: text(
    'Wat u invult, staat alleen in het adres van deze pagina. Wij bewaren het niet.',
    'What you enter stands only in the address of this page. We do not keep it.',
  ),
  term: text('De beslistermijn', 'The decision term'),
  decisionWeeks: text('Hoeveel weken heeft de gemeente?', 'How many weeks does the municipality have?'),
  decisionWeeksHint: text(
    'Staat in de regeling. Staat er niets? Dan is het 8.',
    'Stands in the scheme. If not, it is 8.',
  ),
  extensionWeeks: text('Hoeveel weken mag zij verlengen?', 'By how many weeks may it extend?'),
  extensionWeeksHint: text('Laat leeg als verlengen niet mag.', 'Leave empty when it may not.'),
  generalTermsAct: text(
    'Eindigt de termijn op een vrije dag, dan schuift hij door (Algemene termijnenwet)',
    'A term that ends on a day off moves on (General Extension of Time Limits Act)',
  ),
  generalTermsActHint: text(
    'Vrij zijn zaterdag, zondag, feestdagen en dagen die de regering daarmee gelijkstelt, zoals de vrijdag na Hemelvaart. Die laatste dagen kijkt de gemeente nog na.',
    'Days off are Saturdays, Sundays, holidays and days that the government equates with them, such as the Friday after Ascension Day. The municipality still checks the last ones.',
  ),
  committee: text('Een commissie adviseert over bezwaar', 'A committee advises on objections'),
  events: text('Wat is er gebeurd?', 'What has happened?'),
  event: (row: number): Text => text(`Gebeurtenis ${row}`, `Event ${row}`),
  type: text('Wat?', 'What?'),
  on: text('Op welke dag?', 'On which day?'),
  until: text('Tot en met', 'Until'),
  reason: text('Waarom stond het stil?', 'Why was it suspended?'),
  outcome: text('Wat was het besluit?', 'What was the decision?'),
  by: text('Hoe kwam het binnen?', 'How did it come in?'),
  today: text('Reken alsof het vandaag is', 'Count as if today is'),
  more: text('Meer regels', 'More lines'),
  count: text('Reken na', 'Calculate'),
  result: text('De termijnen', 'The terms'),
  penalty: (amount: string): Text =>
    text(`De dwangsom is nu ${amount}.`, `The penalty payment is now ${amount}.`),
  share: text(
    'Wilt u dit delen? Kopieer dan het adres van deze pagina.',
    'Do you want to share this? Copy the address of this page.',
  ),
  json: text('Dezelfde zaak als JSON', 'The same case as JSON'),
  jsonHint: text(
    'Met dit bestand rekent u hetzelfde na op een eigen computer: npx hoofdveld terms zaak.json',
    'With this file you calculate the same on a computer of your own: npx hoofdveld terms zaak.json',
  ),
  download: text('Download zaak.json', 'Download zaak.json'),
} as const;

export const eventNames: Readonly<Record<string, Text>> = {
  received: text('De aanvraag is ontvangen', 'The application was received'),
  completionRequested: text('Gevraagd om aan te vullen', 'Asked to complete it'),
  completed: text('De aanvraag is aangevuld', 'The application was completed'),
  suspended: text('De termijn stond stil', 'The term was suspended'),
  extended: text('De termijn is verlengd', 'The term was extended'),
  noticeOfDefault: text('Ingebrekestelling', 'Notice of default'),
  notified: text('Het besluit is verstuurd', 'The decision was sent'),
  paid: text('Er is betaald', 'Payment was made'),
  objectionReceived: text('Er is bezwaar gemaakt', 'An objection came'),
  objectionExtended: text(
    'De beslissing op bezwaar is uitgesteld',
    'The decision on objection was postponed',
  ),
  objectionDecided: text('Er is beslist op het bezwaar', 'The objection was decided'),
};
export const outcomeNames: Readonly<Record<string, Text>> = {
  grant: text('Toegekend', 'Granted'),
  refuse: text('Geweigerd', 'Refused'),
  decline: text('Niet behandeld', 'Not processed'),
};
export const byNames: Readonly<Record<string, Text>> = {
  post: text('Per post', 'By post'),
  electronic: text('Digitaal', 'Electronically'),
  desk: text('Aan de balie', 'At the desk'),
};
