/** What the screens of voting share: where one is, how far one is, whom one can ask. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Breadcrumbs, fill, OwnWords, Prose, SummaryList } from '../../../ui/index.ts';
import type { Choices, FrozenBallot, Vote } from '../../vote/index.ts';
import { words } from '../messages.ts';

export const voteHref = ({ slug }: Pick<Vote, 'slug'>, rest = ''): string => `/stemmingen/${slug}${rest}`;

export function Crumbs({ vote, lang }: { vote: Vote; lang: Lang }): VNode {
  return (
    <Breadcrumbs
      lang={lang}
      items={[
        { href: '/stemmingen', label: words.votes[lang] },
        { href: voteHref(vote), label: vote.name[lang] },
      ]}
    />
  );
}

export function Desk({ lang }: { lang: Lang }): VNode {
  return (
    <Prose>
      <h2>{words.desk[lang]}</h2>
      <p>{words.deskText[lang]}</p>
    </Prose>
  );
}

/** What was chosen, in the order in which it matters: by rank, by points, or by number. */
export function ChosenList({
  ballot,
  choices,
  lang,
}: {
  ballot: FrozenBallot;
  choices: Choices;
  lang: Lang;
}): VNode {
  const { kind } = ballot.rules.ballot;
  const given = ballot.projects
    .flatMap((project) => {
      const value = choices[project.number];
      return value === undefined ? [] : [{ ...project, value }];
    })
    .toSorted((a, b) => (kind === 'points' ? b.value - a.value : a.value - b.value) || a.number - b.number);
  if (given.length === 0) return <p>{words.blank[lang]}</p>;
  const said = (number: number, value: number): string =>
    fill(
      { approval: words.chosen, knapsack: words.chosen, points: words.pointsGiven, ranking: words.place }[
        kind
      ],
      lang,
      {
        number,
        n: value,
      },
    );
  return (
    <SummaryList
      lang={lang}
      rows={given.map(({ number, title, lang: written, costCents, value }) => ({
        key: said(number, value),
        value: (
          <>
            <OwnWords said={{ [written]: title }} lang={lang} as="strong" /> ({formatCents(costCents, lang)})
          </>
        ),
      }))}
    />
  );
}
