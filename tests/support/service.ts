import { inject } from 'vitest';

/** What the run's own process holds on behalf of the test files. */
export type Service = { readonly url: string; stop(): Promise<void> };

/**
 * Asks the run's own process for a service and starts it when this is the first question.
 * @returns a database URL for `postgres`, a websocket address for `chromium`, a path for `build` and `folder`
 */
export async function service(name: 'postgres' | 'chromium' | 'build' | 'folder'): Promise<string> {
  const response = await fetch(`${inject('services')}/${name}`);
  const answer = await response.text();
  if (!response.ok) throw new Error(`The test service ${name} did not start: ${answer}`);
  return answer;
}
