/**
 * Says what a file is by what is in it, and refuses what is not plainly one of the kinds that offices and phones make.
 * This is no virus scanner: it keeps programs, bombs and disguises out.
 */
import { fileTypeFromBuffer } from 'file-type';
import type { FileFault } from './faults.ts';
import { inspectOffice } from './office.ts';
import { inspectPdf } from './pdf.ts';
import { inspectPicture, isPicture, type PictureKind } from './pictures.ts';

export type FileKind = 'pdf' | PictureKind | 'docx' | 'xlsx' | 'odt' | 'ods';
export type { FileFault } from './faults.ts';

export type Inspection =
  | { readonly ok: true; readonly kind: FileKind; readonly mediaType: string; readonly name: string }
  | { readonly ok: false; readonly fault: FileFault };

const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  heic: 'image/heic',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};
/** Other endings that people's programs give the same thing. */
const endings: Readonly<Record<string, FileKind>> = { jpeg: 'jpg', jpe: 'jpg', heif: 'heic' };

const bad = (fault: FileFault): Inspection => ({ ok: false, fault });

/** The ending of a name in lower case; '' without one. What follows the last dot of a long name is no ending. */
function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

const signatures = {
  zipEnd: Buffer.from('PK\u0005\u0006', 'latin1'),
  pdf: Buffer.from('%PDF-'),
} as const;

/** Another file at the head or the tail: what opens as a picture here may open as something else there. */
function hidesAnother(file: Buffer, kind: FileKind): boolean {
  const head = file.subarray(0, 1024);
  if (kind !== 'pdf' && head.includes(signatures.pdf)) return true;
  if (/<(script|html|svg|\?php)/i.test(head.toString('latin1')) && kind !== 'pdf') return true;
  return file.subarray(Math.max(0, file.length - 66_000)).includes(signatures.zipEnd);
}

async function detect(bytes: Uint8Array): Promise<FileKind | FileFault> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) {
    const office = await inspectOffice(bytes);
    return office.ok ? office.kind : office.fault;
  }
  // Old Office files and encrypted new ones share this container; both can hold macros that cannot be seen.
  if (file.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex')))
    return file.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'unknown-type';
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const kind = found?.ext === 'heif' ? 'heic' : found?.ext;
  if (kind === 'pdf') return (await inspectPdf(file)) ?? kind;
  if (kind !== undefined && isPicture(kind)) return inspectPicture(kind, bytes) ?? kind;
  return file.subarray(0, 1024).includes(signatures.pdf) ? 'hidden-content' : 'unknown-type';
}

const isKind = (found: FileKind | FileFault): found is FileKind => found in mediaTypes;

/**
 * @param name as the sender calls it, already cleaned; an ending is added when there is none
 * @returns the kind with its media type, or why it is refused
 */
export async function inspectFile(bytes: Uint8Array, name: string): Promise<Inspection> {
  const kind = await detect(bytes);
  if (!isKind(kind)) return bad(kind);
  const office = kind === 'docx' || kind === 'xlsx' || kind === 'odt' || kind === 'ods';
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!office && hidesAnother(file, kind)) return bad('hidden-content');
  const ending = endingOf(name);
  if (ending === '') return { ok: true, kind, mediaType: mediaTypes[kind], name: `${name}.${kind}` };
  const named = endings[ending] ?? ending;
  return named === kind ? { ok: true, kind, mediaType: mediaTypes[kind], name } : bad('wrong-name');
}
