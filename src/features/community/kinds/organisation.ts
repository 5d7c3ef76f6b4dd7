/** What moderation, history and search must know of organisations. */

import { domainLabels } from '../../../kernel/domains.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Lang, namesOf, type Text, text } from '../../../kernel/messages.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import { languageLabels, linesIn } from '../../../kernel/words.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Fact, ListingKind } from '../../listing/index.ts';
import { listOrganisationsById, updateOrganisation } from '../../party/index.ts';
import { organisationKindLabels, refusals } from '../messages.ts';
import { findProfile, insertProfiles, listProfiles, updateProfile } from '../store/organisations.ts';
import type { OrganisationContent } from '../types.ts';

const labels = {
  name: text('Naam', 'Name'),
  kind: text('Soort', 'Kind'),
  wijk: text('Wijk', 'Neighbourhood'),
  street: text('Straat', 'Street'),
  summary: text('In één zin', 'In one sentence'),
  description: text('Over ons', 'About us'),
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
  return [
    fact(labels.name, content.name),
    fact(labels.kind, organisationKindLabels[content.kind][lang]),
    fact(labels.wijk, content.wijkName),
    fact(labels.street, content.street),
    ...linesIn(labels.summary, content.summary, lang),
    ...linesIn(labels.description, content.description, lang),
    fact(labels.domains, namesOf(domainLabels, content.domains, lang)),
    fact(labels.languages, namesOf(languageLabels, content.languages, lang)),
    fact(labels.website, content.website),
    fact(labels.email, content.publicEmail),
    fact(labels.phone, content.publicPhone),
    fact(labels.since, content.activeSince === null ? null : String(content.activeSince)),
  ];
}

/** What people may type to find it, in every language. */
const wordsToFind = (content: OrganisationContent): string[] => [
  ...Object.values(organisationKindLabels[content.kind]),
  content.wijkName ?? '',
  content.street ?? '',
  ...content.domains.flatMap((domain) => Object.values(domainLabels[domain])),
  ...Object.values(content.summary),
];

/** The register of organisations goes with the page; the name under which one is registered elsewhere stays. */
async function saveNames(tx: Tx, contents: readonly OrganisationContent[]): Promise<Result<void>> {
  const ids = contents.map(({ organisationId }) => organisationId);
  const current = new Map((await listOrganisationsById(tx, ids)).map((one) => [one.id, one]));
  for (const { organisationId, name, wijkId } of contents) {
    const before = current.get(organisationId);
    assert(before, 'What comes on the map is an organisation');
    if (before.kvkNumber !== null && before.name !== name) return refused(refusals.nameRegistered);
    if (before.name !== name || before.wijkId !== wijkId)
      await updateOrganisation(tx, organisationId, { name, wijkId });
  }
  return ok(undefined);
}

export const organisationKind: ListingKind<OrganisationContent> = {
  name: 'organisation',
  label: text('Organisatie', 'Organisation'),
  parse(value) {
    assert(typeof value === 'object' && value !== null && 'organisationId' in value, 'Not an organisation');
    return value as OrganisationContent;
  },
  read: (reader, id) => findProfile(reader, asId(id)),
  async insert(unit, made) {
    const contents = made.map(({ content }) => content);
    const named = await saveNames(unit.tx, contents);
    if (named.ok) await insertProfiles(unit.tx, contents);
    return named;
  },
  async update(unit, _listing, content) {
    const named = await saveNames(unit.tx, [content]);
    if (named.ok) await updateProfile(unit.tx, content);
    return named;
  },
  async searchable(reader, ids) {
    const contents = await listProfiles(reader, ids.map(asId));
    return new Map(
      contents.map((content) => [
        content.organisationId,
        { title: content.name, words: wordsToFind(content), weight: 1 },
      ]),
    );
  },
  titleOf: ({ name }) => name,
  factsOf,
  placeOf: ({ wijkId, organisationId }) => ({ wijkId, organisationId }),
  href: ({ slug }) => `/organisaties/${slug}`,
  editHref: ({ slug }) => `/organisaties/${slug}/bewerken`,
};
