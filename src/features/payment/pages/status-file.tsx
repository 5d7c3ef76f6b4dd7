/** Reimport of pain.002 in two steps: offer, look, apply. */
import { type Id, parseId } from '../../../kernel/ids.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, seeOther } from '../../../platform/http/routes.ts';
import {
  applyUpload,
  discardUpload,
  offerStatusReport,
  previewStatusReport,
  uploadGone,
} from '../commands/import.ts';
import { readStatusFile } from '../forms.ts';
import { words } from '../messages.ts';
import { listUploads, uploadXml } from '../store/batches.ts';
import { PreviewView, StatusFileView } from '../views/status-file.tsx';
import { flashOf } from './flash.ts';

/** One broken file can have thousands of problems; the first few say enough. */
const shownProblems = 20;

export async function statusFilePage(
  c: AppContext,
  deps: Deps,
  problems: readonly Problem[] = [],
  status: 404 | 422 = 422,
): Promise<Response> {
  const lang = c.get('lang');
  return c.get('page')(
    { title: words.statusFile[lang], ...flashOf(c, problems), ...(problems.length > 0 ? { status } : {}) },
    <StatusFileView lang={lang} problems={problems} uploads={await listUploads(deps.db)} />,
  );
}

/** Places inside the file mean nothing on the page: all its problems stand beside the one field. */
const besideFile = (problems: readonly Problem[]): readonly Problem[] =>
  [...new Map(problems.map((found) => [found.code, { ...found, field: 'file' }])).values()].slice(
    0,
    shownProblems,
  );

export async function offerFile(c: AppContext, deps: Deps): Promise<Response> {
  const xml = await readStatusFile(await readForm(c));
  const offered = xml.ok ? await offerStatusReport(deps, c.get('actor'), xml.value) : xml;
  if (!offered.ok) return await statusFilePage(c, deps, besideFile(offered.problems));
  return seeOther(c, `/betalingen/statusbestand/${offered.value}`);
}

const idOf = (c: AppContext): Id<'payment_status_upload'> | null =>
  parseId<'payment_status_upload'>(c.req.param('id'));

export async function previewPage(
  c: AppContext,
  deps: Deps,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const id = idOf(c);
  const xml = id && (await uploadXml(deps.db, id));
  // With the back button, or pressed twice: what she looked at was applied, and the next file can be chosen here.
  if (!id || !xml) return await statusFilePage(c, deps, problems.length > 0 ? problems : [uploadGone], 404);
  const preview = await previewStatusReport(deps.db, xml);
  if (!preview.ok) return await statusFilePage(c, deps, besideFile(preview.problems));
  const lang = c.get('lang');
  return c.get('page')(
    { title: words.whatChanges[lang], wide: true, ...flashOf(c, problems) },
    <PreviewView lang={lang} uploadId={id} preview={preview.value} problems={problems} />,
  );
}

export async function applyFile(c: AppContext, deps: Deps): Promise<Response> {
  const id = idOf(c);
  if (id === null) return await notFound(c);
  const applied = await applyUpload(deps, c.get('actor'), id);
  if (!applied.ok) return await previewPage(c, deps, applied.problems);
  return seeOther(c, `/betalingen/batches/${applied.value.batchId}?klaar=verwerkt`);
}

export async function discardFile(c: AppContext, deps: Deps): Promise<Response> {
  const id = idOf(c);
  if (id === null) return await notFound(c);
  const gone = await discardUpload(deps, c.get('actor'), id);
  if (!gone.ok) return await previewPage(c, deps, gone.problems);
  return seeOther(c, '/betalingen/statusbestand?klaar=weggegooid');
}
