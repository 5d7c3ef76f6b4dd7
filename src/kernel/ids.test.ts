import { describe, expect, it } from 'vitest';
import { derivedId, newId, newToken, parseId } from './ids.ts';

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

describe('derivedId', () => {
  // The example of RFC 9562, appendix A.4: the name space of DNS names.
  it('is the UUIDv5 of the standard', () => {
    expect(derivedId('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });

  it('differs by parent and by name, and is an id', () => {
    const [one, other] = [newId(), newId()];
    const ids = [derivedId(one, 'a'), derivedId(one, 'b'), derivedId(other, 'a')];
    expect(new Set(ids).size).toBe(3);
    expect(ids.map(parseId)).toEqual(ids);
  });
});
