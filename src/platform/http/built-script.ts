/** Scripts with an address of their own beside their hashed name: others write it down, or a browser asks for it by itself. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { AppContext } from './context.ts';

type Script = { readonly text: string; readonly etag: string };
const scripts = new Map<string, Promise<Script>>();

async function readScript(path: string): Promise<Script> {
  const text = await readFile(path, 'utf8');
  return { text, etag: `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` };
}

/** @param headers at least how long it may be kept; after that its digest tells whether it is the same */
export async function builtScript(
  c: AppContext,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const reading = scripts.get(path) ?? readScript(path);
  scripts.set(path, reading);
  const { text, etag } = await reading;
  const known = (c.req.header('if-none-match') ?? '').split(',').map((each) => each.trim());
  if (known.includes(etag)) return c.body(null, 304, { ...headers, etag });
  return c.body(text, 200, { ...headers, etag, 'content-type': 'text/javascript; charset=utf-8' });
}
