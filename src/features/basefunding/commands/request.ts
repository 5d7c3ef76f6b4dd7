/** A network's request: begun, its members asked, its lead and inhabitants entered. */
import type { Actor } from '../../../kernel/actor.ts';
import { dateOf, isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import {
  findNetwork,
  keepsNetwork,
  listCoordination,
  listCoordinators,
  listNetworkMembers,
} from '../../community/index.ts';
import { createSignedLink } from '../../listing/index.ts';
import type { MailingDeps } from '../deps.ts';
import { formulaOf } from '../facts.ts';
import { heldBy } from '../held.ts';
import { partMail, refusals } from '../request-words.ts';
import { referencePeriod } from '../rules/held.ts';
import { usualPlace } from '../rules/parts.ts';
import { requestStatus } from '../status.ts';
import { publicEmails } from '../store/activities.ts';
import {
  countedElsewhere,
  endPart,
  insertParts,
  listParts,
  type NewPart,
  updateParts,
} from '../store/parts.ts';
import {
  findBaseFundingForUpdate,
  insertBaseFunding,
  updateBaseFunding,
  updateInhabitants,
} from '../store/requests.ts';
import type { BaseFunding, Inhabitants, Part } from '../types.ts';
import { addresseesOf } from './addressees.ts';

export async function keepsRequest(unit: UnitOfWork, networkId: Id<'network'>): Promise<boolean> {
  const network = await findNetwork(unit.tx, networkId);
  if (network === null) return false;
  return keepsNetwork(unit.actor, network, await listCoordinators(unit.tx, networkId, unit.today));
}

/** Members that take part on the first day of the year, as far as anybody knows now. */
async function membersFor(unit: UnitOfWork, networkId: Id<'network'>, year: number) {
  const members = await listNetworkMembers(unit.tx, networkId);
  const day = [isoDate(unit.today), `${year}-01-01`].toSorted().at(-1) ?? '';
  return members.filter(({ status, until }) => status === 'confirmed' && (until === null || until > day));
}

async function partsOf(
  unit: UnitOfWork,
  request: Pick<BaseFunding, 'id' | 'year'>,
  organisations: readonly Id<'organisation'>[],
): Promise<readonly NewPart[]> {
  const { parameters } = await formulaOf(unit.tx, request.year);
  const { activities, held } = await heldBy(
    unit.tx,
    organisations,
    referencePeriod(unit.today, parameters.referenceWeeks),
  );
  const elsewhere = await countedElsewhere(unit.tx, organisations, request.year);
  return organisations.map((organisationId) => ({
    baseFundingId: request.id,
    year: request.year,
    organisationId,
    venueId: usualPlace(
      activities.filter((one) => one.organisationId === organisationId),
      held,
    ) as Id<'venue'> | null,
    countsHere: !elsewhere.has(organisationId),
  }));
}

/**
 * Who joined since has a part as well; who left has none any more. What was sent stays as it was: nobody joins it, and who left
 * is told when the grant is determined.
 */
export async function followMembers(unit: UnitOfWork, request: BaseFunding): Promise<void> {
  const members = await membersFor(unit, request.networkId, request.year);
  const parts = await listParts(unit.tx, request.id);
  const now = new Set<string>(members.map(({ organisationId }) => organisationId));
  const had = new Set<string>(parts.map(({ organisationId }) => organisationId));
  for (const part of parts)
    if (part.status !== 'left' && !now.has(part.organisationId)) {
      await endPart(unit.tx, part.id, isoDate(unit.today));
      unit.audit('basefunding.part.leave', 'base_funding', request.id, {
        organisationId: part.organisationId,
      });
    }
  if (request.status === 'submitted') return;
  const added = members.map(({ organisationId }) => organisationId).filter((id) => !had.has(id));
  await insertParts(unit.tx, await partsOf(unit, request, added));
}

/** Begun by who keeps the network; members, places and hours are there at once. */
export async function beginRequest(
  deps: CommandDeps,
  actor: Actor,
  networkId: Id<'network'>,
  year: number,
): Promise<Result<Id<'base_funding'>>> {
  try {
    return await inTransaction(deps, actor, async (unit) => {
      if (!(await keepsRequest(unit, networkId))) return refused(refusals.notAllowed);
      const members = await membersFor(unit, networkId, year);
      if (members.length === 0) return refused(refusals.noMembers);
      const organisations = members.map(({ organisationId }) => organisationId);
      const [now] = (await listCoordination(unit.tx, networkId)).filter(({ until }) => until === null);
      const lead = members.find(({ organisationSlug }) => organisationSlug === now?.organisationSlug);
      const id = await insertBaseFunding(unit.tx, {
        networkId,
        year,
        leadOrganisationId: lead?.organisationId ?? null,
        startedAt: unit.nowDate,
      });
      await insertParts(unit.tx, await partsOf(unit, { id, year }, organisations));
      unit.audit('basefunding.begin', 'base_funding', id, { networkId, year });
      return ok(id);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation')) return refused(refusals.begunAlready);
    throw error;
  }
}

const linkDays = 60;

/** @returns how many mails went */
async function mailPart(
  deps: MailingDeps,
  unit: UnitOfWork,
  request: BaseFunding,
  part: Part,
  publicEmail: string | undefined,
): Promise<number> {
  const to = await addresseesOf(unit, part, publicEmail);
  const expiresAt = new Date(unit.now.add({ hours: 24 * linkDays }).epochMilliseconds);
  for (const { email, lang } of to) {
    const link = { purpose: 'baseFunding', subjectId: part.id, createdAt: unit.nowDate, expiresAt } as const;
    const token = await createSignedLink(unit.tx, link);
    const words = partMail(
      {
        network: request.networkName,
        organisation: part.organisationName,
        year: request.year,
        href: `${deps.publicUrl}/basisfinanciering/deel/${token}`,
        until: isoDate(dateOf(expiresAt)),
      },
      lang,
    );
    await deps.queueMail(unit.tx, { to: email, lang, kind: 'basefunding-part', ...words });
  }
  return to.length;
}

/**
 * Each member that did not confirm yet gets a link of its own; asked again, it gets another one.
 * @returns how many members were asked
 */
export async function askMembers(
  deps: MailingDeps,
  actor: Actor,
  id: Id<'base_funding'>,
): Promise<Result<number>> {
  return await inTransaction(deps, actor, async (unit) => {
    const request = await findBaseFundingForUpdate(unit.tx, id);
    if (request === null || !(await keepsRequest(unit, request.networkId)))
      return refused(refusals.notAllowed);
    if (!canTransition(requestStatus, request.status, 'ask'))
      return refused(standsNow(requestStatus, request.status));
    await followMembers(unit, request);
    const waiting = (await listParts(unit.tx, id)).filter(
      ({ status, countsHere }) => status === 'waiting' && countsHere,
    );
    const emails = await publicEmails(
      unit.tx,
      waiting.map(({ organisationId }) => organisationId),
    );
    const asked: Id<'base_funding_member'>[] = [];
    for (const part of waiting) {
      const mails = await mailPart(deps, unit, request, part, emails.get(part.organisationId));
      if (mails > 0) asked.push(part.id);
    }
    if (waiting.length > 0 && asked.length === 0) return refused(refusals.nobodyToAsk);
    await updateParts(unit.tx, asked, { askedAt: unit.nowDate });
    await updateBaseFunding(unit.tx, id, { status: requestStatus.transitions.ask.to });
    unit.audit('basefunding.ask', 'base_funding', id, { members: asked.length });
    return ok(asked.length);
  });
}

/** Applies for all, and is answered for all: one of the members. */
export async function chooseLead(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'base_funding'>,
  organisationSlug: string,
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const request = await findBaseFundingForUpdate(unit.tx, id);
    if (request === null || !(await keepsRequest(unit, request.networkId)))
      return refused(refusals.notAllowed);
    if (request.status === 'submitted') return refused(refusals.sent);
    const lead = (await listParts(unit.tx, id)).find(
      (part) =>
        part.organisationSlug === organisationSlug && part.status !== 'left' && part.status !== 'setAside',
    );
    if (!lead) return refused(refusals.leadNeeded);
    await updateBaseFunding(unit.tx, id, { leadOrganisationId: lead.organisationId });
    unit.audit('basefunding.lead', 'base_funding', id, { organisationId: lead.organisationId });
    return ok(null);
  });
}

/** Whether each place is held to what it got last year: on unless the network asks otherwise. */
export async function chooseBand(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'base_funding'>,
  withoutBand: boolean,
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const request = await findBaseFundingForUpdate(unit.tx, id);
    if (request === null || !(await keepsRequest(unit, request.networkId)))
      return refused(refusals.notAllowed);
    if (request.status === 'submitted') return refused(refusals.sent);
    await updateBaseFunding(unit.tx, id, { withoutBand });
    unit.audit('basefunding.band', 'base_funding', id, { withoutBand });
    return ok(null);
  });
}

/** Where the place data have no number, or not the one of this network: by an officer, with its source. */
export async function enterInhabitants(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'base_funding'>,
  inhabitants: Inhabitants,
): Promise<Result<null>> {
  if (!allowed(actor, 'case.handle')) return refused(refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const request = await findBaseFundingForUpdate(unit.tx, id);
    assert(request, 'The page found it');
    if (request.status === 'submitted') return refused(refusals.sent);
    await updateInhabitants(unit.tx, id, inhabitants);
    unit.audit('basefunding.inhabitants', 'base_funding', id, inhabitants);
    return ok(null);
  });
}
