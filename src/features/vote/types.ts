/** A residents' vote: who may vote, what is on the ballot and how is counted, as data that is fixed before it opens. */
import { z } from 'zod';
import type { Id } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/messages.ts';
import { add1Options, comparisons, completions, rules, tieRules } from '../allocation/types.ts';
import type { VoteStatus } from './status.ts';

export const ballotKinds = ['approval', 'knapsack', 'points', 'ranking'] as const;
export type BallotKind = (typeof ballotKinds)[number];

export const standpoints = ['for', 'against', 'none'] as const;

const sourced = { source: z.string().min(1).max(500), toVerify: z.boolean() };

export const voteRulesSchema = z.object({
  voters: z.object({
    /** Age from which one may vote. */
    ageFrom: z.number().int().min(0).max(99),
    /** Postcodes that vote: four digits, or four digits and two letters without a space. */
    postcodes: z.array(z.string().regex(/^[1-9][0-9]{3}([A-Z]{2})?$/)).max(500),
    ...sourced,
  }),
  ballot: z.object({
    kind: z.enum(ballotKinds),
    /** Least and most projects that one may choose; knapsack: the costs together are at most the budget as well. */
    choicesMin: z.number().int().min(0).max(999),
    choicesMax: z.number().int().min(1).max(999),
    /** For points: how many one divides. */
    points: z.number().int().min(1).max(100).nullable(),
    ...sourced,
  }),
  count: z.object({
    rule: z.enum(rules),
    completion: z.enum(completions),
    add1: z.array(z.enum(add1Options)),
    ties: z.array(z.enum(tieRules)).min(1),
    comparison: z.enum(comparisons),
    /** What fewer people support does not win. */
    supportMin: z.number().int().min(0).max(1_000_000),
    /** The next project that does not fit whole gets what is left. */
    partial: z.boolean(),
    /** Together at most this much for projects of a category or a wijk (slug). */
    caps: z
      .array(
        z.object({
          of: z.enum(['category', 'wijk']),
          name: z.string().min(1).max(80),
          cents: z.number().int().min(0),
        }),
      )
      .max(100),
    ...sourced,
  }),
});
export type VoteRules = z.infer<typeof voteRulesSchema>;

/** All that a voter sees, and all that the count needs. Its canonical JSON is what is hashed. */
export const frozenBallotSchema = z.object({
  name: z.object({ nl: z.string(), en: z.string() }),
  question: z.object({ nl: z.string(), en: z.string() }),
  rules: voteRulesSchema,
  budgetCents: z.number().int().positive(),
  projects: z
    .array(
      z.object({
        number: z.number().int().min(1).max(999),
        title: z.string(),
        description: z.string(),
        lang: z.string(),
        costCents: z.number().int().positive(),
        /** The least that it can do with; left out where any part helps. */
        minimumCents: z.number().int().positive().optional(),
        category: z.string().nullable(),
        wijk: z.string().nullable(),
        advice: z
          .object({
            standpoint: z.enum(standpoints),
            reason: z.string(),
            /** Which of the councils said it; left out where the vote has one. */
            council: z.string().optional(),
          })
          .nullable(),
      }),
    )
    .min(1)
    .max(999),
  /** Numbers of two projects of which at most one can win. */
  incompatible: z.array(z.tuple([z.number().int(), z.number().int()])),
});
export type FrozenBallot = z.infer<typeof frozenBallotSchema>;

/** Of each number what was given: points, or its rank (1 first); 1 for approval and knapsack. */
export type Choices = Readonly<Record<string, number>>;

export type Vote = {
  readonly id: Id<'vote'>;
  readonly slug: string;
  readonly envelopeId: Id<'envelope'>;
  readonly wijkraadId: Id<'wijkraad'>;
  readonly name: Text;
  /** Empty until the council asked it. */
  readonly question: Text;
  readonly status: VoteStatus;
  readonly rules: VoteRules;
  /** First and last day on which ideas are taken, ISO dates; null when only applications take part. */
  readonly ideasFrom: string | null;
  readonly ideasUntil: string | null;
  /** Ballots are taken in [opensAt, closesAt). */
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Null until it was frozen. */
  readonly ballot: FrozenBallot | null;
  readonly ballotSha256: string | null;
  readonly frozenAt: Date | null;
  /** Null while only the office knows of it. */
  readonly announcedAt: Date | null;
  readonly cancelledReason: string | null;
  /** The close before any outage moved it; null until it opened. */
  readonly publishedClosesAt: Date | null;
  /** Why a count that was ordered could not be finished; null otherwise. */
  readonly countRefused: Text | null;
  readonly example: boolean;
};

export type VoteProject = {
  readonly id: Id<'vote_project'>;
  readonly voteId: Id<'vote'>;
  readonly number: number;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly costCents: number;
  /** The least that it can do with when it gets a part; null where any amount helps. */
  readonly minimumCents: number | null;
  readonly category: string | null;
  readonly wijkId: Id<'wijk'> | null;
  readonly wijkSlug: string | null;
  readonly wijkName: string | null;
  readonly applicationId: Id<'application'> | null;
  /** ISO date on which the applicant agreed to take part; null for what is no application. */
  readonly agreedOn: string | null;
  readonly status: 'candidate' | 'onBallot' | 'withdrawn';
  readonly withdrawnReason: string | null;
};

/** Numbers of two projects of which at most one can win. */
export type Incompatible = { readonly first: number; readonly second: number; readonly reason: string };

/** What the council said of a project before the vote. */
export type PreAdvice = {
  readonly projectId: Id<'vote_project'>;
  readonly standpoint: (typeof standpoints)[number];
  readonly reason: string;
  readonly madeAt: Date;
};

export const rehearsalWays = ['screen', 'paper'] as const;
export type RehearsalWay = (typeof rehearsalWays)[number];

/** Somebody filled in exactly the ballot with this hash. */
export type Rehearsal = {
  readonly ballotSha256: string;
  readonly way: RehearsalWay;
  readonly found: string;
  readonly allRight: boolean;
  readonly madeAt: Date;
  readonly byName: string;
};

/** What changed since the vote was announced, as everybody reads it. */
export type VoteChange = { readonly note: Text; readonly madeAt: Date };
