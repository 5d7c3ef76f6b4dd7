/** The rules of distribution as everybody reads them, from the day on which the vote was announced (Awb 4:26, 4:27). */
import type { VNode } from 'preact';
import { type Domain, domainLabels } from '../../../kernel/domains.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Details, fill, Heading } from '../../../ui/index.ts';
import { miniExample, miniWinners } from '../mini-example.ts';
import { sayCount } from '../say.ts';
import type { VoteRules } from '../types.ts';
import { voteWords as words } from './words.ts';

const euros = (amount: number, lang: Lang): string => formatCents(amount * 100, lang);

/** In words and with one invented example that is really counted. */
export function MiniExample({ lang, count }: { lang: Lang; count: VoteRules['count'] }): VNode {
  const [a, b, c] = miniExample.projects;
  return (
    <p>
      {fill(words.exampleText, lang, {
        budget: euros(miniExample.budget, lang),
        a: euros(a.cost, lang),
        b: euros(b.cost, lang),
        c: euros(c.cost, lang),
        winners: miniWinners(count).join(lang === 'nl' ? ' en ' : ' and '),
      })}
    </p>
  );
}

/** Name of what a limit is for: a domain of the city, or a wijk. */
export function capName(cap: VoteRules['count']['caps'][number], lang: Lang, wijken: WijkNames): string {
  if (cap.of === 'category')
    return cap.name in domainLabels ? domainLabels[cap.name as Domain][lang] : cap.name;
  return wijken.get(cap.name) ?? cap.name;
}

/** Of each wijk of the council its name, by slug. */
export type WijkNames = ReadonlyMap<string, string>;

export function CountRules({
  lang,
  rules,
  wijken,
}: {
  lang: Lang;
  rules: VoteRules;
  wijken: WijkNames;
}): VNode {
  const { count } = rules;
  return (
    <section aria-labelledby="tellen">
      <Heading level={2} id="tellen">
        {words.counting[lang]}
      </Heading>
      {sayCount(rules).map((sentence) => (
        <p key={sentence.nl}>{sentence[lang]}</p>
      ))}
      {count.caps.length > 0 && (
        <>
          <Heading level={3}>{words.caps[lang]}</Heading>
          <ul>
            {count.caps.map((cap) => (
              <li key={`${cap.of}.${cap.name}`}>
                {fill(words.capLine, lang, {
                  name: capName(cap, lang, wijken),
                  euros: formatCents(cap.cents, lang),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <Details summary={words.exampleCount[lang]}>
        <MiniExample lang={lang} count={count} />
      </Details>
      <SourceLine lang={lang} said={count} />
    </section>
  );
}

export function SourceLine({
  lang,
  said,
}: {
  lang: Lang;
  said: { readonly source: string; readonly toVerify: boolean };
}): VNode {
  return (
    <p class="hv-source">
      {words.source[lang]}: <span lang="nl">{said.source}</span>
      {said.toVerify && ` (${words.toVerify[lang]})`}
    </p>
  );
}
