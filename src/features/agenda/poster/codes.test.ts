import reader from 'jsqr';
import { expect, test } from 'vitest';
import { FormValues } from '../../../platform/http/form-values.ts';
import { type ScanCode, scanCode } from './codes.ts';
import { posterAddress, readPoster } from './forms.ts';
import { editions } from './types.ts';

/** As a camera sees it: black on white with a quiet zone, by a reader that is not of the library that made it. */
function scanned({ size, rows }: ScanCode): string | undefined {
  const [scale, quiet] = [4, 4];
  const side = (size + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const ink = (x: number, y: number) => pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  rows.forEach((runs, row) => {
    for (let run = 0; run < runs.length; run += 2) {
      const [start = 0, length = 0] = runs.slice(run);
      for (let x = (quiet + start) * scale; x < (quiet + start + length) * scale; x += 1)
        for (let y = (quiet + row) * scale; y < (quiet + row + 1) * scale; y += 1) ink(x, y);
    }
  });
  return reader.default(pixels, side, side)?.data;
}

test.for([
  'http://localhost:3000/activiteiten/samen-eten',
  'https://hoofdveld.rotterdam.example/activiteiten/wandelen-met-de-buren-langs-de-schie-2',
  `https://hoofdveld.example/activiteiten/${'lange-naam-'.repeat(10)}einde`,
  'https://hoofdveld.example/agenda?plek=huis-van-de-wijk-middelland',
])('a phone reads %s from its code', (address) => {
  expect(scanned(scanCode(address))).toBe(address);
});

const asked = (query: string) =>
  readPoster(
    FormValues.of(
      Object.fromEntries([...new URLSearchParams(query)].map(([name, value]) => [name, [value]])),
    ),
  );

test('a question is an address, and reads back', () => {
  for (const edition of editions)
    for (const kind of ['wijk', 'venue'] as const) {
      const question = { kind, slug: 'het-huis', edition };
      expect(asked(posterAddress(question, edition).split('?')[1] ?? '')).toEqual(question);
    }
  expect(asked('wijk=noordwijk')).toEqual({ kind: 'wijk', slug: 'noordwijk', edition: 'a4' });
});

test.for([
  '',
  'formaat=a4',
  'wijk=&plek=',
  'wijk=noordwijk&plek=het-huis',
  'wijk=noordwijk&formaat=a0',
  'wijk=noordwijk&formaat=large',
  'wijk=../../etc/passwd',
  'wijk=noord%20wijk',
  `plek=${'a'.repeat(200)}`,
  "plek=het-huis'--",
])('no question: %s', (query) => {
  expect(asked(query)).toBeNull();
});
