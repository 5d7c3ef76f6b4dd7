/** The committee in letters: that it will advise (Awb 7:13 lid 2), and what became of its advice (lid 7). */
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import type { Block } from '../../../platform/pdf/index.ts';
import type { Objection, ObjectionOutcome } from '../types.ts';
import { fill } from './fill.ts';
import { frame, type Letter, type ObjectionFacts, paragraph, receiptWords } from './objection-letters.ts';

const advised: Readonly<Record<ObjectionOutcome, Text>> = {
  founded: text('het bezwaar gegrond te verklaren', 'to find the objection founded'),
  partlyFounded: text(
    'het bezwaar voor een deel gegrond te verklaren',
    'to find the objection partly founded',
  ),
  unfounded: text('het bezwaar ongegrond te verklaren', 'to find the objection unfounded'),
  inadmissible: text('het bezwaar niet-ontvankelijk te verklaren', 'to find the objection inadmissible'),
};

const words = {
  heading: text('Advies van de commissie', 'Advice of the committee'),
  advice: text(
    'Een commissie die niet bij ons werkt, heeft naar uw bezwaar gekeken. Op {date} adviseerde zij {advice}. Zij schrijft:',
    'A committee that does not work for us looked at your objection. On {date} it advised {advice}. It writes:',
  ),
  followed: text('Wij volgen dit advies.', 'We follow this advice.'),
  departed: text(
    'Wij wijken af van dit advies (artikel 7:13, zevende lid, Awb). Dat doen wij om deze reden:',
    'We depart from this advice (article 7:13, paragraph 7, Awb). This is why:',
  ),
  subject: text('Wie naar uw bezwaar kijkt', 'Who looks at your objection'),
  with: text('Een commissie adviseert over uw bezwaar', 'A committee advises on your objection'),
  without: text(
    'Wij behandelen uw bezwaar zonder commissie',
    'We deal with your objection without a committee',
  ),
  withCallout: text('Zij werkt niet bij ons en hoort u.', 'It does not work for us, and it hears you.'),
  withoutCallout: text(
    'Iemand die niet bij het besluit was betrokken, hoort u en kijkt er opnieuw naar.',
    'Someone who was not involved in the decision hears you and looks at it anew.',
  ),
} as const;

/** What it advised, with its reasons, and why that was not followed where it was not. Empty without advice. */
export function committeeBlocks(
  objection: Pick<Objection, 'committeeAdvice' | 'committeeAdvisedOn' | 'committeeReasons'>,
  taken: { readonly outcome: ObjectionOutcome; readonly departure: string | null },
  lang: Lang,
): readonly Block[] {
  const { committeeAdvice, committeeAdvisedOn, committeeReasons } = objection;
  if (committeeAdvice === null || committeeAdvisedOn === null || committeeReasons === null) return [];
  const slots = { date: formatDate(committeeAdvisedOn, lang), advice: advised[committeeAdvice][lang] };
  return [
    { kind: 'heading', level: 1, text: words.heading[lang] },
    paragraph(fill(words.advice, lang, slots)),
    paragraph(committeeReasons),
    ...(committeeAdvice === taken.outcome || taken.departure === null
      ? [paragraph(words.followed[lang])]
      : [paragraph(words.departed[lang]), paragraph(taken.departure)]),
  ];
}

export function committeeLetter(
  facts: ObjectionFacts & { readonly committee: boolean; readonly answerBy: PlainDate | null },
): Letter {
  const { lang, committee, answerBy } = facts;
  const title = words[committee ? 'with' : 'without'][lang];
  return frame(facts, words.subject[lang], [
    { kind: 'callout', title, text: words[committee ? 'withCallout' : 'withoutCallout'][lang] },
    ...(answerBy === null
      ? []
      : [paragraph(fill(receiptWords.answerBy, lang, { due: formatDate(answerBy, lang) }))]),
  ]);
}
