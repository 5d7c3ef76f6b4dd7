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

export type IncomingFile = { readonly name: string; readonly bytes: Uint8Array };
/** With a safe name, and its type as its content says it. */
export type CheckedFile = IncomingFile & { readonly mediaType: string };

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
  if (file.bytes.length === 0)
    return refused(
      problem(
        field,
        `file-empty:${name}`,
        text(`‘${name}’ is leeg. Kies het bestand opnieuw.`, `‘${name}’ is empty. Choose the file again.`),
      ),
    );
  if (file.bytes.length > maxBytes)
    return refused(
      problem(
        field,
        `file-too-large:${name}`,
        text(
          `‘${name}’ is te groot: ${sizeText(file.bytes.length).nl}. Een bestand mag ${sizeText(maxBytes).nl} zijn. Een foto kunt u kleiner maken op uw telefoon.`,
          `‘${name}’ is too large: ${sizeText(file.bytes.length).en}. A file may be ${sizeText(maxBytes).en}. You can make a photo smaller on your phone.`,
        ),
      ),
    );
  const found = await inspectFile(file.bytes, name);
  if (!found.ok) return refused(fileProblem(field, name, found.fault));
  return ok({ name: found.name, mediaType: found.mediaType, bytes: file.bytes });
}
