import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Badge,
  Button,
  DateInput,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  Pager,
  Table,
} from '../../../ui/index.ts';
import type { AidGrant } from '../types.ts';
import { caseHref, DueBadge } from './parts.tsx';
import { undertakingWords } from './undertakings.tsx';
import { words } from './words.ts';

export type AidRegisterProps = {
  readonly lang: Lang;
  readonly rows: readonly AidGrant[];
  readonly open: number;
  readonly page: number;
  readonly pages: number;
  readonly today: PlainDate;
  readonly defaultDate: string;
  readonly mayRegister: boolean;
  readonly problems: readonly Problem[];
};

export function AidRegisterPage(props: AidRegisterProps): VNode {
  const { lang, rows, problems } = props;
  return (
    <>
      <Heading level={1}>{words.register[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.registerLead[lang]}</Lead>
      <p>
        <LinkButton href="/beheer/staatssteun.csv" variant="secondary" download>
          {words.csv[lang]}
        </LinkButton>{' '}
        <LinkButton href="/beheer/staatssteun/ondernemingen" variant="secondary">
          {undertakingWords.title[lang]}
        </LinkButton>
      </p>
      <Table
        lang={lang}
        caption={words.register[lang]}
        hideCaption
        narrow="stack"
        rows={rows}
        empty={<p>{words.registerEmpty[lang]}</p>}
        columns={[
          { header: words.organisation[lang], rowHeader: true, cell: (row) => row.organisationName },
          {
            header: words.case[lang],
            cell: (row) =>
              row.caseNumber === null ? (
                '–'
              ) : (
                <a href={`${caseHref(row.caseNumber)}/besluit`}>{row.caseNumber}</a>
              ),
          },
          {
            header: words.regime[lang],
            cell: (row) => words[row.regime === 'sgei' ? 'aidSgei' : 'aidGeneral'][lang],
          },
          { header: words.aidAmount[lang], numeric: true, cell: (row) => formatCents(row.amountCents, lang) },
          { header: words.grantedOn[lang], cell: (row) => formatDate(row.grantedOn, lang) },
          { header: words.due[lang], cell: (row) => <Due row={row} {...props} /> },
          { header: words.state[lang], cell: (row) => <State row={row} {...props} /> },
        ]}
      />
      <Pager
        lang={lang}
        page={props.page}
        pages={props.pages}
        hrefFor={(n) => `/beheer/staatssteun?pagina=${n}`}
      />
    </>
  );
}

function Due({ row, lang, today }: AidRegisterProps & { row: AidGrant }): VNode {
  return (
    <>
      {formatDate(row.registerDueOn, lang)}{' '}
      {row.registeredOn === null && <DueBadge due={row.registerDueOn} today={today} lang={lang} />}
    </>
  );
}

function State({
  row,
  lang,
  mayRegister,
  defaultDate,
  problems,
}: AidRegisterProps & { row: AidGrant }): VNode {
  if (row.registeredOn !== null)
    return (
      <Badge tone="green">{fill(words.inRegister, lang, { date: formatDate(row.registeredOn, lang) })}</Badge>
    );
  if (!mayRegister) return <Badge tone="orange">–</Badge>;
  // Each row is a form of its own; the field's name tells them apart for who jumps to a problem.
  const field = `on-${row.id}`;
  return (
    <Form
      action="/beheer/staatssteun"
      label={`${words.mark[lang]}: ${row.organisationName}, ${row.registerDueOn}`}
    >
      <input type="hidden" name="id" value={row.id} />
      <DateInput
        lang={lang}
        name={field}
        label={words.registerNow[lang]}
        value={defaultDate}
        problems={problems}
      />
      <Button variant="secondary">{words.mark[lang]}</Button>
    </Form>
  );
}
