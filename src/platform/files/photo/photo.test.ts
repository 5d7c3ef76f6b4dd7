/** What a photo tells beside its picture is gone before it is kept, and what is no photo is refused with what to do. */
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import * as made from '../../../../tests/support/made-photos.ts';
import { drawPhoto, type Photo } from './index.ts';
import { redraw } from './redraw.ts';

const most = 12_000_000;
const draw = (name: string, bytes: Uint8Array) => drawPhoto('photos', { name, bytes }, most);

async function drawn(name: string, bytes: Uint8Array): Promise<Photo> {
  const done = await draw(name, bytes);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return done.value;
}

async function codeOf(name: string, bytes: Uint8Array): Promise<string> {
  const done = await draw(name, bytes);
  return done.ok ? 'kept' : (done.problems[0]?.code ?? '');
}

/** Every word of the secret, also in the small. */
const tells = (bytes: Uint8Array): boolean =>
  ['GPS', 'Samira', '51.92', 'XMP', 'xmpmeta', 'Photoshop', 'MPF', 'Exif', 'ICC_PROFILE'].some((word) =>
    Buffer.from(bytes).includes(Buffer.from(word, 'latin1')),
  );

/** How light each pixel of the first row is, 0 to 255. */
async function light(bytes: Uint8Array, at: readonly [x: number, y: number]): Promise<number> {
  const [left, top] = at;
  const { data } = await sharp(bytes)
    .greyscale()
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data[0] ?? 0;
}

describe.each<[string, Buffer, readonly [number, number]]>([
  ['foto.jpg', made.jpeg(), [30, 40]],
  ['foto.png', made.png(), [3, 4]],
  ['foto.webp', made.webp(), [1, 1]],
])('%s', (name, photo, size) => {
  test('held a place and a name; what is kept is a JPEG that holds neither', async () => {
    expect(tells(photo)).toBe(true);
    const done = await drawn(name, photo);
    expect(done.name).toBe('foto.jpg');
    for (const bytes of [done.bytes, done.small]) {
      expect(tells(bytes)).toBe(false);
      const { format, exif, icc, xmp, iptc, orientation, space } = await sharp(bytes).metadata();
      expect({ format, exif, icc, xmp, iptc, orientation }).toEqual({ format: 'jpeg' });
      expect(['srgb', 'b-w']).toContain(space);
    }
  });

  test('lay on its side, and stands upright', async () => {
    const { width, height } = await drawn(name, photo);
    expect([width, height]).toEqual(size);
  });

  test('cut off anywhere it is refused, or drawn without what was written in it', async () => {
    for (let length = 1; length < photo.length; length += 7) {
      const done = await draw(name, photo.subarray(0, length));
      if (done.ok) expect(tells(done.value.bytes)).toBe(false);
    }
  });
});

test.each<[number, readonly [number, number]]>([
  [1, [2, 15]],
  [3, [38, 15]],
  [6, [15, 2]],
  [8, [15, 38]],
])(
  'held as orientation %i, the dark side of the picture comes where it belongs',
  async (orientation, dark) => {
    const { bytes, width, height } = await drawn('foto.jpg', made.jpeg({ orientation }));
    expect(await light(bytes, dark)).toBeLessThan(60);
    expect(await light(bytes, [width - 1 - dark[0], height - 1 - dark[1]])).toBeGreaterThan(190);
  },
);

test('a photo as a phone makes it becomes small enough for a page, and smaller still for a list', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const large = await sharp({
    create: { width: 4000, height: 3000, channels: 3, background: '#888', noise },
  })
    .jpeg({ quality: 70 })
    .withMetadata({ orientation: 8 })
    .toBuffer();
  expect(large.length).toBeGreaterThan(2_000_000);
  const { bytes, small, width, height } = await drawn('IMG_0001.jpeg', large);
  expect([width, height]).toEqual([1200, 1600]);
  const list = await sharp(small).metadata();
  expect([list.width, list.height]).toEqual([480, 640]);
  expect(bytes.length).toBeLessThan(large.length / 2);
  expect(small.length).toBeLessThan(bytes.length / 3);
});

test('what has no colour of its own becomes white', async () => {
  const glass = await sharp({
    create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  expect(await light((await drawn('glas.png', glass)).bytes, [4, 4])).toBeGreaterThan(250);
});

test('a small photo is not blown up', async () => {
  const { width, height } = await drawn('foto.jpg', made.jpeg({ orientation: 1 }));
  expect([width, height]).toEqual([40, 30]);
});

test('whatever else stands in the file, it is not in the picture', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(0xe1, 0xe3, 0xe5, 0xec, 0xed, 0xef, 0xfe),
      fc.uint8Array({ minLength: 8, maxLength: 200 }),
      async (marker, noise) => {
        const part = Buffer.concat([Buffer.from('<?php zyx-geheim-xyz'), Buffer.from(noise)]);
        const whole = made.jpeg({ behind: '<script>zyx-geheim-xyz</script>' });
        const file = Buffer.concat([whole.subarray(0, 2), made.jpegSegment(marker, part), whole.subarray(2)]);
        const done = await redraw(file);
        expect(done.ok).toBe(true);
        if (done.ok) expect(Buffer.from(done.bytes).includes('zyx-geheim-xyz')).toBe(false);
      },
    ),
    { numRuns: 25 },
  );
});

test.each<[string, string]>([
  ['JPEG', 'ffd8ff'],
  ['PNG', '89504e470d0a1a0a'],
  ['WebP', '524946460000000057454250'],
])('noise that begins as a %s is never more than damaged', async (_, head) => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
      const done = await redraw(Buffer.concat([Buffer.from(head, 'hex'), Buffer.from(noise)]));
      expect(done.ok || done.fault).toBe('damaged');
    }),
    { numRuns: 25 },
  );
});

test.each<[string, string, Buffer, string]>([
  ['an iPhone’s own kind', 'IMG_0001.HEIC', made.heic(), 'photo-heic:IMG_0001.HEIC'],
  [
    'a paper',
    'verslag.pdf',
    Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
    'photo-kind:verslag.pdf',
  ],
  ['a moving picture', 'dans.webp', made.movingWebp, 'photo-moving:dans.webp'],
  ['what is larger than is taken', 'groot.jpg', Buffer.alloc(most + 1), 'file-too-large:groot.jpg'],
  ['a picture too large to open', 'bom.png', made.pngBomb(), 'file-bomb:bom.png'],
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
  [
    'a drawing with a script',
    'foto.jpg',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'photo-kind:foto.jpg',
  ],
  ['a page', 'foto.jpg', Buffer.from('<html><script>1</script></html>'), 'photo-kind:foto.jpg'],
  ['nothing', 'foto.jpg', Buffer.alloc(0), 'file-empty:foto.jpg'],
])('%s is refused', async (_, name, bytes, code) => {
  expect(await codeOf(name, bytes)).toBe(code);
});

test('who sends HEIC reads how to send it otherwise', async () => {
  const done = await draw('IMG_0001.heic', made.heic());
  expect(done.ok ? '' : done.problems[0]?.text.nl).toContain('Meest compatibel');
});
