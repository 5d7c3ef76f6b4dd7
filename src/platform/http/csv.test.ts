import { expect, test } from 'vitest';
import { csvText } from './csv.ts';

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
  ['', ''],
] as const)('%s', ([cell, written]) => {
  expect(body(cell)).toBe(written);
});
