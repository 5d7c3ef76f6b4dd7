import { distance } from '../../kernel/edit-distance.ts';
import type { Text } from '../../kernel/messages.ts';
import type { Gebied, Wijk, Wijkraad } from './types.ts';

/** `Oud Mathenesse/Witte Dorp` → `oud-mathenesse-witte-dorp`. Part of public addresses: must never change. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** `Wijkraad Crooswijk`, `Dorpsraad Rozenburg`: a name that already says it is not given it twice. */
export function councilName(wijkraad: Pick<Wijkraad, 'name' | 'kind'>): string {
  const title = wijkraad.kind === 'dorpsraad' ? 'Dorpsraad' : 'Wijkraad';
  return wijkraad.name.startsWith(`${title} `) ? wijkraad.name : `${title} ${wijkraad.name}`;
}

/** What an index of the Wijkprofiel means, in the words of its own explanation (100 = the city in 2014). */
export function profileLevel(index: number): Text {
  if (index < 70) return { nl: 'ver onder het gemiddelde', en: 'far below average' };
  if (index < 90) return { nl: 'onder het gemiddelde', en: 'below average' };
  if (index <= 110) return { nl: 'rond het gemiddelde', en: 'around average' };
  return { nl: 'boven het gemiddelde', en: 'above average' };
}

export type GebiedWithWijken = { readonly gebied: Gebied; readonly wijken: readonly Wijk[] };

/** Wijken under their gebied, both in the order given; a gebied without wijken is left out. */
export function groupByGebied(gebieden: readonly Gebied[], wijken: readonly Wijk[]): GebiedWithWijken[] {
  const byGebied = Map.groupBy(wijken, ({ gebiedId }) => gebiedId);
  return gebieden.flatMap((gebied) => {
    const own = byGebied.get(gebied.id);
    return own ? [{ gebied, wijken: own }] : [];
  });
}

/** Those that are called exactly so, alone or with their gebied. Case, accents and punctuation do not count. */
export function wijkNamed(
  typed: string,
  wijken: readonly Wijk[],
  gebieden: readonly Gebied[],
): readonly Wijk[] {
  const wanted = slugOf(typed);
  const gebiedNames = new Map(gebieden.map(({ id, name }) => [id, slugOf(name)]));
  const own = wijken.map((wijk) => ({ wijk, name: slugOf(wijk.name) }));
  const alone = own.filter(({ name }) => name === wanted);
  const found =
    alone.length > 0
      ? alone
      : own.filter(({ wijk, name }) => `${name}-${gebiedNames.get(wijk.gebiedId)}` === wanted);
  return found.map(({ wijk }) => wijk);
}

/** What to call wijken so that each is known from all others: their name, and their gebied where more are called so. */
export function distinctNames(
  named: readonly Wijk[],
  wijken: readonly Wijk[],
  gebieden: readonly Gebied[],
): readonly string[] {
  return named.map(({ name, gebiedId }) => {
    // Compared as they are written: a country has thousands, and every page asks.
    const isAlone = wijken.filter((other) => other.name === name).length < 2;
    const gebied = isAlone ? undefined : gebieden.find(({ id }) => id === gebiedId);
    return gebied ? `${name}, ${gebied.name}` : name;
  });
}

/** Longest search text that is looked at. */
const maxQueryLength = 80;

/** How many letters of a word may be wrong: none of a short one, which would be another name. */
const lettersWrongMax = (word: string): number => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2);

/**
 * Wijken whose own name, gebied or wijkraad holds every word of the query. Case, accents and punctuation do not count,
 * and where nothing is spelt so, nor do a few wrong letters. An empty query finds all.
 */
export function searchWijken(
  query: string,
  wijken: readonly Wijk[],
  gebieden: readonly Gebied[],
  wijkraden: readonly Wijkraad[],
): Wijk[] {
  const words = slugOf(query.slice(0, maxQueryLength)).split('-').filter(Boolean);
  // A query of nothing but punctuation has no words, yet asked for something: it finds nothing.
  if (words.length === 0) return query.trim() === '' ? [...wijken] : [];
  const named = wijken.map((wijk) => ({
    wijk,
    names: [
      wijk.name,
      gebieden.find((gebied) => gebied.id === wijk.gebiedId)?.name ?? '',
      wijkraden.find((wijkraad) => wijkraad.id === wijk.wijkraadId)?.name ?? '',
    ]
      .map(slugOf)
      .join('-'),
  }));
  const isIn = (word: string, names: string): boolean => names.includes(word);
  const isNearlyIn = (word: string, names: string): boolean => {
    const most = lettersWrongMax(word);
    return isIn(word, names) || names.split('-').some((name) => distance(word, name, most) <= most);
  };
  const matching = (has: (word: string, names: string) => boolean): Wijk[] =>
    named.filter(({ names }) => words.every((word) => has(word, names))).map(({ wijk }) => wijk);
  const exact = matching(isIn);
  return exact.length > 0 ? exact : matching(isNearlyIn);
}
