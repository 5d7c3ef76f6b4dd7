/**
 * The demo's applications: one transaction each, with the clock where it was that day, through the same rules, ledger, audit
 * and letters as real ones. Needs the people, schemes and envelopes.
 */
import { type PersonActor, system } from '../../kernel/actor.ts';
import { type Clock, isoDate, type PlainDate, startOfDay, Temporal, today } from '../../kernel/dates.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { assert, ok, type Result } from '../../kernel/result.ts';
import type { Reader } from '../../platform/db/index.ts';
import { inTransaction, type UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { announcedThen } from '../correspondence/index.ts';
import { getOrganisation, getPerson, personaOrganisation } from '../party/index.ts';
import { listWijken } from '../place/index.ts';
import type { Wijk } from '../place/types.ts';
import { coversWijk, getVersion, listRounds } from '../scheme/index.ts';
import type { Round, SchemeVersion } from '../scheme/types.ts';
import type { Case } from './commands/context.ts';
import { submitHeld } from './commands/submit.ts';
import { withdrawApplication } from './commands/withdraw.ts';
import type { ApplicationDeps } from './deps.ts';
import { answersTo } from './seed/answers.ts';
import { type CouncilPlan, councilPlans } from './seed/council.ts';
import { type OwnPlan, ownPlans } from './seed/own.ts';
import { paidPlans } from './seed/paid.ts';
import { neighbour, personaActor, seedCosigners, seedPeople } from './seed/people.ts';
import { type Planned, planOf } from './seed/plan.ts';
import { seasonPlans } from './seed/seasons.ts';
import { votedPlans } from './seed/voted.ts';
import { getApplication, insertDraft, listCosigners, saveChanges } from './store/index.ts';
import type { Application, SeededApplication } from './types.ts';

export { submitPrepared } from './seed/prepared.ts';
export { seedUnsentChange } from './seed/unsent.ts';

type OpenRound = {
  readonly round: Round;
  readonly version: SchemeVersion;
  /** The wijken that it reaches. */
  readonly wijken: readonly Wijk[];
};
type City = {
  readonly wijken: readonly Wijk[];
  readonly rounds: readonly OpenRound[];
  readonly people: readonly Id<'person'>[];
  readonly helper: PersonActor;
};

/** The round that took applications on a day for a plan that starts on another. */
function roundFor(city: City, slug: string, { submittedOn, startsOn, forGebied }: Planned) {
  const day = isoDate(submittedOn);
  const open = city.rounds.filter(
    ({ round, version }) =>
      version.schemeSlug === slug &&
      (round.gebiedId !== null) === (forGebied === true) &&
      round.opensOn <= day &&
      day <= round.closesOn,
  );
  return open.find(({ round }) => round.year === startsOn.year) ?? open[0];
}

type Entry = {
  readonly planned: Planned;
  readonly applicantPersonId: Id<'person'>;
  readonly organisationId: Id<'organisation'> | null;
  readonly scheme: string;
  readonly submit: boolean;
  readonly persona?: OwnPlan['persona'];
};

/** A quarter past some hour of the working day: no two at one moment. */
function clockOn(day: PlainDate, n: number, now: Temporal.Instant): Clock {
  const at = startOfDay(day).add({ minutes: 8 * 60 + ((n * 37) % 540) });
  return { now: () => (Temporal.Instant.compare(at, now) < 0 ? at : now) };
}

/** The draft with what its rules need. What the whole city shares was read once: it would be read for every case. */
async function held(
  unit: UnitOfWork,
  draft: Application,
  { round, version, wijken }: OpenRound,
): Promise<Case> {
  const { applicantPersonId, organisationId } = draft;
  return {
    application: draft,
    version,
    round,
    wijken,
    typed: {},
    chosenOrganisation: null,
    computed: false,
    attachments: [],
    cosigners: await listCosigners(unit.tx, draft.id),
    applicant: applicantPersonId ? await getPerson(unit.tx, applicantPersonId) : null,
    organisation: organisationId ? await getOrganisation(unit.tx, organisationId) : null,
  };
}

async function enter(deps: ApplicationDeps, city: City, entry: Entry): Promise<Application | null> {
  const { planned, organisationId } = entry;
  const found = roundFor(city, entry.scheme, planned);
  if (!found) return null;
  const wijk = city.wijken.find((one) => one.name === planned.wijk) ?? null;
  const onBehalf = planned.channel !== 'online' && entry.submit;
  const actor: PersonActor = onBehalf
    ? city.helper
    : { kind: 'person', personId: entry.applicantPersonId, displayName: '', grants: [] };
  const clock = clockOn(planned.submittedOn, planned.n, deps.clock.now());
  const then = { ...deps, clock, queueJob: announcedThen(clock) };
  const result = await inTransaction<Application>(then, actor, async (unit) => {
    const draft = await insertDraft(unit.tx, {
      id: newId<'application'>(),
      schemeVersionId: found.version.id,
      roundId: found.round.id,
      applicantPersonId: entry.applicantPersonId,
      organisationId: null,
      lang: 'nl',
      channel: onBehalf ? planned.channel : 'online',
      enteredByPersonId: onBehalf ? city.helper.personId : null,
      receivedOn: onBehalf ? isoDate(planned.submittedOn) : null,
      at: unit.nowDate,
    });
    assert(draft, 'a new id is free');
    const state = answersTo(found.version, { ...planned, wijk, organisationId });
    const saved = await saveChanges(unit.tx, draft, { ...state, title: planned.title }, unit.nowDate);
    assert(saved.ok, 'the row is new');
    const confirmed = entry.submit && planned.outcome !== 'waiting';
    const { count } = found.version.rules.cosigners;
    // The neighbour is still to answer.
    const known = entry.persona === 'bewoner' && !confirmed && entry.submit ? neighbour() : null;
    await seedCosigners(unit, draft.id, { count, n: planned.n, confirmed }, known);
    unit.audit('application.started', 'application', draft.id, { round: found.round.slug });
    if (!entry.submit) return saved;
    return await submitHeld(unit, then, await held(unit, saved.value, found));
  });
  return unwrap(result, planned.title);
}

function unwrap<T>(result: Result<T>, title: string): T {
  assert(result.ok, `The demo's '${title}': ${result.ok ? '' : JSON.stringify(result.problems)}`);
  return result.value;
}

/** Treated all the same, and then the account turned out to be one that nobody can read: it is asked again. */
export async function seedUnreadableAccount(deps: ApplicationDeps, id: Id<'application'>): Promise<void> {
  const result = await inTransaction(deps, system('demo'), async (unit) => {
    const application = await getApplication(unit.tx, id);
    const { iban: _, ...answers } = application.answers;
    unit.audit('application.accountUnreadable', 'application', id);
    return await saveChanges(unit.tx, application, { answers }, unit.nowDate);
  });
  unwrap(result, 'account');
}

/** An organisation's plan is handed in by somebody of it, who need not be a persona. */
async function councilEntry(
  deps: ApplicationDeps,
  city: City,
  plan: CouncilPlan,
): Promise<SeededApplication | null> {
  const organisation =
    plan.organisation === null ? null : await organisationNamed(deps.db, plan.organisation);
  const applicantPersonId = city.people[plan.n % city.people.length];
  assert(applicantPersonId, 'there are people');
  const application = await enter(deps, city, {
    planned: plan,
    applicantPersonId,
    organisationId: organisation,
    scheme: plan.scheme,
    submit: true,
  });
  return application && seeded(application, plan, null);
}

async function organisationNamed(r: Reader, name: string): Promise<Id<'organisation'>> {
  const row = await r
    .selectFrom('organisation')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return row.id as Id<'organisation'>;
}

async function ownEntry(deps: ApplicationDeps, city: City, own: OwnPlan): Promise<SeededApplication | null> {
  const { personId } = await personaActor(deps.db, own.persona);
  const forOrganisation = own.persona === 'organisatie';
  const application = await enter(deps, city, {
    planned: own,
    applicantPersonId: personId,
    organisationId: forOrganisation ? await organisationNamed(deps.db, personaOrganisation.name) : null,
    scheme: own.scheme ?? (forOrganisation ? 'sociale-basis' : 'bewonersinitiatieven'),
    submit: own.outcome !== 'draft',
    persona: own.persona,
  });
  return application && seeded(application, own, own.persona);
}

const seeded = (
  application: Application,
  planned: Planned,
  persona: SeededApplication['persona'],
): SeededApplication => ({
  id: application.id,
  title: planned.title,
  outcome: planned.outcome,
  submittedOn: application.receivedOn ?? isoDate(planned.submittedOn),
  unreadableAccount: planned.iban === 'unreadable',
  lateAfterDays: planned.lateAfterDays ?? null,
  persona,
});

async function loadCity(deps: ApplicationDeps): Promise<City> {
  const people = await inTransaction(deps, system('demo'), async (unit) => {
    const ids = await seedPeople(unit);
    unit.audit('people.seeded', 'demo', 'city', { count: ids.length });
    return ok(ids);
  });
  const wijken = await listWijken(deps.db);
  const rounds = await listRounds(deps.db);
  const versions = new Map<string, SchemeVersion>();
  for (const id of new Set(rounds.map((round) => round.schemeVersionId)))
    versions.set(id, await getVersion(deps.db, id));
  return {
    wijken,
    rounds: rounds.flatMap((round) => {
      const version = versions.get(round.schemeVersionId);
      return version ? [{ round, version, wijken: wijken.filter((wijk) => coversWijk(round, wijk)) }] : [];
    }),
    people: unwrap(people, 'people'),
    helper: await personaActor(deps.db, 'servicebalie'),
  };
}

/** What others do with the applications in the meantime, in the order of time: so is the money booked. */
export type Meanwhile = {
  /** Plays everything that happened before a moment. */
  until(moment: Temporal.Instant): Promise<void>;
  entered(application: SeededApplication): void;
};
const nothing: Meanwhile = { until: async () => undefined, entered: () => undefined };

/** @returns every application with what later steps of the demo make of it, oldest first */
export async function seedApplications(
  deps: ApplicationDeps,
  meanwhile: Meanwhile = nothing,
): Promise<readonly SeededApplication[]> {
  const city = await loadCity(deps);
  const day = today(deps.clock);
  const all: readonly (Planned | OwnPlan | CouncilPlan)[] = [
    ...planOf(day),
    ...ownPlans(day),
    ...paidPlans(day),
    ...councilPlans(day),
    ...seasonPlans(day),
    ...votedPlans(day),
  ].sort((a, b) => Temporal.PlainDate.compare(a.submittedOn, b.submittedOn));
  const made: SeededApplication[] = [];
  for (const planned of all) {
    await meanwhile.until(clockOn(planned.submittedOn, planned.n, deps.clock.now()).now());
    const entry = await entryOf(deps, city, planned);
    if (!entry) continue;
    made.push(entry);
    meanwhile.entered(entry);
    if (planned.outcome === 'withdrawn') await withdraw(deps, planned, entry);
  }
  return made;
}

async function entryOf(
  deps: ApplicationDeps,
  city: City,
  planned: Planned | OwnPlan | CouncilPlan,
): Promise<SeededApplication | null> {
  if ('persona' in planned) return await ownEntry(deps, city, planned);
  if ('organisation' in planned) return await councilEntry(deps, city, planned);
  const applicantPersonId = city.people[planned.n % city.people.length];
  assert(applicantPersonId, 'there are people');
  const application = await enter(deps, city, {
    planned,
    applicantPersonId,
    organisationId: null,
    scheme: 'bewonersinitiatieven',
    submit: planned.outcome !== 'draft',
  });
  return application && seeded(application, planned, null);
}

async function withdraw(deps: ApplicationDeps, planned: Planned, { id }: SeededApplication): Promise<void> {
  const clock = clockOn(planned.submittedOn.add({ days: 5 }), planned.n, deps.clock.now());
  const result = await withdrawApplication({ ...deps, clock }, system('demo'), { id });
  unwrap(result, planned.title);
}
