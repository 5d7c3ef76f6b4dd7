/** What moderation, history and search must know of networks. */

import { formatDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { text } from '../../../kernel/messages.ts';
import { assert, ok } from '../../../kernel/result.ts';
import { linesIn } from '../../../kernel/words.ts';
import type { Fact, ListingKind } from '../../listing/index.ts';
import { networkKindLabels } from '../messages.ts';
import {
  findNetwork,
  insertNetworks,
  listCoordinators,
  networksById,
  updateNetwork,
} from '../store/networks.ts';
import type { NetworkContent } from '../types.ts';

const labels = {
  name: text('Naam', 'Name'),
  kind: text('Soort', 'Kind'),
  wijk: text('Wijk', 'Neighbourhood'),
  theme: text('Thema', 'Theme'),
  summary: text('In één zin', 'In one sentence'),
  description: text('Over het netwerk', 'About the network'),
  website: text('Website', 'Website'),
  email: text('E-mail', 'E-mail'),
  since: text('Sinds', 'Since'),
  until: text('Tot', 'Until'),
} as const satisfies Record<string, Text>;

const asId = (id: string): Id<'network'> => id as Id<'network'>;

function factsOf(content: NetworkContent, lang: Lang): readonly Fact[] {
  const fact = (label: Text, value: string | null): Fact => ({ label: label[lang], value: value ?? '' });
  return [
    fact(labels.name, content.name),
    fact(labels.kind, networkKindLabels[content.kind][lang]),
    fact(labels.wijk, content.wijkName),
    fact(labels.theme, content.theme),
    ...linesIn(labels.summary, content.summary, lang),
    ...linesIn(labels.description, content.description, lang),
    fact(labels.website, content.website),
    fact(labels.email, content.publicEmail),
    fact(labels.since, formatDate(content.since, lang)),
    fact(labels.until, content.until === null ? null : formatDate(content.until, lang)),
  ];
}

/** What people may type to find it, in every language. */
const wordsToFind = (content: NetworkContent): string[] => [
  'netwerk',
  'network',
  content.wijkName ?? '',
  content.theme ?? '',
  ...Object.values(content.summary),
];

export const networkKind: ListingKind<NetworkContent> = {
  name: 'network',
  label: text('Netwerk', 'Network'),
  parse(value) {
    assert(typeof value === 'object' && value !== null && 'since' in value, 'Not a network');
    return value as NetworkContent;
  },
  read: (reader, id) => findNetwork(reader, asId(id)),
  async insert(unit, made) {
    await insertNetworks(unit.tx, made);
    return ok(undefined);
  },
  async update(unit, listing, content) {
    await updateNetwork(unit.tx, asId(listing.id), content);
    return ok(undefined);
  },
  async searchable(reader, ids) {
    const contents = await networksById(reader, ids.map(asId));
    return new Map(
      [...contents].map(([id, content]) => [
        id,
        { title: content.name, words: wordsToFind(content), weight: 1 },
      ]),
    );
  },
  titleOf: ({ name }) => name,
  factsOf,
  placeOf: ({ wijkId }) => ({ wijkId, organisationId: null }),
  keepersOf: (unit, id) => listCoordinators(unit.tx, asId(id), unit.today),
  href: ({ slug }) => `/netwerken/${slug}`,
  editHref: ({ slug }) => `/netwerken/${slug}/bewerken`,
};
