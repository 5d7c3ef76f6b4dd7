/** What the office does with a vote: where it stands, what comes next, and everything that belongs to it. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ErrorSummary,
  Form,
  fill,
  Heading,
  LinkButton,
} from '../../../ui/index.ts';
import type { Rehearsal, RehearsalWay, Vote } from '../types.ts';
import { officeWords as words } from './office-words.ts';
import { StatusBadge } from './public.tsx';
import { Rehearsals } from './rehearsals-held.tsx';
import { Undo, type UndoProps } from './undo.tsx';
import { fromWords, managePath, untilWords, votePath, voteWords } from './words.ts';

export type OfficeProps = UndoProps & {
  /** ISO date. */
  readonly today: string;
  readonly council: string;
  readonly mayPrepare: boolean;
  readonly freeCents: number;
  /** How the round of this money was announced to be divided (Awb 4:26), and whether that is by vote. */
  readonly announcedRule: Text;
  readonly byVote: boolean;
  /** What stands in the way of fixing the ballot; only while it is looked at. */
  readonly toDo: readonly Problem[];
  readonly rehearsals: readonly Rehearsal[];
  readonly waysLeft: readonly RehearsalWay[];
  readonly pages: ReadonlySet<string>;
};

export function OfficeView(props: OfficeProps): VNode {
  const { lang, vote, problems } = props;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: '/stemmingen', label: voteWords.votes[lang] },
          ...(vote.announcedAt === null ? [] : [{ href: votePath(vote.slug), label: vote.name[lang] }]),
        ]}
      />
      <Heading level={1} kicker={props.council}>
        {voteWords.manageShort[lang]}: {vote.name[lang]}
      </Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <p>
        <StatusBadge lang={lang} status={vote.status} />
      </p>
      <Money {...props} />
      <OtherRule {...props} />
      <section aria-labelledby="nu">
        <Heading level={2} id="nu">
          {words.next[lang]}
        </Heading>
        <Next {...props} />
      </section>
      <Parts {...props} />
      {props.rehearsals.length > 0 && <Rehearsals {...props} />}
      {props.mayPrepare && <Undo {...props} />}
    </>
  );
}

const mayStillDiffer = ['preparing', 'collecting', 'checking'];

/** Who applied for this money was told of another rule: that is for the office to mend in the scheme, before the ballot is fixed. */
function OtherRule({ lang, vote, announcedRule, byVote }: OfficeProps): VNode | null {
  if (byVote || !mayStillDiffer.includes(vote.status)) return null;
  return (
    <Alert kind="attention" lang={lang}>
      <p>{fill(words.otherRule, lang, { rule: announcedRule[lang].toLowerCase() })}</p>
    </Alert>
  );
}

/** What was promised on the ballot, and is no longer there. */
function Money({ lang, vote, freeCents }: OfficeProps): VNode | null {
  if (!vote.ballot || freeCents >= vote.ballot.budgetCents || vote.status === 'settled') return null;
  return (
    <Alert kind="attention" lang={lang}>
      <p>
        {fill(voteWords.lessFree, lang, {
          free: formatCents(freeCents, lang),
          ballot: formatCents(vote.ballot.budgetCents, lang),
        })}
      </p>
    </Alert>
  );
}

type Step = 'aankondigen' | 'bekijken' | 'vastzetten';

function StepForm({ slug, step, label }: { slug: string; step: Step; label: string }): VNode {
  return (
    <Form action={managePath(slug)} label={label}>
      <input type="hidden" name="doe" value={step} />
      <Button>{label}</Button>
    </Form>
  );
}

function Next(props: OfficeProps): VNode {
  const { lang, vote, mayPrepare, today } = props;
  const { slug } = vote;
  const step = (name: Step, label: string): VNode | null =>
    mayPrepare ? <StepForm slug={slug} step={name} label={label} /> : null;
  switch (vote.status) {
    case 'preparing':
      return (
        <>
          <p>{words.announceLead[lang]}</p>
          {step('aankondigen', words.announce[lang])}
        </>
      );
    case 'collecting': {
      const until = vote.ideasUntil ?? '';
      return (
        <>
          <p>{fill(words.collectingLead, lang, { date: until === '' ? '' : formatDate(until, lang) })}</p>
          {today > until && step('bekijken', words.startChecking[lang])}
        </>
      );
    }
    case 'checking':
      return <ToFreeze {...props} button={step('vastzetten', words.freeze[lang])} />;
    case 'frozen':
      return <ToRehearse {...props} />;
    case 'open':
      return <p>{fill(words.openLead, lang, { until: untilWords(vote.closesAt, lang) })}</p>;
    case 'closed':
      return <Onwards {...props} page="uitslag" lead={words.closedLead[lang]} label={words.count[lang]} />;
    case 'counted':
      return (
        <Onwards {...props} page="besluiten" lead={words.countedLead[lang]} label={words.settle[lang]} />
      );
    default:
      return <p>{words.nothing[lang]}</p>;
  }
}

/** What comes next stands on a page of a feature above. */
function Onwards({
  vote: { slug },
  pages,
  page,
  lead,
  label,
}: OfficeProps & { readonly page: string; readonly lead: string; readonly label: string }): VNode {
  return (
    <>
      <p>{lead}</p>
      {pages.has(page) && (
        <p>
          <LinkButton href={votePath(slug, page)}>{label}</LinkButton>
        </p>
      )}
    </>
  );
}

function ToFreeze({ lang, toDo, button }: OfficeProps & { button: VNode | null }): VNode {
  if (toDo.length === 0)
    return (
      <>
        <p>{words.freezeLead[lang]}</p>
        {button}
      </>
    );
  return (
    <>
      <p>{words.freezeNot[lang]}</p>
      <ul>
        {toDo.map((one) => (
          <li key={`${one.field}${one.code}`}>{one.text[lang]}</li>
        ))}
      </ul>
    </>
  );
}

function ToRehearse({ lang, vote, waysLeft, now }: OfficeProps): VNode {
  if (vote.closesAt <= now) return <p>{words.tooLate[lang]}</p>;
  if (waysLeft.length === 0)
    return <p>{fill(words.rehearsed, lang, { date: fromWords(vote.opensAt, lang) })}</p>;
  const ways = waysLeft.map((way) => words[way][lang]).join(` ${words.and[lang]} `);
  return (
    <>
      <p>{words.rehearseLead[lang]}</p>
      <p>
        <strong>{fill(words.rehearseStill, lang, { ways })}</strong>
      </p>
      {vote.opensAt <= now && (
        <Alert kind="attention" lang={lang}>
          <p>{words.late[lang]}</p>
        </Alert>
      )}
      <p>
        <LinkButton href={managePath(vote.slug, 'proef')}>{words.rehearse[lang]}</LinkButton>
      </p>
    </>
  );
}

/** Pages of features above appear here with the features themselves. */
const others = ['ideeen', 'wijkraad', 'codes', 'papier', 'uitslag'] as const;
const since: Readonly<Record<(typeof others)[number], readonly Vote['status'][]>> = {
  ideeen: ['collecting', 'checking', 'frozen', 'open', 'closed', 'counted', 'settled'],
  wijkraad: ['collecting', 'checking', 'frozen', 'open', 'closed', 'counted', 'settled'],
  codes: ['frozen', 'open'],
  papier: ['open', 'closed'],
  uitslag: ['closed', 'counted', 'settled'],
};

function Parts({ lang, vote, mayPrepare, pages }: OfficeProps): VNode {
  const { slug, status } = vote;
  const changes = ['preparing', 'collecting', 'checking'].includes(status);
  return (
    <section aria-labelledby="onderdelen">
      <Heading level={2} id="onderdelen">
        {words.parts[lang]}
      </Heading>
      <ul>
        {mayPrepare && changes && (
          <li>
            <a href={managePath(slug, 'regels')}>{words.rules[lang]}</a>
          </li>
        )}
        <li>
          <a href={managePath(slug, 'projecten')}>{words.projects[lang]}</a>
        </li>
        <li>
          <a href={managePath(slug, 'stembiljet')}>{words.ballot[lang]}</a>
        </li>
        {others
          .filter((page) => pages.has(page) && since[page].includes(status))
          .map((page) => (
            <li key={page}>
              <a href={votePath(slug, page)}>{words[page][lang]}</a>
            </li>
          ))}
        {vote.announcedAt !== null && (
          <li>
            <a href={votePath(slug)}>{words.publicPage[lang]}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
