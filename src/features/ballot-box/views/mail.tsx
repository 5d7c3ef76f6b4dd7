/** Voting with a code that comes to one's mailbox. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  Checkbox,
  CodeInput,
  EmailInput,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  TextInput,
} from '../../../ui/index.ts';
import { sayVoters, type Vote } from '../../vote/index.ts';
import { words } from '../messages.ts';
import { Crumbs, Desk, voteHref } from './parts.tsx';

export type TypedMail = { readonly email: string; readonly postcode: string; readonly declares: boolean };

export type MailProps = {
  readonly vote: Vote;
  readonly lang: Lang;
  readonly typed: TypedMail;
  readonly problems: readonly Problem[];
};

export function MailView({ vote, lang, typed, problems }: MailProps): VNode {
  return (
    <>
      <Crumbs vote={vote} lang={lang} />
      <Heading level={1}>{words.mailTitle[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} order={['email', 'postcode', 'verklaring']} />
      <Lead>{sayVoters(vote.rules)[lang]}</Lead>
      <Form action={voteHref(vote, '/stemmen/e-mail')} lang={lang}>
        <EmailInput
          lang={lang}
          name="email"
          label={words.email[lang]}
          hint={words.emailHint[lang]}
          value={typed.email}
          problems={problems}
        />
        <TextInput
          lang={lang}
          name="postcode"
          label={words.postcode[lang]}
          hint={words.postcodeHint[lang]}
          value={typed.postcode}
          problems={problems}
          autocomplete="postal-code"
          width="short"
        />
        <Checkbox
          lang={lang}
          name="verklaring"
          label={fill(words.declares, lang, { age: vote.rules.voters.ageFrom })}
          checked={typed.declares}
          problems={problems}
        />
        <Button icon="mail">{words.sendCode[lang]}</Button>
      </Form>
      <Desk lang={lang} />
    </>
  );
}

export function MailCodeView({
  vote,
  lang,
  email,
  typed,
  problems,
  demo,
}: Omit<MailProps, 'typed'> & {
  readonly email: string;
  readonly typed: string;
  readonly demo: boolean;
}): VNode {
  return (
    <>
      <Crumbs vote={vote} lang={lang} />
      <Heading level={1}>{words.mailCodeTitle[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{fill(words.mailCodeText, lang, { email })}</Lead>
      {demo && (
        <p>
          <a href="/postvak-uit">{words.outbox[lang]}</a>
        </p>
      )}
      <Form action={voteHref(vote, '/stemmen/e-mail/code')} lang={lang}>
        <CodeInput lang={lang} name="code" label={words.mailCode[lang]} value={typed} problems={problems} />
        <Button icon="arrow-right">{words.next[lang]}</Button>
      </Form>
      <p>
        {words.mailCodeLost[lang]} <a href={voteHref(vote, '/stemmen/e-mail')}>{words.askAgain[lang]}</a>.
      </p>
    </>
  );
}
