/** Recognitions that wait for this reader, on one list. */
import type { VNode } from 'preact';
import { dateOf, formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { EmptyState, Heading, Lead, OwnWords, Table } from '../../../ui/index.ts';
import { recognitionKindLabels, recognitionSlugs } from '../messages.ts';
import { recognitionStatus } from '../status.ts';
import type { WaitingRecognition } from '../types.ts';
import { recognitionWords as words } from './form-words.ts';

export function WaitingView({
  lang,
  waiting,
}: {
  lang: Lang;
  waiting: readonly WaitingRecognition[];
}): VNode {
  return (
    <>
      <Heading level={1}>{words.waitingTitle[lang]}</Heading>
      <Lead>{words.waitingLead[lang]}</Lead>
      {waiting.length === 0 ? (
        <EmptyState title={words.waitingNone[lang]} icon="check" />
      ) : (
        <Table
          lang={lang}
          caption={words.waitingTitle[lang]}
          hideCaption
          narrow="stack"
          rows={waiting}
          columns={[
            {
              header: words.place[lang],
              rowHeader: true,
              cell: ({ slug, kind, venueName }) => (
                <OwnWords
                  as="a"
                  href={`/plekken/${slug}/erkenning/${recognitionSlugs[kind]}`}
                  said={venueName}
                  lang={lang}
                />
              ),
            },
            { header: words.what[lang], cell: ({ kind }) => recognitionKindLabels[kind][lang] },
            { header: words.wijk[lang], cell: ({ wijkName }) => wijkName },
            {
              header: words.since[lang],
              cell: ({ requestedAt }) => formatDate(dateOf(requestedAt), lang),
            },
            { header: words.status[lang], cell: ({ status }) => recognitionStatus.labels[status][lang] },
          ]}
        />
      )}
    </>
  );
}
