/** `npx hoofdveld <command>`. Exit codes: 0 done, 1 failed or a fault was found, 2 wrong input. */
import { readFile, writeFile } from 'node:fs/promises';
import { setSourceMapsSupport } from 'node:module';
import { commands } from './cli/commands.ts';

setSourceMapsSupport(true);

const io = {
  out: (text: string): void => {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  },
  err: (text: string): void => {
    process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
  },
  readFile: (path: string): Promise<string> => readFile(path, 'utf8'),
  readBytes: (path: string): Promise<Uint8Array> => readFile(path),
  writeFile: (path: string, text: string): Promise<void> => writeFile(path, text),
};

const [name = 'help', ...args] = process.argv.slice(2);
const command = commands.find(
  (candidate) => candidate.name === name || (name === '--help' && candidate.name === 'help'),
);
if (command) {
  process.exitCode = await command.run(args, io);
} else {
  io.err(`Unknown command: ${name}. See 'hoofdveld help'.`);
  process.exitCode = 2;
}
