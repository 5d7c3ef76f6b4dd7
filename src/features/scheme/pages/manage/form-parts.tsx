/** The form of a draft: its pages and questions, one at a time, without script. */
import type { Problem } from '../../../../kernel/result.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../../platform/http/routes.ts';
import { refusals } from '../../commands/refusals.ts';
import { applyValues, type Fields, postedValues, type Values, valuesOf } from '../../forms/fields.ts';
import {
  isQuestionKind,
  newQuestion,
  pageFields,
  type QuestionKind,
  questionFields,
} from '../../forms/question.ts';
import { questionKindLabels } from '../../messages.ts';
import { formWithPage, formWithQuestion, movedForm, readFormMove } from '../../rules/form-edit.ts';
import { readRules } from '../../rules/shape.ts';
import { getVersion } from '../../store/read.ts';
import type { FormPage, Question, SchemeVersion } from '../../types.ts';
import { FormPartsView, QuestionKindView } from '../../views/form-parts.tsx';
import { versionPath } from '../../views/manage.tsx';
import { manageWords as words } from '../../views/manage-words.ts';
import { ConflictView, SectionView } from '../../views/section.tsx';
import type { ManageDeps } from './load.ts';
import { saveRules, withDraft } from './version.tsx';

const base = '/beheer/regelingen/:slug/versies/:number/formulier';

export function managedFormPages(routes: Routes, deps: ManageDeps): void {
  routes.get(base, 'scheme.edit', (c) => withDraft(c, deps, (version) => partsPage(c, version, [])));
  routes.post(base, 'scheme.edit', (c) => withDraft(c, deps, (version) => move(c, deps, version)));
  for (const path of [`${base}/:page`, `${base}/:page/:question`]) {
    routes.get(path, 'scheme.edit', (c) => withDraft(c, deps, (version) => editPage(c, version)));
    routes.post(path, 'scheme.edit', (c) => withDraft(c, deps, (version) => saveEdited(c, deps, version)));
  }
}

function partsPage(c: AppContext, version: SchemeVersion, problems: readonly Problem[]): Response {
  const lang = c.get('lang');
  const conflict = problems.some(({ code }) => code === 'revision-conflict');
  return c.get('page')(
    { title: words.formPart[lang], status: conflict ? 409 : problems.length > 0 ? 422 : 200 },
    <FormPartsView lang={lang} version={version} problems={problems} />,
  );
}

async function move(c: AppContext, deps: ManageDeps, version: SchemeVersion): Promise<Response> {
  const form = await readForm(c);
  const wanted = form.text('doe');
  const read = readFormMove(wanted);
  if (!read && wanted !== 'pagina-erbij') return seeOther(c, `${versionPath(version)}/formulier`);
  const pages = read ? movedForm(version.rules.form, read) : formWithPage(version.rules.form);
  const saved = await saveRules(c, deps, version, { ...version.rules, form: pages }, form);
  // A move is one tap: whoever was late sees the form as it is now and taps again.
  if (!saved.ok) return partsPage(c, await getVersion(deps.db, version.id), saved.problems.map(whole));
  return seeOther(c, `${versionPath(version)}/formulier`);
}

const whole = (found: Problem): Problem => ({ ...found, field: '' });

/** What the address points at: a page of the form, one of its questions, or a question to be made. */
type Target = {
  readonly title: string;
  readonly fields: Fields;
  readonly base: Record<string, unknown>;
  /** JSON pointer of the thing inside the rules. */
  readonly pointer: string;
  readonly put: (value: unknown) => FormPage[];
};

/** The last step of the address where a question is to be made; no key can hold a hyphen. */
const newWord = 'nieuwe-vraag';

function pageTarget(c: AppContext, version: SchemeVersion, page: number, at: FormPage): Target {
  const { form } = version.rules;
  return {
    title: at.title[c.get('lang')],
    fields: pageFields,
    base: at,
    pointer: `/form/${page}`,
    put: (value) => form.map((one, index) => (index === page ? (value as FormPage) : one)),
  };
}

function questionTarget(
  version: SchemeVersion,
  page: number,
  question: number | 'nieuw',
  asked: Record<string, unknown> & { kind: QuestionKind },
  title: string,
): Target {
  const { form } = version.rules;
  const place = question === 'nieuw' ? (form[page]?.questions.length ?? 0) : question;
  return {
    title,
    fields: questionFields(asked.kind),
    base: asked,
    pointer: `/form/${page}/questions/${place}`,
    put: (value) => formWithQuestion(form, page, question, value as Question),
  };
}

/** Pages and questions are found by name, not by place: another editor may have moved them meanwhile. */
function targetOf(c: AppContext, version: SchemeVersion): Target | null {
  const page = version.rules.form.findIndex(({ slug }) => slug === c.req.param('page'));
  const at = version.rules.form[page];
  if (!at) return null;
  const which = c.req.param('question');
  if (which === undefined) return pageTarget(c, version, page, at);
  const lang = c.get('lang');
  if (which === newWord) {
    const kind = c.req.query('soort');
    if (!isQuestionKind(kind)) return null;
    const asked = { ...newQuestion(kind), kind };
    return questionTarget(version, page, 'nieuw', asked, questionKindLabels[kind][lang]);
  }
  const index = at.questions.findIndex(({ key }) => key === which);
  const asked = at.questions[index];
  return asked ? questionTarget(version, page, index, { ...asked }, asked.label[lang]) : null;
}

/** This page's own address, with the kind of a new question. */
const addressOf = (c: AppContext): string => {
  const url = new URL(c.req.url);
  return url.pathname + url.search;
};

async function editPage(c: AppContext, version: SchemeVersion): Promise<Response> {
  const target = targetOf(c, version);
  const page = version.rules.form.find(({ slug }) => slug === c.req.param('page'));
  const lang = c.get('lang');
  if (!target && page && c.req.param('question') === newWord)
    return c.get('page')(
      { title: words.formPart[lang] },
      <QuestionKindView lang={lang} version={version} page={page} action={new URL(c.req.url).pathname} />,
    );
  if (!target) return await notFound(c);
  return editorPage(c, version, target, valuesOf(target.fields, target.base), version.revision, []);
}

function editorPage(
  c: AppContext,
  version: SchemeVersion,
  target: Target,
  values: Values,
  revision: number,
  problems: readonly Problem[],
): Response {
  const lang = c.get('lang');
  return c.get('page')(
    { title: target.title, status: problems.length > 0 ? 422 : 200 },
    <SectionView
      lang={lang}
      version={version}
      title={target.title}
      action={addressOf(c)}
      back={`${versionPath(version)}/formulier`}
      fields={target.fields}
      values={values}
      revision={revision}
      problems={problems}
    />,
  );
}

/** Problems of the rules, at the fields of the part that is edited; the others concern the whole. */
function relative(problems: readonly Problem[], pointer: string): Problem[] {
  return problems.map((found) =>
    found.field.startsWith(`${pointer}/`)
      ? { ...found, field: found.field.slice(pointer.length) }
      : { ...found, field: '' },
  );
}

const revisionOf = (form: FormValues): number => Number(/^\d{1,9}$/.exec(form.text('revision'))?.[0] ?? 0);

async function saveEdited(c: AppContext, deps: ManageDeps, version: SchemeVersion): Promise<Response> {
  const form = await readForm(c);
  const revision = revisionOf(form);
  const target = targetOf(c, version);
  // Someone else took the page or question away: back to the form as it is now.
  if (!target) return partsPage(c, version, [refusals.revisionConflict]);
  const values = postedValues(target.fields, form);
  const { value, problems } = applyValues(target.fields, values, target.base);
  const again = (found: readonly Problem[]): Response =>
    editorPage(c, version, target, values, revision, found);
  if (problems.length > 0) return again(problems);
  const read = readRules({ ...version.rules, form: target.put(value) });
  if (!read.ok) return again(relative(read.problems, target.pointer));
  const saved = await saveRules(c, deps, version, read.value, form);
  if (saved.ok) return seeOther(c, `${versionPath(version)}/formulier`);
  if (!saved.problems.some(({ code }) => code === 'revision-conflict')) return again(saved.problems);
  const current = await getVersion(deps.db, version.id);
  const now = targetOf(c, current) ?? target;
  return c.get('page')(
    { title: target.title, status: 409 },
    <ConflictView
      lang={c.get('lang')}
      version={current}
      revision={current.revision}
      title={target.title}
      action={addressOf(c)}
      back={addressOf(c)}
      fields={target.fields}
      theirs={valuesOf(target.fields, now.base)}
      yours={values}
    />,
  );
}
