/** What may stand in a log: where something went wrong and what kind of fault it was, never what people typed. */

/** A fault is told in fewer signs; what is longer quotes something. */
const longest = 5000;
const address = /[^\s"'<>()]+@[^\s"'<>()]+/g;
const account = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g;

/** Whatever a library puts in its messages: no addresses, no accounts, and nothing that it quotes. */
export function withoutPeople(message: string): string {
  return message
    .slice(0, longest)
    .replace(address, '[address]')
    .replace(account, '[account]')
    .replace(/"[^"]*"/g, '"…"');
}

export type Loggable = {
  readonly name: string;
  readonly message: string;
  /** SQLSTATE or the code of the system. */
  readonly code?: string;
  readonly stack?: string;
};

/** The stack without its first lines, which repeat the message. */
const placesOf = (stack: string | undefined): string =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

export function loggable(error: Error): Loggable {
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    message: withoutPeople(error.message),
    ...(typeof code === 'string' ? { code } : {}),
    stack: placesOf(error.stack),
  };
}
