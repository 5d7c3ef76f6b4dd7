/** A wijk as a garden: who is active in it, how often, in what, and together with whom. */
import type { Domain } from '../../../kernel/domains.ts';

export type GardenOrganisation = {
  readonly id: string;
  readonly name: string;
  /** Null when the public has no page of it. */
  readonly slug: string | null;
  /** Times in the four weeks that are counted, per domain. */
  readonly times: Readonly<Partial<Record<Domain, number>>>;
};

export type GardenNetwork = {
  readonly slug: string;
  readonly name: string;
  readonly memberIds: readonly string[];
};

export type Plant = {
  /** From 1, as it stands under the plant and in the table. */
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly slug: string | null;
  /** Times a week, in tenths. */
  readonly perWeek: number;
  /** What it does most first. */
  readonly domains: readonly Domain[];
  /** Letters of its networks. */
  readonly networks: readonly string[];
};

export type Garden = {
  readonly plants: readonly Plant[];
  readonly networks: readonly { readonly letter: string; readonly slug: string; readonly name: string }[];
  /** What did not fit, in words. */
  readonly others: { readonly count: number; readonly perWeek: number };
};
