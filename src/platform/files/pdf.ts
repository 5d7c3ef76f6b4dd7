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

type Packed =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: FileFault };
const bad = (fault: FileFault): Packed => ({ ok: false, fault });

/** What stands in one object stream. Only the packings that programs really use are read; any other hides something. */
async function objectsIn(dictionary: string, bytes: Buffer): Promise<Packed> {
  if (!/\/Filter/.test(dictionary)) return { ok: true, text: bytes.toString('latin1') };
  const plainly = /\/Filter\s*\[?\s*\/(FlateDecode|Fl)\s*\]?\s*(?=[/>\s])/.test(dictionary);
  if (!plainly || /\/Predictor\s+(?!1\b)/.test(dictionary)) return bad('hidden-content');
  try {
    const objects = await unpack(bytes, { maxOutputLength: mostObjectBytes });
    return { ok: true, text: objects.toString('latin1') };
  } catch (error) {
    return bad((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged');
  }
}

/**
 * Since PDF 1.5 objects may be packed together in a stream; a picture's bytes are left alone. What stands between two
 * streams is looked at whole, because a dictionary may be as long as its writer likes.
 */
async function packedObjects(file: string): Promise<Packed> {
  const texts: string[] = [];
  let after = 0;
  for (const found of file.matchAll(stream)) {
    const between = plainNames(file.slice(after, found.index));
    after = found.index + found[0].length;
    if (!/\/ObjStm/.test(between)) continue;
    if (texts.length >= mostObjectStreams) return bad('bomb');
    const read = await objectsIn(between, Buffer.from(found[1] ?? '', 'latin1'));
    if (!read.ok) return read;
    texts.push(read.text);
  }
  return { ok: true, text: texts.join('\n') };
}

export async function inspectPdf(file: Buffer): Promise<FileFault | null> {
  if (!file.subarray(0, mark.length).equals(mark)) return 'hidden-content';
  if (!file.subarray(Math.max(0, file.length - 2048)).includes(Buffer.from('%%EOF'))) return 'damaged';
  const text = file.toString('latin1');
  const outside = plainNames(text.replace(stream, ''));
  const packed = await packedObjects(text);
  if (activeNames.test(outside)) return 'active-content';
  // Under a password packed objects cannot be looked into; an archive could not keep the file either.
  if (/\/Encrypt(?![A-Za-z0-9])/.test(outside) && /\/ObjStm/.test(outside)) return 'encrypted';
  if (!packed.ok) return packed.fault;
  return activeNames.test(plainNames(packed.text)) ? 'active-content' : null;
}
