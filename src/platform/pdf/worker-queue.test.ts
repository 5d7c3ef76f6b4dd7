import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Temporal } from '../../kernel/dates.ts';
import { exampleLetter } from './example-letter.ts';
import { createPdfRenderer } from './index.ts';

const options = {
  title: 'Besluit',
  lang: 'nl',
  createdAt: Temporal.Instant.from('2027-03-12T09:00:00Z'),
} as const;
const scratch = await mkdtemp(join(tmpdir(), 'pdf-queue-test-'));
afterAll(() => rm(scratch, { recursive: true }));

test('205 letters take two processes, and every letter is the same', async () => {
  const started: number[] = [];
  const renderer = createPdfRenderer({ onWorkerStart: (pid) => started.push(pid) });
  const files = await Promise.all(
    Array.from({ length: 205 }, () => renderer.render('letter', exampleLetter, options)),
  );
  await renderer.close();
  expect(new Set(files.map((file) => file.sha256)).size).toBe(1);
  expect(new Set(started).size).toBe(2);
  for (const pid of started) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});

test('a process that is killed on a letter is replaced, and the letters come in full', async () => {
  const started: number[] = [];
  const renderer = createPdfRenderer({
    onWorkerStart(pid) {
      started.push(pid);
      if (started.length === 1) process.kill(pid, 'SIGKILL');
    },
  });
  const letters = [1, 2, 3].map(() => renderer.render('letter', exampleLetter, options));
  expect((await Promise.all(letters)).map((file) => file.pages)).toEqual([2, 2, 2]);
  expect(started).toHaveLength(2);
  await renderer.close();
});

test('a process that is killed between letters is replaced', async () => {
  const started: number[] = [];
  const renderer = createPdfRenderer({ onWorkerStart: (pid) => started.push(pid) });
  const before = await renderer.render('letter', exampleLetter, options);
  process.kill(started[0] ?? 0, 'SIGKILL');
  const after = await renderer.render('letter', exampleLetter, options);
  expect(after.sha256).toBe(before.sha256);
  expect(started).toHaveLength(2);
  await renderer.close();
});

test('a letter that ends its process twice is refused; the next one is made', async () => {
  let kills = 2;
  const renderer = createPdfRenderer({
    onWorkerStart(pid) {
      if (kills > 0) process.kill(pid, 'SIGKILL');
      kills -= 1;
    },
  });
  const first = renderer.render('letter', exampleLetter, options);
  const second = renderer.render('letter', exampleLetter, options);
  await expect(first).rejects.toMatchObject({ code: 'crashed', message: expect.stringContaining('SIGKILL') });
  await expect(second).resolves.toMatchObject({ pages: 2 });
  await renderer.close();
});

test('a letter that takes too long is given up, and the process with it', async () => {
  const workerFile = join(scratch, 'silent.mjs');
  await writeFile(workerFile, "process.on('message', () => {});");
  const renderer = createPdfRenderer({ workerFile, timeoutMs: 50 });
  await expect(renderer.render('letter', exampleLetter, options)).rejects.toMatchObject({ code: 'timeout' });
  await renderer.close();
});

test('closing finishes what was asked and refuses what comes after', async () => {
  const renderer = createPdfRenderer();
  const asked = [1, 2].map(() => renderer.render('letter', exampleLetter, options));
  const closed = renderer.close();
  await expect(renderer.render('letter', exampleLetter, options)).rejects.toMatchObject({ code: 'closed' });
  expect((await Promise.all(asked)).map((file) => file.pages)).toEqual([2, 2]);
  await closed;
  await renderer.close();
});
