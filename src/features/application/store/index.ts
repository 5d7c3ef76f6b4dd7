/** All SQL of this feature, by what it is about. */
export * from './account.ts';
export * from './annexes.ts';
export * from './application.ts';
export * from './attachments.ts';
export * from './clocks.ts';
export * from './cosigners.ts';
export * from './destroy.ts';
export * from './events.ts';
export * from './lists.ts';
export * from './people.ts';
export * from './retention.ts';
