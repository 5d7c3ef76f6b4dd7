/**
 * One PostgreSQL, one Chromium, one build and one folder for the whole run. Each starts when the first test asks for it, so that a
 * run of pure tests starts none. Test files live in other processes and ask over HTTP on the loopback address.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { buildOnce } from './build.ts';
import { startChromium } from './chromium.ts';
import { makeFolder } from './folder.ts';
import { startPostgres } from './postgres.ts';
import type { Service } from './service.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the starter below; see service.ts. */
    services: string;
  }
}

const starters: Readonly<Record<string, () => Promise<Service>>> = {
  '/postgres': startPostgres,
  '/chromium': startChromium,
  '/build': buildOnce,
  '/folder': makeFolder,
};

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started = new Map<string, Promise<Service>>();
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const starter = starters[path];
    try {
      if (!starter) throw new Error(`There is no test service at ${path}`);
      if (!started.has(path)) started.set(path, starter());
      response.end((await started.get(path))?.url);
    } catch (error) {
      response.statusCode = 500;
      response.end(error instanceof Error ? error.stack : String(error));
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  project.provide('services', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.close();
    const services = await Promise.allSettled(started.values());
    await Promise.all(
      services.map((service) => (service.status === 'fulfilled' ? service.value.stop() : null)),
    );
  };
}
