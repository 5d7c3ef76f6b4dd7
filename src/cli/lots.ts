/** `hoofdveld lots verify FILE.json`: computes a published draw again, so that anyone can check it. */
import {
  readSampleFile,
  recomputeSample,
  sampleFaultLabels,
  sampleFormat,
} from '../features/determination/index.ts';
import { drawFaultLabels, readDrawFile, recompute } from '../features/distribution/index.ts';
import type { Problem } from '../kernel/result.ts';
import type { CommandIo } from './command.ts';

const usage = `Usage: hoofdveld lots verify FILE.json

Computes a draw again from its seed and its list. FILE.json: the file on the page of a draw (/rondes/…/loting).
  commitment = SHA-256(seed)
  listHash   = SHA-256(case numbers in ascending order, each followed by a line feed)
  ticket     = HMAC-SHA256(key: seed, message: listHash, line feed, case number); the lowest comes first

Also of a sample (/steekproeven/…): there each line of the list is the case number, a space and the percentage, and
  key        = SHA-256(seed, number from outside); of each percentage the lowest tickets are drawn, rounded up.
Whether the number from outside is the right one, look up at its source.`;

const told = (path: string, problems: readonly Problem[]): string =>
  problems.map(({ field, text }) => `${path}: ${field === '' ? '' : `${field}: `}${text.en}`).join('\n');

const isSample = (content: string): boolean => content.includes(`"${sampleFormat}"`);

async function verifySample(path: string, content: string, io: CommandIo): Promise<number> {
  const file = readSampleFile(content);
  if (!file.ok) {
    io.err(told(path, file.problems));
    return 2;
  }
  const { draw, outside } = file.value;
  const { faults, drawn, tickets } = await recomputeSample(file.value);
  if (faults.length > 0) {
    io.err(faults.map((fault) => sampleFaultLabels[fault].en).join('\n'));
    return 1;
  }
  io.out(
    [
      `The sample of ${draw} is right: ${drawn.length} of ${tickets.size} cases drawn.`,
      ...drawn.map((one) => `  ${one}  ${tickets.get(one) ?? ''}`),
      `Look up yourself that round ${outside.round} of ${outside.source} is ${outside.number}.`,
    ].join('\n'),
  );
  return 0;
}

async function verifyDraw(path: string, content: string, io: CommandIo): Promise<number> {
  const file = readDrawFile(content);
  if (!file.ok) {
    io.err(told(path, file.problems));
    return 2;
  }
  const { faults, order, tickets } = await recompute(file.value);
  if (faults.length > 0) {
    io.err(faults.map((fault) => drawFaultLabels[fault].en).join('\n'));
    return 1;
  }
  io.out(
    [
      `The draw of ${file.value.round} is right: ${order.length} applications.`,
      ...order.map((one, index) => `${String(index + 1).padStart(5)}  ${one}  ${tickets.get(one) ?? ''}`),
    ].join('\n'),
  );
  return 0;
}

async function verify(path: string, io: CommandIo): Promise<number> {
  let content: string;
  try {
    content = await io.readFile(path);
  } catch {
    io.err(`${path}: this file cannot be read.`);
    return 2;
  }
  return await (isSample(content) ? verifySample : verifyDraw)(path, content, io);
}

/** @returns exit code 0 when the draw is right, 1 with what does not agree, 2 for wrong input */
export async function lotsCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const [kind, path, ...more] = args;
  const asksHelp = kind === '--help' || kind === '-h' || path === '--help' || path === '-h';
  if (kind === 'verify' && path !== undefined && !asksHelp && more.length === 0)
    return await verify(path, io);
  if (asksHelp) io.out(usage);
  else io.err(usage);
  return asksHelp ? 0 : 2;
}
