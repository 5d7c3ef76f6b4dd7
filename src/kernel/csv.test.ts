import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvEuro, csvLine, csvTable } from './csv.ts';

test.for([
  [['a', 'b'], 'a,b\r\n'],
  [['Jansen, Piet', null, 3], '"Jansen, Piet",,3\r\n'],
  [['zegt "ja"'], '"zegt ""ja"""\r\n'],
  [['twee\nregels'], '"twee\nregels"\r\n'],
  [['=HYPERLINK("http://x")'], `"'=HYPERLINK(""http://x"")"\r\n`],
  [['+31'], "'+31\r\n"],
  [['@SUM(A1)'], "'@SUM(A1)\r\n"],
  [['-5'], "'-5\r\n"],
  [[-5], '-5\r\n'],
] as const)('%j', ([cells, line]) => {
  expect(csvLine(cells)).toBe(line);
});

test('a table starts with the mark and its heads', () => {
  expect(csvTable(['a'], [['1'], ['2']])).toBe('\ufeffa\r\n1\r\n2\r\n');
});

/** Reads what was written: quotes doubled, cells apart by commas. */
function read(line: string): string[] {
  return [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(?:,|\r\n$)/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}

test('whatever people type comes back cell for cell, and never starts a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), (cells) => {
      const back = read(csvLine(cells));
      expect(back.map((one) => one.replace(/^'(?=[=+\-@\t\r])/, ''))).toEqual(cells);
      for (const one of back) expect(one).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test.for([
  [0, '0.00'],
  [5, '0.05'],
  [125_050, '1250.50'],
  [-199, '-1.99'],
] as const)('%i cents is %s', ([cents, euro]) => {
  expect(csvEuro(cents)).toBe(euro);
});
