/** What other pages show of statements: a link to fill one in, and to those that were published. */
import type { VNode } from 'preact';
import type { Actor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import type { Reader } from '../../platform/db/index.ts';
import { fillWith, Heading, OwnWords } from '../../ui/index.ts';
import { ownPath, ownWords, statementsPath, statementWords as words } from './statement-words.ts';
import { listPublishedOf, type Owner } from './store/statements.ts';

/** For the page of one's own organisation; null for who may not see it. */
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

/** For the public page of an organisation or network: what it published; null without any. */
export async function statementsBrief(r: Reader, owner: Owner, lang: Lang): Promise<VNode | null> {
  const published = await listPublishedOf(r, owner);
  if (published.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{words.title[lang]}</Heading>
      <ul>
        {published.map(({ slug, ownerName, year }) => (
          <li key={slug}>
            <a href={`${statementsPath}/${slug}`}>
              {fillWith(words.titleOf, lang, {
                name: <OwnWords said={ownerName} lang={lang} />,
                year: String(year),
              })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
