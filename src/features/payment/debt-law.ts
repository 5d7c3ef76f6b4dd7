/**
 * What the law says of money that is owed to the municipality, as data: the officer reads it where she decides, with what a
 * lawyer of the municipality must still confirm about how this program applies it. Text of the Awb as in force on 1 January
 * 2026 (BWBR0005537); `toVerify` null means that it was read there and leaves no choice.
 */
import { dateText } from '../../kernel/dates.ts';
import { type Text, text } from '../../kernel/messages.ts';
import { euroText } from '../../kernel/money.ts';

export type DebtRule = {
  readonly article: string;
  readonly says: Text;
  readonly toVerify: Text | null;
};

/** Awb 4:98 lid 2: below this, counted when all or the last of it is paid, nobody owes interest to the authority. */
export const leastInterest = { cents: 20_00, source: 'Awb 4:98 lid 2' } as const;

/**
 * Interest over what is paid back late. The rates are those of the law for people and associations; they change by
 * decree, and a day after the last one here counts at the last.
 */
export const legalInterest = {
  source: 'Awb 4:97 en 4:98, Besluit wettelijke rente',
  rates: [
    { from: '2023-07-01', percent: 6 },
    { from: '2024-01-01', percent: 7 },
    { from: '2025-01-01', percent: 6 },
  ],
} as const;

const least = euroText(leastInterest.cents);
const lastRate = legalInterest.rates[legalInterest.rates.length - 1] ?? legalInterest.rates[0];
const since = dateText(lastRate.from);

export const debtLaw = {
  setOff: {
    article: 'Awb 4:57 lid 3',
    says: text(
      'U mag verrekenen met een andere subsidie van dezelfde ontvanger: voor dezelfde activiteiten, in een ander tijdvak.',
      'You may set off against another grant of the same recipient: for the same activities, in another period.',
    ),
    toVerify: text(
      'Of het dezelfde activiteiten zijn, weegt u zelf. Schrijf op waarom: het staat in de brief.',
      'Whether the activities are the same is for you to judge. Write down why: it goes into the letter.',
    ),
  },
  setOffStatement: {
    article: 'Awb 4:93',
    says: text(
      'De ontvanger leest in een brief met welke vordering u verrekent.',
      'The recipient reads in a letter which claim you set off.',
    ),
    toVerify: text(
      'Dat tegen een verrekening bezwaar kan, en dat dit dan gaat over de terugvordering, is hier aangenomen.',
      'That one can object to a set-off, and that it is then about the recovery, is assumed here.',
    ),
  },
  deferral: {
    article: 'Awb 4:94 lid 1, 3 en 4',
    says: text(
      'U mag uitstel geven. In het besluit staat tot wanneer. U mag er voorwaarden bij stellen, zoals betalen in delen.',
      'You may defer payment. The decision says until when. You may set conditions, such as paying in parts.',
    ),
    toVerify: text(
      'Een afspraak om in delen te betalen is hier uitstel met voorwaarden: één besluit, met één laatste dag.',
      'An arrangement to pay in parts is a deferral with conditions here: one decision, with one last day.',
    ),
  },
  noCollection: {
    article: 'Awb 4:94 lid 2',
    says: text(
      'Zolang het uitstel duurt, mag u niet aanmanen en niet invorderen.',
      'While the deferral lasts you may not send reminders or collect.',
    ),
    toVerify: null,
  },
  endOfDeferral: {
    article: 'Awb 4:96 lid 1',
    says: text(
      'U kunt het uitstel intrekken of wijzigen: als iemand zich niet aan de voorwaarden houdt, als gegevens niet klopten, of als de omstandigheden veranderen.',
      'You can withdraw or change the deferral: when the conditions are not kept, when data were wrong, or when circumstances change.',
    ),
    toVerify: text(
      'Een nieuwe afspraak vervangt hier de oude. Intrekken zonder nieuwe afspraak doet u per brief, buiten dit programma.',
      'A new arrangement replaces the old one here. Withdrawing without a new one is done by letter, outside this program.',
    ),
  },
  interestDuringDeferral: {
    article: 'Awb 4:101',
    says: text(
      'Ook tijdens het uitstel loopt de wettelijke rente, tenzij u bij het uitstel anders bepaalt.',
      'Legal interest runs during the deferral too, unless you decide otherwise when you grant it.',
    ),
    toVerify: text(
      'Dit programma rekent altijd rente tijdens het uitstel. Bepaalt u anders? Schrijf dat dan in de afspraak: die gaat voor.',
      'This program always counts interest during the deferral. Do you decide otherwise? Then write that in the arrangement: it prevails.',
    ),
  },
  interest: {
    article: 'Awb 4:97, 4:98 lid 1 en 4:99',
    says: text(
      'Wie te laat betaalt, is wettelijke rente schuldig. U stelt het bedrag vast met een besluit.',
      'Who pays late owes legal interest. You fix the amount by decision.',
    ),
    toVerify: text(
      `De percentages staan in een besluit van het Rijk en zijn hier niet nagekeken (het laatste: ${lastRate.percent}% sinds ${since.nl}). Dit programma rekent per dag, zonder rente over rente; het Burgerlijk Wetboek (6:119 lid 2) telt de rente na elk jaar bij het bedrag op.`,
      `The rates are set by national decree and were not checked here (the last: ${lastRate.percent}% since ${since.en}). This program counts by the day, without interest on interest; the Civil Code (6:119 paragraph 2) adds the interest to the amount after each year.`,
    ),
  },
  smallInterest: {
    article: leastInterest.source,
    says: text(
      `Is de rente aan het eind minder dan ${least.nl}? Dan hoeft niemand die te betalen.`,
      `Is the interest less than ${least.en} at the end? Then nobody has to pay it.`,
    ),
    toVerify: null,
  },
  orderOfPayment: {
    article: 'Awb 4:92 lid 1',
    says: text(
      'Wat iemand betaalt, gaat eerst af van de kosten, dan van de rente en daarna van het bedrag zelf.',
      'What somebody pays is taken off the costs first, then off the interest, and then off the amount itself.',
    ),
    toVerify: text(
      'Dit programma haalt elke betaling van het bedrag zelf af en houdt de rente ernaast bij.',
      'This program takes every payment off the amount itself and keeps the interest beside it.',
    ),
  },
  remission: {
    article: 'Awb 4:94a',
    says: text(
      'U mag een bedrag kwijtschelden als innen onevenredig nadelig is.',
      'You may give up an amount when collecting it does disproportionate harm.',
    ),
    toVerify: null,
  },
} as const satisfies Record<string, DebtRule>;
export type DebtRuleKey = keyof typeof debtLaw;
