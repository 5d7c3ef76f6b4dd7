/** Somebody else gets the grant from now on: to who gets it, and to who got it (Awb 3:41). */
import { type Text, text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { questionBlocks, salutation } from '../../correspondence/index.ts';
import { type LetterBody, letterFrame } from './decision-letter.ts';
import type { DecisionFactsForLetter } from './facts.ts';
import { fill } from './fill.ts';

/** Names of organisations. */
export type Succession = { readonly former: string; readonly now: string };
type Reader = keyof Succession;

type Words = { readonly subject: Text; readonly callout: Text; readonly more: readonly Text[] };

const words: Readonly<Record<Reader, Words>> = {
  now: {
    subject: text(
      'Uw organisatie krijgt voortaan de subsidie voor {title}',
      'Your organisation gets the grant for {title} from now on',
    ),
    callout: text('{now} is nu de ontvanger', '{now} is the recipient now'),
    more: [
      text(
        'Eerst was dat {former}. Het hele bedrag blijft {amount}. Daarvan is {paid} al betaald.',
        'Before, that was {former}. The whole amount stays {amount}. Of that {paid} has been paid already.',
      ),
      text(
        'Wat nog komt, betalen wij pas als u een rekening hebt opgegeven en wij die hebben gecontroleerd. U doet dat op {account}.',
        'What is still to come we pay only after you gave an account and we checked it. You do that at {account}.',
      ),
      text(
        'Uw organisatie houdt zich nu aan de afspraken bij deze subsidie en legt er verantwoording over af.',
        'Your organisation now keeps the conditions of this grant, and accounts for it.',
      ),
    ],
  },
  former: {
    subject: text(
      'Een andere organisatie krijgt voortaan de subsidie voor {title}',
      'Another organisation gets the grant for {title} from now on',
    ),
    callout: text('{now} is nu de ontvanger', '{now} is the recipient now'),
    more: [
      text(
        'Wat er van deze subsidie nog komt, gaat niet meer naar {former}.',
        'What is still to come of this grant no longer goes to {former}.',
      ),
      text(
        'Er is al {paid} betaald, voor allemaal samen. Bewaar de bonnen: {now} legt na afloop verantwoording af over het hele bedrag.',
        '{paid} has been paid already, for all together. Keep the receipts: {now} accounts for the whole amount afterwards.',
      ),
    ],
  },
};

const shared = {
  why: text('Waarom dit besluit?', 'Why this decision?'),
  legalTitle: text('De juridische tekst', 'The legal text'),
  legal: text(
    'Het college van burgemeester en wethouders van Rotterdam wijzigt de subsidieverlening voor {title} (regeling: {scheme}): in plaats van {former} is {now} de ontvanger. Het bedrag van ten hoogste {amount} en de verplichtingen blijven gelijk (titel 4.2 van de Algemene wet bestuursrecht; {basis}).',
    'The municipal executive of Rotterdam changes the grant for {title} (scheme: {scheme}): {now} is the recipient instead of {former}. The amount of at most {amount} and the obligations stay the same (title 4.2 of the General Administrative Law Act; {basis}).',
  ),
} as const;

/**
 * @param facts of the case with its new recipient
 * @param reader whom the letter is to; who got it before is greeted by `greeted`
 */
export function recipientLetter(
  facts: DecisionFactsForLetter,
  succession: Succession,
  reader: Reader,
  greeted: string = facts.reader,
): { readonly subject: string; readonly letter: LetterBody } {
  const { lang } = facts;
  const own = words[reader];
  const slots = {
    ...succession,
    title: facts.title,
    scheme: facts.schemeName[lang],
    basis: facts.legalBasis.join('; '),
    amount: formatCents(facts.amountCents, lang),
    paid: formatCents(facts.paidCents, lang),
    account: `${facts.siteUrl}/zaken/${facts.caseNumber}/rekening`,
  };
  const [first, ...rest] = own.more.map((sentence) => fill(sentence, lang, slots));
  return {
    subject: fill(own.subject, lang, slots),
    letter: {
      ...letterFrame(facts),
      salutation: salutation({ name: greeted }, lang),
      blocks: [
        { kind: 'callout', title: fill(own.callout, lang, slots), text: first ?? '' },
        ...rest.map((sentence) => ({ kind: 'paragraph', text: sentence }) as const),
        { kind: 'heading', level: 1, text: shared.why[lang] },
        { kind: 'paragraph', text: facts.reasons },
        ...questionBlocks(facts.caseNumber, lang),
      ],
      legal: {
        title: shared.legalTitle[lang],
        blocks: [{ kind: 'paragraph', text: fill(shared.legal, lang, slots) }],
      },
    },
  };
}
