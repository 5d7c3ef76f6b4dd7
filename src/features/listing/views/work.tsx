/** The steward's list: everything that waits, and what grows old. */

import type { ComponentChildren, VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { PeoplesWords } from '../../../kernel/words.ts';
import { Button, Details, Form, fill, Heading, Lead, OwnWords, Select, Table } from '../../../ui/index.ts';
import type { StewardTask } from '../deps.ts';
import type { Difference } from '../differences.ts';
import type { OpenReport, Proposal, TitledListing } from '../types.ts';
import { reportLabels, words } from '../words.ts';
import { Ageing, type AgeingProps, OffMap, type OffMapProps } from './grown-old.tsx';
import { Differences, dateWords } from './parts.tsx';

export type WorkProps = AgeingProps &
  OffMapProps & {
    wijken: readonly { readonly slug: string; readonly name: string }[];
    wijk: string;
    pending: readonly TitledListing[];
    proposals: readonly (Proposal & { readonly differences: readonly Difference[] })[];
    reports: readonly OpenReport[];
    tasks: readonly StewardTask[];
  };

const JudgeLink = ({ lang, href, title }: { lang: Lang; href: string; title: PeoplesWords }): VNode => (
  <a href={href}>
    {words.judge[lang]}
    <span class="hv-visually-hidden">
      : <OwnWords said={title} lang={lang} />
    </span>
  </a>
);

function Part({
  id,
  title,
  count,
  children,
}: {
  id: string;
  title: string;
  count: number;
  children: ComponentChildren;
}): VNode {
  return (
    <section aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title} ({count})
      </Heading>
      {children}
    </section>
  );
}

function WijkChoice({ lang, wijken, wijk }: Pick<WorkProps, 'lang' | 'wijken' | 'wijk'>): VNode | null {
  if (wijken.length < 2) return null;
  return (
    <Form action="/sociale-kaart/werk" method="get" label={words.wijk[lang]} inline>
      <Select
        lang={lang}
        name="wijk"
        label={words.wijk[lang]}
        value={wijk}
        options={wijken.map(({ slug, name }) => ({ value: slug, label: name }))}
        placeholder={words.allMine[lang]}
        optional="unmarked"
      />
      <Button variant="secondary">{words.show[lang]}</Button>
    </Form>
  );
}

function Pending({ lang, pending, kindLabel, wijkName }: WorkProps): VNode {
  return (
    <Table
      lang={lang}
      id="nieuw"
      caption={words.pending[lang]}
      hideCaption
      narrow="stack"
      rows={pending}
      empty={<p>{words.pendingNone[lang]}</p>}
      columns={[
        {
          header: words.what[lang],
          rowHeader: true,
          cell: (row) => <OwnWords said={row.title} lang={lang} />,
        },
        { header: words.kind[lang], cell: (row) => kindLabel(row.kind)[lang] },
        { header: words.wijk[lang], cell: (row) => wijkName(row.wijkId) },
        { header: words.since[lang], cell: (row) => dateWords(row.createdAt, lang) },
        {
          header: words.judge[lang],
          action: true,
          cell: (row) => <JudgeLink lang={lang} href={`/sociale-kaart/nieuw/${row.id}`} title={row.title} />,
        },
      ]}
    />
  );
}

function ProposalItem({ lang, proposal }: { lang: Lang; proposal: WorkProps['proposals'][number] }): VNode {
  const { listing, differences, id } = proposal;
  return (
    <li>
      <p>
        <OwnWords as="strong" said={listing.title} lang={lang} />, {dateWords(proposal.madeAt, lang)}.{' '}
        <JudgeLink lang={lang} href={`/sociale-kaart/voorstellen/${id}`} title={listing.title} />
      </p>
      <Details
        summary={
          <>
            {fill(words.changes, lang, { n: differences.length })}:{' '}
            <OwnWords said={listing.title} lang={lang} />
          </>
        }
      >
        <Differences
          lang={lang}
          id={`verschil-${id}`}
          caption={words.proposalTitle[lang]}
          differences={differences}
          columns={[words.before[lang], words.after[lang]]}
        />
      </Details>
    </li>
  );
}

function Proposals({ lang, proposals }: WorkProps): VNode {
  if (proposals.length === 0) return <p>{words.proposalsNone[lang]}</p>;
  return (
    <ul class="hv-plain-list">
      {proposals.map((proposal) => (
        <ProposalItem key={proposal.id} lang={lang} proposal={proposal} />
      ))}
    </ul>
  );
}

function Reports({ lang, reports, wijkName }: WorkProps): VNode {
  return (
    <Table
      lang={lang}
      id="meldingen"
      caption={words.reports[lang]}
      hideCaption
      narrow="stack"
      rows={reports}
      empty={<p>{words.reportsNone[lang]}</p>}
      columns={[
        {
          header: words.what[lang],
          rowHeader: true,
          cell: (row) => <OwnWords said={row.listing.title} lang={lang} />,
        },
        { header: words.reported[lang], cell: (row) => reportLabels[row.what][lang] },
        { header: words.wijk[lang], cell: (row) => wijkName(row.listing.wijkId) },
        { header: words.since[lang], cell: (row) => dateWords(row.madeAt, lang) },
        {
          header: words.judge[lang],
          action: true,
          cell: (row) => (
            <JudgeLink lang={lang} href={`/sociale-kaart/meldingen/${row.id}`} title={row.listing.title} />
          ),
        },
      ]}
    />
  );
}

function Tasks({ lang, tasks }: WorkProps): VNode {
  return (
    <Table
      lang={lang}
      id="claims"
      caption={words.claims[lang]}
      hideCaption
      narrow="stack"
      rows={tasks}
      empty={<p>{words.claimsNone[lang]}</p>}
      columns={[
        {
          header: words.what[lang],
          rowHeader: true,
          cell: (row) => <OwnWords said={row.title} lang={lang} />,
        },
        { header: words.reported[lang], cell: (row) => row.what[lang] },
        { header: words.since[lang], cell: (row) => formatDate(row.since, lang) },
        {
          header: words.judge[lang],
          action: true,
          cell: (row) => <JudgeLink lang={lang} href={row.href} title={row.title} />,
        },
      ]}
    />
  );
}

export function WorkView(props: WorkProps): VNode {
  const { lang } = props;
  return (
    <>
      <Heading level={1}>{words.workTitle[lang]}</Heading>
      <Lead>{words.workLead[lang]}</Lead>
      <WijkChoice {...props} />
      <Part id="kop-nieuw" title={words.pending[lang]} count={props.pending.length}>
        <Pending {...props} />
      </Part>
      <Part id="kop-voorstellen" title={words.proposals[lang]} count={props.proposals.length}>
        <Proposals {...props} />
      </Part>
      <Part id="kop-meldingen" title={words.reports[lang]} count={props.reports.length}>
        <Reports {...props} />
      </Part>
      <Part id="kop-claims" title={words.claims[lang]} count={props.tasks.length}>
        <Tasks {...props} />
      </Part>
      <Part id="kop-oud" title={words.ageing[lang]} count={props.ageing.length}>
        <p>{words.ageingLead[lang]}</p>
        <Ageing {...props} />
      </Part>
      <Part id="kop-van-kaart" title={words.offMap[lang]} count={props.offMap.length}>
        <p>{words.offMapLead[lang]}</p>
        <OffMap {...props} />
      </Part>
      <p>
        <a href="/sociale-kaart/versheid">{words.freshTitle[lang]}</a>
      </p>
      <p>
        <a href="/inlezen">{words.importLists[lang]}</a>
      </p>
    </>
  );
}
