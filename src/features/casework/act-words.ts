/** Words of the pages on which an officer acts. */
import { dateText } from '../../kernel/dates.ts';
import { type Text, text } from '../../kernel/messages.ts';
import { euroText } from '../../kernel/money.ts';
import type { EndedPenalty } from '../../kernel/terms/index.ts';

export const actWords = {
  back: text('Terug naar de zaak', 'Back to the case'),
  notNow: text('Dit kan nu niet', 'This is not possible now'),
  since: text('Dit is er intussen gebeurd', 'This has happened meanwhile'),
  dueNow: text('Uiterste datum nu', 'Last day now'),
  dueThen: text('Uiterste datum daarna', 'Last day after this'),
  letter: text('De aanvrager krijgt hierover een brief.', 'The applicant gets a letter about this.'),
  send: text('Vastleggen en brief maken', 'Record and make the letter'),
  start: {
    lead: text(
      'U zegt hiermee dat alles wat nodig is, er is. De aanvrager kan dan niet meer zelf wijzigen of intrekken.',
      'You say that everything needed is there. The applicant can then no longer change or withdraw it.',
    ),
  },
  ask: {
    lead: text(
      'Vraag alleen wat de regeling nodig heeft (Awb 4:4). De termijn staat stil vanaf de dag na de brief (Awb 4:15).',
      'Ask only what the scheme needs (Awb 4:4). The term is suspended from the day after the letter (Awb 4:15).',
    ),
    items: text('Wat mist er nog?', 'What is still missing?'),
    others: text('Vraag iets anders', 'Ask something else'),
    note: text('Toelichting voor de aanvrager', 'Explanation for the applicant'),
    before: text('Laatste dag om aan te vullen', 'Last day to complete'),
    beforeHint: (days: number): Text =>
      text(`De regeling geeft ${days} dagen.`, `The scheme gives ${days} days.`),
  },
  paper: {
    lead: text(
      'De aanvulling telt vanaf de dag van het stempel. Wat op papier in het dossier ligt, mist niet meer.',
      'The completion counts from the day of its stamp. What lies in the file on paper is no longer missing.',
    ),
    on: text('Ontvangen op', 'Received on'),
    items: text('Wat is er op papier binnengekomen?', 'What came in on paper?'),
  },
  extend: {
    lead: (weeks: number): Text =>
      text(`De regeling geeft één keer ${weeks} weken extra.`, `The scheme gives ${weeks} extra weeks once.`),
    reason: text('Waarom is er meer tijd nodig?', 'Why is more time needed?'),
    reasonHint: text(
      'De aanvrager leest dit in de brief. Schrijf het zoals u het zou zeggen.',
      'The applicant reads this in the letter. Write it as you would say it.',
    ),
  },
  delay: {
    lead: (mayExtend: boolean): Text =>
      mayExtend
        ? text(
            'Verleng liever de termijn: dat kan bij deze zaak nog. Lukt het ook dan niet? Noem hier een zo kort mogelijke termijn.',
            'Rather extend the term: on this case that is still possible. If that is not enough, name a term as short as possible here.',
          )
        : text(
            'Noem een zo kort mogelijke termijn. De laatste dag van de wet verandert niet, en de dwangsom ook niet.',
            'Name a term as short as possible. The last day by law does not change, and neither does the penalty.',
          ),
    on: text('Uiterlijk wanneer komt het besluit wel?', 'By when will the decision come?'),
  },
  suspend: {
    lead: text(
      'De dagen waarop de termijn stilstaat, komen er aan het eind bij.',
      'The days on which the term is suspended are added at the end.',
    ),
    ground: text('Waarom staat de termijn stil?', 'Why is the term suspended?'),
    from: text('Eerste dag', 'First day'),
    until: text('Laatste dag', 'Last day'),
    untilHint: text('Laat leeg als u die nog niet weet.', 'Leave empty if you do not know yet.'),
    consentedOn: text('Dag van de instemming', 'Day of the consent'),
    consentedOnHint: text(
      'Alleen als de aanvrager instemde. Haar bericht moet in het dossier zitten.',
      'Only when the applicant agreed. Her message must be in the file.',
    ),
    explanation: text('Uitleg voor de aanvrager', 'Explanation for the applicant'),
  },
  resume: {
    lead: text(
      'De termijn loopt weer vanaf de dag die u kiest.',
      'The term runs again from the day you choose.',
    ),
    on: text('Eerste dag waarop de termijn weer loopt', 'First day on which the term runs again'),
  },
  default: {
    lead: text(
      'De aanvrager schrijft dat wij te laat zijn. Twee weken daarna begint de dwangsom, als de termijn toen voorbij was.',
      'The applicant writes that we are late. The penalty begins two weeks later, if the term was over by then.',
    ),
    on: text('Ontvangen op', 'Received on'),
  },
  penalty: {
    lead: ({ cents, days, lastDay, clock }: EndedPenalty): Text =>
      text(
        `Wij beslisten te laat. De dwangsom is ${euroText(cents).nl}: ${days} dagen, de laatste was ${dateText(lastDay).nl}. De brief met dit besluit moet uiterlijk op ${dateText(clock.due).nl} de deur uit. De betaling wordt dan klaargezet; zij gaat niet van een plafond af.`,
        `We decided too late. The penalty payment is ${euroText(cents).en}: ${days} days, the last was ${dateText(lastDay).en}. The letter with this decision must be out by ${dateText(clock.due).en}. The payment is then prepared; it is not taken from a ceiling.`,
      ),
  },
  withdraw: {
    lead: text(
      'De aanvrager schreef dat zij de aanvraag intrekt. Dit kan niet ongedaan worden gemaakt.',
      'The applicant wrote that she withdraws the application. This cannot be undone.',
    ),
    on: text('Ontvangen op', 'Received on'),
  },
  own: {
    title: text('Stel ons in gebreke', 'Give us notice of default'),
    lead: text(
      'Wij hadden al moeten beslissen. Met een ingebrekestelling eist u dat wij dat alsnog doen, binnen twee weken.',
      'We should have decided already. With a notice of default you demand that we do so within two weeks.',
    ),
    after: text(
      'Zijn wij dan nog te laat? Dan krijgt u een dwangsom voor elke dag, ten hoogste 42 dagen. Dat hoeft u niet aan te vragen (artikel 4:17 Awb).',
      'Are we still late then? You receive a penalty payment for each day, at most 42 days. You need not ask for it (article 4:17 Awb).',
    ),
    send: text('Ingebrekestelling versturen', 'Send the notice of default'),
  },
} as const;
