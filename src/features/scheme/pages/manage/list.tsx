/** All schemes with their versions, and the beginning of a new one. */
import { today } from '../../../../kernel/dates.ts';
import { allowed } from '../../../../kernel/permissions.ts';
import type { Problem } from '../../../../kernel/result.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { readForm } from '../../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../../platform/http/routes.ts';
import { importDraft } from '../../commands/drafts.ts';
import { ownText, rawText, readNewScheme } from '../../forms/new-scheme.ts';
import { shippedNames, shippedScheme } from '../../shipped.ts';
import { listSchemes, listVersions } from '../../store/read.ts';
import { ManageListView, versionPath } from '../../views/manage.tsx';
import { manageWords as words } from '../../views/manage-words.ts';
import { NewSchemeView } from '../../views/yaml.tsx';
import { flashOf, type ManageDeps, nextYear } from './load.ts';

/** A whole scheme as text, and room for what a browser adds to it. */
const yamlBytes = 1024 * 1024;

export function manageListPages(routes: Routes, deps: ManageDeps): void {
  routes.get('/beheer/regelingen', 'draft.view', (c) => listPage(c, deps));
  routes.get('/beheer/regelingen/nieuw', 'scheme.edit', (c) => {
    const period = nextYear(today(deps.clock));
    return newPage(c, { start: '', yaml: '', ...period, problems: [] });
  });
  routes.post('/beheer/regelingen/nieuw', 'scheme.edit', (c) => create(c, deps), { maxBytes: yamlBytes });
}

async function listPage(c: AppContext, { db }: ManageDeps): Promise<Response> {
  const lang = c.get('lang');
  const schemes = await listSchemes(db);
  const managed = await Promise.all(
    schemes.map(async (scheme) => ({ scheme, versions: await listVersions(db, scheme.id) })),
  );
  return c.get('page')(
    { title: words.title[lang], ...flashOf(c) },
    <ManageListView lang={lang} schemes={managed} mayEdit={allowed(c.get('actor'), 'scheme.edit')} />,
  );
}

type Typed = {
  readonly start: string;
  readonly yaml: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly problems: readonly Problem[];
};

function newPage(c: AppContext, typed: Typed): Response {
  const lang = c.get('lang');
  const starts = [
    ...shippedNames.map((name) => {
      const { scheme, rules } = shippedScheme(name);
      return { value: name, label: scheme.name[lang], hint: rules.summary[lang] };
    }),
    { value: ownText, label: words.ownText[lang] },
  ];
  return c.get('page')(
    { title: words.newTitle[lang], status: typed.problems.length > 0 ? 422 : 200 },
    <NewSchemeView lang={lang} starts={starts} {...typed} />,
  );
}

async function create(c: AppContext, deps: ManageDeps): Promise<Response> {
  const form = await readForm(c);
  const again = (problems: readonly Problem[]): Response =>
    newPage(c, {
      start: form.text('start').slice(0, 60),
      yaml: rawText(form, 'yaml'),
      validFrom: form.text('validFrom').slice(0, 40),
      validUntil: form.text('validUntil').slice(0, 40),
      problems,
    });
  const read = readNewScheme(form);
  if (!read.ok) return again(read.problems);
  const made = await importDraft(deps, c.get('actor'), read.value.document, read.value.window);
  return made.ok ? seeOther(c, `${versionPath(made.value)}?klaar=concept`) : again(made.problems);
}
