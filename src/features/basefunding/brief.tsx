import type { VNode } from 'preact';
import type { Actor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import { belongsTo, listNetworksOf } from '../community/index.ts';
import { readsAll } from './pages/load.ts';
import { FundingOfNetworks, FundingSection } from './views/years.tsx';

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

/** For the page of one's own organisation: the base funding of each network in which it takes part; null where it is in none. */
export async function fundingLinks(
  r: Reader,
  organisationId: Id<'organisation'>,
  actor: Actor,
  lang: Lang,
): Promise<VNode | null> {
  if (!(belongsTo(actor, organisationId) || readsAll(actor))) return null;
  const networks = await listNetworksOf(r, organisationId);
  return networks.length === 0 ? null : <FundingOfNetworks lang={lang} networks={networks} />;
}
