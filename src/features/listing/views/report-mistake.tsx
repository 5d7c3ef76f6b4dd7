/** Telling that something on the social map is not right. */
import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  fillWith,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  Radios,
  TextArea,
} from '../../../ui/index.ts';
import { reportWhats } from '../types.ts';
import { reportLabels, words } from '../words.ts';
import { type Thing, Up } from './go-back.tsx';

export type MeldProps = Thing & { typed: { what: string; note: string }; problems: readonly Problem[] };

/** After sending: thanks stand above it. The form again would look as if nothing had come of it. */
export function MeldSentView({ lang, title, path, href }: Thing): VNode {
  return (
    <>
      <Heading level={1}>{words.meldTitle[lang]}</Heading>
      <ButtonGroup>
        <LinkButton href={href}>
          {fillWith(words.meldBack, lang, { title: <OwnWords said={title} lang={lang} /> })}
        </LinkButton>
        <LinkButton href={`/sociale-kaart/melden/${path}`} variant="secondary">
          {words.meldMore[lang]}
        </LinkButton>
      </ButtonGroup>
    </>
  );
}

export function MeldView(props: MeldProps): VNode {
  const { lang, title, path, typed, problems } = props;
  const common = { lang, problems } as const;
  return (
    <>
      <Up {...props} />
      <Heading level={1}>{words.meldTitle[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{fillWith(words.meldLead, lang, { title: <OwnWords said={title} lang={lang} /> })}</Lead>
      <Form action={`/sociale-kaart/melden/${path}`}>
        <Radios
          {...common}
          name="what"
          label={words.meldWhat[lang]}
          value={typed.what}
          options={reportWhats.map((value) => ({ value, label: reportLabels[value][lang] }))}
        />
        <TextArea
          {...common}
          name="note"
          label={words.meldNote[lang]}
          hint={words.meldNoteHint[lang]}
          value={typed.note}
          maxLength={1000}
          rows={4}
          optional
        />
        <Button icon="send">{words.meldSend[lang]}</Button>
      </Form>
    </>
  );
}
