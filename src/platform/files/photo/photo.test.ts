/** What a photo tells beside its picture is gone before it is kept, and what is no photo is refused with what to do. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as made from '../../../../tests/support/made-photos.ts';
import { barePhoto } from './index.ts';
import { bareJpeg } from './jpeg.ts';
import { orientationOf, tiffWith } from './orientation.ts';
import type { Bare } from './parts.ts';
import { barePng } from './png.ts';
import { bareWebp } from './webp.ts';

const most = 1_000_000;
const bare = (name: string, bytes: Uint8Array) => barePhoto('photos', { name, bytes }, most);

async function bytesOf(name: string, bytes: Uint8Array): Promise<Buffer> {
  const done = await bare(name, bytes);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return Buffer.from(done.value.bytes);
}

async function codeOf(name: string, bytes: Uint8Array): Promise<string> {
  const done = await bare(name, bytes);
  return done.ok ? 'kept' : (done.problems[0]?.code ?? '');
}

/** Every word of the secret, also in the small. */
const tells = (bytes: Buffer): boolean =>
  ['GPS', 'Samira', '51.92', 'XMP', 'xmpmeta', 'Photoshop', 'MPF'].some((word) =>
    bytes.includes(Buffer.from(word, 'latin1')),
  );

describe.each<[string, Buffer]>([
  ['foto.jpg', made.jpeg()],
  ['foto.png', made.png()],
  ['foto.webp', made.webp()],
])('%s', (name, photo) => {
  test('held a place and a name, and holds them no more', async () => {
    expect(tells(photo)).toBe(true);
    expect(tells(await bytesOf(name, photo))).toBe(false);
  });

  test('once bare it stays as it is', async () => {
    const once = await bytesOf(name, photo);
    expect((await bytesOf(name, once)).equals(once)).toBe(true);
  });

  test('lies on its side as before, and says how large it is when it stands', async () => {
    const done = await bare(name, photo);
    expect(done.ok && [done.value.width, done.value.height]).toEqual(
      name.endsWith('jpg') ? [30, 40] : name.endsWith('png') ? [3, 4] : [1, 1],
    );
    const once = await bytesOf(name, photo);
    const at = once.indexOf(Buffer.from('MM\0*', 'latin1'));
    expect(orientationOf(once.subarray(at))).toBe(6);
  });

  test('cut off anywhere it is refused or bare, and nothing breaks', async () => {
    for (let length = 1; length < photo.length; length += 3) {
      const done = await bare(name, photo.subarray(0, length));
      if (done.ok) expect(tells(Buffer.from(done.value.bytes))).toBe(false);
    }
  });
});

test('of a JPEG the picture itself is untouched, byte by byte', async () => {
  const { tables, scan, pixels } = made.jpegDrawing;
  const kept = await bytesOf('foto.jpg', made.jpeg());
  expect(kept.includes(tables)).toBe(true);
  expect(kept.includes(Buffer.concat([scan, pixels, scan, pixels, Buffer.from([0xff, 0xd9])]))).toBe(true);
  expect(kept.subarray(-2).toString('hex')).toBe('ffd9');
});

test('a photo that stands upright carries no block of the camera at all', async () => {
  const kept = await bytesOf('foto.jpg', made.jpeg({ orientation: 1 }));
  expect(kept.includes(Buffer.from('Exif'))).toBe(false);
});

test('whatever stands in a segment that draws nothing, it is gone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(0xe1, 0xe3, 0xe5, 0xec, 0xed, 0xef, 0xf0, 0xfd, 0xfe),
      fc.uint8Array({ minLength: 8, maxLength: 200 }),
      (marker, noise) => {
        const part = Buffer.concat([Buffer.from('zyx-geheim-xyz'), Buffer.from(noise)]);
        const whole = made.jpeg({ behind: '' });
        const file = Buffer.concat([whole.subarray(0, 2), made.jpegSegment(marker, part), whole.subarray(2)]);
        const done = bareJpeg(file);
        expect(done.ok && done.bytes.includes(Buffer.from('zyx-geheim-xyz'))).toBe(false);
        expect(done.ok).toBe(true);
      },
    ),
  );
});

test.each<[string, (file: Buffer) => Bare, string]>([
  ['JPEG', bareJpeg, 'ffd8ff'],
  ['PNG', barePng, '89504e470d0a1a0a'],
  ['WebP', bareWebp, '524946460000000057454250'],
])('noise that begins as a %s is never more than damaged', (_, strip, head) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
      const done = strip(Buffer.concat([Buffer.from(head, 'hex'), Buffer.from(noise)]));
      expect(done.ok || ['damaged', 'moving'].includes(done.fault)).toBe(true);
    }),
  );
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'orientation %i is read in both orders, and written alone',
  (orientation) => {
    expect(orientationOf(made.exif(orientation, 'II'))).toBe(orientation);
    expect(orientationOf(made.exif(orientation, 'MM'))).toBe(orientation);
    const alone = tiffWith(orientation);
    expect(orientationOf(alone)).toBe(orientation);
    expect(alone.length).toBe(26);
  },
);

test.each<[string, string, Buffer, string]>([
  ['an iPhone’s own kind', 'IMG_0001.HEIC', made.heic(), 'photo-heic:IMG_0001.HEIC'],
  [
    'a paper',
    'verslag.pdf',
    Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
    'photo-kind:verslag.pdf',
  ],
  ['a moving picture', 'dans.webp', made.webp({ moving: true }), 'photo-moving:dans.webp'],
  ['what is larger than is taken', 'groot.jpg', Buffer.alloc(most + 1), 'file-too-large:groot.jpg'],
  [
    'a page in the clothes of a photo',
    'foto.jpg',
    Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 40]),
      Buffer.from('<script>alert(1)</script>'),
      made.jpeg().subarray(2),
    ]),
    'file-damaged:foto.jpg',
  ],
  [
    'a photo with a PDF in its head',
    'foto.jpg',
    Buffer.concat([made.jpeg().subarray(0, 2), made.jpegSegment(0xfe, '%PDF-1.7'), made.jpeg().subarray(2)]),
    'file-hidden-content:foto.jpg',
  ],
  [
    'a photo with a ZIP behind it',
    'foto.jpg',
    made.jpeg({ behind: 'PK\x05\x06'.padEnd(40, '\0') }),
    'file-hidden-content:foto.jpg',
  ],
  ['a PNG that says it is a JPEG', 'foto.jpg', made.png(), 'file-wrong-name:foto.jpg'],
  ['a page', 'foto.jpg', Buffer.from('<html><script>1</script></html>'), 'photo-kind:foto.jpg'],
  ['nothing', 'foto.jpg', Buffer.alloc(0), 'file-empty:foto.jpg'],
])('%s is refused', async (_, name, bytes, code) => {
  expect(await codeOf(name, bytes)).toBe(code);
});

test('who sends HEIC reads how to send it otherwise', async () => {
  const done = await bare('IMG_0001.heic', made.heic());
  expect(done.ok ? '' : done.problems[0]?.text.nl).toContain('Meest compatibel');
});
