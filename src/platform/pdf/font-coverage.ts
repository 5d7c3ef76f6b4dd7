/**
 * Which characters a font file can draw. PDF/UA-1 forbids the empty box that a font shows for a character it lacks, so
 * the engine refuses such a letter; one odd character in an applicant's text may not block a decision.
 */
export type Coverage = { readonly has: (codePoint: number) => boolean };

type Range = readonly [first: number, last: number];

/**
 * Reads the character map of one TrueType or OpenType font (OpenType specification, table `cmap`, formats 4 and 12).
 * @throws RangeError or Error when the bytes are not such a font
 */
export function readCoverage(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, 'cmap');
  const subtableCount = view.getUint16(cmap + 2);
  const ranges: Range[] = [];
  for (let index = 0; index < subtableCount; index += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) ranges.push(...segmentRanges(view, subtable));
    if (format === 12) ranges.push(...groupRanges(view, subtable));
  }
  if (ranges.length === 0) throw new Error('Font has no Unicode character map');
  ranges.sort((a, b) => a[0] - b[0]);
  return { has: (codePoint) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last) };
}

/** Characters that at least one of the fonts can draw. */
export function unionCoverage(fonts: readonly Coverage[]): Coverage {
  const known = new Map<number, boolean>();
  return {
    has(codePoint) {
      const before = known.get(codePoint);
      if (before !== undefined) return before;
      const now = fonts.some((font) => font.has(codePoint));
      known.set(codePoint, now);
      return now;
    },
  };
}

function tableOffset(view: DataView, tag: string): number {
  const tableCount = view.getUint16(4);
  for (let index = 0; index < tableCount; index += 1) {
    const record = 12 + index * 16;
    const name = String.fromCharCode(
      view.getUint8(record),
      view.getUint8(record + 1),
      view.getUint8(record + 2),
      view.getUint8(record + 3),
    );
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`Font has no table ${tag}`);
}

/** Format 4: segments in the first plane. A segment may point at glyph 0 ('missing'), so each character is looked up. */
function segmentRanges(view: DataView, at: number): Range[] {
  const segmentBytes = view.getUint16(at + 6);
  const endAt = at + 14;
  const startAt = endAt + segmentBytes + 2;
  const deltaAt = startAt + segmentBytes;
  const offsetAt = deltaAt + segmentBytes;
  const ranges: Range[] = [];
  for (let segment = 0; segment < segmentBytes; segment += 2) {
    const first = view.getUint16(startAt + segment);
    const last = view.getUint16(endAt + segment);
    const delta = view.getUint16(deltaAt + segment);
    const offset = view.getUint16(offsetAt + segment);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const raw = offset === 0 ? code : view.getUint16(offsetAt + segment + offset + (code - first) * 2);
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) appendCode(ranges, code);
    }
  }
  return ranges;
}

/** Format 12: groups over all planes. */
function groupRanges(view: DataView, at: number): Range[] {
  const groupCount = view.getUint32(at + 12);
  const ranges: Range[] = [];
  for (let index = 0; index < groupCount; index += 1) {
    const group = at + 16 + index * 12;
    ranges.push([view.getUint32(group), view.getUint32(group + 4)]);
  }
  return ranges;
}

function appendCode(ranges: Range[], code: number): void {
  const previous = ranges.at(-1);
  if (previous !== undefined && previous[1] === code - 1) ranges[ranges.length - 1] = [previous[0], code];
  else ranges.push([code, code]);
}
