/** What a walk in search of forms finds, and as whom it goes. */
import type { TestApp, Visitor } from '../app.ts';
import { type FoundForm, formsOf, postRouteOf } from '../forms.ts';

export type Reached = { readonly route: string; readonly form: FoundForm; readonly visitor: Visitor };

/** The others of the demo city see no form that one of these does not see. */
export const walkers = [
  'bewoner',
  'organisatie',
  'servicebalie',
  'behandelaar',
  'wijkraad-1',
  'betaler',
  'beheerder',
  'wijkbeheer',
] as const;
export type Walker = (typeof walkers)[number];

/** The visitor who is logged in as one of them. */
export type As = (key: Walker) => Visitor;

/** A part of the walk: visits its pages, and does first what makes their forms appear. */
export type Part = (found: Collected, as: As, app: TestApp) => Promise<void>;

/** One form for every route and set of fields, however many rows a form has and whoever sees it. */
export class Collected {
  readonly #app: TestApp;
  readonly #found = new Map<string, Reached>();

  constructor(app: TestApp) {
    this.#app = app;
  }

  get all(): readonly Reached[] {
    return [...this.#found.values()];
  }

  addPage(visitor: Visitor, html: string, page: string): void {
    for (const form of formsOf(html, page)) {
      const route = postRouteOf(this.#app.routes.list, form.action)?.path;
      if (route === undefined) continue;
      const names = form.fields.map(({ kind, name }) => kind + name.replaceAll(/[\d-]+[\w-]*/g, ''));
      const key = `${route} ${[...new Set(names)].sort()}`;
      if (!this.#found.has(key)) this.#found.set(key, { route, form, visitor });
    }
  }

  async visit(visitor: Visitor, path: string): Promise<void> {
    this.addPage(visitor, await (await visitor.get(path)).text(), path);
  }
}
