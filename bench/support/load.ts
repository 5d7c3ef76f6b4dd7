/** Sixteen readers who ask again and again, from a process of their own. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

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

/**
 * Runs in the other process; its command line names the package and what to ask. It asks for a while that does not count,
 * says so, and asks on: a program that has just started is busy with itself, on the cores that the server needs.
 */
const firing = `
const [, autocannon, asked, warmUpSeconds, seconds] = process.argv;
const fire = (duration) => require(autocannon)({ ...JSON.parse(asked), duration: Number(duration) });
fire(warmUpSeconds)
  .then(() => console.log('warm'))
  .then(() => fire(seconds))
  .then((report) => console.log(JSON.stringify(report)));
`;
const autocannon = createRequire(import.meta.url).resolve('autocannon');

/**
 * Asks for some seconds, after some that do not count. The server must run in this very process.
 * @throws Error when an answer was no 2xx: a fast error page proves nothing
 */
export async function load(
  { url, headers, paths }: Asked,
  seconds: number,
  warmUpSeconds: number,
): Promise<Load> {
  const asked = { url, headers, connections, ...(paths && { requests: paths.map((path) => ({ path })) }) };
  const values = [autocannon, JSON.stringify(asked), String(warmUpSeconds), String(seconds)];
  const child = spawn(process.execPath, ['-e', firing, ...values], { stdio: ['ignore', 'pipe', 'inherit'] });
  let warm = process.cpuUsage();
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'warm') warm = process.cpuUsage();
    else return figuresOf(url, JSON.parse(line) as Report, process.cpuUsage(warm));
  }
  throw new Error(`${url}: the load generator said nothing`);
}

function figuresOf(url: string, report: Report, used: NodeJS.CpuUsage): Load {
  const { total } = report.requests;
  if (report.errors > 0 || report.non2xx > 0 || total === 0)
    throw new Error(`${url}: ${total} answers, ${report.errors} errors, ${report.non2xx} no 2xx`);
  return {
    requestsPerSecond: total / report.duration,
    p50Ms: report.latency.p50,
    p99Ms: report.latency.p99,
    cpuMs: (used.user + used.system) / 1000 / total,
  };
}
