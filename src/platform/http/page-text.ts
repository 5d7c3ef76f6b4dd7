/** The text of rendered pages by their response, which itself would give it back as a stream, at ten times the cost. */
const texts = new WeakMap<Response, string>();

export function withText(response: Response, text: string): Response {
  texts.set(response, text);
  return response;
}

/** Undefined for what is no page, and for a page whose response was made anew on its way out. */
export const textOf = (response: Response): string | undefined => texts.get(response);

/** Pages of which the bytes are made in the same place again and again: a fresh one costs more than the writing. */
const placeChars = 256 * 1024;
const place = new Uint8Array(3 * placeChars);
const encoder = new TextEncoder();

/** @returns the bytes of a text, which are there until the next text is written: to be used or copied at once */
export function bytesForNow(text: string): Uint8Array<ArrayBuffer> {
  if (text.length > placeChars) return Buffer.from(text);
  return place.subarray(0, encoder.encodeInto(text, place).written);
}
