/** `hoofdveld report council …`: counts every figure of a period and freezes them as a draft. */
import { parseArgs } from 'node:util';
import {
  askEdition,
  findToldBefore,
  isPeriod,
  makeEdition,
  noteTooLong,
} from '../features/council-report/index.ts';
import { system } from '../kernel/actor.ts';
import { systemClock } from '../kernel/dates.ts';
import type { Problem } from '../kernel/result.ts';
import { localDataVersion } from '../platform/db/data-version.ts';
import type { CommandIo } from './command.ts';
import { withDb } from './database.ts';

const usage = `Usage: hoofdveld report council --from DAY --until DAY [--note FILE]

Makes the report to the council over these days, both included; the last one must be over. Every figure is counted at
once and frozen. It is a draft until an officer publishes it at the address that is printed. No day is published twice,
and what hosts told and complaints are told of whole half-years only.

  --from 2026-01-01      first day
  --until 2026-06-30     last day
  --note FILE            a text in Dutch that stands above the figures

Exit code: 0 made; 1 it could not be made; 2 wrong input, nothing written.`;

const options = { from: { type: 'string' }, until: { type: 'string' }, note: { type: 'string' } } as const;

type Asked = { readonly fromOn: string; readonly lastOn: string; readonly noteFile: string | null };

/** @returns null when an option is unknown, missing, or no day */
function asked([kind, ...rest]: readonly string[]): Asked | null {
  if (kind !== 'council') return null;
  try {
    const { values } = parseArgs({ args: rest, options });
    const period = { fromOn: values.from ?? '', lastOn: values.until ?? '' };
    return isPeriod(period) ? { ...period, noteFile: values.note ?? null } : null;
  } catch {
    return null;
  }
}

function wrong(io: CommandIo, problems: readonly Problem[]): number {
  for (const { text } of problems) io.err(text.en);
  return 2;
}

/** @returns 0, 1 when it could not be made, or 2 */
export async function reportCommand(args: readonly string[], io: CommandIo): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(usage);
    return 0;
  }
  const wanted = asked(args);
  if (!wanted) {
    io.err(usage);
    return 2;
  }
  const { fromOn, lastOn, noteFile } = wanted;
  let note = '';
  try {
    if (noteFile !== null) note = (await io.readFile(noteFile)).replaceAll('\0', '').trim();
  } catch {
    io.err(`${noteFile} cannot be read`);
    return 2;
  }
  const long = noteTooLong(note);
  if (long) return wrong(io, [long]);
  return await withDb(io, async (db, config) => {
    const deps = { db, clock: systemClock, dataVersion: localDataVersion() };
    const actor = system('cli');
    const made = await askEdition(deps, actor, { fromOn, lastOn, note }, { queue: false });
    if (!made.ok) return wrong(io, made.problems);
    const frozen = await makeEdition(deps, made.value, actor);
    if (!frozen.ok) {
      for (const { text } of frozen.problems) io.err(text.en);
      return 1;
    }
    io.out(`Made as a draft: ${config.publicUrl}/raadsrapportages/${made.value.slug}`);
    const before = await findToldBefore(db, { id: made.value.id, fromOn, lastOn });
    if (before) io.out(`It cannot be published: ${before.slug} tells of some of these days.`);
    return 0;
  });
}
