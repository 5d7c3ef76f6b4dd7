import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';

/** The bytes of a page: doctype and the rendered `<Layout>`. All text is escaped by the renderer. */
export function renderPage(page: VNode): string {
  return `<!DOCTYPE html>${render(page)}`;
}

/** A piece of a page, for tests and for parts that are cached on their own. */
export function renderPart(part: VNode): string {
  return render(part);
}
