/** Is a picture whole, of a bearable size, and nothing but a picture? */
import type { FileFault } from './faults.ts';

/** A hundred megapixels: more than any phone makes, less than what hangs a reader's machine. */
const mostPixels = 100_000_000;

const tooManyPixels = (width: number, height: number): boolean => width * height > mostPixels;

/** Chunks up to IEND, and nothing behind it. */
function png(file: Buffer): FileFault | null {
  let at = 8;
  let first = true;
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    if (first) {
      if (type !== 'IHDR' || length !== 13 || at + 25 > file.length) return 'damaged';
      if (tooManyPixels(file.readUInt32BE(at + 8), file.readUInt32BE(at + 12))) return 'bomb';
      first = false;
    }
    at += 12 + length;
    if (type === 'IEND') return at === file.length ? null : 'hidden-content';
  }
  return 'damaged';
}

/** Segments up to the picture's data; cameras put more behind the end mark, so only its presence is asked. */
function jpeg(file: Buffer): FileFault | null {
  let at = 2;
  while (at + 4 <= file.length) {
    if (file[at] !== 0xff) return 'damaged';
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = file.readUInt16BE(at + 2);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame && at + 9 <= file.length && tooManyPixels(file.readUInt16BE(at + 5), file.readUInt16BE(at + 7)))
      return 'bomb';
    if (marker === 0xda) return file.lastIndexOf(Buffer.from([0xff, 0xd9])) > at ? null : 'damaged';
    at += 2 + length;
  }
  return 'damaged';
}

/** RIFF says how long it is; a byte of padding is allowed. */
function webp(file: Buffer): FileFault | null {
  const length = file.readUInt32LE(4) + 8;
  if (length > file.length) return 'damaged';
  return file.length - length <= 1 ? null : 'hidden-content';
}

/** Boxes that follow each other to the end of the file. */
function heic(file: Buffer): FileFault | null {
  let at = 0;
  while (at + 8 <= file.length) {
    const short = file.readUInt32BE(at);
    if (short === 0) return null;
    const large = short === 1 && at + 16 <= file.length ? Number(file.readBigUInt64BE(at + 8)) : short;
    if (large < 8 || !/^[\x20-\x7e]{4}$/.test(file.toString('latin1', at + 4, at + 8))) return 'damaged';
    at += large;
  }
  return at === file.length ? null : 'damaged';
}

const checks = { png, jpg: jpeg, webp, heic } as const;
export type PictureKind = keyof typeof checks;
export const isPicture = (kind: string): kind is PictureKind => kind in checks;

export function inspectPicture(kind: PictureKind, bytes: Uint8Array): FileFault | null {
  return checks[kind](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
