/**
 * Reference data in memory: places, schemes and rounds, which every page needs and which hardly ever change. An answer is
 * kept until something changes in a table that it was read from, so a change shows on the next request. Never for what
 * concerns a person or a case. tests/kept-reads.test.ts holds each read to the tables that it names.
 */
import type { DataVersion } from './data-version.ts';
import type { Db, Reader } from './index.ts';
import { names } from './names.ts';
import type { DB } from './schema.ts';

type Key = string | number;
type Shelf<T> = { readonly version: number; readonly answers: Map<string, Promise<T>> };

/** Per read; a city has fewer of most that is kept. More are made-up slugs, and the shelf begins anew. */
const mostAnswers = 500;

const versions = new WeakMap<Reader, DataVersion>();

/** From here on reads from this database are kept. Inside a transaction they are always asked. */
export function keepReads(db: Db, version: DataVersion): void {
  versions.set(db, version);
}

/** Kept answers are shared between requests: who would change one is stopped. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

export type KeptRead<Keys extends readonly Key[], T> = ((reader: Reader, ...keys: Keys) => Promise<T>) & {
  /** As the database names them. */
  readonly tables: readonly string[];
};

/**
 * @param tables all that it reads, those under a view too; each must tell when it changes (trigger `data_version`)
 * @param options `answersMost`: fewer where one answer is large
 * @returns the same read, which asks again only after something has changed there; readers at one moment ask once together
 */
export function keptRead<Keys extends readonly Key[], T>(
  tables: readonly (keyof DB)[],
  read: (reader: Reader, ...keys: Keys) => Promise<T>,
  { answersMost = mostAnswers }: { readonly answersMost?: number } = {},
): KeptRead<Keys, T> {
  const named = tables.map((table) => names.inDatabase(table));
  const shelves = new WeakMap<Reader, Shelf<T>>();
  const keeping = async (reader: Reader, ...keys: Keys): Promise<T> => {
    const version = versions.get(reader)?.of(named) ?? null;
    if (version === null) return await read(reader, ...keys);
    const last = shelves.get(reader);
    const fits = last?.version === version && last.answers.size < answersMost;
    const { answers } = fits ? last : { answers: new Map<string, Promise<T>>() };
    if (!fits) shelves.set(reader, { version, answers });
    const key = keys.join(' ');
    const found = answers.get(key);
    if (found) return await found;
    const asked = read(reader, ...keys).then(frozen);
    answers.set(key, asked);
    // A fault is nobody's answer but that of who asked.
    asked.catch(() => answers.delete(key));
    return await asked;
  };
  return Object.assign(keeping, { tables: named });
}
