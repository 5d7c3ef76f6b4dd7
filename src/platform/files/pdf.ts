/** Is a PDF whole, and does it leave its reader's machine alone? */
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { FileFault } from './faults.ts';

const unpack = promisify(inflate);
const mark = Buffer.from('%PDF-');

/** Names that make a reader run, open or unpack something (ISO 32000-1 §12.6). */
const activeNames = /\/(JavaScript|JS|Launch|RichMedia|EmbeddedFiles?|XFA)(?![A-Za-z0-9])/;
const stream = /stream\r?\n([\s\S]*?)endstream/g;

/** A letter of a name may be written as `#` with two hexadecimals. */
const plainNames = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_code, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const mostObjectStreams = 500;
const mostObjectBytes = 5_000_000;

/** Since PDF 1.5 objects may be packed together in a stream; a picture's bytes are left alone. */
async function packedObjects(file: string): Promise<string> {
  const texts: string[] = [];
  for (const found of file.matchAll(stream)) {
    const head = file.slice(Math.max(0, found.index - 400), found.index);
    const dictionary = head.slice(head.lastIndexOf('obj'));
    if (!/\/ObjStm/.test(dictionary) || !/\/FlateDecode|\/Fl\b/.test(dictionary)) continue;
    const bytes = Buffer.from(found[1] ?? '', 'latin1');
    const objects = await unpack(bytes, { maxOutputLength: mostObjectBytes }).catch(() => null);
    texts.push(objects?.toString('latin1') ?? '');
    if (texts.length >= mostObjectStreams) break;
  }
  return texts.join('\n');
}

export async function inspectPdf(file: Buffer): Promise<FileFault | null> {
  if (!file.subarray(0, mark.length).equals(mark)) return 'hidden-content';
  if (!file.subarray(Math.max(0, file.length - 2048)).includes(Buffer.from('%%EOF'))) return 'damaged';
  const text = file.toString('latin1');
  const objects = `${text.replace(stream, '')}\n${await packedObjects(text)}`;
  return activeNames.test(plainNames(objects)) ? 'active-content' : null;
}
