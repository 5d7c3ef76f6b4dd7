/** WebP (RFC 9649): picture, transparency and colour profile go on; Exif, XMP and unknown chunks stay behind. */
import { orientationOf, tiffWith, upright } from './orientation.ts';
import { type Bare, bad, standing } from './parts.ts';

const drawing = new Set(['VP8 ', 'VP8L', 'ALPH', 'ICCP']);
/** Bits of the first byte of VP8X. */
const flags = { profile: 0x20, alpha: 0x10, exif: 0x08 } as const;
const exifMark = Buffer.from('Exif\0\0', 'latin1');

type Size = readonly [width: number, height: number];

function chunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(8 + data.length + (data.length % 2));
  bytes.write(type, 0, 'latin1');
  bytes.writeUInt32LE(data.length, 4);
  data.copy(bytes, 8);
  return bytes;
}

/** As the picture itself says it; null when it is too short to say. */
function sizeIn(type: string, data: Buffer): Size | null {
  if (type === 'VP8 ' && data.length >= 10)
    return [data.readUInt16LE(6) & 0x3fff, data.readUInt16LE(8) & 0x3fff];
  if (type !== 'VP8L' || data.length < 5) return null;
  const bits = data.readUInt32LE(1);
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
}

function extended(kept: ReadonlyMap<string, Buffer>, [width, height]: Size, orientation: number): Buffer {
  const data = Buffer.alloc(10);
  const lossless = kept.get('VP8L');
  const sees = kept.has('ALPH') || (lossless !== undefined && (lossless.readUInt32LE(1) & 0x10000000) !== 0);
  data[0] =
    (kept.has('ICCP') ? flags.profile : 0) |
    (sees ? flags.alpha : 0) |
    (orientation === upright ? 0 : flags.exif);
  data.writeUIntLE(width - 1, 4, 3);
  data.writeUIntLE(height - 1, 7, 3);
  return chunk('VP8X', data);
}

export function bareWebp(file: Buffer): Bare {
  const end = Math.min(file.length, file.readUInt32LE(4) + 8);
  const kept = new Map<string, Buffer>();
  let size: Size | null = null;
  let orientation = upright;
  for (let at = 12; at + 8 <= end; ) {
    const type = file.toString('latin1', at, at + 4);
    const length = file.readUInt32LE(at + 4);
    const data = file.subarray(at + 8, at + 8 + length);
    if (data.length < length) return bad('damaged');
    if (type === 'ANIM' || type === 'ANMF') return bad('moving');
    if (type === 'EXIF')
      orientation = orientationOf(
        data.subarray(0, exifMark.length).equals(exifMark) ? data.subarray(exifMark.length) : data,
      );
    if (drawing.has(type) && !kept.has(type)) kept.set(type, data);
    size ??= sizeIn(type, data);
    at += 8 + length + (length % 2);
  }
  if (size === null || size[0] === 0 || size[1] === 0) return bad('damaged');
  const order = ['ICCP', 'ALPH', 'VP8 ', 'VP8L'].flatMap((type) => {
    const data = kept.get(type);
    return data === undefined ? [] : [chunk(type, data)];
  });
  const note = orientation === upright ? [] : [chunk('EXIF', tiffWith(orientation))];
  const body = Buffer.concat([extended(kept, size, orientation), ...order, ...note]);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return standing(Buffer.concat([head, body]), size[0], size[1], orientation);
}
