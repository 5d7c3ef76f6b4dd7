/** A version of the formula as text. A draft can be saved from it; what is published can only be read. */
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { saveFormula } from '../commands/formulas.ts';
import { readFormulaDocument, writeFormulaDocument } from '../document.ts';
import { formulaWords as words } from '../formula-words.ts';
import { getFormula } from '../store/formulas.ts';
import type { FormulaVersion } from '../types.ts';
import { FormulaYamlView } from '../views/formula-form.tsx';
import { formulaPath } from '../views/formula-parts.tsx';
import { withDraft, withFormula } from './formulas.tsx';
import { revisionOf } from './shared.ts';

const base = `${formulaPath(':number')}/yaml`;

export function formulaYamlPages(routes: Routes, deps: Deps): void {
  routes.get(base, 'draft.view', (c) =>
    withFormula(c, deps, (version) => page(c, version, writeFormulaDocument(version), version.revision, [])),
  );
  routes.post(base, 'scheme.edit', (c) => withDraft(c, deps, (version) => save(c, deps, version)));
  routes.get(`${base}/bestand`, 'draft.view', (c) => withFormula(c, deps, (version) => file(version)), {
    page: false,
  });
}

function page(
  c: AppContext,
  version: FormulaVersion,
  yaml: string,
  revision: number,
  problems: readonly Problem[],
): Response {
  const lang = c.get('lang');
  return c.get('page')(
    { title: words.yaml[lang], status: problems.length > 0 ? 422 : 200 },
    <FormulaYamlView
      lang={lang}
      version={version}
      yaml={yaml}
      revision={revision}
      // All of them are about the one field; each says its line.
      problems={problems.map((found) => ({ ...found, field: 'yaml', code: `${found.code}${found.field}` }))}
      mayEdit={allowed(c.get('actor'), 'scheme.edit')}
    />,
  );
}

function file(version: FormulaVersion): Response {
  return new Response(writeFormulaDocument(version), {
    headers: {
      'content-type': 'application/yaml; charset=utf-8',
      'content-disposition': `attachment; filename="formule-${version.number}.yaml"`,
    },
  });
}

async function save(c: AppContext, deps: Deps, version: FormulaVersion): Promise<Response> {
  const form = await readForm(c);
  const yaml = form.text('yaml');
  const revision = revisionOf(form);
  const read = readFormulaDocument(yaml);
  if (!read.ok) return page(c, version, yaml, revision, read.problems);
  const saved = await saveFormula(deps, c.get('actor'), version, { ...read.value, revision });
  if (saved.ok) return seeOther(c, `${formulaPath(version.number)}?klaar=opgeslagen`);
  // The text stays as it was typed; sending it again saves it over what the other saved.
  const current = await getFormula(deps.db, version.id);
  return page(c, version, yaml, current.revision, saved.problems);
}
