/** A version as text. A draft can be saved from it; what is published can only be read. */
import { allowed } from '../../../../kernel/permissions.ts';
import type { Problem } from '../../../../kernel/result.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { readForm } from '../../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../../platform/http/routes.ts';
import { saveDraft } from '../../commands/drafts.ts';
import { documentOf, readSchemeDocument, writeSchemeDocument } from '../../document.ts';
import { atYaml, rawText } from '../../forms/new-scheme.ts';
import { getVersion, listPredecessors } from '../../store/read.ts';
import type { SchemeVersion } from '../../types.ts';
import { versionPath } from '../../views/manage.tsx';
import { manageWords as words } from '../../views/manage-words.ts';
import { type YamlProps, YamlView } from '../../views/yaml.tsx';
import { yamlResponse } from '../schemes.tsx';
import type { ManageDeps } from './load.ts';
import { withDraft, withVersion } from './version.tsx';

const base = '/beheer/regelingen/:slug/versies/:number/yaml';

export function managedYamlPages(routes: Routes, deps: ManageDeps): void {
  routes.get(base, 'draft.view', (c) =>
    withVersion(c, deps, async (version) =>
      yamlPage(c, {
        version,
        yaml: await textOf(deps, version),
        revision: version.revision,
        problems: [],
      }),
    ),
  );
  routes.post(base, 'scheme.edit', (c) => withDraft(c, deps, (version) => save(c, deps, version)), {
    maxBytes: 1024 * 1024,
  });
  routes.get(
    `${base}/bestand`,
    'draft.view',
    (c) => withVersion(c, deps, async (version) => yamlResponse(version, await textOf(deps, version))),
    { page: false },
  );
}

async function textOf({ db }: ManageDeps, version: SchemeVersion): Promise<string> {
  return writeSchemeDocument(documentOf(version, await listPredecessors(db, version.schemeId)));
}

function yamlPage(c: AppContext, shown: Omit<YamlProps, 'lang' | 'mayEdit'>): Response {
  const lang = c.get('lang');
  const refused = shown.problems.length > 0 ? 422 : 200;
  return c.get('page')(
    { title: words.yaml[lang], status: shown.stored === undefined ? refused : 409 },
    <YamlView lang={lang} mayEdit={allowed(c.get('actor'), 'scheme.edit')} {...shown} />,
  );
}

async function save(c: AppContext, deps: ManageDeps, version: SchemeVersion): Promise<Response> {
  const form = await readForm(c);
  const yaml = rawText(form, 'yaml');
  const revision = Number(/^\d{1,9}$/.exec(form.text('revision'))?.[0] ?? 0);
  const again = (problems: readonly Problem[], next = revision, stored?: string): Response =>
    yamlPage(c, { version, yaml, revision: next, problems: problems.map(atYaml), stored });
  const read = readSchemeDocument(yaml);
  if (!read.ok) return again(read.problems);
  const { scheme, window, rules } = read.value;
  if (scheme.slug !== version.schemeSlug)
    return again([{ field: '', code: 'other-scheme', text: words.yamlOther }]);
  const saved = await saveDraft(deps, c.get('actor'), version, {
    rules,
    validFrom: window?.from ?? version.validFrom,
    validUntil: window === undefined ? version.validUntil : window.until,
    revision,
  });
  if (!saved.ok && saved.problems.some(({ code }) => code === 'revision-conflict')) {
    // The text stays as it was typed, beside what the other saved; sending it again overwrites that.
    const current = await getVersion(deps.db, version.id);
    return again(saved.problems, current.revision, await textOf(deps, current));
  }
  if (!saved.ok) return again(saved.problems);
  return seeOther(c, `${versionPath(version)}?klaar=opgeslagen`);
}
