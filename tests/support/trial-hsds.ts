/** The social map as others read it by HSDS. */
import { afterAll, beforeAll } from 'vitest';
import { type TestApp, testApp } from './app.ts';
import { demoCity } from './demo-city.ts';
import type { HsdsEdition } from './hsds-schemas.ts';

export type Item = Record<string, unknown> & { readonly id: string };
export type Page = {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly Item[];
};

/** Call it once, at the top of a test file. */
export function hsdsTrial() {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ from: await demoCity() });
  });
  afterAll(() => app.close());
  const editions = [
    { edition: 'hsds-3.0', base: '/api/hsds/3.0' },
    { edition: 'hsds-uk-3.0', base: '/api/hsds-uk/3.0' },
  ] as const satisfies readonly { edition: HsdsEdition; base: string }[];
  const ask = async (path: string): Promise<Response> => await app.hono.request(path);
  const read = async <Body>(path: string): Promise<Body> => (await (await ask(path)).json()) as Body;
  /** Every item of a list, page after page. */
  async function whole(path: string): Promise<readonly Item[]> {
    const found: Item[] = [];
    for (let page = 1; ; page += 1) {
      const answer = await read<Page>(`${path}${path.includes('?') ? '&' : '?'}page=${page}&per_page=100`);
      found.push(...answer.contents);
      if (answer.last_page) return found;
    }
  }
  /** Null and empty texts, wherever they stand. */
  function saysNothing(value: unknown, path = ''): string[] {
    if (value === null || value === '') return [path];
    if (typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([key, own]) => saysNothing(own, `${path}.${key}`));
  }
  /** What each thing must have by the text of the standards, also where their schemas are not at hand. */
  const required: Readonly<Record<string, readonly string[]>> = {
    services: ['id', 'name', 'status', 'organization_id', 'organization', 'last_modified'],
    service_at_locations: ['id', 'service_id', 'location_id', 'service', 'location'],
    organizations: ['id', 'name', 'description'],
    taxonomies: ['id', 'name', 'description'],
    taxonomy_terms: ['id', 'name', 'description'],
  };
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  const base = '/api/hsds/3.0';
  return {
    get app() {
      return app;
    },
    editions,
    ask,
    read,
    whole,
    saysNothing,
    required,
    uuid,
    base,
  };
}
