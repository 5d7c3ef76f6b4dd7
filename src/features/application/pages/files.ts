/** Downloads: never shown inside a page of ours, only to who may see the case. */
import { parseId } from '../../../kernel/ids.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { IncomingFile } from '../../../platform/files/incoming.ts';
import { fileDownload } from '../../../platform/http/download.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { LeftOutFile } from '../../../platform/http/sift.ts';
import { mayReadAnswers } from '../access.ts';
import { findAttachment, getApplication } from '../store/index.ts';
import type { Attachment } from '../types.ts';

/** The files that were chosen in one field, with their bytes. */
export async function incomingFiles(form: FormValues, field: string): Promise<readonly IncomingFile[]> {
  return await Promise.all(
    form.chosenFiles(field).map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
      ...(file instanceof LeftOutFile ? { sentBytes: file.sentBytes } : {}),
    })),
  );
}

/**
 * The answer for one file. Whoever calls has checked that the reader may have it: features above (the decision pack) have
 * rules of their own.
 */
export async function attachmentResponse(
  deps: Pick<Deps, 'files'>,
  attachment: Attachment,
): Promise<Response> {
  return await fileDownload(deps.files, attachment);
}

export function filePages(routes: Routes, deps: Deps): void {
  routes.get(
    '/bestanden/:id/:name',
    'application.view',
    async (c) => {
      const id = parseId<'attachment'>(c.req.param('id'));
      const attachment = id && (await findAttachment(deps.db, id));
      if (!attachment) return await notFound(c);
      const application = await getApplication(deps.db, attachment.applicationId);
      if (!mayReadAnswers(c.get('actor'), application)) return await notFound(c);
      return await attachmentResponse(deps, attachment);
    },
    { page: false },
  );
}
