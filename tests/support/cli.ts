/** Runs a command of the command line without a process: what it wrote, and with which code it ended. */
import type { Command } from '../../src/cli/command.ts';

export type CliRun = {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  readonly written: Readonly<Record<string, string>>;
};

export async function runCli(
  run: Command['run'],
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<CliRun> {
  const said = { out: '', err: '' };
  const written: Record<string, string> = {};
  const bytesOf = (path: string): Uint8Array => {
    const content = files[path];
    if (content === undefined) throw new Error('ENOENT');
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const status = await run(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    readFile: async (path) => new TextDecoder().decode(bytesOf(path)),
    readBytes: async (path) => bytesOf(path),
    writeFile: async (path, text) => {
      written[path] = text;
    },
  });
  return { status, ...said, written };
}
