/** One activity for who keeps it: what is different once, a pause, did it take place, stopping. */
import type { VNode } from 'preact';
import { type Lang, text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Badge,
  Breadcrumbs,
  Button,
  ButtonGroup,
  Checkbox,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  Radios,
  Select,
  TextInput,
} from '../../../ui/index.ts';
import { listingStatus } from '../../listing/index.ts';
import { wordsIn } from '../facts.ts';
import { timeKey } from '../forms/difference.ts';
import type { AskedTime } from '../rules.ts';
import type { Occurrence } from '../series/types.ts';
import type { Activity } from '../types.ts';
import { answersOf, saidWords } from './answers.tsx';
import { ownWords } from './own.tsx';
import { dayWords, TimeList, timeWords } from './times.tsx';
import type { Shown } from './typed.ts';

export const manageWords = {
  edit: text('Wijzig alles', 'Change everything'),
  public: text('Bekijk de pagina', 'See the page'),
  right: text('Ja, dit klopt nog', 'Yes, this is still right'),
  next: text('De komende keren', 'The next times'),
  none: text('Er staat geen nieuwe datum vast.', 'There is no next date.'),
  onceTitle: text('Eén keer anders', 'Different once'),
  which: text('Welke keer?', 'Which time?'),
  what: text('Wat is er anders?', 'What is different?'),
  whats: {
    dicht: text('Het gaat niet door', 'It does not take place'),
    dag: text('Het is op een andere dag', 'It is on another day'),
    tijd: text('Het is op een andere tijd', 'It is at another time'),
    waar: text('Het is op een andere plek', 'It is at another place'),
    invaller: text('Iemand anders doet het', 'Somebody else does it'),
  },
  otherDay: text('Welke dag dan?', 'Which day then?'),
  otherFrom: text('Van hoe laat dan?', 'From what time then?'),
  otherUntil: text('Tot hoe laat dan?', 'Until what time then?'),
  otherPlace: text('Waar dan?', 'Where then?'),
  who: text('Wie dan? Een voornaam is genoeg.', 'Who then? A first name is enough.'),
  why: text('Waarom?', 'Why?'),
  saveOnce: text('Bewaar deze keer', 'Save this time'),
  pauseTitle: text('Een tijd niet', 'Not for a while'),
  pauseFrom: text('Eerste dag dat het er niet is', 'First day without'),
  pauseUntil: text('Laatste dag dat het er niet is', 'Last day without'),
  savePause: text('Bewaar de pauze', 'Save the pause'),
  evidenceTitle: text('Ging het door?', 'Did it take place?'),
  evidenceText: text(
    'Kies een keer en ongeveer hoeveel mensen er waren. Ook als u de gastheer of gastvrouw hebt gebeld.',
    'Choose a time and about how many people there were. Also when you phoned the host.',
  ),
  noTimes: text('Er was de afgelopen drie maanden niets.', 'There was nothing in the past three months.'),
  howMany: text('Ongeveer hoeveel mensen?', 'About how many people?'),
  how: text('Hoe weet u het?', 'How do you know?'),
  hows: {
    page: text('Ik was erbij of organiseer het', 'I was there or host it'),
    phone: text('Ik heb gebeld', 'I phoned'),
  },
  saveEvidence: text('Bewaar', 'Save'),
  stopTitle: text('De activiteit is gestopt', 'The activity has stopped'),
  stopText: text(
    'Zij gaat van de kaart en uit alle agenda’s. Wat er was, blijft bewaard.',
    'It leaves the map and all calendars. What took place is kept.',
  ),
  sure: text('Ja, zij is gestopt', 'Yes, it has stopped'),
  stop: text('Haal van de kaart', 'Take off the map'),
  saved: text('Bewaard.', 'Saved.'),
  stopped: text('De activiteit is van de kaart.', 'The activity is off the map.'),
} as const;

export type ManageProps = {
  lang: Lang;
  activity: Activity;
  sentences: readonly string[];
  times: readonly Occurrence[];
  asked: readonly AskedTime[];
  mayRecord: boolean;
  typed: Shown;
  problems: readonly Problem[];
};

type Part = Pick<ManageProps, 'lang' | 'typed' | 'problems'> & { base: string; revision: number };

const keyOf = (time: Occurrence): string => timeKey(time.seriesId, time.originalDate);
const optionOf = (time: Occurrence, lang: Lang, more = '') => ({
  value: keyOf(time),
  label: `${dayWords(time.date, lang)}, ${timeWords(time, lang)}${more}`,
});
const holds = (problems: readonly Problem[], fields: readonly string[]): boolean =>
  problems.some(({ field }) => fields.includes(field));

const Revision = ({ revision }: { revision: number }): VNode => (
  <input type="hidden" name="versie" value={revision} />
);

const onceFields = ['keer', 'wat', 'andereDag', 'andersVan', 'andersTot', 'andersWaar', 'invaller', 'reden'];

function OnceForm({
  lang,
  typed,
  problems,
  base,
  revision,
  times,
}: Part & Pick<ManageProps, 'times'>): VNode {
  const words = manageWords;
  const common = { lang, problems } as const;
  const extra = { ...common, optional: 'unmarked' } as const;
  return (
    <Details summary={words.onceTitle[lang]} open={holds(problems, onceFields)}>
      <Form action={`${base}/keer`} label={words.onceTitle[lang]}>
        <Revision revision={revision} />
        <Select
          {...common}
          name="keer"
          label={words.which[lang]}
          value={typed.text('keer')}
          options={times.map((time) => optionOf(time, lang))}
        />
        <Radios
          {...common}
          name="wat"
          label={words.what[lang]}
          value={typed.text('wat')}
          options={Object.entries(words.whats).map(([value, label]) => ({ value, label: label[lang] }))}
        />
        <DateInput {...extra} name="andereDag" label={words.otherDay[lang]} value={typed.text('andereDag')} />
        {(['andersVan', 'andersTot'] as const).map((name) => (
          <TextInput
            {...extra}
            key={name}
            name={name}
            label={(name === 'andersVan' ? words.otherFrom : words.otherUntil)[lang]}
            value={typed.text(name)}
            width="short"
          />
        ))}
        <TextInput
          {...extra}
          name="andersWaar"
          label={words.otherPlace[lang]}
          value={typed.text('andersWaar')}
        />
        <TextInput {...extra} name="invaller" label={words.who[lang]} value={typed.text('invaller')} />
        <TextInput {...extra} name="reden" label={words.why[lang]} value={typed.text('reden')} />
        <Button variant="secondary">{words.saveOnce[lang]}</Button>
      </Form>
    </Details>
  );
}

function PauseForm({ lang, typed, problems, base, revision }: Part): VNode {
  const words = manageWords;
  const common = { lang, problems } as const;
  return (
    <Details summary={words.pauseTitle[lang]} open={holds(problems, ['pauzeVan', 'pauzeTot', 'pauzeReden'])}>
      <Form action={`${base}/pauze`} label={words.pauseTitle[lang]}>
        <Revision revision={revision} />
        <DateInput {...common} name="pauzeVan" label={words.pauseFrom[lang]} value={typed.text('pauzeVan')} />
        <DateInput
          {...common}
          name="pauzeTot"
          label={words.pauseUntil[lang]}
          value={typed.text('pauzeTot')}
        />
        <TextInput
          {...common}
          name="pauzeReden"
          label={words.why[lang]}
          value={typed.text('pauzeReden')}
          optional
        />
        <Button variant="secondary">{words.savePause[lang]}</Button>
      </Form>
    </Details>
  );
}

function StopForm({ lang, problems, base }: Part): VNode {
  const words = manageWords;
  return (
    <Details summary={words.stopTitle[lang]} open={holds(problems, ['zeker'])}>
      <p>{words.stopText[lang]}</p>
      <Form action={`${base}/stop`} label={words.stopTitle[lang]}>
        <Checkbox lang={lang} problems={problems} name="zeker" label={words.sure[lang]} />
        <Button variant="danger">{words.stop[lang]}</Button>
      </Form>
    </Details>
  );
}

function EvidenceForm(props: Part & Pick<ManageProps, 'asked'>): VNode {
  const { lang, typed, problems, base, asked } = props;
  const words = manageWords;
  const common = { lang, problems } as const;
  if (asked.length === 0) return <p>{words.noTimes[lang]}</p>;
  const options = asked.map(({ occurrence, said }) =>
    optionOf(occurrence, lang, ` – ${saidWords(said, lang)}`),
  );
  const unsaid = asked.find(({ said }) => said === null);
  return (
    <Form action={`${base}/antwoord`} label={words.evidenceTitle[lang]}>
      <p>{words.evidenceText[lang]}</p>
      <Select
        {...common}
        name="welke"
        label={words.which[lang]}
        value={typed.text('welke') || (unsaid ? keyOf(unsaid.occurrence) : '')}
        options={options}
      />
      <Radios
        {...common}
        name="antwoord"
        label={words.howMany[lang]}
        value={typed.text('antwoord')}
        options={answersOf(lang)}
      />
      <Radios
        {...common}
        name="hoe"
        label={words.how[lang]}
        value={typed.text('hoe') || 'page'}
        options={Object.entries(words.hows).map(([value, label]) => ({ value, label: label[lang] }))}
      />
      <Button variant="secondary">{words.saveEvidence[lang]}</Button>
    </Form>
  );
}

export function ManageView(props: ManageProps): VNode {
  const { lang, activity, sentences, times, typed, problems } = props;
  const words = manageWords;
  const { listing } = activity;
  const base = `/mijn-activiteiten/${listing.slug}`;
  const part: Part = { lang, typed, problems, base, revision: listing.revision };
  const isLive = listing.status === 'published' || listing.status === 'delisted';
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: ownWords.title[lang], href: '/mijn-activiteiten' }]} />
      <Heading level={1} kicker={activity.organisationName}>
        {wordsIn(activity.content.title, lang)}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <p>
        <Badge tone={listing.status === 'published' ? 'green' : 'orange'}>
          {listingStatus.labels[listing.status][lang]}
        </Badge>
      </p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {isLive && (
        <Form action={`${base}/antwoord`} label={words.right[lang]}>
          <ButtonGroup>
            <Button name="antwoord" value="klopt" icon="check">
              {words.right[lang]}
            </Button>
            <LinkButton href={`${base}/wijzigen`} variant="secondary" icon="pencil">
              {words.edit[lang]}
            </LinkButton>
            {listing.status === 'published' && (
              <LinkButton href={`/activiteiten/${listing.slug}`} variant="quiet">
                {words.public[lang]}
              </LinkButton>
            )}
          </ButtonGroup>
        </Form>
      )}
      <Heading level={2}>{words.next[lang]}</Heading>
      {times.length === 0 ? <p>{words.none[lang]}</p> : <TimeList times={times} lang={lang} />}
      {isLive && <OnceForm {...part} times={times} />}
      {isLive && <PauseForm {...part} />}
      {isLive && <StopForm {...part} />}
      {props.mayRecord && isLive && (
        <section aria-labelledby="doorgegaan">
          <Heading level={2} id="doorgegaan">
            {words.evidenceTitle[lang]}
          </Heading>
          <EvidenceForm {...part} asked={props.asked} />
        </section>
      )}
    </>
  );
}
