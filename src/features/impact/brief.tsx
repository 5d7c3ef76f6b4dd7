/** For the page of one's own organisation: where what its work is worth can be filled in. */
import type { VNode } from 'preact';
import type { Actor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import { Heading } from '../../ui/index.ts';
import { ownPath, ownWords, statementWords as words } from './statement-words.ts';

/** Null for who may not see it. */
export function statementLinks(organisationId: Id<'organisation'>, actor: Actor, lang: Lang): VNode | null {
  if (actor.kind !== 'person' || !allowed(actor, 'impactStatement.view', { organisationId })) return null;
  return (
    <section>
      <Heading level={2}>{words.title[lang]}</Heading>
      <p>
        <a href={ownPath}>{ownWords.title[lang]}</a>
      </p>
    </section>
  );
}
