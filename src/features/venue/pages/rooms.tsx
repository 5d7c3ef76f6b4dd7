/** The rooms of a place, one page each, for its keepers. */
import { parseId } from '../../../kernel/ids.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import { mayKeep } from '../../listing/index.ts';
import { blankRoom, roomAsTyped } from '../as-typed.ts';
import { removeRoom, saveRoom } from '../commands/venue.ts';
import type { VenueDeps } from '../deps.ts';
import { readBasedOn, readRoom } from '../forms.ts';
import type { Room } from '../types.ts';
import { formWords as words } from '../views/form-words.ts';
import { RoomView } from '../views/room.tsx';
import { type Loaded, loadPlace, personOf } from './load.ts';

type Found = Loaded & { readonly room: Room | null };

/** Null for a room that is not there, and for who does not keep the place: then the page does not exist. */
async function load(c: AppContext, deps: VenueDeps): Promise<Found | null> {
  const loaded = await loadPlace(c, deps);
  if (loaded === null || !mayKeep(c.get('actor'), loaded.listing)) return null;
  const wanted = c.req.param('room') ?? 'nieuw';
  if (wanted === 'nieuw') return { ...loaded, room: null };
  const id = parseId<'venue_room'>(wanted);
  const room = loaded.venue.rooms.find((one) => one.id === id);
  return room === undefined ? null : { ...loaded, room };
}

function roomPage(
  c: AppContext,
  { listing, venue, room }: Found,
  problems: readonly Problem[] = [],
  typed = FormValues.of(room === null ? blankRoom : roomAsTyped(room)),
): Response {
  const lang = c.get('lang');
  return c.get('page')(
    {
      title: fill(words.roomTitle, lang, { name: venue.name }),
      status: problems.length > 0 ? 422 : 200,
    },
    <RoomView
      lang={lang}
      place={{ slug: listing.slug, name: venue.name }}
      roomId={room?.id ?? null}
      typed={typed}
      problems={problems}
      basedOn={listing.revision}
    />,
  );
}

export function roomPages(routes: Routes, deps: VenueDeps): void {
  const show = async (c: AppContext): Promise<Response> => {
    const found = await load(c, deps);
    return found === null ? await notFound(c) : roomPage(c, found);
  };
  const save = async (c: AppContext): Promise<Response> => {
    const found = await load(c, deps);
    if (found === null) return await notFound(c);
    const form = await readForm(c);
    const room = readRoom(form, found.room?.id);
    const saved = room.ok
      ? await saveRoom(deps, personOf(c), found.listing, room.value, readBasedOn(form))
      : room;
    if (!saved.ok) return roomPage(c, found, saved.problems, form);
    return seeOther(
      c,
      `/plekken/${found.listing.slug}?gelukt=${saved.value.applied ? 'ruimte' : 'voorgesteld'}`,
    );
  };
  routes.get('/plekken/:slug/ruimtes/nieuw', 'signedIn', show);
  routes.post('/plekken/:slug/ruimtes/nieuw', 'signedIn', save);
  routes.get('/plekken/:slug/ruimtes/:room', 'signedIn', show);
  routes.post('/plekken/:slug/ruimtes/:room', 'signedIn', save);
  routes.post('/plekken/:slug/ruimtes/:room/weg', 'signedIn', async (c) => {
    const found = await load(c, deps);
    if (found === null || found.room === null) return await notFound(c);
    const basedOn = readBasedOn(await readForm(c));
    const removed = await removeRoom(deps, personOf(c), found.listing, found.room.id, basedOn);
    if (!removed.ok) return roomPage(c, found, removed.problems);
    return seeOther(
      c,
      `/plekken/${found.listing.slug}?gelukt=${removed.value.applied ? 'weg' : 'voorgesteld'}`,
    );
  });
}
