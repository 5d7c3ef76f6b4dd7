import type { RouteInfo } from '../../src/platform/http/routes.ts';
import { matches } from './crawl.ts';

export type FoundField = {
  readonly name: string;
  readonly kind: 'text' | 'hidden' | 'choice' | 'file' | 'button';
  /** What a browser sends when nobody touches the field; an unticked box and a button that is not pressed send nothing. */
  readonly value: string | null;
};

export type FoundForm = {
  readonly action: string;
  /** Address of the page that the form stands on; null for a form that was not seen. */
  readonly page: string | null;
  readonly fields: readonly FoundField[];
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decoded = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot|#39);/g, (all, name: string) => entities[name] ?? all);

/** The value of an attribute as the renderer writes it: in double quotes, or bare when it is a yes or no. */
function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
  return found === null ? null : decoded(found[1] ?? '');
}

function inputOf(tag: string, name: string): FoundField {
  const type = attribute(tag, 'type') ?? 'text';
  const value = attribute(tag, 'value');
  if (type === 'checkbox' || type === 'radio')
    return { name, kind: 'choice', value: attribute(tag, 'checked') === null ? null : (value ?? 'on') };
  if (type === 'file') return { name, kind: 'file', value: null };
  return { name, kind: type === 'hidden' ? 'hidden' : 'text', value: value ?? '' };
}

function selectOf(inner: string, name: string): FoundField {
  const options = [...inner.matchAll(/<option[^>]*>/g)].map(([tag]) => tag);
  const chosen = options.find((tag) => attribute(tag, 'selected') !== null) ?? options[0] ?? '';
  return { name, kind: 'choice', value: attribute(chosen, 'value') ?? '' };
}

const element = /<(input|button|select|textarea)\b([^>]*)>(?:([\s\S]*?)<\/\1>)?/g;

function fieldsOf(inner: string): FoundField[] {
  // An input has no end tag, so the pattern must not look for one.
  return [...inner.replaceAll(/<input\b[^>]*>/g, (tag) => `${tag}</input>`).matchAll(element)].flatMap(
    ([all, kind, , content = '']): FoundField[] => {
      const tag = /^<[^>]*>/.exec(all)?.[0] ?? '';
      const name = attribute(tag, 'name');
      if (name === null || attribute(tag, 'disabled') !== null) return [];
      if (kind === 'select') return [selectOf(content, name)];
      if (kind === 'textarea') return [{ name, kind: 'text', value: decoded(content) }];
      if (kind === 'button') return [{ name, kind: 'button', value: attribute(tag, 'value') ?? '' }];
      return [inputOf(tag, name)];
    },
  );
}

/** Every form of a page that posts, also to the addresses of its extra buttons (`formaction`) and where it saves itself. */
export function formsOf(html: string, page: string): FoundForm[] {
  return [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)].flatMap(([all, inner = '']) => {
    const tag = /^<[^>]*>/.exec(all)?.[0] ?? '';
    if (attribute(tag, 'method')?.toLowerCase() !== 'post') return [];
    const fields = fieldsOf(inner);
    const elsewhere = [...inner.matchAll(/\s(?:formaction|data-autosave-url)="([^"]*)"/g)].map(
      ([, to = '']) => decoded(to),
    );
    return [attribute(tag, 'action') ?? page, ...elsewhere].map((action) => ({ action, page, fields }));
  });
}

/** The route that a form posts to; null when no route takes it. */
export function postRouteOf(routes: readonly RouteInfo[], action: string): RouteInfo | null {
  const found = routes.filter((route) => route.method === 'POST' && matches(route.path, action));
  return found.find((route) => !route.path.includes(':')) ?? found[0] ?? null;
}
