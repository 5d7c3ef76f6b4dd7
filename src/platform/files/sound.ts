/** A recording that somebody made with a phone, judged by what is in it. It is kept as it came and only ever downloaded. */
import { fileTypeFromBuffer } from 'file-type';
import { sizeText } from '../../kernel/files.ts';
import { text } from '../../kernel/messages.ts';
import { ok, problem, type Result, refused } from '../../kernel/result.ts';
import { type CheckedFile, type IncomingFile, safeFileName } from './incoming.ts';

/** What phones and browsers make; the type is said by us, never by who sends it. */
const kinds: Readonly<Record<string, { readonly ending: string; readonly mediaType: string }>> = {
  mp3: { ending: 'mp3', mediaType: 'audio/mpeg' },
  m4a: { ending: 'm4a', mediaType: 'audio/mp4' },
  aac: { ending: 'aac', mediaType: 'audio/aac' },
  ogg: { ending: 'ogg', mediaType: 'audio/ogg' },
  opus: { ending: 'opus', mediaType: 'audio/ogg' },
  wav: { ending: 'wav', mediaType: 'audio/wav' },
  amr: { ending: 'amr', mediaType: 'audio/amr' },
  webm: { ending: 'webm', mediaType: 'audio/webm' },
};

/** Android calls a recording by the name of a film: it is one only with a picture track (ISO 14496-12, `hdlr`). */
function kindIn(bytes: Uint8Array, ending: string | undefined) {
  if (ending !== 'mp4' && ending !== '3gp') return ending === undefined ? undefined : kinds[ending];
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return /hdlr[\s\S]{8}vide/.test(file) ? undefined : kinds.m4a;
}

/** @returns problems `sound-empty:…`, `sound-large:…`, `sound-kind:…` on the field */
export async function checkSound(
  field: string,
  file: IncomingFile,
  maxBytes: number,
): Promise<Result<CheckedFile>> {
  const name = safeFileName(file.name);
  const refuse = (code: string, nl: string, en: string): Result<CheckedFile> =>
    refused(problem(field, `sound-${code}:${name}`, text(`‘${name}’ ${nl}`, `‘${name}’ ${en}`)));
  if (file.bytes.length === 0)
    return refuse('empty', 'is leeg. Neem het opnieuw op.', 'is empty. Record it again.');
  const most = sizeText(maxBytes);
  if (file.bytes.length > maxBytes)
    return refuse(
      'large',
      `is te groot. Een opname mag ${most.nl} zijn: dat is ongeveer tien minuten praten.`,
      `is too large. A recording may be ${most.en}: that is about ten minutes of talking.`,
    );
  const found = await fileTypeFromBuffer(file.bytes).catch(() => undefined);
  const kind = kindIn(file.bytes, found?.ext);
  if (!kind)
    return refuse(
      'kind',
      'is geen geluidsopname die wij kunnen afspelen. Stuur MP3, M4A, OGG of WAV.',
      'is not a recording that we can play. Send MP3, M4A, OGG or WAV.',
    );
  // The ending follows from what it is, so that it opens as nothing else on anybody's machine.
  const bare = name.replace(/\.[A-Za-z0-9]{1,8}$/, '') || 'opname';
  return ok({ name: `${bare}.${kind.ending}`, mediaType: kind.mediaType, bytes: file.bytes });
}
