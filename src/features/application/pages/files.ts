/** Downloads: never shown inside a page of ours, only to who may see the case. */
import { parseId } from '../../../kernel/ids.ts';
import type { Deps } from '../../../platform/deps.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { mayReadAnswers } from '../access.ts';
import { findAttachment, getApplication } from '../store/index.ts';
import type { Attachment } from '../types.ts';

/** RFC 6266: a plain name for old clients, the real one encoded. */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/**
 * The answer for one file. Whoever calls has checked that the reader may have it: features above (the decision pack) have
 * rules of their own.
 */
export async function attachmentResponse(
  deps: Pick<Deps, 'files'>,
  attachment: Attachment,
): Promise<Response> {
  const bytes = await deps.files.get(attachment.sha256);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': attachment.mediaType,
      'content-length': String(bytes.length),
      'content-disposition': disposition(attachment.name),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
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
