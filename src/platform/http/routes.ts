/**
 * Routes are denied by default: a route exists only with a declared access, and the guard stands here, not in handlers.
 * The list of declared routes drives the every-route tests.
 */
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { VNode } from 'preact';
import { personIdOf } from '../../kernel/actor.ts';
import { allowed, type Permission } from '../../kernel/permissions.ts';
import type { AppContext, AppEnv, Handler } from './context.ts';
import { mostRead, sift } from './sift.ts';

/** `public`: everyone; `signedIn`: any person; else a permission that the actor must have on something at least. */
export type Access = 'public' | 'signedIn' | Permission;

export type RouteInfo = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly access: Access;
  /** Is the answer an HTML page (and so subject to the accessibility tests)? */
  readonly page: boolean;
};

export type RouteOptions = {
  /**
   * Keep the rendered bytes for anonymous readers until the data version or the date changes; `quarter`: no longer than
   * the quarter of an hour, for pages that say what is on later today.
   */
  readonly keep?: true | 'quarter';
  /** False for downloads, feeds and JSON. */
  readonly page?: boolean;
  /** Largest body of a POST in bytes; default 256 KiB. */
  readonly maxBytes?: number;
  /**
   * A form with files. When these are too large together the handler gets what was typed, and files of which only the name
   * and the size were kept (`sift.ts`): each then has a sentence of its own on the page.
   */
  readonly sift?: true;
};

/** Pages that the guard shows, injected because platform knows no ui texts. */
export type GuardPages = {
  readonly forbidden: (c: AppContext) => Response;
  readonly tooLarge: (c: AppContext, maxBytes: number) => Response;
  /** A POST whose session ended: shows what was typed again, to send after logging in. */
  readonly sessionEnded: (c: AppContext) => Promise<Response>;
};

const defaultMaxBytes = 256 * 1024;

export class Routes {
  readonly #app: Hono<AppEnv>;
  readonly #pages: GuardPages;
  readonly #list: RouteInfo[] = [];

  constructor(app: Hono<AppEnv>, pages: GuardPages) {
    this.#app = app;
    this.#pages = pages;
  }

  get list(): readonly RouteInfo[] {
    return this.#list;
  }

  get(path: string, access: Access, handler: Handler, options: RouteOptions = {}): void {
    this.#list.push({ method: 'GET', path, access, page: options.page ?? true });
    this.#app.get(path, async (c) => {
      const refusal = await this.#guard(c, access);
      if (refusal) return refusal;
      if (options.keep && access === 'public') c.set('keep', options.keep);
      return await handler(c);
    });
  }

  post(path: string, access: Access, handler: Handler, options: RouteOptions = {}): void {
    this.#list.push({ method: 'POST', path, access, page: options.page ?? true });
    const maxSize = options.maxBytes ?? defaultMaxBytes;
    const limit = bodyLimit({
      maxSize,
      onError: (c) => this.#pages.tooLarge(c as AppContext, maxSize),
    });
    this.#app.post(path, async (c, next) => {
      const bytes = Number(c.req.header('content-length') ?? 0);
      const rescued =
        options.sift && bytes > maxSize && bytes <= mostRead && c.get('actor').kind !== 'anonymous';
      if (!rescued) return await limit(c, next);
      // Who may not send it is told so before it is read.
      const refusal = await this.#guard(c, access);
      if (refusal) return refusal;
      const form = await sift(c.req.raw);
      if (form === null) return this.#pages.tooLarge(c, maxSize);
      c.set('form', form);
      return await next();
    });
    this.#app.post(path, async (c) => (await this.#guard(c, access)) ?? (await handler(c)));
  }

  /**
   * Where an address leads that only takes a form: to the nearest page above it. A browser that opens such an answer anew,
   * after a restart or from its history, asks for it without the form.
   * @returns null when the address takes no form, or has a page of its own
   */
  pageAbove(path: string): string | null {
    const gets = this.#list.filter(({ method }) => method === 'GET');
    const takesForm = this.#list.some(
      (form) =>
        form.method === 'POST' &&
        form.page &&
        fits(form.path, path) &&
        !gets.some((route) => route.path === form.path),
    );
    if (!takesForm) return null;
    for (let above = parentOf(path); above !== ''; above = parentOf(above))
      if (gets.some((route) => fits(route.path, above))) return above;
    return null;
  }

  /** Mounts a part that guards its own routes (the API); they are listed like any other. */
  mount(prefix: string, part: Hono<AppEnv>, list: readonly RouteInfo[]): void {
    this.#app.route(prefix, part);
    this.#list.push(...list);
  }

  async #guard(c: AppContext, access: Access): Promise<Response | null> {
    if (access === 'public') return null;
    const actor = c.get('actor');
    if (actor.kind === 'anonymous') {
      if (c.req.method === 'POST') return await this.#pages.sessionEnded(c);
      const url = new URL(c.req.url);
      return c.redirect(`/inloggen?naar=${encodeURIComponent(url.pathname + url.search)}`, 303);
    }
    if (access === 'signedIn') return personIdOf(actor) === null ? this.#pages.forbidden(c) : null;
    return allowed(actor, access) ? null : this.#pages.forbidden(c);
  }
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** Is this an address of the route? A segment with a colon stands for any. */
function fits(pattern: string, path: string): boolean {
  const [asked, given] = [pattern.split('/'), path.split('/')];
  return asked.length === given.length && asked.every((one, i) => one.startsWith(':') || one === given[i]);
}

/** POST → redirect: the only way a successful form ends. */
export function seeOther(c: AppContext, path: string): Response {
  return c.redirect(path, 303);
}

export function notFound(c: AppContext): Promise<Response> | Response {
  return c.notFound();
}

export type { VNode };
