import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharesAfter } from './new-recipient.ts';

type Shares = Parameters<typeof sharesAfter>[0];
const share = (name: string, parts: number) =>
  ({ id: `s-${name}`, organisationId: name, parts }) as unknown as Shares[number];
const id = (name: string) => name as Shares[number]['organisationId'];

test('the part of the one before goes along, with the own part of the new one', () => {
  const shares = [share('keuken', 70), share('klinker', 20), share('halte', 10)];
  expect(sharesAfter(shares, id('keuken'), id('klinker'))).toEqual({
    end: ['s-keuken', 's-klinker'],
    parts: 90,
  });
  expect(sharesAfter(shares, id('keuken'), id('tuin'))).toEqual({ end: ['s-keuken'], parts: 70 });
  expect(sharesAfter([], id('keuken'), id('klinker'))).toEqual({ end: [], parts: null });
});

test('all parts together stay the same', () => {
  const names = ['a', 'b', 'c', 'd'];
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }),
      fc.integer({ min: 1, max: 9 }),
      (of, parts) => {
        const shares = of.map((name) => share(name, parts));
        const after = sharesAfter(shares, id('a'), id('b'));
        const kept = shares.filter((one) => !after.end.includes(one.id));
        const sum = kept.reduce((all, one) => all + one.parts, after.parts ?? 0);
        expect(sum).toBe(shares.length * parts);
      },
    ),
  );
});
