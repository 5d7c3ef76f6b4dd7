/** Organisations on the map: added by anybody who is logged in, kept by their own members, and streets with their actions. */
import type { PersonActor } from '../../../kernel/actor.ts';
import { isoDate, parseIsoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { changeListing, findListing, type Listing, startListing } from '../../listing/index.ts';
import { findOrganisation, insertMember, insertOrganisation, type Organisation } from '../../party/index.ts';
import type { NewAction, NewStreet } from '../forms.ts';
import { organisationKind } from '../kinds/organisation.ts';
import { refusals } from '../messages.ts';
import { streetGroupName } from '../rules.ts';
import { insertAction, isStreetKnown } from '../store/organisations.ts';
import type { OrganisationContent } from '../types.ts';
import { type ClaimProof, type MailingDeps, recordClaim } from './claim.ts';

const listingId = (id: Id<'organisation'>): Id<'listing'> => id as string as Id<'listing'>;

/** Someone who adds an organisation is not thereby known to belong to it: only a steward shows at once. */
async function list(
  unit: UnitOfWork,
  organisation: Organisation,
  content: OrganisationContent,
): Promise<Result<Listing>> {
  const steward = allowed(unit.actor, 'listing.moderate', { wijkId: content.wijkId });
  return await startListing(unit, organisationKind, {
    id: listingId(organisation.id),
    content,
    slug: organisation.slug,
    source: steward ? 'steward' : 'public',
  });
}

/**
 * An organisation that nobody entered before. It has no members: whoever belongs to it claims it.
 * @param claim of who enters it and says that she belongs to it: judged together with the entry
 */
export async function proposeOrganisation(
  deps: MailingDeps,
  actor: PersonActor,
  content: OrganisationContent,
  claim: ClaimProof | null,
): Promise<Result<Listing>> {
  return await inTransaction(deps, actor, async (unit) => {
    const organisation = await insertOrganisation(unit.tx, {
      name: content.name,
      legalForm: 'informal',
      kvkNumber: null,
      wijkId: content.wijkId,
    });
    unit.audit('organisation.created', 'organisation', organisation.id, { by: 'proposal' });
    const listed = await list(unit, organisation, { ...content, organisationId: organisation.id });
    if (listed.ok && claim !== null) {
      const { name, publicEmail } = content;
      const thing = { listingId: listed.value.id, name, publicEmail };
      const asked = { ...claim, personId: actor.personId, organisationId: null };
      await recordClaim(deps, unit, thing, asked);
    }
    return listed;
  });
}

export type Saved = { readonly listing: Listing; readonly applied: boolean };

/**
 * The page of an organisation that exists: put on the map for the first time, or changed.
 * @returns whether it shows already; `changed-meanwhile` when someone else was first
 */
export async function saveOrganisation(
  deps: CommandDeps,
  actor: PersonActor,
  content: OrganisationContent,
  basedOn: number,
): Promise<Result<Saved>> {
  return await inTransaction(deps, actor, async (unit): Promise<Result<Saved>> => {
    const organisation = await findOrganisation(unit.tx, content.organisationId);
    if (organisation === null) return refused(refusals.notAllowed);
    const listing = await findListing(unit.tx, listingId(organisation.id));
    if (listing !== null)
      return await changeListing(unit, organisationKind, listing.id, { content, basedOn });
    const started = await list(unit, organisation, content);
    return started.ok ? ok({ listing: started.value, applied: false }) : started;
  });
}

/** A street in one minute: its neighbour may speak for it at once, a steward puts it on the map. */
export async function registerStreet(
  deps: CommandDeps,
  actor: PersonActor,
  { street, wijk }: NewStreet,
): Promise<Result<Listing>> {
  return await inTransaction(deps, actor, async (unit) => {
    if (await isStreetKnown(unit.tx, street, wijk.id)) return refused(refusals.streetKnown);
    const name = streetGroupName(street);
    const details = { name, legalForm: 'informal', kvkNumber: null, wijkId: wijk.id } as const;
    const organisation = await insertOrganisation(unit.tx, details);
    const since = isoDate(unit.today);
    const { personId } = actor;
    await insertMember(unit.tx, { organisationId: organisation.id, personId, right: 'sign', since });
    unit.audit('organisation.created', 'organisation', organisation.id, { by: 'street' });
    return await list(unit, organisation, {
      organisationId: organisation.id,
      name,
      wijkId: wijk.id,
      wijkName: wijk.name,
      kind: 'streetGroup',
      summary: {
        nl: `Buren van de ${street} doen samen iets voor hun straat.`,
        en: `Neighbours of ${street} do something together for their street.`,
      },
      description: {},
      domains: ['cohesion'],
      languages: [],
      website: null,
      publicEmail: null,
      publicPhone: null,
      activeSince: null,
      street,
      core: true,
    });
  });
}

/** What the street does this year or did before. */
export async function addAction(
  deps: CommandDeps,
  actor: PersonActor,
  organisationId: Id<'organisation'>,
  action: NewAction,
): Promise<Result<null>> {
  if (!allowed(actor, 'listing.edit', { organisationId })) return refused(refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const year = parseIsoDate(action.heldOn)?.year ?? unit.today.year;
    await insertAction(unit.tx, organisationId, { ...action, year });
    unit.audit('streetAction.added', 'organisation', organisationId, { year, kind: action.kind });
    return ok(null);
  });
}
