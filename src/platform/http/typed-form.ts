/** What a posted form holds, as text the rules can validate; files stay files. */
export class FormValues {
  readonly #values: ReadonlyMap<string, readonly (string | File)[]>;

  constructor(values: ReadonlyMap<string, readonly (string | File)[]>) {
    this.#values = values;
  }

  static of(values: Readonly<Record<string, string | readonly string[]>>): FormValues {
    return new FormValues(
      new Map(
        Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]),
      ),
    );
  }

  /** First text value, trimmed, line ends normalised, control characters removed; '' when absent. */
  text(name: string): string {
    return clean(this.#texts(name)[0] ?? '');
  }

  /** All text values of a repeated field, in order, empty ones included (rows of a table keep their place). */
  texts(name: string): readonly string[] {
    return this.#texts(name).map(clean);
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** Uploaded files that hold something. */
  files(name: string): readonly File[] {
    return this.chosenFiles(name).filter(({ size }) => size > 0);
  }

  /** Every file that was chosen, also one that holds nothing; a file input without a choice sends a nameless file. */
  chosenFiles(name: string): readonly File[] {
    return (this.#values.get(name) ?? []).filter(
      (value): value is File => typeof value !== 'string' && value.name !== '',
    );
  }

  /** Every text field, for showing again what was typed. */
  entries(): readonly [string, string][] {
    return [...this.#values].flatMap(([name, values]) =>
      values.flatMap((value): [string, string][] => (typeof value === 'string' ? [[name, value]] : [])),
    );
  }

  #texts(name: string): readonly string[] {
    return (this.#values.get(name) ?? []).filter((value): value is string => typeof value === 'string');
  }
}

/** Nothing but spaces and signs without a shape (zero width, joiners, fillers): a reason or a source of these is none. */
const unseen = /^[\s\p{Z}\p{Cf}\u115f\u1160\u2800\u3164\uffa0]*$/u;

function clean(value: string): string {
  // NUL cannot be stored by PostgreSQL; other control characters only ever come from pasted or hostile input. They are nothing
  // that anybody sees, so a sentence about them would ask somebody to mend what is not on her screen: every form drops them here.
  const typed = value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  return unseen.test(typed) ? '' : typed;
}
