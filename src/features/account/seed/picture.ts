/** Invented photos, drawn by the program: a few colours, a few shapes, a few kilobytes. */
import { crc32, deflateSync } from 'node:zlib';

const size = { width: 640, height: 420 } as const;

export type Shape =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly colour: number;
    }
  | {
      readonly kind: 'disc';
      readonly x: number;
      readonly y: number;
      readonly r: number;
      readonly colour: number;
    };

/** Sky, grass, wood, brick, cloth, leaf, sun and shadow. */
const palette = [0xcfe3ec, 0x8fae6a, 0xa87b4f, 0xb5533c, 0xf4ead8, 0x3f6b4a, 0xf0b441, 0x4a4a4a] as const;

const inside = (shape: Shape, x: number, y: number): boolean =>
  shape.kind === 'box'
    ? x >= shape.x && x < shape.x + shape.w && y >= shape.y && y < shape.y + shape.h
    : (x - shape.x) ** 2 + (y - shape.y) ** 2 < shape.r ** 2;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG; the last shape that holds a point colours it. */
export function drawn(shapes: readonly Shape[]): Uint8Array {
  const { width, height } = size;
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + 1 + x] = shapes.findLast((shape) => inside(shape, x, y))?.colour ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((rgb) => [rgb >> 16, (rgb >> 8) & 255, rgb & 255]));
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', header),
      chunk('PLTE', colours),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

const box = (x: number, y: number, w: number, h: number, colour: number): Shape => ({
  kind: 'box',
  x,
  y,
  w,
  h,
  colour,
});
const disc = (x: number, y: number, r: number, colour: number): Shape => ({ kind: 'disc', x, y, r, colour });

const outdoors = [box(0, 230, 640, 190, 1), disc(540, 80, 42, 6)];

/** Beds with beans and a shed. */
export const garden: readonly Shape[] = [
  ...outdoors,
  box(430, 140, 150, 130, 2),
  box(480, 190, 50, 80, 7),
  ...[40, 150, 260].flatMap((x) => [
    box(x, 290, 90, 60, 2),
    ...[18, 45, 72].flatMap((dx) => [box(x + dx - 2, 220, 4, 80, 5), disc(x + dx, 220, 16, 5)]),
  ]),
];

/** A stage with lamps in a park. */
export const concert: readonly Shape[] = [
  ...outdoors,
  box(180, 170, 280, 120, 2),
  box(180, 150, 280, 24, 3),
  ...[210, 270, 330, 390, 440].map((x) => disc(x, 140, 9, 6)),
];
