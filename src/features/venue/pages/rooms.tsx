/** The rooms of a place, one page each, for its keepers. */
import { parseId } from '../../../kernel/ids.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import { ChangedMeanwhile, mayKeep } from '../../listing/index.ts';
import { blankRoom, roomAsTyped } from '../as-typed.ts';
import { type ChangeRooms, removeRoom, saveRoom, withoutRoom, withRoom } from '../commands/venue.ts';
import type { VenueDeps } from '../deps.ts';
import { readBasedOn, readRoom } from '../forms.ts';
import { refusals } from '../messages.ts';
import { factsOf } from '../rules.ts';
import type { Room, VenueContent } from '../types.ts';
import { formWords as words } from '../views/form-words.ts';
import { RoomView } from '../views/room.tsx';
import { type Loaded, loadToChange, personOf } from './load.ts';

type Found = Loaded & {
  readonly room: Room | null;
  /** Somebody took it away meanwhile. */
  readonly gone: boolean;
};

/** Null for who does not keep the place: then the page does not exist. */
async function load(c: AppContext, deps: VenueDeps): Promise<Found | null> {
  const loaded = await loadToChange(c, deps);
  if (loaded === null || !mayKeep(c.get('actor'), loaded.listing)) return null;
  const wanted = c.req.param('room') ?? 'nieuw';
  if (wanted === 'nieuw') return { ...loaded, room: null, gone: false };
  const id = parseId<'venue_room'>(wanted);
  const room = loaded.venue.rooms.find((one) => one.id === id) ?? null;
  return { ...loaded, room, gone: room === null };
}

type Refused = {
  readonly problems?: readonly Problem[];
  readonly typed?: FormValues;
  /** What her change makes of what stands there now, when somebody else was first. */
  readonly yours?: VenueContent | null;
};

function roomPage(
  c: AppContext,
  { listing, venue, room }: Found,
  { problems = [], typed, yours = null }: Refused = {},
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
      typed={typed ?? FormValues.of(room === null ? blankRoom : roomAsTyped(room))}
      problems={problems}
      basedOn={listing.revision}
      meanwhile={
        yours && <ChangedMeanwhile lang={lang} now={factsOf(venue, lang)} typed={factsOf(yours, lang)} />
      }
    />,
  );
}

/** The page as it stands now, with the difference when somebody else was first. */
async function refuse(
  c: AppContext,
  deps: VenueDeps,
  before: Found,
  { problems = [], typed, change }: Refused & { readonly change: ChangeRooms | null },
): Promise<Response> {
  const now = (await load(c, deps)) ?? before;
  const first = problems.some(({ code }) => code === 'changed-meanwhile');
  const rooms = first && change !== null ? change(now.venue.rooms) : null;
  return roomPage(c, now, { problems, ...(typed && { typed }), yours: rooms && { ...now.venue, rooms } });
}

async function save(c: AppContext, deps: VenueDeps): Promise<Response> {
  const found = await load(c, deps);
  if (found === null) return await notFound(c);
  const form = await readForm(c);
  // What was typed is not lost: it can be added as a new room.
  if (found.gone) return roomPage(c, found, { problems: [refusals.roomGone], typed: form });
  const room = readRoom(form, found.room?.id);
  const saved = room.ok
    ? await saveRoom(deps, personOf(c), found.listing, room.value, readBasedOn(form))
    : room;
  const path = `/plekken/${found.listing.slug}`;
  if (saved.ok) return seeOther(c, `${path}?gelukt=${saved.value.applied ? 'ruimte' : 'voorgesteld'}`);
  const change = room.ok ? withRoom(room.value) : null;
  return await refuse(c, deps, found, { problems: saved.problems, typed: form, change });
}

async function remove(c: AppContext, deps: VenueDeps): Promise<Response> {
  const found = await load(c, deps);
  if (found === null) return await notFound(c);
  const path = `/plekken/${found.listing.slug}`;
  if (found.room === null) return seeOther(c, `${path}?gelukt=weg`);
  const { id } = found.room;
  const basedOn = readBasedOn(await readForm(c));
  const removed = await removeRoom(deps, personOf(c), found.listing, id, basedOn);
  if (removed.ok) return seeOther(c, `${path}?gelukt=${removed.value.applied ? 'weg' : 'voorgesteld'}`);
  return await refuse(c, deps, found, { problems: removed.problems, change: withoutRoom(id) });
}

export function roomPages(routes: Routes, deps: VenueDeps): void {
  const show = async (c: AppContext): Promise<Response> => {
    const found = await load(c, deps);
    return found === null || found.gone ? await notFound(c) : roomPage(c, found);
  };
  for (const path of ['/plekken/:slug/ruimtes/nieuw', '/plekken/:slug/ruimtes/:room']) {
    routes.get(path, 'signedIn', show);
    routes.post(path, 'signedIn', (c) => save(c, deps));
  }
  routes.post('/plekken/:slug/ruimtes/:room/weg', 'signedIn', (c) => remove(c, deps));
}
