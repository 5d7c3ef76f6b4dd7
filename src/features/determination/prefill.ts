/** What the form for determining opens with: the proposal, in the recipient's words. The officer changes what she likes. */
import type { Lang } from '../../kernel/messages.ts';
import { reasonsFor } from './messages.ts';
import type { LoweringGround, Proposal } from './types.ts';

export type Prefill = {
  readonly amountCents: number | null;
  readonly ground: LoweringGround | null;
  readonly reasons: string;
};

function reasonsOf({ kind, ground, amountCents }: Proposal): keyof typeof reasonsFor | null {
  if (kind === 'asGranted' || kind === 'exOfficio') return kind;
  if (kind !== 'lower') return null;
  if (ground !== 'activities') return 'silent';
  return amountCents === 0 ? 'not' : 'partly';
}

/** Null where nothing is determined by this proposal. */
export function prefillOf(proposal: Proposal, lang: Lang): Prefill | null {
  const reasons = reasonsOf(proposal);
  if (reasons === null) return null;
  return { amountCents: proposal.amountCents, ground: proposal.ground, reasons: reasonsFor[reasons][lang] };
}
