/** Reads what the forms post; rules about the payments themselves stand in the commands. */
import { type Id, parseId } from '../../kernel/ids.ts';
import { ok, problem, type Result, refused } from '../../kernel/result.ts';
import type { FormValues } from '../../platform/http/form-values.ts';
import { readDate } from '../../ui/read-form.ts';
import { maxXmlBytes } from './iso20022/xml-branch.ts';

/** What is no id was tampered with; the command then finds fewer orders than were named and refuses. */
export function readOrderIds(form: FormValues): readonly Id<'payment_order'>[] {
  return form.texts('orders').flatMap((value) => parseId<'payment_order'>(value) ?? []);
}

/** @returns an ISO date; problem `date-shape` */
export function readPaidOn(form: FormValues): Result<string> {
  const date = readDate('paidOn', form.text('paidOn'));
  return date.ok ? ok(date.value.toString()) : date;
}

const noFile = refused(problem('file', 'file-missing', { nl: 'Kies een bestand.', en: 'Choose a file.' }));
const tooLarge = refused(
  problem('file', 'xml-too-large', {
    nl: 'Dit bestand is te groot. Een statusbestand is hoogstens 5 MB.',
    en: 'This file is too large. A status file is at most 5 MB.',
  }),
);
const notText = refused(
  problem('file', 'xml-broken', {
    nl: 'Dit bestand is beschadigd of geen XML. Download het opnieuw bij de bank.',
    en: 'This file is damaged or not XML. Download it again from the bank.',
  }),
);

/** The text of the status file. What is not UTF-8 is no file of the bank. */
export async function readStatusFile(form: FormValues): Promise<Result<string>> {
  const [file] = form.files('file');
  if (!file) return noFile;
  if (file.size > maxXmlBytes) return tooLarge;
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
  } catch {
    return notText;
  }
}
