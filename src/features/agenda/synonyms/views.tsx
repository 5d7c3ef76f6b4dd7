import type { VNode } from 'preact';
import { dateOf, formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Breadcrumbs,
  Button,
  type Column,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  Table,
  TextArea,
} from '../../../ui/index.ts';
import { longestNote, type TypedGroup } from './forms.ts';
import type { SynonymGroup } from './types.ts';
import { synonymWords as words } from './words.ts';

type FormProps = {
  readonly lang: Lang;
  readonly typed: TypedGroup;
  readonly problems: readonly Problem[];
};

/** Stewards come here as well, who have no other administration. */
const home = { href: '/zoeken', label: { nl: 'Zoeken', en: 'Search' } } as const;
const listHref = '/beheer/zoekwoorden';

function GroupForm({ lang, typed, problems, action }: FormProps & { readonly action: string }): VNode {
  const isNew = action === listHref;
  return (
    <Form action={action} label={(isNew ? words.addTitle : words.changeTitle)[lang]}>
      {!isNew && <input type="hidden" name="seen" value={typed.seen} />}
      <TextArea
        lang={lang}
        name="words"
        label={words.words[lang]}
        hint={words.wordsHint[lang]}
        value={typed.words}
        rows={8}
        problems={problems}
      />
      <TextArea
        lang={lang}
        name="note"
        label={words.note[lang]}
        hint={words.noteHint[lang]}
        value={typed.note}
        maxLength={longestNote}
        rows={2}
        optional
        problems={problems}
      />
      <Button>{(isNew ? words.add : words.save)[lang]}</Button>
    </Form>
  );
}

type GroupsProps = {
  readonly lang: Lang;
  readonly groups: readonly SynonymGroup[];
  readonly mayManage: boolean;
};

const firstOf = ({ words: [first = ''] }: SynonymGroup): string => first;

const said = (lang: Lang): readonly Column<SynonymGroup>[] => [
  {
    header: words.words[lang],
    rowHeader: true,
    cell: (group) => <span dir="auto">{group.words.join(', ')}</span>,
  },
  { header: words.note[lang], cell: ({ note }) => <span dir="auto">{note ?? '–'}</span> },
];

function Groups({ lang, groups, mayManage }: GroupsProps): VNode {
  return (
    <Table
      lang={lang}
      caption={words.caption[lang]}
      hideCaption
      narrow="stack"
      rows={groups}
      empty={<p>{words.none[lang]}</p>}
      columns={[
        ...said(lang),
        { header: words.changed[lang], cell: ({ updatedAt }) => formatDate(dateOf(updatedAt), lang) },
        ...(mayManage
          ? [
              {
                header: words.action[lang],
                cell: (group: SynonymGroup) => <Actions lang={lang} group={group} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Actions({ lang, group }: { readonly lang: Lang; readonly group: SynonymGroup }): VNode {
  const word = firstOf(group);
  return (
    <>
      <a href={`${listHref}/${group.id}`}>
        {words.change[lang]}
        <span class="hv-visually-hidden">: {word}</span>
      </a>
      <OneButton
        action={`${listHref}/${group.id}/weg`}
        label={fill(words.removeOf, lang, { word })}
        text={words.remove[lang]}
        word={word}
      />
    </>
  );
}

function OneButton(props: {
  readonly action: string;
  readonly label: string;
  readonly text: string;
  readonly word: string;
}): VNode {
  return (
    <Form action={props.action} label={props.label}>
      <Button variant="quiet">
        {props.text}
        <span class="hv-visually-hidden">: {props.word}</span>
      </Button>
    </Form>
  );
}

function Removed({ lang, groups }: Omit<GroupsProps, 'mayManage'>): VNode | null {
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="weggehaald">
      <Heading level={2} id="weggehaald">
        {words.removedTitle[lang]}
      </Heading>
      <Table
        lang={lang}
        caption={words.removedCaption[lang]}
        hideCaption
        narrow="stack"
        rows={groups}
        columns={[
          ...said(lang),
          {
            header: words.removedOn[lang],
            cell: ({ removedAt }) => (removedAt === null ? '' : formatDate(dateOf(removedAt), lang)),
          },
          {
            header: words.action[lang],
            cell: (group) => (
              <OneButton
                action={`${listHref}/${group.id}/terug`}
                label={fill(words.putBackOf, lang, { word: firstOf(group) })}
                text={words.putBack[lang]}
                word={firstOf(group)}
              />
            ),
          },
        ]}
      />
    </section>
  );
}

export function SynonymsView(
  props: FormProps &
    GroupsProps & { readonly removed: readonly SynonymGroup[]; readonly maySetTerms: boolean },
): VNode {
  const { lang, groups, removed, mayManage, problems } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: home.href, label: home.label[lang] }]} />
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{words.lead[lang]}</Lead>
      {mayManage && (
        <section aria-labelledby="toevoegen">
          <Heading level={2} id="toevoegen">
            {words.addTitle[lang]}
          </Heading>
          <GroupForm {...props} action={listHref} />
        </section>
      )}
      <section aria-labelledby="groepen">
        <Heading level={2} id="groepen">
          {fill(words.count, lang, { n: groups.length })}
        </Heading>
        <Groups lang={lang} groups={groups} mayManage={mayManage} />
      </section>
      {mayManage && <Removed lang={lang} groups={removed} />}
      {props.maySetTerms && (
        <p>
          <a href="/beheer/versheid">{words.terms[lang]}</a>
        </p>
      )}
    </>
  );
}

export function ChangeGroupView({ group, ...props }: FormProps & { readonly group: SynonymGroup }): VNode {
  const { lang, problems } = props;
  const word = firstOf(group);
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: home.href, label: home.label[lang] },
          { href: listHref, label: words.title[lang] },
        ]}
      />
      <Heading level={1}>{words.changeTitle[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <GroupForm {...props} action={`${listHref}/${group.id}`} />
      <p>
        <a href={`/zoeken?${new URLSearchParams({ q: word })}`}>{fill(words.tryIt, lang, { word })}</a>
      </p>
    </>
  );
}
