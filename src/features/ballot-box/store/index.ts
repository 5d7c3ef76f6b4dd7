export * from './batches.ts';
export * from './box.ts';
export * from './keys.ts';
export * from './mixing.ts';
export * from './paper.ts';
export * from './roll.ts';
