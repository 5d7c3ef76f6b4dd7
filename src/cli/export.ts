/** `hoofdveld export …`: what leaves the program as a file. Each kind is a row here. */
import { parseArgs } from 'node:util';
import { areaBudgetsCsv } from '../features/area-budget/index.ts';
import { formulasJson, formulasYaml } from '../features/basefunding/index.ts';
import { envelopesCsv, ledgerCsv } from '../features/budget/index.ts';
import { registerCsv, registerJson } from '../features/report/index.ts';
import { schemesYaml } from '../features/scheme/index.ts';
import type { Db } from '../platform/db/index.ts';
import type { CommandIo } from './command.ts';
import { withDb } from './database.ts';

type Write = (db: Db) => Promise<string>;
type Export = { readonly usage: string; readonly formats: Readonly<Record<string, Write>> };

const exports: Readonly<Record<string, Export>> = {
  /** The public register, as everybody may download it. */
  register: {
    usage: 'export register [--format csv|json] [--out FILE]',
    formats: { csv: (db) => registerCsv(db, {}), json: (db) => registerJson(db, {}) },
  },
  /** Every public ceiling with what it holds now. */
  envelopes: { usage: 'export envelopes [--out FILE]', formats: { csv: envelopesCsv } },
  /** Every published version, as the documents that `/beheer/regelingen` takes in again. */
  schemes: { usage: 'export schemes [--out FILE]', formats: { yaml: schemesYaml } },
  /** Every published formula of base funding: each figure with its source. */
  formulas: {
    usage: 'export formulas [--format yaml|json] [--out FILE]',
    formats: { yaml: formulasYaml, json: formulasJson },
  },
  /** Every movement of every area budget; people by nothing. */
  'area-budgets': { usage: 'export area-budgets [--out FILE]', formats: { csv: areaBudgetsCsv } },
  /** Every movement; cases by their number, people by nothing. */
  ledger: { usage: 'export ledger [--out FILE]', formats: { csv: ledgerCsv } },
};

type Asked = { readonly write: Write; readonly out: string | null };

/** @returns null when the kind, the format or an option is unknown */
function asked([kind = '', ...rest]: readonly string[]): Asked | null {
  const known = Object.hasOwn(exports, kind) ? exports[kind] : undefined;
  if (!known) return null;
  try {
    const { values } = parseArgs({
      args: rest,
      options: { format: { type: 'string' }, out: { type: 'string' } },
    });
    const format = values.format ?? Object.keys(known.formats)[0] ?? '';
    const write = Object.hasOwn(known.formats, format) ? known.formats[format] : undefined;
    return write && values.out !== '' ? { write, out: values.out ?? null } : null;
  } catch {
    return null;
  }
}

/** @returns 0, or 2 when the kind or its options are unknown */
export async function exportCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const wanted = asked(args);
  if (!wanted) {
    io.err(['Usage:', ...Object.values(exports).map(({ usage }) => `  hoofdveld ${usage}`)].join('\n'));
    return 2;
  }
  return await withDb(io, async (db) => {
    const text = await wanted.write(db);
    if (wanted.out === null) io.out(text);
    else await io.writeFile(wanted.out, text);
    return 0;
  });
}
