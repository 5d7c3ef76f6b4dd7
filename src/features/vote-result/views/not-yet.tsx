/** Before there is a result: what everybody waits for, and for who may count the button. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Alert, Button, ErrorSummary, Form, fill, Heading, Lead } from '../../../ui/index.ts';
import type { Vote } from '../../vote/types.ts';
import { Crumbs, votePath } from './parts.tsx';
import { resultWords as words } from './words.ts';

export type NotYetProps = {
  readonly lang: Lang;
  readonly vote: Vote;
  readonly mayCount: boolean;
  readonly problems: readonly Problem[];
};

export function NotYetView({ lang, vote, mayCount, problems }: NotYetProps): VNode {
  return (
    <>
      <Crumbs lang={lang} vote={vote} />
      <Heading level={1}>{fill(words.title, lang, { name: vote.name[lang] })}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>
        {
          (vote.status === 'closed'
            ? words.notYetClosed
            : vote.status === 'open'
              ? words.notYetOpen
              : words.notYet)[lang]
        }
      </Lead>
      {mayCount && vote.countRefused !== null && (
        <Alert kind="attention" lang={lang} title={words.countRefused[lang]}>
          {vote.countRefused[lang]}
        </Alert>
      )}
      {mayCount && vote.status === 'closed' && (
        <Form action={votePath(vote.slug, 'tellen')}>
          <p>{words.notYetCountText[lang]}</p>
          <Button>{words.notYetCount[lang]}</Button>
        </Form>
      )}
    </>
  );
}
