/** What the pages of a case show of the proposal: joined by the composition root. */
import type { VNode } from 'preact';
import type { Actor } from '../../kernel/actor.ts';
import { today } from '../../kernel/dates.ts';
import type { Lang } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import type { Application } from '../application/types.ts';
import { type FactDeps, proposedFor } from './facts.ts';
import { type Prefill, prefillOf } from './prefill.ts';
import { findOpenQuestion } from './store/questions.ts';
import { ProposalSection } from './views/proposal.tsx';
import { AskedOnCase } from './views/show.tsx';

/**
 * After the activities: for the office what the rules propose, and why; for the recipient what is asked of her. Null where
 * there is nothing to do.
 */
export async function afterActivities(
  deps: FactDeps,
  application: Pick<Application, 'id' | 'status'>,
  actor: Actor,
  side: 'office' | 'applicant',
  lang: Lang,
): Promise<VNode | null> {
  if (side === 'applicant') {
    const question = await findOpenQuestion(deps.db, application.id);
    return question && <AskedOnCase lang={lang} applicationId={application.id} question={question} />;
  }
  if (!allowed(actor, 'worklist.view', {})) return null;
  const found = await proposedFor(deps, application);
  return (
    found && (
      <ProposalSection
        lang={lang}
        today={today(deps.clock)}
        of={found}
        mayDecide={allowed(actor, 'decision.take', {})}
      />
    )
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
