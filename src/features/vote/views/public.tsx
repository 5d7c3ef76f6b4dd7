/** What everybody sees of votes: the list, and the page of one in whatever status it is. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
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
  SummaryList,
  type Tone,
} from '../../../ui/index.ts';
import { sayChoice, sayVoters } from '../say.ts';
import { type VoteStatus, voteStatus } from '../status.ts';
import type { Vote, VoteChange, VoteProject } from '../types.ts';
import { PublicProjects } from './public-projects.tsx';
import { CountRules, SourceLine, type WijkNames } from './rules-shown.tsx';
import { VoteNow } from './vote-now.tsx';
import { fromWords, managePath, untilWords, votePath, voteWords as words } from './words.ts';

const tones: Partial<Record<VoteStatus, Tone>> = { open: 'green', collecting: 'green', cancelled: 'red' };

export const StatusBadge = ({ lang, status }: { lang: Lang; status: VoteStatus }): VNode => (
  <Badge tone={tones[status] ?? 'neutral'}>{voteStatus.labels[status][lang]}</Badge>
);

export type Listed = { readonly vote: Vote; readonly council: string };

const groups: readonly {
  readonly title: 'nowOpen' | 'soon' | 'past' | 'hidden';
  readonly statuses: readonly VoteStatus[];
}[] = [
  { title: 'nowOpen', statuses: ['open'] },
  { title: 'soon', statuses: ['collecting', 'checking', 'frozen'] },
  { title: 'past', statuses: ['closed', 'counted', 'settled', 'cancelled'] },
  { title: 'hidden', statuses: ['preparing'] },
];

function VoteCard({ lang, vote, council }: Listed & { lang: Lang }): VNode {
  return (
    <Card
      title={vote.name[lang]}
      href={vote.announcedAt === null ? managePath(vote.slug) : votePath(vote.slug)}
      level={3}
      kicker={council}
      badge={<StatusBadge lang={lang} status={vote.status} />}
    >
      <p>
        {words.voting[lang]}: {words.from[lang]} {fromWords(vote.opensAt, lang)}{' '}
        {untilWords(vote.closesAt, lang)}
      </p>
    </Card>
  );
}

/** @param props.mayPrepare shows where one begins a new one */
export function VotesView({
  lang,
  votes,
  mayPrepare,
}: {
  lang: Lang;
  votes: readonly Listed[];
  mayPrepare: boolean;
}): VNode {
  return (
    <>
      <Heading level={1}>{words.votes[lang]}</Heading>
      <Lead>{words.votesLead[lang]}</Lead>
      {mayPrepare && (
        <p>
          <LinkButton href="/stemmingen/nieuw" variant="secondary" icon="plus">
            {words.newVote[lang]}
          </LinkButton>
        </p>
      )}
      {votes.length === 0 && <EmptyState title={words.noVotes[lang]} icon="vote" />}
      {groups.map(({ title, statuses }) => {
        const own = votes.filter(({ vote }) => statuses.includes(vote.status));
        return (
          own.length > 0 && (
            <section key={title} aria-labelledby={title}>
              <Heading level={2} id={title}>
                {words[title][lang]}
              </Heading>
              <CardList>
                {own.map((one) => (
                  <VoteCard key={one.vote.slug} lang={lang} {...one} />
                ))}
              </CardList>
            </section>
          )
        );
      })}
    </>
  );
}

export type VoteProps = {
  readonly lang: Lang;
  readonly vote: Vote;
  readonly council: string;
  readonly envelope: { readonly id: string; readonly title: string; readonly freeCents: number };
  readonly projects: readonly VoteProject[];
  readonly changes: readonly VoteChange[];
  readonly wijken: WijkNames;
  readonly mayManage: boolean;
  /** Pages of this vote that are there, by the last part of their address: `ideeen`, `stemmen`, `uitslag`. */
  readonly pages: ReadonlySet<string>;
  /** Plans that get money and are not decided on yet. */
  readonly unfinished: number;
};

export function VoteView(props: VoteProps): VNode {
  const { lang, vote, changes } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: '/stemmingen', label: words.votes[lang] }]} />
      <Heading level={1}>{vote.name[lang]}</Heading>
      <p>
        <StatusBadge lang={lang} status={vote.status} />{' '}
        {vote.example && <Badge tone="sand">{words.example[lang]}</Badge>}
      </p>
      <VoteNow {...props} />
      {props.mayManage && (
        <p>
          <a href={managePath(vote.slug)}>{words.manage[lang]}</a>
        </p>
      )}
      <Question {...props} />
      <Facts {...props} />
      <PublicProjects lang={lang} vote={vote} projects={props.projects} />
      <CountRules lang={lang} rules={vote.rules} wijken={props.wijken} />
      {changes.length > 0 && <Changes lang={lang} changes={changes} />}
      {vote.ballotSha256 !== null && <Fingerprint lang={lang} vote={vote} />}
    </>
  );
}

function Question({ lang, vote: { question } }: VoteProps): VNode {
  return (
    <section aria-labelledby="vraag">
      <Heading level={2} id="vraag">
        {words.question[lang]}
      </Heading>
      {question.nl === '' ? (
        <p>{words.noQuestion[lang]}</p>
      ) : (
        <p>
          <strong>{question[lang]}</strong>
        </p>
      )}
    </section>
  );
}

function Facts({ lang, vote, council, envelope }: VoteProps): VNode {
  const { ideasFrom, ideasUntil, rules, ballot } = vote;
  const free = formatCents(envelope.freeCents, lang);
  return (
    <section aria-labelledby="kort">
      <Heading level={2} id="kort">
        {words.facts[lang]}
      </Heading>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.council[lang], value: council },
          {
            key: words.money[lang],
            value: ballot
              ? formatCents(ballot.budgetCents, lang)
              : fill(words.moneyNow, lang, { euros: free }),
          },
          {
            key: words.envelope[lang],
            value: <a href={`/plafonds/${envelope.id}`}>{envelope.title}</a>,
          },
          ...(ideasFrom !== null && ideasUntil !== null
            ? [
                {
                  key: words.ideas[lang],
                  value: `${words.from[lang]} ${formatDate(ideasFrom, lang)} ${lang === 'nl' ? 'tot en met' : 'up to and including'} ${formatDate(ideasUntil, lang)}`,
                },
              ]
            : []),
          {
            key: words.voting[lang],
            value: `${words.from[lang]} ${fromWords(vote.opensAt, lang)} ${untilWords(vote.closesAt, lang)}`,
          },
          {
            key: words.who[lang],
            value: (
              <>
                {sayVoters(rules)[lang]}
                <SourceLine lang={lang} said={rules.voters} />
              </>
            ),
          },
          {
            key: words.how[lang],
            value: (
              <>
                {sayChoice(rules, ballot?.budgetCents ?? envelope.freeCents)[lang]}
                <SourceLine lang={lang} said={rules.ballot} />
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

function Changes({ lang, changes }: { lang: Lang; changes: readonly VoteChange[] }): VNode {
  return (
    <section aria-labelledby="veranderd">
      <Heading level={2} id="veranderd">
        {words.changes[lang]}
      </Heading>
      <ul>
        {changes.map(({ note, madeAt }) => (
          <li key={`${madeAt.toISOString()}${note.nl}`}>
            {fromWords(madeAt, lang)}: {note[lang]}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fingerprint({ lang, vote }: { lang: Lang; vote: Vote }): VNode {
  return (
    <section aria-labelledby="vingerafdruk">
      <Heading level={2} id="vingerafdruk">
        {words.frozenText[lang]}
      </Heading>
      <p>{words.frozenHow[lang]}</p>
      <p>
        {words.fingerprint[lang]}: <code class="hv-fingerprint">{vote.ballotSha256}</code>
      </p>
      <p>
        <a href={votePath(vote.slug, 'stembiljet.json')}>{words.file[lang]}</a>
      </p>
    </section>
  );
}
