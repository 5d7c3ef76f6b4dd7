import type { VNode } from 'preact';
import { type Lang, text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { wordsIn } from '../../../kernel/words.ts';
import {
  Button,
  ButtonGroup,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
} from '../../../ui/index.ts';
import { timeKey } from '../forms/difference.ts';
import type { AskedTime } from '../rules/evidence.ts';
import type { Activity } from '../types.ts';
import { AnswerButtons } from './answers.tsx';
import { hostWords } from './host.tsx';
import { dayWords, TimeLine } from './times.tsx';

export const callWords = {
  title: text('Wie bellen wij?', 'Whom do we call?'),
  lead: text(
    'Deze gastheren en gastvrouwen willen gebeld worden, of lezen geen e-mail. Bel, stel de vragen en druk op het antwoord.',
    'These hosts want to be called, or read no e-mail. Call, ask the questions and press the answer.',
  ),
  discreet: text(
    'Geef een nummer aan niemand door. Vraag geen namen van bezoekers.',
    'Pass a number on to nobody. Ask no names of visitors.',
  ),
  call: text('Bel {phone}', 'Call {phone}'),
  right: text('Klopt dit nog?', 'Is this still right?'),
  none: text('Er is nu niemand om te bellen', 'There is nobody to call now'),
  noneText: text(
    'Hier komen gastheren en gastvrouwen die gebeld willen worden of van wie alleen een telefoonnummer bekend is, als er iets te vragen is.',
    'Hosts who want to be called, or of whom only a telephone number is known, come here when there is something to ask.',
  ),
  saved: text('Bewaard. Wie is de volgende?', 'Saved. Who is next?'),
} as const;

export type ToCall = {
  readonly activity: Activity;
  readonly phone: string;
  readonly sentences: readonly string[];
  /** Over, and nobody spoke of them. */
  readonly times: readonly AskedTime[];
};

function HostToCall({ lang, path, host }: { lang: Lang; path: string; host: ToCall }): VNode {
  const { activity, phone, sentences, times } = host;
  const { slug } = activity.listing;
  const title = wordsIn(activity.content.title, lang);
  const action = `${path}/${slug}`;
  return (
    <section class="hv-card" aria-labelledby={`bel-${slug}`}>
      <Heading
        level={2}
        id={`bel-${slug}`}
        kicker={<OwnWords said={activity.organisationName} lang={lang} />}
      >
        <OwnWords said={activity.content.title} lang={lang} />
      </Heading>
      <p>
        <LinkButton href={`tel:${phone.replace(/[^\d+]/g, '')}`} variant="secondary">
          {callWords.call[lang].replace('{phone}', phone)}
        </LinkButton>
      </p>
      {sentences.map((sentence) => (
        <p key={sentence} dir="auto">
          {sentence}
        </p>
      ))}
      <Form action={action} label={`${callWords.right[lang]} ${title}`}>
        <ButtonGroup>
          <Button name="antwoord" value="klopt" icon="check">
            {hostWords.right[lang]}
          </Button>
          <LinkButton href={`/mijn-activiteiten/${slug}/wijzigen`} variant="secondary" icon="pencil">
            {hostWords.change[lang]}
          </LinkButton>
          <Button name="antwoord" value="stopt" variant="quiet">
            {hostWords.stop[lang]}
          </Button>
        </ButtonGroup>
      </Form>
      {times.length > 0 && <p>{hostWords.timesTitle[lang]}</p>}
      {times.map(({ occurrence }) => {
        const key = timeKey(occurrence.seriesId, occurrence.originalDate);
        return (
          <div key={key}>
            <Heading level={3}>
              <TimeLine time={occurrence} lang={lang} />
            </Heading>
            <AnswerButtons
              lang={lang}
              action={action}
              time={key}
              label={`${title}, ${dayWords(occurrence.date, lang)}`}
            />
          </div>
        );
      })}
    </section>
  );
}

export function CallsView(props: {
  lang: Lang;
  path: string;
  hosts: readonly ToCall[];
  problems: readonly Problem[];
}): VNode {
  const { lang, path, hosts, problems } = props;
  return (
    <>
      <Heading level={1}>{callWords.title[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      {hosts.length === 0 ? (
        <EmptyState title={callWords.none[lang]} icon="calendar">
          <p>{callWords.noneText[lang]}</p>
        </EmptyState>
      ) : (
        <>
          <Lead>{callWords.lead[lang]}</Lead>
          <p>{callWords.discreet[lang]}</p>
          {hosts.map((host) => (
            <HostToCall key={host.activity.listing.id} lang={lang} path={path} host={host} />
          ))}
        </>
      )}
    </>
  );
}
