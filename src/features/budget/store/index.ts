export * from './adopted-budgets.ts';
export * from './entries.ts';
export * from './envelopes.ts';
export * from './flows.ts';
