/** What each answer of the two profiles holds: data, so that a field that the standard has no name for never slips in. */

/** `true` takes a field whole; a shape takes of it (or of each of a list) the fields that it names. */
export type Shape = { readonly [field: string]: true | Shape };

export type Json = { readonly [field: string]: unknown };

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function taken(value: unknown, shape: true | Shape): unknown {
  if (Array.isArray(value)) return value.map((one) => taken(one, shape)).filter((one) => !isEmpty(one));
  if (typeof value !== 'object' || value === null) return value;
  const fields = shape === true ? Object.keys(value) : Object.keys(shape);
  const kept: Record<string, unknown> = {};
  for (const field of fields) {
    const own = taken((value as Json)[field], shape === true ? true : (shape[field] ?? true));
    if (!isEmpty(own)) kept[field] = own;
  }
  return kept;
}

/** The fields of a shape, without those that say nothing: no null, no empty text, no empty list. */
export const pick = (value: object, shape: true | Shape): Json => taken(value, shape) as Json;

const all = (...fields: readonly string[]): Shape => Object.fromEntries(fields.map((field) => [field, true]));

export type Profile = {
  readonly service: true | Shape;
  readonly serviceList: Shape;
  readonly atLocation: true | Shape;
  readonly atLocationList: Shape;
  readonly organization: true | Shape;
  readonly organizationList: Shape;
  readonly taxonomy: true | Shape;
  readonly term: true | Shape;
};

const flatOrganization = all('id', 'name', 'description', 'email', 'website', 'uri');
const flatService: Shape = {
  ...all('id', 'organization_id', 'name', 'alternate_name', 'description', 'url', 'email', 'status'),
  ...all('application_process', 'fees_description', 'eligibility_description', 'minimum_age', 'maximum_age'),
  ...all('assured_date', 'assurer_email', 'last_modified'),
};
const flatLocation = all(
  ...['id', 'location_type', 'organization_id', 'name', 'description', 'transportation'],
  ...['latitude', 'longitude'],
);

/** Lists hold what a thing has one of; `full=true` gives the rest. */
export const hsds: Profile = {
  service: true,
  serviceList: { ...flatService, organization: flatOrganization },
  atLocation: true,
  atLocationList: {
    ...all('id', 'service_id', 'location_id', 'description'),
    location: flatLocation,
    service: { ...flatService, organization: flatOrganization },
  },
  organization: true,
  organizationList: flatOrganization,
  taxonomy: true,
  term: true,
};

const ukTaxonomy = all('id', 'name', 'description');
const ukTerm = all('id', 'name', 'description', 'taxonomy', 'taxonomy_id');
const ukAttributes: Shape = {
  ...all('id', 'link_id', 'taxonomy_term_id', 'link_type'),
  taxonomy_term: ukTerm,
};
const ukFlatService = all(
  ...['id', 'organization_id', 'name', 'description', 'url', 'email', 'status', 'fees', 'minimum_age'],
  ...['maximum_age', 'assured_date', 'assurer_email', 'last_modified'],
);
const ukOrganization: Shape = { ...flatOrganization, attributes: ukAttributes };
const ukFlatLocation = all('id', 'location_type', 'name', 'description', 'latitude', 'longitude');
const ukLocation: Shape = {
  ...ukFlatLocation,
  addresses: true,
  accessibility: true,
  attributes: ukAttributes,
};
const ukServiceAlone: Shape = {
  ...ukFlatService,
  organization: ukOrganization,
  schedules: all(
    ...[
      'id',
      'service_id',
      'service_at_location_id',
      'valid_from',
      'valid_to',
      'dtstart',
      'freq',
      'interval',
    ],
    ...['byday', 'bymonthday', 'description', 'opens_at', 'closes_at', 'schedule_link'],
  ),
  service_areas: all('id', 'service_id', 'name', 'uri', 'extent'),
  cost_options: all('id', 'service_id', 'amount', 'amount_description'),
  attributes: ukAttributes,
};
const ukService: Shape = {
  ...ukServiceAlone,
  service_at_locations: { ...all('id', 'service_id', 'location_id'), location: ukLocation },
};

/** Open Referral UK 3.0: fewer fields. Its `fees` is what HSDS calls `fees_description`. */
export const hsdsUk: Profile = {
  service: ukService,
  serviceList: { ...ukFlatService, organization: flatOrganization },
  atLocation: { ...all('id', 'service_id', 'location_id'), location: ukLocation, service: ukServiceAlone },
  atLocationList: {
    ...all('id', 'service_id', 'location_id'),
    location: ukFlatLocation,
    service: { ...ukFlatService, organization: flatOrganization },
  },
  organization: { ...ukOrganization, services: ukService },
  organizationList: flatOrganization,
  taxonomy: ukTaxonomy,
  term: ukTerm,
};
