/** One version: what it lacks, its parts, and what can be done with it. */
import { type PlainDate, today } from '../../../../kernel/dates.ts';
import { allowed } from '../../../../kernel/permissions.ts';
import type { Problem } from '../../../../kernel/result.ts';
import type { Reader } from '../../../../platform/db/index.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../../platform/http/routes.ts';
import { createDraft, discardDraft, saveDraft } from '../../commands/drafts.ts';
import { knownPlaces, publishVersion, roundsOfVersions, withdrawVersion } from '../../commands/publish.ts';
import { postedValues, valuesOf } from '../../forms/fields.ts';
import {
  applySection,
  type Editable,
  editableOf,
  isSection,
  sectionFields,
  sectionTitles,
} from '../../forms/sections.ts';
import { conflicting, publicationProblems } from '../../rules/publish.ts';
import { readRules } from '../../rules/shape.ts';
import { checkRules } from '../../rules/validate.ts';
import { getVersion, listRoundsOf, listVersions } from '../../store/read.ts';
import type { SchemeRules, SchemeVersion } from '../../types.ts';
import { ConfirmView } from '../../views/confirm.tsx';
import { versionPath } from '../../views/manage.tsx';
import { manageWords as words } from '../../views/manage-words.ts';
import { VersionView } from '../../views/prepare-version.tsx';
import { ConflictView, SectionView } from '../../views/section.tsx';
import { flashOf, type ManageDeps, placeChoices, versionOf } from './load.ts';

const base = '/beheer/regelingen/:slug/versies/:number';

export function managedVersionPages(routes: Routes, deps: ManageDeps): void {
  routes.get(base, 'draft.view', (c) => withVersion(c, deps, (version) => versionPage(c, deps, version)));
  routes.post(`${base}/kopie`, 'scheme.edit', (c) =>
    withVersion(c, deps, (version) => copy(c, deps, version)),
  );
  routes.get(`${base}/deel/:part`, 'scheme.edit', (c) =>
    withDraft(c, deps, (version) => sectionPage(c, deps, version)),
  );
  routes.post(`${base}/deel/:part`, 'scheme.edit', (c) =>
    withDraft(c, deps, (version) => saveSection(c, deps, version)),
  );
  routes.get(`${base}/bekendmaken`, 'scheme.publish', (c) =>
    withDraft(c, deps, (version) => publishPage(c, deps, version, [])),
  );
  routes.post(`${base}/bekendmaken`, 'scheme.publish', (c) =>
    withDraft(c, deps, (version) => publish(c, deps, version)),
  );
  for (const end of ['weggooien', 'intrekken'] as const) {
    routes.get(`${base}/${end}`, 'scheme.publish', (c) =>
      withVersion(c, deps, (version) => endPage(c, version, end, [])),
    );
    routes.post(`${base}/${end}`, 'scheme.publish', (c) =>
      withVersion(c, deps, (version) => endVersion(c, deps, version, end)),
    );
  }
}

type Then = (version: SchemeVersion) => Promise<Response> | Response;

export async function withVersion(c: AppContext, deps: ManageDeps, then: Then): Promise<Response> {
  const version = await versionOf(c, deps);
  return version ? await then(version) : await notFound(c);
}

/** Only a draft can be changed: of anything else the page of the version says what it is now. */
export async function withDraft(c: AppContext, deps: ManageDeps, then: Then): Promise<Response> {
  return await withVersion(c, deps, (version) =>
    version.status === 'draft' ? then(version) : seeOther(c, versionPath(version)),
  );
}

async function problemsToPublish(
  r: Reader,
  draft: SchemeVersion,
  now: PlainDate,
  endPredecessors: boolean,
): Promise<readonly Problem[]> {
  const versions = await listVersions(r, draft.schemeId);
  const rounds = await roundsOfVersions(r, versions);
  return [
    ...checkRules(draft.rules, await knownPlaces(r)).problems,
    ...publicationProblems({ draft, versions, rounds, endPredecessors, today: now }),
  ];
}

async function versionPage(c: AppContext, deps: ManageDeps, version: SchemeVersion): Promise<Response> {
  const now = today(deps.clock);
  const { db } = deps;
  const draft = version.status === 'draft';
  const lang = c.get('lang');
  return c.get('page')(
    { title: `${version.name[lang]} ${version.number}`, ...flashOf(c) },
    <VersionView
      lang={lang}
      version={version}
      rounds={await listRoundsOf(db, version.id)}
      checked={checkRules(version.rules, await knownPlaces(db))}
      toDo={draft ? await problemsToPublish(db, version, now, true) : []}
      today={now}
      mayEdit={allowed(c.get('actor'), 'scheme.edit')}
    />,
  );
}

async function copy(c: AppContext, deps: ManageDeps, version: SchemeVersion): Promise<Response> {
  const made = await createDraft(deps, c.get('actor'), version);
  if (!made.ok) return seeOther(c, versionPath(version));
  return seeOther(c, `${versionPath(made.value)}?klaar=concept`);
}

export const revisionOf = (form: FormValues): number => {
  const text = form.text('revision');
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
};

async function sectionPage(c: AppContext, deps: ManageDeps, version: SchemeVersion): Promise<Response> {
  const slug = c.req.param('part');
  if (!isSection(slug)) return await notFound(c);
  const lang = c.get('lang');
  const fields = sectionFields(slug, await placeChoices(deps.db));
  return c.get('page')(
    { title: sectionTitles[slug][lang] },
    <SectionView
      lang={lang}
      version={version}
      title={sectionTitles[slug][lang]}
      action={`${versionPath(version)}/deel/${slug}`}
      back={versionPath(version)}
      fields={fields}
      values={valuesOf(fields, editableOf(version))}
      revision={version.revision}
      problems={[]}
    />,
  );
}

async function saveSection(c: AppContext, deps: ManageDeps, version: SchemeVersion): Promise<Response> {
  const slug = c.req.param('part');
  if (!isSection(slug)) return await notFound(c);
  const form = await readForm(c);
  const lang = c.get('lang');
  const fields = sectionFields(slug, await placeChoices(deps.db));
  const values = postedValues(fields, form);
  const { value, problems } = applySection(fields, values, editableOf(version));
  const page = {
    lang,
    title: sectionTitles[slug][lang],
    action: `${versionPath(version)}/deel/${slug}`,
    fields,
  };
  const again = (found: readonly Problem[]): Response =>
    c.get('page')(
      { title: page.title, status: 422 },
      <SectionView
        {...page}
        version={version}
        back={versionPath(version)}
        values={values}
        revision={revisionOf(form)}
        problems={found}
      />,
    );
  if (problems.length > 0) return again(problems);
  const { validFrom, validUntil, ...rules } = value as Editable;
  const read = readRules(rules);
  if (!read.ok) return again(read.problems);
  const change = { rules: read.value, validFrom, validUntil, revision: revisionOf(form) };
  const saved = await saveDraft(deps, c.get('actor'), version, change);
  if (saved.ok) return seeOther(c, `${versionPath(version)}?klaar=opgeslagen`);
  if (!saved.problems.some(({ code }) => code === 'revision-conflict')) return again(saved.problems);
  const current = await getVersion(deps.db, version.id);
  return c.get('page')(
    { title: page.title, status: 409 },
    <ConflictView
      {...page}
      version={current}
      revision={current.revision}
      back={page.action}
      theirs={valuesOf(fields, editableOf(current))}
      yours={values}
    />,
  );
}

/** Saves rules that were changed outside a section (the form, the text). */
export async function saveRules(
  c: AppContext,
  deps: ManageDeps,
  version: SchemeVersion,
  rules: SchemeRules,
  form: FormValues,
): ReturnType<typeof saveDraft> {
  const { validFrom, validUntil } = version;
  const change = { rules, validFrom, validUntil, revision: revisionOf(form) };
  return await saveDraft(deps, c.get('actor'), version, change);
}

async function publishPage(
  c: AppContext,
  deps: ManageDeps,
  version: SchemeVersion,
  refused: readonly Problem[],
): Promise<Response> {
  const now = today(deps.clock);
  const versions = await listVersions(deps.db, version.schemeId);
  const stands = await problemsToPublish(deps.db, version, now, true);
  const lang = c.get('lang');
  return c.get('page')(
    { title: words.publish[lang], status: refused.length > 0 ? 422 : 200 },
    <ConfirmView
      lang={lang}
      version={version}
      kind="bekendmaken"
      problems={refused.length > 0 ? refused : stands}
      ends={conflicting(version, versions)}
      warnings={checkRules(version.rules, null).warnings}
    />,
  );
}

async function publish(c: AppContext, deps: ManageDeps, version: SchemeVersion): Promise<Response> {
  const form = await readForm(c);
  const input = { revision: revisionOf(form), endPredecessors: form.has('endPredecessors') };
  const published = await publishVersion(deps, c.get('actor'), version, input);
  if (published.ok) return seeOther(c, `${versionPath(version)}?klaar=bekend`);
  return await publishPage(c, deps, await getVersion(deps.db, version.id), published.problems);
}

type End = 'weggooien' | 'intrekken';

function endPage(c: AppContext, version: SchemeVersion, kind: End, refused: readonly Problem[]): Response {
  if (version.status !== (kind === 'weggooien' ? 'draft' : 'published'))
    return seeOther(c, versionPath(version));
  const lang = c.get('lang');
  return c.get('page')(
    {
      title: (kind === 'weggooien' ? words.discard : words.withdraw)[lang],
      status: refused.length > 0 ? 422 : 200,
    },
    <ConfirmView lang={lang} version={version} kind={kind} problems={refused} ends={[]} warnings={[]} />,
  );
}

async function endVersion(
  c: AppContext,
  deps: ManageDeps,
  version: SchemeVersion,
  kind: End,
): Promise<Response> {
  const command = kind === 'weggooien' ? discardDraft : withdrawVersion;
  const done = await command(deps, c.get('actor'), version);
  if (!done.ok) return endPage(c, version, kind, done.problems);
  return seeOther(
    c,
    kind === 'weggooien' ? '/beheer/regelingen?klaar=weg' : `${versionPath(version)}?klaar=ingetrokken`,
  );
}
