/** Loads one application with everything that its form and its rules need. */
import type { Actor } from '../../../kernel/actor.ts';
import { type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import { type Id, parseId } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed, type Permission } from '../../../kernel/permissions.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { chooseEnvelope, getEnvelope } from '../../budget/index.ts';
import { findOrganisation, getOrganisation, getPerson, givenName } from '../../party/index.ts';
import type { Organisation, Person } from '../../party/types.ts';
import { listWijken } from '../../place/index.ts';
import type { Wijk } from '../../place/types.ts';
import { coversWijk, getRound, getVersion, maximumFor } from '../../scheme/index.ts';
import type { FormPage, Question, Round, SchemeVersion } from '../../scheme/types.ts';
import { mayOn } from '../access.ts';
import { type Contact, contactParts } from '../forms/contact.ts';
import { typedText } from '../forms/fields.ts';
import { applyPatch, type PageReading, type ReadContext, readPage } from '../forms/read.ts';
import type { FormFacts, FormState } from '../rules/answers.ts';
import { stateOf } from '../rules/state.ts';
import {
  findApplication,
  listAnnexes,
  listAttachments,
  listCosigners,
  lockApplication,
  readTyped,
} from '../store/index.ts';
import type { Application, Attachment, Cosigner, Typed } from '../types.ts';

export type Case = {
  readonly application: Application;
  readonly version: SchemeVersion;
  readonly round: Round;
  readonly typed: Typed;
  /** The wijken that the round reaches. */
  readonly wijken: readonly Wijk[];
  readonly attachments: readonly Attachment[];
  readonly cosigners: readonly Cosigner[];
  readonly applicant: Person | null;
  readonly organisation: Organisation | null;
  /** Chosen by the service desk on the form, and not sent yet; null when it is the one above, or none. */
  readonly chosenOrganisation: Organisation | null;
  /** What is asked was computed, and the sum goes with it as an annex: nobody changes it by hand. */
  readonly computed: boolean;
};

/** State aid concerns those who act on a market: never a person or a group without legal form. */
export const isUndertaking = (organisation: Organisation | null): boolean =>
  organisation !== null && organisation.legalForm !== 'informal';

export const notFoundProblem = problem(
  '',
  'not-found',
  text('Deze aanvraag is er niet, of is niet van u.', 'This application does not exist, or is not yours.'),
);
export const notAllowed = problem(
  '',
  'not-allowed',
  text('U mag dit niet doen bij deze aanvraag.', 'You may not do this with this application.'),
);

export async function wijkenOf(r: Reader, round: Round): Promise<readonly Wijk[]> {
  return (await listWijken(r)).filter((wijk) => coversWijk(round, wijk));
}

/** The money of what was prepared is in one envelope already: only the wijken that it pays for can be chosen. */
async function payableWijken(
  r: Reader,
  { submitUntil, envelopeId }: Application,
  wijken: readonly Wijk[],
): Promise<readonly Wijk[]> {
  if (submitUntil === null || envelopeId === null) return wijken;
  const envelope = await getEnvelope(r, envelopeId);
  return wijken.filter(({ id, wijkraadId, gebiedId }) =>
    chooseEnvelope([envelope], { wijkId: id, wijkraadId, gebiedId }, envelope.domain),
  );
}

/** Does this actor fill in for who came by paper, phone or desk? */
export const fillsInForOther = (actor: Actor, { channel }: Pick<Application, 'channel'>): boolean =>
  channel !== 'online' && allowed(actor, 'application.enterForOther');

/** Only the desk chooses from all organisations: what is typed online names one's own, which the application knows by then. */
async function chosenByDesk(
  r: Reader,
  application: Application,
  { rules }: SchemeVersion,
  typed: Typed,
): Promise<Organisation | null> {
  if (application.channel === 'online') return null;
  const page = rules.form.find((one) => organisationQuestion(one) !== null);
  const key = page && organisationQuestion(page)?.key;
  const id = page && key ? parseId<'organisation'>(typedText(typed[page.slug]?.values ?? {}, key)) : null;
  return id === null || id === application.organisationId ? null : await findOrganisation(r, id);
}

export const organisationQuestion = (page: FormPage): Question | null =>
  page.questions.find((question) => question.kind === 'organisation') ?? null;

/** The organisation that these answers name. */
export const organisationIn = (
  { organisation, chosenOrganisation }: Pick<Case, 'organisation' | 'chosenOrganisation'>,
  { organisationId }: Pick<FormState, 'organisationId'>,
): Organisation | null =>
  [organisation, chosenOrganisation].find((one) => one !== null && one.id === organisationId) ?? null;

export async function loadAround(r: Reader, application: Application): Promise<Case> {
  const [version, round, typed] = [
    await getVersion(r, application.schemeVersionId),
    await getRound(r, application.roundId),
    await readTyped(r, application.id),
  ];
  return {
    application,
    version,
    round,
    typed,
    wijken: await payableWijken(r, application, await wijkenOf(r, round)),
    attachments: await listAttachments(r, application.id),
    cosigners: await listCosigners(r, application.id),
    applicant: application.applicantPersonId ? await getPerson(r, application.applicantPersonId) : null,
    organisation: application.organisationId ? await getOrganisation(r, application.organisationId) : null,
    chosenOrganisation: await chosenByDesk(r, application, version, typed),
    computed: (await listAnnexes(r, application.id)).length > 0,
  };
}

/** For pages: null when there is none or the actor may not see it. */
export async function findCase(
  r: Reader,
  actor: Actor,
  id: Id<'application'>,
  permission: Permission = 'application.view',
): Promise<Case | null> {
  const application = await findApplication(r, id);
  if (!application || !mayOn(actor, permission, application)) return null;
  return await loadAround(r, application);
}

/** For commands: holds the row. Refusals `not-found` and `not-allowed`, so that nobody learns which cases exist. */
export async function lockCase(
  tx: Tx,
  actor: Actor,
  id: Id<'application'>,
  permission: Permission,
): Promise<Result<Case>> {
  const application = await lockApplication(tx, id);
  if (!application || !mayOn(actor, 'application.view', application)) return refused(notFoundProblem);
  if (!mayOn(actor, permission, application)) return refused(notAllowed);
  return ok(await loadAround(tx, application));
}

export function contactOf(person: Person | null): Contact | null {
  if (!person) return null;
  const { street, postcode, town, phone } = person;
  return { name: givenName(person) ?? '', street, postcode, town, phone };
}

function ownOrganisations(actor: Actor): readonly Id<'organisation'>[] {
  if (actor.kind !== 'person') return [];
  return actor.grants.flatMap((grant) =>
    grant.scope === 'organisation' && grant.right !== 'view' ? [grant.organisationId] : [],
  );
}

/** For oneself one names one's own organisations; the desk names the one that it looked up for the applicant. */
export function readContextOf(
  actor: Actor,
  {
    application,
    chosenOrganisation,
    wijken,
    computed,
  }: Pick<Case, 'wijken' | 'application' | 'chosenOrganisation' | 'computed'>,
): ReadContext {
  const { organisationId } = application;
  const named = fillsInForOther(actor, application)
    ? chosenOrganisation
      ? [chosenOrganisation.id]
      : []
    : ownOrganisations(actor);
  return { wijken, computed, organisationIds: organisationId ? [...named, organisationId] : named };
}

export type Overlaid = { readonly state: FormState; readonly problems: readonly Problem[] };

/** The answers with everything typed on top, and what of it could not be read. */
export function overlaid(found: Case, context: ReadContext): Overlaid {
  let state = stateOf(found.application);
  const problems: Problem[] = [];
  for (const page of found.version.rules.form) {
    const typed = found.typed[page.slug];
    if (!typed) continue;
    const reading: PageReading = readPage(page, typed.values, context);
    state = applyPatch(state, reading.patch);
    problems.push(...reading.problems);
  }
  return { state, problems };
}

/** The day that counts: of the stamp for paper, else today. */
export function countingDay(application: Application, today: PlainDate): PlainDate {
  const received = application.receivedOn === null ? null : parseIsoDate(application.receivedOn);
  return received ?? today;
}

export function factsOf(found: Case, state: FormState, today: PlainDate): FormFacts {
  const { rules } = found.version;
  const organisation = organisationIn(found, state);
  const wijk = found.wijken.find((one) => one.id === state.wijkId);
  return {
    today,
    maximumCents: maximumFor(rules, wijk?.slug ?? null).amountCents,
    minimumCents: rules.minimumCents,
    domains: rules.domains,
    wijkInScope: wijk !== undefined,
    attachments: found.attachments,
    personAllowed: rules.applicantKinds.includes('person'),
    undertaking: state.organisationId !== null && (organisation === null || isUndertaking(organisation)),
  };
}

/** An unreadable field already has its own sentence; 'fill this in' beside it would only confuse. */
export function mergeProblems(unreadable: readonly Problem[], found: readonly Problem[]): readonly Problem[] {
  const taken = new Set(unreadable.map((one) => one.field));
  // What is wrong with name and address is told part by part: that the whole lacks says nothing then.
  const told = ({ field, code }: Problem): boolean =>
    taken.has(field) ||
    (code === 'contact-missing' &&
      unreadable.some((one) => one.field.startsWith(field.slice(0, -contactParts[0].length))));
  const all = [...unreadable, ...found.filter((one) => !told(one))];
  // Sums over rows that are wrong themselves say nothing.
  const brokenRows = all.some((one) => /^(amount|line)-/.test(one.code));
  return brokenRows ? all.filter((one) => !one.code.startsWith('plan-')) : all;
}
