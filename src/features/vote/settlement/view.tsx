import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { euroText, formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  Checkboxes,
  DateInput,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  OwnParagraphs,
  OwnWords,
  Select,
  Table,
  TextArea,
} from '../../../ui/index.ts';
import type { Vote } from '../types.ts';
import { SourceLine } from '../views/rules-shown.tsx';
import { ApplicantForm, type ApplicantTyped } from './applicant-form.tsx';
import { choicesFor, handInTerm, type Proposal, reasonLongest } from './rules.ts';
import type { SettledRow } from './store.ts';
import { settlementPath, settlementWords as words } from './words.ts';

export type SettleTyped = {
  readonly choices: ReadonlyMap<number, { readonly choice: string; readonly reason: string }>;
  readonly metOn: string;
  readonly present: readonly string[];
  readonly chair: string;
};

export type SettlementProps = {
  readonly lang: Lang;
  readonly vote: Vote;
  readonly proposals: readonly Proposal[];
  readonly settled: readonly SettledRow[];
  /** Of the council today; empty for who does not settle. */
  readonly members: readonly { readonly personId: string; readonly name: string }[];
  /** Choosing on each project, going on with what waits, or only looking. */
  readonly form: 'choose' | 'again' | null;
  readonly typed: SettleTyped;
  readonly problems: readonly Problem[];
  /** What keeps projects from being decided, where the standpoint was recorded. */
  readonly waiting: readonly Problem[];
  /** May the reader say who hands in what won, or fill it in at the desk? */
  readonly mayPrepare: boolean;
  readonly mayFillIn: boolean;
  readonly applicant: ApplicantTyped;
};

type Row = { readonly proposal: Proposal; readonly settled: SettledRow | null };

const undecided = ({ status }: SettledRow): boolean =>
  ['draft', 'submitted', 'incomplete', 'inTreatment', 'advised'].includes(status ?? '');

function stateOf(settled: SettledRow | null, lang: Lang): string {
  if (!settled) return '';
  const { applicationId, status, sent, named, preparedCents, submitUntil } = settled;
  if (applicationId === null) return (settled.decided === 'refuse' ? words.noCaseLost : words.noCase)[lang];
  if (status === 'draft') {
    const said = fill(named ? words.prepared : words.preparedUnnamed, lang, {
      amount: formatCents(preparedCents ?? 0, lang),
      date: formatDate(submitUntil ?? '', lang),
    });
    return (preparedCents ?? 0) < settled.amountCents ? `${said}. ${words.atMost[lang]}` : said;
  }
  if (status === 'withdrawn') return (sent ? words.caseWithdrawn : words.preparedEnded)[lang];
  if (status === 'incomplete' || (status === 'submitted' && !settled.complete))
    return words.caseIncomplete[lang];
  return (undecided(settled) ? words.caseWaits : words.caseDecided)[lang];
}

function Outcomes({
  lang,
  rows,
  mayFillIn,
}: Pick<SettlementProps, 'lang' | 'mayFillIn'> & { readonly rows: readonly Row[] }): VNode {
  return (
    <Table
      lang={lang}
      caption={words.table[lang]}
      narrow="stack"
      rows={rows}
      columns={[
        {
          header: words.project[lang],
          rowHeader: true,
          cell: ({ proposal }) => (
            <>
              {proposal.number}. <OwnWords said={{ [proposal.lang]: proposal.title }} lang={lang} />
            </>
          ),
        },
        {
          header: words.outcome[lang],
          cell: ({ proposal }) => (proposal.won ? words.won : words.lost)[lang],
        },
        {
          header: words.decision[lang],
          cell: ({ settled }) => (settled ? words.decided[settled.decided][lang] : '–'),
        },
        {
          header: words.amount[lang],
          numeric: true,
          cell: ({ proposal, settled }) => euroText((settled ?? proposal).amountCents)[lang],
        },
        {
          header: words.state[lang],
          cell: ({ settled }) => (
            <>
              {stateOf(settled, lang) || '–'}
              {mayFillIn && settled?.status === 'draft' && settled.atDesk && (
                <>
                  {' '}
                  <a href={`/aanvragen/${settled.applicationId}`}>{words.fillIn[lang]}</a>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

/** What was done stands first: nothing of it has to be sent again. */
function Waiting({ lang, settled, waiting }: SettlementProps): VNode | null {
  if (waiting.length === 0) return null;
  const cases = settled.filter(({ applicationId }) => applicationId !== null);
  const n = cases.filter((one) => !undecided(one)).length;
  return (
    <Alert kind="attention" lang={lang} title={words.done[lang]} role="status">
      <p>
        {fill(words.decidedSoFar, lang, { n, of: cases.length })} {words.waitsStill[lang]}
      </p>
      <ul>
        {waiting.map(({ code, field, text }) => (
          <li key={`${field}:${code}`}>{text[lang]}</li>
        ))}
      </ul>
      <p>
        <a href="/wijkraad">{words.toPacks[lang]}</a>
      </p>
    </Alert>
  );
}

function Departures({ lang, rows }: { readonly lang: Lang; readonly rows: readonly Row[] }): VNode | null {
  const departing = rows.filter(({ settled }) => settled?.departureReason != null);
  if (departing.length === 0) return null;
  return (
    <section aria-labelledby="afwijken">
      <Heading level={2} id="afwijken">
        {words.departs[lang]}
      </Heading>
      {departing.map(({ proposal, settled }) => (
        <section key={proposal.number}>
          <Heading level={3}>
            {proposal.number}. <OwnWords said={{ [proposal.lang]: proposal.title }} lang={lang} />
          </Heading>
          <OwnParagraphs said={{ nl: settled?.departureReason ?? '' }} lang={lang} />
        </section>
      ))}
    </section>
  );
}

function Choosing({ lang, proposals, typed, problems }: SettlementProps): VNode {
  const labels = { follow: words.follow, grant: words.departGrant, refuse: words.departRefuse };
  return (
    <>
      {proposals.map(({ number, title, ...proposal }) => (
        <div key={number}>
          <Select
            lang={lang}
            problems={problems}
            name={`choice-${number}`}
            label={fill(words.choice, lang, { number, title })}
            value={typed.choices.get(number)?.choice ?? 'follow'}
            options={choicesFor(proposal).map((one) => ({ value: one, label: labels[one][lang] }))}
          />
          <TextArea
            lang={lang}
            problems={problems}
            name={`reason-${number}`}
            label={fill(words.reason, lang, { number })}
            hint={words.reasonHint[lang]}
            value={typed.choices.get(number)?.reason ?? ''}
            maxLength={reasonLongest}
            rows={2}
            optional
          />
        </div>
      ))}
    </>
  );
}

function SettleForm(props: SettlementProps): VNode {
  const { lang, vote, members, form, typed } = props;
  // What waits for a field of the form is said beside it too.
  const problems = [...props.problems, ...props.waiting.filter(({ field }) => field !== '')];
  const people = members.map(({ personId, name }) => ({ value: personId, label: name }));
  const title = (form === 'again' ? words.again : words.office)[lang];
  return (
    <section aria-labelledby="vaststellen">
      <Heading level={2} id="vaststellen">
        {title}
      </Heading>
      <p>{(form === 'again' ? words.againLead : words.officeLead)[lang]}</p>
      <Form action={settlementPath(vote.slug)} label={title}>
        {form === 'choose' && <Choosing {...props} />}
        <DateInput
          lang={lang}
          problems={problems}
          name="metOn"
          label={words.metOn[lang]}
          value={typed.metOn}
        />
        <Checkboxes
          lang={lang}
          problems={problems}
          name="present"
          label={words.present[lang]}
          options={people}
          values={typed.present}
        />
        <Select
          lang={lang}
          problems={problems}
          name="chair"
          label={words.chair[lang]}
          placeholder="–"
          options={people}
          value={typed.chair}
        />
        <Button>{(form === 'again' ? words.again : words.settle)[lang]}</Button>
      </Form>
    </section>
  );
}

export function SettlementView(props: SettlementProps): VNode {
  const { lang, vote, proposals, settled, form, problems } = props;
  const rows = proposals.map((proposal) => ({
    proposal,
    settled: settled.find(({ number }) => number === proposal.number) ?? null,
  }));
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: '/stemmingen', label: { nl: 'Stemmingen', en: 'Votes' }[lang] },
          { href: `/stemmingen/${vote.slug}`, label: vote.name[lang] },
        ]}
      />
      <Heading level={1} kicker={vote.name[lang]}>
        {words.title[lang]}
      </Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Waiting {...props} />
      <Lead>{words.lead[lang]}</Lead>
      {settled.length === 0 && <p>{words.notYet[lang]}</p>}
      {rows.length > 0 && <Outcomes lang={lang} rows={rows} mayFillIn={props.mayFillIn} />}
      {settled.some(({ submitUntil }) => submitUntil !== null) && (
        <>
          <p>{fill(words.term, lang, { weeks: handInTerm.weeks })}</p>
          <SourceLine lang={lang} said={handInTerm} />
        </>
      )}
      <Departures lang={lang} rows={rows} />
      {form !== null && <SettleForm {...props} />}
      {props.mayPrepare && (
        <ApplicantForm
          lang={lang}
          slug={vote.slug}
          projects={rows.flatMap(({ proposal, settled: row }) =>
            row?.status === 'draft' && !row.named ? [proposal] : [],
          )}
          typed={props.applicant}
          problems={problems}
        />
      )}
    </>
  );
}
