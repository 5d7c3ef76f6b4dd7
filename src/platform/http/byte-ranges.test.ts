/** Parts of a file as players ask for them (RFC 9110, 14). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerInParts, askedRange } from './byte-ranges.ts';

const part = (from: number, to: number) => ({ kind: 'part', from, to });

test.each<[string | undefined, unknown]>([
  [undefined, { kind: 'whole' }],
  ['bytes=0-1', part(0, 1)],
  ['bytes=0-', part(0, 9)],
  ['bytes=4-', part(4, 9)],
  ['bytes=4-400', part(4, 9)],
  ['BYTES = 4 - 5', part(4, 5)],
  ['bytes=-3', part(7, 9)],
  ['bytes=-30', part(0, 9)],
  ['bytes=9-9', part(9, 9)],
  ['bytes=10-', { kind: 'outside' }],
  ['bytes=-0', { kind: 'outside' }],
  ['bytes=5-4', { kind: 'whole' }],
  ['bytes=-', { kind: 'whole' }],
  ['bytes=', { kind: 'whole' }],
  ['bytes=0-1,4-5', { kind: 'whole' }],
  ['seconds=0-1', { kind: 'whole' }],
  ['bytes=a-b', { kind: 'whole' }],
  ['bytes=1e3-', { kind: 'whole' }],
])('of ten bytes %s', (range, expected) => {
  expect(askedRange(range, 10)).toEqual(expected);
});

test('of nothing there is no part', () => {
  expect(askedRange('bytes=0-', 0)).toEqual({ kind: 'outside' });
  expect(askedRange('bytes=-1', 0)).toEqual({ kind: 'outside' });
});

const bytes = new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);

async function ask(headers: Readonly<Record<string, string>>, method = 'GET') {
  const header = (name: string): string | undefined => headers[name];
  const answer = answerInParts(
    bytes,
    { method, header },
    { tag: 'a', headers: { 'content-type': 'audio/mpeg' } },
  );
  const got = [...new Uint8Array(await answer.arrayBuffer())];
  return { status: answer.status, got, range: answer.headers.get('content-range'), headers: answer.headers };
}

test('a part comes with where it belongs, and says how long it is', async () => {
  const { status, got, range, headers } = await ask({ range: 'bytes=2-4' });
  expect([status, got, range, headers.get('content-length')]).toEqual([206, [2, 3, 4], 'bytes 2-4/10', '3']);
  expect([headers.get('etag'), headers.get('accept-ranges')]).toEqual(['"a"', 'bytes']);
});

test('what is not there is said, with how much there is', async () => {
  const { status, got, range } = await ask({ range: 'bytes=10-' });
  expect([status, got, range]).toEqual([416, [], 'bytes */10']);
});

test.each<[string, Readonly<Record<string, string>>, string, number]>([
  ['the same file', { range: 'bytes=1-', 'if-range': '"a"' }, 'GET', 206],
  ['another file', { range: 'bytes=1-', 'if-range': '"b"' }, 'GET', 200],
  ['a file of some day', { range: 'bytes=1-', 'if-range': 'Sun, 29 Nov 2026 10:00:00 GMT' }, 'GET', 200],
  ['about the same in a weak way', { range: 'bytes=1-', 'if-range': 'W/"a"' }, 'GET', 200],
  ['a question about all of it', { range: 'bytes=1-' }, 'HEAD', 200],
])('a part of %s', async (_, headers, method, status) => {
  expect((await ask(headers, method)).status).toBe(status);
});

test('whatever is asked, what comes is what stands there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(15), fc.nat(15), async (first, last) => {
      const { status, got, range } = await ask({ range: `bytes=${first}-${last}` });
      if (status === 206) {
        expect(got).toEqual([...bytes.subarray(first, last + 1)]);
        expect(range).toBe(`bytes ${first}-${Math.min(last, 9)}/10`);
      } else expect(status === 416 ? first >= 10 : last < first && got.length === 10).toBe(true);
    }),
  );
});
