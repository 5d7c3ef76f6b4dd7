/** For searching the site: a number of the council's register leads to its page. */
import type { Reader } from '../../platform/db/index.ts';
import { motionPath } from './paths.ts';
import { findMotion } from './store.ts';
import { numberShape } from './wanted.ts';

/** @param typed as people copy it: in capitals, with spaces. @returns the address of its page; null when it is no number of ours */
export async function motionCalled(r: Reader, typed: string): Promise<string | null> {
  const number = typed.toLowerCase().replace(/\s/g, '');
  if (!numberShape.test(number)) return null;
  return (await findMotion(r, number)) === null ? null : motionPath(number);
}
