import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvEuro, csvLine, csvText } from './csv.ts';

const body = (cell: string): string => csvText([[cell]]).slice(1, -2);

test('rows end in CRLF and the file says that it is UTF-8', () => {
  expect(
    csvText([
      ['a', 'b'],
      ['1', 'é'],
    ]),
  ).toBe('\uFEFFa,b\r\n1,é\r\n');
});

test.for([
  ['plain', 'plain'],
  ['with, comma', '"with, comma"'],
  ['with "quotes"', '"with ""quotes"""'],
  ['two\nlines', '"two\nlines"'],
  ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
  ['+31 10', "'+31 10"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-1+1', "'-1+1"],
  ['-12,50', '"-12,50"'],
  ['-1250', '-1250'],
  ['＝1+1', "'＝1+1"],
  // A Dutch office program begins a cell after a semicolon and on a new line, also within quotes.
  ['feest;=1+1', "feest;'=1+1"],
  ['feest, groot\n@SUM(A1)', `"feest, groot\n'@SUM(A1)"`],
  ['feest; -5 graden ;-)', 'feest; -5 graden ;-)'],
  ['', ''],
] as const)('%s', ([cell, written]) => {
  expect(body(cell)).toBe(written);
});

test('numbers and absent values', () => {
  expect(csvLine([-5, null, 0])).toBe('-5,,0\r\n');
});

/** Reads what was written: quotes doubled, cells apart by commas. */
function read(line: string): string[] {
  return [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(?:,|\r\n$)/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}

test('whatever people type comes back cell for cell, and starts a formula only as a number', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), (cells) => {
      const back = read(csvLine(cells));
      const typed = (one: string) => one.replaceAll(/(^|[;\t\r\n])'(?=[=+\-@＝＋－＠\t\r\n])/g, '$1');
      expect(back.map(typed)).toEqual(cells.map(typed));
      for (const one of back) expect(one).not.toMatch(/(^|[;\t\r\n])(?!-\))[=+\-@](?![\d.,]*$)/);
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
