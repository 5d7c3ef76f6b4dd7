/**
 * An earmark for last year, this year and the next. Only the budget of welfare (source 002) and that of care (15 million is
 * 1.5 % of it, source 002) are known; the others are examples. All of it is marked to be verified.
 */
import type { Actor } from '../../kernel/actor.ts';
import { type PlainDate, Temporal } from '../../kernel/dates.ts';
import { assert } from '../../kernel/result.ts';
import type { CommandDeps } from '../../platform/db/unit-of-work.ts';
import { recordEarmark } from './commands.ts';
import type { WantedEarmark, WantedLine } from './wanted.ts';

const example = 'Voorbeeldbedrag van de demo';

const line = (at: number, rest: Omit<WantedLine, 'field' | 'toVerify'>): WantedLine => ({
  field: `line.${at}`,
  toVerify: true,
  ...rest,
});
const five = { percentLeast: 500, percentMost: 500 };
const band = { percentLeast: 500, percentMost: 1000 };

const lines = (care: WantedLine['percent']): readonly WantedLine[] => [
  line(0, {
    name: 'Welzijn',
    // Residents' initiatives are of all domains together.
    domain: 'undivided',
    baseCents: 50_000_000_00,
    percent: band,
    source: 'Bron 002: 50 miljoen voor formeel welzijn',
  }),
  line(1, {
    name: 'Zorg',
    domain: 'health',
    baseCents: 1_000_000_000_00,
    percent: care,
    source: 'Bron 002: 15 miljoen is 1,5 procent',
  }),
  line(2, { name: 'Groen', domain: 'cohesion', baseCents: 20_000_000_00, percent: five, source: example }),
  line(3, { name: 'Veilig', domain: null, baseCents: 30_000_000_00, percent: five, source: example }),
];

function wanted(year: number, decidedOn: PlainDate): WantedEarmark {
  return {
    year,
    document: `Voorbeeld: raadsbesluit over geld voor lokale inzet in ${year}`,
    decidedOn,
    splitKey: 'inhabitants',
    cityInhabitants: 671_000,
    inhabitantsSource: 'onderzoek010.nl, 1 januari 2024, voorlopig',
    reason: '',
    lines: lines(five),
    unreadable: [],
  };
}

/** @param actor an officer of the demo city, who was in office on the day that `deps.clock` says */
export async function seedEarmarks(deps: CommandDeps, actor: Actor, now: PlainDate): Promise<void> {
  const usual = (year: number): PlainDate => Temporal.PlainDate.from({ year: year - 1, month: 11, day: 12 });
  const earlier = (one: PlainDate): PlainDate => (Temporal.PlainDate.compare(one, now) > 0 ? now : one);
  const years = [now.year - 1, now.year, now.year + 1];
  const all = [
    ...years.map((year) => wanted(year, earlier(usual(year)))),
    {
      ...wanted(now.year, earlier(usual(now.year))),
      lines: lines(band),
      reason: 'De raad nam in het debat een amendement aan: ook voor zorg geldt een band.',
    },
  ];
  for (const one of all) {
    const saved = await recordEarmark(deps, actor, one);
    assert(saved.ok, `earmark of ${one.year}`);
  }
}
