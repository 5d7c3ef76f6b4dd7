/** What a form shows: what was typed, or what stands there now. */
export type Shown = {
  text(name: string): string;
  texts(name: string): readonly string[];
};

export function shown(values: Readonly<Record<string, string | readonly string[]>>): Shown {
  return {
    text: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : (value?.[0] ?? '');
    },
    texts: (name) => {
      const value = values[name];
      return typeof value === 'string' ? [value] : (value ?? []);
    },
  };
}

/** The same with one field replaced. */
export function replaced(typed: Shown, name: string, value: string): Shown {
  return {
    text: (asked) => (asked === name ? value : typed.text(asked)),
    texts: (asked) => (asked === name ? [value] : typed.texts(asked)),
  };
}
