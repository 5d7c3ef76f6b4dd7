import type { Id } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/messages.ts';

export const accounts = ['outside', 'free', 'reserved', 'committed', 'advanced', 'determined'] as const;
export type Account = (typeof accounts)[number];

export type LedgerKind =
  | 'publish'
  | 'raiseByLaw'
  | 'lower'
  | 'reserve'
  | 'commit'
  | 'advance'
  | 'determine'
  | 'release'
  | 'recover';

/** Balances of an envelope. `published` is what came from outside, less what went back: the sum of all the others. */
export type Balances = {
  readonly publishedCents: number;
  readonly freeCents: number;
  readonly reservedCents: number;
  readonly committedCents: number;
  readonly advancedCents: number;
  readonly determinedCents: number;
};

export type Envelope = {
  readonly id: Id<'envelope'>;
  readonly schemeVersionId: Id<'scheme_version'>;
  readonly roundId: Id<'round'>;
  readonly gebiedId: Id<'gebied'> | null;
  readonly wijkraadId: Id<'wijkraad'> | null;
  readonly wijkId: Id<'wijk'> | null;
  readonly domain: string | null;
  readonly name: string;
  readonly example: boolean;
  readonly balances: Balances;
};

export type LedgerEntry = {
  readonly id: Id<'ledger_entry'>;
  readonly envelopeId: Id<'envelope'>;
  readonly seq: number;
  readonly kind: LedgerKind;
  readonly from: Account;
  readonly to: Account;
  readonly amountCents: number;
  readonly applicationId: Id<'application'> | null;
  readonly decisionId: Id<'decision'> | null;
  readonly paymentOrderId: Id<'payment_order'> | null;
  /** Article or document on which the movement rests. */
  readonly basis: string;
  readonly recordedAt: Date;
};

/** An envelope with the names that people know it by. */
export type EnvelopeOverview = {
  readonly envelope: Envelope;
  readonly round: {
    readonly slug: string;
    readonly name: Text;
    /** The subsidy year that the money belongs to. */
    readonly year: number;
    /** First and last day on which applications are taken, ISO dates. */
    readonly opensOn: string;
    readonly closesOn: string;
  };
  readonly scheme: { readonly slug: string; readonly name: Text };
  readonly area:
    | {
        readonly kind: 'wijk' | 'wijkraad' | 'dorpsraad' | 'gebied';
        readonly name: string;
        readonly slug: string;
      }
    | { readonly kind: 'city'; readonly name: null; readonly slug: null };
};

/** A movement as everybody may see it. */
export type PublicMovement = Pick<
  LedgerEntry,
  'seq' | 'kind' | 'from' | 'to' | 'amountCents' | 'basis' | 'recordedAt'
> & {
  /** What was free in the envelope right after it. */
  readonly freeAfterCents: number;
  readonly caseNumber: string | null;
};
