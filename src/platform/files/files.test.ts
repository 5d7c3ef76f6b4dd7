import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { type Part, zip } from '../../../tests/support/zip.ts';
import { fileStore } from './index.ts';
import { inspectFile } from './inspect.ts';

const why = async (bytes: Uint8Array, name: string): Promise<string> => {
  const read = await inspectFile(bytes, name);
  return read.ok ? `${read.kind} as ${read.name}` : read.fault;
};

const word: readonly Part[] = [
  { name: '[Content_Types].xml', text: '<Types wordprocessingml.document.main+xml/>' },
  { name: 'word/document.xml', text: '<w:document/>' },
];
const withPart = (name: string, text = 'x'): Buffer => zip([...word, { name, text }]);

describe('an office file', () => {
  it.each([
    ['a letter', zip(word), 'docx as plan.docx'],
    ['a macro', withPart('word/vbaProject.bin'), 'macros'],
    ['a control', withPart('word/activeX/activeX1.xml'), 'active-content'],
    ['a program', withPart('word/embeddings/start.exe'), 'active-content'],
    [
      'a template from elsewhere',
      withPart('word/_rels/settings.xml.rels', '<R Type="attachedTemplate" TargetMode="External"/>'),
      'active-content',
    ],
    ['a path out of its folder', withPart('../../etc/cron.d/x'), 'damaged'],
    ['two parts of one name', withPart('word/document.xml'), 'damaged'],
    ['a bomb', withPart('word/a.xml', 'x'.repeat(20_000_000)), 'bomb'],
    [
      'a bomb that says it is small',
      zip([...word, { name: 'a.xml', text: 'x'.repeat(9_000_000), says: 9 }]),
      'bomb',
    ],
    ['something before it', zip(word, '<script>'), 'unknown-type'],
    ['something behind it', zip(word, '', '<script>'), 'hidden-content'],
    ['no office file', zip([{ name: 'a.txt', text: 'x' }]), 'unknown-type'],
  ])('with %s', async (_what, bytes, expected) => {
    expect(await why(bytes, 'plan.docx')).toBe(expected);
  });
});

const pdf = (objects: string | Buffer): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(objects), Buffer.from('\ntrailer <<>>\n%%EOF\n')]);
const script = '<< /S /JavaScript /JS (app.alert(1)) >>';
const packed = (dictionary: string, content: Buffer): Buffer =>
  pdf(
    Buffer.concat([
      Buffer.from(`1 0 obj ${dictionary}\nstream\n`),
      content,
      Buffer.from('\nendstream endobj'),
    ]),
  );

describe('a PDF', () => {
  it.each([
    ['nothing special', pdf('1 0 obj << /Type /Catalog >> endobj'), 'pdf as plan.pdf'],
    [
      'packed objects',
      packed('<< /Type /ObjStm /Filter /FlateDecode >>', deflateSync('<< /Type /Page >>')),
      'pdf as plan.pdf',
    ],
    [
      'a picture whose bytes say /JS',
      packed('<< /Subtype /Image >>', Buffer.from('\u0001/JS \u0002')),
      'pdf as plan.pdf',
    ],
    ['a script', pdf(`1 0 obj ${script} endobj`), 'active-content'],
    ['a script in other letters', pdf('1 0 obj << /J#61vaScript 2 0 R >> endobj'), 'active-content'],
    ['a program to start', pdf('1 0 obj << /S /Launch >> endobj'), 'active-content'],
    ['a file in it', pdf('1 0 obj << /EmbeddedFiles 2 0 R >> endobj'), 'active-content'],
    [
      'a packed script',
      packed('<< /Type /ObjStm /Filter /FlateDecode >>', deflateSync(script)),
      'active-content',
    ],
    ['a packed script, not squeezed', packed('<< /Type /ObjStm >>', Buffer.from(script)), 'active-content'],
    [
      'a packed script behind a long dictionary',
      packed(`<< /Type /ObjStm /Filter /FlateDecode /X (${'obj '.repeat(500)}) >>`, deflateSync(script)),
      'active-content',
    ],
    [
      'a packed script under another name',
      packed('<< /Type /Obj#53tm /Filter [ /FlateDecode ] >>', deflateSync(script)),
      'active-content',
    ],
    [
      'a script packed twice',
      packed(
        '<< /Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode] >>',
        Buffer.from(deflateSync(script).toString('hex')),
      ),
      'hidden-content',
    ],
    [
      'packed objects that are a bomb',
      packed('<< /Type /ObjStm /Filter /FlateDecode >>', deflateSync(Buffer.alloc(20_000_000))),
      'bomb',
    ],
    [
      'a password over packed objects',
      packed('<< /Type /ObjStm /Filter /FlateDecode >> % /Encrypt 9 0 R', Buffer.from('unreadable')),
      'encrypted',
    ],
    ['no end', Buffer.from('%PDF-1.7\n1 0 obj'), 'damaged'],
    ['something before it', Buffer.concat([Buffer.from('<html>'), pdf('')]), 'hidden-content'],
  ])('with %s', async (_what, bytes, expected) => {
    expect(await why(bytes, 'plan.pdf')).toBe(expected);
  });
});

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const wide = Buffer.from(pixel);
wide.writeUInt32BE(60_000, 16);
wide.writeUInt32BE(60_000, 20);

it.each([
  ['a picture', pixel, 'foto.png', 'png as foto.png'],
  ['a picture without an ending', pixel, 'foto', 'png as foto.png'],
  ['a picture that says it is a PDF', pixel, 'plan.pdf', 'wrong-name'],
  ['a PDF that says it is a picture', pdf(''), 'foto.png', 'wrong-name'],
  ['a picture too large to open', wide, 'foto.png', 'bomb'],
  [
    'a picture with a script behind it',
    Buffer.concat([pixel, Buffer.from('<script>')]),
    'foto.png',
    'hidden-content',
  ],
  ['half a picture', pixel.subarray(0, 40), 'foto.png', 'damaged'],
  [
    'a drawing with scripts',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'plan.svg',
    'unknown-type',
  ],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'plan.pdf', 'unknown-type'],
  ['a program', Buffer.from('MZ\u0090\u0000'.padEnd(200, 'x'), 'latin1'), 'plan.pdf', 'unknown-type'],
  ['words', Buffer.from('zomaar wat woorden'), 'plan.docx', 'unknown-type'],
])('%s is told by what is in it', async (_what, bytes, name, expected) => {
  expect(await why(bytes, name)).toBe(expected);
});

describe('the store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoofdveld-files-'));
  const files = fileStore(folder);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps bytes by their hash and notices damage', async () => {
    const sha256 = await files.put(pixel);
    expect(Buffer.from(await files.get(sha256))).toEqual(pixel);
    expect(await files.put(pixel)).toBe(sha256);
    expect(readdirSync(join(folder, sha256.slice(0, 2)))).toEqual([sha256]);
    writeFileSync(join(folder, sha256.slice(0, 2), sha256), 'other');
    await expect(files.get(sha256)).rejects.toThrow();
    await files.remove(sha256);
    await expect(files.get(sha256)).rejects.toThrow();
  });

  it.each(['../../etc/passwd', 'A'.repeat(64), '', 'a'.repeat(63)])('has no file called %j', async (name) => {
    await expect(files.get(name)).rejects.toThrow(TypeError);
  });
});
