import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { StoredMail } from '../../../platform/mail/index.ts';
import {
  Badge,
  Breadcrumbs,
  Card,
  CardList,
  EmptyState,
  fill,
  Heading,
  Lead,
  LinkButton,
  Pager,
  Table,
} from '../../../ui/index.ts';
import { channelLabels, kindLabels, stateLabels } from '../messages.ts';
import type { LogEntry, Message } from '../types.ts';
import { stateTones } from './deliveries.tsx';
import { LetterView } from './letter.tsx';
import { Paragraphs } from './linked-text.tsx';
import { letterPageWords, logWords, outboxWords as words } from './words.ts';

export type OutboxProps = {
  readonly lang: Lang;
  readonly mails: readonly StoredMail[];
  readonly letters: readonly LogEntry[];
  readonly page: number;
  readonly pages: number;
  readonly siteUrl: string;
};

function Mails({ lang, mails, siteUrl }: OutboxProps): VNode {
  if (mails.length === 0) {
    return (
      <EmptyState title={words.noMails[lang]} icon="mail">
        <p>{words.noMailsText[lang]}</p>
      </EmptyState>
    );
  }
  return (
    <CardList label={words.mails[lang]}>
      {mails.map((mail) => (
        <Card
          key={mail.id}
          level={3}
          title={mail.subject}
          kicker={fill(words.to, lang, { address: mail.to, moment: formatMoment(mail.createdAt, lang) })}
        >
          <div class="hv-mail" lang={mail.lang}>
            <Paragraphs text={mail.body} siteUrl={siteUrl} />
          </div>
        </Card>
      ))}
    </CardList>
  );
}

function Letters({ lang, letters }: OutboxProps): VNode {
  return (
    <Table
      lang={lang}
      caption={words.letters[lang]}
      hideCaption
      narrow="stack"
      rows={letters}
      empty={<p>{words.noLetters[lang]}</p>}
      columns={[
        {
          header: logWords.subject[lang],
          rowHeader: true,
          cell: (entry) => <a href={`/postvak-uit/brieven/${entry.id}`}>{entry.subject}</a>,
        },
        { header: logWords.kind[lang], cell: (entry) => kindLabels[entry.kind][lang] },
        { header: logWords.made[lang], cell: (entry) => formatMoment(entry.createdAt, lang) },
        { header: logWords.channel[lang], cell: (entry) => channelLabels[entry.channel][lang] },
        {
          header: logWords.state[lang],
          cell: (entry) => <Badge tone={stateTones[entry.state]}>{stateLabels[entry.state][lang]}</Badge>,
        },
      ]}
    />
  );
}

export function OutboxView(props: OutboxProps): VNode {
  const { lang, page, pages } = props;
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <Heading level={2}>{words.mails[lang]}</Heading>
      <Mails {...props} />
      <Heading level={2}>{words.letters[lang]}</Heading>
      <Letters {...props} />
      <Pager
        lang={lang}
        page={page}
        pages={pages}
        hrefFor={(wanted) => (wanted === 1 ? '/postvak-uit' : `/postvak-uit?pagina=${wanted}`)}
      />
    </>
  );
}

export function OutboxLetterView({
  lang,
  message,
  siteUrl,
}: {
  lang: Lang;
  message: Message;
  siteUrl: string;
}): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: '/postvak-uit', label: words.back[lang] }]} />
      <LetterView document={message.document} lang={message.lang} level={1} siteUrl={siteUrl} />
      <p>
        <LinkButton href={`/postvak-uit/brieven/${message.id}/brief.pdf`} icon="download" variant="secondary">
          {letterPageWords.download[lang]}
        </LinkButton>
      </p>
    </>
  );
}
