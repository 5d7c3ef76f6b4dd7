/** Counts a published file with the very code of the server. */
import { countVotes } from '../../features/allocation/rules/count.ts';
import { readPabulib } from '../../features/allocation/rules/pabulib.ts';
import { defaultOptions } from '../../features/allocation/types.ts';

export type Recounted =
  | { readonly winners: readonly string[]; readonly ballots: number; readonly sha256: string | null }
  | { readonly failed: true };

/** Browsers give a hash over a safe connection only; elsewhere null. */
async function hashOf(bytes: ArrayBuffer): Promise<string | null> {
  if (globalThis.crypto.subtle === undefined) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param bytes of the file; it says itself how it is counted */
export async function recounted(bytes: ArrayBuffer): Promise<Recounted> {
  const election = readPabulib(new TextDecoder().decode(bytes));
  if (!election.ok) return { failed: true };
  const { winners } = countVotes(election.value, { ...defaultOptions, ...election.value.announced });
  return { winners, ballots: election.value.voters, sha256: await hashOf(bytes) };
}

async function answer(file: string): Promise<Recounted> {
  try {
    const response = await fetch(file, { cache: 'no-store' });
    return response.ok ? await recounted(await response.arrayBuffer()) : { failed: true };
  } catch {
    return { failed: true };
  }
}

/** Waits for the address of a file and tells what it comes to. */
export function listen(): void {
  globalThis.addEventListener('message', async ({ data }: MessageEvent<{ readonly file: string }>) => {
    globalThis.postMessage(await answer(data.file));
  });
}
