/** Sends what was changed on a case that is not in treatment yet, or completes it after a request (Awb 4:5). */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { assert, ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { ApplicationDeps } from '../deps.ts';
import { changeLetter } from '../letters/letters.ts';
import { validateAnswers } from '../rules/answers.ts';
import { changedQuestions, stateOf, titleOf } from '../rules/state.ts';
import { addEvent, events, refreshClocks, saveChanges, saveStatus } from '../store/index.ts';
import type { Application } from '../types.ts';
import { completeWhenReady, reserveAgain } from './complete.ts';
import {
  type Case,
  countingDay,
  factsOf,
  loadAround,
  lockCase,
  mergeProblems,
  overlaid,
  readContextOf,
} from './context.ts';
import { letterFactsOf, letterToApplicant } from './letter-facts.ts';
import { formClosed } from './save.ts';
import { barring, envelopeFor, keepTypedContact } from './submit.ts';

/** What is wrong with the answers as they would be sent. */
export function changeProblems(actor: Actor, found: Case, today: UnitOfWork['today']): readonly Problem[] {
  const { state, problems } = overlaid(found, readContextOf(actor, found));
  const facts = factsOf(found, state, countingDay(found.application, today));
  return mergeProblems(problems, validateAnswers(found.version.rules.form, state, facts));
}

/** Keys of the questions that would change. */
export function pendingChanges(actor: Actor, found: Case): readonly string[] {
  const { state } = overlaid(found, readContextOf(actor, found));
  const contact = found.version.rules.form
    .flatMap((page) => page.questions.map((question) => ({ page, question })))
    .filter(({ page, question }) => question.kind === 'contact' && found.typed[page.slug] !== undefined)
    .map(({ question }) => question.key);
  const changed = changedQuestions(found.version.rules, stateOf(found.application), state);
  return [...new Set([...changed, ...contact])];
}

type Applied = { readonly application: Application; readonly changed: readonly string[] };

async function applyChanges(unit: UnitOfWork, found: Case): Promise<Result<Applied>> {
  const [first, ...rest] = barring(found, changeProblems(unit.actor, found, unit.today));
  if (first) return refused(first, ...rest);
  const { application, version } = found;
  const changed = pendingChanges(unit.actor, found);
  if (changed.length === 0) return ok({ application, changed });
  const { state } = overlaid(found, readContextOf(unit.actor, found));
  const envelope = await envelopeFor(unit, found, state);
  if (!envelope.ok) return envelope;
  await keepTypedContact(unit, found);
  const saved = await saveChanges(
    unit.tx,
    application,
    { ...state, title: titleOf(version.rules, state), typed: {}, envelopeId: envelope.value.id },
    unit.nowDate,
  );
  if (!saved.ok) return saved;
  const moneyMoved =
    saved.value.requestedCents !== application.requestedCents ||
    saved.value.envelopeId !== application.envelopeId;
  if (moneyMoved) await reserveAgain(unit, saved.value, application.envelopeId);
  return ok({ application: saved.value, changed });
}

function labelsOf(found: Case, keys: readonly string[]): readonly string[] {
  return found.version.rules.form
    .flatMap((page) => page.questions)
    .filter((question) => keys.includes(question.key))
    .map((question) => question.label[found.application.lang]);
}

async function confirm(
  unit: UnitOfWork,
  application: Application,
  kind: 'changed' | 'completed',
  changed: readonly string[],
): Promise<Application> {
  const found = await loadAround(unit.tx, application);
  const ready = await refreshClocks(unit.tx, application, found.version, unit.today);
  const facts = await letterFactsOf(unit, { ...found, application: ready });
  await letterToApplicant(unit, found, changeLetter(facts, kind, labelsOf(found, changed)));
  return ready;
}

const nothingChanged = problem(
  '',
  'nothing-changed',
  text('U hebt nog niets gewijzigd.', 'You have not changed anything yet.'),
);

/** A change before treatment: a new event, and a new copy. Refusals as for submitting, and `nothing-changed`. */
export function changeApplication(
  deps: ApplicationDeps,
  actor: Actor,
  input: { readonly id: Id<'application'> },
): Promise<Result<Application>> {
  return inTransaction<Application>(deps, actor, async (unit) => {
    const locked = await lockCase(unit.tx, actor, input.id, 'application.submit');
    if (!locked.ok) return locked;
    if (locked.value.application.status !== 'submitted') return refused(formClosed);
    const applied = await applyChanges(unit, locked.value);
    if (!applied.ok) return applied;
    const { application, changed } = applied.value;
    if (changed.length === 0) return refused(nothingChanged);
    await addEvent(unit.tx, {
      applicationId: input.id,
      kind: 'changed',
      onDate: isoDate(unit.today),
      at: unit.nowDate,
      actor,
      facts: { questions: changed },
    });
    const completed = await completeWhenReady(unit, application, locked.value.version);
    assert(completed.ok, 'the row is held by this transaction');
    unit.audit('application.changed', 'application', input.id, { questions: changed });
    return ok(await confirm(unit, completed.value, 'changed', changed));
  });
}

const nothingAdded = problem(
  'remark',
  'nothing-added',
  text(
    'U hebt nog niets aangevuld. Wijzig een antwoord, voeg een bestand toe, of schrijf hier wat u ons wilt laten weten.',
    'You have not added anything yet. Change an answer, add a file, or write here what you want us to know.',
  ),
);
const remarkTooLong = problem(
  'remark',
  'too-long',
  text('Maak deze tekst korter: maximaal 2000 tekens.', 'Shorten this text: at most 2000 characters.'),
);

/**
 * The applicant's answer to a request for completion: the clock runs again from today (Awb 4:15).
 * @param input.remark free text for the officer; may be empty when something else was added
 */
export function completeApplication(
  deps: ApplicationDeps,
  actor: Actor,
  input: { readonly id: Id<'application'>; readonly remark: string },
): Promise<Result<Application>> {
  return inTransaction<Application>(deps, actor, async (unit) => {
    const locked = await lockCase(unit.tx, actor, input.id, 'application.submit');
    if (!locked.ok) return locked;
    const found = locked.value;
    if (found.application.status !== 'incomplete') return refused(formClosed);
    const remark = input.remark.trim();
    if (remark.length > 2000) return refused(remarkTooLong);
    const applied = await applyChanges(unit, found);
    if (!applied.ok) return applied;
    const { application, changed } = applied.value;
    const asked = (await events(unit.tx, input.id)).findLast((one) => one.kind === 'completionRequested');
    const files = found.attachments.filter((file) => asked !== undefined && file.addedAt > asked.at);
    if (changed.length === 0 && files.length === 0 && remark === '') return refused(nothingAdded);
    const saved = await saveStatus(unit.tx, application, 'complete', {}, unit.nowDate);
    if (!saved.ok) return saved;
    await addEvent(unit.tx, {
      applicationId: input.id,
      kind: 'completed',
      onDate: isoDate(unit.today),
      at: unit.nowDate,
      actor,
      facts: { questions: changed, files: files.length, ...(remark === '' ? {} : { remark }) },
    });
    const ready = await completeWhenReady(unit, saved.value, found.version, true);
    assert(ready.ok, 'the row is held by this transaction');
    unit.audit('application.answeredRequest', 'application', input.id, {
      questions: changed,
      files: files.length,
    });
    return ok(await confirm(unit, ready.value, 'completed', changed));
  });
}
