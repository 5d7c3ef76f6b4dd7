/**
 * The programme: what goes on, kept in memory by wijk. Each question first asks the database what changed since the last
 * one, so it never shows less than everything that was committed before it was asked, whichever process wrote it.
 */
import type { Reader } from '../../../platform/db/index.ts';
import { Shelf } from './shelf.ts';
import { listWijkIds, loadChanged, loadEntries } from './store.ts';
import type { Entry } from './types.ts';

/** So many at once: a whole country is read in pieces, and who asks for one wijk meanwhile gets it. */
const wijkenAtOnce = 20;

class Programme {
  readonly #reader: Reader;
  readonly #shelves = new Map<string, Shelf>();
  readonly #wijkOf = new Map<string, string>();
  #mark: number | null = null;
  /** Looks follow each other: an older answer never comes to lie over a newer one. */
  #last: Promise<void> = Promise.resolve();
  #next: { readonly wijkIds: Set<string>; readonly done: Promise<void> } | null = null;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  async of(wijkId: string): Promise<readonly Shelf[]> {
    await this.#look([wijkId]);
    return [this.#shelf(wijkId)];
  }

  async ofAll(): Promise<readonly Shelf[]> {
    const wijkIds = await listWijkIds(this.#reader);
    const missing = wijkIds.filter((id) => !this.#shelves.has(id));
    for (let from = 0; from < missing.length; from += wijkenAtOnce)
      await this.#look(missing.slice(from, from + wijkenAtOnce));
    if (missing.length === 0) await this.#look([]);
    return wijkIds.map((id) => this.#shelf(id));
  }

  #shelf(wijkId: string): Shelf {
    return this.#shelves.get(wijkId) ?? new Shelf();
  }

  /** Who asks while a look is under way waits for the next one: this one may have been too early for her. */
  async #look(wijkIds: readonly string[]): Promise<void> {
    if (this.#next === null) {
      const next = new Set<string>();
      const done = this.#last.then(() => {
        this.#next = null;
        return this.#readNow([...next].filter((id) => !this.#shelves.has(id)));
      });
      this.#last = done.catch(() => undefined);
      this.#next = { wijkIds: next, done };
    }
    for (const id of wijkIds) this.#next.wijkIds.add(id);
    await this.#next.done;
  }

  async #readNow(missing: readonly string[]): Promise<void> {
    const last = this.#mark;
    const { mark, entries } = await loadChanged(this.#reader, last);
    if (last !== null && mark < last) {
      // Restored into a cluster that counts from the start again: nothing of what is here can be compared.
      this.#forget();
      return await this.#readNow(missing);
    }
    for (const [activityId, entry] of entries) this.#put(activityId, entry);
    this.#mark = mark;
    if (missing.length === 0) return;
    // After the mark, so that nothing falls between the two.
    const loaded = await loadEntries(this.#reader, missing);
    for (const id of missing) this.#shelves.set(id, new Shelf());
    for (const [activityId, entry] of loaded) this.#put(activityId, entry);
  }

  #put(activityId: string, entry: Entry | null): void {
    const before = this.#wijkOf.get(activityId);
    if (before !== undefined && before !== entry?.wijkId) {
      this.#shelves.get(before)?.remove(activityId);
      this.#wijkOf.delete(activityId);
    }
    if (entry === null) return;
    const shelf = this.#shelves.get(entry.wijkId);
    if (!shelf) return;
    shelf.put(entry);
    this.#wijkOf.set(activityId, entry.wijkId);
  }

  #forget(): void {
    this.#shelves.clear();
    this.#wijkOf.clear();
    this.#mark = null;
  }
}

const programmes = new WeakMap<Reader, Programme>();

function programmeOf(reader: Reader): Programme {
  const known = programmes.get(reader) ?? new Programme(reader);
  programmes.set(reader, known);
  return known;
}

/** @param wijkId null: all wijken */
export async function programmeIn(reader: Reader, wijkId: string | null): Promise<readonly Shelf[]> {
  const programme = programmeOf(reader);
  return await (wijkId === null ? programme.ofAll() : programme.of(wijkId));
}
