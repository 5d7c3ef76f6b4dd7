/** Many sorted lists as one, as far as somebody reads. */

/** Where one list stands. */
type Head<Item> = { readonly list: readonly Item[]; at: number };

/** A binary heap: the list whose next item comes first stands on top, and nothing else is in order. */
class Heads<Item> {
  readonly #heads: Head<Item>[] = [];
  readonly #compare: (one: Item, other: Item) => number;

  constructor(lists: readonly (readonly Item[])[], compare: (one: Item, other: Item) => number) {
    this.#compare = compare;
    for (const list of lists) if (list.length > 0) this.#heads.push({ list, at: 0 });
    for (let place = (this.#heads.length >> 1) - 1; place >= 0; place -= 1) this.#sink(place);
  }

  next(): Item | undefined {
    const [top] = this.#heads;
    if (top === undefined) return undefined;
    const item = top.list[top.at];
    top.at += 1;
    if (top.at === top.list.length) {
      const last = this.#heads.pop();
      if (last !== undefined && last !== top) this.#heads[0] = last;
    }
    this.#sink(0);
    return item;
  }

  #isBefore(one: number, other: number): boolean {
    const [first, second] = [this.#heads[one], this.#heads[other]];
    const [mine, theirs] = [first?.list[first.at], second?.list[second.at]];
    return mine !== undefined && theirs !== undefined && this.#compare(mine, theirs) < 0;
  }

  #sink(from: number): void {
    for (let place = from; ; ) {
      let first = place;
      for (const child of [2 * place + 1, 2 * place + 2])
        if (child < this.#heads.length && this.#isBefore(child, first)) first = child;
      if (first === place) return;
      const [sinking, rising] = [this.#heads[place], this.#heads[first]];
      if (sinking === undefined || rising === undefined) return;
      this.#heads[place] = rising;
      this.#heads[first] = sinking;
      place = first;
    }
  }
}

/** Items `[skip, skip + take)` of what the lists are together. Each list is in the order of `compare`. */
export function merged<Item>(
  lists: readonly (readonly Item[])[],
  compare: (one: Item, other: Item) => number,
  { skip, take }: { readonly skip: number; readonly take: number },
): readonly Item[] {
  const [only] = lists;
  if (only !== undefined && lists.length === 1) return only.slice(skip, skip + take);
  const heads = new Heads(lists, compare);
  const items: Item[] = [];
  for (let place = 0; place < skip + take; place += 1) {
    const item = heads.next();
    if (item === undefined) break;
    if (place >= skip) items.push(item);
  }
  return items;
}
