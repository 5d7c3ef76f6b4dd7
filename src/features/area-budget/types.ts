import type { PlainDate } from '../../kernel/dates.ts';
import type { Domain } from '../../kernel/domains.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/messages.ts';
import type { Balances } from '../budget/types.ts';

/** What money of an area can be for. `free` is money that nobody divided yet. */
export const purposes = ['subsidy', 'vote', 'baseFunding'] as const;
export type Purpose = (typeof purposes)[number];
export type Account = Purpose | 'free';

export const sourceKinds = ['programme', 'domain', 'outsideFund'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** The conditions that travel with the money of a source. */
export type Conditions = {
  readonly purposes: readonly Purpose[];
  /** Empty for any domain. */
  readonly domains: readonly Domain[];
  /** Last day on which it may be granted; null for no last day. */
  readonly spendUntil: PlainDate | null;
  readonly otherConditions: string | null;
};

export type MoneySource = Conditions & {
  readonly id: Id<'money_source'>;
  readonly name: string;
  readonly kind: SourceKind;
  /** Decision, letter or contract that promises the money. */
  readonly document: string;
  readonly toVerify: boolean;
  readonly example: boolean;
  readonly amountCents: number;
  /** What stands in area budgets now. */
  readonly givenCents: number;
  /** What it took back for good. */
  readonly withdrawnCents: number;
};

export type AreaKind = 'gebied' | 'wijkraad' | 'dorpsraad' | 'wijk';

export type AreaBudget = {
  readonly id: Id<'area_budget'>;
  readonly slug: string;
  readonly year: number;
  readonly gebiedId: Id<'gebied'> | null;
  readonly wijkraadId: Id<'wijkraad'> | null;
  readonly wijkId: Id<'wijk'> | null;
  readonly area: { readonly kind: AreaKind; readonly name: string };
  readonly closedOn: PlainDate | null;
};

/** An office that holds a key: the district office of a gebied, or a council. */
export type Shareholder = {
  readonly id: Id<'area_budget_shareholder'>;
  readonly gebiedId: Id<'gebied'> | null;
  readonly wijkraadId: Id<'wijkraad'> | null;
  readonly office: { readonly kind: 'districtOffice' | 'wijkraad' | 'dorpsraad'; readonly name: string };
};

/** Money of one source in a budget: for a purpose, in an envelope or not yet. */
export type Position = {
  readonly sourceId: Id<'money_source'>;
  readonly purpose: Account;
  readonly envelopeId: Id<'envelope'> | null;
  readonly amountCents: number;
};

/** The source itself, and the budgets of the years beside this one. */
export type OutsideAccount = 'source' | 'previousYear' | 'nextYear';

export type Entry = {
  readonly seq: number;
  readonly proposalNumber: number;
  readonly sourceId: Id<'money_source'>;
  readonly from: Account | 'source' | 'previousYear';
  readonly fromEnvelopeId: Id<'envelope'> | null;
  readonly to: Account | 'source' | 'nextYear';
  readonly toEnvelopeId: Id<'envelope'> | null;
  readonly amountCents: number;
  readonly recordedAt: Date;
};

/** An envelope that holds money of the budget. Its balances are of all its money, also of what came from elsewhere. */
export type FedEnvelope = {
  readonly id: Id<'envelope'>;
  readonly title: Text;
  readonly domain: string | null;
  readonly example: boolean;
  readonly balances: Balances;
};

/** What one source brought into a budget and what left it again. */
export type SourceFlow = {
  readonly source: MoneySource;
  /** From the source itself, all that ever came. */
  readonly filledCents: number;
  /** Carried over from the budget of the year before. */
  readonly previousYearCents: number;
  /** Carried over to the budget of the year after. */
  readonly nextYearCents: number;
  /** Taken back by the source. */
  readonly takenBackCents: number;
};

/**
 * Where each euro of a budget came from and where it is. Of every source
 * `filled + previousYear = nextYear + takenBack + its positions`.
 */
export type BudgetFlows = {
  readonly budget: AreaBudget;
  readonly sources: readonly SourceFlow[];
  /** Above zero only. */
  readonly positions: readonly Position[];
  readonly envelopes: readonly FedEnvelope[];
};

export const moveKinds = ['fill', 'place', 'shift', 'carryOver', 'takeBack', 'close'] as const;
export type MoveKind = (typeof moveKinds)[number];

/** Where money stands in a budget before it moves. */
export type Place = { readonly purpose: Account; readonly envelopeId: Id<'envelope'> | null };

/** The envelope that money is placed in: one that is there, or one that is still to be made. */
export type Target =
  | { readonly envelopeId: Id<'envelope'> }
  | { readonly roundId: Id<'round'>; readonly domain: Domain | null };

export type Move =
  | {
      readonly kind: 'fill';
      readonly sourceId: Id<'money_source'>;
      readonly amountCents: number;
      readonly to: Account;
    }
  | {
      readonly kind: 'place';
      readonly sourceId: Id<'money_source'>;
      readonly amountCents: number;
      readonly from: Place;
      readonly target: Target;
      readonly publication: string;
    }
  | {
      readonly kind: 'shift';
      readonly sourceId: Id<'money_source'>;
      readonly amountCents: number;
      readonly from: Place;
      readonly to: Account;
      /** Only when it comes out of an envelope: its ceiling goes down. */
      readonly publication: string | null;
    }
  | {
      readonly kind: 'carryOver';
      readonly sourceId: Id<'money_source'>;
      readonly amountCents: number;
      readonly from: Place;
      readonly publication: string | null;
    }
  | {
      readonly kind: 'takeBack';
      readonly sourceId: Id<'money_source'>;
      readonly amountCents: number;
      readonly publication: string | null;
    }
  | { readonly kind: 'close' };

export type ProposalStatus = 'proposed' | 'adopted' | 'refused' | 'withdrawn' | 'lapsed';

export type Proposal = {
  readonly id: Id<'area_budget_proposal'>;
  readonly areaBudgetId: Id<'area_budget'>;
  readonly number: number;
  readonly status: ProposalStatus;
  readonly move: Move;
  readonly reason: string;
  readonly proposedBy: Id<'person'> | null;
  readonly proposedFor: Id<'area_budget_shareholder'>;
  readonly proposedAt: Date;
  /** First day on which it can no longer be adopted. */
  readonly lapsesOn: PlainDate;
  readonly settledAt: Date | null;
  readonly settledFor: Id<'area_budget_shareholder'> | null;
  readonly settledReason: string | null;
};

export type KeyTurn = {
  readonly id: Id<'area_budget_key'>;
  readonly shareholderId: Id<'area_budget_shareholder'>;
  readonly turnedBy: Id<'person'>;
  readonly turnedByName: string;
  readonly turnedAt: Date;
  readonly metOn: PlainDate | null;
  readonly meeting: string | null;
  readonly endedAt: Date | null;
  readonly endedWhy: 'takenBack' | 'leftOffice' | null;
  readonly endedReason: string | null;
  /** Does she hold the office today that she turned it for? */
  readonly inOffice: boolean;
};
