/**
 * Parts that are the same on many pages, rendered once and kept as text: drawings, menus, the footer, and the lines of public
 * lists. Only for what everybody may see.
 */
import type { VNode } from 'preact';
import { renderPart } from './html.ts';

type Written = { readonly __html: string };

/** More than all drawings, and the menus of every role in two languages on every section. */
const most = 1000;
const parts = new Map<string, Written>();

/**
 * @param key tells this part from every other, in all that can differ in it
 * @returns for `dangerouslySetInnerHTML` of the element around it
 */
export function written(key: string, part: () => VNode): Written {
  const known = parts.get(key);
  if (known) return known;
  if (parts.size >= most) parts.clear();
  const text = { __html: renderPart(part()) };
  parts.set(key, text);
  return text;
}

const ofLists = new WeakMap<object, Map<string, Written>>();

/**
 * The same for a part that is made of a list, for as long as the list is there.
 * @param list never changes: it is frozen
 * @param key tells this part from others of the same list
 */
export function writtenOf(list: object, key: string, part: () => VNode): Written {
  const known = ofLists.get(list) ?? new Map<string, Written>();
  ofLists.set(list, known);
  const text = known.get(key) ?? { __html: renderPart(part()) };
  known.set(key, text);
  return text;
}

/**
 * The same for a part that many pages show among others, like a line of the agenda: kept by all that it is made from, so that
 * none can be out of date. Rendering a line costs twenty times what comparing it does.
 * @param most so many are kept; the one that was asked for longest ago goes first
 * @param part makes it from nothing but what it is given, which JSON can tell apart
 */
export function writtenByContent<Content>(
  most: number,
  part: (content: Content) => VNode,
): (content: Content) => Written {
  const kept = new Map<string, Written>();
  return (content) => {
    const key = JSON.stringify(content);
    const text = kept.get(key) ?? { __html: renderPart(part(content)) };
    kept.delete(key);
    kept.set(key, text);
    const [oldest] = kept.size > most ? kept.keys() : [];
    if (oldest !== undefined) kept.delete(oldest);
    return text;
  };
}
