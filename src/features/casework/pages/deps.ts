import type { VNode } from 'preact';
import type { Actor } from '../../../kernel/actor.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { WorkItemSource } from '../../../kernel/work-item.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { Application } from '../../application/types.ts';

/** The composition root joins the work of other features to the list. */
export type CaseworkDeps = Deps & {
  readonly workItems: readonly WorkItemSource[];
  /** What another feature says beside the annexes that it made; null for nothing. */
  readonly besideAnnexes: (
    application: Pick<Application, 'id' | 'status'>,
    actor: Actor,
    lang: Lang,
  ) => Promise<VNode | null>;
  /** What another feature says once the activities are over: to the office what it proposes, to the applicant what is asked. */
  readonly afterActivities: (
    application: Pick<Application, 'id' | 'status'>,
    actor: Actor,
    side: 'office' | 'applicant',
    lang: Lang,
  ) => Promise<VNode | null>;
  /** Whether residents vote about it, to both sides; null for nothing. */
  readonly votesOnCase: (application: Application, actor: Actor, lang: Lang) => Promise<VNode | null>;
};
