import { describe, expect, it } from 'vitest';
import { newId, newToken, parseId } from './ids.ts';

describe('ids', () => {
  it('are UUIDv7: version, variant, and the moment in front', () => {
    const id = newId(1_800_000_000_000);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(1_800_000_000_000);
    expect(parseId(id)).toBe(id);
  });

  it('sort by the millisecond they were made in', () => {
    expect([newId(2), newId(1), newId(3)].sort().map((id) => Number.parseInt(id.slice(9, 13), 16))).toEqual([
      1, 2, 3,
    ]);
  });

  it.each(['', 'x', "' OR 1=1 --", '018f', null, 7, '00000000-0000-0000-0000-00000000000g'])(
    '%s is no id',
    (value) => {
      expect(parseId(value)).toBeNull();
    },
  );

  it('tokens do not repeat and fit in an address', () => {
    const tokens = new Set(Array.from({ length: 1000 }, newToken));
    expect(tokens.size).toBe(1000);
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{27}$/);
  });
});
