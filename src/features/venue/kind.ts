/** What the social map must know of places. */
import { text } from '../../kernel/messages.ts';
import { ok } from '../../kernel/result.ts';
import type { ListingKind } from '../listing/index.ts';
import { parseVenue } from './content.ts';
import { kindLabels } from './messages.ts';
import { factsOf } from './rules.ts';
import { findVenue, saveVenue, wordsOfVenue } from './store/venues.ts';
import type { VenueContent } from './types.ts';

export const venueKind: ListingKind<VenueContent> = {
  name: 'venue',
  label: text('Plek', 'Place'),
  parse: parseVenue,
  read: findVenue,
  write: async (unit, listing, content) => {
    await saveVenue(unit.tx, listing.id, content);
    return ok(undefined);
  },
  searchable: async (reader, id) => {
    const { name, kind, words } = await wordsOfVenue(reader, id);
    const label = kindLabels[kind];
    return { title: name, words: [...words, label.nl, label.en], weight: 1 };
  },
  titleOf: (content) => content.name,
  factsOf,
  placeOf: ({ wijkId, organisationId }) => ({ wijkId, organisationId }),
  href: ({ slug }) => `/plekken/${slug}`,
  editHref: ({ slug }) => `/plekken/${slug}/wijzigen`,
};
