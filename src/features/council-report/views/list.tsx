import type { VNode } from 'preact';
import { dateOf, formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import {
  Badge,
  ButtonGroup,
  Card,
  CardList,
  EmptyState,
  fill,
  Heading,
  Lead,
  LinkButton,
} from '../../../ui/index.ts';
import { periodText } from '../rules/period.ts';
import { editionStatus } from '../status.ts';
import type { Edition } from '../types.ts';
import { editionPath, newPath, reportWords as words } from '../words.ts';

export type ListProps = {
  readonly lang: Lang;
  readonly editions: readonly Edition[];
  /** How many figures of each were corrected, by the id of the edition. */
  readonly corrected: ReadonlyMap<string, number>;
  readonly mayMake: boolean;
};

export function ListView({ lang, editions, corrected, mayMake }: ListProps): VNode {
  const published = editions.filter(({ status }) => status === 'published');
  const works = editions.filter(({ status }) => status !== 'published');
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      {mayMake && (
        <ButtonGroup>
          <LinkButton href={newPath} icon="plus">
            {words.make[lang]}
          </LinkButton>
        </ButtonGroup>
      )}
      {published.length === 0 ? (
        <EmptyState title={words.none[lang]} icon="file-text">
          <p>
            <a href="/register">{words.noneNext[lang]}</a>
          </p>
        </EmptyState>
      ) : (
        <CardList label={words.title[lang]}>
          {published.map((edition) => (
            <Card
              key={edition.slug}
              href={editionPath(edition.slug)}
              title={periodText(edition)[lang]}
              kicker={words.edition[lang]}
              {...(corrected.has(edition.id)
                ? {
                    badge: (
                      <Badge tone="orange">
                        {fill(words.corrections, lang, { n: corrected.get(edition.id) ?? 0 })}
                      </Badge>
                    ),
                  }
                : {})}
            >
              {edition.publishedAt
                ? fill(words.listed, lang, { date: formatDate(dateOf(edition.publishedAt), lang) })
                : ''}
            </Card>
          ))}
        </CardList>
      )}
      {works.length > 0 && <Works lang={lang} editions={works} />}
    </>
  );
}

function Works({ lang, editions }: Pick<ListProps, 'lang' | 'editions'>): VNode {
  return (
    <section aria-labelledby="voorbereiding">
      <Heading level={2} id="voorbereiding">
        {words.works[lang]}
      </Heading>
      <p>{words.worksLead[lang]}</p>
      <CardList label={words.works[lang]}>
        {editions.map((edition) => (
          <Card
            key={edition.slug}
            level={3}
            href={editionPath(edition.slug)}
            title={periodText(edition)[lang]}
            badge={<Badge>{editionStatus.labels[edition.status][lang]}</Badge>}
          />
        ))}
      </CardList>
    </section>
  );
}
