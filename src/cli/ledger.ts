import { verifyAreaBudgets } from '../features/area-budget/index.ts';
import { verifyLedger } from '../features/budget/index.ts';
import { type CommandIo, wrongUse } from './command.ts';
import { withDb } from './database.ts';

/** @returns 0, 1 when a balance differs from what its entries add up to, or 2 */
export async function ledgerCommand(args: readonly string[], io: CommandIo): Promise<number> {
  if (args.length !== 1 || args[0] !== 'verify') return wrongUse('ledger verify', io);
  return await withDb(io, async (db) => {
    const { envelopes, entries, faults } = await verifyLedger(db);
    for (const fault of faults) io.err(`envelope ${fault.envelopeId}: ${fault.what}: ${fault.detail}`);
    io.out(`${envelopes} envelopes, ${entries} entries, ${faults.length} fault(s)`);
    const areas = await verifyAreaBudgets(db);
    for (const { where, what, detail } of areas.faults) io.err(`area budget ${where}: ${what}: ${detail}`);
    io.out(`${areas.budgets} area budgets, ${areas.entries} entries, ${areas.faults.length} fault(s)`);
    return faults.length + areas.faults.length === 0 ? 0 : 1;
  });
}
