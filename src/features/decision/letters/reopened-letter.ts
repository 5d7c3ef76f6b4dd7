/** What a won objection against a declining means for who applied (Awb 4:5, 7:11). */
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import type { LetterBody } from './decision-letter.ts';
import { fill } from './fill.ts';
import { frame, type Letter, type ObjectionFacts, paragraph } from './objection-letters.ts';

const words = {
  subject: text('Wij behandelen uw aanvraag toch', 'We deal with your application after all'),
  title: text('Wij behandelen uw aanvraag toch', 'We deal with your application after all'),
  callout: text('U krijgt uiterlijk op {date} een besluit.', 'You get a decision by {date}.'),
  why: text(
    'Iemand maakte bezwaar tegen ons besluit om uw aanvraag niet te behandelen. Dat bezwaar was terecht.',
    'Someone objected to our decision not to process your application. That objection was right.',
  ),
  next: text(
    'U hoeft nu niets te doen. Hebben wij nog iets van u nodig, dan hoort u het.',
    'You need not do anything now. If we need something from you, we tell you.',
  ),
  legalTitle: text('De juridische tekst', 'The legal text'),
  legal: text(
    'Gelet op artikel 7:11 van de Algemene wet bestuursrecht (Awb) herroept het college van burgemeester en wethouders van Rotterdam het besluit om de aanvraag buiten behandeling te laten (artikel 4:5 Awb). Op de aanvraag wordt alsnog beslist, uiterlijk op {date} (artikel 4:13 Awb).',
    'Having regard to article 7:11 of the General Administrative Law Act (Awb), the municipal executive of Rotterdam revokes the decision to decline to process the application (article 4:5 Awb). The application is decided on after all, by {date} (article 4:13 Awb).',
  ),
} as const;

const slots = (decideBy: PlainDate, lang: Lang) => ({ date: formatDate(decideBy, lang) });

/** For the answer to whoever objected: what becomes of the application, and the law that says so. */
export function reopenedLegal(decideBy: PlainDate, lang: Lang): NonNullable<LetterBody['legal']> {
  return {
    title: words.legalTitle[lang],
    blocks: [paragraph(fill(words.legal, lang, slots(decideBy, lang)))],
  };
}

export function reopenedLetter(facts: ObjectionFacts & { readonly decideBy: PlainDate }): Letter {
  const { lang, decideBy } = facts;
  const { subject, letter } = frame(facts, words.subject[lang], [
    { kind: 'callout', title: words.title[lang], text: fill(words.callout, lang, slots(decideBy, lang)) },
    paragraph(words.why[lang]),
    paragraph(words.next[lang]),
  ]);
  return { subject, letter: { ...letter, legal: reopenedLegal(decideBy, lang) } };
}
