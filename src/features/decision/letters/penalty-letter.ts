/** The decision that fixes a penalty for deciding late (Awb 4:18): on an application, or on an objection (7:14). */
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { type EndedPenalty, legalTerms, penaltyTariff } from '../../../kernel/terms/index.ts';
import {
  collegeSignature,
  objectionPart,
  questionBlocks,
  type Signatory,
  salutation,
} from '../../correspondence/index.ts';
import type { LetterBody } from './decision-letter.ts';
import { fill } from './fill.ts';

const words = {
  subject: text(
    'U krijgt een dwangsom omdat wij te laat beslisten',
    'You receive a penalty payment because we decided late',
  ),
  title: text('U krijgt {amount} van ons', 'You receive {amount} from us'),
  callout: text(
    'Wij betalen dit binnen {weeks} weken. Het gaat niet van een subsidie af.',
    'We pay this within {weeks} weeks. It is not taken from any subsidy.',
  ),
  why: text('Waarom?', 'Why?'),
  application: text('Wij beslisten te laat op uw aanvraag.', 'We decided on your application too late.'),
  objection: text('Wij beslisten te laat op uw bezwaar.', 'We decided on your objection too late.'),
  days: text(
    'U stelde ons in gebreke. De dwangsom telt van {first} tot en met {last}: {days} dagen.',
    'You gave us notice of default. The penalty counts from {first} up to and including {last}: {days} days.',
  ),
  sorry: text('Het spijt ons dat u zo lang moest wachten.', 'We are sorry that you had to wait so long.'),
  sum: text('Zo rekenen wij', 'This is how we calculate'),
  step: text('Dag {from} tot en met {until}: {rate} per dag', 'Day {from} to {until}: {rate} a day'),
  total: text('Samen', 'Together'),
  legalTitle: text('De juridische tekst', 'The legal text'),
  legal: text(
    'Wij stellen vast dat wij een dwangsom van {amount} verschuldigd zijn (artikelen 4:17 en 4:18 Awb{more}). De betaling volgt binnen {weeks} weken na dit besluit (artikel 4:87 Awb).',
    'We fix the penalty payment that we owe at {amount} (articles 4:17 and 4:18 Awb{more}). Payment follows within {weeks} weeks of this decision (article 4:87 Awb).',
  ),
} as const satisfies Record<string, Text>;

type Row = { readonly label: string; readonly value: string };

/** One row per step of the tariff that was reached. */
function sumRows(days: number, lang: Lang): Row[] {
  let before = 0;
  return penaltyTariff.steps.flatMap((step): Row[] => {
    const counted = Math.min(step.days, Math.max(0, days - before));
    const from = before + 1;
    before += step.days;
    if (counted === 0) return [];
    const slots = {
      from: String(from),
      until: String(from + counted - 1),
      rate: formatCents(step.centsPerDay, lang),
    };
    return [{ label: fill(words.step, lang, slots), value: formatCents(counted * step.centsPerDay, lang) }];
  });
}

export type PenaltyFacts = {
  readonly about: 'application' | 'objection';
  readonly lang: Lang;
  readonly reference: string;
  readonly addressee: string;
  readonly owed: EndedPenalty;
  readonly sentOn: PlainDate;
  /** Public address of this site, without a slash at the end. */
  readonly siteUrl: string;
  readonly signatory: Signatory;
};

export function penaltyLetter(facts: PenaltyFacts): {
  readonly subject: string;
  readonly letter: LetterBody;
} {
  const { lang, owed, reference } = facts;
  const amount = formatCents(owed.cents, lang);
  const days = fill(words.days, lang, {
    first: formatDate(owed.firstDay, lang),
    last: formatDate(owed.lastDay, lang),
    days: String(owed.days),
  });
  const weeks = String(legalTerms.payment.length.amount);
  const more = facts.about === 'objection' ? { nl: ', 7:14 Awb', en: ', 7:14 Awb' }[lang] : '';
  return {
    subject: words.subject[lang],
    letter: {
      reference,
      salutation: salutation({ name: facts.addressee }, lang),
      blocks: [
        {
          kind: 'callout',
          title: fill(words.title, lang, { amount }),
          text: fill(words.callout, lang, { weeks }),
        },
        { kind: 'heading', level: 1, text: words.why[lang] },
        { kind: 'paragraph', text: `${words[facts.about][lang]} ${days} ${words.sorry[lang]}` },
        { kind: 'heading', level: 1, text: words.sum[lang] },
        {
          kind: 'facts',
          rows: [...sumRows(owed.days, lang), { label: words.total[lang], value: amount }],
        },
        ...questionBlocks(reference, lang),
      ],
      legal: {
        title: words.legalTitle[lang],
        blocks: [{ kind: 'paragraph', text: fill(words.legal, lang, { amount, more, weeks }) }],
      },
      objection: objectionPart({
        sentOn: facts.sentOn,
        caseNumber: reference,
        siteUrl: facts.siteUrl,
        lang,
      }),
      signature: collegeSignature(facts.signatory, lang),
    },
  };
}
