import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { fill } from '../../../ui/index.ts';
import type { Understood } from './rules.ts';
import { searchWords as words } from './words.ts';

export type MadeProps = {
  readonly lang: Lang;
  readonly understood: Understood;
  readonly isFound: boolean;
  /** The same question in other words. */
  readonly hrefOf: (query: string) => string;
  /** May she change which words mean the same? */
  readonly keepsSynonyms: boolean;
};

/** What was made of the words, so that nobody wonders why she sees what she did not type. */
export function Made({ lang, isFound, hrefOf, keepsSynonyms, understood }: MadeProps): VNode {
  const { meant, beside, unknown } = understood;
  const mistyped = [...new Set(meant.map((each) => each.typed))];
  return (
    <>
      {mistyped.map((word) => (
        <p key={word}>
          {fill(words.meant, lang, { typed: `‘${word}’` })}{' '}
          {meant
            .filter((each) => each.typed === word)
            .map((each, place) => (
              <span key={each.word}>
                {place > 0 && ` ${words.or[lang]} `}
                <a href={hrefOf(each.query)}>{each.word}</a>
              </span>
            ))}
          ?
        </p>
      ))}
      {unknown.length > 0 && isFound && (
        <p>{fill(words.unknown, lang, { words: unknown.map((word) => `‘${word}’`).join(', ') })}</p>
      )}
      {beside.length > 0 && <p>{fill(words.beside, lang, { words: beside.join(', ') })}</p>}
      {keepsSynonyms && (
        <p>
          <a href="/beheer/zoekwoorden">{words.keepSynonyms[lang]}</a>
        </p>
      )}
    </>
  );
}
