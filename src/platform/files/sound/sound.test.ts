/** What a recording tells beside its sound is gone before it is kept; what is no recording is refused with what to do. */
import { expect, test } from 'vitest';
import * as made from '../../../../tests/support/made-sounds.ts';
import { bareSound } from './index.ts';
import { wrapAnew } from './wrap-anew.ts';

const most = 2_000_000;
const bare = (name: string, bytes: Uint8Array) => bareSound('sound', { name, bytes }, most);
const tells = (bytes: Uint8Array): boolean =>
  ['Samira', '51.92', 'GPS'].some((word) => Buffer.from(bytes).includes(word));

const kinds: readonly (readonly [string, () => Promise<Uint8Array>, string])[] = [
  ['opname.m4a', made.m4a, 'audio/mp4'],
  ['opname.ogg', made.ogg, 'audio/ogg'],
  ['opname.webm', made.webm, 'audio/webm'],
  ['opname.wav', made.wav, 'audio/wav'],
  ['opname.mp3', async () => made.mp3(), 'audio/mpeg'],
];

test.each(kinds)('%s held a name and a place, and holds the sound alone', async (name, make, mediaType) => {
  const bytes = await make();
  expect(tells(bytes)).toBe(true);
  const done = await bare(name, bytes);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  expect(done.value).toMatchObject({ mediaType, bare: true, seconds: 2 });
  expect(tells(done.value.bytes)).toBe(false);
  // It still is such a recording, of the same length.
  const again = await bare(name, done.value.bytes);
  expect(again.ok && again.value).toMatchObject({ mediaType, bare: true, seconds: 2 });
});

test('of an m4a each packet of sound is there, byte by byte, and the player can begin before it has all of it', async () => {
  const done = await wrapAnew(await made.m4a(), 'm4a');
  const bytes = Buffer.from(done.ok ? done.bytes : []);
  expect(bytes.includes(Buffer.concat([Buffer.alloc(20, 7), Buffer.alloc(20, 8)]))).toBe(true);
  expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
});

test('AAC without a file around it stays as it is', async () => {
  const done = await bare('opname.aac', await made.adts());
  expect(done.ok && done.value).toMatchObject({ mediaType: 'audio/aac', bare: true, seconds: 2 });
});

test.each(kinds)('%s cut off anywhere is refused, or bare all the same', async (name, make) => {
  const whole = await make();
  for (let length = 1; length < whole.length; length += Math.ceil(whole.length / 40)) {
    const done = await bare(name, whole.subarray(0, length));
    if (done.ok) expect(done.value.bare && tells(done.value.bytes)).toBe(false);
  }
});

test('a recording of an old telephone is kept as it came, for the office alone', async () => {
  const done = await bare('opname.amr', made.amr());
  expect(done.ok && done.value).toMatchObject({ mediaType: 'audio/amr', bare: false, seconds: null });
});

test.each<[string, string, Uint8Array, string]>([
  ['nothing', 'leeg.mp3', new Uint8Array(), 'sound-empty:leeg.mp3'],
  ['too much', 'groot.mp3', new Uint8Array(most + 1), 'sound-large:groot.mp3'],
  ['a page', 'lied.mp3', Buffer.from('<html><script>1</script></html>'), 'sound-kind:lied.mp3'],
  ['a program', 'lied.mp3', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'sound-kind:lied.mp3'],
  [
    'a box that says it is an m4a',
    'leeg.m4a',
    Buffer.from('\0\0\0\x18ftypM4A \0\0\0\0M4A mp42', 'latin1'),
    'sound-damaged:leeg.m4a',
  ],
])('%s is refused', async (_, name, bytes, code) => {
  const done = await bare(name, bytes);
  expect(done.ok ? 'kept' : done.problems[0]?.code).toBe(code);
});
