/**
 * Parts that are the same on many pages, rendered once and kept as text: drawings, menus, the footer. Only for what names
 * nobody and comes from our own tables.
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
