/** The money of a grant in its letter: at once, in instalments, or what is settled after a determination. */
import { formatDate } from '../../../kernel/dates.ts';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Block } from '../../../platform/pdf/index.ts';
import type { DecisionFactsForLetter } from './facts.ts';
import { fill } from './fill.ts';
import { settlement } from './settlement.ts';

const words = {
  money: text('Uw geld', 'Your money'),
  advanceAll: text(
    'U krijgt het hele bedrag vooraf: {amount}. Wij betalen dat uiterlijk op {date}. Dat is binnen zes weken.',
    'You get the whole amount in advance: {amount}. We pay it by {date}. That is within six weeks.',
  ),
  advancePart: text(
    'U krijgt eerst een voorschot van {percent} procent: {amount}. Wij betalen dat uiterlijk op {date}. Dat is binnen zes weken. De rest volgt na afloop.',
    'First you get an advance of {percent} per cent: {amount}. We pay it by {date}. That is within six weeks. The rest follows afterwards.',
  ),
  instalments: text(
    'U krijgt {amount} vooraf, in {count} termijnen:',
    'You get {amount} in advance, in {count} instalments:',
  ),
  instalmentsCaption: text('De termijnen', 'The instalments'),
  instalmentBy: text('Uiterlijk op uw rekening', 'In your account by'),
  instalmentAmount: text('Bedrag', 'Amount'),
  restAfterwards: text('De rest volgt na afloop.', 'The rest follows afterwards.'),
  instalmentsAnew: text(
    'Wat u al kreeg, telt mee. De rest verdelen wij over de termijnen die nog komen.',
    'What you got already counts. We divide the rest over the instalments still to come.',
  ),
  account: text(
    'Het geld gaat naar de rekening die in uw aanvraag staat. Klopt die niet meer? Laat het ons meteen weten.',
    'The money goes to the account in your application. Is it no longer right? Tell us at once.',
  ),
  accountMissing: text(
    'In uw aanvraag staat geen rekening. Gaf u ons er nog geen? Dan vragen wij u erom in een aparte brief. Wij kunnen pas betalen als wij uw rekening hebben.',
    'There is no account in your application. Did you not give us one yet? Then we ask you for it in a separate letter. We can only pay once we have your account.',
  ),
} as const;

type MoneyFacts = Pick<
  DecisionFactsForLetter,
  | 'lang'
  | 'amountCents'
  | 'previousCents'
  | 'final'
  | 'advance'
  | 'instalments'
  | 'paymentDue'
  | 'paidCents'
  | 'accountGiven'
>;

const paragraph = (sentence: string): Block => ({ kind: 'paragraph', text: sentence });
const heading = (sentence: Text, lang: Lang): Block => ({ kind: 'heading', level: 1, text: sentence[lang] });

/** The days of a first grant; when it changes, what was paid counts and the rest is divided anew. */
function instalmentBlocks(facts: MoneyFacts): Block[] {
  const { lang, advance, instalments } = facts;
  if ((facts.previousCents ?? 0) > 0) return [paragraph(words.instalmentsAnew[lang])];
  const slots = { amount: formatCents(advance.amountCents, lang), count: String(instalments.length) };
  return [
    paragraph(fill(words.instalments, lang, slots)),
    {
      kind: 'table',
      caption: words.instalmentsCaption[lang],
      columns: [words.instalmentBy[lang], words.instalmentAmount[lang]],
      align: ['left', 'right'],
      rows: instalments.map((one) => [formatDate(one.dueOn, lang), formatCents(one.amountCents, lang)]),
    },
    ...(advance.amountCents < facts.amountCents ? [paragraph(words.restAfterwards[lang])] : []),
  ];
}

export function moneyBlocks(facts: MoneyFacts): Block[] {
  const { lang, advance } = facts;
  if (facts.final === 'afterwards') return [heading(words.money, lang), paragraph(settlement(facts))];
  if (facts.amountCents === 0 || advance.amountCents === 0) return [];
  const sentence = advance.amountCents === facts.amountCents ? words.advanceAll : words.advancePart;
  const slots = {
    amount: formatCents(advance.amountCents, lang),
    percent: String(advance.percent),
    date: formatDate(facts.paymentDue, lang),
  };
  return [
    heading(words.money, lang),
    ...(facts.instalments.length > 0 ? instalmentBlocks(facts) : [paragraph(fill(sentence, lang, slots))]),
    paragraph(words[facts.accountGiven ? 'account' : 'accountMissing'][lang]),
  ];
}
