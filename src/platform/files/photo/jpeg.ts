/**
 * JPEG (ITU T.81): only the segments that a decoder needs go on. Exif, GPS, XMP, IPTC, comments, thumbnails and whatever a
 * phone puts behind the picture (a film, a depth map) stay behind.
 */
import { orientationOf, tiffWith, upright } from './orientation.ts';
import { type Bare, bad, standing } from './parts.ts';

const [soi, eoi, sos, app0, app1, app2, app14] = [0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xe2, 0xee] as const;
/** Frames and tables (0xc0 to 0xcf), scans, tables of numbers, lines and restarts. */
const drawing = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xdd && (marker <= 0xcf || marker >= 0xda);
const exifMark = Buffer.from('Exif\0\0', 'latin1');
const profileMark = Buffer.from('ICC_PROFILE\0', 'latin1');
const adobeMark = Buffer.from('Adobe', 'latin1');
const jfifMark = Buffer.from('JFIF\0', 'latin1');

const startsWith = (part: Buffer, mark: Buffer): boolean => part.subarray(0, mark.length).equals(mark);

/** JFIF without the small picture that may hang in it, the colour profile, and how the colours are packed. */
function keptPart(marker: number, part: Buffer): Buffer | null {
  if (marker === app0) {
    if (!startsWith(part, jfifMark) || part.length < 14) return null;
    const plain = Buffer.from(part.subarray(0, 14));
    plain.writeUInt16BE(0, 12);
    return plain;
  }
  if (marker === app2) return startsWith(part, profileMark) ? part : null;
  // Its length is fixed: twelve bytes.
  if (marker === app14) return startsWith(part, adobeMark) ? part.subarray(0, 12) : null;
  return drawing(marker) ? part : null;
}

function segment(marker: number, part: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(part.length + 2, 2);
  return Buffer.concat([head, part]);
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Where the packed picture of one scan ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(file: Buffer, from: number): number {
  let at = file.indexOf(0xff, from);
  while (at !== -1 && at + 1 < file.length) {
    const next = file[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = file.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return -1;
}

export function bareJpeg(file: Buffer): Bare {
  const kept: Buffer[] = [];
  let size: readonly [number, number] | null = null;
  let orientation = upright;
  let at = 2;
  while (at + 2 <= file.length) {
    if (file[at] !== 0xff) return bad('damaged');
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === eoi) {
      if (size === null) return bad('damaged');
      const note =
        orientation === upright ? [] : [segment(app1, Buffer.concat([exifMark, tiffWith(orientation)]))];
      const bytes = Buffer.concat([Buffer.from([0xff, soi]), ...note, ...kept, Buffer.from([0xff, eoi])]);
      return standing(bytes, size[0], size[1], orientation);
    }
    if (at + 4 > file.length) return bad('damaged');
    const end = at + 2 + file.readUInt16BE(at + 2);
    const part = file.subarray(at + 4, end);
    if (end > file.length || end < at + 4) return bad('damaged');
    if (marker === app1 && startsWith(part, exifMark) && orientation === upright)
      orientation = orientationOf(part.subarray(exifMark.length));
    if (isFrame(marker)) {
      if (part.length < 6) return bad('damaged');
      size = [part.readUInt16BE(3), part.readUInt16BE(1)];
    }
    const plain = keptPart(marker, part);
    if (plain !== null) kept.push(segment(marker, plain));
    at = end;
    if (marker === sos) {
      const stop = endOfScan(file, end);
      if (stop === -1) return bad('damaged');
      kept.push(file.subarray(end, stop));
      at = stop;
    }
  }
  return bad('damaged');
}
