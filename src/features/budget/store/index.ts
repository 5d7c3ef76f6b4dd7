export * from './adopted-budgets.ts';
export * from './append.ts';
export * from './envelopes.ts';
export * from './flows.ts';
export { countEntries, entriesOf, listAllMovements, listPublicMovements } from './read-entries.ts';
export * from './recount.ts';
