import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import {
  Alert,
  Breadcrumbs,
  ButtonGroup,
  Details,
  EmptyState,
  fill,
  Heading,
  Lead,
  LinkButton,
  Table,
} from '../../../ui/index.ts';
import type { EvaluationReport } from '../rules/evaluation.ts';
import { drawDaysOf, roundState } from '../rules.ts';
import type { Predecessor, Round, SchemeVersion } from '../types.ts';
import { ReportLink } from './evaluation.tsx';
import { Source } from './marks.tsx';
import { type ListedScheme, RoundBadge, roundSentence, SchemeCards } from './scheme-cards.tsx';
import { SchemeFacts } from './scheme-facts.tsx';
import { type PlaceNames, SchemeRulesView } from './scheme-rules.tsx';
import { schemeWords as words } from './scheme-words.ts';

type ListProps = {
  lang: Lang;
  schemes: readonly ListedScheme[];
  today: PlainDate;
  /** May the reader draft schemes? */
  manages: boolean;
};

export function SchemesView({ lang, schemes, today, manages }: ListProps): VNode {
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <p>
        {words.notSure[lang]} <a href="/welke-steun">{words.find[lang]}</a>.
      </p>
      {manages && (
        <p>
          <LinkButton href="/beheer/regelingen" variant="secondary" icon="pencil">
            {words.manage[lang]}
          </LinkButton>
        </p>
      )}
      {schemes.length === 0 && <EmptyState title={words.noSchemes[lang]} icon="file-text" />}
      {schemes.length > 0 && <SchemeCards lang={lang} schemes={schemes} today={today} level={2} />}
    </>
  );
}

export function periodWords(version: Pick<SchemeVersion, 'validFrom' | 'validUntil'>, lang: Lang): string {
  return version.validUntil === null
    ? fill(words.periodFrom, lang, { from: formatDate(version.validFrom, lang) })
    : fill(words.periodFromUntil, lang, {
        from: formatDate(version.validFrom, lang),
        until: formatDate(version.validUntil, lang),
      });
}

/** Council or gebied that the round is for; null for the whole city. */
const areaName = ({ wijkraadId, gebiedId }: Round, { areas }: PlaceNames): string | null =>
  areas.get(wijkraadId ?? gebiedId ?? '') ?? null;

export function RoundsTable(props: {
  lang: Lang;
  rounds: readonly Round[];
  names: PlaceNames;
  today: PlainDate;
  /** Is there a lot in these rounds? Then each has a page on which anybody can check it. */
  drawn: boolean;
}): VNode {
  const { lang, today } = props;
  return (
    <Table
      lang={lang}
      caption={words.rounds[lang]}
      hideCaption
      narrow="stack"
      columns={[
        { header: words.round[lang], rowHeader: true, cell: (row) => row.name[lang] },
        {
          header: words.area[lang],
          cell: (row) => areaName(row, props.names) ?? words.wholeCity[lang],
        },
        { header: words.from[lang], cell: (row) => formatDate(row.opensOn, lang) },
        { header: words.until[lang], cell: (row) => formatDate(row.closesOn, lang) },
        {
          header: words.state[lang],
          cell: (row) => <RoundBadge lang={lang} state={roundState(row, today)} />,
        },
        ...(props.drawn
          ? [
              {
                header: words.draw[lang],
                action: true,
                cell: (row: Round) => (
                  <a href={`/rondes/${row.slug}/loting`}>
                    {fill(words.drawOf, lang, { round: row.name[lang] })}
                  </a>
                ),
              },
            ]
          : []),
      ]}
      rows={props.rounds}
      empty={<p>{words.noRounds[lang]}</p>}
    />
  );
}

export type SchemeProps = {
  lang: Lang;
  version: SchemeVersion;
  /** Rounds of this version. */
  rounds: readonly Round[];
  /** The round to apply in now or next, of whichever version. */
  round: Round | null;
  /** Is this the version that the scheme's own page shows? */
  current: boolean;
  /** Published and withdrawn ones, newest first. */
  versions: readonly SchemeVersion[];
  predecessors: readonly Predecessor[];
  /** The newest report on what the scheme achieved (Awb 4:24). */
  report: EvaluationReport | null;
  names: PlaceNames;
  today: PlainDate;
};

function Versions({ lang, version, versions }: SchemeProps): VNode {
  return (
    <section aria-labelledby="versies">
      <Heading level={2} id="versies">
        {words.versions[lang]}
      </Heading>
      <ul>
        {versions.map((other) => {
          const name = fill(words.version, lang, { n: other.number });
          return (
            <li key={other.id}>
              {other.id === version.id ? (
                <strong>{name}</strong>
              ) : (
                <a href={`/regelingen/${other.schemeSlug}/versies/${other.number}`}>{name}</a>
              )}
              , {periodWords(other, lang)}
            </li>
          );
        })}
      </ul>
      <p>
        <a href={`/regelingen/${version.schemeSlug}/versies/${version.number}/yaml`}>{words.yaml[lang]}</a>
      </p>
    </section>
  );
}

function Legal({ lang, version, predecessors, report }: SchemeProps): VNode {
  return (
    <Details summary={words.legal[lang]}>
      {report && (
        <p>
          <ReportLink lang={lang} report={report} />
        </p>
      )}
      <p>{words.legalBasis[lang]}</p>
      <ul>
        {version.rules.legalBasis.map((basis) => (
          <li key={basis}>
            <Source lang={lang} source={basis} />
          </li>
        ))}
      </ul>
      {predecessors.length > 0 && (
        <>
          <p>{words.predecessors[lang]}</p>
          <ul>
            {predecessors.map((one) => (
              <li key={one.name}>
                {one.name} (<Source lang={lang} source={one.source} />)
              </li>
            ))}
          </ul>
        </>
      )}
    </Details>
  );
}

function Notices({ lang, version, current }: SchemeProps): VNode | null {
  if (version.status === 'published' && current) return null;
  return (
    <Alert kind="attention" lang={lang}>
      <p>
        {version.status === 'withdrawn' ? words.withdrawn[lang] : words.otherVersion[lang]}{' '}
        <a href={`/regelingen/${version.schemeSlug}`}>{words.current[lang]}</a>
      </p>
    </Alert>
  );
}

export function SchemeView(props: SchemeProps): VNode {
  const { lang, version, round, today, current } = props;
  const open = round !== null && roundState(round, today) === 'open';
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: words.title[lang], href: '/regelingen' }]} />
      <Heading
        level={1}
        kicker={`${fill(words.version, lang, { n: version.number })}, ${periodWords(version, lang)}`}
      >
        {version.name[lang]}
      </Heading>
      <Notices {...props} />
      <Lead>{version.rules.summary[lang]}</Lead>
      <p>{version.rules.purpose[lang]}</p>
      {current && (
        <>
          <p>
            <strong>{roundSentence(round, today, lang)}.</strong>
          </p>
          <ButtonGroup>
            {open && (
              <LinkButton href={`/aanvragen/nieuw?ronde=${round.slug}`} icon="arrow-right">
                {words.begin[lang]}
              </LinkButton>
            )}
            <LinkButton href="/welke-steun" variant="secondary">
              {words.fits[lang]}
            </LinkButton>
          </ButtonGroup>
        </>
      )}
      <Heading level={2}>{words.inShort[lang]}</Heading>
      <SchemeFacts lang={lang} rules={version.rules} />
      <Heading level={2}>{words.rounds[lang]}</Heading>
      <RoundsTable
        lang={lang}
        rounds={props.rounds}
        names={props.names}
        today={today}
        drawn={drawDaysOf(version.rules.distribution) !== null}
      />
      <SchemeRulesView lang={lang} rules={version.rules} names={props.names} />
      <Legal {...props} />
      <Versions {...props} />
    </>
  );
}
