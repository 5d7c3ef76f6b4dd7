/** What every request carries. `page` is set by the composition root, so that pages need not know menus or session. */
import type { Context } from 'hono';
import type { VNode } from 'preact';
import type { Actor } from '../../kernel/actor.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Deps } from '../deps.ts';
import type { FormValues } from './typed-form.ts';

export type PageOptions = {
  readonly title: string;
  readonly status?: 200 | 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 422 | 429 | 500 | 503;
  /** Full width for work lists and tables; the default column keeps lines under 70 characters. */
  readonly wide?: boolean;
  readonly flash?: { readonly kind: 'success' | 'info' | 'attention'; readonly text: string };
  /** Extra elements for <head>, such as a feed link. */
  readonly head?: VNode;
  /** Loads the script of maps, and lets the tiles of its background in. No other page does. */
  readonly map?: true;
};

export type Variables = {
  deps: Deps;
  actor: Actor;
  lang: Lang;
  /** Random per response; null on pages that are kept and served to many. */
  nonce: string | null;
  requestId: string;
  /** Set by routes whose rendered bytes may be kept for anonymous readers; see RouteOptions. */
  keep: boolean | 'quarter';
  page: (options: PageOptions, content: VNode) => Response;
  /** Of a form that was read already, because its files were too large together. */
  form?: FormValues;
};

export type AppEnv = { Variables: Variables };
export type AppContext = Context<AppEnv>;
export type Handler = (c: AppContext) => Promise<Response> | Response;
