import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDeps } from '../../src/app/create-deps.ts';
import type { AppDeps } from '../../src/app/deps.ts';
import { findInstallation } from '../../src/app/installation.ts';
import { type App, createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Clock } from '../../src/kernel/dates.ts';
import { localDataVersion } from '../../src/platform/db/data-version.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';

export type TestApp = App & {
  readonly deps: AppDeps;
  readonly database: FreshDatabase;
  /** Removes the database and the data folder; call it in `afterAll`. */
  close(): Promise<void>;
  /** Ends the program as `close` does, and leaves its database and data folder behind. */
  leave(): Promise<void>;
};

export type TestAppOptions = {
  readonly env?: Readonly<Record<string, string>>;
  readonly clock?: Clock;
  readonly from?: { readonly database: string; readonly dataDir: string };
};

/**
 * The whole program on a database of its own, without a port: ask it with `hono.request` or a `Visitor`.
 * @param options.env environment variables beside the defaults of a demo city
 * @param options.from a filled city to begin with a copy of: `await demoCity()`; default an empty one
 */
export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await freshDatabase(options.from?.database);
  const dataDir = mkdtempSync(join(tmpdir(), 'hoofdveld-app-'));
  if (options.from) cpSync(options.from.dataDir, dataDir, { recursive: true });
  const config = readConfig({ HOOFDVELD_DATA: dataDir, LOG_LEVEL: 'silent', ...options.env });
  const { deps, close } = await createDeps(config, database.url, findInstallation(), {
    dataVersion: localDataVersion(),
    ...(options.clock ? { clock: options.clock } : {}),
  });
  return {
    ...createApp(deps),
    deps,
    database,
    async close() {
      await close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
    async leave() {
      await close();
      await database.close();
    },
  };
}

const origin = 'http://localhost:3000';

/** A browser without a screen: keeps cookies, posts forms as a page of the site would, follows nothing by itself. */
export class Visitor {
  readonly #app: App;
  readonly cookies = new Map<string, string>();

  constructor(app: App) {
    this.#app = app;
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return await this.#ask(path, { headers: { ...headers } });
  }

  async post(
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>> = {},
  ): Promise<Response> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
    }
    return await this.send(path, body);
  }

  /** Posts a body as it is. @param type its content type; by itself that of a form, null for none at all */
  async send(path: string, body: URLSearchParams | string, type?: string | null): Promise<Response> {
    const headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' };
    if (typeof type === 'string') headers['content-type'] = type;
    return await this.#ask(path, {
      method: 'POST',
      body: type === null ? new Blob([body.toString()]) : body,
      headers,
    });
  }

  async #ask(
    path: string,
    init: { method?: string; body?: URLSearchParams | string | Blob; headers: Record<string, string> },
  ): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, ...(cookie === '' ? {} : { cookie }) };
    const response = await this.#app.hono.request(new URL(path, origin).href, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0\b/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}

/** Logs in with a code, read from the table that the mail was put in. */
export async function logIn(app: TestApp, email: string): Promise<Visitor> {
  const visitor = new Visitor(app);
  await visitor.post('/inloggen', { email });
  const mail = await app.database.db
    .selectFrom('outgoingMail')
    .select('body')
    .where('toAddress', '=', email)
    .where('kind', '=', 'login-code')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const code = /\b\d{8}\b/.exec(mail.body)?.[0] ?? '';
  const response = await visitor.post('/inloggen/code', { code });
  if (response.status !== 303) throw new Error(`Logging in gave ${response.status}`);
  return visitor;
}
