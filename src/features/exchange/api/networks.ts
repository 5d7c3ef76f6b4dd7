/** Networks in our own API, with who takes part. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { isoDate, today } from '../../../kernel/dates.ts';
import type { Deps } from '../../../platform/deps.ts';
import { limitsOf, page, refuseUnknown } from '../../../platform/http/api.ts';
import type { AppEnv } from '../../../platform/http/context.ts';
import { countNetworks, listOpenNetworks, type OpenNetwork } from '../store/networks.ts';
import { first, inWijk, listRoute, oneRoute } from './routes.ts';
import { confirmedSchema, wordsSchema } from './things.ts';

const memberSchema = z.object({
  name: z.string(),
  slug: z.string().nullable().openapi({ description: 'Null when it is not on the map' }),
  since: z.iso.date(),
  until: z.iso.date().nullable().openapi({ description: 'The first day on which it no longer takes part' }),
});

const networkSchema = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    url: z.url(),
    name: z.string(),
    kind: z.enum(['wijk', 'theme']),
    theme: z.string().nullable(),
    summary: wordsSchema,
    description: wordsSchema,
    wijkSlug: z.string().nullable().openapi({ description: 'Null: of more neighbourhoods' }),
    website: z.string().nullable(),
    email: z.string().nullable().openapi({ description: 'Of the network, never of a person' }),
    since: z.iso.date(),
    until: z.iso.date().nullable().openapi({ description: 'The first day on which it is no more' }),
    coordinator: z
      .object({ name: z.string(), slug: z.string().nullable() })
      .nullable()
      .openapi({ description: 'The organisation that co-ordinates it; null: a steward, or nobody yet' }),
    members: z.array(memberSchema),
    confirmedAt: confirmedSchema,
    modifiedAt: z.iso.datetime(),
  })
  .openapi('Network');

const networkJson =
  (publicUrl: string) =>
  (network: OpenNetwork): z.output<typeof networkSchema> => ({
    id: network.id,
    slug: network.slug,
    url: `${publicUrl}/netwerken/${network.slug}`,
    name: network.name,
    kind: network.kind,
    theme: network.theme,
    summary: network.summary,
    description: network.description,
    wijkSlug: network.wijkSlug,
    website: network.website,
    email: network.publicEmail,
    since: network.since,
    until: network.until,
    coordinator: network.coordinator,
    members: [...network.members],
    confirmedAt: network.confirmedAt?.toISOString() ?? null,
    modifiedAt: network.modifiedAt.toISOString(),
  });

const networksRoute = listRoute('/networks', 'listNetworks', 'Networks on the social map', networkSchema);
const networkRoute = oneRoute('/networks/{slug}', 'getNetwork', 'One network', networkSchema);

export function networkRoutes(api: OpenAPIHono<AppEnv>, { db, config, clock }: Deps): void {
  const json = networkJson(config.publicUrl);
  const day = () => isoDate(today(clock));
  api.openapi(networksRoute, async (c) => {
    const asked = c.req.valid('query');
    const filter = inWijk(asked);
    const [total, items] = await Promise.all([
      countNetworks(db, filter),
      listOpenNetworks(db, filter, limitsOf(asked), day()),
    ]);
    return c.json(page(c, asked, total, items.map(json)), 200);
  });
  api.openapi(networkRoute, async (c) => {
    const { slug } = c.req.valid('param');
    const [one] = await listOpenNetworks(db, { slugs: [slug] }, first, day());
    return one ? c.json(json(one), 200) : refuseUnknown(c, 'network');
  });
}
