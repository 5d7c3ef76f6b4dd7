/** One list: what is on it, who must look at it, and once it was carried out the record of destruction. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { retentionRules } from '../../../kernel/terms/index.ts';
import {
  Alert,
  Badge,
  Breadcrumbs,
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  SummaryList,
  Table,
} from '../../../ui/index.ts';
import { factsOf, linesOf } from '../declaration.ts';
import { holdLabels, outcomeLabels, words } from '../messages.ts';
import { listPath, retentionPath } from '../paths.ts';
import { listStatus } from '../status.ts';
import type { DestructionItem, DestructionList } from '../types.ts';

export type ListProps = {
  readonly lang: Lang;
  readonly list: DestructionList;
  readonly items: readonly DestructionItem[];
  readonly mayApprove: boolean;
  /** Proposed by this reader herself: a colleague approves. */
  readonly own: boolean;
  readonly mayWithdraw: boolean;
  readonly problems: readonly Problem[];
};

export function ListView(props: ListProps): VNode {
  const { lang, list, items } = props;
  const name = fill(words.list, lang, { n: String(list.number) });
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: retentionPath, label: words.title[lang] }]} />
      <Heading level={1}>
        {name} <Badge tone="sand">{listStatus.labels[list.status][lang]}</Badge>
      </Heading>
      <ErrorSummary lang={lang} problems={props.problems} />
      {(list.status === 'proposed' || list.status === 'approved') && <Lead>{words.listLead[lang]}</Lead>}
      <Steps {...props} />
      <SummaryList
        lang={lang}
        rows={factsOf(list, items, lang).map(({ label, value }) => ({ key: label[lang], value }))}
      />
      {list.approvedAt !== null && <Declaration {...props} />}
      <Items {...props} />
      <p>
        <LinkButton href={`${listPath(list.number)}/lijst.csv`} variant="secondary" icon="download" download>
          {words.csv[lang]}
        </LinkButton>
      </p>
    </>
  );
}

function Steps({ lang, list, mayApprove, own, mayWithdraw }: ListProps): VNode | null {
  if (list.status !== 'proposed' || !(mayApprove || mayWithdraw)) return null;
  const path = listPath(list.number);
  return (
    <>
      {mayApprove && !own && (
        <Alert kind="attention" lang={lang}>
          {words.approveLead[lang]}
        </Alert>
      )}
      {mayApprove && own && (
        <Alert kind="info" lang={lang}>
          {words.ownProposal[lang]}
        </Alert>
      )}
      <ButtonGroup>
        {mayApprove && !own && (
          <Form action={`${path}/goedkeuren`} label={words.approve[lang]}>
            <Button variant="danger">{words.approve[lang]}</Button>
          </Form>
        )}
        {mayWithdraw && (
          <Form action={`${path}/intrekken`} label={words.withdraw[lang]}>
            <Button variant="secondary">{words.withdraw[lang]}</Button>
          </Form>
        )}
      </ButtonGroup>
    </>
  );
}

function Declaration({ lang, list, items }: ListProps): VNode {
  const lines = linesOf(items);
  return (
    <section>
      <Heading level={2}>{words.declaration[lang]}</Heading>
      {lines.length === 0 ? (
        <p>{words.notYet[lang]}</p>
      ) : (
        <>
          <p>{words.declarationLead[lang]}</p>
          <Table
            lang={lang}
            id="vernietigd"
            caption={words.declaration[lang]}
            hideCaption
            rows={lines}
            columns={[
              { header: words.what[lang], rowHeader: true, cell: ({ label }) => label[lang] },
              { header: words.howMany[lang], numeric: true, cell: ({ count }) => count },
            ]}
          />
          <p>
            <LinkButton href={`${listPath(list.number)}/verklaring.pdf`} icon="download" download>
              {words.pdf[lang]}
            </LinkButton>
          </p>
        </>
      )}
    </section>
  );
}

function Items({ lang, items }: ListProps): VNode {
  return (
    <section>
      <Heading level={2}>{words.cases[lang]}</Heading>
      <Table
        lang={lang}
        id="dossiers"
        caption={words.cases[lang]}
        hideCaption
        narrow="stack"
        rows={items}
        columns={[
          {
            header: words.case[lang],
            rowHeader: true,
            cell: (row) => <a href={`/zaken/${row.caseNumber}`}>{row.caseNumber}</a>,
          },
          {
            header: words.kind[lang],
            cell: (row) => (
              <>
                {retentionRules[row.retentionResult].label[lang]}
                <br />
                <span class="hv-soft">{row.source}</span>
              </>
            ),
          },
          { header: words.keptUntil[lang], cell: (row) => formatDate(row.retainUntil, lang) },
          {
            header: words.outcome[lang],
            cell: ({ outcome, heldBecause }) =>
              [
                (outcome === null ? words.waiting : outcomeLabels[outcome])[lang],
                ...heldBecause.map((why) => holdLabels[why][lang]),
              ].join(': '),
          },
        ]}
      />
    </section>
  );
}
