/** Bytes as text: UTF-8 and UTF-16 with or without their mark, otherwise Windows-1252, as older office programs write. */
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { intakeProblems as problems } from '../messages.ts';

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, place) => bytes[place] === byte);

/** Without a mark: Latin letters leave every other byte zero. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 200);
  if (head.length < 4 || bytes.length % 2 !== 0) return null;
  const zeros = (from: number): number =>
    head.filter((byte, place) => place % 2 === from && byte === 0).length;
  const enough = head.length / 2 - 4 > 0 ? head.length * 0.4 : head.length / 2;
  if (zeros(1) >= enough && zeros(0) === 0) return 'utf-16le';
  return zeros(0) >= enough && zeros(1) === 0 ? 'utf-16be' : null;
}

function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  return wideOrder(bytes) ?? 'utf-8';
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export function decodeText(bytes: Uint8Array): Result<string> {
  const text = decoded(bytes);
  return text.includes('\0') ? refused(problems.noText) : ok(text);
}
