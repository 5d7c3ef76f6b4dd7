import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { roleLabels } from '../../../kernel/roles.ts';
import {
  Button,
  DateInput,
  EmailInput,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  Pager,
  Select,
  Table,
} from '../../../ui/index.ts';
import { grantableRoles, type ListedRole } from '../types.ts';
import { accessWords as words } from './access-words.ts';

type Choice = { readonly id: string; readonly name: string };
export type RoleTyped = Readonly<
  Record<'email' | 'role' | 'wijkraadId' | 'gebiedId' | 'wijkId' | 'since' | 'until', string>
>;

export type AccessProps = {
  lang: Lang;
  roles: readonly ListedRole[];
  page: number;
  pages: number;
  self: Id<'person'>;
  /** May the reader give and end roles? */
  manages: boolean;
  wijkraden: readonly Choice[];
  gebieden: readonly Choice[];
  wijken: readonly Choice[];
  typed: RoleTyped;
  problems: readonly Problem[];
};

function EndForm({ lang, role }: { lang: Lang; role: ListedRole }): VNode {
  const label = fill(words.endFor, lang, {
    role: roleLabels[role.role][lang],
    name: role.areaName === null ? role.personName : `${role.personName} (${role.areaName})`,
  });
  return (
    <Form action={`/beheer/toegang/${role.id}/einde`} label={label}>
      <Button variant="secondary">
        {words.end[lang]}
        <span class="hv-visually-hidden">: {label}</span>
      </Button>
    </Form>
  );
}

function RoleTable({
  lang,
  roles,
  self,
  manages,
}: Pick<AccessProps, 'lang' | 'roles' | 'self' | 'manages'>): VNode {
  return (
    <Table
      lang={lang}
      caption={words.held[lang]}
      narrow="stack"
      rows={roles}
      columns={[
        {
          header: words.person[lang],
          rowHeader: true,
          cell: (role) => (
            <>
              {role.personName}
              <br />
              <span class="hv-hint">{role.email}</span>
            </>
          ),
        },
        { header: words.role[lang], cell: (role) => roleLabels[role.role][lang] },
        { header: words.area[lang], cell: (role) => role.areaName },
        { header: words.since[lang], cell: (role) => formatDate(role.since, lang) },
        {
          header: words.until[lang],
          cell: (role) => (role.until === null ? words.noEnd[lang] : formatDate(role.until, lang)),
        },
        ...(manages
          ? [
              {
                header: words.action[lang],
                cell: (role: ListedRole) =>
                  role.personId === self ? words.own[lang] : <EndForm lang={lang} role={role} />,
              },
            ]
          : []),
      ]}
    />
  );
}

const optionsOf = (choices: readonly Choice[]) => choices.map(({ id, name }) => ({ value: id, label: name }));

function GiveForm({ lang, typed, problems, wijkraden, gebieden, wijken }: AccessProps): VNode {
  const common = { lang, problems } as const;
  const roles = grantableRoles.map((role) => ({ value: role, label: roleLabels[role][lang] }));
  return (
    <Form action="/beheer/toegang">
      <EmailInput
        {...common}
        name="email"
        label={words.email[lang]}
        hint={words.emailHint[lang]}
        value={typed.email}
        autocomplete="off"
      />
      <Select {...common} name="role" label={words.role[lang]} value={typed.role} options={roles} />
      <Select
        {...common}
        name="wijkraadId"
        label={words.wijkraad[lang]}
        hint={words.wijkraadHint[lang]}
        value={typed.wijkraadId}
        options={optionsOf(wijkraden)}
        placeholder={words.none[lang]}
        optional
      />
      <Select
        {...common}
        name="gebiedId"
        label={words.gebied[lang]}
        hint={words.gebiedHint[lang]}
        value={typed.gebiedId}
        options={optionsOf(gebieden)}
        placeholder={words.none[lang]}
        optional
      />
      <Select
        {...common}
        name="wijkId"
        label={words.wijk[lang]}
        hint={words.wijkHint[lang]}
        value={typed.wijkId}
        options={optionsOf(wijken)}
        placeholder={words.none[lang]}
        optional
      />
      <DateInput
        {...common}
        name="since"
        label={words.since[lang]}
        hint={words.sinceHint[lang]}
        value={typed.since}
        optional
      />
      <DateInput
        {...common}
        name="until"
        label={words.until[lang]}
        hint={words.untilHint[lang]}
        value={typed.until}
        optional
      />
      <Button icon="check">{words.save[lang]}</Button>
    </Form>
  );
}

export function AccessView(props: AccessProps): VNode {
  const { lang } = props;
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary problems={props.problems} lang={lang} />
      <Lead>{(props.manages ? words.lead : words.readLead)[lang]}</Lead>
      <RoleTable {...props} />
      <Pager
        lang={lang}
        page={props.page}
        pages={props.pages}
        hrefFor={(page) => `/beheer/toegang?pagina=${page}`}
      />
      {props.manages && (
        <>
          <Heading level={2}>{words.give[lang]}</Heading>
          <GiveForm {...props} />
        </>
      )}
    </>
  );
}
