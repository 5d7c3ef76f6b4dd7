/**
 * A form of which the files are too large together: what was typed is read, the files run past and are not kept, so that the
 * page can say what was too large beside everything that was typed.
 */
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import { FormValues } from './typed-form.ts';

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

/** Null for a form that does not say where its parts end. */
function sieveFor(type: string): InstanceType<typeof Busboy> | null {
  try {
    const limits = { fieldSize: mostTyped, fields: 1000, files: 100 };
    return new Busboy({ headers: { 'content-type': type }, limits });
  } catch {
    return null;
  }
}

/** @returns null when it is no such form, or broken off, or when more was typed than any form asks */
export async function sift(request: Request): Promise<FormValues | null> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data/i.test(type) || request.body === null) return null;
  const body = Readable.fromWeb(request.body as ReadableStream);
  const values = new Map<string, (string | File)[]>();
  const add = (name: string, value: string | File): void => {
    values.set(name, [...(values.get(name) ?? []), value]);
  };
  return await new Promise((done) => {
    const none = (): void => done(null);
    const sieve = sieveFor(type);
    if (sieve === null) return none();
    let cutOff = false;
    sieve.on('field', (name, value, nameCut, valueCut) => {
      cutOff ||= nameCut || valueCut;
      add(name, value);
    });
    sieve.on('file', (name, stream, fileName) => {
      let sentBytes = 0;
      stream.on('data', (part: Buffer) => {
        sentBytes += part.length;
      });
      stream.on('error', none);
      stream.on('end', () => {
        // A file field without a choice has an empty name, or none at all.
        if (fileName) add(name, new LeftOutFile(fileName, sentBytes));
      });
    });
    // Half of what somebody typed is not what she typed.
    sieve.on('finish', () => done(cutOff ? null : new FormValues(values)));
    // Whoever closes her browser half way breaks off the request, the form and the file in it: each tells so by itself.
    sieve.on('error', none);
    body.on('error', none);
    body.pipe(sieve);
  });
}
