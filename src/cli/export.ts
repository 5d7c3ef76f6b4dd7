/** `hoofdveld export …`: what leaves the program as a file. Each kind is a row here. */
import { parseArgs } from 'node:util';
import { registerCsv, registerJson } from '../features/report/index.ts';
import type { Db } from '../platform/db/index.ts';
import type { CommandIo } from './command.ts';
import { withDb } from './database.ts';

type Export = {
  readonly usage: string;
  /** @returns what to write out, or null when the arguments are wrong */
  prepare(args: readonly string[]): ((db: Db) => Promise<string>) | null;
};

function formatOf(args: readonly string[]): string | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { format: { type: 'string', default: 'csv' } },
    });
    return values.format;
  } catch {
    return null;
  }
}

const exports: Readonly<Record<string, Export>> = {
  /** The public register, as everybody may download it. */
  register: {
    usage: 'export register [--format csv|json]',
    prepare: (args) => {
      const format = formatOf(args);
      if (format === 'csv') return (db) => registerCsv(db, {});
      return format === 'json' ? (db) => registerJson(db, {}) : null;
    },
  },
};

/** @returns 0, or 2 when the kind or its options are unknown */
export async function exportCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const [kind = '', ...rest] = args;
  const known = Object.hasOwn(exports, kind) ? exports[kind] : undefined;
  const write = known?.prepare(rest);
  if (!write) {
    io.err(['Usage:', ...Object.values(exports).map(({ usage }) => `  hoofdveld ${usage}`)].join('\n'));
    return 2;
  }
  return await withDb(io, async (db) => {
    io.out(await write(db));
    return 0;
  });
}
