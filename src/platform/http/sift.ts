/**
 * A form of which the files are too large together: what was typed is read, the files run past and are not kept, so that the
 * page can say what was too large beside everything that was typed.
 */
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { FormValues } from './form-values.ts';

/** What is larger is not read at all: nobody waits that long for a sentence. */
export const mostRead = 250_000_000;
/** Typed text of a whole form, as for forms without files. */
const mostTyped = 256 * 1024;

/** A file that was sent, and not kept. */
export class LeftOutFile extends File {
  readonly sentBytes: number;
  constructor(name: string, sentBytes: number) {
    super([], name);
    this.sentBytes = sentBytes;
  }
}

/** @returns null when it is no such form, or broken off */
export async function sift(request: Request): Promise<FormValues | null> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data') || request.body === null) return null;
  const values = new Map<string, (string | File)[]>();
  const add = (name: string, value: string | File): void => {
    values.set(name, [...(values.get(name) ?? []), value]);
  };
  const headers: BusboyHeaders = { 'content-type': type };
  try {
    const sieve = new Busboy({ headers, limits: { fieldSize: mostTyped, fields: 1000, files: 100 } });
    sieve.on('field', (name, value) => add(name, value));
    sieve.on('file', (name, stream, fileName) => {
      let sentBytes = 0;
      stream.on('data', (part: Buffer) => {
        sentBytes += part.length;
      });
      stream.on('end', () => {
        if (fileName !== '') add(name, new LeftOutFile(fileName, sentBytes));
      });
    });
    await new Promise<void>((done, fail) => {
      sieve.on('finish', done);
      sieve.on('error', fail);
      const body = Readable.fromWeb(request.body as ReadableStream);
      body.on('error', fail);
      body.pipe(sieve);
    });
    return new FormValues(values);
  } catch {
    return null;
  }
}
