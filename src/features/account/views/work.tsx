import type { ComponentChildren, VNode } from 'preact';
import { dateOf, formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { saidIn } from '../../../kernel/words.ts';
import {
  Button,
  ButtonGroup,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  OwnParagraphs,
  TextArea,
} from '../../../ui/index.ts';
import { soundWords } from '../sound-words.ts';
import type { Takedown, Unsummed } from '../store/index.ts';
import { longest, type Story, type StoryReply, type StoryReport } from '../types.ts';
import { tellWords, workWords as words } from '../words.ts';
import { Player } from './recording.tsx';

type With<One> = One & { readonly story: Story };

export type WorkProps = {
  readonly lang: Lang;
  readonly reports: readonly With<StoryReport>[];
  readonly stories: readonly Story[];
  readonly replies: readonly With<StoryReply>[];
  readonly takedowns: readonly With<Takedown>[];
  /** Reports, stories and replies, by id, that are about what the reader wrote or said herself. */
  readonly own: ReadonlySet<string>;
  readonly unsummed: readonly Unsummed[];
  /** What was typed in a field; empty where nothing was. */
  readonly typedIn: (field: string) => string;
  readonly problems: readonly Problem[];
};

type ItemProps = {
  readonly lang: Lang;
  readonly id: string;
  readonly about: string;
  readonly on: Date;
  readonly children: ComponentChildren;
};

function Item({ lang, id, about, on, children }: ItemProps): VNode {
  return (
    <article class="hv-card" aria-labelledby={id}>
      <p class="hv-card__kicker">{formatDate(dateOf(on), lang)}</p>
      <h3 class="hv-card__title" id={id} dir="auto">
        {about}
      </h3>
      {children}
    </article>
  );
}

function Verdict({ yes, no }: { yes: string; no: string }): VNode {
  return (
    <ButtonGroup>
      <Button variant="secondary" name="verdict" value="yes">
        {yes}
      </Button>
      <Button variant="secondary" name="verdict" value="no">
        {no}
      </Button>
    </ButtonGroup>
  );
}

const action = '/verhalen/werk';

/** What is her own waits for a colleague. */
const Own = ({ lang }: { lang: Lang }): VNode => <p>{words.own[lang]}</p>;

/** A reason has a name of its own on the page: there may be several reports. */
export const reasonField = (id: string): string => `reason-${id}`;
export const summaryField = (id: string): string => `summary-${id}`;

function Report({ props, report }: { props: WorkProps; report: With<StoryReport> }): VNode {
  const { lang, typedIn, problems, own } = props;
  const { story } = report;
  return (
    <Item lang={lang} id={`melding-${report.id}`} about={story.title} on={report.madeAt}>
      <p>
        <strong>{words.said[lang]}:</strong> <span dir="auto">{report.note}</span>
      </p>
      <Details summary={words.story[lang]}>
        <OwnParagraphs said={saidIn(story.lang, story.words)} lang={lang} />
      </Details>
      {own.has(report.id) ? (
        <Own lang={lang} />
      ) : (
        <Form action={action} label={`${words.said[lang]}: ${story.title}`}>
          <input type="hidden" name="report" value={report.id} />
          <TextArea
            lang={lang}
            name={reasonField(report.id)}
            label={words.reason[lang]}
            hint={words.reasonHint[lang]}
            value={typedIn(reasonField(report.id))}
            maxLength={longest.reason}
            problems={problems}
            rows={2}
          />
          <Verdict yes={words.keep[lang]} no={words.takeDown[lang]} />
        </Form>
      )}
    </Item>
  );
}

function OtherStory({ lang, story, own }: { lang: Lang; story: Story; own: boolean }): VNode {
  return (
    <Item lang={lang} id={`verhaal-${story.id}`} about={story.title} on={story.writtenAt}>
      <OwnParagraphs said={saidIn(story.lang, story.words)} lang={lang} />
      {own ? (
        <Own lang={lang} />
      ) : (
        <Form action={action} label={`${words.story[lang]}: ${story.title}`}>
          <input type="hidden" name="story" value={story.id} />
          <Verdict yes={words.show[lang]} no={words.refuse[lang]} />
        </Form>
      )}
    </Item>
  );
}

function Reply({ lang, reply, own }: { lang: Lang; reply: With<StoryReply>; own: boolean }): VNode {
  return (
    <Item lang={lang} id={`reactie-${reply.id}`} about={reply.story.title} on={reply.madeAt}>
      <p dir="auto">{reply.reason}</p>
      {own ? (
        <Own lang={lang} />
      ) : (
        <Form action={action} label={`${words.reaction[lang]}: ${reply.story.title}`}>
          <input type="hidden" name="reply" value={reply.id} />
          <Verdict yes={words.show[lang]} no={words.refuse[lang]} />
        </Form>
      )}
    </Item>
  );
}

function Unwritten({ props, one }: { props: WorkProps; one: Unsummed }): VNode {
  const { lang, typedIn, problems } = props;
  const { sound, story } = one;
  return (
    <article class="hv-card" aria-labelledby={`opname-${story.id}`}>
      <h3 class="hv-card__title" id={`opname-${story.id}`} dir="auto">
        {story.title}
      </h3>
      <Player lang={lang} sound={sound} story={{ title: story.title, lang }} />
      <Form action={action} label={`${tellWords.summary[lang]} ${story.title}`}>
        <input type="hidden" name="recording" value={story.id} />
        <TextArea
          lang={lang}
          name={summaryField(story.id)}
          label={tellWords.summary[lang]}
          value={typedIn(summaryField(story.id))}
          maxLength={longest.summary}
          problems={problems}
          rows={2}
          written="any"
        />
        <Button variant="secondary">{soundWords.save[lang]}</Button>
      </Form>
    </article>
  );
}

function Part({ title, children }: { title: string; children: readonly VNode[] }): VNode | null {
  if (children.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{title}</Heading>
      {children}
    </section>
  );
}

export function WorkView(props: WorkProps): VNode {
  const { lang, reports, stories, replies, takedowns, unsummed, own } = props;
  const nothing = reports.length + stories.length + replies.length + unsummed.length === 0;
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <ErrorSummary problems={props.problems} lang={lang} />
      {nothing && <EmptyState title={words.nothing[lang]} />}
      <Part title={words.reports[lang]}>
        {reports.map((report) => (
          <Report key={report.id} props={props} report={report} />
        ))}
      </Part>
      <Part title={words.stories[lang]}>
        {stories.map((story) => (
          <OtherStory key={story.id} lang={lang} story={story} own={own.has(story.id)} />
        ))}
      </Part>
      <Part title={words.replies[lang]}>
        {replies.map((reply) => (
          <Reply key={reply.id} lang={lang} reply={reply} own={own.has(reply.id)} />
        ))}
      </Part>
      {unsummed.length > 0 && (
        <section>
          <Heading level={2}>{words.recordings[lang]}</Heading>
          <p>{words.recordingsWhy[lang]}</p>
          {unsummed.map((one) => (
            <Unwritten key={one.story.id} props={props} one={one} />
          ))}
        </section>
      )}
      {takedowns.length > 0 && (
        <Details summary={words.log[lang]}>
          <ul>
            {takedowns.map((one) => (
              <li key={one.id}>
                {fill(words.logLine, lang, {
                  date: formatDate(dateOf(one.handledAt ?? one.madeAt), lang),
                  title: one.title,
                  reason: one.reason ?? '–',
                })}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}
