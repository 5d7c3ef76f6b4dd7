/** Small photos that can be looked at, with everything in them that a camera, a phone or somebody with bad plans puts there. */
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

/** 40 by 30 pixels, dark on the left and light on the right, as it lies. */
const plainJpeg = Buffer.from(
  '/9j/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/wAALCAAeACgBAREA/8QAFgAB' +
    'AQEAAAAAAAAAAAAAAAAABgAH/8QAGBABAAMBAAAAAAAAAAAAAAAAAAdFg8L/2gAIAQEAAD8AEo0jqxz6NUxZGkdWOfRqmLI0jqxz6NUxZGkdWOfRqn//2Q==',
  'base64',
);

/** That photo with all that a camera writes before and behind it. */
export function jpeg({ orientation = 6, behind = `MPF ${secret}` } = {}): Buffer {
  return Buffer.concat([
    plainJpeg.subarray(0, 2),
    jpegSegment(
      0xe0,
      Buffer.concat([Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01', 'latin1'), Buffer.from(secret)]),
    ),
    jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(orientation)])),
    jpegSegment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${secret}</x:xmpmeta>`),
    jpegSegment(0xe2, `MPF\0${secret}`),
    jpegSegment(0xed, `Photoshop 3.0\0${secret}`),
    jpegSegment(0xfe, secret),
    plainJpeg.subarray(2),
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

/** A few bytes that ask for a picture of sixty thousand pixels wide and high. */
export function pngBomb(): Buffer {
  const header = Buffer.from([0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    pngHead,
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(100_000))),
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

export function webp({ orientation = 6 } = {}): Buffer {
  const extended = Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  const body = Buffer.concat([
    webpChunk('VP8X', extended),
    webpChunk('VP8L', webpPixel),
    webpChunk('EXIF', exif(orientation)),
    webpChunk('XMP ', secret),
    webpChunk('NOTE', secret),
  ]);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

/** Two pictures that follow each other, a dark one and a light one. */
export const movingWebp = Buffer.from(
  '524946468800000057454250565038580a00000002000000050000030000414e494d06000000ffffffff0100414e4d462a000000000000000000050000' +
    '030000640000025650384c110000002f05c0000007d099ced4acff8188e87f0000414e4d462a0000000000000000000500000300006400000056503' +
    '84c110000002f05c0000007d0fffef7bfff8188e87f0000',
  'hex',
);

/** The boxes of an iPhone's photo, without a picture in it. */
export function heic(): Buffer {
  const box = Buffer.alloc(24);
  box.writeUInt32BE(24, 0);
  box.write('ftypheic', 4, 'latin1');
  box.write('heicmif1', 16, 'latin1');
  return box;
}
