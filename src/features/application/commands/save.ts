/** Keeps what was typed, right or wrong. A page that another window changed in the meantime is never overwritten unseen. */
import type { Actor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { updatePerson } from '../../party/index.ts';
import type { FormPage } from '../../scheme/types.ts';
import type { ApplicationDeps } from '../deps.ts';
import { readContact } from '../forms/contact.ts';
import { sameTyped, type Values } from '../forms/fields.ts';
import { applyPatch, readPage } from '../forms/read.ts';
import { validateAnswers } from '../rules/answers.ts';
import { stateOf, titleOf } from '../rules/state.ts';
import { lockApplication, saveChanges } from '../store/index.ts';
import type { Application, Typed, TypedPage } from '../types.ts';
import {
  type Case,
  countingDay,
  factsOf,
  lockCase,
  mergeProblems,
  overlaid,
  readContextOf,
} from './context.ts';
import { startOwnDraft } from './start.ts';

/** Statuses in which the form is open: a draft, or a case that is not in treatment yet (change, completion). */
export const openStatuses: readonly Application['status'][] = ['draft', 'submitted', 'incomplete'];

export const formClosed = problem(
  '',
  'form-closed',
  text(
    'Deze aanvraag is in behandeling. U kunt de antwoorden niet meer wijzigen. Wel kunt u een bericht sturen bij de aanvraag.',
    'This application is in treatment. You can no longer change the answers. You can send a message with the application.',
  ),
);

export type PageToSave = {
  readonly id: Id<'application'>;
  /** Slug of the form's page. */
  readonly page: string;
  readonly values: Values;
  /** Revision of the page when this window got it; 0 for a page that had nothing typed. */
  readonly base: number;
  /** Names the window: what it saved itself before is never a conflict. */
  readonly window: string;
  /** Someone pressed a button, so that details of the person are kept too and the step is logged. */
  readonly explicit: boolean;
  /** Round of a form that has not been saved before. */
  readonly start?: { readonly roundSlug: string; readonly lang: Lang };
};

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly found: Case; readonly problems: readonly Problem[] }
  /** Nothing was saved: another window has kept something else for this page since. */
  | { readonly kind: 'conflict'; readonly found: Case; readonly stored: TypedPage };

async function lockOrStart(unit: UnitOfWork, input: PageToSave): Promise<Result<Case>> {
  if (input.start && !(await lockApplication(unit.tx, input.id))) {
    const started = await startOwnDraft(unit, { id: input.id, ...input.start });
    if (!started.ok) return started;
  }
  return await lockCase(unit.tx, unit.actor, input.id, 'application.edit');
}

function conflicts(stored: TypedPage | undefined, input: PageToSave): stored is TypedPage {
  if (!stored || stored.revision === input.base || stored.by === input.window) return false;
  return !sameTyped(stored.values, input.values);
}

/** The person's own row follows the form, once she has said that a page is right. */
async function keepContact(unit: UnitOfWork, found: Case, page: FormPage, values: Values): Promise<void> {
  const question = page.questions.find((one) => one.kind === 'contact');
  const personId = found.application.applicantPersonId;
  if (!question || !personId) return;
  const contact = readContact(question.key, values);
  if (!contact.ok) return;
  await updatePerson(unit.tx, personId, contact.value);
  unit.audit('person.changed', 'person', personId, { by: 'application' });
}

/** Keeps a page as typed, on a case that this transaction holds. */
export async function keepPage(
  unit: UnitOfWork,
  found: Case,
  page: FormPage,
  input: Pick<PageToSave, 'values' | 'window'>,
): Promise<Result<Case>> {
  const { application, version } = found;
  const before = found.typed[page.slug];
  const typed: Typed = {
    ...found.typed,
    [page.slug]: {
      revision: (before?.revision ?? 0) + 1,
      by: input.window,
      values: input.values,
    },
  };
  // A draft follows at once; a case that was submitted changes only when the change is sent.
  const reading = readPage(page, input.values, readContextOf(unit.actor, found));
  const state = applyPatch(stateOf(application), reading.patch);
  const draft = application.status === 'draft';
  const columns = draft ? { ...state, title: titleOf(version.rules, state) } : {};
  const saved = await saveChanges(unit.tx, application, { ...columns, typed }, unit.nowDate);
  return saved.ok ? ok({ ...found, application: saved.value, typed }) : saved;
}

const unknownPage = problem('', 'not-found', text('Deze pagina is er niet.', 'This page does not exist.'));

/**
 * Saves one page of the form as it was typed.
 * @returns `saved` with the problems of that page, or `conflict`; refusals `not-found`, `not-allowed`, `form-closed`,
 *   and for a new draft `round-closed`, `round-not-open`, `round-unknown`
 */
export function savePage(
  deps: ApplicationDeps,
  actor: Actor,
  input: PageToSave,
): Promise<Result<SaveOutcome>> {
  return inTransaction<SaveOutcome>(
    deps,
    actor,
    async (unit) => {
      const locked = await lockOrStart(unit, input);
      if (!locked.ok) return locked;
      const found = locked.value;
      if (!openStatuses.includes(found.application.status)) return refused(formClosed);
      const page = found.version.rules.form.find((one) => one.slug === input.page);
      if (!page) return refused(unknownPage);
      const stored = found.typed[page.slug];
      if (conflicts(stored, input)) return ok({ kind: 'conflict', found, stored });
      const kept = await keepPage(unit, found, page, input);
      if (!kept.ok) return kept;
      if (input.explicit) {
        await keepContact(unit, found, page, input.values);
        unit.audit('application.pageSaved', 'application', input.id, { page: page.slug });
      }
      return ok({ kind: 'saved', found: kept.value, problems: pageProblems(unit, kept.value, page) });
    },
    { publicFacts: false },
  );
}

function pageProblems(unit: UnitOfWork, found: Case, page: FormPage): readonly Problem[] {
  const context = readContextOf(unit.actor, found);
  const { state } = overlaid(found, context);
  const unreadable = readPage(page, found.typed[page.slug]?.values ?? {}, context).problems;
  const facts = factsOf(found, state, countingDay(found.application, unit.today));
  return mergeProblems(unreadable, validateAnswers(found.version.rules.form, state, facts, [page]));
}
