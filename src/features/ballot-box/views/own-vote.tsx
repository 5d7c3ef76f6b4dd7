/** Finding one's vote in what was published, by its receipt. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Alert, Button, ErrorSummary, Form, Heading, Lead, TextInput } from '../../../ui/index.ts';
import type { Vote } from '../../vote/index.ts';
import { words } from '../messages.ts';
import { grouped } from '../rules/base32.ts';
import type { Ballot } from '../types.ts';
import { ChosenList, Crumbs, voteHref } from './parts.tsx';

export type OwnVoteProps = {
  readonly vote: Vote;
  readonly lang: Lang;
  /** Is the result known? */
  readonly counted: boolean;
  readonly typed: string;
  readonly problems: readonly Problem[];
  readonly found: Ballot | null;
};

export function OwnVoteView({ vote, lang, counted, typed, problems, found }: OwnVoteProps): VNode {
  return (
    <>
      <Crumbs vote={vote} lang={lang} />
      <Heading level={1}>{words.ownTitle[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.ownLead[lang]}</Lead>
      {counted ? null : (
        <Alert kind="info" lang={lang}>
          {words.ownEarly[lang]}
        </Alert>
      )}
      {found && vote.ballot && (
        <>
          <Alert kind="success" lang={lang} role="status" title={words.ownFound[lang]}>
            {(found.way === 'paper' ? words.ownPaper : words.ownScreen)[lang]}
          </Alert>
          <p class="hv-receipt">{grouped(found.receipt.toUpperCase())}</p>
          <ChosenList ballot={vote.ballot} choices={found.choices} lang={lang} />
        </>
      )}
      {counted && (
        <Form action={voteHref(vote, '/mijn-stem')} lang={lang}>
          <TextInput
            lang={lang}
            name="bewijs"
            label={words.ownField[lang]}
            hint={words.ownHint[lang]}
            value={typed}
            problems={problems}
            spellcheck={false}
            autocomplete="off"
          />
          <Button icon="search">{words.ownFind[lang]}</Button>
        </Form>
      )}
      <p>{words.ownHonest[lang]}</p>
      {counted && (
        <p>
          <a href={voteHref(vote, '/uitslag')}>{words.toResult[lang]}</a>
        </p>
      )}
    </>
  );
}
