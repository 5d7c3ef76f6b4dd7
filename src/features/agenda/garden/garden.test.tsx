import fc from 'fast-check';
import { expect, test } from 'vitest';
import { domains } from '../../../kernel/domains.ts';
import { renderPart } from '../../../ui/index.ts';
import { GardenPicture, gardenText, shapes } from './picture.tsx';
import { heightOf } from './plant.tsx';
import { gardenOf, mostRoots } from './rules.ts';
import type { Garden, GardenNetwork, GardenOrganisation } from './types.ts';

const organisation = (id: string, times: GardenOrganisation['times'] = {}): GardenOrganisation => ({
  id,
  name: `Organisatie ${id}`,
  slug: id,
  times,
});
const network = (slug: string, ...memberIds: string[]): GardenNetwork => ({
  slug,
  name: `Net ${slug}`,
  memberIds,
});
const draw = (garden: Garden, shape: keyof typeof shapes = 'wide') =>
  renderPart(<GardenPicture garden={garden} wijk="Noord & Zuid" shape={shapes[shape]} lang="nl" />);

test('a plant says how often a week, over four weeks, and what it does most', () => {
  const { plants } = gardenOf([organisation('a', { health: 2, cohesion: 6 }), organisation('b')], []);
  expect(plants.map(({ number, id, perWeek, domains }) => [number, id, perWeek, domains])).toEqual([
    [1, 'a', 2, ['cohesion', 'health']],
    [2, 'b', 0, []],
  ]);
});

test('members of one network stand side by side; a network of one joins nobody', () => {
  const all = ['a', 'b', 'c', 'd', 'e'].map((id) => organisation(id));
  const { plants, networks } = gardenOf(all, [
    network('klein', 'a', 'd'),
    network('groot', 'b', 'd', 'e'),
    network('ver', 'c', 'elders'),
  ]);
  expect(networks.map(({ letter, slug }) => [letter, slug])).toEqual([
    ['A', 'groot'],
    ['B', 'klein'],
  ]);
  expect(plants.map(({ id, networks }) => [id, networks.join('')])).toEqual([
    ['b', 'A'],
    ['e', 'A'],
    ['d', 'AB'],
    ['a', 'B'],
    ['c', ''],
  ]);
});

test('the busiest are drawn, the others are summed in words', () => {
  const all = Array.from({ length: 63 }, (_, n) => organisation(`o${n}`, { cohesion: n }));
  const garden = gardenOf(all, []);
  expect(garden.plants.length).toBe(60);
  expect(garden.plants.map(({ id }) => id)).not.toContain('o2');
  expect(garden.others).toEqual({ count: 3, perWeek: 0.8 });
  expect(gardenText(garden, 'nl')).toContain('Niet getekend: nog 3 organisaties, samen 0,8 keer per week.');
});

test('more often is higher, and nothing is the lowest', () => {
  const heights = [0, 0.3, 1, 2, 4, 8, 10].map(heightOf);
  expect(heights).toEqual(heights.toSorted((one, other) => one - other));
  expect(new Set(heights).size).toBe(heights.length);
  expect(heightOf(500)).toBe(heightOf(10));
});

const facts = fc.record({
  organisations: fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      name: fc.string({ minLength: 1, maxLength: 20 }),
      slug: fc.constant(null),
      times: fc.dictionary(fc.constantFrom(...domains), fc.nat(60)),
    }),
    { selector: ({ id }) => id, maxLength: 70 },
  ),
  size: fc.nat(12),
});

test('the same facts in another order are the same drawing, and every number in it is one', () => {
  fc.assert(
    fc.property(facts, ({ organisations, size }) => {
      const members = organisations.map(({ id }) => id);
      const networks = Array.from({ length: size }, (_, n) =>
        network(`n${n}`, ...members.filter((_id, m) => m % (n + 2) === 0)),
      );
      const garden = gardenOf(organisations, networks);
      const again = gardenOf([...organisations].reverse(), [...networks].reverse());
      expect(garden.networks.length).toBeLessThanOrEqual(mostRoots);
      for (const shape of ['narrow', 'wide'] as const) {
        const drawing = draw(garden, shape);
        expect(draw(again, shape)).toBe(drawing);
        expect(drawing).not.toMatch(/NaN|Infinity|undefined/);
      }
    }),
    { numRuns: 30 },
  );
});

test('the drawing says in words what it shows, and needs no style of a page', () => {
  const garden = gardenOf(
    [organisation('a', { health: 8 }), organisation('b', { livelihood: 4 })],
    [network('n', 'a', 'b')],
  );
  const drawing = draw(garden);
  expect(drawing).toContain('<title id="tuin-titel">De sociale tuin van Noord &amp; Zuid</title>');
  expect(drawing).toContain(
    '2 organisaties, samen 3 keer per week iets te doen. Wortels verbinden de leden van een netwerk.',
  );
  expect(drawing).not.toMatch(/ (class|style)=|<style/);
});

/** How light a colour is in grey, 0 to 1 (WCAG 2.2, relative luminance). */
function lightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('in black and white every flower keeps its outline: 3 to 1 against the paper', () => {
  for (const domain of domains) {
    const drawing = draw(gardenOf([organisation('a', { [domain]: 4 })], []));
    const plant = drawing.slice(
      drawing.indexOf('<g transform="translate'),
      drawing.indexOf('font-size="11.5"'),
    );
    const outlines = [...plant.matchAll(/stroke="(#\w{6})"/g)].map(([, color = '']) => color);
    expect(outlines.length).toBeGreaterThan(3);
    for (const outline of outlines.slice(0, -1))
      expect((lightness('#fffefb') + 0.05) / (lightness(outline) + 0.05)).toBeGreaterThan(3);
  }
});
