/** What differs between two contents, fact by fact, in the words in which a kind says them. */
import type { ContentLang } from '../../kernel/words.ts';

export type Fact = {
  readonly label: string;
  readonly value: string;
  /** Of words of people: in which language they are. */
  readonly in?: ContentLang;
};
export type Difference = {
  readonly label: string;
  /** Null when the fact was not there. */
  readonly before: string | null;
  /** Null when the fact is gone. */
  readonly after: string | null;
  readonly in?: ContentLang;
};

/** Facts that several lines share (two series, three rooms) are compared in their order. */
const keyed = (facts: readonly Fact[]): Map<string, Fact> => {
  const seen = new Map<string, number>();
  return new Map(
    facts.map((fact) => {
      const turn = (seen.get(fact.label) ?? 0) + 1;
      seen.set(fact.label, turn);
      return [`${fact.label}\n${turn}`, fact];
    }),
  );
};

/** In the order of `after`; what is gone comes last. Equal text means equal; an empty value is no fact. */
export function differencesOf(before: readonly Fact[], after: readonly Fact[]): readonly Difference[] {
  const old = keyed(before.filter(({ value }) => value !== ''));
  const now = keyed(after.filter(({ value }) => value !== ''));
  const changed = [...now].flatMap(([key, { value, ...about }]): Difference[] => {
    const was = old.get(key)?.value ?? null;
    return was === value ? [] : [{ ...about, before: was, after: value }];
  });
  const gone = [...old].flatMap(([key, { value, ...about }]): Difference[] =>
    now.has(key) ? [] : [{ ...about, before: value, after: null }],
  );
  return [...changed, ...gone];
}
