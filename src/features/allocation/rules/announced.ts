/**
 * How a vote is counted, as it stands in the file itself: keys of ours in META, which other readers of the format pass over. So
 * the file alone gives the published outcome. Texts for lists are JSON.
 */
import {
  accuracies,
  add1Options,
  type Cap,
  type CountOptions,
  capped,
  comparisons,
  completions,
  rules,
  tieRules,
} from '../types.ts';

const prefix = 'hoofdveld_';

/** @returns undefined where the value is none */
type Read<T> = (typed: string) => T | undefined;

const oneOf =
  <const Word extends string>(words: readonly Word[]): Read<Word> =>
  (typed) =>
    words.find((word) => word === typed);

const someOf =
  <const Word extends string>(words: readonly Word[]): Read<readonly Word[]> =>
  (typed) => {
    const parts = typed === '' ? [] : typed.split(',');
    const known = parts.flatMap((part) => words.find((word) => word === part) ?? []);
    return known.length === parts.length ? known : undefined;
  };

function listOf<T>(isOne: (value: unknown) => value is T): Read<readonly T[]> {
  return (typed) => {
    try {
      const list: unknown = JSON.parse(typed);
      return Array.isArray(list) && list.every(isOne) ? list : undefined;
    } catch {
      return undefined;
    }
  };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isAmount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 1e12;

const isPair = (value: unknown): value is readonly [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every(isText) && value[0] !== value[1];

const isMinimum = (value: unknown): value is readonly [string, number] =>
  Array.isArray(value) && value.length === 2 && isText(value[0]) && isAmount(value[1]);

function isCap(value: unknown): value is Cap {
  if (typeof value !== 'object' || value === null) return false;
  const { of, name, amount } = value as Partial<Record<keyof Cap, unknown>>;
  return capped.some((one) => one === of) && isText(name) && isAmount(amount);
}

const readers: { readonly [Name in keyof CountOptions]: Read<CountOptions[Name]> } = {
  rule: oneOf(rules),
  completion: oneOf(completions),
  add1: someOf(add1Options),
  accuracy: oneOf(accuracies),
  ties: someOf(tieRules),
  comparison: oneOf(comparisons),
  supportMin: (typed) => (/^\d{1,9}$/.test(typed) ? Number(typed) : undefined),
  partial: (typed) => (typed === '1' ? true : typed === '0' ? false : undefined),
  incompatible: listOf(isPair),
  caps: listOf(isCap),
  minima: listOf(isMinimum),
};

const names = Object.keys(readers) as readonly (keyof CountOptions)[];

/** `supportMin` is `hoofdveld_support_min` in the file. */
export const keyOf = (name: keyof CountOptions): string =>
  prefix + name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const nameOf: ReadonlyMap<string, keyof CountOptions> = new Map(names.map((name) => [keyOf(name), name]));

export class Announced {
  #options: Partial<CountOptions> = {};

  /** @returns false where a key of ours has a value that is none; other keys are of others */
  take(key: string, value: string): boolean {
    const name = nameOf.get(key);
    if (name === undefined) return true;
    const read = readers[name](value);
    if (read === undefined) return false;
    this.#options = { ...this.#options, [name]: read };
    return true;
  }

  /** Projects that it names, which the file must have. */
  named(): readonly string[] {
    const { incompatible, minima } = this.#options;
    return [...(incompatible ?? []).flat(), ...(minima ?? []).map(([project]) => project)];
  }

  options(): Partial<CountOptions> {
    return this.#options;
  }
}

/** All of it as rows of META. */
export function announcement(options: CountOptions): readonly (readonly [key: string, value: string])[] {
  const { incompatible, caps, minima, partial, supportMin, add1, ties, ...words } = options;
  const texts: Readonly<Record<keyof CountOptions, string>> = {
    ...words,
    add1: add1.join(','),
    ties: ties.join(','),
    supportMin: String(supportMin),
    partial: partial ? '1' : '0',
    incompatible: JSON.stringify(incompatible),
    minima: JSON.stringify(minima),
    caps: JSON.stringify(caps.map(({ of, name, amount }) => ({ of, name, amount }))),
  };
  return names.map((name) => [keyOf(name), texts[name]]);
}
