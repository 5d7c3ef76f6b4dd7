export * from './budgets.ts';
export * from './flows.ts';
export * from './keys.ts';
export * from './proposals.ts';
export * from './sources.ts';
export * from './verify.ts';
