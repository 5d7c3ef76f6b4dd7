/** What a command of the command line is, and how it talks. */
export type CommandIo = {
  out(text: string): void;
  err(text: string): void;
  readFile(path: string): Promise<string>;
  readBytes(path: string): Promise<Uint8Array>;
  writeFile(path: string, text: string): Promise<void>;
};
export type Command = {
  readonly name: string;
  readonly usage: string;
  readonly about: string;
  run(args: readonly string[], io: CommandIo): Promise<number>;
};

/** Tells how a command is called. @returns the exit code for wrong input */
export function wrongUse(usage: string, io: CommandIo): number {
  io.err(`Usage: hoofdveld ${usage}`);
  return 2;
}
