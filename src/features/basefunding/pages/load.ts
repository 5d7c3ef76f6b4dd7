/** The network and the request of an address, for who may see them; to others they do not exist. */
import type { Actor } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import { askTogether } from '../../../platform/db/ask-together.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { belongsTo, findNetworkAt, keepsNetwork, listNetworkMembers } from '../../community/index.ts';
import { findBaseFundingAt } from '../store/requests.ts';
import type { BaseFunding } from '../types.ts';
import type { TypedFields } from '../views/request-parts.tsx';

export type NetworkHere = {
  readonly id: Id<'network'>;
  readonly name: string;
  readonly slug: string;
  /** Co-ordinates it, or is steward of its wijk. */
  readonly keeps: boolean;
};

/** The office reads all of them: who handles cases, and who checks. */
export const readsAll = (actor: Actor): boolean => allowed(actor, 'draft.view');

export async function loadNetwork(c: AppContext, { db, clock }: Deps): Promise<NetworkHere | null> {
  const network = await findNetworkAt(db, c.req.param('slug') ?? '', today(clock));
  if (!network) return null;
  const { id, name, slug } = network;
  const actor = c.get('actor');
  const keeps = keepsNetwork(actor, network, network.coordinators);
  const takesPart = async (): Promise<boolean> =>
    (await listNetworkMembers(db, id)).some(
      ({ organisationId, status }) => status === 'confirmed' && belongsTo(actor, organisationId),
    );
  if (!(keeps || readsAll(actor) || (await takesPart()))) return null;
  return { id, name, slug, keeps };
}

export type RequestHere = { readonly network: NetworkHere; readonly request: BaseFunding };

export async function loadRequest(c: AppContext, deps: Deps): Promise<RequestHere | null> {
  const year = c.req.param('year') ?? '';
  if (!/^\d{4}$/.test(year)) return null;
  const { network, request } = await askTogether({
    network: loadNetwork(c, deps),
    request: findBaseFundingAt(deps.db, c.req.param('slug') ?? '', Number(year)),
  });
  return network && request && { network, request };
}

export const statusOf = (problems: readonly Problem[]) =>
  ({ status: problems.length > 0 ? 422 : 200 }) as const;

export const typedIn = (form: FormValues): TypedFields => ({ text: (name) => form.text(name) });
export const nothingTyped: TypedFields = { text: () => '' };
