/** Determining in one go: choosing, looking at all of them together, and what became of each. */
import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Badge,
  Breadcrumbs,
  Button,
  ButtonGroup,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  Table,
} from '../../../ui/index.ts';
import { reasonsFor, words } from '../messages.ts';
import { oneOfMany } from '../rules/proposal.ts';
import { listPath, manyPath } from '../rules/query.ts';
import type { DeterminationRun, ProposedCase, RunItem, RunSummary } from '../types.ts';
import { manyWords } from '../words-many.ts';
import { KindBadge } from './parts.tsx';

const amountOf = ({ proposal }: ProposedCase, lang: Lang): string =>
  formatCents(proposal.amountCents ?? 0, lang);

/** Under the list: which of them to look at together. Nothing where there is none. */
export function ChooseMany({ lang, cases }: { lang: Lang; cases: readonly ProposedCase[] }): VNode | null {
  const fitting = cases.filter(({ proposal }) => oneOfMany(proposal));
  if (fitting.length === 0) return null;
  return (
    <section aria-labelledby="samen">
      <Heading level={2} id="samen">
        {manyWords.choose[lang]}
      </Heading>
      <p>{manyWords.chooseLead[lang]}</p>
      <Form action={manyPath} method="get" label={manyWords.choose[lang]}>
        <Checkboxes
          lang={lang}
          name="zaak"
          label={manyWords.chosen[lang]}
          values={fitting.map(({ caseNumber }) => caseNumber)}
          options={fitting.map((one) => ({
            value: one.caseNumber,
            label: `${one.caseNumber} ${one.application.title}`,
            hint: amountOf(one, lang),
          }))}
        />
        <Button variant="secondary">{manyWords.look[lang]}</Button>
      </Form>
    </section>
  );
}

/** What the reader determined in one go before: each leads to what became of its cases. */
export function Runs({ lang, runs }: { lang: Lang; runs: readonly RunSummary[] }): VNode | null {
  if (runs.length === 0) return null;
  return (
    <section aria-labelledby="eerder">
      <Heading level={2} id="eerder">
        {manyWords.before[lang]}
      </Heading>
      <ul>
        {runs.map(({ id, madeAt, cases, waiting, refused }) => (
          <li key={id}>
            <a href={`${manyPath}/${id}`}>
              {fill(cases === 1 ? manyWords.ofRunOne : manyWords.ofRun, lang, {
                when: formatMoment(madeAt, lang),
                n: cases,
              })}
              {refused > 0 && fill(manyWords.someRefused, lang, { n: refused })}
              {waiting > 0 && fill(manyWords.someWaiting, lang, { n: waiting })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export type LookProps = {
  readonly lang: Lang;
  readonly cases: readonly ProposedCase[];
  /** Chosen, and not to be determined so. */
  readonly leftOut: readonly string[];
  readonly problems: readonly Problem[];
};

function Chosen({ lang, cases }: LookProps): VNode {
  const total = cases.reduce((sum, { proposal }) => sum + (proposal.amountCents ?? 0), 0);
  return (
    <Table
      lang={lang}
      id="gekozen"
      caption={manyWords.chosen[lang]}
      hideCaption
      narrow="stack"
      rows={cases}
      foot={[manyWords.total[lang], '', formatCents(total, lang), '']}
      columns={[
        {
          header: words.case[lang],
          rowHeader: true,
          cell: ({ application, caseNumber }) => (
            <>
              <a href={`/zaken/${caseNumber}#voorstel`} dir="auto">
                {application.title || caseNumber}
              </a>
              <br />
              <span class="hv-soft">{caseNumber}</span>
            </>
          ),
        },
        { header: words.kind[lang], cell: ({ proposal }) => <KindBadge kind={proposal.kind} lang={lang} /> },
        { header: manyWords.amount[lang], numeric: true, cell: (one) => amountOf(one, lang) },
        { header: words.why[lang], cell: ({ proposal }) => proposal.because[lang] },
      ]}
    />
  );
}

function Reasons({ lang, cases }: LookProps): VNode {
  const kinds = (['asGranted', 'exOfficio'] as const).filter((kind) =>
    cases.some(({ proposal }) => proposal.kind === kind),
  );
  return (
    <>
      <Heading level={2}>{manyWords.reasons[lang]}</Heading>
      {kinds.map((kind) => (
        <blockquote key={kind}>
          <KindBadge kind={kind} lang={lang} /> {reasonsFor[kind][lang]}
        </blockquote>
      ))}
    </>
  );
}

export function LookView(props: LookProps): VNode {
  const { lang, cases, leftOut, problems } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: words.title[lang], href: listPath }]} />
      <Heading level={1}>{manyWords.title[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{manyWords.lead[lang]}</Lead>
      {leftOut.length > 0 && (
        <Alert kind="attention" lang={lang}>
          {fill(manyWords.leftOut, lang, { cases: leftOut.join(', ') })}
        </Alert>
      )}
      {cases.length === 0 ? (
        // Where the summary of what is wrong leads to when nothing is left to choose from.
        <div id="f-zaak" tabIndex={-1}>
          <EmptyState title={manyWords.none[lang]} icon="info" />
        </div>
      ) : (
        <>
          <Chosen {...props} />
          <Reasons {...props} />
          <Form action={manyPath} label={manyWords.title[lang]}>
            <Checkboxes
              lang={lang}
              name="zaak"
              label={manyWords.chosen[lang]}
              problems={problems}
              values={cases.map(chosenValue)}
              options={cases.map((one) => ({
                value: chosenValue(one),
                label: `${one.caseNumber} ${one.application.title}`,
              }))}
            />
            <ButtonGroup>
              <Button>{manyWords.take[lang]}</Button>
              <LinkButton href={listPath} variant="quiet">
                {manyWords.back[lang]}
              </LinkButton>
            </ButtonGroup>
          </Form>
        </>
      )}
    </>
  );
}

/** A case as it was looked at: what changed since is not determined unseen. */
const chosenValue = ({ caseNumber, application, proposal }: ProposedCase): string =>
  `${caseNumber}.${application.revision}.${proposal.amountCents ?? 0}`;

function Outcome({ lang, item }: { lang: Lang; item: RunItem }): VNode {
  if (item.state === 'done') return <Badge tone="green">{manyWords.done[lang]}</Badge>;
  if (item.state === 'waiting') return <Badge tone="neutral">{manyWords.waiting[lang]}</Badge>;
  return (
    <>
      <Badge tone="red">{manyWords.not[lang]}</Badge> {item.refusal?.[lang]}
    </>
  );
}

export function RunView({ lang, run }: { lang: Lang; run: DeterminationRun }): VNode {
  const { items } = run;
  const count = (state: RunItem['state']): number => items.filter((item) => item.state === state).length;
  const [done, refused, waiting] = [count('done'), count('refused'), count('waiting')];
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: words.title[lang], href: listPath }]} />
      <Heading level={1}>{(waiting > 0 ? manyWords.title : manyWords.runTitle)[lang]}</Heading>
      {waiting > 0 ? (
        <>
          <p>
            <progress max={items.length} value={done + refused} aria-label={manyWords.title[lang]} />{' '}
            {fill(manyWords.busy, lang, { done: done + refused, n: items.length })}
          </p>
          <p>{manyWords.busyLead[lang]}</p>
          <p>
            <LinkButton href={`${manyPath}/${run.id}`} variant="secondary">
              {manyWords.again[lang]}
            </LinkButton>
          </p>
        </>
      ) : (
        <Lead>
          {done === 1 ? manyWords.oneDone[lang] : fill(manyWords.allDone, lang, { n: done })}.{' '}
          {refused > 0 && `${fill(manyWords.refused, lang, { n: refused })}.`}
        </Lead>
      )}
      <Table
        lang={lang}
        id="uitkomst"
        caption={manyWords.outcome[lang]}
        hideCaption
        narrow="stack"
        rows={items}
        columns={[
          {
            header: words.case[lang],
            rowHeader: true,
            cell: ({ caseNumber, title }) => (
              <>
                <a href={`/zaken/${caseNumber}`} dir="auto">
                  {title || caseNumber}
                </a>
                <br />
                <span class="hv-soft">{caseNumber}</span>
              </>
            ),
          },
          {
            header: manyWords.amount[lang],
            numeric: true,
            cell: ({ amountCents }) => formatCents(amountCents, lang),
          },
          { header: manyWords.outcome[lang], cell: (item) => <Outcome lang={lang} item={item} /> },
        ]}
      />
      <p>
        <a href={listPath}>{manyWords.back[lang]}</a>
      </p>
    </>
  );
}
