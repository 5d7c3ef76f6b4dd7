/** Hands the application in: number, receipt, invitations, money set aside when it is complete. Twice gives one case. */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import {
  chooseEnvelope,
  chooseWithRoom,
  type Envelope,
  getEnvelope,
  listEnvelopesOfRound,
} from '../../budget/index.ts';
import { getPerson, updatePerson } from '../../party/index.ts';
import type { ApplicationDeps } from '../deps.ts';
import { readContact } from '../forms/contact.ts';
import { receiptLetter } from '../letters/letters.ts';
import { type FormState, validateAnswers } from '../rules/answers.ts';
import { mayLack } from '../rules/completeness.ts';
import { cosignersNamedProblems } from '../rules/cosigners.ts';
import { titleOf } from '../rules/state.ts';
import { addEvent, listCosigners, nextCaseNumber, refreshClocks, saveStatus } from '../store/index.ts';
import type { Application } from '../types.ts';
import { completeWhenReady } from './complete.ts';
import {
  type Case,
  countingDay,
  factsOf,
  lockCase,
  mergeProblems,
  overlaid,
  readContextOf,
} from './context.ts';
import { inviteAll } from './invite.ts';
import { letterFactsOf, letterToApplicant } from './letter-facts.ts';
import { roundProblem } from './start.ts';

/** Everything that keeps a draft from being handed in, page by page. */
export function submissionProblems(
  actor: Actor,
  found: Case,
  today: UnitOfWork['today'],
): readonly Problem[] {
  const { state, problems } = overlaid(found, readContextOf(actor, found));
  const facts = factsOf(found, state, countingDay(found.application, today));
  const { application } = found;
  const closed = roundProblem(found.round, countingDay(application, today), application.submitUntil);
  return [
    ...(closed ? [closed] : []),
    ...mergeProblems(problems, validateAnswers(found.version.rules.form, state, facts)),
    ...cosignersNamedProblems(found.cosigners.length, found.version.rules.cosigners.count),
  ];
}

/** What keeps it from being handed in; the rest may come later. */
export function barring(found: Case, problems: readonly Problem[]): readonly Problem[] {
  const { form } = found.version.rules;
  return problems.filter((one) => !mayLack(one, found.application, form));
}

const noEnvelope = (key: string): Problem =>
  problem(
    key,
    'no-envelope',
    text(
      'In deze ronde is geen geld voor deze wijk en dit onderwerp. Kies een andere wijk, of bel ons op 14 010.',
      'This round has no money for this neighbourhood and subject. Choose another one, or call us on 14 010.',
    ),
  );

/** The envelope that would pay for this application; of what was prepared the one in which its money is set aside. */
export async function envelopeFor(
  unit: UnitOfWork,
  found: Case,
  state: FormState,
): Promise<Result<Envelope>> {
  const wijk = found.wijken.find((one) => one.id === state.wijkId);
  const place = {
    wijkId: state.wijkId,
    wijkraadId: wijk?.wijkraadId ?? null,
    gebiedId: wijk?.gebiedId ?? null,
  };
  const { submitUntil, envelopeId } = found.application;
  const envelopes =
    submitUntil !== null && envelopeId !== null
      ? [await getEnvelope(unit.tx, envelopeId)]
      : await listEnvelopesOfRound(unit.tx, found.round.id);
  // What is applied for elsewhere is computed and asked in one sum (base funding): an area may have added to it.
  const { applyAt } = found.version.rules;
  const envelope =
    applyAt === undefined
      ? chooseEnvelope(envelopes, place, state.domain)
      : chooseWithRoom(envelopes, place, state.domain, state.requestedCents ?? 0);
  const question = found.version.rules.form.flatMap((page) => page.questions).find((q) => q.kind === 'wijk');
  return envelope ? ok(envelope) : refused(noEnvelope(question?.key ?? ''));
}

/** What was typed about the applicant goes to the person's own row, also when only autosave saw it. */
export async function keepTypedContact(unit: UnitOfWork, found: Case): Promise<void> {
  const personId = found.application.applicantPersonId;
  for (const page of found.version.rules.form) {
    const question = page.questions.find((one) => one.kind === 'contact');
    const typed = found.typed[page.slug];
    if (!question || !typed || !personId) continue;
    const contact = readContact(question.key, typed.values);
    if (contact.ok) await updatePerson(unit.tx, personId, contact.value);
  }
}

/** The clock of the answers: the day on which a declaration was signed is the day it was handed in. */
function signed(found: Case, state: FormState, day: string): FormState {
  const declaration = found.version.rules.form
    .flatMap((page) => page.questions)
    .find((question) => question.kind === 'stateAid' && typeof state.answers[question.key] === 'boolean');
  if (!declaration) return state;
  return { ...state, answers: { ...state.answers, [`${declaration.key}On`]: day } };
}

async function submit(unit: UnitOfWork, deps: ApplicationDeps, found: Case): Promise<Result<Application>> {
  const [first, ...rest] = barring(found, submissionProblems(unit.actor, found, unit.today));
  if (first) return refused(first, ...rest);
  const { application, version } = found;
  const state = signed(found, overlaid(found, readContextOf(unit.actor, found)).state, isoDate(unit.today));
  const envelope = await envelopeFor(unit, found, state);
  if (!envelope.ok) return envelope;
  await keepTypedContact(unit, found);
  const receivedOn = application.receivedOn ?? isoDate(unit.today);
  const saved = await saveStatus(
    unit.tx,
    application,
    'submit',
    {
      ...state,
      title: titleOf(version.rules, state),
      typed: {},
      caseNumber: await nextCaseNumber(unit.tx, unit.today.year),
      envelopeId: envelope.value.id,
      receivedOn,
      submittedAt: unit.nowDate,
    },
    unit.nowDate,
  );
  if (!saved.ok) return saved;
  await addEvent(unit.tx, {
    applicationId: application.id,
    kind: 'received',
    onDate: receivedOn,
    at: unit.nowDate,
    actor: unit.actor,
    facts: { channel: application.channel, enteredForOther: application.enteredByPersonId !== null },
  });
  await inviteAll(unit, deps, { ...found, application: saved.value }, found.cosigners);
  return await completeWhenReady(unit, saved.value, version);
}

/**
 * The whole step inside a transaction that holds the row: case, money, invitations and receipt. For the demo city, which
 * puts years of applications in one after the other.
 */
export async function submitHeld(
  unit: UnitOfWork,
  deps: ApplicationDeps,
  held: Case,
): Promise<Result<Application>> {
  const submitted = await submit(unit, deps, held);
  if (!submitted.ok) return submitted;
  const ready = await refreshClocks(unit.tx, submitted.value, held.version, unit.today);
  const { applicantPersonId } = ready;
  const found: Case = {
    ...held,
    application: ready,
    typed: {},
    cosigners: await listCosigners(unit.tx, ready.id),
    applicant: applicantPersonId ? await getPerson(unit.tx, applicantPersonId) : null,
  };
  await letterToApplicant(unit, found, receiptLetter(await letterFactsOf(unit, found)));
  unit.audit('application.submitted', 'application', ready.id, {
    caseNumber: ready.caseNumber,
    requestedCents: ready.requestedCents,
    channel: ready.channel,
  });
  return ok(ready);
}

/**
 * Submits a draft.
 * @returns the case; handing in twice gives the same case. Refusals: every problem of the form with its field,
 *   `round-closed`, `no-envelope`, `not-found`, `not-allowed`, `wrong-status`
 */
export function submitApplication(
  deps: ApplicationDeps,
  actor: Actor,
  input: { readonly id: Id<'application'> },
): Promise<Result<Application>> {
  return inTransaction<Application>(deps, actor, async (unit) => {
    const locked = await lockCase(unit.tx, actor, input.id, 'application.submit');
    if (!locked.ok) return locked;
    const { application } = locked.value;
    return application.caseNumber === null ? await submitHeld(unit, deps, locked.value) : ok(application);
  });
}
