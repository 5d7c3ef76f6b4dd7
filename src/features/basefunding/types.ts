import type { Id } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/messages.ts';

/** The five conditions of source 002, question 4. */
export const criteria = [
  'inclusive',
  'weeklyAtFixedPlace',
  'mainlyUnpaid',
  'noBusinessModel',
  'inAgenda',
] as const;
export type Criterion = (typeof criteria)[number];

/** The figures of one version of the formula. `null` switches a cap or the band off. */
export type Parameters = {
  /** Open so many hours a week, a place is wholly in use for the wijk. */
  readonly fullUseHoursPerWeek: number;
  readonly housingCapCentsPerM2: number | null;
  readonly housingCapCentsPerPlace: number | null;
  readonly coordinationFtePerNetwork: number;
  readonly coordinationFtePerMember: number;
  readonly coordinationCentsPerFte: number;
  readonly volunteerAllowanceCentsPerPlace: number;
  readonly runningCentsPerMember: number;
  readonly communicationCentsPerNetwork: number;
  readonly communicationCentsPerMember: number;
  readonly trainingCentsPerNetwork: number;
  readonly trainingCentsPerMember: number;
  readonly eventsCentsPerNetwork: number;
  readonly eventsCentsPerMember: number;
  readonly capCentsPerInhabitant: number | null;
  /** No cap and no ceiling short of money brings a network below this, or below its own sum if that is less. */
  readonly floorCentsPerNetwork: number;
  /** A year's change per place stays within so many percent. */
  readonly stabilityBandPercent: number | null;
};
export type ParameterName = keyof Parameters;

export type Member = {
  readonly name: string;
  /** A year's rent and a year's energy. */
  readonly rentCents: number;
  readonly energyCents: number;
  /** 0: not known, and then the cap per m² cannot be applied. */
  readonly floorAreaM2: number;
  readonly openHoursPerWeek: number;
  readonly weeklyActivities: number;
  readonly criteria: Readonly<Record<Criterion, boolean>>;
  /** What this place got last year under base funding; null or 0: nothing, so no band holds. */
  readonly previousGrantCents: number | null;
};

export type Network = {
  readonly name: string;
  readonly inhabitants: number;
  readonly members: readonly Member[];
};

export const ruleNames = [
  'housing',
  'volunteerAllowance',
  'running',
  'coordination',
  'communication',
  'training',
  'events',
  'stability',
  'inhabitantCap',
] as const;
export type RuleName = (typeof ruleNames)[number];

export type ClaimLine = {
  /** Null: of the network as a whole. */
  readonly member: string | null;
  readonly rule: RuleName;
  readonly amountCents: number;
};

export type Exclusion = { readonly member: string; readonly criterion: Criterion };

/** A cap, band or floor that changed the sum, and whom it touched. */
export type AppliedCap = {
  readonly cap: 'housingPerM2' | 'housingPerPlace' | 'stability' | 'inhabitantCap' | 'floor';
  readonly member: string | null;
};

export type Claim = {
  readonly totalCents: number;
  readonly lines: readonly ClaimLine[];
  readonly excluded: readonly Exclusion[];
  readonly capsApplied: readonly AppliedCap[];
};

/** Where a figure comes from. `example`: no source gives it; `toVerify`: a source does, and nobody checked it yet. */
export type Provenance = {
  readonly name: Text;
  readonly unit: 'cents' | 'hours' | 'fte' | 'percent';
  readonly source: Text;
  readonly standing: Standing;
};

export const standings = ['source', 'toVerify', 'example'] as const;
export type Standing = (typeof standings)[number];

/** One figure of a version of the formula. */
export type StoredFigure = {
  /** In the unit of its parameter; null switches a cap or the band off. */
  readonly value: number | null;
  /** Where it comes from, in the words of who filled it in. */
  readonly source: string;
  readonly standing: Standing;
};
export type Figures = Readonly<Record<ParameterName, StoredFigure>>;

/** Draft → published. A published one never changes; only the year in which it ends can be set. */
export type FormulaVersion = {
  readonly id: Id<'formula_version'>;
  readonly number: number;
  readonly name: string;
  readonly status: 'draft' | 'published';
  /** Half-open: it holds from the first year until, and without, the second; null: until another one follows. */
  readonly fromYear: number;
  readonly untilYear: number | null;
  readonly figures: Figures;
  readonly revision: number;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  /** Null: the program itself. */
  readonly publishedByPersonId: Id<'person'> | null;
};
