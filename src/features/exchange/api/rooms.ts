/** Rooms of places in our own API: what one can use, what it costs and for whom it is free. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Deps } from '../../../platform/deps.ts';
import { limitsOf, page } from '../../../platform/http/api.ts';
import type { AppEnv } from '../../../platform/http/context.ts';
import { countRooms, listOpenRooms, type OpenRoom } from '../store/rooms.ts';
import { inWijk, listRoute } from './routes.ts';

const roomSchema = z
  .object({
    id: z.uuid(),
    url: z.url().openapi({ description: 'The page of its place' }),
    name: z.string(),
    venueName: z.string(),
    venueSlug: z.string(),
    wijkSlug: z.string(),
    capacity: z.int().nullable().openapi({ description: 'How many people' }),
    areaM2: z.int().nullable(),
    equipment: z.array(z.string()),
    wheelchair: z.enum(['yes', 'no', 'unknown']),
    priceCentsPerHour: z.int().nullable().openapi({ description: '0 is free, null is not known' }),
    freeFor: z.array(z.string()).openapi({ description: 'Who pays nothing' }),
    contact: z.string().nullable(),
    note: z.string().nullable(),
  })
  .openapi('Room');

const roomJson =
  (publicUrl: string) =>
  (room: OpenRoom): z.output<typeof roomSchema> => ({
    ...room,
    url: `${publicUrl}/plekken/${room.venueSlug}`,
    equipment: [...room.equipment],
    freeFor: [...room.freeFor],
  });

const roomsRoute = listRoute('/rooms', 'listRooms', 'Rooms of places on the social map', roomSchema);

export function roomRoutes(api: OpenAPIHono<AppEnv>, { db, config }: Deps): void {
  api.openapi(roomsRoute, async (c) => {
    const asked = c.req.valid('query');
    const filter = inWijk(asked);
    const [total, items] = await Promise.all([
      countRooms(db, filter),
      listOpenRooms(db, filter, limitsOf(asked)),
    ]);
    return c.json(page(c, asked, total, items.map(roomJson(config.publicUrl))), 200);
  });
}
