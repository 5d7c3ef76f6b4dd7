export * from './agenda.ts';
export * from './map.ts';
export * from './money.ts';
export * from './sums.ts';
