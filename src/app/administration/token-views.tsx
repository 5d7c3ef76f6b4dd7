import type { VNode } from 'preact';
import { dateOf, formatDate } from '../../kernel/dates.ts';
import { type Lang, same } from '../../kernel/messages.ts';
import type { Problem } from '../../kernel/result.ts';
import type { StoredToken } from '../../platform/tokens/stored-tokens.ts';
import {
  Alert,
  Badge,
  Breadcrumbs,
  Button,
  Checkboxes,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  Radios,
  SummaryList,
  Table,
  TextInput,
} from '../../ui/index.ts';
import { tokenDays, tokenPermissions } from './token-commands.ts';
import { tokenWords as words } from './words.ts';

export type TokenTyped = {
  readonly name: string;
  readonly permissions: readonly string[];
  readonly days: string;
};

const home = { href: '/beheer', label: { nl: 'Beheer', en: 'Administration' } } as const;

const dayOf = (moment: Date, lang: Lang): string => formatDate(dateOf(moment), lang);

const readsLabel = (permission: string, lang: Lang): string =>
  (Object.hasOwn(words.permissionLabels, permission)
    ? words.permissionLabels[permission as keyof typeof words.permissionLabels]
    : same(permission))[lang];

export type TokensProps = {
  readonly lang: Lang;
  readonly tokens: readonly StoredToken[];
  /** Names of those who made them, by person. */
  readonly holders: ReadonlyMap<string, string>;
  readonly now: Date;
  readonly typed: TokenTyped;
  readonly problems: readonly Problem[];
  /** Whoever only reads sees no form and no button. */
  readonly mayManage: boolean;
};

export function TokensView(props: TokensProps): VNode {
  const { lang, tokens, holders, now, mayManage } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: home.href, label: home.label[lang] }]} />
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary lang={lang} problems={props.problems} />
      <Lead>{words.lead[lang]}</Lead>
      <h2>{words.list[lang]}</h2>
      <Table
        lang={lang}
        id="sleutels"
        caption={words.list[lang]}
        hideCaption
        narrow="stack"
        rows={tokens}
        empty={<p>{words.none[lang]}</p>}
        columns={[
          { header: words.name[lang], rowHeader: true, cell: ({ name }) => name },
          {
            header: words.reads[lang],
            cell: ({ permissions }) => permissions.map((one) => readsLabel(one, lang)).join('; '),
          },
          {
            header: words.holder[lang],
            cell: ({ createdByPersonId }) => holders.get(createdByPersonId) ?? words.holderGone[lang],
          },
          { header: words.made[lang], cell: ({ createdAt }) => dayOf(createdAt, lang) },
          {
            header: words.lastUsed[lang],
            cell: ({ lastUsedOn }) =>
              lastUsedOn === null ? words.never[lang] : formatDate(lastUsedOn, lang),
          },
          {
            header: words.state[lang],
            cell: (token) => <State lang={lang} token={token} now={now} mayManage={mayManage} />,
          },
        ]}
      />
      {mayManage && <MakeForm {...props} />}
    </>
  );
}

function State({
  lang,
  token,
  now,
  mayManage,
}: Pick<TokensProps, 'lang' | 'now' | 'mayManage'> & { token: StoredToken }): VNode {
  if (token.revokedAt !== null) return <Badge>{words.revoked[lang]}</Badge>;
  if (token.expiresAt <= now) return <Badge>{words.expired[lang]}</Badge>;
  return (
    <>
      <Badge tone="green">{fill(words.until, lang, { date: dayOf(token.expiresAt, lang) })}</Badge>
      {mayManage && (
        <Form action={`/beheer/tokens/${token.id}/intrekken`} label={`${words.revoke[lang]}: ${token.name}`}>
          <Button variant="quiet">
            {words.revoke[lang]}
            <span class="hv-visually-hidden">: {token.name}</span>
          </Button>
        </Form>
      )}
    </>
  );
}

function MakeForm({ lang, typed, problems }: TokensProps): VNode {
  return (
    <section aria-labelledby="maken">
      <h2 id="maken">{words.make[lang]}</h2>
      <Form action="/beheer/tokens" label={words.make[lang]}>
        <TextInput
          lang={lang}
          name="name"
          label={words.name[lang]}
          hint={words.nameHint[lang]}
          value={typed.name}
          problems={problems}
        />
        <Checkboxes
          lang={lang}
          name="permissions"
          label={words.permissions[lang]}
          options={tokenPermissions.map((value) => ({ value, label: words.permissionLabels[value][lang] }))}
          values={typed.permissions}
          problems={problems}
        />
        <Radios
          lang={lang}
          name="days"
          label={words.days[lang]}
          options={tokenDays.map((days) => ({ value: String(days), label: words.dayLabels[days][lang] }))}
          value={typed.days}
          problems={problems}
        />
        <Button>{words.save[lang]}</Button>
      </Form>
    </section>
  );
}

export function TokenMadeView({
  lang,
  token,
  publicUrl,
}: {
  lang: Lang;
  token: string;
  publicUrl: string;
}): VNode {
  return (
    <>
      <Heading level={1}>{words.madeTitle[lang]}</Heading>
      <Alert kind="attention" lang={lang}>
        {words.madeLead[lang]}
      </Alert>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.key[lang], value: <code>{token}</code> },
          {
            key: words.usage[lang],
            value: (
              <code>
                curl -H "Authorization: Bearer {token}" {publicUrl}/api/v1/applications
              </code>
            ),
          },
        ]}
      />
      <p>
        <LinkButton href="/beheer/tokens">{words.back[lang]}</LinkButton>
      </p>
    </>
  );
}
