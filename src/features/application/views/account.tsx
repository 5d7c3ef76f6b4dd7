/** The short account: three questions and room for files; and, where it was sent, what stands in it. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import { acceptedFiles, sizeText } from '../../../kernel/files.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  ErrorSummary,
  FileInput,
  Form,
  fill,
  Heading,
  Lead,
  MoneyInput,
  Radios,
  SummaryList,
  TextArea,
} from '../../../ui/index.ts';
import { formWords } from '../messages.ts';
import { happenedKinds, happenedLabels, maxAccountWords } from '../rules/account.ts';
import type { AccountTerm, Application, Attachment, GrantAccount } from '../types.ts';
import { fileHref } from './files.tsx';
import { BackLink } from './form-page.tsx';

const words = {
  title: text('Vertellen hoe het is gegaan', 'Tell how it went'),
  lead: text(
    'U kreeg {amount}. Drie vragen, dan kunnen wij de subsidie vaststellen. Graag uiterlijk op {date}.',
    'You received {amount}. Three questions, and we can determine the grant. Please answer by {date}.',
  ),
  late: text(
    'Die dag is voorbij. U kunt uw antwoord nog sturen, zolang wij de subsidie niet hebben vastgesteld.',
    'That day has passed. You can still send your answer, until we have determined the grant.',
  ),
  happened: text('Zijn de activiteiten er geweest?', 'Did the activities take place?'),
  spent: text('Hoeveel hebt u van de subsidie uitgegeven?', 'How much of the grant did you spend?'),
  spentHint: text(
    'Een bedrag in euro’s, bijvoorbeeld 1.250,50.',
    'An amount in euros, for example 1,250.50.',
  ),
  words: text('Hoe is het gegaan?', 'How did it go?'),
  wordsHint: text(
    'Een paar zinnen. Wat deed u, wie deden er mee, wat ging anders? Noem geen namen van anderen.',
    'A few sentences. What did you do, who took part, what went differently? Do not name other people.',
  ),
  files: text('Foto, verslag of overzicht', 'Photo, report or overview'),
  send: text('Versturen', 'Send'),
  back: text('Terug naar de aanvraag', 'Back to the application'),
  sent: text('Verantwoording ontvangen op', 'Account received on'),
  attached: text('Meegestuurd', 'Sent along'),
} as const;

export const accountTitle = words.title;

export type AccountValues = { readonly happened: string; readonly spent: string; readonly words: string };

export function AccountView(props: {
  readonly lang: Lang;
  readonly application: Application;
  readonly term: AccountTerm;
  /** The day by which it was asked has passed. */
  readonly late: boolean;
  readonly files: { readonly maxFiles: number; readonly maxBytes: number };
  readonly values: AccountValues;
  readonly problems: readonly Problem[];
}): VNode {
  const { lang, application, term, values, problems, files } = props;
  const slots = {
    amount: formatCents(application.grantedCents ?? 0, lang),
    date: formatDate(term.accountBy, lang),
  };
  return (
    <>
      <BackLink href={`/zaken/${application.caseNumber}`}>{words.back[lang]}</BackLink>
      <Heading level={1} kicker={application.caseNumber ?? undefined}>
        {words.title[lang]}
      </Heading>
      <Lead>{fill(words.lead, lang, slots)}</Lead>
      {props.late && <p>{words.late[lang]}</p>}
      <ErrorSummary problems={problems} lang={lang} />
      <Form action={`/aanvragen/${application.id}/verantwoorden`} enctype="multipart/form-data">
        <Radios
          lang={lang}
          name="happened"
          label={words.happened[lang]}
          options={happenedKinds.map((kind) => ({ value: kind, label: happenedLabels[kind][lang] }))}
          value={values.happened}
          problems={problems}
        />
        <MoneyInput
          lang={lang}
          name="spent"
          label={words.spent[lang]}
          hint={words.spentHint[lang]}
          value={values.spent}
          problems={problems}
        />
        <TextArea
          lang={lang}
          name="words"
          label={words.words[lang]}
          hint={words.wordsHint[lang]}
          value={values.words}
          maxLength={maxAccountWords}
          problems={problems}
        />
        <FileInput
          lang={lang}
          name="files"
          label={words.files[lang]}
          hint={fill(formWords.fileHint, lang, {
            size: sizeText(files.maxBytes)[lang],
            count: files.maxFiles,
          })}
          optional
          problems={problems}
          accept={acceptedFiles}
          multiple
        />
        <Button icon="send">{words.send[lang]}</Button>
      </Form>
    </>
  );
}

/** What the recipient accounted, for the officer who determines on it. */
export function AccountSummary(props: {
  readonly lang: Lang;
  readonly account: GrantAccount;
  readonly files: readonly Attachment[];
}): VNode {
  const { lang, account, files } = props;
  return (
    <SummaryList
      lang={lang}
      rows={[
        { key: words.sent[lang], value: formatDate(account.sentOn, lang) },
        { key: words.happened[lang], value: happenedLabels[account.happened][lang] },
        { key: words.spent[lang], value: formatCents(account.spentCents, lang) },
        { key: words.words[lang], value: <span dir="auto">{account.words}</span> },
        ...(files.length === 0
          ? []
          : [
              {
                key: words.attached[lang],
                value: (
                  <ul>
                    {files.map((file) => (
                      <li key={file.id}>
                        <a href={fileHref(file)}>{file.name}</a>
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]),
      ]}
    />
  );
}
