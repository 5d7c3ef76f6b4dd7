/** Voters who each post one form, from a process of their own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Posting = {
  readonly path: string;
  readonly body: string;
  readonly cookie: string;
};

export type Posted = {
  readonly seconds: number;
  readonly answers: readonly {
    readonly status: number;
    readonly ms: number;
    /** Of the answer: the cookie that it sets, and the receipt that it shows. */
    readonly cookie: string;
    readonly receipt: string;
  }[];
};

/** Runs in the other process; its command line names the file with what to post, and how many voters are busy at once. */
const voting = `
const { Agent, request } = require('node:http');
const [, file, url, busy] = process.argv;
const postings = JSON.parse(require('node:fs').readFileSync(file, 'utf8'));
const agent = new Agent({ keepAlive: true, maxSockets: Number(busy) });
const post = (posting) => new Promise((done, fail) => {
  const started = performance.now();
  const headers = { cookie: posting.cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(posting.body) };
  const asked = request(url + posting.path, { method: 'POST', agent, headers }, (answer) => {
    let html = '';
    answer.setEncoding('utf8').on('data', (part) => { html += part; }).on('end', () => {
      const receipt = /class="hv-receipt">([^<]+)</.exec(html);
      const cookie = (answer.headers['set-cookie'] || []).map((line) => line.split(';', 1)[0]).join('; ');
      done({ status: answer.statusCode, ms: performance.now() - started, cookie, receipt: receipt ? receipt[1].replaceAll(' ', '').toLowerCase() : '' });
    });
  });
  asked.on('error', fail);
  asked.end(posting.body);
});
const queue = postings.entries();
const inOrder = [];
const voter = async () => { for (const [at, posting] of queue) inOrder[at] = await post(posting); };
const started = performance.now();
Promise.all(Array.from({ length: Number(busy) }, voter)).then(() => {
  process.stdout.write(JSON.stringify({ seconds: (performance.now() - started) / 1000, answers: inOrder }));
});
`;

/** @param busy voters at once, each on a connection of her own. @returns the answers in the order of the postings */
export async function post(url: string, postings: readonly Posting[], busy: number): Promise<Posted> {
  const folder = mkdtempSync(join(tmpdir(), 'hoofdveld-bench-voters-'));
  const file = join(folder, 'postings.json');
  writeFileSync(file, JSON.stringify(postings));
  try {
    const child = spawn(process.execPath, ['-e', voting, file, url, String(busy)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    for await (const part of child.stdout.setEncoding('utf8')) said += part;
    return JSON.parse(said) as Posted;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
