/** Files with a request for recognition: added by who asks while it is a draft, read by who judges it. */
import { parseId } from '../../../kernel/ids.ts';
import { assert, type Problem, refused } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { fileDownload } from '../../../platform/http/download.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { addEvidenceFile, removeEvidenceFile } from '../commands/evidence-files.ts';
import type { VenueDeps } from '../deps.ts';
import { kindOfSlug } from '../forms-recognition.ts';
import { recognitionKindLabels, refusals } from '../messages.ts';
import { findChecklist } from '../rules/criteria.ts';
import { filePolicy } from '../rules/recognition.ts';
import { listRecognitionFiles } from '../store/recognition-files.ts';
import type { Recognition, RecognitionKind } from '../types.ts';
import { EvidenceFilesView } from '../views/evidence-files.tsx';
import { evidenceWords as words } from '../views/evidence-words.ts';
import { personOf } from './load.ts';
import { addressOf, type Found, load, newestOf } from './recognition.tsx';

/** The form around the file. */
const formBytes = 100_000;

type Asked = { readonly found: Found; readonly kind: RecognitionKind; readonly recognition: Recognition };

async function loadAsked(c: AppContext, deps: VenueDeps): Promise<Asked | null> {
  const [found, kind] = [await load(c, deps), kindOfSlug(c.req.param('kind') ?? '')];
  const recognition = found && kind && newestOf(found, kind);
  return recognition ? { found, kind, recognition } : null;
}

async function page(
  c: AppContext,
  deps: VenueDeps,
  { found, kind, recognition }: Asked,
  problems: readonly Problem[] = [],
  typed = FormValues.of({}),
): Promise<Response> {
  const lang = c.get('lang');
  const checklist = findChecklist(recognition.criteriaVersion);
  assert(checklist, `No checklist ${recognition.criteriaVersion}`);
  const title = `${recognitionKindLabels[kind][lang]}: ${found.venue.name}`;
  return c.get('page')(
    {
      title: `${words.filesTitle[lang]}, ${title}`,
      status: problems.length > 0 ? 422 : 200,
      ...flashFor(c, { bewaard: words.savedNowAdd, toegevoegd: words.added, weg: words.removed }),
    },
    <EvidenceFilesView
      lang={lang}
      title={title}
      address={addressOf(found, kind)}
      checklist={checklist}
      files={await listRecognitionFiles(deps.db, recognition.id)}
      typed={typed}
      problems={problems}
    />,
  );
}

/** Null unless it may still be changed by this reader. */
async function loadDraft(c: AppContext, deps: VenueDeps): Promise<Asked | null> {
  const asked = await loadAsked(c, deps);
  return asked?.found.may.ask && asked.recognition.status === 'draft' ? asked : null;
}

async function add(c: AppContext, deps: VenueDeps): Promise<Response> {
  const asked = await loadDraft(c, deps);
  if (asked === null) return await notFound(c);
  const form = await readForm(c);
  const [file] = form.chosenFiles('bestand');
  const { found, kind } = asked;
  const added =
    file === undefined
      ? refused(
          ...([...(form.text('punt') === '' ? [refusals.criterionNeeded] : []), refusals.fileNeeded] as [
            Problem,
          ]),
        )
      : await addEvidenceFile(deps, personOf(c), found.listing, kind, {
          criterion: form.text('punt').slice(0, 60),
          file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
        });
  if (!added.ok) return await page(c, deps, asked, added.problems, form);
  return seeOther(c, `${addressOf(found, kind)}/bestanden?gelukt=toegevoegd`);
}

export function evidenceFilePages(routes: Routes, deps: VenueDeps): void {
  const base = '/plekken/:slug/erkenning/:kind/bestanden';
  routes.get(base, 'signedIn', async (c) => {
    const asked = await loadDraft(c, deps);
    return asked === null ? await notFound(c) : await page(c, deps, asked);
  });
  routes.post(base, 'signedIn', (c) => add(c, deps), { maxBytes: filePolicy.maxBytes + formBytes });
  routes.post(`${base}/:id/weg`, 'signedIn', async (c) => {
    const [asked, id] = [await loadDraft(c, deps), parseId<'recognition_file'>(c.req.param('id'))];
    if (asked === null || id === null) return await notFound(c);
    const { found, kind } = asked;
    const removed = await removeEvidenceFile(deps, personOf(c), found.listing, kind, id);
    if (!removed.ok) return await page(c, deps, asked, removed.problems);
    return seeOther(c, `${addressOf(found, kind)}/bestanden?gelukt=weg`);
  });
  routes.get(
    `${base}/:id`,
    'signedIn',
    async (c) => {
      const asked = await loadAsked(c, deps);
      const files = asked === null ? [] : await listRecognitionFiles(deps.db, asked.recognition.id);
      const file = files.find(({ id }) => id === c.req.param('id'));
      return file === undefined ? await notFound(c) : await fileDownload(deps.files, file);
    },
    { page: false },
  );
}
