/** A draft begins with the first thing that is saved: looking at an empty form leaves nothing behind. */
import type { Actor } from '../../../kernel/actor.ts';
import { personIdOf } from '../../../kernel/actor.ts';
import {
  type Clock,
  dateText,
  isoDate,
  type PlainDate,
  parseIsoDate,
  Temporal,
  today,
} from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { assert, ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { ensurePerson, getPerson, updatePerson } from '../../party/index.ts';
import { findRoundBySlug, getVersion, roundState } from '../../scheme/index.ts';
import type { Round } from '../../scheme/types.ts';
import type { ApplicationDeps } from '../deps.ts';
import type { Contact } from '../forms/contact.ts';
import { findApplication, insertDraft } from '../store/index.ts';
import type { Application, EntryChannel } from '../types.ts';
import { type Case, notAllowed, wijkenOf } from './context.ts';

/**
 * Why a round takes no application of this day; null when it does.
 * @param submitUntil of a draft that was prepared: the last day that counts instead of those of the round
 */
export function roundProblem(
  round: Round,
  day: PlainDate,
  submitUntil: Application['submitUntil'] = null,
): Problem | null {
  if (submitUntil !== null) return preparedOver({ submitUntil }, day);
  const state = roundState(round, day);
  if (state === 'open') return null;
  if (state === 'closed') {
    // The last day itself was still open.
    const since = dateText(Temporal.PlainDate.from(round.closesOn).add({ days: 1 }));
    return problem(
      '',
      'round-closed',
      text(`Deze ronde is gesloten sinds ${since.nl}.`, `This round has been closed since ${since.en}.`),
    );
  }
  const date = dateText(round.opensOn);
  return problem(
    '',
    'round-not-open',
    text(`Deze ronde gaat open op ${date.nl}.`, `This round opens on ${date.en}.`),
  );
}

/** Its last day is over; null while it is not, and for what was not prepared. */
export function preparedOver(
  { submitUntil }: Pick<Application, 'submitUntil'>,
  day: PlainDate,
): Problem | null {
  if (submitUntil === null || isoDate(day) <= submitUntil) return null;
  const last = dateText(submitUntil);
  return problem(
    '',
    'round-closed',
    text(
      `U kon deze aanvraag indienen tot en met ${last.nl}.`,
      `You could hand in this application up to and including ${last.en}.`,
    ),
  );
}

const otherWay = problem(
  '',
  'apply-elsewhere',
  text(
    'Voor deze regeling vraagt u niet met een los formulier aan. Op de pagina van de regeling staat hoe het wel moet.',
    'You do not apply for this scheme with a form of its own. The page of the scheme says how you do.',
  ),
);

/** The page on which one applies for this round, where that is not the form; otherwise null. */
async function applyAt(r: Reader, round: Round): Promise<string | null> {
  return (await getVersion(r, round.schemeVersionId)).rules.applyAt ?? null;
}

const noRound = problem('', 'round-unknown', text('Deze ronde is er niet.', 'This round does not exist.'));

/** The round by its public address, if it takes applications of this day. */
export async function openRound(r: Reader, slug: string, day: PlainDate): Promise<Result<Round>> {
  const round = await findRoundBySlug(r, slug);
  if (!round) return refused(noRound);
  const closed = roundProblem(round, day);
  return closed ? refused(closed) : ok(round);
}

/**
 * Makes the draft of someone who applies online. The id was given when the empty form was shown.
 * @returns null when the draft was there already
 */
export async function startOwnDraft(
  unit: UnitOfWork,
  draft: { readonly id: Id<'application'>; readonly roundSlug: string; readonly lang: Lang },
): Promise<Result<Application | null>> {
  const personId = personIdOf(unit.actor);
  if (personId === null || !allowed(unit.actor, 'application.start', { personId }))
    return refused(notAllowed);
  const round = await openRound(unit.tx, draft.roundSlug, unit.today);
  if (!round.ok) return round;
  if (await applyAt(unit.tx, round.value)) return refused(otherWay);
  const application = await insertDraft(unit.tx, {
    id: draft.id,
    schemeVersionId: round.value.schemeVersionId,
    roundId: round.value.id,
    applicantPersonId: personId,
    organisationId: null,
    lang: draft.lang,
    channel: 'online',
    enteredByPersonId: null,
    receivedOn: null,
    at: unit.nowDate,
  });
  if (application) unit.audit('application.started', 'application', draft.id, { round: round.value.slug });
  return ok(application);
}

/**
 * A form that has not been saved yet: everything a page needs, and nothing in the database.
 * @returns null when the round takes no applications now, or the actor may not start one
 */
export async function emptyCase(
  r: Reader,
  actor: Actor,
  draft: {
    readonly id: Id<'application'>;
    readonly roundSlug: string;
    readonly lang: Lang;
    /** A wijk that was chosen before, in the way-finder. */
    readonly wijkSlug?: string | undefined;
  },
  clock: Clock,
): Promise<Case | null> {
  const personId = personIdOf(actor);
  const round = await openRound(r, draft.roundSlug, today(clock));
  // Somebody else's draft with this id stays out of sight; saving would be refused.
  if (!round.ok || personId === null || (await findApplication(r, draft.id))) return null;
  if (await applyAt(r, round.value)) return null;
  const at = new Date(clock.now().epochMilliseconds);
  const wijken = await wijkenOf(r, round.value);
  const application: Application = {
    id: draft.id,
    caseNumber: null,
    schemeVersionId: round.value.schemeVersionId,
    roundId: round.value.id,
    wijkId: wijken.find((wijk) => wijk.slug === draft.wijkSlug)?.id ?? null,
    envelopeId: null,
    domain: null,
    status: 'draft',
    outcome: null,
    applicantPersonId: personId,
    organisationId: null,
    lang: draft.lang,
    title: '',
    answers: {},
    requestedCents: null,
    grantedCents: null,
    channel: 'online',
    enteredByPersonId: null,
    receivedOn: null,
    submitUntil: null,
    preparedCents: null,
    completeAt: null,
    submittedAt: null,
    nextClock: null,
    nextDueOn: null,
    retainUntil: null,
    retentionResult: null,
    destroyedOn: null,
    revision: 0,
    createdAt: at,
    updatedAt: at,
  };
  return {
    application,
    version: await getVersion(r, round.value.schemeVersionId),
    round: round.value,
    typed: {},
    wijken,
    attachments: [],
    cosigners: [],
    applicant: await getPerson(r, personId),
    organisation: null,
    chosenOrganisation: null,
    computed: false,
  };
}

/** Makes an empty draft at once, for the demo city and tests. */
export function startApplication(
  deps: ApplicationDeps,
  actor: Actor,
  input: { readonly roundSlug: string; readonly lang: Lang },
): Promise<Result<Application>> {
  return inTransaction<Application>(
    deps,
    actor,
    async (unit) => {
      const started = await startOwnDraft(unit, { ...input, id: newId<'application'>() });
      if (!started.ok) return started;
      assert(started.value, 'a new id is free');
      return ok(started.value);
    },
    { publicFacts: false },
  );
}

export type EntryForOther = {
  readonly roundSlug: string;
  readonly lang: Lang;
  readonly channel: Exclude<EntryChannel, 'online'>;
  /** Date of the stamp, of the call or of the visit. */
  readonly receivedOn: string;
  readonly person:
    | { readonly id: Id<'person'> }
    | { readonly contact: Contact; readonly email: string | null };
};

function receivedProblems(receivedOn: string, today: PlainDate): readonly Problem[] {
  const day = parseIsoDate(receivedOn);
  if (day && Temporal.PlainDate.compare(day, today) <= 0) return [];
  return [
    problem(
      'receivedOn',
      day ? 'received-in-future' : 'date-shape',
      day
        ? text(
            'De datum van ontvangst kan niet na vandaag liggen.',
            'The date of receipt cannot be after today.',
          )
        : text(
            'Vul een datum in die bestaat, bijvoorbeeld 12-03-2027.',
            'Enter a date that exists, for example 12-03-2027.',
          ),
    ),
  ];
}

async function personFor(unit: UnitOfWork, entry: EntryForOther): Promise<Id<'person'>> {
  if ('id' in entry.person) return entry.person.id;
  const { contact, email } = entry.person;
  const { person, created } = await ensurePerson(unit.tx, { email, name: contact.name, lang: entry.lang });
  await updatePerson(unit.tx, person.id, contact);
  unit.audit(created ? 'person.created' : 'person.changed', 'person', person.id, { by: 'desk' });
  return person.id;
}

/** A draft for someone who came by paper, phone or desk; the record says who entered it and when it was received. */
export function enterForOther(
  deps: ApplicationDeps,
  actor: Actor,
  entry: EntryForOther,
): Promise<Result<Application>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      if (!allowed(actor, 'application.enterForOther')) return refused(notAllowed);
      const [wrong] = receivedProblems(entry.receivedOn, unit.today);
      if (wrong) return refused(wrong);
      const day = parseIsoDate(entry.receivedOn) ?? unit.today;
      const round = await openRound(unit.tx, entry.roundSlug, day);
      if (!round.ok)
        return refused(
          ...(round.problems.map((one) => problem('receivedOn', one.code, one.text)) as [Problem]),
        );
      const application = await insertDraft(unit.tx, {
        id: newId<'application'>(),
        schemeVersionId: round.value.schemeVersionId,
        roundId: round.value.id,
        applicantPersonId: await personFor(unit, entry),
        organisationId: null,
        lang: entry.lang,
        channel: entry.channel,
        enteredByPersonId: personIdOf(actor),
        receivedOn: isoDate(day),
        at: unit.nowDate,
      });
      assert(application, 'a new id is free');
      unit.audit('application.enteredForOther', 'application', application.id, {
        channel: entry.channel,
        receivedOn: isoDate(day),
      });
      return ok(application);
    },
    { publicFacts: false },
  );
}
