import { expect, test } from 'vitest';
import { listingKinds } from './listing-kinds.ts';

test('each kind stands under its own name and leads to pages of its own', () => {
  const kinds = Object.entries(listingKinds);
  expect(kinds.length).toBeGreaterThan(0);
  for (const [name, kind] of kinds) {
    expect(kind.name).toBe(name);
    expect(kind.href({ slug: 'de-blauwe-deur' })).toMatch(/^\/[a-z-]+\/de-blauwe-deur$/);
    expect(kind.editHref({ slug: 'de-blauwe-deur' })).toContain('/de-blauwe-deur');
  }
});
