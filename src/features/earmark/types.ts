import { type Domain, domains } from '../../kernel/domains.ts';
import type { Id } from '../../kernel/ids.ts';

export const splitKeys = ['none', 'equal', 'inhabitants'] as const;
export type SplitKey = (typeof splitKeys)[number];

/** What ceilings are told apart by: their domain, or that they are for all domains together. */
export const fields = [...domains, 'undivided'] as const;
export type Field = Domain | 'undivided';
export const isField = (value: string): value is Field => (fields as readonly string[]).includes(value);

/** One budget of the city, and the part of it that is set aside. */
export type EarmarkLine = {
  /** As the decision calls it: `Welzijn`. */
  readonly name: string;
  /** Whose ceilings spend it; null: its use cannot be followed. */
  readonly domain: Field | null;
  readonly baseCents: number;
  /** Hundredths of a percent: 500 is 5 %. Least and most are equal where the council set one percentage. */
  readonly percentLeast: number;
  readonly percentMost: number;
  readonly source: string;
  readonly toVerify: boolean;
};

/** What a wijk counts for in the split: its inhabitants, or 1. */
export type Weight = { readonly wijkId: Id<'wijk'>; readonly weight: number };

/** A decision of the city council; never changed once recorded. */
export type Earmark = {
  readonly year: number;
  /** 1, 2, 3 … per year. */
  readonly number: number;
  readonly document: string;
  /** ISO dates. */
  readonly decidedOn: string;
  readonly validFrom: string;
  readonly splitKey: SplitKey;
  /** Of the whole city; null unless the key is inhabitants. */
  readonly cityInhabitants: number | null;
  readonly inhabitantsSource: string | null;
  /** Why it takes the place of an earlier one; null in the first. */
  readonly reason: string | null;
  readonly lines: readonly EarmarkLine[];
  /** Those that are known; empty for the key none. */
  readonly weights: readonly Weight[];
};

/** What was granted from the ceilings of a year, by domain and wijk of the case. */
export type Use = {
  readonly domain: string;
  readonly wijkId: Id<'wijk'> | null;
  readonly usedCents: number;
};

/** What ceilings of a domain hold that is not granted yet. */
export type Waiting = { readonly domain: string; readonly waitingCents: number };

/** An amount that a band leaves open; both ends are equal without one. */
export type Range = { readonly leastCents: number; readonly mostCents: number };

export type DomainRow = {
  readonly domain: Field;
  readonly lines: readonly EarmarkLine[];
  readonly aside: Range;
  readonly usedCents: number;
  /** Set aside less used; below zero where more was granted. */
  readonly left: Range;
  /** In ceilings of this domain, not granted yet. */
  readonly waitingCents: number;
};

export type WijkRow = {
  readonly wijkId: Id<'wijk'>;
  /** Null where the decision does not divide, or where what this wijk counts for is unknown. */
  readonly aside: Range | null;
  readonly usedCents: number;
  readonly left: Range | null;
  readonly byDomain: readonly {
    readonly domain: Field;
    readonly aside: Range | null;
    readonly usedCents: number;
  }[];
};

/** An earmark as it stands: everything of domains that have one, and apart what has none. */
export type Followed = {
  readonly domains: readonly DomainRow[];
  /** Set aside for budgets that no domain spends yet. */
  readonly untied: { readonly lines: readonly EarmarkLine[]; readonly aside: Range };
  /** Granted from ceilings of domains without an earmark. */
  readonly outside: readonly {
    readonly domain: string;
    readonly usedCents: number;
    readonly waitingCents: number;
  }[];
  /** Of the domains with an earmark. */
  readonly total: {
    readonly aside: Range;
    readonly usedCents: number;
    readonly left: Range;
    readonly waitingCents: number;
  };
  /** Every wijk, in the order given. */
  readonly wijken: readonly WijkRow[];
  /** What the decision leaves for all wijken of which no weight is known, together; null without such a rest. */
  readonly rest: {
    readonly aside: Range;
    readonly usedCents: number;
    readonly left: Range;
    readonly wijken: number;
  } | null;
  /** Granted to cases that belong to no single wijk, such as those of a network. */
  readonly nowhereCents: number;
};
