/** What a move would leave: before and after, for the preview; and the balances counted again from all movements. */
import type { Id } from '../../../kernel/ids.ts';
import type { Entry, Position } from '../types.ts';
import type { EnvelopeFacts, Plan, Step } from './moves.ts';

export type Change = {
  readonly place: {
    readonly purpose: Position['purpose'];
    readonly envelopeId: Id<'envelope'> | 'new' | null;
  };
  readonly beforeCents: number;
  readonly afterCents: number;
};

const inside = (account: Step['to'] | Step['from']): account is Position['purpose'] =>
  account !== 'source' && account !== 'nextYear';

/** Every place of the source that changes, with what stands there before and after. */
export function changesOf(
  plan: Plan,
  positions: readonly Position[],
  sourceId: Id<'money_source'>,
): readonly Change[] {
  const changes = new Map<string, Change>();
  const change = (purpose: Position['purpose'], envelopeId: Change['place']['envelopeId'], by: number) => {
    const key = `${purpose} ${envelopeId}`;
    const there = positions.find(
      (one) => one.sourceId === sourceId && one.purpose === purpose && one.envelopeId === envelopeId,
    );
    const before = there?.amountCents ?? 0;
    const so = changes.get(key) ?? {
      place: { purpose, envelopeId },
      beforeCents: before,
      afterCents: before,
    };
    changes.set(key, { ...so, afterCents: so.afterCents + by });
  };
  for (const step of plan.steps) {
    if (inside(step.from)) change(step.from, step.fromEnvelopeId, -step.amountCents);
    if (inside(step.to)) change(step.to, step.toEnvelopeId, step.amountCents);
  }
  return [...changes.values()];
}

export type CeilingChange = {
  readonly envelope: EnvelopeFacts;
  /** Above zero raises the ceiling, below lowers it. */
  readonly byCents: number;
};

/** The ceilings that change with it. */
export function ceilingChanges(
  plan: Plan,
  envelopes: ReadonlyMap<string, EnvelopeFacts>,
  target: EnvelopeFacts | null,
): readonly CeilingChange[] {
  const by = new Map<EnvelopeFacts, number>();
  const note = (envelope: EnvelopeFacts | null | undefined, cents: number) => {
    if (envelope) by.set(envelope, (by.get(envelope) ?? 0) + cents);
  };
  for (const { fromEnvelopeId, toEnvelopeId, amountCents } of plan.steps) {
    if (fromEnvelopeId !== null) note(envelopes.get(fromEnvelopeId), -amountCents);
    if (toEnvelopeId !== null) note(target, amountCents);
  }
  return [...by].map(([envelope, byCents]) => ({ envelope, byCents }));
}

const keyOf = (sourceId: string, purpose: string, envelopeId: string | null): string =>
  `${sourceId} ${purpose} ${envelopeId ?? '-'}`;

/** Where balances differ from what the movements add up to: empty when all is well. */
export function recount(entries: readonly Entry[], positions: readonly Position[]): readonly string[] {
  const sums = new Map<string, number>();
  const add = (key: string, cents: number) => sums.set(key, (sums.get(key) ?? 0) + cents);
  for (const { sourceId, from, fromEnvelopeId, to, toEnvelopeId, amountCents } of entries) {
    if (from !== 'source' && from !== 'previousYear')
      add(keyOf(sourceId, from, fromEnvelopeId), -amountCents);
    if (inside(to)) add(keyOf(sourceId, to, toEnvelopeId), amountCents);
  }
  for (const { sourceId, purpose, envelopeId, amountCents } of positions)
    add(keyOf(sourceId, purpose, envelopeId), -amountCents);
  return [...sums].filter(([, cents]) => cents !== 0).map(([key]) => key);
}
