/** Parts of the page of a case that both sides see, each in its own words. */
import type { VNode } from 'preact';
import { formatDate, formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { type Clock, clockNames, type SingleClock } from '../../../kernel/terms/index.ts';
import { saidIn } from '../../../kernel/words.ts';
import {
  Badge,
  Button,
  ClockLine,
  Conversation,
  Form,
  Heading,
  OwnWords,
  type Said,
  shownState,
  TextArea,
  Timeline,
  type TimelineItem,
} from '../../../ui/index.ts';
import { asksAction } from '../../application/index.ts';
import { AnnexView } from '../../correspondence/index.ts';
import type { CaseFile } from '../case-file.ts';
import { caseWords as words } from '../messages.ts';
import { messageLength } from '../rules/messages.ts';
import { pausesOf } from '../rules/pauses.ts';
import { type Told, tell } from '../rules/timeline.ts';
import type { CaseMessage, Side } from '../types.ts';

/** What the applicant calls her plan; as long as it has no name, the number that stands for it. */
export function CaseTitle({ of, lang }: { of: CaseFile['application']; lang: Lang }): VNode {
  if (of.title === '') return <>{of.caseNumber}</>;
  return <OwnWords said={saidIn(of.lang, of.title)} lang={lang} />;
}

/** The clocks on one line. The office also sees the ones that bind only her. */
export function CaseClocks({ file, lang }: { file: CaseFile; lang: Lang }): VNode | null {
  const { report, facts, access } = file;
  const shown = report.clocks.filter(
    (clock) =>
      clock.clock !== 'decline' || (access.side === 'office' && asksAction(clock, file.application.status)),
  );
  const proviso = file.proviso?.clock ? [provisoItem(file.proviso.clock, lang)] : [];
  if (shown.length + proviso.length === 0) return null;
  return (
    <section>
      <Heading level={2} id="termijnen">
        {words.clocks[lang]}
      </Heading>
      <ClockLine
        lang={lang}
        today={facts.today}
        label={words.clocks[lang]}
        clocks={[...shown.map((clock) => clockItem(clock, file, lang)), ...proviso]}
      />
    </section>
  );
}

/** A power of ours, that nobody is late with: after its last day it is over (Awb 4:34). */
function provisoItem({ start, due, state, because }: SingleClock, lang: Lang) {
  const shown = state === 'late' ? ('over' as const) : state;
  return { label: words.provisoClock[lang], start, due, state: shown, because: because[lang] };
}

/** What was computed for the application, such as the sum of base funding: it also goes with the decision. */
export function CaseAnnexes({ file, lang }: { file: CaseFile; lang: Lang }): VNode | null {
  if (file.annexes.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{words.annexes[lang]}</Heading>
      {file.annexes.map(({ title, blocks }) => (
        <AnnexView key={title.nl} lang={lang} annex={{ title: title[lang], blocks: blocks[lang] }} />
      ))}
    </section>
  );
}

function clockItem(clock: Clock, { facts }: CaseFile, lang: Lang) {
  return {
    label: clockNames[clock.clock][lang],
    start: clock.start,
    due: clock.due,
    state: shownState(clock),
    because: clock.because[lang],
    ...(clock.doneOn === null ? {} : { metOn: clock.doneOn }),
    ...(clock.clock === 'decision' ? { suspended: pausesOf(facts.events, facts.today) } : {}),
  };
}

function who(message: CaseMessage, side: Side, lang: Lang): string {
  if (message.internal) return message.authorName ?? words.note[lang];
  if (side === 'applicant') return words[message.side === 'applicant' ? 'you' : 'municipality'][lang];
  const name = message.authorName ?? '–';
  return message.side === 'applicant' ? `${name} (${words.yourSide[lang].toLowerCase()})` : name;
}

const messageAnchor = (id: string): string => `bericht-${id}`;

function saidOf(message: CaseMessage, side: Side, lang: Lang): Said {
  return {
    id: messageAnchor(message.id),
    who: who(message, side, lang),
    at: formatMoment(message.at, lang),
    dateTime: message.at.toISOString(),
    body: message.body,
    kind: message.internal ? 'note' : message.side === side ? 'own' : 'other',
    ...(message.internal ? { mark: words.noteMark[lang] } : {}),
  };
}

export type Typed = { readonly body: string; readonly problems: readonly Problem[] };

/** What was written, and the form to write. @param typed what came back with problems */
export function CaseMessages({
  file,
  lang,
  typed,
}: {
  file: CaseFile;
  lang: Lang;
  typed: Typed | null;
}): VNode | null {
  const { messages, access, application } = file;
  if (!access.messages) return null;
  const applicant = access.side === 'applicant';
  return (
    <section>
      <Heading level={2} id="berichten">
        {words.messages[lang]} {file.unread && <Badge tone="orange">{words.newMessage[lang]}</Badge>}
      </Heading>
      {messages.length === 0 ? (
        <p>{words.noMessages[lang]}</p>
      ) : (
        <Conversation
          label={words.messages[lang]}
          items={messages.map((message) => saidOf(message, access.side, lang))}
        />
      )}
      {access.write && (
        <Form action={`/zaken/${application.caseNumber}/berichten`} label={words.messages[lang]}>
          <TextArea
            lang={lang}
            name="body"
            label={(applicant ? words.writeApplicant : words.writeOffice)[lang]}
            hint={(applicant ? words.writeApplicantHint : words.writeOfficeHint)[lang]}
            value={typed?.body}
            problems={typed?.problems}
            maxLength={messageLength}
            rows={4}
          />
          <Button variant="secondary" icon="send">
            {words.send[lang]}
          </Button>
        </Form>
      )}
    </section>
  );
}

type TimelineProps = { file: CaseFile; lang: Lang };

function bodyOf(told: Told, { messages, access }: CaseFile, lang: Lang): VNode | null {
  const { caseMessageId } = told.event.facts;
  const message = messages.find((one) => one.id === caseMessageId);
  const readable = told.messageId !== null && access.letters;
  if (told.details.length === 0 && !message && !readable) return null;
  return (
    <>
      {told.details.map((line) => (
        <p key={line.en} dir="auto">
          {line[lang]}
        </p>
      ))}
      {message && (
        <p>
          <a href={`#${messageAnchor(message.id)}`}>{words.readMessage[lang]}</a>
        </p>
      )}
      {readable && (
        <p>
          <a href={`/berichten/${told.messageId}`}>{words.readLetter[lang]}</a>
        </p>
      )}
    </>
  );
}

function titleOf(told: Told, { messages, access }: CaseFile, lang: Lang): string {
  const { caseMessageId, side } = told.event.facts;
  if (told.event.kind === 'noteAdded') {
    const note = messages.find((one) => one.id === caseMessageId);
    return note?.authorName ? `${told.title[lang]}: ${note.authorName}` : told.title[lang];
  }
  if (told.event.kind !== 'messageSent') return told.title[lang];
  const own = side === access.side;
  const from = own ? words.you : side === 'applicant' ? words.yourSide : words.municipality;
  return `${told.title[lang]}: ${from[lang].toLowerCase()}`;
}

export function CaseTimeline({ file, lang }: TimelineProps): VNode {
  const items: TimelineItem[] = tell(file.shownEvents).map((told) => {
    const body = bodyOf(told, file, lang);
    return {
      at: formatDate(told.event.onDate, lang),
      dateTime: told.event.onDate,
      title: titleOf(told, file, lang),
      tone: told.tone,
      icon: told.icon,
      ...(body === null ? {} : { body }),
    };
  });
  return (
    <section>
      <Heading level={2} id="gebeurd">
        {words.happened[lang]}
      </Heading>
      <Timeline items={items} label={words.happened[lang]} />
    </section>
  );
}

export function CaseLetters({ file, lang }: TimelineProps): VNode | null {
  if (!file.access.letters) return null;
  const letters = file.letters.toReversed();
  return (
    <section>
      <Heading level={2} id="brieven">
        {words.letters[lang]}
      </Heading>
      {letters.length === 0 ? (
        <p>{words.noLetters[lang]}</p>
      ) : (
        <ul class="hv-links">
          {letters.map((letter) => (
            <li key={letter.id}>
              <a href={`/berichten/${letter.id}`}>{letter.subject}</a>
              <br />
              <time dateTime={letter.createdAt.toISOString()}>{formatMoment(letter.createdAt, lang)}</time>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
