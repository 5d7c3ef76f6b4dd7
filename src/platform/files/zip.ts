/** Reads a ZIP file's directory with suspicion: office files are ZIP files, and so are bombs. */
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly compressedBytes: number;
  readonly bytes: number;
  readonly encrypted: boolean;
  /** Where its own header starts. */
  readonly offset: number;
};

export type ZipFault = 'damaged' | 'bomb' | 'encrypted' | 'hidden-content';
export type ZipReading =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly fault: ZipFault };

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSize = 22;

/** No office document that people send comes near these. */
export const zipLimits = { entries: 3000, totalBytes: 150_000_000, ratio: 250 } as const;

const bad = (fault: ZipFault): ZipReading => ({ ok: false, fault });

/** The end record must be the last thing in the file: what follows it, or comes before the first entry, is hidden. */
function endRecord(file: Buffer): { count: number; size: number; offset: number } | ZipFault {
  if (file.length < endSize) return 'damaged';
  const at = file.length - endSize;
  if (file.readUInt32LE(at) !== endSignature)
    return file.includes(Buffer.from('PK\u0005\u0006', 'latin1'), Math.max(0, file.length - 70_000))
      ? 'hidden-content'
      : 'damaged';
  const count = file.readUInt16LE(at + 10);
  const [size, offset] = [file.readUInt32LE(at + 12), file.readUInt32LE(at + 16)];
  if (file.readUInt16LE(at + 20) !== 0) return 'hidden-content';
  return offset + size === at ? { count, size, offset } : 'damaged';
}

function readEntry(file: Buffer, at: number): { entry: ZipEntry; next: number } | null {
  if (at + 46 > file.length || file.readUInt32LE(at) !== centralSignature) return null;
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
    file.readUInt16LE(at + offset),
  );
  const nameEnd = at + 46 + (nameLength ?? 0);
  if (nameEnd > file.length) return null;
  return {
    entry: {
      name: file.toString('utf8', at + 46, nameEnd),
      method: file.readUInt16LE(at + 10),
      compressedBytes: file.readUInt32LE(at + 20),
      bytes: file.readUInt32LE(at + 24),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      offset: file.readUInt32LE(at + 42),
    },
    next: nameEnd + (extraLength ?? 0) + (commentLength ?? 0),
  };
}

/** Where an entry's packed bytes start; null when its own header does not stand where the directory says. */
function dataStart(file: Buffer, entry: ZipEntry): number | null {
  const at = entry.offset;
  if (at + 30 > file.length || file.readUInt32LE(at) !== localSignature) return null;
  return at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
}

/** Entries that share bytes are how small files unpack to terabytes. */
function layoutFault(file: Buffer, entries: readonly ZipEntry[], directory: number): ZipFault | null {
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    const start = dataStart(file, entry);
    if (start === null) return 'damaged';
    if (entry.offset < end) return 'bomb';
    if (end === 0 && entry.offset !== 0) return 'hidden-content';
    end = start + entry.compressedBytes;
  }
  return end <= directory ? null : 'damaged';
}

function sizeFault(entries: readonly ZipEntry[]): ZipFault | null {
  if (entries.some((entry) => entry.encrypted)) return 'encrypted';
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.compressedBytes, 0);
  const ratio = total / Math.max(1, packed);
  // Small files compress wildly without harm.
  if (total > zipLimits.totalBytes || (total > 5_000_000 && ratio > zipLimits.ratio)) return 'bomb';
  return null;
}

/** Reads the directory and checks that the file holds these entries, side by side, and nothing else. */
export function readZip(bytes: Uint8Array): ZipReading {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(file);
  if (typeof end === 'string') return bad(end);
  if (end.count === 0 || end.count > zipLimits.entries) return bad(end.count === 0 ? 'damaged' : 'bomb');
  const entries: ZipEntry[] = [];
  let at = end.offset;
  for (let index = 0; index < end.count; index += 1) {
    const read = readEntry(file, at);
    if (!read) return bad('damaged');
    entries.push(read.entry);
    at = read.next;
  }
  if (at !== end.offset + end.size) return bad('damaged');
  const fault = sizeFault(entries) ?? layoutFault(file, entries, end.offset);
  return fault ? bad(fault) : { ok: true, entries };
}

/**
 * Unpacks one entry, never further than the directory says.
 * @returns null when it is damaged or larger than declared
 */
export async function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array | null> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = dataStart(file, entry);
  if (start === null) return null;
  const packed = file.subarray(start, start + entry.compressedBytes);
  if (entry.method === 0) return packed.length === entry.bytes ? packed : null;
  if (entry.method !== 8) return null;
  try {
    const unpacked = await inflate(packed, { maxOutputLength: Math.max(1, entry.bytes) });
    return unpacked.length === entry.bytes ? unpacked : null;
  } catch {
    return null;
  }
}
