import type { VNode } from 'preact';
import { type Lang, text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Button,
  CodeInput,
  EmailInput,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LinkButton,
  PasskeyForm,
} from '../../../ui/index.ts';

import { passkeyWords } from './passkeys.tsx';

export const loginWords = {
  title: text('Inloggen', 'Log in'),
  lead: text(
    'U krijgt een code per e-mail. Een wachtwoord is niet nodig.',
    'You get a code by e-mail. You need no password.',
  ),
  email: text('Uw e-mailadres', 'Your e-mail address'),
  send: text('Stuur mij een code', 'Send me a code'),
  office: text('Werkt u voor de gemeente?', 'Do you work for the municipality?'),
  officeLogin: text('Inloggen als medewerker', 'Log in as an employee'),
  officeFailed: text(
    'Inloggen als medewerker is niet gelukt. Probeer het opnieuw of vraag uw beheerder.',
    'Logging in as an employee did not work. Try again or ask your administrator.',
  ),
  passkeyTitle: text('Hebt u een passkey?', 'Do you have a passkey?'),
  passkey: text('Log in met een passkey', 'Log in with a passkey'),
  demoTitle: text('Rondkijken in de demo', 'Look around in the demo'),
  demo: text(
    'U kunt ook met één klik inloggen als iemand uit de verzonnen stad.',
    'You can also log in with one click as someone from the invented city.',
  ),
  demoLink: text('Kies iemand om mee in te loggen', 'Choose someone to log in as'),
  codeTitle: text('Vul de code in', 'Enter the code'),
  codeLead: text(
    'Wij stuurden een e-mail met een code van 8 cijfers naar',
    'We sent an e-mail with a code of 8 digits to',
  ),
  code: text('Code', 'Code'),
  codeHint: text('8 cijfers. De code werkt 10 minuten.', '8 digits. The code works for 10 minutes.'),
  logIn: text('Inloggen', 'Log in'),
  noMail: text('Geen e-mail gekregen?', 'Got no e-mail?'),
  noMailText: text(
    'Kijk bij uw ongewenste e-mail. Het kan een paar minuten duren. Staat uw adres hierboven goed?',
    'Look in your spam folder. It can take a few minutes. Is your address above right?',
  ),
  again: text('Stuur een nieuwe code', 'Send a new code'),
  otherAddress: text('Een ander e-mailadres gebruiken', 'Use another e-mail address'),
  demoMail: text(
    'In de demo gaat er geen e-mail weg. De code staat bij de uitgaande post.',
    'In the demo no e-mail leaves. The code is in the outgoing mail.',
  ),
  linkLead: text(
    'Deze link werkt één keer, een kwartier lang.',
    'This link works once, for a quarter of an hour.',
  ),
  linkOver: text(
    'Deze link werkt niet meer. Vraag een nieuwe aan wie hem u gaf.',
    'This link no longer works. Ask a new one of who gave it to you.',
  ),
  demoMailLink: text('Naar de uitgaande post', 'To the outgoing mail'),
} as const;

type EmailProps = {
  lang: Lang;
  email: string;
  returnTo: string | null;
  problems: readonly Problem[];
  officeLogin: boolean;
  /** Null where this site's address cannot have passkeys. */
  passkeyQuestion: string | null;
  officeFailed: boolean;
  demo: boolean;
};

const ReturnTo = ({ path }: { path: string | null }): VNode | null =>
  path === null ? null : <input type="hidden" name="naar" value={path} />;

export function EmailView(props: EmailProps): VNode {
  const { lang, problems, returnTo } = props;
  const officeHref = `/inloggen/medewerker${returnTo === null ? '' : `?naar=${encodeURIComponent(returnTo)}`}`;
  return (
    <>
      <Heading level={1}>{loginWords.title[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      {props.officeFailed && (
        <Alert kind="attention" lang={lang} role="status">
          {loginWords.officeFailed[lang]}
        </Alert>
      )}
      <Lead>{loginWords.lead[lang]}</Lead>
      <Form action="/inloggen">
        <ReturnTo path={returnTo} />
        <EmailInput
          lang={lang}
          name="email"
          label={loginWords.email[lang]}
          value={props.email}
          problems={problems}
        />
        <Button icon="mail">{loginWords.send[lang]}</Button>
      </Form>
      {props.passkeyQuestion !== null && (
        <PasskeyForm
          action="/inloggen/passkey"
          question={{ ask: props.passkeyQuestion }}
          refused={passkeyWords.gaveNone[lang]}
        >
          <ReturnTo path={returnTo} />
          <Heading level={2}>{loginWords.passkeyTitle[lang]}</Heading>
          <Button variant="secondary" icon="lock">
            {loginWords.passkey[lang]}
          </Button>
        </PasskeyForm>
      )}
      {props.officeLogin && (
        <>
          <Heading level={2}>{loginWords.office[lang]}</Heading>
          <p>
            <LinkButton href={officeHref} variant="secondary" icon="landmark">
              {loginWords.officeLogin[lang]}
            </LinkButton>
          </p>
        </>
      )}
      {props.demo && (
        <>
          <Heading level={2}>{loginWords.demoTitle[lang]}</Heading>
          <p>{loginWords.demo[lang]}</p>
          <p>
            <a href={`/demo${returnTo === null ? '' : `?naar=${encodeURIComponent(returnTo)}`}`}>
              {loginWords.demoLink[lang]}
            </a>
          </p>
        </>
      )}
    </>
  );
}

type CodeProps = {
  lang: Lang;
  email: string;
  code: string;
  returnTo: string | null;
  problems: readonly Problem[];
  demo: boolean;
};

export function CodeView({ lang, email, code, returnTo, problems, demo }: CodeProps): VNode {
  return (
    <>
      <Heading level={1}>{loginWords.codeTitle[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>
        {loginWords.codeLead[lang]} <strong>{email}</strong>.
      </Lead>
      {demo && (
        <Alert kind="info" lang={lang}>
          <p>{loginWords.demoMail[lang]}</p>
          <p>
            <a href="/postvak-uit">{loginWords.demoMailLink[lang]}</a>
          </p>
        </Alert>
      )}
      <Form action="/inloggen/code">
        <ReturnTo path={returnTo} />
        <CodeInput
          lang={lang}
          name="code"
          label={loginWords.code[lang]}
          hint={loginWords.codeHint[lang]}
          value={code}
          problems={problems}
        />
        <Button icon="log-in">{loginWords.logIn[lang]}</Button>
      </Form>
      <Heading level={2}>{loginWords.noMail[lang]}</Heading>
      <p>{loginWords.noMailText[lang]}</p>
      <Form action="/inloggen" label={loginWords.again[lang]}>
        <ReturnTo path={returnTo} />
        <input type="hidden" name="email" value={email} />
        <Button variant="secondary">{loginWords.again[lang]}</Button>
      </Form>
      <p>
        <a href="/inloggen">{loginWords.otherAddress[lang]}</a>
      </p>
    </>
  );
}

/** @param props.action null: the link was used or is too old */
export function LinkView({ lang, action }: { lang: Lang; action: string | null }): VNode {
  return (
    <>
      <Heading level={1}>{loginWords.title[lang]}</Heading>
      {action === null ? (
        <Alert kind="attention" lang={lang}>
          {loginWords.linkOver[lang]}
        </Alert>
      ) : (
        <>
          <Lead>{loginWords.linkLead[lang]}</Lead>
          <Form action={action} label={loginWords.title[lang]}>
            <Button>{loginWords.logIn[lang]}</Button>
          </Form>
        </>
      )}
    </>
  );
}
