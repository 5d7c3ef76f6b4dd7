/** What things are sorted by, as taxonomies and terms of HSDS. Their ids follow from their names and never change. */
import { type Domain, domainLabels, domains } from '../../../kernel/domains.ts';
import { derivedId } from '../../../kernel/ids.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { activityTypes, audienceLabels, audiences, typeLabels } from '../../activity/index.ts';
import { functionLabels, venueFunctions } from '../../venue/index.ts';
import { type TaxonomyName, taxonomyNames } from '../types.ts';

/** Made once; every derived id of a taxonomy hangs on it. */
const root = '6f0d3c5e-9a41-4c57-8f0e-2b7a1d94e3c8';

type Taxonomy = {
  readonly label: Text;
  readonly description: Text;
  readonly terms: Readonly<Record<string, Text>>;
};

const ofCodes = <Code extends string>(codes: readonly Code[], labels: Readonly<Record<Code, Text>>) =>
  Object.fromEntries(codes.map((code) => [code, labels[code]]));

const taxonomies: Readonly<Record<TaxonomyName, Taxonomy>> = {
  domain: {
    label: text('Domeinen van de Sociale Basis', 'Domains of the social base'),
    description: text(
      'Waar een activiteit of organisatie aan bijdraagt, in de vijf domeinen van de Sociale Basis.',
      'What an activity or organisation contributes to, in the five domains of the social base.',
    ),
    terms: ofCodes<Domain>(domains, domainLabels),
  },
  type: {
    label: text('Soorten activiteiten', 'Kinds of activities'),
    description: text('Wat mensen er doen.', 'What people do there.'),
    terms: ofCodes(activityTypes, typeLabels),
  },
  audience: {
    label: text('Doelgroepen', 'For whom'),
    description: text('Voor wie een activiteit is.', 'For whom an activity is.'),
    terms: ofCodes(audiences, audienceLabels),
  },
  function: {
    label: text('Functies van plekken', 'Functions of places'),
    description: text(
      'De minimale functies van plekken in een wijk.',
      'The minimal functions of places in a neighbourhood.',
    ),
    terms: ofCodes(venueFunctions, functionLabels),
  },
};

const idOf = (name: TaxonomyName): string => derivedId(root, name);

const taxonomyJson = (name: TaxonomyName) => ({
  id: idOf(name),
  name: taxonomies[name].label.nl,
  description: taxonomies[name].description.nl,
  version: '1',
});

function termJson(name: TaxonomyName, code: string, label: Text) {
  return {
    id: derivedId(idOf(name), code) as string,
    code,
    name: label.nl,
    description: `${taxonomies[name].label.nl}: ${label.nl} (${label.en})`,
    taxonomy: taxonomies[name].label.nl,
    taxonomy_id: idOf(name),
    taxonomy_detail: taxonomyJson(name),
    language: 'nl',
  };
}

export const listTaxonomies = () => taxonomyNames.map(taxonomyJson);

type Term = ReturnType<typeof termJson>;

/** Every thing in every answer names some of these few: each is made once. */
const termsOf = (name: TaxonomyName): ReadonlyMap<string, Term> =>
  new Map(Object.entries(taxonomies[name].terms).map(([code, label]) => [code, termJson(name, code, label)]));
const terms: Readonly<Record<TaxonomyName, ReadonlyMap<string, Term>>> = {
  domain: termsOf('domain'),
  type: termsOf('type'),
  audience: termsOf('audience'),
  function: termsOf('function'),
};

export const listTerms = (): readonly Term[] => taxonomyNames.flatMap((name) => [...terms[name].values()]);

export const taxonomyOfId = (id: string): TaxonomyName | null =>
  taxonomyNames.find((name) => idOf(name) === id) ?? null;

export type TermOfId = { readonly taxonomy: TaxonomyName; readonly code: string };

const byTermId: ReadonlyMap<string, TermOfId> = new Map(
  taxonomyNames.flatMap((taxonomy) =>
    [...terms[taxonomy]].map(([code, { id }]) => [id, { taxonomy, code }] as const),
  ),
);

export const termOfId = (id: string): TermOfId | null => byTermId.get(id) ?? null;

/** The links from a thing to its terms. A code that no taxonomy of ours has leads nowhere and is left out. */
export function attributesOf(
  linkId: string,
  entity: 'service' | 'organization' | 'location',
  ofThing: readonly TermOfId[],
) {
  return ofThing.flatMap(({ taxonomy, code }) => {
    const term = terms[taxonomy].get(code);
    if (term === undefined) return [];
    return [
      {
        id: derivedId(linkId, `attribute ${taxonomy} ${code}`) as string,
        link_id: linkId,
        link_entity: entity,
        link_type: taxonomy as string,
        taxonomy_term_id: term.id,
        taxonomy_term: term,
      },
    ];
  });
}
