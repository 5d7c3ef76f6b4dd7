/**
 * The movements that other features make inside their own transaction. A movement that the ceiling cannot bear is a refusal
 * (`ceiling-reached`, Awb 4:25.2), never an exception; the schema's checks stand behind it.
 */
import type { Id } from '../../kernel/ids.ts';
import { formatCents } from '../../kernel/money.ts';
import { assert, ok, problem, type Refused, type Result, refused } from '../../kernel/result.ts';
import type { Tx } from '../../platform/db/index.ts';
import { grantPlan } from './rules.ts';
import { appendEntries, appendEntry, heldCents, lockEnvelope } from './store/index.ts';
import type { Envelope } from './types.ts';

type On = { readonly envelopeId: Id<'envelope'>; readonly basis: string; readonly at: Date };
type ForApplication = On & { readonly applicationId: Id<'application'> };

function ceilingReached(envelope: Envelope, askedCents: number): Refused {
  const free = envelope.balances.freeCents;
  return refused(
    problem('amount', 'ceiling-reached', {
      nl: `Het subsidieplafond laat dit niet toe: er is nog ${formatCents(free, 'nl')} vrij en nodig is ${formatCents(askedCents, 'nl')} (Awb 4:25).`,
      en: `The subsidy ceiling does not allow this: ${formatCents(free, 'en')} is free and ${formatCents(askedCents, 'en')} is needed (Awb 4:25).`,
    }),
  );
}

export type PublishedCeiling = On & { readonly amountCents: number };

/** Money comes into each envelope: its ceiling is published or raised (Awb 4:27). */
export async function publishCeilings(tx: Tx, moves: readonly PublishedCeiling[]): Promise<void> {
  const entry = { kind: 'publish', from: 'outside', to: 'free' } as const;
  await appendEntries(
    tx,
    moves.map((move) => ({ ...move, ...entry })),
  );
}

export async function publishCeiling(tx: Tx, move: PublishedCeiling): Promise<void> {
  await publishCeilings(tx, [move]);
}

/** Room that the law itself gives above an exhausted ceiling: a won objection (4:25.3) or a reasonable term (4:51). */
export async function raiseByLaw(
  tx: Tx,
  move: On & {
    readonly basis: 'Awb 4:25.3' | 'Awb 4:51';
    readonly amountCents: number;
    readonly decisionId: Id<'decision'>;
  },
): Promise<void> {
  await appendEntry(tx, { ...move, kind: 'raiseByLaw', from: 'outside', to: 'free' });
}

/** The ceiling goes down, as far as money is still free; earlier applications keep theirs (Awb 4:27.2). */
export async function lowerCeiling(
  tx: Tx,
  move: On & { readonly amountCents: number },
): Promise<Result<void>> {
  const envelope = await lockEnvelope(tx, move.envelopeId);
  if (envelope.balances.freeCents < move.amountCents) return ceilingReached(envelope, move.amountCents);
  await appendEntry(tx, { ...move, kind: 'lower', from: 'free', to: 'outside' });
  return ok(undefined);
}

/** Sets money aside for a complete application. */
export async function reserve(
  tx: Tx,
  move: ForApplication & { readonly amountCents: number },
): Promise<Result<void>> {
  const envelope = await lockEnvelope(tx, move.envelopeId);
  if (envelope.balances.freeCents < move.amountCents) return ceilingReached(envelope, move.amountCents);
  await appendEntry(tx, { ...move, kind: 'reserve', from: 'free', to: 'reserved' });
  return ok(undefined);
}

/**
 * Books a grant: uses the application's reservation, tops up from what is free, releases what is left over.
 * @returns refused with `ceiling-reached` when reservation and free money together are too little; nothing has moved then
 */
export async function commitGrant(
  tx: Tx,
  move: ForApplication & { readonly amountCents: number; readonly decisionId: Id<'decision'> },
): Promise<Result<void>> {
  assert(move.amountCents > 0, 'a grant has an amount');
  const envelope = await lockEnvelope(tx, move.envelopeId);
  const held = await heldCents(tx, move.envelopeId, move.applicationId);
  const plan = grantPlan(held.reserved, move.amountCents);
  if (plan.topUpCents > envelope.balances.freeCents) return ceilingReached(envelope, plan.topUpCents);
  const steps = [
    { amountCents: plan.topUpCents, kind: 'reserve', from: 'free', to: 'reserved' },
    { amountCents: plan.commitCents, kind: 'commit', from: 'reserved', to: 'committed' },
    { amountCents: plan.releaseCents, kind: 'release', from: 'reserved', to: 'free' },
  ] as const;
  await appendEntries(
    tx,
    steps.filter(({ amountCents }) => amountCents > 0).map((step) => ({ ...move, ...step })),
  );
  return ok(undefined);
}

/** Gives back what an application still holds unpaid: after refusal, withdrawal or a lower determination. */
export async function release(
  tx: Tx,
  move: ForApplication & { readonly decisionId?: Id<'decision'> },
): Promise<{ releasedCents: number }> {
  await lockEnvelope(tx, move.envelopeId);
  const held = await heldCents(tx, move.envelopeId, move.applicationId);
  if (held.reserved > 0)
    await appendEntry(tx, {
      ...move,
      amountCents: held.reserved,
      kind: 'release',
      from: 'reserved',
      to: 'free',
    });
  if (held.committed > 0)
    await appendEntry(tx, {
      ...move,
      amountCents: held.committed,
      kind: 'release',
      from: 'committed',
      to: 'free',
    });
  return { releasedCents: held.reserved + held.committed };
}

/** An advance was paid (Awb 4:95). */
export async function advance(
  tx: Tx,
  move: ForApplication & { readonly amountCents: number; readonly paymentOrderId: Id<'payment_order'> },
): Promise<void> {
  await appendEntry(tx, { ...move, kind: 'advance', from: 'committed', to: 'advanced' });
}

/** The bank sent a payment back: it is owed again, also when the grant was final by then. */
export async function advanceReturned(
  tx: Tx,
  move: ForApplication & { readonly amountCents: number; readonly paymentOrderId: Id<'payment_order'> },
): Promise<void> {
  await lockEnvelope(tx, move.envelopeId);
  const held = await heldCents(tx, move.envelopeId, move.applicationId);
  const advanced = Math.min(held.advanced, move.amountCents);
  if (advanced > 0)
    await appendEntry(tx, {
      ...move,
      amountCents: advanced,
      kind: 'recover',
      from: 'advanced',
      to: 'committed',
    });
  const final = { ...move, amountCents: move.amountCents - advanced };
  if (final.amountCents === 0) return;
  await appendEntry(tx, { ...final, kind: 'recover', from: 'determined', to: 'free' });
  await appendEntry(tx, { ...final, kind: 'reserve', from: 'free', to: 'reserved' });
  await appendEntry(tx, { ...final, kind: 'commit', from: 'reserved', to: 'committed' });
}

/**
 * The grant is determined (Awb 4:46): what was advanced up to that amount becomes final, unpaid money above it is released.
 * Again after each later payment: what was final already stays so.
 * @param move.amountCents of the whole grant as it is determined
 * What was advanced above it stays 'advanced' until it is recovered (4:57).
 */
export async function determine(
  tx: Tx,
  move: ForApplication & { readonly amountCents: number; readonly decisionId: Id<'decision'> },
): Promise<{ finalCents: number; toRecoverCents: number }> {
  await lockEnvelope(tx, move.envelopeId);
  const held = await heldCents(tx, move.envelopeId, move.applicationId);
  const finalCents = Math.min(held.advanced, Math.max(0, move.amountCents - held.determined));
  if (finalCents > 0)
    await appendEntry(tx, {
      ...move,
      amountCents: finalCents,
      kind: 'determine',
      from: 'advanced',
      to: 'determined',
    });
  const owedCents = Math.max(0, move.amountCents - held.determined - finalCents);
  const surplus = Math.max(0, held.committed - owedCents);
  if (surplus > 0)
    await appendEntry(tx, { ...move, amountCents: surplus, kind: 'release', from: 'committed', to: 'free' });
  return { finalCents, toRecoverCents: held.advanced - finalCents };
}

/** Money that was paid without right came back (Awb 4:57): first what was never final, then what was. */
export async function recoverPaid(
  tx: Tx,
  move: ForApplication & { readonly amountCents: number; readonly decisionId: Id<'decision'> },
): Promise<void> {
  await lockEnvelope(tx, move.envelopeId);
  const held = await heldCents(tx, move.envelopeId, move.applicationId);
  const advanced = Math.min(held.advanced, move.amountCents);
  const parts = [
    { from: 'advanced', amountCents: advanced },
    { from: 'determined', amountCents: move.amountCents - advanced },
  ] as const;
  for (const { from, amountCents } of parts)
    if (amountCents > 0) await appendEntry(tx, { ...move, amountCents, kind: 'recover', from, to: 'free' });
}

/** Money that was paid without right and is given up (Awb 4:94a): it is spent for good. */
export async function writeOffPaid(
  tx: Tx,
  move: ForApplication & { readonly amountCents: number; readonly decisionId: Id<'decision'> },
): Promise<void> {
  await lockEnvelope(tx, move.envelopeId);
  const held = await heldCents(tx, move.envelopeId, move.applicationId);
  const amountCents = Math.min(held.advanced, move.amountCents);
  if (amountCents > 0)
    await appendEntry(tx, { ...move, amountCents, kind: 'determine', from: 'advanced', to: 'determined' });
}
