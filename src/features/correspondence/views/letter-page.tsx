import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Alert, Breadcrumbs, ButtonGroup, Details, LinkButton, PrintButton } from '../../../ui/index.ts';
import type { Delivery, Message } from '../types.ts';
import { DeliveryLog } from './deliveries.tsx';
import { LetterView } from './letter.tsx';
import { inboxWords, printWords, letterPageWords as words } from './words.ts';

/** Whose eyes: the addressee's own, an officer's or the controller's, or the service desk's that prints it. */
export type Reading = 'own' | 'staff' | 'print';

export type LetterPageProps = {
  readonly lang: Lang;
  readonly message: Message;
  readonly lines: readonly Delivery[];
  readonly reading: Reading;
  readonly siteUrl: string;
};

const wayUp = (reading: Reading, lang: Lang) =>
  reading === 'print'
    ? { href: '/printlijst', label: printWords.title[lang] }
    : { href: '/berichten', label: inboxWords.title[lang] };

export function LetterPage({ lang, message, lines, reading, siteUrl }: LetterPageProps): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={[wayUp(reading, lang)]} />
      {reading === 'staff' && (
        <Alert kind="info" lang={lang}>
          <p>{words.reading[lang]}</p>
          <p>
            <a href={`/beheer/berichten/${message.id}`}>{words.toLog[lang]}</a>
          </p>
        </Alert>
      )}
      {reading === 'print' && (
        <Alert kind="info" lang={lang}>
          {words.printing[lang]}
        </Alert>
      )}
      <LetterView document={message.document} lang={message.lang} level={1} siteUrl={siteUrl} />
      <ButtonGroup>
        <LinkButton href={`/berichten/${message.id}/brief.pdf`} icon="download" variant="secondary">
          {words.download[lang]}
        </LinkButton>
        <PrintButton lang={lang} />
      </ButtonGroup>
      <Details summary={words.history[lang]}>
        <DeliveryLog lang={lang} lines={lines} label={words.history[lang]} />
      </Details>
    </>
  );
}
