/** A part of a file, as players of sound and film ask it: some play nothing that they cannot get in parts (RFC 9110, 14). */

export type Asked =
  | { readonly kind: 'whole' }
  /** Both included. */
  | { readonly kind: 'part'; readonly from: number; readonly to: number }
  | { readonly kind: 'outside' };

const whole: Asked = { kind: 'whole' };

/**
 * One range only: who asks for several, or for what is no range of bytes, gets all of it, as the standard allows.
 * @param range the header `Range`; undefined when none was sent
 * @param size of the whole, in bytes
 */
export function askedRange(range: string | undefined, size: number): Asked {
  const [, first = '', last = ''] =
    /^\s*bytes\s*=\s*(\d{0,15})\s*-\s*(\d{0,15})\s*$/i.exec(range ?? '') ?? [];
  if (first === '' && last === '') return whole;
  if (first === '') {
    const length = Number(last);
    return length === 0 || size === 0
      ? { kind: 'outside' }
      : { kind: 'part', from: Math.max(0, size - length), to: size - 1 };
  }
  const [from, to] = [Number(first), last === '' ? size - 1 : Number(last)];
  if (last !== '' && to < from) return whole;
  return from >= size ? { kind: 'outside' } : { kind: 'part', from, to: Math.min(to, size - 1) };
}

/**
 * What was asked of these bytes: all of it, a part (206), or a word that there is no such part (416).
 * @param tag strong name of exactly these bytes; a part that goes with another one is answered with all of it (`If-Range`)
 */
export function answerInParts(
  bytes: Uint8Array,
  request: { readonly method: string; readonly header: (name: string) => string | undefined },
  { tag, headers }: { readonly tag: string; readonly headers: Readonly<Record<string, string>> },
): Response {
  const etag = `"${tag}"`;
  const wanted = request.header('if-range');
  const asks = request.method === 'GET' && (wanted === undefined || wanted === etag);
  const asked = askedRange(asks ? request.header('range') : undefined, bytes.length);
  const common = { ...headers, etag, 'accept-ranges': 'bytes' };
  if (asked.kind === 'outside')
    return new Response(null, {
      status: 416,
      headers: { ...common, 'content-range': `bytes */${bytes.length}` },
    });
  if (asked.kind === 'whole')
    return new Response(new Uint8Array(bytes), {
      headers: { ...common, 'content-length': String(bytes.length) },
    });
  const { from, to } = asked;
  return new Response(new Uint8Array(bytes.subarray(from, to + 1)), {
    status: 206,
    headers: {
      ...common,
      'content-length': String(to - from + 1),
      'content-range': `bytes ${from}-${to}/${bytes.length}`,
    },
  });
}
