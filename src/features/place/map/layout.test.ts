import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outline } from '../shapes/types.ts';
import { shortOf } from './areas.ts';
import { middleOf, outlineLayout, outlineWidth, schematicLayout } from './layout.ts';
import { placeTiles } from './tiles.ts';

const rotterdam = [
  ...['01', '03', '04', '05', '06', '08', '10', '12', '13', '14', '15', '16', '17', '27'].map((end) => ({
    slug: `g${end}`,
    cbsCode: `WK0599${end}`,
  })),
];

test('no two tiles stand on each other, whatever the codes', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.constantFrom('WK059901', 'WK059903', 'WK059917', 'WK036300', 'WK036301', 'WK036302', 'WK036303'),
      ),
      (codes) => {
        const places = [...placeTiles(codes).values()].map(({ column, row }) => `${column} ${row}`);
        expect(new Set(places).size).toBe(codes.length);
      },
    ),
  );
});

describe('without outlines', () => {
  test('every gebied has its own tile inside the drawing, north of the river or south', () => {
    const { areas, width, height, river, kind, pointAt } = schematicLayout(rotterdam);
    expect([kind, areas.length]).toEqual(['schematic', 14]);
    expect(river).not.toBeNull();
    expect(new Set(areas.map(({ x, y }) => `${x} ${y}`)).size).toBe(14);
    for (const { x, y } of areas) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeLessThan(height);
    }
    const at = (slug: string) => areas.find(({ key }) => key === slug);
    // Hillegersberg-Schiebroek above the centre, the centre above Feijenoord.
    expect(at('g06')?.y).toBeLessThan(at('g01')?.y ?? 0);
    expect(at('g01')?.y).toBeLessThan(at('g10')?.y ?? 0);
    expect(pointAt(51.92, 4.48)).toBeNull();
  });

  test('wijken stand in rows of their own, and no river runs through them', () => {
    const { areas, river, width } = schematicLayout(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((slug) => ({ slug })),
    );
    expect(river).toBeNull();
    expect(areas[6]?.y).toBeGreaterThan(areas[0]?.y ?? 0);
    expect(width).toBeGreaterThan(600);
    expect(schematicLayout([{ slug: 'a' }]).width).toBeLessThan(130);
  });
});

const box = (west: number, south: number, size = 0.02): Outline => [
  [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
];

describe('with outlines', () => {
  const shapes = [
    { slug: 'west', outline: box(4.4, 51.9) },
    { slug: 'oost', outline: [...box(4.42, 51.9), ...box(4.45, 51.91, 0.002)] },
  ];
  const layout = outlineLayout(shapes, 'CBS');

  test('fills the width, with north above and east to the right', () => {
    expect([layout.kind, layout.width, layout.source]).toEqual(['outlines', outlineWidth, 'CBS']);
    const [west, oost] = layout.areas;
    expect(west?.x).toBeLessThan(oost?.x ?? 0);
    expect(layout.pointAt(51.919, 4.41)?.y).toBeLessThan(layout.pointAt(51.901, 4.41)?.y ?? 0);
    for (const value of layout.areas.flatMap(({ path }) => path.match(/[\d.]+/g) ?? []).map(Number))
      expect(value).toBeLessThanOrEqual(outlineWidth);
  });

  test('words stand in the largest part, and what lies outside has no point', () => {
    expect(middleOf(shapes[1]?.outline ?? [])).toEqual([51.91, 4.43]);
    expect(layout.pointAt(52.5, 4.41)).toBeNull();
  });

  test('steps too small to see are left out', () => {
    const fine: Outline = [
      [
        Array.from({ length: 4001 }, (_, n) => {
          const turn = (n % 4000) * (Math.PI / 2000);
          return [4.4 + 0.1 * Math.cos(turn), 51.9 + 0.1 * Math.sin(turn)] as const;
        }),
      ],
    ];
    const [area] = outlineLayout([{ slug: 'rond', outline: fine }], 'x').areas;
    expect(area?.path.match(/L/g)?.length).toBeGreaterThan(100);
    expect(area?.path.match(/L/g)?.length).toBeLessThan(4000);
  });
});

test.for([
  ['Hillegersberg-Schiebroek', 'HS'],
  ['IJsselmonde', 'IJ'],
  ['Charlois', 'Ch'],
  ['Hoek van Holland', 'HH'],
] as const)('%s is %s where there is no room', ([name, short]) => {
  expect(shortOf(name)).toBe(short);
});
