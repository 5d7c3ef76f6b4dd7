/**
 * A grant as 360Giving 1.4 tells it (standard.threesixtygiving.org). Made for Dutch use: an organisation is known by its number in
 * the trade register, and a natural person by nothing at all.
 */

export type OpenGrant = {
  readonly caseNumber: string;
  /** Null for people and for groups without legal form. */
  readonly requestedCents: number | null;
  readonly grantedCents: number;
  readonly paidCents: number;
  /** ISO date of the notification: from then on it is a grant. */
  readonly notifiedOn: string;
  readonly updatedAt: Date;
  readonly domain: string | null;
  readonly year: number;
  readonly scheme: { readonly slug: string; readonly name: string };
  /** Null for the whole city. */
  readonly wijkName: string | null;
  /** Null for people and for groups without legal form: they are not named. */
  readonly organisation: {
    readonly slug: string;
    readonly name: string;
    /** Eight digits; null where it is not known. */
    readonly kvkNumber: string | null;
  } | null;
  /** Null where it could name somebody. */
  readonly title: string | null;
};

export type Funder = {
  readonly name: string;
  /** As 360Giving gives it out to a publisher: `360G-…`. */
  readonly prefix: string;
  /** Eight digits; null while nobody gave it. */
  readonly kvkNumber: string | null;
  /** Of this program, without a slash at the end. */
  readonly publicUrl: string;
};

/** Code of the Dutch trade register in the list of org-id.guide. */
const kvk = (number: string): string => `NL-KVK-${number}`;

const euros = (cents: number): number => cents / 100;

type Named = { readonly id: string; readonly name: string };

export type GivingRecord = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly currency: 'EUR';
  readonly amountAppliedFor?: number;
  readonly amountAwarded: number;
  readonly amountDisbursed: number;
  readonly awardDate: string;
  readonly url: string;
  readonly recipientOrganization?: readonly Named[];
  readonly recipientIndividual?: Named;
  readonly beneficiaryLocation: readonly { readonly name: string; readonly countryCode: 'NL' }[];
  readonly fundingOrganization: readonly Named[];
  readonly grantProgramme: readonly { readonly code: string; readonly title: string; readonly url: string }[];
  readonly classifications?: readonly { readonly vocabulary: string; readonly code: string }[];
  readonly fromOpenCall: 'Yes';
  readonly dateModified: string;
  readonly dataSource: string;
};

/**
 * The recipient. A person's id is that of the grant: two grants of one person cannot be told to be hers, by anybody (AVG art. 5,
 * and what the Woo says of natural persons).
 */
function recipientOf(grant: OpenGrant, { prefix }: Funder) {
  const { organisation } = grant;
  if (organisation === null)
    return {
      recipientIndividual: { id: `${prefix}-IND-${grant.caseNumber}`, name: 'Bewoners (niet genoemd)' },
    };
  const { slug, name, kvkNumber } = organisation;
  return {
    recipientOrganization: [{ id: kvkNumber === null ? `${prefix}-ORG-${slug}` : kvk(kvkNumber), name }],
  };
}

/** @returns the record; amounts in euros, as the standard has them, every other thing as it stands in the register */
export function givingRecord(grant: OpenGrant, funder: Funder): GivingRecord {
  const { scheme, wijkName, domain, publicUrl } = { ...grant, ...funder };
  const where = wijkName ?? 'de hele stad';
  return {
    id: `${funder.prefix}-${grant.caseNumber}`,
    title: grant.title ?? `${scheme.name} ${grant.year}`,
    description: `${scheme.name}, subsidiejaar ${grant.year}, voor ${where}.`,
    currency: 'EUR',
    ...(grant.requestedCents === null ? {} : { amountAppliedFor: euros(grant.requestedCents) }),
    amountAwarded: euros(grant.grantedCents),
    amountDisbursed: euros(grant.paidCents),
    awardDate: grant.notifiedOn,
    url: `${publicUrl}/api/v1/grants/${grant.caseNumber}`,
    ...recipientOf(grant, funder),
    beneficiaryLocation: [{ name: wijkName ?? 'Rotterdam', countryCode: 'NL' }],
    fundingOrganization: [
      { id: funder.kvkNumber === null ? funder.prefix : kvk(funder.kvkNumber), name: funder.name },
    ],
    grantProgramme: [
      { code: scheme.slug, title: scheme.name, url: `${publicUrl}/regelingen/${scheme.slug}` },
    ],
    ...(domain === null ? {} : { classifications: [{ vocabulary: 'Hoofdveld domains', code: domain }] }),
    fromOpenCall: 'Yes',
    dateModified: grant.updatedAt.toISOString(),
    dataSource: `${publicUrl}/open-data`,
  };
}
