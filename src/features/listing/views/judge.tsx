/** Pages on which a steward judges one thing: a new entry, a proposal, a report. */

import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { inDutch, type PeoplesWords } from '../../../kernel/words.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  OwnWords,
  Radios,
  SummaryList,
  TextArea,
} from '../../../ui/index.ts';
import type { Difference, Fact } from '../differences.ts';
import { type OpenReport, reportOutcomes } from '../types.ts';
import { outcomeLabels, reportLabels, words } from '../words.ts';
import { Differences, dateWords, FactList } from './parts.tsx';

export type JudgementTyped = { readonly judgement: string; readonly reason: string };
type Judged = {
  lang: Lang;
  title: PeoplesWords;
  action: string;
  revision: number;
  typed: JudgementTyped;
  problems: readonly Problem[];
};

const Back = ({ lang }: { lang: Lang }): VNode => (
  <Breadcrumbs lang={lang} items={[{ href: '/sociale-kaart/werk', label: words.workTitle[lang] }]} />
);

function JudgeForm(props: Judged & { labels: readonly [approve: string, reject: string] }): VNode {
  const { lang, action, typed, problems, labels, revision } = props;
  const common = { lang, problems } as const;
  return (
    <Form action={action}>
      <input type="hidden" name="revision" value={String(revision)} />
      <Radios
        {...common}
        name="judgement"
        label={words.judgement[lang]}
        value={typed.judgement}
        options={[
          { value: 'approve', label: labels[0] },
          { value: 'reject', label: labels[1] },
        ]}
      />
      <TextArea
        {...common}
        name="reason"
        label={words.reason[lang]}
        hint={words.reasonHint[lang]}
        value={typed.reason}
        maxLength={1000}
        rows={3}
        optional
      />
      <Button icon="check">{words.save[lang]}</Button>
    </Form>
  );
}

export function PendingView(props: Judged & { facts: readonly Fact[] }): VNode {
  const { lang } = props;
  return (
    <>
      <Back lang={lang} />
      <Heading level={1} kicker={words.pendingTitle[lang]}>
        <OwnWords said={props.title} lang={lang} />
      </Heading>
      <ErrorSummary problems={props.problems} lang={lang} />
      <Lead>{words.pendingLead[lang]}</Lead>
      <FactList lang={lang} facts={props.facts} />
      <JudgeForm {...props} labels={[words.approveNew[lang], words.rejectNew[lang]]} />
    </>
  );
}

export function ProposalView(props: Judged & { differences: readonly Difference[]; stale: boolean }): VNode {
  const { lang } = props;
  return (
    <>
      <Back lang={lang} />
      <Heading level={1} kicker={words.proposalTitle[lang]}>
        <OwnWords said={props.title} lang={lang} />
      </Heading>
      <ErrorSummary problems={props.problems} lang={lang} />
      {props.stale && (
        <Alert kind="attention" lang={lang}>
          {words.proposalStale[lang]}
        </Alert>
      )}
      <Differences
        lang={lang}
        id="verschil"
        caption={words.proposalTitle[lang]}
        differences={props.differences}
        columns={[words.before[lang], words.after[lang]]}
      />
      <JudgeForm {...props} labels={[words.approveChange[lang], words.rejectChange[lang]]} />
    </>
  );
}

export type ReportViewProps = {
  lang: Lang;
  report: OpenReport;
  href: string;
  editHref: string;
  typed: { readonly outcome: string; readonly reason: string };
  problems: readonly Problem[];
};

export function ReportView({ lang, report, href, editHref, typed, problems }: ReportViewProps): VNode {
  return (
    <>
      <Back lang={lang} />
      <Heading level={1} kicker={words.reportTitle[lang]}>
        <OwnWords said={report.listing.title} lang={lang} />
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <SummaryList
        lang={lang}
        rows={[
          { key: words.reported[lang], value: reportLabels[report.what][lang] },
          ...(report.note === ''
            ? []
            : [{ key: words.note[lang], value: <OwnWords said={inDutch(report.note)} lang={lang} /> }]),
          { key: words.since[lang], value: dateWords(report.madeAt, lang) },
        ]}
      />
      <ul class="hv-link-columns">
        <li>
          <a href={href}>{words.view[lang]}</a>
        </li>
        <li>
          <a href={editHref}>{words.edit[lang]}</a>
        </li>
      </ul>
      <Form action={`/sociale-kaart/meldingen/${report.id}`}>
        <Radios
          lang={lang}
          problems={problems}
          name="outcome"
          label={words.outcome[lang]}
          hint={words.outcomeHint[lang]}
          value={typed.outcome}
          options={reportOutcomes.map((value) => ({ value, label: outcomeLabels[value][lang] }))}
        />
        <TextArea
          lang={lang}
          problems={problems}
          name="reason"
          label={words.moveReason[lang]}
          hint={words.outcomeReasonHint[lang]}
          value={typed.reason}
          maxLength={1000}
          rows={3}
          optional
        />
        <Button icon="check">{words.save[lang]}</Button>
      </Form>
    </>
  );
}
