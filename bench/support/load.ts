/** Sixteen readers who ask again and again, from a process of their own. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';

export const connections = 16;

export type Asked = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Asked in turn instead of the address itself: who types asks another one at each letter. */
  readonly paths?: readonly string[];
};

export type Load = {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** CPU of this process, all its threads, per request answered; compression and garbage collection included. */
  readonly cpuMs: number;
};

type Report = {
  readonly requests: { readonly total: number };
  readonly duration: number;
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly errors: number;
  readonly non2xx: number;
};

/** Runs in the other process; its command line names the package and what to ask. */
const firing = `
const [, autocannon, asked] = process.argv;
require(autocannon)(JSON.parse(asked)).then((report) => console.log(JSON.stringify(report)));
`;
const autocannon = createRequire(import.meta.url).resolve('autocannon');

async function fire({ url, headers, paths }: Asked, seconds: number): Promise<Report> {
  const asked = {
    url,
    headers,
    connections,
    duration: seconds,
    ...(paths && { requests: paths.map((path) => ({ path })) }),
  };
  const child = spawn(process.execPath, ['-e', firing, autocannon, JSON.stringify(asked)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const line = out.split('\n').find((one) => one.startsWith('{'));
  if (line === undefined) throw new Error(`autocannon said nothing: ${err}`);
  return JSON.parse(line) as Report;
}

/**
 * Asks for some seconds, after some that do not count. The server must run in this very process.
 * @throws Error when an answer was no 2xx: a fast error page proves nothing
 */
export async function load(asked: Asked, seconds: number, warmUpSeconds: number): Promise<Load> {
  await fire(asked, warmUpSeconds);
  const before = process.cpuUsage();
  const report = await fire(asked, seconds);
  const used = process.cpuUsage(before);
  const { total } = report.requests;
  if (report.errors > 0 || report.non2xx > 0 || total === 0)
    throw new Error(`${asked.url}: ${total} answers, ${report.errors} errors, ${report.non2xx} no 2xx`);
  return {
    requestsPerSecond: total / report.duration,
    p50Ms: report.latency.p50,
    p99Ms: report.latency.p99,
    cpuMs: (used.user + used.system) / 1000 / total,
  };
}
