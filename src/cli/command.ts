/** What a command of the command line is, and how it talks. */
export type CommandIo = {
  out(text: string): void;
  err(text: string): void;
  readFile(path: string): Promise<string>;
};
export type Command = {
  readonly name: string;
  readonly usage: string;
  readonly about: string;
  run(args: readonly string[], io: CommandIo): Promise<number>;
};
