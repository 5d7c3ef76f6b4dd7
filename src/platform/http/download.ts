/** A file that somebody sent, as a download: never shown inside a page of ours. */
import type { FileStore } from '../files/index.ts';

/** RFC 6266: a plain name for old clients, the real one encoded. */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

export type Download = { readonly sha256: string; readonly mediaType: string; readonly name: string };

/** Whoever calls has checked that the reader may have it. */
export async function fileDownload(
  files: FileStore,
  { sha256, mediaType, name }: Download,
): Promise<Response> {
  const bytes = await files.get(sha256);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'content-disposition': disposition(name),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
