/** The schemes that come with the program, as YAML data in `shipped/`. They start a city; they bind nobody. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assert } from '../../kernel/result.ts';
import { readSchemeDocument, type SchemeDocument } from './document.ts';

export const shippedNames = ['bewonersinitiatieven', 'sociale-basis-2027', 'basisfinanciering'] as const;
export type ShippedName = (typeof shippedNames)[number];

const folder = join('src', 'features', 'scheme', 'shipped');

/** The program also runs bundled from another folder of the same checkout, so the way to the data is looked for. */
function shippedFolder(): string {
  for (let from = import.meta.dirname; ; from = dirname(from)) {
    if (existsSync(join(from, folder))) return join(from, folder);
    assert(from !== dirname(from), `The folder ${folder} was not found.`);
  }
}

/** The YAML text as it is shipped, comments included. */
export function shippedYaml(name: ShippedName): string {
  return readFileSync(join(shippedFolder(), `${name}.yaml`), 'utf8');
}

const known = new Map<ShippedName, SchemeDocument>();

/**
 * Read once: nobody changes what it gives.
 * @throws AssertionError when the shipped text is not a valid scheme
 */
export function shippedScheme(name: ShippedName): SchemeDocument {
  const before = known.get(name);
  if (before) return before;
  const read = readSchemeDocument(shippedYaml(name));
  assert(read.ok, `The shipped scheme ${name} is not valid`);
  known.set(name, read.value);
  return read.value;
}
