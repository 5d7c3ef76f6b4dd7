import type { VNode } from 'preact';
import type { PlainDate } from '../../../kernel/dates.ts';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  ButtonGroup,
  EmailInput,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  Radios,
  Select,
} from '../../../ui/index.ts';
import { editionValues } from '../poster/forms.ts';
import { editionHints, editionLabels, posterWords } from '../poster/messages.ts';
import { editions, type WallSubject } from '../poster/types.ts';
import { aboutValue, type TypedSubscription } from './forms.ts';
import { subscriptionWords as words } from './messages.ts';

export type AskProps = {
  readonly lang: Lang;
  readonly problems: readonly Problem[];
  readonly typed: TypedSubscription | null;
  /** Its slug. */
  readonly wijk: string;
  /** The wijk and its places. */
  readonly subjects: readonly WallSubject[];
};

export function AskForMail({ lang, problems, typed, wijk, subjects }: AskProps): VNode {
  const shared = { lang, problems };
  return (
    <section aria-labelledby="per-mail">
      <Heading level={2} id="per-mail">
        {words.title[lang]}
      </Heading>
      <p>{words.lead[lang]}</p>
      <Form action={`/agenda/poster/${wijk}/per-mail`} label={words.title[lang]}>
        <EmailInput
          {...shared}
          name="email"
          label={words.email[lang]}
          hint={words.emailHint[lang]}
          value={typed?.email}
        />
        <Select
          {...shared}
          name="about"
          label={words.about[lang]}
          placeholder={null}
          options={subjects.map((subject) => ({
            value: aboutValue(subject),
            label:
              subject.kind === 'wijk'
                ? fill(posterWords.wholeWijk, lang, { wijk: subject.name })
                : subject.name,
          }))}
          value={typed?.about ?? ''}
        />
        <Radios
          {...shared}
          name="edition"
          label={words.edition[lang]}
          options={editions.map((edition) => ({
            value: editionValues[edition],
            label: `${editionLabels[edition][lang]}, ${editionHints[edition][lang]}`,
          }))}
          value={typed?.edition ?? editionValues.a4}
        />
        <ButtonGroup>
          <Button icon="mail">{words.send[lang]}</Button>
        </ButtonGroup>
      </Form>
    </section>
  );
}

export type KeepProps = {
  readonly lang: Lang;
  readonly problems: readonly Problem[];
  readonly action: string;
  readonly name: string;
  readonly email: string;
  /** Null: not confirmed yet. */
  readonly until: PlainDate | null;
};

/** Behind the link in a mail. A mail program that looks at links itself changes nothing: a button does. */
export function KeepView({ lang, problems, action, name, email, until }: KeepProps): VNode {
  const slots = { name, email, until: until === null ? '' : formatDate(until, lang) };
  return (
    <>
      <Heading level={1}>{fill(words.keepTitle, lang, slots)}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{fill(until === null ? words.confirmText : words.goingText, lang, slots)}</Lead>
      <Form action={action} label={fill(words.keepTitle, lang, slots)}>
        <ButtonGroup>
          <Button name="knop" value="ja" {...(until === null ? {} : { variant: 'secondary' as const })}>
            {(until === null ? words.confirm : words.renew)[lang]}
          </Button>
          <Button name="knop" value="stop" {...(until === null ? { variant: 'secondary' as const } : {})}>
            {words.stop[lang]}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

export function OverView({ lang }: { lang: Lang }): VNode {
  return (
    <>
      <Heading level={1}>{words.overTitle[lang]}</Heading>
      <p>{words.overText[lang]}</p>
      <LinkButton href="/agenda/poster" variant="secondary">
        {words.again[lang]}
      </LinkButton>
    </>
  );
}
