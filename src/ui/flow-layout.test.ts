import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FlowLink, type FlowNode, flowSizes, layOutFlows, linesOf } from './flow-layout.ts';

const node = (id: string, column: number, label = id): FlowNode => ({ id, column, label });
const link = (from: string, to: string, amountCents: number): FlowLink => ({ from, to, amountCents });

describe('where flows stand', () => {
  test('nothing flows: nothing is drawn', () => {
    for (const links of [[], [link('a', 'b', 0)]]) {
      const { nodes, links: drawn, height } = layOutFlows([node('a', 0), node('b', 1)], links);
      expect([nodes, drawn, height]).toEqual([[], [], 0]);
    }
  });

  test('one flow takes the whole height, from one node to the other', () => {
    const { nodes, links } = layOutFlows([node('a', 0), node('b', 1)], [link('a', 'b', 5_00)]);
    expect(nodes.map(({ height, amountCents }) => [height, amountCents])).toEqual([
      [flowSizes.scaleHeight, 5_00],
      [flowSizes.scaleHeight, 5_00],
    ]);
    expect(links).toMatchObject([
      { thickness: flowSizes.scaleHeight, y0: flowSizes.top, y1: flowSizes.top, thin: false },
    ]);
  });

  test('what is too small for the scale is still to be seen, and marked', () => {
    const { nodes, links } = layOutFlows(
      [node('a', 0), node('big', 1), node('small', 1)],
      [link('a', 'big', 1_000_000_00), link('a', 'small', 1)],
    );
    const small = links.find(({ to }) => to === 'small');
    expect(small).toMatchObject({ thickness: flowSizes.leastThickness, thin: true });
    // Its amount stays what it is.
    expect(nodes.find(({ id }) => id === 'small')?.amountCents).toBe(1);
  });

  test('bands do not cross where they need not', () => {
    const { links } = layOutFlows(
      [node('a', 0), node('b', 0), node('x', 1), node('y', 1)],
      [link('b', 'y', 1_00), link('a', 'y', 1_00), link('b', 'x', 1_00), link('a', 'x', 1_00)],
    );
    const y = (from: string, to: string) => links.find((one) => one.from === from && one.to === to);
    expect(y('a', 'x')?.y0).toBeLessThan(y('a', 'y')?.y0 ?? 0);
    expect(y('a', 'x')?.y1).toBeLessThan(y('b', 'x')?.y1 ?? 0);
  });

  test.for([
    [link('a', 'nobody', 1)],
    [link('a', 'c', 1)],
    [link('b', 'a', 1)],
    [link('a', 'b', -1)],
  ] as const)('what is no flow to the next column is a mistake of ours: %j', ([wrong]) => {
    expect(() => layOutFlows([node('a', 0), node('b', 1), node('c', 2)], [wrong])).toThrow();
  });
});

test.for([
  ['Subsidie', ['Subsidie']],
  ['Fysieke en mentale gezondheid', ['Fysieke en mentale', 'gezondheid']],
  ['a'.repeat(50), ['a'.repeat(23), 'a'.repeat(23), 'aaaa']],
  ['Wijkraad Bospolder-Spangen-Tussendijken', ['Wijkraad Bospolder-', 'Spangen-Tussendijken']],
  ['🌱'.repeat(24), ['🌱'.repeat(23), '🌱']],
  ['  ', []],
] as const)('%j is written in lines', ([label, lines]) => {
  expect(linesOf(label)).toEqual(lines);
});

describe('whatever flows', () => {
  /** Three columns, and an amount or nothing between each two neighbours. */
  const flows = fc
    .record({
      sizes: fc.tuple(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 5 }),
      ),
      amounts: fc.array(fc.oneof(fc.constant(0), fc.nat(100), fc.nat(10_000_000_000_00)), {
        minLength: 80,
        maxLength: 80,
      }),
    })
    .map(({ sizes, amounts }) => {
      const nodes = sizes.flatMap((size, column) =>
        Array.from({ length: size }, (_, at) => node(`${column}-${at}`, column)),
      );
      const pairs = nodes.flatMap((from) =>
        nodes.filter((to) => to.column === from.column + 1).map((to) => [from.id, to.id] as const),
      );
      return { nodes, links: pairs.map(([from, to], at) => link(from, to, amounts[at] ?? 0)) };
    });

  test('bands add up to their node, stay within it, and no two of them or of the labels lie over each other', () => {
    fc.assert(
      fc.property(flows, ({ nodes, links }) => {
        const layout = layOutFlows(nodes, links);
        expect(layout.links.map(({ amountCents }) => amountCents).sort()).toEqual(
          links
            .map(({ amountCents }) => amountCents)
            .filter((cents) => cents > 0)
            .sort(),
        );
        for (const one of layout.nodes) {
          for (const [end, top] of [
            ['from', 'y0'],
            ['to', 'y1'],
          ] as const) {
            const own = layout.links
              .filter((band) => band[end] === one.id)
              .toSorted((a, b) => a[top] - b[top]);
            let free = one.y;
            for (const band of own) {
              expect(band[top]).toBeGreaterThanOrEqual(free - 1e-6);
              expect(band.thickness).toBeGreaterThanOrEqual(flowSizes.leastThickness);
              free = band[top] + band.thickness;
            }
            expect(free).toBeLessThanOrEqual(one.y + one.height + 1e-6);
          }
          expect(one.y + one.height).toBeLessThanOrEqual(layout.height + 1e-6);
        }
        for (const column of Map.groupBy(layout.nodes, (one) => one.column).values()) {
          const ordered = column.toSorted((a, b) => a.y - b.y);
          for (const [at, one] of ordered.entries()) {
            const next = ordered[at + 1];
            const label = (one.lines.length + 1) * flowSizes.lineHeight;
            if (next) expect(next.y).toBeGreaterThanOrEqual(one.y + Math.max(one.height, label));
          }
        }
      }),
    );
  });

  test('what is drawn to scale is: twice the money is twice the band', () => {
    fc.assert(
      fc.property(flows, ({ nodes, links }) => {
        const drawn = layOutFlows(nodes, links).links.filter(({ thin }) => !thin);
        const [first] = drawn;
        for (const { thickness, amountCents } of drawn)
          expect(thickness / amountCents / ((first?.thickness ?? 1) / (first?.amountCents ?? 1))).toBeCloseTo(
            1,
            6,
          );
      }),
    );
  });
});
