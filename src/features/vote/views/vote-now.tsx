import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import { fill, LinkButton, OwnWords, Situation } from '../../../ui/index.ts';
import type { Vote } from '../types.ts';
import { fromWords, untilWords, votePath } from './words.ts';

const words = {
  preparing: text('Deze stemming is nog niet bekendgemaakt', 'This vote has not been announced yet'),
  collecting: text('Stuur uw idee in', 'Send in your idea'),
  collectingUntil: text(
    'Dat kan tot en met {date}. Stemmen kan van {from} {until}.',
    'You can do so up to and including {date}. Voting is from {from} {until}.',
  ),
  checking: text('De ideeën worden bekeken', 'The ideas are being checked'),
  frozen: text('Het stembiljet staat vast', 'The ballot is fixed'),
  votingFrom: text('Stemmen kan van {from} {until}.', 'Voting is from {from} {until}.'),
  open: text('U kunt nu stemmen', 'You can vote now'),
  openUntil: text('Stemmen kan {until}.', 'You can vote {until}.'),
  closed: text('De stemming is voorbij', 'The vote is over'),
  closedNow: text(
    'De stemmen worden geteld. De uitslag komt op deze pagina.',
    'The votes are being counted. The result will be on this page.',
  ),
  counted: text('De uitslag is bekend', 'The result is known'),
  countedNow: text(
    'De wijkraad bespreekt nu de uitslag en neemt besluiten.',
    'The council now discusses the result and takes decisions.',
  ),
  settled: text('De wijkraad heeft de uitslag vastgesteld', 'The council has settled the result'),
  cancelled: text('Deze stemming gaat niet door', 'This vote is called off'),
  settledWaits: text(
    'Van {n} gekozen plannen is de aanvraag of het besluit nog niet rond. Wat er nodig is, staat bij het standpunt van de wijkraad.',
    'Of {n} chosen plans the application or the decision is not finished yet. What is needed stands with the standpoint of the council.',
  ),
  settledWaitsOne: text(
    'Van 1 gekozen plan is de aanvraag of het besluit nog niet rond. Wat er nodig is, staat bij het standpunt van de wijkraad.',
    'Of 1 chosen plan the application or the decision is not finished yet. What is needed stands with the standpoint of the council.',
  ),
  toIdeas: text('Bekijk de ideeën of stuur er een in', 'See the ideas or send one in'),
  seeIdeas: text('Bekijk de ideeën', 'See the ideas'),
  toVote: text('Stemmen', 'Vote'),
  toResult: text('Bekijk de uitslag', 'See the result'),
  toDecisions: text('Wat de wijkraad met de uitslag doet', 'What the council does with the result'),
  toOwnVote: text('Vind uw stem met uw ontvangstbewijs', 'Find your vote with your receipt'),
} as const;

type Props = {
  readonly lang: Lang;
  readonly vote: Vote;
  readonly pages: ReadonlySet<string>;
  /** Plans that get money and are not decided on yet. */
  readonly unfinished: number;
};

/** What the moment asks of the reader, large and first. */
export function VoteNow(props: Props): VNode {
  const { lang, vote } = props;
  const good = vote.status === 'open' || vote.status === 'collecting';
  return (
    <Situation
      title={words[vote.status][lang]}
      tone={good ? 'green' : vote.status === 'cancelled' ? 'red' : 'neutral'}
      icon="vote"
    >
      <Said {...props} />
      <Way {...props} />
    </Situation>
  );
}

function Said({ lang, vote, unfinished }: Props): VNode | null {
  const when = { from: fromWords(vote.opensAt, lang), until: untilWords(vote.closesAt, lang) };
  switch (vote.status) {
    case 'collecting':
      return (
        <p>
          {fill(words.collectingUntil, lang, {
            ...when,
            date: vote.ideasUntil === null ? '' : formatDate(vote.ideasUntil, lang),
          })}
        </p>
      );
    case 'open':
      return <p>{fill(words.openUntil, lang, when)}</p>;
    case 'closed':
      return <p>{words.closedNow[lang]}</p>;
    case 'counted':
      return <p>{words.countedNow[lang]}</p>;
    case 'cancelled':
      return (
        <p>
          <OwnWords said={{ nl: vote.cancelledReason ?? '' }} lang={lang} />
        </p>
      );
    case 'settled':
      if (unfinished === 0) return null;
      return (
        <p>{fill(unfinished === 1 ? words.settledWaitsOne : words.settledWaits, lang, { n: unfinished })}</p>
      );
    default:
      return <p>{fill(words.votingFrom, lang, when)}</p>;
  }
}

/** Somebody may have a receipt of it by then. */
const withReceipts: readonly Vote['status'][] = ['open', 'closed', 'counted', 'settled'];

/** Leads on to pages that features above this one mount: with the page the way there appears. */
function Way({ lang, vote: { slug, status, ideasUntil }, pages }: Props): VNode | null {
  const to = (page: string, label: string, first: boolean): VNode | null =>
    pages.has(page) ? (
      <p>
        {first ? (
          <LinkButton href={votePath(slug, page)}>{label}</LinkButton>
        ) : (
          <a href={votePath(slug, page)}>{label}</a>
        )}
      </p>
    ) : null;
  const hadIdeas = ideasUntil !== null && status !== 'preparing';
  return (
    <>
      {status === 'collecting' && to('ideeen', words.toIdeas[lang], true)}
      {status === 'open' && to('stemmen', words.toVote[lang], true)}
      {(status === 'counted' || status === 'settled') && to('uitslag', words.toResult[lang], true)}
      {status === 'settled' && to('besluiten', words.toDecisions[lang], false)}
      {withReceipts.includes(status) && to('mijn-stem', words.toOwnVote[lang], false)}
      {hadIdeas && status !== 'collecting' && to('ideeen', words.seeIdeas[lang], false)}
    </>
  );
}
