import type { AppContext } from '../../../platform/http/context.ts';

/** A text sent as it is made and no faster than it is taken: with all its rows it would not stand in memory. */
export function streamed(
  c: AppContext,
  text: AsyncGenerator<string>,
  file: { readonly mediaType: string; readonly name: string },
): Response {
  // Not kept: it has no size that is known beforehand.
  c.set('keep', false);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(stream) {
      const { done, value } = await text.next();
      if (done) stream.close();
      else stream.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await text.return(undefined);
    },
  });
  return c.body(body, 200, {
    'access-control-allow-origin': '*',
    'content-type': file.mediaType,
    'content-disposition': `attachment; filename="${file.name}"`,
  });
}
