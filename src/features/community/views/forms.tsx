/** Forms of what is listed: an organisation, a network, a street. */

import type { ComponentChildren, VNode } from 'preact';
import { domainLabels, domains } from '../../../kernel/domains.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { contentLangs, languageLabels } from '../../../kernel/words.ts';
import {
  Button,
  Checkboxes,
  DateInput,
  EmailInput,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  OtherLanguages,
  otherLanguageFields,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { handoverWords } from '../handover-words.ts';
import { networkKindLabels, organisationKindLabels, saidFields } from '../messages.ts';
import { networkKinds, organisationKinds } from '../types.ts';
import { words } from '../words.ts';

type WijkOption = { readonly slug: string; readonly name: string };
/** What was typed, by the name of its field. */
export type TypedFields = {
  readonly text: (name: string) => string;
  readonly texts: (name: string) => readonly string[];
};

export type EditProps = {
  lang: Lang;
  title: string;
  lead: string;
  action: string;
  revision: number;
  typed: TypedFields;
  wijken: readonly WijkOption[];
  problems: readonly Problem[];
  /** Above the form when somebody else was first. */
  meanwhile?: VNode | null;
  /** Asked besides, at its first entry. */
  more?: VNode;
};

export const optionsOf = <T extends string>(
  all: readonly T[],
  labels: Readonly<Record<T, Record<Lang, string>>>,
  lang: Lang,
) => all.map((value) => ({ value, label: labels[value][lang] }));

/** From top to bottom. */
const fieldOrder = [
  'name',
  'street',
  'kind',
  'theme',
  'wijk',
  'summaryNl',
  'summaryEn',
  'descriptionNl',
  'descriptionEn',
  ...otherLanguageFields(saidFields),
  'domains',
  'languages',
  'website',
  'publicEmail',
  'publicPhone',
  'activeSince',
];

function Page({
  lang,
  title,
  lead,
  problems,
  meanwhile,
  children,
}: Pick<EditProps, 'lang' | 'title' | 'lead' | 'problems' | 'meanwhile'> & {
  children: ComponentChildren;
}): VNode {
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary problems={problems} lang={lang} order={fieldOrder} />
      <Lead>{lead}</Lead>
      {meanwhile}
      {children}
    </>
  );
}

function WijkSelect({ lang, typed, wijken, problems, optional }: EditProps & { optional: boolean }): VNode {
  return (
    <Select
      lang={lang}
      problems={problems}
      name="wijk"
      label={words.wijk[lang]}
      value={typed.text('wijk')}
      options={wijken.map(({ slug, name }) => ({ value: slug, label: name }))}
      optional={optional}
    />
  );
}

function Texts({ lang, typed, problems }: EditProps): VNode {
  const common = { lang, problems } as const;
  return (
    <>
      <TextInput {...common} name="summaryNl" label={words.summaryNl[lang]} value={typed.text('summaryNl')} />
      <TextInput
        {...common}
        name="summaryEn"
        label={words.summaryEn[lang]}
        value={typed.text('summaryEn')}
        optional
      />
      <TextArea
        {...common}
        name="descriptionNl"
        label={words.descriptionNl[lang]}
        value={typed.text('descriptionNl')}
        maxLength={3000}
        optional
      />
      <TextArea
        {...common}
        name="descriptionEn"
        label={words.descriptionEn[lang]}
        value={typed.text('descriptionEn')}
        maxLength={3000}
        optional
      />
      <OtherLanguages {...common} typed={typed} fields={saidFields} />
    </>
  );
}

function Contact({ lang, typed, problems }: EditProps): VNode {
  const common = { lang, problems, optional: true } as const;
  return (
    <>
      <TextInput
        {...common}
        name="website"
        type="url"
        label={words.website[lang]}
        value={typed.text('website')}
      />
      <EmailInput
        {...common}
        name="publicEmail"
        label={words.email[lang]}
        hint={words.contactHint[lang]}
        value={typed.text('publicEmail')}
        autocomplete="off"
      />
    </>
  );
}

const Revision = ({ revision }: { revision: number }): VNode => (
  <input type="hidden" name="revision" value={String(revision)} />
);

export function OrganisationForm(props: EditProps): VNode {
  const { lang, typed, problems } = props;
  const common = { lang, problems } as const;
  return (
    <Page {...props}>
      <Form action={props.action}>
        <Revision revision={props.revision} />
        <TextInput
          {...common}
          name="name"
          label={words.name[lang]}
          hint={words.nameHint[lang]}
          value={typed.text('name')}
        />
        <Select
          {...common}
          name="kind"
          label={words.kind[lang]}
          value={typed.text('kind')}
          options={optionsOf(organisationKinds, organisationKindLabels, lang)}
        />
        <WijkSelect {...props} optional />
        <Texts {...props} />
        <Checkboxes
          {...common}
          name="domains"
          label={words.domains[lang]}
          values={typed.texts('domains')}
          options={optionsOf(domains, domainLabels, lang)}
          optional
        />
        <Checkboxes
          {...common}
          name="languages"
          label={words.spoken[lang]}
          values={typed.texts('languages')}
          options={optionsOf(contentLangs, languageLabels, lang)}
          optional
        />
        <Contact {...props} />
        <TextInput
          {...common}
          name="publicPhone"
          type="tel"
          label={words.phone[lang]}
          hint={words.contactHint[lang]}
          value={typed.text('publicPhone')}
          width="medium"
          optional
        />
        <TextInput
          {...common}
          name="activeSince"
          label={words.since[lang]}
          value={typed.text('activeSince')}
          inputmode="numeric"
          width="short"
          optional
        />
        {props.more}
        <Button icon="check">{words.save[lang]}</Button>
      </Form>
    </Page>
  );
}

export function NetworkForm(props: EditProps): VNode {
  const { lang, typed, problems } = props;
  const common = { lang, problems } as const;
  return (
    <Page {...props}>
      <Form action={props.action}>
        <Revision revision={props.revision} />
        {props.more}
        <TextInput {...common} name="name" label={words.name[lang]} value={typed.text('name')} />
        <Radios
          {...common}
          name="kind"
          label={words.networkKind[lang]}
          value={typed.text('kind')}
          options={optionsOf(networkKinds, networkKindLabels, lang)}
        />
        <WijkSelect {...props} optional />
        <TextInput {...common} name="theme" label={words.theme[lang]} value={typed.text('theme')} optional />
        <Texts {...props} />
        <Contact {...props} />
        <DateInput
          {...common}
          name="until"
          label={handoverWords.untilQuestion[lang]}
          hint={handoverWords.untilHint[lang]}
          value={typed.text('until')}
          optional
        />
        <Button icon="check">{words.save[lang]}</Button>
      </Form>
    </Page>
  );
}

export function StreetForm(props: Omit<EditProps, 'title' | 'lead' | 'action' | 'revision'>): VNode {
  const { lang, typed, problems } = props;
  const whole = {
    ...props,
    title: words.streetTitle[lang],
    lead: words.streetLead[lang],
    action: '/straten/nieuw',
    revision: 0,
  };
  return (
    <Page {...whole}>
      <Form action={whole.action}>
        <TextInput
          lang={lang}
          problems={problems}
          name="street"
          label={words.streetName[lang]}
          hint={words.streetHint[lang]}
          value={typed.text('street')}
        />
        <WijkSelect {...whole} optional={false} />
        <Button icon="check">{words.register[lang]}</Button>
      </Form>
    </Page>
  );
}
