import type { Lang } from '../../../kernel/messages.ts';
import { type CopyPage, copyOf } from '../rules/copy.ts';
import { stateOf } from '../rules/state.ts';
import type { Case } from './context.ts';
import { copyFactsOf } from './letter-facts.ts';

/** What the copy is made of; of the wijken only the case's own is looked for. */
export type CopySource = Pick<
  Case,
  'application' | 'version' | 'wijken' | 'applicant' | 'organisation' | 'attachments'
>;

/** Everything that was entered on a case, in words. Whoever calls has checked that the reader may see it. */
export function copyOfCase(source: CopySource, lang: Lang): readonly CopyPage[] {
  const state = stateOf(source.application);
  return copyOf(source.version.rules, state, copyFactsOf(source, state, source.organisation, lang));
}
