/** Front door of the look. Pages import from here only. */
export * from './alert.tsx';
export * from './checkbox.tsx';
export * from './choices.tsx';
export * from './clock-line.tsx';
export * from './field.tsx';
export * from './form.tsx';
export * from './html.ts';
export * from './icon.tsx';
export * from './inputs.tsx';
export * from './layout.tsx';
export * from './lists.tsx';
export * from './measuring-glass.tsx';
export * from './money-rows.tsx';
export * from './navigation.tsx';
export * from './read-form.ts';
export * from './table.tsx';
export * from './text.tsx';
export { fill } from './words.ts';
