import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  ButtonGroup,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LinkButton,
  Pager,
  Select,
  Table,
  TextInput,
} from '../../../ui/index.ts';
import { linesPath, motionPath, motionsPath, newMotionPath } from '../paths.ts';
import { motionStatus } from '../status.ts';
import { type Motion, motionKinds, motionStatuses } from '../types.ts';
import { motionWords as words } from '../words.ts';
import { StatusBadge, Typed } from './parts.tsx';

export type MotionsProps = {
  readonly lang: Lang;
  readonly motions: readonly Motion[];
  /** What was asked for, as typed. */
  readonly typed: { readonly words: string; readonly kind: string; readonly status: string };
  readonly problems: readonly Problem[];
  readonly page: number;
  readonly pages: number;
  readonly mayKeep: boolean;
};

/** An address of the list: what was asked for, and the page. */
export function listHref(typed: MotionsProps['typed'], page = 1): string {
  const query = new URLSearchParams({
    ...(typed.words === '' ? {} : { zoek: typed.words }),
    ...(typed.kind === '' ? {} : { soort: typed.kind }),
    ...(typed.status === '' ? {} : { stand: typed.status }),
    ...(page === 1 ? {} : { pagina: String(page) }),
  }).toString();
  return query === '' ? motionsPath : `${motionsPath}?${query}`;
}

function Filter({ lang, typed, problems }: MotionsProps): VNode {
  const field = { lang, problems, optional: 'unmarked' } as const;
  return (
    <Form action={motionsPath} method="get" label={words.show[lang]} inline>
      <TextInput
        {...field}
        name="zoek"
        type="search"
        label={words.search[lang]}
        value={typed.words}
        width="medium"
      />
      <Select
        {...field}
        name="soort"
        label={words.kind[lang]}
        value={typed.kind}
        placeholder={words.all[lang]}
        options={motionKinds.map((kind) => ({ value: kind, label: words.kinds[kind][lang] }))}
      />
      <Select
        {...field}
        name="stand"
        label={words.status[lang]}
        value={typed.status}
        placeholder={words.all[lang]}
        options={motionStatuses.map((status) => ({
          value: status,
          label: motionStatus.labels[status][lang],
        }))}
      />
      <Button variant="secondary" icon="search">
        {words.show[lang]}
      </Button>
    </Form>
  );
}

function MotionTable({ lang, motions }: MotionsProps): VNode {
  return (
    <Table
      lang={lang}
      id="moties"
      caption={words.caption[lang]}
      hideCaption
      narrow="stack"
      rows={motions}
      columns={[
        {
          header: words.subject[lang],
          rowHeader: true,
          cell: ({ number, title }) => (
            <a href={motionPath(number)}>
              <Typed lang={lang} words={title} />
            </a>
          ),
        },
        { header: words.kind[lang], cell: ({ kind }) => words.kinds[kind][lang] },
        { header: words.number[lang], cell: ({ number }) => number },
        { header: words.status[lang], cell: ({ status }) => <StatusBadge lang={lang} status={status} /> },
        {
          header: words.nextOn[lang],
          cell: ({ nextOn }) => (nextOn === null ? words.over[lang] : formatDate(nextOn, lang)),
        },
      ]}
    />
  );
}

export function MotionsView(props: MotionsProps): VNode {
  const { lang, motions, typed } = props;
  const asked = typed.words !== '' || typed.kind !== '' || typed.status !== '';
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary lang={lang} problems={props.problems} />
      <Lead>{words.lead[lang]}</Lead>
      <Filter {...props} />
      {motions.length > 0 ? (
        <MotionTable {...props} />
      ) : (
        <EmptyState title={(asked ? words.none : words.noneYet)[lang]} icon="landmark">
          {asked && (
            <p>
              <a href={motionsPath}>{words.seeAll[lang]}</a>
            </p>
          )}
        </EmptyState>
      )}
      <Pager lang={lang} page={props.page} pages={props.pages} hrefFor={(page) => listHref(typed, page)} />
      <ButtonGroup>
        {props.mayKeep && (
          <LinkButton href={newMotionPath} icon="plus">
            {words.record[lang]}
          </LinkButton>
        )}
        <LinkButton href={linesPath} variant="secondary" icon="arrow-right">
          {words.lines[lang]}
        </LinkButton>
        <LinkButton href="/werkatelier" variant="secondary" icon="arrow-right">
          {words.trials[lang]}
        </LinkButton>
        <LinkButton href={`${motionsPath}.csv`} variant="quiet" icon="download" download>
          {words.csv[lang]}
        </LinkButton>
      </ButtonGroup>
    </>
  );
}
