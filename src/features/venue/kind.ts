/** What the social map must know of places. */
import { text } from '../../kernel/messages.ts';
import { ok } from '../../kernel/result.ts';
import type { ListingKind } from '../listing/index.ts';
import { parseVenue } from './content.ts';
import { kindLabels } from './messages.ts';
import { factsOf } from './rules.ts';
import { findVenue, insertVenues, updateVenue, wordsOfVenues } from './store/venues.ts';
import type { VenueContent } from './types.ts';

export const venueKind: ListingKind<VenueContent> = {
  name: 'venue',
  label: text('Plek', 'Place'),
  parse: parseVenue,
  read: findVenue,
  insert: async (unit, made) => {
    await insertVenues(unit.tx, made);
    return ok(undefined);
  },
  update: async (unit, listing, content) => {
    await updateVenue(unit.tx, listing.id, content);
    return ok(undefined);
  },
  searchable: async (reader, ids) => {
    const found = await wordsOfVenues(reader, ids);
    return new Map(
      found.map(({ id, name, kind, words }) => {
        const label = kindLabels[kind];
        return [id, { title: name, words: [...words, label.nl, label.en], weight: 1 }];
      }),
    );
  },
  titleOf: (content) => content.name,
  factsOf,
  placeOf: ({ wijkId, organisationId }) => ({ wijkId, organisationId }),
  href: ({ slug }) => `/plekken/${slug}`,
  editHref: ({ slug }) => `/plekken/${slug}/wijzigen`,
};
