import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';

/** The bytes of a page: doctype and the rendered `<Layout>`. All text is escaped by the renderer. */
export function renderPage(page: VNode): string {
  return `<!DOCTYPE html>${render(page)}`;
}

/** A piece of a page. */
export function renderPart(part: VNode): string {
  return render(part);
}

/**
 * A piece that is kept and stands in many pages, as one run of text: the renderer leaves thousands of small ones tied together,
 * which every page that holds it would have to go through when it is written out as bytes.
 */
export function renderKept(part: VNode): string {
  return Buffer.from(render(part)).toString();
}
