/** Behind the link in the mail to a host: no login, no script, one tap. */

import type { VNode } from 'preact';
import { type Lang, text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { inDutch, type Words } from '../../../kernel/words.ts';
import {
  Button,
  ButtonGroup,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  fillWith,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
} from '../../../ui/index.ts';
import { timeKey } from '../forms/difference.ts';
import type { AskedTime } from '../rules/evidence.ts';
import type { Activity } from '../types.ts';
import { AnswerButtons, saidWords } from './answers.tsx';
import { dayWords, TimeLine } from './times.tsx';

export const hostWords = {
  title: text('Klopt het nog?', 'Is it still right?'),
  at: text('Waar: {place}', 'Where: {place}'),
  right: text('Ja, het klopt', 'Yes, it is right'),
  change: text('Er is iets veranderd', 'Something changed'),
  stop: text('Het is gestopt', 'It has stopped'),
  stopTitle: text('Is deze activiteit echt gestopt?', 'Has this activity really stopped?'),
  stopText: text(
    'Zij gaat dan van de kaart en uit alle agenda’s. Alleen de beheerder van de wijk kan haar terugzetten.',
    'It then leaves the map and all calendars. Only the steward of the neighbourhood can put it back.',
  ),
  stopYes: text('Ja, zij is gestopt', 'Yes, it has stopped'),
  stopNo: text('Nee, terug', 'No, back'),
  timesTitle: text('Ging het door? Ongeveer hoeveel mensen?', 'Did it take place? About how many people?'),
  timesText: text(
    'Een ruwe schatting is goed. Wij vragen geen namen.',
    'A rough guess is fine. We ask no names.',
  ),
  noTimes: text('De afgelopen twee weken was er niets.', 'There was nothing in the past two weeks.'),
  said: text('U zei: {said}. Klopt dat niet? Kies opnieuw.', 'You said: {said}. Not right? Choose again.'),
  saidRight: text('Dank u wel. Wij zetten erbij dat het klopt.', 'Thank you. We note that it is right.'),
  saidTime: text('Dank u wel, dat is opgeslagen.', 'Thank you, that is saved.'),
  saidChange: text(
    'Dank u wel. De beheerder van de wijk kijkt ernaar. Daarna staat het op de kaart.',
    'Thank you. The steward of the neighbourhood looks at it. Then it is on the map.',
  ),
  savedChange: text('Dank u wel. Het staat meteen goed.', 'Thank you. It is right at once.'),
  refusedTitle: text('Dit gaat niet meer', 'This is no longer possible'),
  public: text('Bekijk de pagina van de activiteit', 'See the page of the activity'),
  changeTitle: text('Wat is er veranderd?', 'What changed?'),
  changeLead: text(
    'Pas aan wat anders is. U ziet eerst hoe wij de tijden lezen.',
    'Change what is different. You first see how we read the times.',
  ),
} as const;

type HostProps = {
  lang: Lang;
  action: string;
  activity: Activity;
  sentences: readonly string[];
  times: readonly AskedTime[];
  problems: readonly Problem[];
};

function AskedTimes({ lang, action, times }: Pick<HostProps, 'lang' | 'action' | 'times'>): VNode {
  return (
    <section aria-labelledby="ging-het-door">
      <Heading level={2} id="ging-het-door">
        {hostWords.timesTitle[lang]}
      </Heading>
      {times.length === 0 ? <p>{hostWords.noTimes[lang]}</p> : <p>{hostWords.timesText[lang]}</p>}
      {times.map(({ occurrence, said }) => {
        const key = timeKey(occurrence.seriesId, occurrence.originalDate);
        return (
          <section class="hv-card" key={key}>
            <Heading level={3}>
              <TimeLine time={occurrence} lang={lang} />
            </Heading>
            {said !== null && <p>{fill(hostWords.said, lang, { said: saidWords(said, lang) })}</p>}
            <AnswerButtons lang={lang} action={action} time={key} label={dayWords(occurrence.date, lang)} />
          </section>
        );
      })}
    </section>
  );
}

export function HostView({ lang, action, activity, sentences, times, problems }: HostProps): VNode {
  const { venueName, placeText } = activity.content;
  const place = venueName ?? (placeText === null ? null : inDutch(placeText));
  return (
    <>
      <Heading level={1} kicker={hostWords.title[lang]}>
        <OwnWords said={activity.content.title} lang={lang} />
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      {sentences.map((sentence) => (
        <Lead key={sentence}>
          <span dir="auto">{sentence}</span>
        </Lead>
      ))}
      {place !== null && (
        <p>{fillWith(hostWords.at, lang, { place: <OwnWords said={place} lang={lang} /> })}</p>
      )}
      <Form action={action} label={hostWords.title[lang]}>
        <ButtonGroup>
          <Button name="antwoord" value="klopt" icon="check">
            {hostWords.right[lang]}
          </Button>
          <LinkButton href={`${action}/wijzigen`} variant="secondary" icon="pencil">
            {hostWords.change[lang]}
          </LinkButton>
          <Button name="antwoord" value="stopt" variant="secondary" icon="x">
            {hostWords.stop[lang]}
          </Button>
        </ButtonGroup>
      </Form>
      <AskedTimes lang={lang} action={action} times={times} />
      {activity.listing.status === 'published' && (
        <p>
          <a href={`/activiteiten/${activity.listing.slug}`}>{hostWords.public[lang]}</a>
        </p>
      )}
    </>
  );
}

/** Stopping takes it off the map: asked once more. */
export function StopQuestionView({
  lang,
  action,
  back = action,
  title,
}: {
  lang: Lang;
  action: string;
  /** Where a no leads. */
  back?: string;
  title: Words;
}): VNode {
  return (
    <>
      <Heading level={1} kicker={<OwnWords said={title} lang={lang} />}>
        {hostWords.stopTitle[lang]}
      </Heading>
      <p>{hostWords.stopText[lang]}</p>
      <Form action={action} label={hostWords.stopTitle[lang]}>
        <input type="hidden" name="antwoord" value="stopt" />
        <ButtonGroup>
          <Button name="zeker" value="ja" variant="danger">
            {hostWords.stopYes[lang]}
          </Button>
          <LinkButton href={back} variant="quiet">
            {hostWords.stopNo[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}

export function HostRefusedView({ lang, problems }: { lang: Lang; problems: readonly Problem[] }): VNode {
  return (
    <>
      <Heading level={1}>{hostWords.title[lang]}</Heading>
      <EmptyState title={hostWords.refusedTitle[lang]} icon="info">
        {problems.map(({ code, text: sentence }) => (
          <p key={code}>{sentence[lang]}</p>
        ))}
      </EmptyState>
    </>
  );
}
