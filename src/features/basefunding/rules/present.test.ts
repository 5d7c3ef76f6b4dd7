import { expect, test } from 'vitest';
import { presentOf } from './present.ts';

const organisation = (slug: string) => ({ slug, name: slug, named: true, asks: null });
const network = (name: string, wijkSlug: string, ...slugs: readonly string[]) => ({
  id: name,
  name,
  wijkSlug,
  organisations: slugs.map(organisation),
});

test('now is the register with what was recorded of old schemes, each cent once', () => {
  const now = presentOf({
    year: 2026,
    networks: [network('B', 'oost', 'bakker', 'tuin'), network('A', 'west', 'tuin')],
    register: {
      byWijk: new Map([['west', 100]]),
      withoutWijkCents: 7,
      byOrganisation: new Map([['tuin', 60]]),
    },
    funded: [
      ['bakker', 30],
      ['tuin', 5],
    ],
    earlier: [
      ['tuin', 20],
      ['bakker', 4],
      ['nergens', 1],
    ],
  });
  // The garden is in two networks and counts in the first by name.
  expect([...now.byWijk]).toEqual([
    ['west', 120],
    ['oost', 4],
  ]);
  expect(Object.fromEntries(now.byOrganisation)).toEqual({ tuin: 85, bakker: 34, nergens: 1 });
  expect([now.withoutWijkCents, now.earlierCents]).toEqual([8, 25]);
});
