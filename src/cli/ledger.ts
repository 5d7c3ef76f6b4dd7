import { verifyLedger } from '../features/budget/index.ts';
import { type CommandIo, wrongUse } from './command.ts';
import { withDb } from './database.ts';

export async function ledgerCommand(args: readonly string[], io: CommandIo): Promise<number> {
  if (args.length !== 1 || args[0] !== 'verify') return wrongUse('ledger verify', io);
  return await withDb(io, async (db) => {
    const { envelopes, entries, faults } = await verifyLedger(db);
    for (const fault of faults) io.err(`envelope ${fault.envelopeId}: ${fault.what}: ${fault.detail}`);
    io.out(`${envelopes} envelopes, ${entries} entries, ${faults.length} fault(s)`);
    return faults.length === 0 ? 0 : 1;
  });
}
