/** Front door of the budget: envelopes (ceilings) and their double-entry ledger. */

export { type AdoptedBudget, adoptionDay, isBudgetYear } from './adopted-budget.ts';
export { openMoney, wijkMoneyBrief } from './briefs.tsx';
export { chooseEnvelope, chooseWithRoom } from './choose-envelope.ts';
export { changeCeiling } from './commands.ts';
export { envelopesCsv, ledgerCsv } from './files.ts';
export { movementLabel } from './messages.ts';
export {
  advance,
  advanceReturned,
  commitGrant,
  determine,
  lowerCeiling,
  publishCeiling,
  raiseByLaw,
  recoverPaid,
  release,
  reserve,
  writeOffPaid,
} from './movements.ts';
export { budgetPages } from './pages.tsx';
export { recordBudget } from './record-budget.ts';
export { emptyBalances, type LedgerFault } from './rules.ts';
export {
  balancesOfAllOn,
  balancesOn,
  countEntries,
  countOverviews,
  entriesOf,
  findBudget,
  findOverview,
  getEnvelope,
  heldCents,
  insertEnvelope,
  type LedgerMoment,
  listEnvelopesOfRound,
  listOverviews,
  listPublicMovements,
  lockEnvelope,
  roomAt,
  verifyLedger,
} from './store/index.ts';
export type { Account, Balances, Envelope, EnvelopeOverview, LedgerEntry, LedgerKind } from './types.ts';
export { titleOf as titleOfEnvelope } from './views/parts.tsx';
