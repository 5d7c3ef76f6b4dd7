import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  EmailInput,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Radios,
  SummaryList,
  Table,
} from '../../../ui/index.ts';
import { rightHints, rightLabels } from '../messages.ts';
import { type Member, type Organisation, organisationRights } from '../types.ts';
import { organisationWords as words } from './organisation-words.ts';
import { factsOf } from './organisations.tsx';

export type ManageProps = {
  lang: Lang;
  organisation: Organisation;
  wijkName: string | null;
  members: readonly Member[];
  self: Id<'person'>;
  mayManage: boolean;
  isMember: boolean;
  /** Of other features, under its facts. */
  sections: readonly (VNode | null)[];
  typed: { readonly email: string; readonly right: string };
  problems: readonly Problem[];
};

function MemberForm({
  lang,
  organisation,
  member,
}: Pick<ManageProps, 'lang' | 'organisation'> & { member: Member }): VNode {
  const who = member.email ?? '';
  const options = organisationRights.map((right) => ({ value: right, label: rightLabels[right][lang] }));
  return (
    <Form
      action={`/mijn-organisaties/${organisation.slug}/leden/wijzigen`}
      class="hv-form--inline"
      label={fill(words.changeFor, lang, { email: who })}
    >
      <input type="hidden" name="personId" value={member.personId} />
      <label class="hv-visually-hidden" for={`right-${member.personId}`}>
        {fill(words.changeFor, lang, { email: who })}
      </label>
      <select
        class="utrecht-select utrecht-select--html-select hv-input hv-select"
        name="right"
        id={`right-${member.personId}`}
      >
        {[...options, { value: 'end', label: words.endOption[lang] }].map((option) => (
          <option key={option.value} value={option.value} selected={option.value === member.right}>
            {option.label}
          </option>
        ))}
      </select>
      <Button variant="secondary">{words.changeSave[lang]}</Button>
    </Form>
  );
}

function Members(props: ManageProps): VNode {
  const { lang, members, self } = props;
  if (!props.mayManage) return <p>{fill(words.membersHidden, lang, { n: members.length })}</p>;
  return (
    <Table
      lang={lang}
      caption={words.members[lang]}
      hideCaption
      narrow="stack"
      rows={members}
      columns={[
        {
          header: words.member[lang],
          rowHeader: true,
          cell: (member) =>
            member.personId === self ? `${member.email} (${words.you[lang]})` : member.email,
        },
        { header: words.right[lang], cell: (member) => rightLabels[member.right][lang] },
        { header: words.since[lang], cell: (member) => formatDate(member.since, lang) },
        {
          header: words.change[lang],
          cell: (member) => <MemberForm lang={lang} organisation={props.organisation} member={member} />,
        },
      ]}
    />
  );
}

function AddMember({ lang, organisation, typed, problems }: ManageProps): VNode {
  const common = { lang, problems } as const;
  const rights = organisationRights.map((right) => ({
    value: right,
    label: rightLabels[right][lang],
    hint: rightHints[right][lang],
  }));
  return (
    <>
      <Heading level={2}>{words.addMember[lang]}</Heading>
      <Form action={`/mijn-organisaties/${organisation.slug}/leden`}>
        <EmailInput
          {...common}
          name="email"
          label={words.email[lang]}
          hint={words.emailHint[lang]}
          value={typed.email}
          autocomplete="off"
        />
        <Radios
          {...common}
          name="right"
          label={words.rightQuestion[lang]}
          value={typed.right}
          options={rights}
        />
        <Button variant="secondary" icon="plus">
          {words.addMember[lang]}
        </Button>
      </Form>
    </>
  );
}

/** An organisation from within: its facts, who belongs to it, who may what. */
export function ManageOrganisationView(props: ManageProps): VNode {
  const { lang, organisation, problems } = props;
  return (
    <>
      <Heading level={1}>{organisation.name}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <SummaryList lang={lang} rows={factsOf(organisation, props.wijkName, lang)} />
      <p>
        <a href={`/organisaties/${organisation.slug}`}>{words.public[lang]}</a>
      </p>
      {props.sections}
      <Heading level={2}>{words.members[lang]}</Heading>
      <Members {...props} />
      {props.mayManage && <AddMember {...props} />}
      {props.isMember && (
        <>
          <Heading level={2}>{words.leave[lang]}</Heading>
          <p>{words.leaveText[lang]}</p>
          <Form action={`/mijn-organisaties/${organisation.slug}/leden/wijzigen`} label={words.leave[lang]}>
            <input type="hidden" name="personId" value={props.self} />
            <input type="hidden" name="right" value="end" />
            <Button variant="secondary" icon="log-out">
              {words.leaveButton[lang]}
            </Button>
          </Form>
        </>
      )}
    </>
  );
}
