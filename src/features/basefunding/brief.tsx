import type { VNode } from 'preact';
import type { Actor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import { belongsTo } from '../community/index.ts';
import { readsAll } from './pages/load.ts';
import { FundingSection } from './views/years.tsx';

/** For the page of a network: where its base funding is, for who keeps it, takes part in it, or handles it; null for others. */
export function fundingBrief(
  network: {
    readonly slug: string;
    readonly keeper: boolean;
    readonly members: readonly Id<'organisation'>[];
  },
  actor: Actor,
  lang: Lang,
): VNode | null {
  const concerned = network.keeper || readsAll(actor) || network.members.some((id) => belongsTo(actor, id));
  return concerned ? <FundingSection lang={lang} slug={network.slug} /> : null;
}
