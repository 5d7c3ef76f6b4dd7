/** `/basisfinanciering/formules/…`: the versions of the formula. Who may see drafts of schemes sees these. */
import { today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import {
  copyFormula,
  discardFormula,
  publishFormula,
  saveFormula,
  startFormula,
} from '../commands/formulas.ts';
import { postedFormula, readFormula, type Typed, typedFormula } from '../forms/formula.ts';
import { formulaWords as words } from '../formula-words.ts';
import { inTheWay, publicationProblems } from '../rules/formula.ts';
import { findFormula, getFormula, listFormulas } from '../store/formulas.ts';
import type { FormulaVersion } from '../types.ts';
import { CompareFormulasView, ConfirmFormulaView, FormulaView } from '../views/formula.tsx';
import { FormulaFormView } from '../views/formula-form.tsx';
import { formulaPath, overviewPath, versionName } from '../views/formula-parts.tsx';
import { flashOf, revisionOf } from './shared.ts';

const base = formulaPath(':number');

export function formulaPages(routes: Routes, deps: Deps): void {
  routes.get(formulaPath('vergelijken'), 'draft.view', (c) => comparePage(c, deps));
  routes.post(formulaPath('nieuw'), 'scheme.edit', (c) => start(c, deps));
  routes.get(base, 'draft.view', (c) => withFormula(c, deps, (version) => formulaPage(c, deps, version)));
  routes.post(`${base}/kopie`, 'scheme.edit', (c) =>
    withFormula(c, deps, (version) => copy(c, deps, version)),
  );
  routes.get(`${base}/bewerken`, 'scheme.edit', (c) =>
    withDraft(c, deps, (version) => editPage(c, version, typedFormula(version), [])),
  );
  routes.post(`${base}/bewerken`, 'scheme.edit', (c) =>
    withDraft(c, deps, (version) => save(c, deps, version)),
  );
  routes.get(`${base}/bekendmaken`, 'scheme.publish', (c) =>
    withDraft(c, deps, (version) => publishPage(c, deps, version, [])),
  );
  routes.post(`${base}/bekendmaken`, 'scheme.publish', (c) =>
    withDraft(c, deps, (version) => publish(c, deps, version)),
  );
  routes.get(`${base}/weggooien`, 'scheme.edit', (c) =>
    withDraft(c, deps, (version) => discardPage(c, version, [])),
  );
  routes.post(`${base}/weggooien`, 'scheme.edit', (c) =>
    withDraft(c, deps, (version) => discard(c, deps, version)),
  );
}

type Then = (version: FormulaVersion) => Promise<Response> | Response;

const numbered = async ({ db }: Deps, typed: string | undefined): Promise<FormulaVersion | null> =>
  typed !== undefined && /^[1-9]\d{0,6}$/.test(typed) ? await findFormula(db, Number(typed)) : null;

export async function withFormula(c: AppContext, deps: Deps, then: Then): Promise<Response> {
  const version = await numbered(deps, c.req.param('number'));
  return version ? await then(version) : await notFound(c);
}

/** Only a draft can be changed: of anything else the page of the version says what it is now. */
export async function withDraft(c: AppContext, deps: Deps, then: Then): Promise<Response> {
  return await withFormula(c, deps, (version) =>
    version.status === 'draft' ? then(version) : seeOther(c, formulaPath(version.number)),
  );
}

async function formulaPage(c: AppContext, { db }: Deps, version: FormulaVersion): Promise<Response> {
  const lang = c.get('lang');
  const others = (await listFormulas(db)).filter(({ id }) => id !== version.id);
  const actor = c.get('actor');
  return c.get('page')(
    { title: `${version.name} (${versionName(version, lang).toLowerCase()})`, ...flashOf(c) },
    <FormulaView
      lang={lang}
      version={version}
      against={others.find(({ status }) => status === 'published') ?? others[0] ?? null}
      mayEdit={allowed(actor, 'scheme.edit')}
      mayPublish={allowed(actor, 'scheme.publish')}
    />,
  );
}

async function comparePage(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  const [a, b] = await Promise.all([numbered(deps, c.req.query('a')), numbered(deps, c.req.query('b'))]);
  if (!a || !b) return seeOther(c, overviewPath);
  return c.get('page')(
    { title: words.compare[lang], wide: true },
    <CompareFormulasView lang={lang} a={a} b={b} />,
  );
}

async function start(c: AppContext, deps: Deps): Promise<Response> {
  const made = await startFormula(deps, c.get('actor'));
  return seeOther(c, made.ok ? `${formulaPath(made.value)}?klaar=concept` : overviewPath);
}

async function copy(c: AppContext, deps: Deps, version: FormulaVersion): Promise<Response> {
  const made = await copyFormula(deps, c.get('actor'), version);
  return seeOther(c, made.ok ? `${formulaPath(made.value)}?klaar=concept` : formulaPath(version.number));
}

function editPage(
  c: AppContext,
  version: FormulaVersion,
  typed: Typed,
  problems: readonly Problem[],
  again: { readonly revision?: number; readonly stored?: Typed } = {},
): Response {
  const lang = c.get('lang');
  const refused = problems.length > 0 ? 422 : 200;
  return c.get('page')(
    { title: words.edit[lang], status: again.stored ? 409 : refused },
    <FormulaFormView
      lang={lang}
      version={version}
      typed={typed}
      problems={problems}
      revision={again.revision ?? version.revision}
      stored={again.stored}
    />,
  );
}

async function save(c: AppContext, deps: Deps, version: FormulaVersion): Promise<Response> {
  const form = await readForm(c);
  const typed = postedFormula(form);
  const revision = revisionOf(form);
  const read = readFormula(typed);
  if (!read.ok) return editPage(c, version, typed, read.problems, { revision });
  const saved = await saveFormula(deps, c.get('actor'), version, { ...read.value, revision });
  if (saved.ok) return seeOther(c, `${formulaPath(version.number)}?klaar=opgeslagen`);
  if (!saved.problems.some(({ code }) => code === 'revision-conflict'))
    return editPage(c, version, typed, saved.problems, { revision });
  // Sending it again saves it over what the other saved, which she has seen by then.
  const current = await getFormula(deps.db, version.id);
  const seen = { revision: current.revision, stored: typedFormula(current) };
  return editPage(c, current, typed, saved.problems, seen);
}

async function publishPage(
  c: AppContext,
  { db, clock }: Deps,
  version: FormulaVersion,
  refused: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const versions = await listFormulas(db);
  const asked = { draft: version, versions, endEarlier: true, thisYear: today(clock).year };
  const stands = refused.length > 0 ? refused : publicationProblems(asked);
  return c.get('page')(
    { title: words.publishTitle[lang], status: refused.length > 0 ? 422 : 200 },
    <ConfirmFormulaView
      lang={lang}
      version={version}
      kind="bekendmaken"
      problems={stands}
      ends={inTheWay(version, versions)}
    />,
  );
}

async function publish(c: AppContext, deps: Deps, version: FormulaVersion): Promise<Response> {
  const form = await readForm(c);
  const seen = { revision: revisionOf(form), endEarlier: form.has('endEarlier') };
  const published = await publishFormula(deps, c.get('actor'), version, seen);
  if (published.ok) return seeOther(c, `${formulaPath(version.number)}?klaar=bekend`);
  return await publishPage(c, deps, await getFormula(deps.db, version.id), published.problems);
}

function discardPage(c: AppContext, version: FormulaVersion, problems: readonly Problem[]): Response {
  const lang = c.get('lang');
  return c.get('page')(
    { title: words.discard[lang], status: problems.length > 0 ? 422 : 200 },
    <ConfirmFormulaView lang={lang} version={version} kind="weggooien" problems={problems} ends={[]} />,
  );
}

async function discard(c: AppContext, deps: Deps, version: FormulaVersion): Promise<Response> {
  const gone = await discardFormula(deps, c.get('actor'), version);
  return gone.ok ? seeOther(c, `${overviewPath}?klaar=weg`) : discardPage(c, version, gone.problems);
}
