/** The sum as it was sent, as an annex: sentence by sentence, for the letter and for who reads the application. Pure. */
import { formatDate } from '../../../kernel/dates.ts';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import { formatCents, sumCents } from '../../../kernel/money.ts';
import type { Block } from '../../../platform/pdf/index.ts';
import type { Annex } from '../../application/types.ts';
import type { Claim, ClaimLine, FrozenClaim, RuleName } from '../types.ts';
import { because, ruleTexts } from './explain.ts';

const words = {
  title: text('De som van de basisfinanciering', 'The sum of the base funding'),
  lead: text(
    'Zo is het gevraagde bedrag berekend. Wij keken naar wat van {from} tot en met {until} echt is doorgegaan.',
    'This is how the amount asked was computed. We looked at what really took place from {from} up to and including {until}.',
  ),
  network: text('Het netwerk samen', 'The network together'),
  rule: text('Waarvoor', 'What for'),
  why: text('Hoe wij rekenen', 'How we compute it'),
  amount: text('Bedrag', 'Amount'),
  total: text('Samen', 'Together'),
  excluded: text('Deze leden tellen dit jaar niet mee:', 'These members do not count this year:'),
  all: text('Het gevraagde bedrag is {total}.', 'The amount asked is {total}.'),
} as const satisfies Record<string, Text>;

const filled = (sentence: Text, lang: Lang, slots: Readonly<Record<string, string>>): string =>
  sentence[lang].replace(/\{(\w+)\}/g, (_, key: string) => slots[key] ?? '');

/** What the members get together for each rule; a rule that gives nothing is left out. */
export function byRule({ lines }: Pick<Claim, 'lines'>): readonly { rule: RuleName; amountCents: number }[] {
  return [...Map.groupBy(lines, ({ rule }) => rule)]
    .map(([rule, same]) => ({ rule, amountCents: sumCents(same.map((line) => line.amountCents)) }))
    .filter(({ amountCents }) => amountCents !== 0);
}

function tableOf(name: string, lines: readonly ClaimLine[], frozen: FrozenClaim, lang: Lang): Block[] {
  const { network, formula } = frozen;
  return [
    { kind: 'heading', level: 1, text: name },
    {
      kind: 'table',
      caption: name,
      columns: [words.rule[lang], words.why[lang], words.amount[lang]],
      align: ['left', 'left', 'right'],
      rows: lines.map((line) => [
        ruleTexts[line.rule][lang],
        because(line, network, formula.parameters)[lang],
        formatCents(line.amountCents, lang),
      ]),
      total: [words.total[lang], '', formatCents(sumCents(lines.map((line) => line.amountCents)), lang)],
    },
  ];
}

function blocks(frozen: FrozenClaim, lang: Lang): readonly Block[] {
  const { claim, period } = frozen;
  const groups = [...Map.groupBy(claim.lines, ({ member }) => member)];
  const out = [...new Set(claim.excluded.map(({ member }) => member))];
  return [
    {
      kind: 'paragraph',
      text: filled(words.lead, lang, {
        from: formatDate(period.from, lang),
        until: formatDate(period.until.subtract({ days: 1 }), lang),
      }),
    },
    ...groups.flatMap(([member, lines]) => tableOf(member ?? words.network[lang], lines, frozen, lang)),
    ...(out.length === 0
      ? []
      : [{ kind: 'paragraph', text: words.excluded[lang] } as const, { kind: 'list', items: out } as const]),
    { kind: 'paragraph', text: filled(words.all, lang, { total: formatCents(claim.totalCents, lang) }) },
  ];
}

export function annexOf(frozen: FrozenClaim): Annex {
  return { title: words.title, blocks: { nl: blocks(frozen, 'nl'), en: blocks(frozen, 'en') } };
}
