/** Which schemes a draft's scheme continues, so that the years of Awb 4:51 are counted across them. */
import { text } from '../../../../kernel/messages.ts';
import type { Problem } from '../../../../kernel/result.ts';
import type { Reader } from '../../../../platform/db/index.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { readForm } from '../../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../../platform/http/routes.ts';
import { changePredecessors } from '../../commands/predecessors.ts';
import { applyValues, type Fields, postedValues, type Values, valuesOf } from '../../forms/fields.ts';
import { sourceLabel } from '../../forms/provenance.ts';
import type { NamedPredecessor } from '../../rules/predecessors.ts';
import { listPredecessors, listSchemes, predecessorsRevision } from '../../store/read.ts';
import type { Scheme, SchemeVersion } from '../../types.ts';
import { versionPath } from '../../views/manage.tsx';
import { manageWords as words } from '../../views/manage-words.ts';
import { ConflictView, SectionView } from '../../views/section.tsx';
import type { ManageDeps } from './load.ts';
import { revisionOf, withDraft } from './version.tsx';

const path = '/beheer/regelingen/:slug/versies/:number/voorgangers';

export function managedPredecessorPages(routes: Routes, deps: ManageDeps): void {
  routes.get(path, 'scheme.edit', (c) =>
    withDraft(c, deps, async (version) => {
      const revision = await predecessorsRevision(deps.db, version.schemeId);
      return await page(c, deps, version, { values: await stored(deps.db, version), revision, problems: [] });
    }),
  );
  routes.post(path, 'scheme.edit', (c) => withDraft(c, deps, (version) => save(c, deps, version)));
}

const fieldsFor = (schemes: readonly Scheme[]): Fields => [
  {
    kind: 'rows',
    path: 'predecessors',
    label: text('Eerdere regeling', 'Earlier scheme'),
    hint: text('Maak een regel leeg om hem weg te halen.', 'Empty a line to remove it.'),
    blanks: 2,
    fields: [
      { kind: 'text', path: 'name', label: text('Naam', 'Name') },
      { kind: 'text', path: 'source', label: sourceLabel },
      {
        kind: 'select',
        path: 'slug',
        nullable: true,
        label: text('Staat in Hoofdveld als', 'Stands in Hoofdveld as'),
        hint: text(
          'Leeg als de regeling er niet staat. U legt eerdere subsidie dan vast bij de zaak.',
          'Empty when the scheme is not here. You then record earlier subsidy on the case.',
        ),
        options: schemes.map(({ slug, name }) => ({ value: slug, label: name })),
      },
    ],
  },
];

/** The scheme itself is no choice. */
async function choices(r: Reader, version: SchemeVersion): Promise<readonly Scheme[]> {
  return (await listSchemes(r)).filter(({ slug }) => slug !== version.schemeSlug);
}

async function stored(r: Reader, version: SchemeVersion): Promise<Values> {
  const schemes = await choices(r, version);
  const predecessors = (await listPredecessors(r, version.schemeId)).map(({ predecessorId, ...one }) => ({
    ...one,
    slug: schemes.find(({ id }) => id === predecessorId)?.slug ?? null,
  }));
  return valuesOf(fieldsFor(schemes), { predecessors });
}

type Shown = { readonly values: Values; readonly revision: number; readonly problems: readonly Problem[] };

async function page(
  c: AppContext,
  deps: ManageDeps,
  version: SchemeVersion,
  { values, revision, problems }: Shown,
): Promise<Response> {
  const lang = c.get('lang');
  const title = words.predecessors[lang];
  return c.get('page')(
    { title, status: problems.length > 0 ? 422 : 200 },
    <SectionView
      lang={lang}
      version={version}
      title={title}
      lead={words.predecessorsLead[lang]}
      action={`${versionPath(version)}/voorgangers`}
      back={versionPath(version)}
      fields={fieldsFor(await choices(deps.db, version))}
      values={values}
      revision={revision}
      problems={problems}
    />,
  );
}

async function save(c: AppContext, deps: ManageDeps, version: SchemeVersion): Promise<Response> {
  const form = await readForm(c);
  const schemes = await choices(deps.db, version);
  const fields = fieldsFor(schemes);
  const values = postedValues(fields, form);
  const { value, problems } = applyValues(fields, values, { predecessors: [] });
  const revision = revisionOf(form);
  if (problems.length > 0) return await page(c, deps, version, { values, revision, problems });
  const typed = value.predecessors as readonly NamedPredecessor[];
  // A choice that was never offered is no choice.
  const wanted = typed.map((one) => ({
    name: one.name.trim(),
    source: one.source.trim(),
    slug: schemes.find(({ slug }) => slug === one.slug)?.slug ?? null,
  }));
  const saved = await changePredecessors(deps, c.get('actor'), version, { wanted, revision });
  if (saved.ok) return seeOther(c, `${versionPath(version)}?klaar=opgeslagen`);
  if (saved.problems.some(({ code }) => code === 'revision-conflict'))
    return await conflict(c, deps, version, fields, values);
  return await page(c, deps, version, { values, revision, problems: saved.problems });
}

/** A colleague saved the list since: both are shown, and nothing that was typed is lost. */
async function conflict(
  c: AppContext,
  deps: ManageDeps,
  version: SchemeVersion,
  fields: Fields,
  yours: Values,
): Promise<Response> {
  const lang = c.get('lang');
  const title = words.predecessors[lang];
  const action = `${versionPath(version)}/voorgangers`;
  return c.get('page')(
    { title, status: 409 },
    <ConflictView
      lang={lang}
      version={version}
      revision={await predecessorsRevision(deps.db, version.schemeId)}
      title={title}
      action={action}
      back={action}
      fields={fields}
      theirs={await stored(deps.db, version)}
      yours={yours}
    />,
  );
}
