/** Front door of the budget: envelopes (ceilings) and their double-entry ledger. */
export { openMoney, wijkMoneyBrief } from './briefs.tsx';
export { chooseEnvelope } from './choose-envelope.ts';
export { movementLabel } from './messages.ts';
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
export { budgetPages } from './pages.tsx';
export { balancesOf, emptyBalances, heldBy, type LedgerFault, totalCents } from './rules.ts';
export {
  balancesOfAllOn,
  balancesOn,
  countEntries,
  countOverviews,
  entriesOf,
  findEnvelope,
  findOverview,
  getEnvelope,
  heldCents,
  insertEnvelope,
  listEntries,
  listEnvelopesOfRound,
  listEnvelopesOfWijk,
  listOverviews,
  listPublicMovements,
  lockEnvelope,
  verifyLedger,
} from './store/index.ts';
export type { Account, Balances, Envelope, EnvelopeOverview, LedgerEntry, LedgerKind } from './types.ts';
