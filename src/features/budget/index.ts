/** Front door of the budget: envelopes (ceilings) and their double-entry ledger. */
export { chooseEnvelope } from './choose-envelope.ts';
export {
  advance,
  advanceReturned,
  commitGrant,
  determine,
  lowerCeiling,
  publishCeiling,
  raiseByLaw,
  recover,
  release,
  reserve,
} from './movements.ts';
export { balancesOf, emptyBalances, heldBy, type LedgerFault, totalCents } from './rules.ts';
export {
  balancesOn,
  entriesOf,
  findEnvelope,
  getEnvelope,
  heldCents,
  insertEnvelope,
  listEntries,
  listEnvelopesOfRound,
  listEnvelopesOfWijk,
  verifyLedger,
} from './store.ts';
export type { Account, Balances, Envelope, LedgerEntry, LedgerKind } from './types.ts';
