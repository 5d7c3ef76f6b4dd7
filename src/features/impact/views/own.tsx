/** An owner's own statements: the list, filling one in, and looking before it is published. */
import type { ComponentChildren, VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Badge,
  Breadcrumbs,
  Button,
  ButtonGroup,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  Select,
  Table,
  TextInput,
} from '../../../ui/index.ts';
import type { Typed } from '../forms/value.ts';
import { ownPath, statementsPath, statementWords, ownWords as words } from '../statement-words.ts';
import { type StatementStatus, statementStatus } from '../status.ts';
import { libraryPath, libraryWords } from '../words.ts';
import { CountsSection, OutcomeTable, type Shown, StatementParts } from './outcome.tsx';
import { Warning } from './parts.tsx';
import { type DraftPageProps, StatementForm } from './statement-form.tsx';

export type OwnStatement = {
  readonly slug: string;
  readonly ownerName: string;
  readonly year: number;
  readonly status: StatementStatus;
};

export type OwnListProps = {
  readonly lang: Lang;
  readonly statements: readonly OwnStatement[];
  readonly belongs: boolean;
  /** For which she may begin one: key and name. */
  readonly owners: readonly { readonly key: string; readonly name: string }[];
  readonly typed: Typed;
  readonly problems: readonly Problem[];
};

function StartForm({ lang, owners, typed, problems }: OwnListProps): VNode {
  const field = (name: string) => ({ lang, problems, name, value: typed.get(name) ?? '' });
  return (
    <>
      <Heading level={2}>{words.startTitle[lang]}</Heading>
      <Form action={ownPath} label={words.startTitle[lang]}>
        <Select
          {...field('owner')}
          label={words.forWhom[lang]}
          options={owners.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <TextInput {...field('year')} inputmode="numeric" width="short" label={words.year[lang]} />
        <Button>{words.start[lang]}</Button>
      </Form>
    </>
  );
}

export function OwnListView(props: OwnListProps): VNode {
  const { lang, statements, belongs, owners, problems } = props;
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{words.lead[lang]}</Lead>
      {belongs ? (
        <Table
          lang={lang}
          id="eigen"
          caption={words.title[lang]}
          hideCaption
          narrow="stack"
          rows={statements}
          empty={words.none[lang]}
          columns={[
            {
              header: statementWords.owner[lang],
              rowHeader: true,
              cell: ({ slug, ownerName, year }) => (
                <a href={`${ownPath}/${slug}`}>
                  {ownerName} {year}
                </a>
              ),
            },
            {
              header: words.status[lang],
              cell: ({ status }) => (
                <Badge tone={status === 'published' ? 'green' : 'neutral'}>
                  {statementStatus.labels[status][lang]}
                </Badge>
              ),
            },
          ]}
        />
      ) : (
        <EmptyState title={words.noOwner[lang]}>
          <p>
            <a href="/organisaties">{words.noOwnerNext[lang]}</a>
          </p>
        </EmptyState>
      )}
      <p>
        <a href={statementsPath}>{statementWords.title[lang]}</a> ·{' '}
        <a href={libraryPath}>{libraryWords.title[lang]}</a>
      </p>
      {owners.length > 0 && <StartForm {...props} />}
    </>
  );
}

function Head({
  lang,
  ownerName,
  year,
  children,
}: {
  lang: Lang;
  ownerName: string;
  year: number;
  children?: ComponentChildren;
}): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: ownPath, label: words.title[lang] }]} />
      <Heading level={1}>{fill(statementWords.titleOf, lang, { name: ownerName, year })}</Heading>
      {children}
    </>
  );
}

export function DraftStatementView(props: DraftPageProps): VNode {
  const { lang, slug, ownerName, input, outcome, problems, mayEdit, mayPublish } = props;
  const path = `${ownPath}/${slug}`;
  return (
    <>
      <Head lang={lang} ownerName={ownerName} year={input.year}>
        <ErrorSummary lang={lang} problems={problems} />
        <p>
          <Badge tone="neutral">{statementStatus.labels.draft[lang]}</Badge>{' '}
          {fill(words.privateNote, lang, { name: ownerName })}
        </p>
      </Head>
      {props.missing && (
        <Alert kind="attention" lang={lang}>
          {words.missing[lang]}
        </Alert>
      )}
      <CountsSection lang={lang} counts={input.counts} />
      {mayEdit && <StatementForm {...props} />}
      {!mayEdit && (
        <>
          <Heading level={2}>{statementWords.outcome[lang]}</Heading>
          <OutcomeTable lang={lang} input={input} outcome={outcome} />
        </>
      )}
      <Warning lang={lang} />
      <StatementParts lang={lang} input={input} outcome={outcome} />
      <ButtonGroup>
        {mayPublish && <LinkButton href={`${path}/bekendmaken`}>{words.publish[lang]}</LinkButton>}
        <LinkButton href={`${path}/pdf`} variant="secondary">
          {statementWords.pdf[lang]}
        </LinkButton>
      </ButtonGroup>
      {!mayPublish && <p>{fill(words.waitsForSigner, lang, { name: ownerName })}</p>}
      {mayEdit && (
        <Details summary={words.discard[lang]}>
          <Form action={`${path}/weggooien`} label={words.discard[lang]}>
            <Button variant="danger">{words.discard[lang]}</Button>
          </Form>
        </Details>
      )}
    </>
  );
}

export type ConfirmProps = Shown & {
  readonly lang: Lang;
  readonly slug: string;
  readonly ownerName: string;
  readonly revision: number;
  readonly problems: readonly Problem[];
};

export function ConfirmStatementView(props: ConfirmProps): VNode {
  const { lang, slug, ownerName, revision, input, outcome, problems } = props;
  const path = `${ownPath}/${slug}`;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: ownPath, label: words.title[lang] },
          { href: path, label: `${ownerName} ${input.year}` },
        ]}
      />
      <Heading level={1}>{words.publishTitle[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{words.publishLead[lang]}</Lead>
      <Warning lang={lang} />
      <Heading level={2}>{statementWords.outcome[lang]}</Heading>
      <OutcomeTable lang={lang} input={input} outcome={outcome} />
      <StatementParts lang={lang} input={input} outcome={outcome} />
      <Form action={`${path}/bekendmaken`} label={words.publish[lang]}>
        <input type="hidden" name="revision" value={revision} />
        <ButtonGroup>
          <Button>{words.publish[lang]}</Button>
          <LinkButton href={path} variant="quiet">
            {words.back[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}

export type KeptProps = Shown & {
  readonly lang: Lang;
  readonly slug: string;
  readonly ownerName: string;
  readonly status: StatementStatus;
  readonly mayPublish: boolean;
  readonly problems: readonly Problem[];
};

/** Published or withdrawn, for its owner. */
export function KeptStatementView(props: KeptProps): VNode {
  const { lang, slug, ownerName, status, mayPublish, input, outcome, problems } = props;
  return (
    <>
      <Head lang={lang} ownerName={ownerName} year={input.year}>
        <ErrorSummary lang={lang} problems={problems} />
        <p>
          <Badge tone={status === 'published' ? 'green' : 'neutral'}>
            {statementStatus.labels[status][lang]}
          </Badge>
        </p>
        {status === 'published' && (
          <p>
            <a href={`${statementsPath}/${slug}`}>{words.publicPage[lang]}</a>
          </p>
        )}
      </Head>
      <CountsSection lang={lang} counts={input.counts} />
      <Heading level={2}>{statementWords.outcome[lang]}</Heading>
      <OutcomeTable lang={lang} input={input} outcome={outcome} />
      <StatementParts lang={lang} input={input} outcome={outcome} />
      {status === 'published' && mayPublish && (
        <Details summary={words.withdraw[lang]}>
          <p>{words.withdrawHint[lang]}</p>
          <Form action={`${ownPath}/${slug}/intrekken`} label={words.withdraw[lang]}>
            <Button variant="danger">{words.withdraw[lang]}</Button>
          </Form>
        </Details>
      )}
    </>
  );
}
