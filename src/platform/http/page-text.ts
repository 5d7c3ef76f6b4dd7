/** The text of rendered pages by their response, which itself would give it back as a stream, at ten times the cost. */
const texts = new WeakMap<Response, string>();

export function withText(response: Response, text: string): Response {
  texts.set(response, text);
  return response;
}

/** Undefined for what is no page, and for a page whose response was made anew on its way out. */
export const textOf = (response: Response): string | undefined => texts.get(response);
