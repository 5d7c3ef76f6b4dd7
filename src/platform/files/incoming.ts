/** Files that people send: their names, what they are by what is in them, and a sentence for each that is refused. */
import { sizeText } from '../../kernel/files.ts';
import { type Text, text } from '../../kernel/messages.ts';
import { ok, type Problem, problem, type Result, refused } from '../../kernel/result.ts';
import { type FileFault, inspectFile } from './inspect.ts';

/** Only the last part of a path, without control signs, text direction signs and what file systems cannot bear. */
export function safeFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .trim();
  const characters = [...plain];
  if (characters.length <= 120) return plain === '' ? 'bestand' : plain;
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 ? [...plain.slice(dot)].slice(0, 10).join('') : '';
  return characters.slice(0, 110).join('') + ending;
}

const kinds = text(
  'een PDF, een foto (JPG, PNG, WebP, HEIC) of een tekst of rekenblad (DOCX, XLSX, ODT, ODS)',
  'a PDF, a photo (JPG, PNG, WebP, HEIC) or a text or spreadsheet (DOCX, XLSX, ODT, ODS)',
);

const faults: Readonly<Record<FileFault, Text>> = {
  'unknown-type': text(
    `kunnen wij niet aannemen. Stuur ${kinds.nl}.`,
    `cannot be accepted. Send ${kinds.en}.`,
  ),
  'wrong-name': text(
    'is iets anders dan de naam zegt. Sla het opnieuw op in het programma waarmee u het maakte.',
    'is something else than its name says. Save it again in the program with which you made it.',
  ),
  damaged: text(
    'is beschadigd of niet helemaal aangekomen. Stuur het opnieuw.',
    'is damaged or did not arrive whole. Send it again.',
  ),
  macros: text(
    'bevat macro’s (kleine programma’s). Sla het op zonder macro’s, of als PDF.',
    'contains macros (small programs). Save it without macros, or as a PDF.',
  ),
  'active-content': text(
    'bevat onderdelen die iets kunnen uitvoeren. Sla het opnieuw op als gewone PDF.',
    'contains parts that can run something. Save it again as an ordinary PDF.',
  ),
  'hidden-content': text(
    'bevat nog een ander bestand. Sla het opnieuw op en stuur alleen het bestand zelf.',
    'holds another file inside. Save it again and send only the file itself.',
  ),
  bomb: text(
    'wordt bij het openen veel te groot. Stuur een kleiner bestand.',
    'becomes far too large when opened. Send a smaller file.',
  ),
  encrypted: text(
    'is met een wachtwoord beveiligd. Haal het wachtwoord eraf en stuur het opnieuw.',
    'is protected with a password. Remove the password and send it again.',
  ),
};

/** The code carries the file's name, so that two bad files are two problems. */
function fileProblem(field: string, name: string, fault: FileFault): Problem {
  return problem(
    field,
    `file-${fault}:${name}`,
    text(`‘${name}’ ${faults[fault].nl}`, `‘${name}’ ${faults[fault].en}`),
  );
}

export type IncomingFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of a file that was not kept, because all that came together was too large; there are no `bytes` then. */
  readonly sentBytes?: number;
};
/** With a safe name, and its type as its content says it. */
export type CheckedFile = Required<Pick<IncomingFile, 'name' | 'bytes'>> & { readonly mediaType: string };

/** Null for a file that came. @param maxBytes of one file */
export function leftOut(field: string, { name, sentBytes }: IncomingFile, maxBytes: number): Problem | null {
  if (sentBytes === undefined) return null;
  const safe = safeFileName(name);
  if (sentBytes > maxBytes) return tooLarge(field, safe, sentBytes, maxBytes);
  return problem(
    field,
    `file-left-out:${safe}`,
    text(
      `‘${safe}’ is niet bewaard, omdat alle bestanden samen te groot waren. Stuur er minder, of maak ze kleiner.`,
      `‘${safe}’ was not kept, because all files together were too large. Send fewer, or make them smaller.`,
    ),
  );
}

const tooLarge = (field: string, name: string, bytes: number, maxBytes: number): Problem =>
  problem(
    field,
    `file-too-large:${name}`,
    text(
      `‘${name}’ is te groot: ${sizeText(bytes).nl}. Een bestand mag ${sizeText(maxBytes).nl} zijn. Een foto kunt u kleiner maken op uw telefoon.`,
      `‘${name}’ is too large: ${sizeText(bytes).en}. A file may be ${sizeText(maxBytes).en}. You can make a photo smaller on your phone.`,
    ),
  );

/**
 * Never trusts the name or the type that were sent along.
 * @param field where the problem belongs
 */
export async function checkFile(
  field: string,
  file: IncomingFile,
  maxBytes: number,
): Promise<Result<CheckedFile>> {
  const name = safeFileName(file.name);
  const missing = leftOut(field, file, maxBytes);
  if (missing) return refused(missing);
  if (file.bytes.length === 0)
    return refused(
      problem(
        field,
        `file-empty:${name}`,
        text(`‘${name}’ is leeg. Kies het bestand opnieuw.`, `‘${name}’ is empty. Choose the file again.`),
      ),
    );
  if (file.bytes.length > maxBytes) return refused(tooLarge(field, name, file.bytes.length, maxBytes));
  const found = await inspectFile(file.bytes, name);
  if (!found.ok) return refused(fileProblem(field, name, found.fault));
  return ok({ name: found.name, mediaType: found.mediaType, bytes: file.bytes });
}
