/** Word, Excel and OpenDocument files: what they must hold, and what they must not. */
import type { FileFault } from './faults.ts';
import { readZip, unpackEntry, type ZipEntry } from './zip.ts';

export type OfficeKind = 'docx' | 'xlsx' | 'odt' | 'ods';

const openDocument: Readonly<Record<string, OfficeKind>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};
const officeMain: Readonly<Record<string, OfficeKind>> = {
  'wordprocessingml.document.main+xml': 'docx',
  'spreadsheetml.sheet.main+xml': 'xlsx',
};

/** Parts that can run: macros of both families, ActiveX, embedded programs and objects. */
const macroParts = /(^|\/)vbaProject[^/]*\.bin$|^Basic\/|^Scripts\/|(^|\/)macrosheets\//i;
const activeParts = /(^|\/)activeX\/|(^|\/)oleObject[^/]*\.bin$|\.(exe|dll|js|vbs|bat|cmd|ps1|jar|scr|lnk)$/i;
const strayPath = /^\/|\\|(^|\/)\.\.(\/|$)/;

type Read =
  | { readonly ok: true; readonly kind: OfficeKind }
  | { readonly ok: false; readonly fault: FileFault };
const bad = (fault: FileFault): Read => ({ ok: false, fault });

function partFault(entries: readonly ZipEntry[]): FileFault | null {
  if (entries.some((entry) => macroParts.test(entry.name))) return 'macros';
  if (entries.some((entry) => activeParts.test(entry.name))) return 'active-content';
  const names = new Set(entries.map((entry) => entry.name));
  return names.size < entries.length || entries.some((entry) => strayPath.test(entry.name))
    ? 'damaged'
    : null;
}

async function partText(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  name: string,
): Promise<string | null> {
  const entry = entries.find((one) => one.name === name);
  const unpacked = entry && entry.bytes < 2_000_000 ? await unpackEntry(bytes, entry) : null;
  return unpacked ? Buffer.from(unpacked).toString('utf8') : null;
}

/** A template that is fetched from elsewhere when the document is opened can bring macros along. */
async function fetchesTemplate(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<boolean> {
  const settings = await partText(bytes, entries, 'word/_rels/settings.xml.rels');
  return (
    settings !== null && /attachedTemplate/i.test(settings) && /TargetMode\s*=\s*"External"/i.test(settings)
  );
}

async function kindOf(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<OfficeKind | FileFault> {
  const mimetype = await partText(bytes, entries, 'mimetype');
  const open = mimetype === null ? undefined : openDocument[mimetype.trim()];
  if (open) return open;
  const types = await partText(bytes, entries, '[Content_Types].xml');
  if (types === null) return 'unknown-type';
  if (/macroEnabled/i.test(types)) return 'macros';
  return Object.entries(officeMain).find(([part]) => types.includes(part))?.[1] ?? 'unknown-type';
}

/** Every part must unpack to exactly what its directory says: a lie there is how bombs pass a size check. */
async function unpacksWhole(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<boolean> {
  for (const entry of entries) if ((await unpackEntry(bytes, entry)) === null) return false;
  return true;
}

export async function inspectOffice(bytes: Uint8Array): Promise<Read> {
  const zip = readZip(bytes);
  if (!zip.ok) return bad(zip.fault);
  const { entries } = zip;
  const fault = partFault(entries);
  if (fault) return bad(fault);
  const kind = await kindOf(bytes, entries);
  if (kind !== 'docx' && kind !== 'xlsx' && kind !== 'odt' && kind !== 'ods') return bad(kind);
  if (!(await unpacksWhole(bytes, entries))) return bad('bomb');
  return (await fetchesTemplate(bytes, entries)) ? bad('active-content') : { ok: true, kind };
}
