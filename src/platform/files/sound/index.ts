/** A recording that somebody made with a phone, judged by what is in it, and without what stands around the sound. */
import { fileTypeFromBuffer } from 'file-type';
import { sizeText } from '../../../kernel/files.ts';
import { text } from '../../../kernel/messages.ts';
import { ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { type CheckedFile, type IncomingFile, leftOut, safeFileName } from '../incoming.ts';
import { wrapAnew } from './wrap-anew.ts';

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

type Judged = { readonly file: CheckedFile; readonly kind: string };

const faults = {
  empty: text('is leeg. Neem het opnieuw op.', 'is empty. Record it again.'),
  kind: text(
    'is geen geluidsopname die wij kunnen afspelen. Stuur MP3, M4A, OGG of WAV.',
    'is not a recording that we can play. Send MP3, M4A, OGG or WAV.',
  ),
  film: text('is een filmpje. Stuur alleen het geluid.', 'is a film. Send the sound alone.'),
  long: text('duurt te lang. Een opname mag een uur duren.', 'lasts too long. A recording may last an hour.'),
  damaged: text(
    'is beschadigd of niet helemaal aangekomen. Stuur de opname opnieuw.',
    'is damaged or did not arrive whole. Send the recording again.',
  ),
} as const;

function refuse(field: string, name: string, fault: keyof typeof faults): Result<never> {
  const { nl, en } = faults[fault];
  return refused(problem(field, `sound-${fault}:${name}`, text(`‘${name}’ ${nl}`, `‘${name}’ ${en}`)));
}

async function judge(field: string, file: IncomingFile, maxBytes: number): Promise<Result<Judged>> {
  const name = safeFileName(file.name);
  const missing = leftOut(field, file, maxBytes);
  if (missing) return refused(missing);
  if (file.bytes.length === 0) return refuse(field, name, 'empty');
  if (file.bytes.length > maxBytes) {
    const most = sizeText(maxBytes);
    return refused(
      problem(
        field,
        `sound-large:${name}`,
        text(
          `‘${name}’ is te groot. Een opname mag ${most.nl} zijn: dat is ongeveer tien minuten praten.`,
          `‘${name}’ is too large. A recording may be ${most.en}: that is about ten minutes of talking.`,
        ),
      ),
    );
  }
  const found = await fileTypeFromBuffer(file.bytes).catch(() => undefined);
  const kind = kindIn(file.bytes, found?.ext);
  if (!kind) return refuse(field, name, 'kind');
  // The ending follows from what it is, so that it opens as nothing else on anybody's machine.
  const bare = name.replace(/\.[A-Za-z0-9]{1,8}$/, '') || 'opname';
  return ok({
    file: { name: `${bare}.${kind.ending}`, mediaType: kind.mediaType, bytes: file.bytes },
    kind: kind.ending,
  });
}

/** @returns problems `sound-empty:…`, `sound-large:…`, `sound-kind:…` on the field */
export async function checkSound(
  field: string,
  file: IncomingFile,
  maxBytes: number,
): Promise<Result<CheckedFile>> {
  const judged = await judge(field, file, maxBytes);
  return judged.ok ? ok(judged.value.file) : judged;
}

export type Sound = CheckedFile & {
  /** Nothing but the sound is left; false where we cannot take it out, and then nobody but the office may hear it. */
  readonly bare: boolean;
  readonly seconds: number | null;
};

/** @returns problems of `checkSound`, and `sound-film:…`, `sound-long:…`, `sound-damaged:…` on the field */
export async function bareSound(field: string, file: IncomingFile, maxBytes: number): Promise<Result<Sound>> {
  const judged = await judge(field, file, maxBytes);
  if (!judged.ok) return judged;
  const { file: checked, kind } = judged.value;
  const wrapped = await wrapAnew(checked.bytes, kind);
  if (wrapped.ok) return ok({ ...checked, bytes: wrapped.bytes, bare: true, seconds: wrapped.seconds });
  if (wrapped.fault === 'unknown') return ok({ ...checked, bare: false, seconds: null });
  return refuse(field, safeFileName(file.name), wrapped.fault);
}
