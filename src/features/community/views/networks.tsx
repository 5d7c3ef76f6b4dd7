/** The list of networks, the page of one, and who takes part in it. */

import type { VNode } from 'preact';
import { formatDate, isoDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { inDutch, inPageLangs, wordsIn } from '../../../kernel/words.ts';
import {
  Alert,
  AlsoIn,
  Badge,
  Breadcrumbs,
  ButtonGroup,
  Card,
  CardList,
  EmptyState,
  fill,
  Heading,
  InOtherLanguages,
  Lead,
  LinkButton,
  OwnParagraphs,
  OwnWords,
  Prose,
  Select,
  SummaryList,
  Table,
} from '../../../ui/index.ts';
import { type AgeingRule, type Listing, ListingFoot } from '../../listing/index.ts';
import { handoverWords } from '../handover-words.ts';
import { mandateLabels, networkKindLabels } from '../messages.ts';
import { hasEnded } from '../rules.ts';
import type { Choice, NetworkRow } from '../store/networks.ts';
import type { Coordination, NetworkContent, NetworkMember, Stewardship } from '../types.ts';
import { words } from '../words.ts';
import type { TypedFields } from './forms.tsx';
import { CoordinatorNow } from './handover.tsx';

type AboutProps = { lang: Lang; network: Pick<NetworkContent, 'theme' | 'wijkName' | 'kind'> };

/** What it is about: the theme as people say it, or the wijk. */
function About({ lang, network: { theme, wijkName, kind } }: AboutProps): VNode {
  if (theme !== null) return <OwnWords said={inDutch(theme)} lang={lang} />;
  return <>{wijkName ?? networkKindLabels[kind][lang]}</>;
}

export function NetworkListView({
  lang,
  rows,
  waiting,
  mayStart,
}: {
  lang: Lang;
  rows: readonly NetworkRow[];
  /** Her own, of which a steward has still to say something. */
  waiting: readonly NetworkRow[];
  mayStart: boolean;
}): VNode {
  return (
    <>
      <Heading level={1}>{words.networks[lang]}</Heading>
      <Lead>{words.networksLead[lang]}</Lead>
      {rows.length + waiting.length === 0 ? (
        <EmptyState title={words.membersNone[lang]} icon="users" />
      ) : (
        <CardList>
          {[...waiting, ...rows].map((row) => (
            <Card
              key={row.id}
              badge={
                waiting.includes(row) ? <Badge tone="orange">{words.pendingBadge[lang]}</Badge> : undefined
              }
              title={<OwnWords said={row.name} lang={lang} />}
              href={`/netwerken/${row.slug}`}
              kicker={<About lang={lang} network={row} />}
              footer={
                row.members === 1
                  ? words.membersOne[lang]
                  : fill(words.membersCount, lang, { n: row.members })
              }
            >
              <OwnWords as="p" said={row.summary} lang={lang} />
            </Card>
          ))}
        </CardList>
      )}
      <ButtonGroup>
        <LinkButton href="/organisaties" variant="secondary">
          {words.organisations[lang]}
        </LinkButton>
        {mayStart && (
          <LinkButton href="/netwerken/nieuw" icon="plus" variant="secondary">
            {words.newNetwork[lang]}
          </LinkButton>
        )}
      </ButtonGroup>
    </>
  );
}

/** Asked of who starts a network for an organisation of hers. */
export function FounderField({
  lang,
  typed,
  problems,
  own,
  optional,
}: {
  lang: Lang;
  typed: TypedFields;
  problems: readonly Problem[];
  own: readonly Choice[];
  optional: boolean;
}): VNode {
  const only = own.length === 1 ? (own[0]?.slug ?? '') : '';
  return (
    <Select
      lang={lang}
      problems={problems}
      name="founder"
      label={words.founder[lang]}
      hint={words.founderHint[lang]}
      value={typed.text('founder') || (optional ? '' : only)}
      options={own.map(({ slug, name }) => ({ value: slug, label: name }))}
      optional={optional}
    />
  );
}

export function NoFounderView({ lang }: { lang: Lang }): VNode {
  return (
    <>
      <Heading level={1}>{words.newNetwork[lang]}</Heading>
      <EmptyState title={words.founderNone[lang]} icon="users">
        {words.founderNoneBody[lang]} <a href="/organisaties">{words.organisations[lang]}</a>
      </EmptyState>
    </>
  );
}

export type NetworkProps = {
  lang: Lang;
  listing: Listing;
  content: NetworkContent;
  members: readonly NetworkMember[];
  /** Those that hold today. */
  stewardships: readonly Stewardship[];
  /** An administrator is led to where they are appointed. */
  mayAppoint: boolean;
  /** For who keeps it: what a steward has still to say of it, or said. */
  verdict: VNode | null;
  coordination: readonly Coordination[];
  sections: readonly (VNode | null)[];
  keeper: boolean;
  ageing: AgeingRule;
  today: PlainDate;
};

function Members({ lang, members }: Pick<NetworkProps, 'lang' | 'members'>): VNode {
  return (
    <Table
      lang={lang}
      id="deelnemers"
      caption={words.members[lang]}
      hideCaption
      narrow="stack"
      rows={members}
      empty={<p>{words.membersNone[lang]}</p>}
      columns={[
        {
          header: words.organisation[lang],
          rowHeader: true,
          cell: (row) => (
            <OwnWords
              as="a"
              href={`/organisaties/${row.organisationSlug}`}
              said={row.organisationName}
              lang={lang}
            />
          ),
        },
        { header: words.sinceDay[lang], cell: (row) => row.since && formatDate(row.since, lang) },
        { header: words.mandate[lang], cell: (row) => mandateLabels[row.mandate][lang] },
      ]}
    />
  );
}

function stewardRows({ lang, stewardships }: NetworkProps) {
  if (stewardships.length === 0) return [];
  const said = stewardships.map(({ wijkName: wijk, until }) =>
    until === null ? wijk : fill(words.stewardThrough, lang, { wijk, date: formatDate(until, lang) }),
  );
  return [{ key: words.stewardOf[lang], value: said.join(', ') }];
}

export function NetworkView(props: NetworkProps): VNode {
  const { lang, listing, content } = props;
  const path = `/netwerken/${listing.slug}`;
  const date = isoDate(props.today);
  const ended = hasEnded(content, date);
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: words.networks[lang], href: '/netwerken' }]} />
      <Heading level={1} kicker={<About lang={lang} network={content} />}>
        <OwnWords said={content.name} lang={lang} />
      </Heading>
      {props.verdict}
      <OwnWords as="p" class="hv-lead" said={inPageLangs(content.summary)} lang={lang} />
      <AlsoIn lang={lang} {...content} />
      {ended && content.until !== null && (
        <Alert kind="info" lang={lang}>
          {fill(words.ended, lang, { date: formatDate(content.until, lang) })}
        </Alert>
      )}
      {wordsIn(inPageLangs(content.description), lang) !== '' && (
        <Prose>
          <OwnParagraphs said={inPageLangs(content.description)} lang={lang} />
        </Prose>
      )}
      <InOtherLanguages {...content} />
      <SummaryList
        lang={lang}
        rows={[
          { key: words.sinceDay[lang], value: formatDate(content.since, lang) },
          ...(content.until === null || ended
            ? []
            : [{ key: words.until[lang], value: formatDate(content.until, lang) }]),
          {
            key: handoverWords.coordinator[lang],
            value: <CoordinatorNow lang={lang} coordination={props.coordination} date={date} />,
          },
          ...stewardRows(props),
          ...(content.website === null
            ? []
            : [{ key: words.website[lang], value: <a href={content.website}>{content.website}</a> }]),
          ...(content.publicEmail === null
            ? []
            : [
                {
                  key: words.email[lang],
                  value: <a href={`mailto:${content.publicEmail}`}>{content.publicEmail}</a>,
                },
              ]),
        ]}
      />
      <section aria-labelledby="wie">
        <Heading level={2} id="wie">
          {words.members[lang]}
        </Heading>
        <Members lang={lang} members={props.members} />
      </section>
      {props.sections}
      <ButtonGroup>
        <LinkButton href={`${path}/leden`} icon="users" variant="secondary">
          {(props.keeper ? words.keepMembers : words.askToJoin)[lang]}
        </LinkButton>
        {props.keeper && (
          <LinkButton href={`${path}/coordinator`} variant="secondary">
            {handoverWords.link[lang]}
          </LinkButton>
        )}
        <LinkButton href={`${path}/bewerken`} icon="pencil" variant="secondary">
          {words.edit[lang]}
        </LinkButton>
        {props.mayAppoint && (
          <LinkButton href={`${path}/wijkbeheer`} variant="quiet">
            {words.stewardAdd[lang]}
          </LinkButton>
        )}
      </ButtonGroup>
      <ListingFoot lang={lang} listing={listing} ageing={props.ageing} today={props.today} />
    </>
  );
}
