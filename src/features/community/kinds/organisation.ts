/** What moderation, history and search must know of organisations. */

import { domainLabels } from '../../../kernel/domains.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { text } from '../../../kernel/messages.ts';
import { assert, ok, refused } from '../../../kernel/result.ts';
import type { Fact, ListingKind } from '../../listing/index.ts';
import { getOrganisation, updateOrganisation } from '../../party/index.ts';
import { languageLabels, organisationKindLabels, refusals } from '../messages.ts';
import { findProfile, writeProfile } from '../store/organisations.ts';
import type { OrganisationContent } from '../types.ts';

const labels = {
  name: text('Naam', 'Name'),
  kind: text('Soort', 'Kind'),
  wijk: text('Wijk', 'Neighbourhood'),
  street: text('Straat', 'Street'),
  summary: text('In één zin', 'In one sentence'),
  summaryEn: text('In één zin (Engels)', 'In one sentence (English)'),
  description: text('Over ons', 'About us'),
  descriptionEn: text('Over ons (Engels)', 'About us (English)'),
  domains: text('Waarvoor', 'What for'),
  languages: text('Talen', 'Languages'),
  website: text('Website', 'Website'),
  email: text('E-mail', 'E-mail'),
  phone: text('Telefoon', 'Telephone'),
  since: text('Actief sinds', 'Active since'),
} as const satisfies Record<string, Text>;

const asId = (id: string): Id<'organisation'> => id as Id<'organisation'>;

function factsOf(content: OrganisationContent, lang: Lang): readonly Fact[] {
  const fact = (label: Text, value: string | null): Fact => ({ label: label[lang], value: value ?? '' });
  const names = (all: readonly Text[]): string => all.map((one) => one[lang]).join(', ');
  return [
    fact(labels.name, content.name),
    fact(labels.kind, organisationKindLabels[content.kind][lang]),
    fact(labels.wijk, content.wijkName),
    fact(labels.street, content.street),
    fact(labels.summary, content.summary.nl ?? ''),
    fact(labels.summaryEn, content.summary.en ?? ''),
    fact(labels.description, content.description.nl ?? ''),
    fact(labels.descriptionEn, content.description.en ?? ''),
    fact(labels.domains, names(content.domains.map((domain) => domainLabels[domain]))),
    fact(labels.languages, names(content.languages.map((code) => languageLabels[code]))),
    fact(labels.website, content.website),
    fact(labels.email, content.publicEmail),
    fact(labels.phone, content.publicPhone),
    fact(labels.since, content.activeSince === null ? null : String(content.activeSince)),
  ];
}

/** What people may type to find it, in both languages. */
const wordsToFind = (content: OrganisationContent): string[] => [
  ...Object.values(organisationKindLabels[content.kind]),
  content.wijkName ?? '',
  content.street ?? '',
  ...content.domains.flatMap((domain) => Object.values(domainLabels[domain])),
  ...Object.values(content.summary),
];

export const organisationKind: ListingKind<OrganisationContent> = {
  name: 'organisation',
  label: text('Organisatie', 'Organisation'),
  parse(value) {
    assert(typeof value === 'object' && value !== null && 'organisationId' in value, 'Not an organisation');
    return value as OrganisationContent;
  },
  read: (reader, id) => findProfile(reader, asId(id)),
  async write(unit, _listing, content) {
    const { organisationId, name, wijkId } = content;
    const current = await getOrganisation(unit.tx, organisationId);
    if (current.kvkNumber !== null && current.name !== name) return refused(refusals.nameRegistered);
    await updateOrganisation(unit.tx, organisationId, { name, wijkId });
    await writeProfile(unit.tx, content);
    return ok(undefined);
  },
  async searchable(reader, id) {
    const content = await findProfile(reader, asId(id));
    assert(content, 'An organisation on the map has a profile');
    return { title: content.name, words: wordsToFind(content), weight: 1 };
  },
  titleOf: ({ name }) => name,
  factsOf,
  placeOf: ({ wijkId, organisationId }) => ({ wijkId, organisationId }),
  href: ({ slug }) => `/organisaties/${slug}`,
  editHref: ({ slug }) => `/organisaties/${slug}/bewerken`,
};
