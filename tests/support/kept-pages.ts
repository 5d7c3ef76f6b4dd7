import type { Page } from 'playwright-core';
import type { Visitor } from './app.ts';
import { openPage, type PageOptions, watchErrors } from './browser.ts';
import { type ServedApp, takeSession } from './served-app.ts';

export type KeptPage = {
  readonly page: Page;
  /** What went wrong on it so far, also on what it showed before. */
  readonly errors: readonly string[];
};

/**
 * Browser pages that go from one address to the next, as people's do: to open a browser window for each address takes
 * longer than most checks of it. They are those of one visitor at a time; another one's are opened anew.
 */
export class KeptPages {
  readonly #app: ServedApp;
  #visitor: Visitor | null = null;
  readonly #open = new Map<string, Promise<KeptPage>>();

  constructor(app: ServedApp) {
    this.#app = app;
  }

  /** @returns the visitor's page that was opened with these options; it shows what she looked at last */
  async of(visitor: Visitor, options: PageOptions): Promise<KeptPage> {
    if (visitor !== this.#visitor) await this.close();
    this.#visitor = visitor;
    const key = JSON.stringify(options);
    const kept = this.#open.get(key) ?? this.#make(visitor, options);
    this.#open.set(key, kept);
    return await kept;
  }

  async #make(visitor: Visitor, options: PageOptions): Promise<KeptPage> {
    const page = await openPage({ ...options, baseUrl: this.#app.url });
    await takeSession(page, visitor, this.#app);
    return { page, errors: watchErrors(page) };
  }

  async close(): Promise<void> {
    const open = await Promise.all(this.#open.values());
    this.#open.clear();
    await Promise.all(open.map(({ page }) => page.context().close()));
  }
}
