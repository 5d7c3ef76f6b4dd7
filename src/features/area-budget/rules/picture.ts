/** Where each euro of an area budget came from and where it is, as nodes and flows of a picture. Pure. */
import { dividedBy } from '../../../kernel/divide.ts';
import { sumCents } from '../../../kernel/money.ts';
import {
  type Account,
  type BudgetFlows,
  type FedEnvelope,
  type Position,
  type Purpose,
  purposes,
} from '../types.ts';

/** What became of money in an envelope: asked for by nobody, waiting for a decision, promised, or paid. */
export const outcomes = ['paid', 'granted', 'reserved', 'free'] as const;
export type Outcome = (typeof outcomes)[number];

export type Exit = 'nextYear' | 'takenBack';

/** A place in the picture, named by what it is; words are the view's. */
export type FlowPlace =
  | { readonly kind: 'source'; readonly sourceId: string; readonly from: 'source' | 'previousYear' }
  | { readonly kind: 'budget' }
  | { readonly kind: 'purpose'; readonly purpose: Purpose }
  /** For no purpose yet. */
  | { readonly kind: 'undivided' }
  | { readonly kind: 'exit'; readonly exit: Exit }
  | { readonly kind: 'envelope'; readonly purpose: Purpose; readonly envelopeId: string }
  /** For a purpose, in no envelope yet. */
  | { readonly kind: 'unplaced'; readonly purpose: Purpose }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };

export type PlacedIn = { readonly id: string; readonly column: number; readonly place: FlowPlace };
export type Flow = { readonly from: string; readonly to: string; readonly amountCents: number };
export type BudgetPicture = {
  readonly nodes: readonly PlacedIn[];
  readonly links: readonly Flow[];
  /** Holds an envelope other money too? Then what became of the budget's part is reckoned in proportion. */
  readonly shared: boolean;
};

const columns = {
  source: 0,
  budget: 1,
  purpose: 2,
  undivided: 2,
  exit: 2,
  envelope: 3,
  unplaced: 3,
  outcome: 4,
} as const;

function idOf(place: FlowPlace): string {
  const { kind, ...rest } = place;
  return [kind, ...Object.values(rest)].join(':');
}

const node = (place: FlowPlace): PlacedIn => ({ id: idOf(place), column: columns[place.kind], place });
const flow = (from: FlowPlace, to: FlowPlace, amountCents: number): Flow => ({
  from: idOf(from),
  to: idOf(to),
  amountCents,
});

const holds = (positions: readonly Position[]): number => sumCents(positions.map((one) => one.amountCents));

/**
 * The budget's part of an envelope by what became of it. In an envelope that holds other money too, no euro is marked: then each
 * part is in proportion, and they add up to the whole.
 */
export function outcomesOf(ownCents: number, { balances }: FedEnvelope): Readonly<Record<Outcome, number>> {
  const weights = [
    balances.advancedCents + balances.determinedCents,
    balances.committedCents,
    balances.reservedCents,
    balances.freeCents,
  ];
  const [paid = 0, granted = 0, reserved = 0, free = 0] = holdsNothing(weights)
    ? [0, 0, 0, ownCents]
    : dividedBy(ownCents, weights);
  return { paid, granted, reserved, free };
}

const holdsNothing = (weights: readonly number[]): boolean => weights.every((weight) => weight === 0);

/** From each source, and from last year, into the budget: once it is in, no euro is marked by the way it came. */
const intoBudget = ({ sources }: BudgetFlows): readonly Flow[] =>
  sources.flatMap(({ source: { id: sourceId }, filledCents, previousYearCents }) => [
    flow({ kind: 'source', sourceId, from: 'source' }, { kind: 'budget' }, filledCents),
    flow({ kind: 'source', sourceId, from: 'previousYear' }, { kind: 'budget' }, previousYearCents),
  ]);

/** What the money in the budget is for, and what left it again. */
function outOfBudget({ sources, positions }: BudgetFlows): readonly Flow[] {
  const heldFor = (purpose: Account): number => holds(positions.filter((one) => one.purpose === purpose));
  const ends: readonly (readonly [FlowPlace, number])[] = [
    ...purposes.map((purpose) => [{ kind: 'purpose', purpose }, heldFor(purpose)] as const),
    [{ kind: 'undivided' }, heldFor('free')],
    [{ kind: 'exit', exit: 'nextYear' }, sumCents(sources.map((one) => one.nextYearCents))],
    [{ kind: 'exit', exit: 'takenBack' }, sumCents(sources.map((one) => one.takenBackCents))],
  ];
  return ends.map(([to, amountCents]) => flow({ kind: 'budget' }, to, amountCents));
}

type Fed = { readonly envelope: FedEnvelope; readonly purpose: Purpose; readonly ownCents: number };

/** What each envelope holds of the budget, by purpose. */
function fedOf({ positions, envelopes }: BudgetFlows): readonly Fed[] {
  return purposes.flatMap((purpose) =>
    envelopes.map((envelope) => ({
      envelope,
      purpose,
      ownCents: holds(positions.filter((one) => one.purpose === purpose && one.envelopeId === envelope.id)),
    })),
  );
}

/** Nodes in the order in which they stand; flows of nothing are left to the picture to leave out. */
export function budgetPicture(flows: BudgetFlows): BudgetPicture {
  const fed = fedOf(flows).filter(({ ownCents }) => ownCents > 0);
  const unplaced = (purpose: Purpose): number =>
    holds(flows.positions.filter((one) => one.purpose === purpose && one.envelopeId === null));
  const ofEnvelope = ({ envelope, purpose }: Fed): FlowPlace => ({
    kind: 'envelope',
    purpose,
    envelopeId: envelope.id,
  });
  const held = Map.groupBy(fed, ({ envelope }) => envelope);
  return {
    nodes: [
      ...flows.sources.flatMap(({ source }) => [
        node({ kind: 'source', sourceId: source.id, from: 'source' }),
        node({ kind: 'source', sourceId: source.id, from: 'previousYear' }),
      ]),
      node({ kind: 'budget' }),
      ...purposes.map((purpose) => node({ kind: 'purpose', purpose })),
      node({ kind: 'undivided' }),
      node({ kind: 'exit', exit: 'nextYear' }),
      node({ kind: 'exit', exit: 'takenBack' }),
      ...purposes.flatMap((purpose) => [
        ...fed.filter((one) => one.purpose === purpose).map((one) => node(ofEnvelope(one))),
        node({ kind: 'unplaced', purpose }),
      ]),
      ...outcomes.map((outcome) => node({ kind: 'outcome', outcome })),
    ],
    links: [
      ...intoBudget(flows),
      ...outOfBudget(flows),
      ...fed.map((one) => flow({ kind: 'purpose', purpose: one.purpose }, ofEnvelope(one), one.ownCents)),
      ...purposes.map((purpose) =>
        flow({ kind: 'purpose', purpose }, { kind: 'unplaced', purpose }, unplaced(purpose)),
      ),
      ...fed.flatMap((one) => {
        const became = outcomesOf(one.ownCents, one.envelope);
        return outcomes.map((outcome) =>
          flow(ofEnvelope(one), { kind: 'outcome', outcome }, became[outcome]),
        );
      }),
    ],
    shared: [...held].some(
      ([envelope, parts]) =>
        envelope.balances.publishedCents !== sumCents(parts.map(({ ownCents }) => ownCents)),
    ),
  };
}
