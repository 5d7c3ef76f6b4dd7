/** The printed note of a scenario, for who decides: the same sentences and figures as the page, its drawings as tables. */
import { formatDate, type PlainDate } from '../../kernel/dates.ts';
import type { Lang } from '../../kernel/messages.ts';
import { formatCents } from '../../kernel/money.ts';
import type { Block, NoteDocument } from '../../platform/pdf/index.ts';
import { fill } from '../../ui/index.ts';
import { formulaWords } from './formula-words.ts';
import type { Change } from './rules/outcome.ts';
import { winnersAndLosers } from './rules/outcome.ts';
import { scenarioWords as words } from './scenario-words.ts';
import { figureName, yearsWords } from './views/formula-parts.tsx';
import { largestChanges, starred } from './views/outcome.tsx';
import {
  assumptionsOf,
  type Computed,
  keyFigures,
  lastYearOf,
  percentWords,
  roundChange,
  roundWords,
  weighing,
} from './views/scenario-parts.tsx';

type Part = NoteDocument['blocks'][number];
const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function yearParts(computed: Computed, lang: Lang): readonly Part[] {
  return [
    heading(words.perYear[lang]),
    {
      kind: 'bars',
      caption: words.perYear[lang],
      columns: [
        words.year[lang],
        words.money[lang],
        words.claimShort[lang],
        words.ceilingShort[lang],
        words.grantedShort[lang],
      ],
      legend: [
        { fill: 'hollow', label: words.claim[lang] },
        { fill: 'solid', label: words.granted[lang] },
      ],
      rows: computed.outcome.years.map(({ year, claimCents, grantedCents, ceilingCents }) => ({
        label: String(year),
        bars: [
          { from: 0, to: claimCents, fill: 'hollow' },
          { from: 0, to: grantedCents, fill: 'solid' },
        ],
        values: [
          roundWords(claimCents, lang),
          ceilingCents === null ? words.noCeiling[lang] : roundWords(ceilingCents, lang),
          roundWords(grantedCents, lang),
        ],
      })),
    },
  ];
}

function changeBars(
  rows: readonly Change[],
  caption: string,
  who: string,
  computed: Computed,
  lang: Lang,
): Part {
  return {
    kind: 'bars',
    caption,
    columns: [
      who,
      words.effect[lang],
      fill(words.todayShort, lang, { year: computed.today.year }),
      words.change[lang],
    ],
    legend: [
      { fill: 'solid', label: words.more[lang] },
      { fill: 'hollow', label: words.less[lang] },
    ],
    rows: rows.map(({ name, todayCents, changeCents }) => ({
      label: name,
      bars: [{ from: 0, to: changeCents, fill: changeCents < 0 ? 'hollow' : 'solid' }],
      values: [roundWords(todayCents, lang), roundChange(changeCents, lang)],
    })),
  };
}

function winnerParts(computed: Computed, lang: Lang): readonly Part[] {
  const { outcome, today } = computed;
  const { winners, losers } = winnersAndLosers(outcome.wijken);
  const last = lastYearOf(computed)?.year ?? '';
  const drawn = largestChanges(outcome.wijken);
  return [
    heading(words.winners[lang]),
    paragraph(fill(words.winnersCount, lang, { more: winners.length, less: losers.length })),
    paragraph(fill(words.winnersLead, lang, { year: today.year, last })),
    ...(today.earlierCents > 0
      ? [paragraph(fill(words.winnersEarlier, lang, { amount: roundWords(today.earlierCents, lang) }))]
      : []),
    ...(drawn.length > 0
      ? [
          changeBars(
            drawn.map((one) => ({ ...one, name: starred(one) })),
            words.winnersWijken[lang],
            words.wijk[lang],
            computed,
            lang,
          ),
        ]
      : []),
  ];
}

function sensitivityParts(computed: Computed, lang: Lang): readonly Part[] {
  const rows = weighing(computed);
  if (rows.length === 0) return [];
  return [
    heading(words.sensitivity[lang]),
    paragraph(fill(words.sensitivityLead, lang, { year: lastYearOf(computed)?.year ?? '' })),
    {
      kind: 'bars',
      caption: words.sensitivity[lang],
      columns: [words.figure[lang], words.effect[lang], words.lower[lang], words.higher[lang]],
      legend: [
        { fill: 'hollow', label: words.lower[lang] },
        { fill: 'solid', label: words.higher[lang] },
      ],
      rows: rows.map(({ name, lowCents, highCents }) => ({
        label: figureName(name, lang),
        bars: [
          { from: 0, to: lowCents, fill: 'hollow' },
          { from: 0, to: highCents, fill: 'solid' },
        ],
        values: [roundChange(lowCents, lang), roundChange(highCents, lang)],
      })),
    },
  ];
}

function shiftParts(computed: Computed, lang: Lang): readonly Part[] {
  const { shift } = computed.outcome;
  const last = lastYearOf(computed);
  const { leastTenths, mostTenths } = computed.scenario.choices.shift;
  const earmarked = (tenths: number) =>
    fill(words.earmarked, lang, { percent: percentWords(tenths * 10, lang) });
  if (shift.rows.length === 0 || !last) return [];
  return [
    heading(words.shift[lang]),
    paragraph(words.shiftLead[lang]),
    {
      kind: 'table',
      caption: words.shift[lang],
      columns: [
        words.shiftAmount[lang],
        words.perYearAmount[lang],
        earmarked(leastTenths),
        earmarked(mostTenths),
      ],
      align: ['left', 'right', 'right', 'right'],
      rows: shift.rows.map(({ budget, amountCents, leastCents, mostCents }) => [
        words.budgets[budget][lang],
        ...[amountCents, leastCents, mostCents].map((cents) => formatCents(cents, lang)),
      ]),
      total: [
        words.together[lang],
        ...[shift.amountCents, shift.leastCents, shift.mostCents].map((cents) => formatCents(cents, lang)),
      ],
    },
    ...(shift.neededTenths === null
      ? []
      : [
          paragraph(
            fill(words.shiftNeeded, lang, {
              year: last.year,
              cost: roundWords(last.totalCents, lang),
              percent: percentWords(shift.neededTenths * 10, lang),
            }),
          ),
        ]),
  ];
}

/** @param today the day on which it is printed, and on which the city was as it is in it */
export function noteOf(computed: Computed, lang: Lang, today: PlainDate, sender: string): NoteDocument {
  const { scenario, formula } = computed;
  const status = formulaWords.statuses[formula.status][lang];
  const year = lastYearOf(computed)?.year ?? '';
  const figures = keyFigures(computed, lang);
  return {
    sender: { name: sender },
    heading: fill(words.noteHeading, lang, { name: scenario.name }),
    reference: formatDate(today, lang),
    blocks: [
      { kind: 'callout', title: words.noteCallout[lang], text: words.sharedNote[lang] },
      ...(scenario.note === '' ? [] : [paragraph(scenario.note)]),
      paragraph(
        fill(words.noteFormula, lang, { name: formula.name, years: yearsWords(formula, lang), status }),
      ),
      heading(fill(words.key, lang, { year })),
      { kind: 'facts', rows: figures.map(([label, value]) => ({ label, value })) },
      heading(words.assumptions[lang]),
      { kind: 'list', items: [...assumptionsOf(computed, lang)] },
      ...yearParts(computed, lang),
      ...winnerParts(computed, lang),
      ...sensitivityParts(computed, lang),
      ...shiftParts(computed, lang),
    ],
  };
}
