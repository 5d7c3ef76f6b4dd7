/**
 * Parts that are the same on many pages, rendered once and kept as text: drawings, menus, the footer, and the lines of public
 * lists. Only for what everybody may see.
 */
import type { VNode } from 'preact';
import { renderKept } from './html.ts';

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
  const text = { __html: renderKept(part()) };
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
  const text = known.get(key) ?? { __html: renderKept(part()) };
  known.set(key, text);
  return text;
}

/**
 * The same for a part that many pages show among others, like a line of the agenda: kept by all that it is made from, so that
 * none can be out of date. Rendering a line costs twenty times what comparing it does.
 * @param most so many are kept; what nobody asked for lately goes first
 * @param part makes it from nothing but what it is given, which JSON can tell apart: the less that is, the sooner it is compared
 */
export function writtenByContent<Content>(
  most: number,
  part: (content: Content) => VNode,
): (content: Content) => Written {
  // Two generations: what is asked for passes from the older to the younger, and nothing has to be put in order.
  let [younger, older] = [new Map<string, Written>(), new Map<string, Written>()];
  return (content) => {
    const key = JSON.stringify(content);
    const known = younger.get(key);
    if (known) return known;
    const text = older.get(key) ?? { __html: renderKept(part(content)) };
    if (younger.size >= most / 2) [younger, older] = [new Map(), younger];
    younger.set(key, text);
    return text;
  };
}
