/** PNG (W3C PNG 3): the chunks that draw the still picture go on; text, times, Exif and unknown chunks stay behind. */
import { crc32 } from 'node:zlib';
import { orientationOf, tiffWith, upright } from './orientation.ts';
import { type Bare, bad, standing } from './parts.ts';

const head = Buffer.from('89504e470d0a1a0a', 'hex');
const drawing = new Set(['IHDR', 'PLTE', 'IDAT', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs']);

function chunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  data.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}

export function barePng(file: Buffer): Bare {
  const kept: Buffer[] = [];
  let size: readonly [number, number] | null = null;
  let orientation = upright;
  let at = head.length;
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    if (data.length < length) return bad('damaged');
    at += length + 12;
    if (type === 'IEND') {
      const [first, ...rest] = kept;
      if (size === null || first === undefined) return bad('damaged');
      const note = orientation === upright ? [] : [chunk('eXIf', tiffWith(orientation))];
      const bytes = Buffer.concat([head, first, ...note, ...rest, chunk('IEND', Buffer.alloc(0))]);
      return standing(bytes, size[0], size[1], orientation);
    }
    if (type === 'IHDR') {
      if (length !== 13) return bad('damaged');
      size = [data.readUInt32BE(0), data.readUInt32BE(4)];
    }
    if (type === 'eXIf') orientation = orientationOf(data);
    if (drawing.has(type)) kept.push(chunk(type, data));
  }
  return bad('damaged');
}
