/** A command that reads one JSON file, computes, and writes JSON. */
import type { Result } from '../kernel/result.ts';

export type JsonIo = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readFile: (path: string) => Promise<string>;
};

async function readJsonFile(path: string, io: JsonIo): Promise<{ readonly value: unknown } | null> {
  let content: string;
  try {
    content = await io.readFile(path);
  } catch {
    io.err(`${path}: this file cannot be read.\n`);
    return null;
  }
  try {
    // Editors on Windows put a byte order mark first; JSON.parse does not take it.
    return { value: JSON.parse(content.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    io.err(`${path}: this is no valid JSON (${error instanceof Error ? error.message : 'unreadable'}).\n`);
    return null;
  }
}

/**
 * @param args one path, or `--help`
 * @param compute the answer as plain JSON values, or every problem with its JSON pointer
 * @returns exit code 0, or 2 after writing every problem to `err`, one per line with its JSON pointer
 */
export async function answerFile(
  args: readonly string[],
  io: JsonIo,
  usage: string,
  compute: (json: unknown) => Result<unknown>,
): Promise<number> {
  const [path, ...rest] = args;
  if (path === '--help' || path === '-h') {
    io.out(usage);
    return 0;
  }
  if (path === undefined || rest.length > 0) {
    io.err(usage);
    return 2;
  }
  const json = await readJsonFile(path, io);
  if (json === null) return 2;
  const answer = compute(json.value);
  if (!answer.ok) {
    for (const { field, text } of answer.problems) io.err(`${field === '' ? '/' : field}: ${text.en}\n`);
    return 2;
  }
  io.out(`${JSON.stringify(answer.value, null, 2)}\n`);
  return 0;
}
