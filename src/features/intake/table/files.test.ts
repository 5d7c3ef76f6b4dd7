/** From the bytes of a table to its cells. */
import { describe, expect, it } from 'vitest';
import { cell, sheetOf } from '../../../../tests/support/xlsx.ts';
import { zip } from '../../../../tests/support/zip.ts';
import { readCsv } from './csv.ts';
import { readXlsx } from './xlsx.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0)));
const wide = (text: string, mark: boolean): Uint8Array =>
  new Uint8Array(Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le'));
const swapped = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16());

async function cells(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const read = await readCsv(bytes);
  if (!read.ok) throw new Error(read.problems[0]?.code);
  return read.value.map((row) => row.cells);
}
const code = async (
  read: Promise<{ ok: boolean; problems?: readonly { code: string }[] }>,
): Promise<string> => {
  const found = await read;
  return found.ok ? 'ok' : (found.problems?.[0]?.code ?? '');
};

describe('a table of text', () => {
  const said = 'Naam;Kosten\r\nCafé De Eik;€ 2,50';
  it.each([
    ['UTF-8', utf8(said)],
    ['UTF-8 with its mark', utf8(`\uFEFF${said}`)],
    ['Windows-1252', latin(said)],
    ['UTF-16', wide(said, true)],
    ['UTF-16 the other way', swapped(wide(said, true))],
  ])('%s', async (_name, bytes) => {
    expect(await cells(bytes)).toEqual([
      ['Naam', 'Kosten'],
      ['Café De Eik', '€ 2,50'],
    ]);
  });

  it('UTF-16 without its mark', async () => {
    expect(await cells(wide('Naam;Soort\nDe Eik;Tuin', false))).toEqual([
      ['Naam', 'Soort'],
      ['De Eik', 'Tuin'],
    ]);
  });

  it.each([
    ['Naam;Uitleg\nA;een, twee', 'een, twee'],
    ['Naam,Uitleg\nA,een; twee', 'een; twee'],
    ['Naam\tUitleg\nA\teen, twee', 'een, twee'],
    ['sep=;\r\nNaam;Uitleg\nA;twee', 'twee'],
    ['"Naam; en meer",Uitleg\nA,twee', 'twee'],
    ['Naam;Uitleg\nA;"een ""twee""\nregel"', 'een "twee"\nregel'],
  ])('%j', async (text, second) => {
    expect((await cells(utf8(text))).at(-1)?.[1]).toBe(second);
  });

  it('keeps a formula as the text that it is', async () => {
    expect((await cells(utf8('Naam;Uitleg\n=cmd()|x;@SUM(A1)'))).at(-1)).toEqual(['=cmd()|x', '@SUM(A1)']);
  });

  it.each([
    ['Naam;Uitleg\nA;"nooit dicht\nB;c', 'open-quote'],
    [`Naam;Uitleg\nA;"${'x'.repeat(100_000)}`, 'open-quote'],
    ['Naam;Uitleg\nA;b"c"', 'broken-table'],
    ['Naam\nA\0B', 'no-text'],
    [`Naam\n${'A\n'.repeat(1001)}`, 'too-many-rows'],
    [`Naam\n${'A\n'.repeat(999_000)}`, 'too-many-rows'],
    [`Naam\n${'\n'.repeat(500)}A`, 'ok'],
  ])('%#', async (text, expected) => {
    expect(await code(readCsv(utf8(text)))).toBe(expected);
  });

  it('is refused by its size before it is read', async () => {
    expect(await code(readCsv(utf8('A\n'.repeat(1_000_001))))).toBe('too-large');
  });
});

describe('an Excel file', () => {
  it('gives the first sheet as text; of a formula what was worked out', async () => {
    const bytes = sheetOf(
      `<row r="1">${cell('A1', 'Naam')}${cell('B1', 'Kosten')}</row><row r="2">${cell('A2', ' =cmd() ')}<c r="B2"><f>1+1.5</f><v>2.5</v></c></row>`,
    );
    const read = await readXlsx(bytes);
    expect(read.ok && read.value).toEqual([
      { line: 1, cells: ['Naam', 'Kosten'] },
      { line: 2, cells: ['=cmd()', '2.5'] },
    ]);
  });

  it.each([
    [
      'a cell a million rows down',
      sheetOf(`<row r="1048576">${cell('A1048576', 'x')}</row>`),
      'too-many-rows',
    ],
    ['a cell in the last column', sheetOf(`<row r="1">${cell('XFD1', 'x')}</row>`), 'damaged-workbook'],
    [
      'a reference in disguise',
      sheetOf('<row r="1"><c r="A&#49;048576"><v>1</v></c></row>'),
      'damaged-workbook',
    ],
    [
      'what unpacks to far more',
      sheetOf('', [{ name: 'xl/media/a.bin', text: ' '.repeat(40_000_000) }]),
      'bomb',
    ],
    ['a size that lies', sheetOf('', [{ name: 'xl/a.xml', text: 'x'.repeat(9_000_000), says: 9 }]), 'bomb'],
    ['macros', sheetOf('', [{ name: 'xl/vbaProject.bin', text: 'x' }]), 'damaged-workbook'],
    ['no ZIP file', utf8('Naam;Soort'), 'damaged-workbook'],
    [
      'another office file',
      zip([{ name: '[Content_Types].xml', text: '<Types wordprocessingml.document.main+xml/>' }]),
      'damaged-workbook',
    ],
    ['too large', new Uint8Array(2_000_001), 'too-large'],
  ])('%s', async (_name, bytes, expected) => {
    expect(await code(readXlsx(bytes))).toBe(expected);
  });
});
