/** What organisations and wijken get for a year now: the public register, and what was recorded of schemes that were never here. Pure. */
import type { Ground, GroundNetwork } from './scenario.ts';

type BySlug = ReadonlyMap<string, number>;

export type Known = {
  readonly year: number;
  readonly networks: readonly GroundNetwork[];
  /** Of the register, in cents, by slug; base funding is not in `byOrganisation`, because its lead gets it for all. */
  readonly register: {
    readonly byWijk: BySlug;
    readonly withoutWijkCents: number;
    readonly byOrganisation: BySlug;
  };
  /** Of base funding that runs: what each member's own lines come to. */
  readonly funded: readonly (readonly [slug: string, cents: number])[];
  /** Recorded of old schemes, by organisation. */
  readonly earlier: readonly (readonly [slug: string, cents: number])[];
};

function added(to: Map<string, number>, slug: string, cents: number): void {
  to.set(slug, (to.get(slug) ?? 0) + cents);
}

/** An old grant knows no wijk: it counts in that of the first network, by name, that the organisation belongs to. */
export function presentOf({ year, networks, register, funded, earlier }: Known): Ground['today'] {
  const wijkOf = new Map<string, string>();
  for (const { wijkSlug, organisations } of networks.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    for (const { slug } of organisations) if (!wijkOf.has(slug)) wijkOf.set(slug, wijkSlug);
  const byOrganisation = new Map(register.byOrganisation);
  const byWijk = new Map(register.byWijk);
  let { withoutWijkCents } = register;
  let earlierCents = 0;
  for (const [slug, cents] of funded) added(byOrganisation, slug, cents);
  for (const [slug, cents] of earlier) {
    added(byOrganisation, slug, cents);
    earlierCents += cents;
    const wijk = wijkOf.get(slug);
    if (wijk === undefined) withoutWijkCents += cents;
    else added(byWijk, wijk, cents);
  }
  return { year, byWijk, byOrganisation, withoutWijkCents, earlierCents };
}
