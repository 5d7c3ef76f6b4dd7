import { type Text, text } from '../../../kernel/messages.ts';
import type { Choices, Field } from './fields.ts';

export const optionsOf = <Key extends string>(labels: Readonly<Record<Key, Text>>): Choices =>
  (Object.keys(labels) as Key[]).map((value) => ({ value, label: labels[value] }));

export const sourceLabel = text('Bron: document of artikel', 'Source: document or article');
export const toVerifyLabel = text('Nog te controleren in de bron', 'Still to be checked in the source');
export const exampleLabel = text('Voorbeeld: geen bron noemt dit', 'Example: no source gives this');

/** Where a figure comes from, whether it was checked, and whether it is an example. */
export const provenance = (path: string): Field[] => [
  { kind: 'text', path: path === '' ? 'source' : `${path}.source`, label: sourceLabel },
  { kind: 'check', path: path === '' ? 'toVerify' : `${path}.toVerify`, label: toVerifyLabel },
  { kind: 'example', path, label: exampleLabel },
];
