/** What an officer wants to record about an earmark, and all that can be wrong with it. Pure. */
import { type Found, present, said, textProblems } from '../../kernel/checks.ts';
import { type PlainDate, Temporal } from '../../kernel/dates.ts';
import { text } from '../../kernel/messages.ts';
import { sumCents } from '../../kernel/money.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import { tooLong } from '../../kernel/too-long.ts';
import { isBudgetYear } from '../budget/index.ts';
import { firstDay } from './rules.ts';
import type { Earmark, EarmarkLine, Field, SplitKey, Weight } from './types.ts';

/** A line as read; what could not be read is null, and said in `unreadable` of the whole. */
export type WantedLine = {
  /** Names its fields: `line.0`. */
  readonly field: string;
  readonly name: string;
  readonly domain: Field | null;
  readonly baseCents: number | null;
  readonly percent: Pick<EarmarkLine, 'percentLeast' | 'percentMost'> | null;
  readonly source: string;
  readonly toVerify: boolean;
};

export type WantedEarmark = {
  readonly year: number | null;
  readonly document: string;
  readonly decidedOn: PlainDate | null;
  readonly splitKey: SplitKey | null;
  readonly cityInhabitants: number | null;
  readonly inhabitantsSource: string;
  readonly reason: string;
  /** Only lines in which something was filled in. */
  readonly lines: readonly WantedLine[];
  /** What was typed and cannot be read, each with its field. */
  readonly unreadable: readonly Problem[];
};

export type EarmarkFacts = {
  readonly today: PlainDate;
  /** The newest of the year. */
  readonly before: Earmark | null;
  /** What each wijk of which something is known counts for, by the wanted key. */
  readonly weights: readonly Weight[];
};

export const longest = {
  document: 300,
  name: 120,
  source: 300,
  inhabitantsSource: 300,
  reason: 1000,
} as const;

function dayProblem({ decidedOn, year, unreadable }: WantedEarmark, today: PlainDate): Found {
  if (unreadable.some(({ field }) => field === 'decidedOn')) return null;
  if (decidedOn === null)
    return problem(
      'decidedOn',
      'date-missing',
      text('Vul in op welke dag de gemeenteraad besloot.', 'Enter the day on which the council decided.'),
    );
  if (Temporal.PlainDate.compare(decidedOn, today) > 0)
    return problem(
      'decidedOn',
      'date-future',
      text('Leg een besluit vast als het genomen is.', 'Record a decision once it has been taken.'),
    );
  return year !== null && (decidedOn.year < year - 1 || decidedOn.year > year)
    ? problem(
        'decidedOn',
        'day-of-other-year',
        text(
          `Een oormerk voor ${year} wordt vastgesteld in ${year - 1} of ${year}.`,
          `An earmark for ${year} is set in ${year - 1} or ${year}.`,
        ),
      )
    : null;
}

function lineProblems(line: WantedLine, wanted: WantedEarmark): readonly Found[] {
  const { field } = line;
  const unread = (part: string): boolean => wanted.unreadable.some((one) => one.field === `${field}.${part}`);
  const twice = wanted.lines.filter(({ name }) => name !== '' && name === line.name).length > 1;
  return [
    said(
      `${field}.name`,
      'name-missing',
      text('Vul in om welke begroting het gaat.', 'Enter which budget it is.'),
      line.name === '',
    ),
    said(
      `${field}.name`,
      'name-twice',
      text('Deze begroting staat er twee keer.', 'This budget is there twice.'),
      twice,
    ),
    tooLong(`${field}.name`, line.name, longest.name),
    said(
      `${field}.base`,
      'amount-missing',
      text('Vul in hoeveel er in deze begroting zit.', 'Enter how much is in this budget.'),
      line.baseCents === null && !unread('base'),
    ),
    said(
      `${field}.percent`,
      'percent-missing',
      text('Vul in welk deel opzij wordt gezet.', 'Enter which part is set aside.'),
      line.percent === null && !unread('percent'),
    ),
    said(
      `${field}.source`,
      'source-missing',
      text('Noem waar het bedrag staat.', 'Name where the amount is written.'),
      line.source === '',
    ),
    tooLong(`${field}.source`, line.source, longest.source),
  ];
}

function splitProblems(wanted: WantedEarmark, weights: readonly Weight[]): readonly Found[] {
  const { splitKey, cityInhabitants, inhabitantsSource } = wanted;
  const byInhabitants = splitKey === 'inhabitants';
  const unread = wanted.unreadable.some(({ field }) => field === 'cityInhabitants');
  const known = sumCents(weights.map(({ weight }) => weight));
  return [
    said(
      'splitKey',
      'key-missing',
      text('Kies hoe het geld over de wijken gaat.', 'Choose how the money is divided.'),
      splitKey === null,
    ),
    said(
      'cityInhabitants',
      'inhabitants-missing',
      text('Vul in hoeveel inwoners de stad heeft.', 'Enter how many inhabitants the city has.'),
      byInhabitants && cityInhabitants === null && !unread,
    ),
    said(
      'cityInhabitants',
      'fewer-than-wijken',
      text(
        `Alleen al in de wijken waarvan wij het weten wonen ${known} mensen. De stad kan er niet minder hebben.`,
        `In the neighbourhoods that we know of alone live ${known} people. The city cannot have fewer.`,
      ),
      byInhabitants && cityInhabitants !== null && cityInhabitants < known,
    ),
    said(
      'inhabitantsSource',
      'source-missing',
      text('Noem waar het aantal inwoners staat.', 'Name where the number of inhabitants is written.'),
      byInhabitants && inhabitantsSource === '',
    ),
    tooLong('inhabitantsSource', inhabitantsSource, longest.inhabitantsSource),
    said(
      'splitKey',
      'figures-of-no-key',
      text(
        'U vulde inwoners in. Kies dan verdelen naar inwoners, of maak die velden leeg.',
        'You entered inhabitants. Choose dividing by inhabitants then, or clear those fields.',
      ),
      splitKey !== null && !byInhabitants && (cityInhabitants !== null || inhabitantsSource !== ''),
    ),
  ];
}

/** Every problem of what someone wants to record, each with its field. */
export function earmarkProblems(wanted: WantedEarmark, facts: EarmarkFacts): readonly Problem[] {
  const { year, document, reason, lines } = wanted;
  const all = [
    said(
      'year',
      'year-missing',
      text('Kies een begrotingsjaar.', 'Choose a budget year.'),
      year === null || !isBudgetYear(year, facts.today),
    ),
    ...textProblems(
      'document',
      document,
      longest.document,
      text('Noem het besluit van de gemeenteraad.', 'Name the decision of the council.'),
    ),
    dayProblem(wanted, facts.today),
    said(
      'line.0.name',
      'no-line',
      text('Vul ten minste één begroting in.', 'Fill in at least one budget.'),
      lines.length === 0,
    ),
    ...lines.flatMap((line) => lineProblems(line, wanted)),
    ...splitProblems(wanted, facts.weights),
    ...textProblems(
      'reason',
      reason,
      longest.reason,
      facts.before &&
        text(
          'Voor dit jaar is al een oormerk vastgelegd. Schrijf op waarom dit ervoor in de plaats komt.',
          'An earmark has been recorded for this year already. Say why this takes its place.',
        ),
    ),
  ];
  return [...wanted.unreadable, ...present(all)];
}

/** What it will be once recorded; null as long as something is wrong. */
export function earmarkFrom(wanted: WantedEarmark, facts: EarmarkFacts): Earmark | null {
  const { year, decidedOn, splitKey } = wanted;
  if (earmarkProblems(wanted, facts).length > 0 || year === null || decidedOn === null || splitKey === null)
    return null;
  const lines = wanted.lines.flatMap(({ name, domain, baseCents, percent, source, toVerify }) =>
    baseCents === null || percent === null ? [] : [{ name, domain, baseCents, ...percent, source, toVerify }],
  );
  const byInhabitants = splitKey === 'inhabitants';
  return {
    year,
    number: (facts.before?.number ?? 0) + 1,
    document: wanted.document,
    decidedOn: decidedOn.toString(),
    validFrom: firstDay(year, decidedOn).toString(),
    splitKey,
    cityInhabitants: byInhabitants ? wanted.cityInhabitants : null,
    inhabitantsSource: byInhabitants ? wanted.inhabitantsSource : null,
    reason: facts.before === null ? null : wanted.reason,
    lines,
    weights: splitKey === 'none' ? [] : facts.weights,
  };
}

/** All that somebody chose; not what followed from it, nor the weights, which the map may have changed since. */
const chosenIn = (one: Earmark): string =>
  JSON.stringify([
    [
      one.year,
      one.document,
      one.decidedOn,
      one.splitKey,
      one.cityInhabitants,
      one.inhabitantsSource,
      one.reason,
    ],
    one.lines.map((line) => [
      line.name,
      line.domain,
      line.baseCents,
      line.percentLeast,
      line.percentMost,
      line.source,
      line.toVerify,
    ]),
  ]);

/** Who presses twice sends the same form twice: what would be recorded stands there already. */
export function recordedAlready(wanted: WantedEarmark, facts: EarmarkFacts): boolean {
  const { before } = facts;
  if (before === null) return false;
  const again = earmarkFrom(wanted, before.number === 1 ? { ...facts, before: null } : facts);
  return again !== null && chosenIn(again) === chosenIn(before);
}
