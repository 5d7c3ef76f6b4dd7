/** What an address asks for, and everything that is known of it. Page and file ask the same. */
import { type PlainDate, today } from '../../kernel/dates.ts';
import { type Domain, domains } from '../../kernel/domains.ts';
import type { Text } from '../../kernel/messages.ts';
import { askTogether } from '../../platform/db/ask-together.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { confirmedBefore, type ListingKindName, loadAgeing } from '../listing/index.ts';
import { listWijken, type Wijk } from '../place/index.ts';
import { missingFunctions } from '../venue/index.ts';
import type { Asked, MapFacts, Period } from './cells.ts';
import { balanceFigures, figuresOfCity, moneyFigures, toldByWijk } from './load.ts';
import { halfOf, isSameHalf, keyOfHalf, parseHalf, previous } from './rules/halves.ts';
import { countMap, listFunctions, listHalves } from './store/index.ts';
import type { Half, Scope } from './types.ts';
import { wrongWords } from './words.ts';

export type Question = {
  readonly now: Half;
  /** Null: not compared. */
  readonly before: Half | null;
  /** To choose from, newest first. */
  readonly halves: readonly Half[];
};

/** Address in, half-years out: what is no half-year, or lies ahead, is as if nothing was asked. */
export async function questionOf(
  reader: Reader,
  query: (name: string) => string | undefined,
  day: PlainDate,
): Promise<Question> {
  const current = halfOf(day);
  const latest = keyOfHalf(current);
  const known = (await listHalves(reader)).filter((half) => keyOfHalf(half) <= latest);
  const halves = [...known.filter((half) => !isSameHalf(half, current)), current].toReversed().slice(0, 40);
  const isKnown = (half: Half | null): half is Half =>
    half !== null && halves.some((one) => isSameHalf(one, half));
  const asked = parseHalf(query('halfjaar'));
  const now = isKnown(asked) ? asked : current;
  const typed = query('vergelijk');
  const compared = parseHalf(typed);
  if (typed === 'niet') return { now, before: null, halves };
  if (isKnown(compared) && !isSameHalf(compared, now)) return { now, before: compared, halves };
  const last = previous(now);
  return { now, before: isKnown(last) ? last : null, halves };
}

/**
 * What a file cannot answer as it was asked. A page leads on to what there is; a program would take other figures for
 * those that it asked for.
 * @param halves that there is something of
 * @returns a sentence for each parameter that is wrong
 */
export function wrongHalves(
  query: (name: string) => string | undefined,
  { now, halves }: Pick<Question, 'now' | 'halves'>,
): readonly Text[] {
  const isThere = (typed: string): boolean => halves.some((half) => keyOfHalf(half) === typed);
  const half = query('halfjaar') ?? '';
  const compared = query('vergelijk') ?? '';
  return [
    ...(half === '' || isThere(half) ? [] : [wrongWords.half]),
    ...(compared === '' || compared === 'niet' || (isThere(compared) && compared !== keyOfHalf(now))
      ? []
      : [wrongWords.compare]),
  ];
}

export const isDomain = (typed: string): typed is Domain => (domains as readonly string[]).includes(typed);

async function periodOf(reader: Reader, half: Half): Promise<Period> {
  const { figures, money } = await askTogether({
    figures: figuresOfCity(reader, half),
    money: moneyFigures(reader, half),
  });
  return { half, figures, money };
}

async function mapFacts(reader: Reader, wijk: Wijk | null, day: PlainDate): Promise<MapFacts> {
  const ageing = await loadAgeing(reader);
  const since = (kind: ListingKindName): Date => confirmedBefore(ageing[kind].fadeAfterDays, day);
  const { counted, functions } = await askTogether({
    counted: countMap(reader, wijk?.id ?? null, {
      organisation: since('organisation'),
      network: since('network'),
      venue: since('venue'),
      activity: since('activity'),
    }),
    functions: wijk ? listFunctions(reader, wijk.id) : null,
  });
  // Without what its absence is no gap of: the source says 'perhaps' of it.
  const all = missingFunctions({ functions: [] }).length;
  return {
    day: day.toString(),
    onMap: counted.listed,
    fresh: counted.fresh,
    places: counted.places,
    functions: functions && { fulfilled: all - missingFunctions({ functions }).length, all },
  };
}

/** @param scope whose wijk exists */
export async function loadAsked(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  scope: Scope,
  { now, before }: Question,
): Promise<Asked> {
  const wijken = await listWijken(db);
  const wijk = wijken.find(({ id }) => id === scope.wijkId) ?? null;
  const answers = await askTogether({
    now: periodOf(db, now),
    before: before ? periodOf(db, before) : null,
    balance: balanceFigures(db, now, scope),
    told: toldByWijk(db, now),
    map: scope.domain === null ? mapFacts(db, wijk, today(clock)) : null,
  });
  const current = halfOf(today(clock));
  const running = [now, before].some((half) => half !== null && isSameHalf(half, current));
  return { scope, wijk, wijken, running, ...answers };
}
