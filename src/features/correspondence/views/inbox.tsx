import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { Alert, Badge, EmptyState, Heading, Lead, LinkButton, Table } from '../../../ui/index.ts';
import { kindLabels } from '../messages.ts';
import type { Message } from '../types.ts';
import { inboxWords as words } from './words.ts';

type InboxProps = { readonly lang: Lang; readonly messages: readonly Message[]; readonly onPaper: boolean };

function Subject({ message, lang }: { message: Message; lang: Lang }): VNode {
  return (
    <>
      <a href={`/berichten/${message.id}`} lang={message.lang}>
        {message.subject}
      </a>{' '}
      {message.readAt === null && <Badge tone="green">{words.unread[lang]}</Badge>}
    </>
  );
}

export function InboxView({ lang, messages, onPaper }: InboxProps): VNode {
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      {messages.length === 0 ? (
        <EmptyState title={words.empty[lang]} icon="mail">
          <p>{words.emptyText[lang]}</p>
          <LinkButton href="/welke-steun">{words.apply[lang]}</LinkButton>
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={words.caption[lang]}
          hideCaption
          narrow="stack"
          rows={messages}
          columns={[
            {
              header: words.subject[lang],
              rowHeader: true,
              cell: (message) => <Subject message={message} lang={lang} />,
            },
            { header: words.kind[lang], cell: (message) => kindLabels[message.kind][lang] },
            { header: words.reference[lang], cell: (message) => message.document.reference },
            { header: words.date[lang], cell: (message) => formatDate(message.document.date, lang) },
          ]}
        />
      )}
      {onPaper && (
        <Alert kind="info" lang={lang}>
          <p>{words.paper[lang]}</p>
          <p>
            <a href="/mijn-gegevens">{words.change[lang]}</a>
          </p>
        </Alert>
      )}
    </>
  );
}
