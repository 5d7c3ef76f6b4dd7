import type { VNode } from 'preact';
import type { Lang } from '../../../../kernel/messages.ts';
import { euroText } from '../../../../kernel/money.ts';
import {
  Badge,
  fillWith,
  OwnParagraphs,
  OwnWords,
  SummaryList,
  type SummaryRow,
} from '../../../../ui/index.ts';
import { ideaStatus } from '../status.ts';
import type { Idea } from '../types.ts';
import { ideaWords as words } from '../words.ts';

/** Words of hers, marked with the language she wrote in. */
export const inLang = (idea: Pick<Idea, 'lang'>, said: string): Readonly<Record<string, string>> => ({
  [idea.lang]: said,
});

export function IdeaBadge({ idea, lang }: { idea: Pick<Idea, 'status'>; lang: Lang }): VNode {
  const tone = {
    sent: 'sand',
    feasible: 'green',
    notFeasible: 'red',
    merged: 'green',
    withdrawn: 'neutral',
  } as const;
  return <Badge tone={tone[idea.status]}>{ideaStatus.labels[idea.status][lang]}</Badge>;
}

export function ideaRows(idea: Idea, lang: Lang): SummaryRow[] {
  return [
    { key: words.place[lang], value: <OwnWords said={inLang(idea, idea.place)} lang={lang} /> },
    ...(idea.estimateCents === null
      ? []
      : [{ key: words.estimate[lang], value: euroText(idea.estimateCents)[lang] }]),
  ];
}

/** What she wrote and what was answered, without who she is. */
export function IdeaText({ idea, lang }: { idea: Idea; lang: Lang }): VNode {
  return (
    <>
      <OwnParagraphs said={inLang(idea, idea.description)} lang={lang} />
      <SummaryList
        lang={lang}
        rows={[
          ...ideaRows(idea, lang),
          ...(idea.finding === null
            ? []
            : [
                {
                  key: words.finding[lang],
                  value: <OwnParagraphs said={{ nl: idea.finding }} lang={lang} />,
                },
              ]),
          ...(idea.projectNumber === null
            ? []
            : [
                {
                  key: ideaStatus.labels.merged[lang],
                  value: fillWith(words.inProject, lang, {
                    number: idea.projectNumber,
                    title: <OwnWords said={inLang(idea, idea.projectTitle ?? '')} lang={lang} />,
                  }),
                },
              ]),
        ]}
      />
    </>
  );
}
