/** What the pages of a case show of the proposal: joined by the composition root. */
import type { VNode } from 'preact';
import type { Actor } from '../../kernel/actor.ts';
import { today } from '../../kernel/dates.ts';
import type { Lang } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import type { Application } from '../application/types.ts';
import { type FactDeps, proposedFor } from './facts.ts';
import { type Prefill, prefillOf } from './prefill.ts';
import { ProposalSection } from './views/proposal.tsx';

/** For the office only: what the rules propose after the activities, and why. Null where there is nothing to do. */
export async function proposalOnCase(
  deps: FactDeps,
  application: Pick<Application, 'id' | 'status'>,
  actor: Actor,
  lang: Lang,
): Promise<VNode | null> {
  if (!allowed(actor, 'worklist.view', {})) return null;
  const found = await proposedFor(deps, application);
  if (found === null) return null;
  return (
    <ProposalSection
      lang={lang}
      today={today(deps.clock)}
      of={found}
      mayDecide={allowed(actor, 'decision.take', {})}
    />
  );
}

/** With what the form for determining opens; null where the proposal is another. */
export async function determinationPrefill(
  deps: FactDeps,
  application: Pick<Application, 'id' | 'status' | 'lang'>,
): Promise<Prefill | null> {
  const found = await proposedFor(deps, application);
  return found && prefillOf(found.proposal, application.lang);
}
