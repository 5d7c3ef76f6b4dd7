/**
 * The network applies: what it asks is frozen, and stands as a draft of the lead organisation, which completes it with an account
 * and hands it in. From there it goes as every application does.
 */
import type { Actor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import {
  type Application,
  addAnnex,
  findApplication,
  lockApplication,
  saveStatus,
  startPrepared,
} from '../../application/index.ts';
import { findNetwork } from '../../community/index.ts';
import { getOrganisation, type Organisation } from '../../party/index.ts';
import { presetShares } from '../../payment/index.ts';
import {
  applicantKindLabels,
  findSchemeBySlug,
  getVersion,
  listRounds,
  listVersions,
  type Round,
  takesApplicant,
} from '../../scheme/index.ts';
import { claimNow, factsOf } from '../facts.ts';
import { refusals } from '../request-words.ts';
import { annexOf } from '../rules/annex.ts';
import { answersFor, cameToNothing, sharesFor } from '../rules/applying.ts';
import { findBaseFundingForUpdate } from '../store/requests.ts';
import type { BaseFunding } from '../types.ts';
import { freezeClaim, takeBackClaim } from './freeze.ts';
import { keepsRequest } from './request.ts';

/** The scheme that pays it, as it is shipped. */
const schemeSlug = 'basisfinanciering';

const notFor = (kind: Organisation['legalForm']) => {
  const { nl, en } = applicantKindLabels[kind];
  return problem(
    'lead',
    'legal-form-not-allowed',
    text(
      `De regeling is er niet voor deze soort penvoerder: ${nl}. Kies een andere penvoerder.`,
      `The scheme is not open to this kind of lead organisation: ${en}. Choose another one.`,
    ),
  );
};

/** As the assessment would find it. Only for who may apply: others are told that they may not. */
async function leadProblem(
  unit: UnitOfWork,
  lead: Id<'organisation'>,
  round: Round,
): Promise<Problem | null> {
  if (!allowed(unit.actor, 'application.submit', { organisationId: lead })) return null;
  const [{ legalForm }, { rules }] = [
    await getOrganisation(unit.tx, lead),
    await getVersion(unit.tx, round.schemeVersionId),
  ];
  return takesApplicant(rules, legalForm) ? null : notFor(legalForm);
}

const noRound = (year: number) =>
  problem(
    '',
    'round-missing',
    text(
      `Voor ${year} is er nog geen ronde voor basisfinanciering.`,
      `There is no round for base funding for ${year} yet.`,
    ),
  );

async function roundOf(unit: UnitOfWork, year: number): Promise<Round | null> {
  const scheme = await findSchemeBySlug(unit.tx, schemeSlug);
  if (!scheme) return null;
  const versions = await listVersions(unit.tx, scheme.id);
  const published = new Set(versions.filter(({ status }) => status === 'published').map(({ id }) => id));
  const rounds = await listRounds(unit.tx);
  return rounds.find((round) => round.year === year && published.has(round.schemeVersionId)) ?? null;
}

/**
 * @returns the draft; refusals of `freezeClaim` (members that did not answer, no lead, no inhabitants), `round-missing`,
 *   `legal-form-not-allowed`, and
 *   `not-allowed` for who does not sign for the lead organisation
 */
export async function applyForNetwork(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'base_funding'>,
  lang: Lang,
): Promise<Result<Application>> {
  return await inTransaction<Application>(
    deps,
    actor,
    async (unit) => {
      const request = await findBaseFundingForUpdate(unit.tx, id);
      if (request === null) return refused(refusals.notAllowed);
      if (request.leadOrganisationId === null) return refused(refusals.leadNeeded);
      const sent = request.applicationId && (await findApplication(unit.tx, request.applicationId));
      if (request.status === 'submitted' && cameToNothing(sent || null)) {
        const back = await takeBackClaim(unit, id);
        if (!back.ok) return back;
      }
      const round = await roundOf(unit, request.year);
      if (round === null) return refused(noRound(request.year));
      const lead = await leadProblem(unit, request.leadOrganisationId, round);
      if (lead !== null) return refused(lead);
      return await begin(unit, { ...request, lead: request.leadOrganisationId }, round, lang);
    },
    { publicFacts: false },
  );
}

/**
 * What came to nothing, or was not handed in yet, is opened again, so that figures or the lead organisation can change before the
 * network applies anew. By who keeps the network or signs for its lead organisation: a lead that went bankrupt hands in nothing.
 * @returns refusals `not-allowed`, and `sent` once its application was handed in
 */
export async function reopenRequest(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'base_funding'>,
): Promise<Result<null>> {
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const request = await findBaseFundingForUpdate(unit.tx, id);
      if (request === null) return refused(refusals.notAllowed);
      const { leadOrganisationId: organisationId, networkId, applicationId } = request;
      const signs = organisationId !== null && allowed(actor, 'application.submit', { organisationId });
      if (!(signs || (await keepsRequest(unit, networkId)))) return refused(refusals.notAllowed);
      // Held, so that nobody hands it in meanwhile.
      const sent = applicationId === null ? null : await lockApplication(unit.tx, applicationId);
      if (sent?.status === 'draft') {
        const discarded = await saveStatus(unit.tx, sent, 'withdrawDraft', {}, unit.nowDate);
        if (!discarded.ok) return discarded;
        unit.audit('application.discarded', 'application', sent.id, { by: 'network' });
        return await takeBackClaim(unit, id);
      }
      return cameToNothing(sent) ? await takeBackClaim(unit, id) : refused(refusals.sent);
    },
    { publicFacts: false },
  );
}

async function begin(
  unit: UnitOfWork,
  request: BaseFunding & { readonly lead: Id<'organisation'> },
  round: Round,
  lang: Lang,
): Promise<Result<Application>> {
  const network = await findNetwork(unit.tx, request.networkId);
  const facts = await factsOf(unit.tx, request, unit.today);
  const asked = claimNow(facts, 'confirmed');
  if (asked === null) return refused(refusals.inhabitantsUnknown);
  const title = `${request.networkName} ${request.year}`;
  const draft = await startPrepared(unit, {
    round,
    lang,
    title,
    state: {
      answers: { title, ...answersFor(asked.claim, request.year, lang) },
      wijkId: network?.wijkId ?? null,
      domain: null,
      requestedCents: asked.claim.totalCents,
      organisationId: request.lead,
    },
  });
  if (!draft.ok) return draft;
  const sent = await freezeClaim(unit, request.id, draft.value.id);
  if (!sent.ok) return sent;
  const { frozen } = sent.value;
  await addAnnex(unit.tx, draft.value.id, annexOf(frozen), unit.nowDate);
  await presetShares(unit, draft.value, sharesFor(frozen, facts.parts, request.lead));
  return ok(draft.value);
}
