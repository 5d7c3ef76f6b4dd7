/** The ballot as voters see it, and the form of who tries it out. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LinkButton,
  Radios,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import type { TypedBallot } from '../forms/ballot.ts';
import type { Withdrawn } from '../rules/ballot-valid.ts';
import { longestFound } from '../rules/rehearse.ts';
import { sayChoice } from '../say.ts';
import { type FrozenBallot, rehearsalWays, type Vote } from '../types.ts';
import { BallotFields } from './ballot-form.tsx';
import { officeWords as words } from './office-words.ts';
import { managePath, voteWords } from './words.ts';

type Shown = {
  readonly lang: Lang;
  readonly vote: Vote;
  readonly ballot: FrozenBallot;
  readonly withdrawn: Withdrawn;
};

export function Crumbs({ lang, vote }: { lang: Lang; vote: Vote }): VNode {
  return (
    <Breadcrumbs
      lang={lang}
      items={[
        { href: '/stemmingen', label: voteWords.votes[lang] },
        { href: managePath(vote.slug), label: `${voteWords.manageShort[lang]}: ${vote.name[lang]}` },
      ]}
    />
  );
}

function PaperLinks({ lang, slug }: { lang: Lang; slug: string }): VNode {
  const file = managePath(slug, 'stembiljet.pdf');
  return (
    <ButtonGroup>
      <LinkButton href={file} variant="secondary" icon="printer" download>
        {words.onPaper[lang]}
      </LinkButton>
      <LinkButton href={`${file}?vorm=groot`} variant="secondary" icon="printer" download>
        {words.onPaperLarge[lang]}
      </LinkButton>
    </ButtonGroup>
  );
}

/** @param props.toDo what stands in the way of fixing it */
export function BallotPreview(props: Shown & { readonly toDo: readonly Problem[] }): VNode {
  const { lang, vote, ballot, toDo } = props;
  return (
    <>
      <Crumbs lang={lang} vote={vote} />
      <Heading level={1}>{words.ballotTitle[lang]}</Heading>
      <Lead>{vote.ballot ? words.ballotFixed[lang] : words.ballotDraft[lang]}</Lead>
      {toDo.length > 0 && (
        <Alert kind="attention" lang={lang} title={words.freezeNot[lang]}>
          <ul>
            {toDo.map((one) => (
              <li key={`${one.field}${one.code}`}>{one.text[lang]}</li>
            ))}
          </ul>
        </Alert>
      )}
      {ballot.projects.length === 0 ? (
        <p>{words.ballotNone[lang]}</p>
      ) : (
        <>
          <PaperLinks lang={lang} slug={vote.slug} />
          <p>
            <strong>{ballot.question[lang]}</strong>
          </p>
          <BallotFields {...props} typed={{}} problems={[]} />
        </>
      )}
    </>
  );
}

export type RehearsalTyped = {
  readonly choices: TypedBallot;
  readonly way: string;
  readonly meant: string;
  readonly found: string;
  readonly allRight: string;
};

export type RehearsalProps = Shown & {
  readonly typed: RehearsalTyped;
  readonly problems: readonly Problem[];
};

export function RehearsalView(props: RehearsalProps): VNode {
  const { lang, vote, ballot, typed, problems } = props;
  return (
    <>
      <Crumbs lang={lang} vote={vote} />
      <Heading level={1}>{words.rehearsalTitle[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{words.rehearsalLead[lang]}</Lead>
      <p>{words.rehearsalPaper[lang]}</p>
      <PaperLinks lang={lang} slug={vote.slug} />
      <Form action={managePath(vote.slug, 'proef')} label={words.rehearsalTitle[lang]}>
        <input type="hidden" name="ballot" value={vote.ballotSha256 ?? ''} />
        <p>
          <strong>{ballot.question[lang]}</strong>
        </p>
        <BallotFields {...props} typed={typed.choices} />
        <Finding {...props} />
        <Button>{words.record[lang]}</Button>
      </Form>
    </>
  );
}

function Finding({ lang, ballot, typed, problems }: RehearsalProps): VNode {
  const field = { lang, problems };
  return (
    <>
      <Heading level={2}>{words.yourFinding[lang]}</Heading>
      <Radios
        {...field}
        name="way"
        label={words.whichWay[lang]}
        value={typed.way}
        inline
        options={rehearsalWays.map((way) => ({ value: way, label: words[way][lang] }))}
      />
      <TextInput
        {...field}
        name="meant"
        label={words.meant[lang]}
        hint={words.meantHint[lang]}
        value={typed.meant}
        width="short"
        inputmode="numeric"
      />
      <p>
        {words.rehearsalTold[lang]} <strong>{sayChoice(ballot.rules, ballot.budgetCents)[lang]}</strong>
      </p>
      <TextArea
        {...field}
        name="found"
        label={words.foundLabel[lang]}
        hint={words.foundHint[lang]}
        value={typed.found}
        maxLength={longestFound}
        rows={3}
      />
      <Radios
        {...field}
        name="allRight"
        label={words.allRight[lang]}
        value={typed.allRight}
        options={[
          { value: 'yes', label: words.yes[lang] },
          { value: 'no', label: words.no[lang] },
        ]}
      />
    </>
  );
}
