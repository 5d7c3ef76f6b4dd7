import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Page } from 'playwright-core';
import { type TestApp, type TestAppOptions, testApp, type Visitor } from './app.ts';
import { service } from './service.ts';

export type ServedApp = TestApp & { readonly url: string };

/**
 * The whole program with its built style sheet and scripts, on a free port of this machine: for browsers.
 * @param options as for `testApp`; `host` is the name in its address: browsers have no passkeys on one of numbers
 */
export async function servedApp({
  host = '127.0.0.1',
  ...options
}: TestAppOptions & { readonly host?: string } = {}): Promise<ServedApp> {
  await service('build');
  let app: TestApp | undefined;
  const server = createAdaptorServer({
    fetch: (request) => app?.hono.fetch(request) ?? new Response('starting', { status: 503 }),
  }) as Server;
  // The address must be known before the program is made: it stands in its cookies, links and checks.
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  const made = await testApp({ ...options, env: { HOOFDVELD_URL: url, ...options.env } });
  app = made;
  return {
    ...made,
    url,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await made.close();
    },
  };
}

/** Gives a browser page the session of a visitor who logged in without it. */
export async function takeSession(page: Page, visitor: Visitor, app: ServedApp): Promise<void> {
  const cookies = [...visitor.cookies].map(([name, value]) => ({ name, value, url: app.url }));
  if (cookies.length > 0) await page.context().addCookies(cookies);
}
