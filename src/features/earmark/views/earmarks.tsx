import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import {
  Breadcrumbs,
  ButtonGroup,
  EmptyState,
  fill,
  Heading,
  Lead,
  LinkButton,
  SummaryList,
  Table,
  Tabs,
} from '../../../ui/index.ts';
import { dayOf, endOf } from '../rules.ts';
import type { Earmark, Followed } from '../types.ts';
import { earmarksPath, recordPath, earmarkWords as words } from '../words.ts';
import { DomainTable, domainText, LinesTable, rangeText, Typed, UseLink, useHref } from './parts.tsx';
import { Wijken, type WijkenProps } from './wijken.tsx';

export type EarmarksProps = {
  readonly lang: Lang;
  readonly today: PlainDate;
  readonly years: readonly number[];
  readonly year: number;
  /** Newest first. */
  readonly recorded: readonly Earmark[];
  /** What counts, or will; null without any. */
  readonly shown: { readonly earmark: Earmark; readonly followed: Followed } | null;
  readonly wijken: WijkenProps['wijken'];
  readonly mayRecord: boolean;
};

export function EarmarksView(props: EarmarksProps): VNode {
  const { lang, shown, year } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: '/plafonds', label: words.ceilings[lang] }]} />
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      {props.mayRecord && (
        <ButtonGroup>
          <LinkButton href={recordPath} icon="plus">
            {words.manage[lang]}
          </LinkButton>
        </ButtonGroup>
      )}
      {props.years.length > 1 && (
        <Tabs
          label={words.years[lang]}
          items={props.years.map((one) => ({
            label: String(one),
            href: `${earmarksPath}?jaar=${one}`,
            current: one === year,
          }))}
        />
      )}
      {shown ? (
        <Shown {...props} earmark={shown.earmark} followed={shown.followed} />
      ) : (
        <EmptyState title={words.none[lang]} icon="hand-coins">
          <p>
            <a href="/plafonds">{words.noneNext[lang]}</a>
          </p>
        </EmptyState>
      )}
    </>
  );
}

type ShownProps = EarmarksProps & { readonly earmark: Earmark; readonly followed: Followed };

function Shown(props: ShownProps): VNode {
  const { lang, earmark, followed, today, year } = props;
  const begun = earmark.validFrom <= today.toString();
  return (
    <>
      <p>
        {fill(begun ? words.counts : words.willCount, lang, {
          date: formatDate(dayOf(earmark.validFrom), lang),
        })}
      </p>
      <Heading level={2}>{words.perDomain[lang]}</Heading>
      {followed.domains.length > 0 && <DomainTable lang={lang} year={year} followed={followed} linked />}
      <p>{words.columns[lang]}</p>
      <Untied lang={lang} followed={followed} />
      <Outside lang={lang} followed={followed} year={year} />
      <Wijken lang={lang} earmark={earmark} followed={followed} wijken={props.wijken} />
      <Decision {...props} />
      <p>
        <a href={`${earmarksPath}.csv?jaar=${year}`}>{words.csv[lang]}</a>
      </p>
    </>
  );
}

function Untied({ lang, followed }: { lang: Lang; followed: Followed }): VNode | null {
  const { lines, aside } = followed.untied;
  if (lines.length === 0) return null;
  return (
    <>
      <Heading level={3}>{words.untied[lang]}</Heading>
      <p>
        {words.untiedLead[lang]} <Typed lang={lang} words={lines.map(({ name }) => name).join(', ')} />:{' '}
        {rangeText(aside, lang)}.
      </p>
    </>
  );
}

function Outside({ lang, followed, year }: { lang: Lang; followed: Followed; year: number }): VNode | null {
  const rows = followed.outside.filter(({ usedCents, waitingCents }) => usedCents + waitingCents > 0);
  if (rows.length === 0) return null;
  return (
    <>
      <Heading level={3}>{words.outside[lang]}</Heading>
      <p>{words.outsideLead[lang]}</p>
      <Table
        lang={lang}
        id="buiten"
        caption={words.outside[lang]}
        hideCaption
        narrow="stack"
        rows={rows}
        columns={[
          { header: words.domain[lang], rowHeader: true, cell: ({ domain }) => domainText(domain)[lang] },
          {
            header: words.used[lang],
            numeric: true,
            cell: ({ domain, usedCents }) => (
              <UseLink
                lang={lang}
                href={useHref(year, { domain })}
                cents={usedCents}
                of={domainText(domain)[lang]}
              />
            ),
          },
          {
            header: words.waitingShort[lang],
            numeric: true,
            cell: ({ waitingCents }) => formatCents(waitingCents, lang),
          },
        ]}
      />
    </>
  );
}

function Decision({ lang, earmark, recorded }: ShownProps): VNode {
  const day = (iso: string): string => formatDate(dayOf(iso), lang);
  const others = recorded.filter(({ number }) => number !== earmark.number);
  const end = (one: Earmark): string => {
    const until = endOf(one, recorded);
    if (until === null) return '–';
    return until <= one.validFrom ? words.neverCounted[lang] : day(until);
  };
  return (
    <section aria-labelledby="besluit">
      <Heading level={2} id="besluit">
        {words.decision[lang]}
      </Heading>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.document[lang], value: <Typed lang={lang} words={earmark.document} /> },
          { key: words.decidedOn[lang], value: day(earmark.decidedOn) },
          { key: words.validFrom[lang], value: day(earmark.validFrom) },
          ...(earmark.reason === null
            ? []
            : [{ key: words.reason[lang], value: <Typed lang={lang} words={earmark.reason} /> }]),
        ]}
      />
      <LinesTable lang={lang} lines={earmark.lines} id="begrotingen" />
      {others.length > 0 && (
        <>
          <Heading level={3}>{words.earlier[lang]}</Heading>
          <Table
            lang={lang}
            id="eerder"
            caption={words.earlier[lang]}
            hideCaption
            narrow="stack"
            rows={others}
            columns={[
              {
                header: words.document[lang],
                rowHeader: true,
                cell: ({ document }) => <Typed lang={lang} words={document} />,
              },
              { header: words.validFrom[lang], cell: ({ validFrom }) => day(validFrom) },
              { header: words.until[lang], cell: end },
              {
                header: words.reason[lang],
                cell: ({ reason }) => (reason === null ? '–' : <Typed lang={lang} words={reason} />),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
