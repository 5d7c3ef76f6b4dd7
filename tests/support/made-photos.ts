/** Photos made up byte by byte, with everything in them that a camera, a phone or somebody with bad plans puts there. */
import { crc32, deflateSync } from 'node:zlib';

/** Stands wherever a photo can tell where it was taken and by whom. */
export const secret = 'GPS 51.9244 4.4777 Samira';

/** An Exif block as a camera writes it: orientation, and a place. */
export function exif(orientation: number, order: 'II' | 'MM' = 'MM'): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4 + secret.length);
  const short = (value: number, at: number) =>
    order === 'MM' ? tiff.writeUInt16BE(value, at) : tiff.writeUInt16LE(value, at);
  const long = (value: number, at: number) =>
    order === 'MM' ? tiff.writeUInt32BE(value, at) : tiff.writeUInt32LE(value, at);
  tiff.write(order, 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(2, 8);
  // ImageDescription, with the secret behind the directory.
  short(0x010e, 10);
  short(2, 12);
  long(secret.length, 14);
  long(38, 18);
  short(0x0112, 22);
  short(3, 24);
  long(1, 26);
  short(orientation, 30);
  tiff.write(secret, 38, 'latin1');
  return tiff;
}

export function jpegSegment(marker: number, part: Buffer | string): Buffer {
  const body = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

const frame = (width: number, height: number): Buffer => {
  const part = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  part.writeUInt16BE(height, 1);
  part.writeUInt16BE(width, 3);
  return jpegSegment(0xc0, part);
};

/** What draws the picture; two scans, with stuffed bytes and restarts in them. */
export const jpegDrawing = {
  tables: jpegSegment(0xdb, Buffer.alloc(65, 1)),
  scan: jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  pixels: Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd3, 0x56, 0xff, 0x00, 0x78]),
} as const;

export function jpeg({ orientation = 6, behind = `MPF ${secret}` } = {}): Buffer {
  const { tables, scan, pixels } = jpegDrawing;
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(
      0xe0,
      Buffer.concat([Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01', 'latin1'), Buffer.from(secret)]),
    ),
    jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(orientation)])),
    jpegSegment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${secret}</x:xmpmeta>`),
    jpegSegment(0xe2, `MPF\0${secret}`),
    jpegSegment(0xed, `Photoshop 3.0\0${secret}`),
    jpegSegment(0xf5, secret),
    jpegSegment(0xfe, secret),
    tables,
    frame(40, 30),
    scan,
    pixels,
    jpegSegment(0xfe, secret),
    scan,
    pixels,
    Buffer.from([0xff, 0xd9]),
    Buffer.from(behind, 'latin1'),
  ]);
}

export function pngChunk(type: string, data: Buffer | string): Buffer {
  const body = Buffer.concat([
    Buffer.from(type, 'latin1'),
    typeof data === 'string' ? Buffer.from(data, 'latin1') : data,
  ]);
  const ends = Buffer.alloc(4);
  ends.writeUInt32BE(crc32(body));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length - 4);
  return Buffer.concat([length, body, ends]);
}

const pngHead = Buffer.from('89504e470d0a1a0a', 'hex');

export function png({ orientation = 6 } = {}): Buffer {
  const [width, height] = [4, 3];
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, 0, 0, 0, 0]);
  const rows = Buffer.concat(Array.from({ length: height }, (_, y) => Buffer.from([0, y, y, y, y])));
  return Buffer.concat([
    pngHead,
    pngChunk('IHDR', header),
    pngChunk('tEXt', `Comment\0${secret}`),
    pngChunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${secret}`),
    pngChunk('eXIf', exif(orientation, 'II')),
    pngChunk('prVt', secret),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('tIME', Buffer.from([7, 234, 11, 29, 6, 0, 0])),
    pngChunk('IEND', ''),
  ]);
}

export function webpChunk(type: string, data: Buffer | string): Buffer {
  const body = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

/** The smallest lossless picture that browsers read: one pixel. */
export const webpPixel = Buffer.from('2f00000010071011118888080800', 'hex').subarray(0, 13);

export function webp({ orientation = 6, moving = false } = {}): Buffer {
  const extended = Buffer.from([0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  const body = Buffer.concat([
    webpChunk('VP8X', extended),
    ...(moving ? [webpChunk('ANIM', Buffer.alloc(6)), webpChunk('ANMF', Buffer.alloc(24))] : []),
    webpChunk('VP8L', webpPixel),
    webpChunk('EXIF', exif(orientation)),
    webpChunk('XMP ', secret),
    webpChunk('NOTE', secret),
  ]);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

/** The boxes of an iPhone's photo, without a picture in it. */
export function heic(): Buffer {
  const box = Buffer.alloc(24);
  box.writeUInt32BE(24, 0);
  box.write('ftypheic', 4, 'latin1');
  box.write('heicmif1', 16, 'latin1');
  return box;
}
