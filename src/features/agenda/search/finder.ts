/** Keeps what searching knows beforehand, so that a keystroke does not read the words of a whole city again. */
import { type Clock, Temporal } from '../../../kernel/dates.ts';
import type { DataVersion } from '../../../platform/db/data-version.ts';
import type { Db, Reader } from '../../../platform/db/index.ts';
import { keptRead } from '../../../platform/db/kept-reads.ts';
import { fold } from '../../listing/index.ts';
import { listSynonymGroups } from '../synonyms/store.ts';
import { type Found, type SearchOptions, search } from './find.ts';
import { Lexicon } from './lexicon.ts';
import type { Vocabulary } from './rules.ts';
import { readUses } from './store.ts';
import { Synonyms } from './synonyms.ts';

export type Finder = (query: string, options: SearchOptions) => Promise<Found>;

type FinderDeps = { readonly db: Db; readonly clock: Clock; readonly dataVersion: DataVersion };

async function readLexicon(reader: Reader): Promise<Lexicon> {
  return new Lexicon(await readUses(reader));
}

async function readSynonyms(reader: Reader): Promise<Synonyms> {
  const groups = await listSynonymGroups(reader);
  return new Synonyms(groups.map(({ words }) => words.map(fold)));
}

/** Never older than the newest change: who adds a word tries it at once. */
export const keptSynonyms = keptRead(['synonymGroup'], readSynonyms);

export async function readVocabulary(reader: Reader): Promise<Vocabulary> {
  const [lexicon, synonyms] = await Promise.all([readLexicon(reader), readSynonyms(reader)]);
  return { lexicon, synonyms };
}

/** The words of a city are read in less; nobody waits longer for those of a country once there are any. */
const patienceMs = 100;
/** At most a fiftieth of the time goes to reading words: for those of a country the database needs some seconds. */
const restTimes = 49;

type KeptLexicon = {
  readonly lexicon: Lexicon;
  readonly version: number | null;
  readonly tookMs: number;
  readonly restsUntil: Temporal.Instant;
};

/**
 * Words grow old harmlessly: what somebody types is always looked for as it stands, and the lexicon only adds what she may
 * have meant. So after a change it is read again, but not all the time and, when that takes long, beside the search.
 */
class LexiconShelf {
  readonly #deps: FinderDeps;
  #kept: KeptLexicon | null = null;
  #reading: Promise<Lexicon> | null = null;

  constructor(deps: FinderDeps) {
    this.#deps = deps;
  }

  async get(): Promise<Lexicon> {
    const kept = this.#kept;
    if (kept && this.#isGoodEnough(kept)) return kept.lexicon;
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
    if (kept === null || kept.tookMs < patienceMs) return await this.#reading;
    // What went wrong goes wrong again, or not, at the next search.
    this.#reading.catch(() => undefined);
    return kept.lexicon;
  }

  #isGoodEnough({ version, restsUntil }: KeptLexicon): boolean {
    const current = this.#deps.dataVersion.current();
    if (current !== null && current === version) return true;
    return Temporal.Instant.compare(this.#deps.clock.now(), restsUntil) < 0;
  }

  async #read(): Promise<Lexicon> {
    const { db, clock, dataVersion } = this.#deps;
    const version = dataVersion.current();
    const begun = clock.now();
    const lexicon = await readLexicon(db);
    const ended = clock.now();
    const tookMs = ended.epochMilliseconds - begun.epochMilliseconds;
    const restsUntil = ended.add({ milliseconds: restTimes * Math.max(0, tookMs) });
    this.#kept = { lexicon, version, tookMs, restsUntil };
    return lexicon;
  }
}

/** One for the whole program: its pages and its API share what it keeps. */
export function createFinder(deps: FinderDeps): Finder {
  const shelf = new LexiconShelf(deps);
  return async (query, options) => {
    const [lexicon, synonyms] = await Promise.all([shelf.get(), keptSynonyms(deps.db)]);
    return await search(deps.db, { lexicon, synonyms }, query, options);
  };
}
