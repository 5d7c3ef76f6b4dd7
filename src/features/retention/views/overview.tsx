/** What comes past its term, the lists, and by which rules. */
import type { VNode } from 'preact';
import { dateOf, formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { retentionRules } from '../../../kernel/terms/index.ts';
import {
  Badge,
  Breadcrumbs,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  Select,
  Table,
} from '../../../ui/index.ts';
import { actionLabels, holdLabels, words } from '../messages.ts';
import { listPath, retentionPath } from '../paths.ts';
import { holdsOn, horizons, isListable, ruleOf } from '../rules.ts';
import { listStatus } from '../status.ts';
import type { DestructionList, Dossier } from '../types.ts';

export type OverviewProps = {
  readonly lang: Lang;
  readonly today: PlainDate;
  readonly months: number;
  readonly dossiers: readonly Dossier[];
  /** More are past their term than are shown. */
  readonly cut: boolean;
  readonly lists: readonly DestructionList[];
  /** An officer comes here from a case. */
  readonly underAdministration: boolean;
  readonly mayPrepare: boolean;
  readonly problems: readonly Problem[];
};

export function OverviewView(props: OverviewProps): VNode {
  const { lang } = props;
  return (
    <>
      {props.underAdministration && (
        <Breadcrumbs lang={lang} items={[{ href: '/beheer', label: words.administration[lang] }]} />
      )}
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary lang={lang} problems={props.problems} />
      <Lead>{words.lead[lang]}</Lead>
      <Due {...props} />
      <Lists {...props} />
      <Rules lang={lang} />
    </>
  );
}

function State({ lang, today, dossier }: { lang: Lang; today: PlainDate; dossier: Dossier }): VNode {
  if (dossier.onList !== null)
    return <a href={listPath(dossier.onList)}>{fill(words.onList, lang, { n: String(dossier.onList) })}</a>;
  const holds = holdsOn(dossier, today);
  if (holds.length === 0)
    return ruleOf(dossier).archiveAction === 'destroy' ? (
      <Badge tone="green">{words.free[lang]}</Badge>
    ) : (
      <span>{actionLabels.transfer[lang]}</span>
    );
  return (
    <>
      {holds.map((hold) => (
        <span key={hold}>
          <Badge tone="orange">{holdLabels[hold][lang]}</Badge>
          {hold === 'manual' && dossier.heldUntil !== null && (
            <span class="hv-soft">
              {' '}
              {fill(words.heldUntil, lang, { date: formatDate(dossier.heldUntil, lang) })}
            </span>
          )}{' '}
        </span>
      ))}
    </>
  );
}

function Due(props: OverviewProps): VNode {
  const { lang, today, dossiers } = props;
  return (
    <section>
      <Heading level={2}>{words.due[lang]}</Heading>
      <Form action={retentionPath} method="get" inline label={words.horizon[lang]}>
        <Select
          lang={lang}
          name="maanden"
          label={words.horizon[lang]}
          value={String(props.months)}
          problems={props.problems}
          placeholder={null}
          options={horizons.map((n) => ({
            value: String(n),
            label: n === 0 ? words.now[lang] : fill(words.months, lang, { n }),
          }))}
        />
        <Button variant="secondary">{words.show[lang]}</Button>
      </Form>
      <Table
        lang={lang}
        id="termijn"
        caption={words.due[lang]}
        hideCaption
        narrow="stack"
        rows={dossiers}
        empty={<EmptyState title={words.noneDue[lang]} icon="circle-check" />}
        columns={[
          {
            header: words.case[lang],
            rowHeader: true,
            cell: (row) => <a href={`/zaken/${row.caseNumber}`}>{row.caseNumber}</a>,
          },
          {
            header: words.scheme[lang],
            cell: (row) => (
              <>
                {row.scheme[lang]}, {row.year}
                <br />
                <span class="hv-soft">{row.wijk ?? words.city[lang]}</span>
              </>
            ),
          },
          { header: words.kind[lang], cell: (row) => ruleOf(row).label[lang] },
          { header: words.keptUntil[lang], cell: (row) => formatDate(row.retainUntil, lang) },
          {
            header: words.state[lang],
            cell: (row) => <State lang={lang} today={today} dossier={row} />,
          },
        ]}
      />
      {props.cut && <p class="hv-soft">{fill(words.more, lang, { n: dossiers.length })}</p>}
      <Propose {...props} />
    </section>
  );
}

function Propose({ lang, today, dossiers, months, mayPrepare }: OverviewProps): VNode | null {
  const free = dossiers.filter((dossier) => isListable(dossier, today)).length;
  if (!mayPrepare || free === 0) return null;
  return (
    <Form action={`${retentionPath}/lijsten`} label={words.propose[lang]}>
      <p>{free === 1 ? words.proposeOne[lang] : fill(words.proposeLead, lang, { n: free })}</p>
      <input type="hidden" name="maanden" value={months} />
      <Button>{words.propose[lang]}</Button>
    </Form>
  );
}

function Lists({ lang, lists }: OverviewProps): VNode {
  return (
    <section>
      <Heading level={2}>{words.lists[lang]}</Heading>
      <Table
        lang={lang}
        id="lijsten"
        caption={words.lists[lang]}
        hideCaption
        narrow="stack"
        rows={lists}
        empty={<EmptyState title={words.noLists[lang]} icon="circle-check" />}
        columns={[
          {
            header: words.nameOfList[lang],
            rowHeader: true,
            cell: (row) => (
              <a href={listPath(row.number)}>{fill(words.list, lang, { n: String(row.number) })}</a>
            ),
          },
          { header: words.state[lang], cell: (row) => listStatus.labels[row.status][lang] },
          { header: words.cases[lang], numeric: true, cell: (row) => row.items },
          { header: words.proposedOn[lang], cell: (row) => formatDate(dateOf(row.proposedAt), lang) },
          {
            header: words.carriedOutOn[lang],
            cell: (row) => (row.carriedOutAt === null ? '–' : formatDate(dateOf(row.carriedOutAt), lang)),
          },
        ]}
      />
    </section>
  );
}

function Rules({ lang }: { lang: Lang }): VNode {
  return (
    <section>
      <Heading level={2}>{words.rules[lang]}</Heading>
      <p>{words.rulesLead[lang]}</p>
      <Table
        lang={lang}
        id="selectielijst"
        caption={words.rules[lang]}
        hideCaption
        narrow="stack"
        rows={Object.values(retentionRules)}
        columns={[
          { header: words.kind[lang], rowHeader: true, cell: (rule) => rule.label[lang] },
          { header: words.years[lang], numeric: true, cell: (rule) => rule.years },
          { header: words.countedFrom[lang], cell: (rule) => rule.from[lang] },
          { header: words.afterwards[lang], cell: (rule) => actionLabels[rule.archiveAction][lang] },
          {
            header: words.source[lang],
            cell: (rule) => (
              <>
                {rule.source} {rule.toVerify && <Badge tone="orange">{words.toVerify[lang]}</Badge>}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
