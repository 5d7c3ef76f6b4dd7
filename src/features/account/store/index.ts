export * from './activities.ts';
export * from './consents.ts';
export * from './erase.ts';
export * from './photos.ts';
export * from './replies.ts';
export * from './reports.ts';
export * from './sounds.ts';
export * from './stories.ts';
