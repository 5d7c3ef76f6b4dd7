/** Forms of one thing: the actions of a street, a claim. */
import type { ComponentChildren, VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  DateInput,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  OwnWords,
  Radios,
  Select,
  TextInput,
} from '../../../ui/index.ts';
import { actionKindLabels } from '../messages.ts';
import { actionKinds, type Proof, proofs, type StreetAction } from '../types.ts';
import { words } from '../words.ts';
import { optionsOf, type TypedFields } from './forms.tsx';
import { ProofFields } from './proof-fields.tsx';
import { Actions } from './show-organisation.tsx';

export type ActionsProps = {
  lang: Lang;
  name: string;
  slug: string;
  actions: readonly StreetAction[];
  typed: TypedFields;
  problems: readonly Problem[];
};

export function ActionsView({ lang, name, slug, actions, typed, problems }: ActionsProps): VNode {
  const common = { lang, problems } as const;
  return (
    <>
      <Heading level={1} kicker={<OwnWords said={name} lang={lang} />}>
        {words.actions[lang]}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Actions lang={lang} actions={actions} />
      <Heading level={2}>{words.addAction[lang]}</Heading>
      <Form action={`/organisaties/${slug}/acties`}>
        <TextInput {...common} name="title" label={words.actionTitle[lang]} value={typed.text('title')} />
        <Select
          {...common}
          name="kind"
          label={words.actionKind[lang]}
          value={typed.text('kind')}
          options={optionsOf(actionKinds, actionKindLabels, lang)}
        />
        <DateInput {...common} name="heldOn" label={words.actionOn[lang]} value={typed.text('heldOn')} />
        <Button icon="plus">{words.addAction[lang]}</Button>
      </Form>
      <p>
        <OwnWords as="a" href={`/organisaties/${slug}`} said={name} lang={lang} />
      </p>
    </>
  );
}

export type ClaimProps = {
  lang: Lang;
  title: string;
  lead: ComponentChildren;
  action: string;
  noteLabel: string;
  /** Of a place: for whom it may be claimed. */
  organisations?: readonly { readonly slug: string; readonly name: string }[];
  /** Without one, a link cannot be sent there. */
  publicEmail: string | null;
  typed: TypedFields;
  problems: readonly Problem[];
};

export function ClaimForm(props: ClaimProps): VNode {
  const { lang, publicEmail, organisations, typed, problems } = props;
  const common = { lang, problems } as const;
  const offered: readonly Proof[] = proofs.filter((proof) => proof !== 'publicEmail' || publicEmail !== null);
  return (
    <>
      <Heading level={1}>{props.title}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{props.lead}</Lead>
      <Form action={props.action}>
        {organisations && (
          <Radios
            {...common}
            name="organisation"
            label={words.claimFor[lang]}
            value={typed.text('organisation')}
            options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        )}
        <ProofFields {...common} noteLabel={props.noteLabel} offered={offered} typed={typed} />
        <Button icon="send">{words.claimSend[lang]}</Button>
      </Form>
    </>
  );
}
