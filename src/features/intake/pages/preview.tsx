/** The preview of one import, and taking it over or throwing it away. */
import { personIdOf } from '../../../kernel/actor.ts';
import { type Id, parseId } from '../../../kernel/ids.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { differencesOf } from '../../listing/index.ts';
import { mayUse } from '../access.ts';
import { applyRun, discardRun } from '../commands/apply.ts';
import { kindOfSubject } from '../commands/write-rows.ts';
import type { IntakePagesDeps } from '../deps.ts';
import { readChoices } from '../forms.ts';
import { findRun, getPreview, type Preview } from '../store/runs.ts';
import { findSource } from '../store/sources.ts';
import type { Duplicate, ImportRun, ImportSource, PreviewRow } from '../types.ts';
import { PreviewView, type ShownRow } from '../views/preview.tsx';
import { words } from '../views/words.ts';
import { mergedFacts } from './merged-facts.ts';

type Loaded = { readonly run: ImportRun; readonly source: ImportSource; readonly preview: Preview };

async function load(c: AppContext, deps: IntakePagesDeps): Promise<Loaded | null> {
  const id = parseId<'import_run'>(c.req.param('run') ?? '');
  const run = id && (await findRun(deps.db, id));
  const source = run && (await findSource(deps.db, run.sourceId));
  if (!(run && source && mayUse(c.get('actor'), source))) return null;
  return { run, source, preview: await getPreview(deps.db, run.id) };
}

/** What stands there beside what it would become. */
async function beside(
  deps: IntakePagesDeps,
  lang: Lang,
  source: ImportSource,
  row: PreviewRow,
  double: Duplicate,
) {
  const kind = kindOfSubject[source.subject];
  const before: unknown = await kind.read(deps.db, double.listingId);
  const href = kind.href({ slug: double.slug });
  if (typeof before !== 'object' || before === null) return { ...double, href, differences: [] };
  const after = mergedFacts(deps, lang, source.subject, before, row);
  return { ...double, href, differences: differencesOf(kind.factsOf(before, lang), after) };
}

function hostNotes({ host }: PreviewRow, isSender: boolean): readonly Text[] {
  if (!host) return [];
  if (!isSender) return [words.hostHidden];
  const said = [host.email, host.phone].filter((one) => one !== null).join(', ');
  return [{ nl: `${words.host.nl}: ${said}`, en: `${words.host.en}: ${said}` }];
}

/** Everything that is said of a row beside its facts. */
const saidOf = (row: PreviewRow, isSender: boolean): readonly Text[] => [
  ...row.notes,
  ...(row.onMap ? [row.onMap.said] : []),
  ...hostNotes(row, isSender),
];

async function shown(
  deps: IntakePagesDeps,
  lang: Lang,
  { source, preview, run }: Loaded,
  reader: Id<'person'> | null,
): Promise<readonly ShownRow[]> {
  const kind = kindOfSubject[source.subject];
  // The address of a third person is for who gave it, and for nobody else who looks after the list.
  const isSender = reader !== null && reader === run.madeByPersonId;
  const right = preview.rows.flatMap((row, index) =>
    row.content === null ? [] : [{ row: { ...row, notes: saidOf(row, isSender) }, index }],
  );
  return await Promise.all(
    right.map(async ({ row, index }) => ({
      row,
      index,
      facts: kind.factsOf(kind.parse(row.content), lang),
      doubles: await Promise.all(row.duplicates.map((double) => beside(deps, lang, source, row, double))),
    })),
  );
}

async function show(
  c: AppContext,
  deps: IntakePagesDeps,
  loaded: Loaded,
  typed: FormValues = FormValues.of({}),
  problems: readonly Problem[] = [],
): Promise<Response> {
  const lang = c.get('lang');
  const { source, preview, run } = loaded;
  const rows = await shown(deps, lang, loaded, personIdOf(c.get('actor')));
  return c.get('page')(
    {
      title: `${words.previewTitle[lang]} ${source.name}`,
      status: problems.length > 0 ? 422 : 200,
      wide: true,
    },
    <PreviewView
      lang={lang}
      runId={run.id}
      source={source}
      notices={preview.notices}
      wrong={preview.rows.filter(({ content }) => content === null)}
      doubles={rows.filter(({ doubles }) => doubles.length > 0)}
      fresh={rows.filter(({ doubles }) => doubles.length === 0)}
      typed={typed}
      problems={problems}
    />,
  );
}

const sourcePath = (id: Id<'import_source'>): string => `/inlezen/${id}`;

export function previewPages(routes: Routes, deps: IntakePagesDeps): void {
  routes.get('/inlezen/voorbeelden/:run', 'import.run', async (c) => {
    const loaded = await load(c, deps);
    if (loaded === null) return await notFound(c);
    // Done already, perhaps in another window.
    return loaded.run.status === 'previewed'
      ? await show(c, deps, loaded)
      : seeOther(c, sourcePath(loaded.source.id));
  });

  routes.post('/inlezen/voorbeelden/:run', 'import.run', async (c) => {
    const loaded = await load(c, deps);
    if (loaded === null) return await notFound(c);
    const form = await readForm(c);
    const chosen = readChoices(form, loaded.preview.rows);
    const applied = await applyRun(deps, c.get('actor'), loaded.run.id, chosen);
    if (applied.ok) return seeOther(c, `${sourcePath(loaded.source.id)}?gelukt=overgenomen`);
    const now = (await load(c, deps)) ?? loaded;
    if (now.run.status !== 'previewed') return seeOther(c, sourcePath(now.source.id));
    return await show(c, deps, now, form, applied.problems);
  });

  routes.post('/inlezen/voorbeelden/:run/weg', 'import.run', async (c) => {
    const loaded = await load(c, deps);
    if (loaded === null) return await notFound(c);
    const discarded = await discardRun(deps, c.get('actor'), loaded.run.id);
    return seeOther(c, `${sourcePath(loaded.source.id)}${discarded.ok ? '?gelukt=weggegooid' : ''}`);
  });
}
