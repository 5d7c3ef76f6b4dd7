import type { VNode } from 'preact';
import type { Actor } from '../../kernel/actor.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Auth } from '../../platform/auth/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { PersonalDataSource } from './personal-data.ts';
import type { Organisation } from './types.ts';

export type PartyDeps = Deps & {
  readonly auth: Auth;
  /** What other features hold about people, in the order in which the page shows it. */
  readonly personalData: readonly PersonalDataSource[];
};

export type PartyPagesDeps = PartyDeps & {
  /** What other features lead to from the page of one's own organisation; null for what says nothing to this reader. */
  readonly ownSections: (
    organisation: Organisation,
    actor: Actor,
    lang: Lang,
  ) => Promise<readonly (VNode | null)[]>;
};
