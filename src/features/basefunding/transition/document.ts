/** 'What changes for you', as blocks: the page and the PDF say the same. Pure. */
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Block } from '../../../platform/pdf/index.ts';
import { fill } from '../../../ui/index.ts';
import { type Change, isLong, totalsOf } from '../rules/transition.ts';
import { stepSentences, transitionWords as words } from './words.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function sentences({ amountCents, years, old, termCents }: Change, year: number, lang: Lang): string[] {
  const got = fill(words.got, lang, { year: year - 1, amount: formatCents(amountCents, lang) });
  if (old === null) return [got, words.stays[lang]];
  if (old.transition === null) return [got, words.waits[lang]];
  const { step, termMonths, toVerify } = old.transition;
  const long = fill(words.mayDiffer, lang, { years });
  const term =
    step !== 'end'
      ? isLong({ years })
        ? [long]
        : []
      : termCents > 0
        ? [fill(words.ends, lang, { years, months: termMonths, amount: formatCents(termCents, lang) })]
        : [isLong({ years }) ? long : words.endsAtOnce[lang]];
  return [
    got,
    fill(stepSentences[step], lang, { scheme: old.schemeName[lang] }),
    ...term,
    ...(toVerify ? [words.notChecked[lang]] : []),
  ];
}

/** What a network asks for an organisation: its own part of the sum, without what the network does together. */
export type Asked = {
  readonly network: string;
  /** Of the request, for who takes part in it. */
  readonly href: string;
  readonly amountCents: number;
  readonly sent: boolean;
};

function askedBlocks(asked: readonly Asked[], year: number, lang: Lang): readonly Block[] {
  if (asked.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: fill(words.newTitle, lang, { year }) },
    ...asked.map(({ network, amountCents, sent }) => {
      const amount = formatCents(amountCents, lang);
      const said = amountCents === 0 ? words.notInYet : sent ? words.askedFor : words.willAsk;
      return paragraph(fill(said, lang, { network, year, amount }));
    }),
  ];
}

/**
 * @param year the first year of the new schemes
 * @param asked what networks ask for it in that year
 */
export function changeBlocks(
  changes: readonly Change[],
  year: number,
  lang: Lang,
  asked: readonly Asked[] = [],
): readonly Block[] {
  const lead = paragraph(fill(words.pageLead, lang, { year }));
  const fresh = askedBlocks(asked, year, lang);
  if (changes.length === 0) {
    const none = asked.length === 0 ? words.nothing : words.nothingOld;
    return [lead, ...fresh, paragraph(fill(none, lang, { year: year - 1 }))];
  }
  const total = totalsOf(changes);
  return [
    lead,
    ...fresh,
    ...changes.flatMap((change): Block[] => [
      { kind: 'heading', level: 1, text: change.name },
      ...sentences(change, year, lang).map(paragraph),
    ]),
    {
      kind: 'table',
      caption: words.total[lang],
      columns: [
        words.oldScheme[lang],
        fill(words.amount, lang, { year: year - 1 }),
        words.inARow[lang],
        words.termCost[lang],
      ],
      align: ['left', 'right', 'right', 'right'],
      rows: changes.map((one) => [
        one.name,
        formatCents(one.amountCents, lang),
        String(one.years),
        formatCents(one.termCents, lang),
      ]),
      total: [
        words.total[lang],
        formatCents(total.amountCents, lang),
        '',
        formatCents(total.termCents, lang),
      ],
    },
    paragraph(words.noRights[lang]),
  ];
}
