/**
 * A scheme as data: the whole policy of one version. Every figure carries where it comes from, and a mark when nobody has
 * checked it yet; no policy figure stands in code.
 */
import { z } from 'zod';
import { type Domain, domains } from '../../kernel/domains.ts';
import type { Id } from '../../kernel/ids.ts';
import { type FormPage, formPageSchema, type Question, textSchema } from './rules/form-shape.ts';

/** Provenance of a figure: document or article, and whether someone still has to verify it. */
export const sourceSchema = z.object({
  source: z.string().min(1).max(500),
  toVerify: z.boolean().default(false),
});
const cents = z.number().int().min(0).max(1_000_000_000_000);
const sourcedCents = sourceSchema.extend({ amountCents: cents });

export { onceComplete, orderOf, thenComplete } from './rules/once-complete.ts';
export { type Domain, domains, type FormPage, type Question, textSchema };
export const domainSchema = z.enum(domains);

/** Legal forms that may apply; `person` is a resident for a group without legal form. */
export const applicantKinds = [
  'person',
  'informal',
  'foundation',
  'association',
  'cooperative',
  'company',
  'religious',
] as const;

/**
 * A criterion that the system can test on facts, or that a person answers. The finding shows article, facts and outcome.
 * `check` names a pure function in features/decision/rules; `person` criteria are answered by officer or council.
 */
export const criterionSchema = z.object({
  key: z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/),
  label: textSchema,
  article: z.string().min(1).max(200),
  check: z.enum([
    'withinMaximum',
    'withinCeiling',
    'cosignersComplete',
    'receivedInRound',
    'applicantKindAllowed',
    'wijkInScope',
    'budgetBalances',
    'periodInScheme',
    'leadTimeKept',
    'stateAidRoom',
    'continuityTerm',
    'noDoubleFunding',
    'complete',
    /** What the applicant says of herself: the yes/no question of the form with the same key. */
    'declared',
    'person',
  ]),
  /** What failing means: refusal, or only a point of attention. */
  onFail: z.enum(['refuse', 'attention']),
});
export type Criterion = z.infer<typeof criterionSchema>;

const rankBy = z.enum(['completeness', 'receipt']);
/** Gives the first one that does not fit whole what is left; not there: it gets nothing, and the next may still fit. */
const partial = z.boolean().optional();
/** Days after the round's last day on which the list for a lot is fixed: by then post that came in time was entered. */
const drawAfterDays = z.number().int().min(1).max(28);
const reference = z.string().min(1).max(500);

/** What an application is scored on, with its weight beside the others. */
export const scoreCriterionSchema = z.object({
  key: z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/),
  label: textSchema,
  weight: z.number().int().min(1).max(100),
});

/**
 * How a round divides its money (Awb 4:26); what each method does exactly stands in features/distribution. `rankBy`
 * orders the queue in which cases are dealt with, whatever the method.
 */
export const distributionSchema = z.discriminatedUnion('method', [
  /** In order, until the money is gone. */
  z.object({ method: z.literal('firstComeFirstServed'), rankBy, partial, source: reference }),
  /** The highest score first; a tie goes by lot or by completeness. */
  z.object({
    method: z.literal('ranking'),
    rankBy,
    criteria: z.array(scoreCriterionSchema).min(1).max(12),
    /** Each criterion is scored from 0 to this. */
    maxPoints: z.number().int().min(1).max(100),
    scoredBy: z.enum(['officer', 'council', 'both']),
    /** Whole percent of the highest possible score, below which nothing is granted; 0 for none. */
    minimumPercent: z.number().int().min(0).max(100),
    ties: z.enum(['lot', 'completeness']),
    drawAfterDays,
    partial,
    source: reference,
  }),
  /** Everybody the same share of what was asked, but nobody less than the floor: then nothing. */
  z.object({ method: z.literal('proRata'), rankBy, floorCents: cents, drawAfterDays, source: reference }),
  /** In the order of a public draw. */
  z.object({ method: z.literal('lots'), rankBy, drawAfterDays, partial, source: reference }),
  /** Residents vote over the plans. */
  z.object({ method: z.literal('vote'), rankBy, source: reference }),
]);
export type Distribution = z.infer<typeof distributionSchema>;
export type DistributionMethod = Distribution['method'];
export type ScoreCriterion = z.infer<typeof scoreCriterionSchema>;

export const termsSchema = z.object({
  decisionWeeks: z.number().int().min(1).max(52),
  extensionWeeks: z.number().int().min(1).max(52).nullable(),
  /** The Algemene termijnenwet does not cover a municipal ordinance by itself: a setting. */
  generalTermsActApplies: z.boolean(),
  completionDays: z.number().int().min(1).max(90),
  objectionCommittee: z.boolean(),
  /** Weeks after the activities in which a grant is determined, and accounted for (Awb 4:44); not in older versions. */
  determinationWeeks: z.number().int().min(1).max(52).nullish(),
  accountWeeks: z.number().int().min(1).max(52).nullish(),
  /** How many days before the activity an application must be in; 0 for none. */
  leadTimeDays: z.number().int().min(0).max(365),
  source: z.string().min(1),
  toVerify: z.boolean(),
});

export type Terms = z.infer<typeof termsSchema>;

export const tierSchema = z.object({
  /** Applies to grants up to and including this amount; null for no upper end. */
  upToCents: cents.nullable(),
  accountability: z.enum(['direct', 'exOfficio', 'activityReport', 'financialReport', 'auditorReport']),
  source: z.string().min(1),
  toVerify: z.boolean(),
  /** Whole percent of these grants that show more, by a public draw (features/determination); not there: none. */
  samplePercent: z.number().int().min(1).max(100).nullish(),
  sampleSource: z.string().min(1).max(500).nullish(),
  sampleToVerify: z.boolean().nullish(),
});

export type Tier = z.infer<typeof tierSchema>;

export const mandateSchema = z.object({
  /** Slug of the wijkraad, or '*' for all that have no row of their own. */
  wijkraad: z.string().min(1).max(80),
  /** Advice to the college, decision by mandate, or neither (the college alone; the wijkmanager is an officer). */
  role: z.enum(['advice', 'mandatedDecision', 'none']),
  source: z.string().min(1),
  toVerify: z.boolean(),
});

export type Mandate = z.infer<typeof mandateSchema>;

export const maximumSchema = sourcedCents.extend({
  /** Slug of the wijk, or '*' for all others and for the city as a whole. */
  wijk: z.string().min(1).max(80),
});

export type Maximum = z.infer<typeof maximumSchema>;

/** What people want money for, as far as it decides between schemes. `neighbours` is never excluded. */
export const purposes = ['neighbours', 'sport', 'worship', 'politics', 'profit'] as const;
export type Purpose = (typeof purposes)[number];

/** The activity is outside the scheme, never the applicant (DESIGN §5.5); the text says who to ask instead. */
export const exclusionSchema = sourceSchema.extend({
  purpose: z.enum(purposes).exclude(['neighbours']),
  text: textSchema,
});

export const schemeRulesSchema = z.object({
  legalBasis: z.array(z.string().min(1)).min(1),
  summary: textSchema,
  purpose: textSchema,
  /** Who to ask when nothing fits. */
  contact: textSchema,
  /** Page of this site on which one applies, where that is not the form itself: a network's base funding. */
  applyAt: z
    .string()
    .regex(/^\/[a-z][a-z/-]{0,99}$/)
    .optional(),
  domains: z.array(domainSchema).min(1),
  applicantKinds: z.array(z.enum(applicantKinds)).min(1),
  /** Must an application name one wijk (`wijk`), may it (`wijkOrCity`), or is it always for the whole city? */
  area: z.enum(['wijk', 'wijkOrCity', 'city']),
  minimumAge: z.number().int().min(0).max(25).nullable(),
  /** Versions from before it was asked do not have it; where there is no lowest age `source` says why, or is null. */
  minimumAgeSource: z
    .object({ source: z.string().min(1).max(500).nullable(), toVerify: z.boolean() })
    .optional(),
  maximums: z.array(maximumSchema).min(1),
  minimumCents: cents,
  cosigners: z.object({
    count: z.number().int().min(0).max(50),
    linkDays: z.number().int().min(1).max(90),
    minimumAge: z.number().int().nullable(),
    source: z.string().min(1),
    toVerify: z.boolean(),
  }),
  terms: termsSchema,
  distribution: distributionSchema,
  mandates: z.array(mandateSchema).min(1),
  quorum: z.object({
    /** Smallest share of entitled, unconflicted members that must be present. */
    share: z.number().gt(0).max(1),
    source: z.string().min(1),
    toVerify: z.boolean(),
  }),
  advance: z.object({
    /** Whole percent of the grant paid at once for amounts up to `upToCents`; above it `percentAbove`. */
    percent: z.number().int().min(0).max(100),
    upToCents: cents.nullable(),
    percentAbove: z.number().int().min(0).max(100),
    /** How many times an advance above `upToCents` is paid, in equal parts; not there: at once. */
    instalments: z.number().int().min(2).max(12).optional(),
    /** Months between two instalments; the first is due by Awb 4:87. */
    instalmentMonths: z.number().int().min(1).max(6).optional(),
    source: z.string().min(1),
    toVerify: z.boolean(),
  }),
  tiers: z.array(tierSchema).min(1),
  stateAid: z.object({
    regime: z.enum(['general', 'sgei']),
    ceilingCents: cents,
    years: z.number().int(),
    registerWorkingDays: z.number().int(),
    source: z.string().min(1),
    toVerify: z.boolean(),
  }),
  deviation: z.object({
    /** A change above this share must be reported (SVR 2014 art. 12). */ share: z.number().gt(0).max(1),
    source: z.string().min(1),
    toVerify: z.boolean(),
  }),
  obligations: z.array(
    z.object({
      text: textSchema,
      article: z.string().min(1),
      /** Only for grants that are accounted for afterwards: where the amount is final at once it says nothing. */
      onlyWithAccount: z.boolean().default(false),
    }),
  ),
  exclusions: z.array(exclusionSchema).default([]),
  criteria: z.array(criterionSchema).min(1),
  form: z.array(formPageSchema).min(1).max(12),
  retention: z.object({
    grantedYears: z.number().int(),
    refusedYears: z.number().int(),
    abandonedYears: z.number().int(),
    source: z.string().min(1),
    toVerify: z.boolean(),
  }),
  /** Paths of figures that no source gives and that stand in as examples: `maximums`, `cosigners.linkDays`. */
  examples: z.array(z.string().min(1).max(100)).max(100),
});
export type SchemeRules = z.infer<typeof schemeRulesSchema>;

export type Scheme = {
  readonly id: Id<'scheme'>;
  readonly slug: string;
  readonly name: { readonly nl: string; readonly en: string };
};

/** A scheme that this one continues: the three years of Awb 4:51 are counted across both. */
export type Predecessor = {
  readonly predecessorId: Id<'scheme'> | null;
  readonly name: string;
  readonly source: string;
};

export type SchemeVersion = {
  readonly id: Id<'scheme_version'>;
  readonly schemeId: Id<'scheme'>;
  readonly schemeSlug: string;
  readonly name: { readonly nl: string; readonly en: string };
  readonly number: number;
  readonly status: 'draft' | 'published' | 'withdrawn';
  /** The period that is subsidised, half-open: [validFrom, validUntil). Rounds may open before it. */
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly rules: SchemeRules;
  readonly revision: number;
  readonly publishedAt: Date | null;
};

export type Round = {
  readonly id: Id<'round'>;
  readonly schemeVersionId: Id<'scheme_version'>;
  readonly slug: string;
  readonly name: { readonly nl: string; readonly en: string };
  readonly opensOn: string;
  readonly closesOn: string;
  readonly year: number;
  readonly wijkraadId: Id<'wijkraad'> | null;
  readonly gebiedId: Id<'gebied'> | null;
};
