/** An address as a code to scan (QR, ISO/IEC 18004). */
import encodeQr from 'qr';

export type ScanCode = {
  /** Modules in a row. */
  readonly size: number;
  /** Per row its dark stretches: `[start, length, start, length, …]`. */
  readonly rows: number[][];
};

/** Mends 15 %: a poster gets rained on and written on. */
const correction = 'medium';

/** @throws Error when the address is longer than a code can hold, some 2,300 characters */
export function scanCode(address: string): ScanCode {
  const bordered = encodeQr(address, 'raw', { ecc: correction, border: 1 });
  const modules = bordered.slice(1, -1).map((row) => row.slice(1, -1));
  return { size: modules.length, rows: modules.map(stretches) };
}

function stretches(row: readonly boolean[]): number[] {
  const runs: number[] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    if (row[x - 1] === true) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(x, 1);
  });
  return runs;
}
