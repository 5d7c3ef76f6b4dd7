/** One activity for who keeps it: what is different once, a pause, did it take place, stopping. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
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
  OwnWords,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { listingStatus } from '../../listing/index.ts';
import { timeKey } from '../forms/difference.ts';
import { isOpenToChange } from '../rules/change.ts';
import type { AskedTime } from '../rules/evidence.ts';
import type { Occurrence } from '../series/types.ts';
import type { Activity } from '../types.ts';
import { answersOf, saidWords } from './answers.tsx';
import { manageWords } from './manage-words.ts';
import { ownWords } from './own.tsx';
import { dayWords, TimeList, timeWords } from './times.tsx';
import type { Shown } from './typed.ts';

/** The short forms that change when it takes place, by the end of their address. */
export type PartName = 'keer' | 'pauze';

export type ManageProps = {
  lang: Lang;
  activity: Activity;
  sentences: readonly string[];
  times: readonly Occurrence[];
  asked: readonly AskedTime[];
  mayRecord: boolean;
  /** A steward who stops what is not hers says why. */
  saysWhy: boolean;
  /** What a steward has to say, or said, about it. */
  verdict: VNode | null;
  typed: Shown;
  problems: readonly Problem[];
  /** The form that was sent and refused: it stays open. */
  part: PartName | null;
  /** Above the forms when somebody else was first. */
  meanwhile: VNode | null;
};

type Part = Pick<ManageProps, 'lang' | 'typed' | 'problems' | 'part'> & { base: string; revision: number };

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
  part,
  base,
  revision,
  times,
}: Part & Pick<ManageProps, 'times'>): VNode {
  const words = manageWords;
  const common = { lang, problems } as const;
  const extra = { ...common, optional: 'unmarked' } as const;
  return (
    <Details summary={words.onceTitle[lang]} open={part === 'keer' || holds(problems, onceFields)}>
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

function PauseForm({ lang, typed, problems, part, base, revision }: Part): VNode {
  const words = manageWords;
  const common = { lang, problems } as const;
  return (
    <Details
      summary={words.pauseTitle[lang]}
      open={part === 'pauze' || holds(problems, ['pauzeVan', 'pauzeTot', 'pauzeReden'])}
    >
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

function StopForm({ lang, typed, problems, base, saysWhy }: Part & Pick<ManageProps, 'saysWhy'>): VNode {
  const words = manageWords;
  return (
    <Details summary={words.stopTitle[lang]} open={holds(problems, ['zeker', 'reason'])}>
      <p>{words.stopText[lang]}</p>
      <Form action={`${base}/stop`} label={words.stopTitle[lang]}>
        {saysWhy && (
          <TextArea
            lang={lang}
            problems={problems}
            name="reason"
            label={words.stopWhy[lang]}
            hint={words.stopWhyHint[lang]}
            value={typed.text('reason')}
            maxLength={1000}
            rows={2}
          />
        )}
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

const EditLink = ({ lang, base }: { lang: Lang; base: string }): VNode => (
  <LinkButton href={`${base}/wijzigen`} variant="secondary" icon="pencil">
    {manageWords.edit[lang]}
  </LinkButton>
);

export function ManageView(props: ManageProps): VNode {
  const { lang, activity, sentences, times, typed, problems } = props;
  const words = manageWords;
  const { listing } = activity;
  const base = `/mijn-activiteiten/${listing.slug}`;
  const part: Part = { lang, typed, problems, part: props.part, base, revision: listing.revision };
  const isOpen = isOpenToChange(listing);
  const wasSeen = isOpen && listing.status !== 'pending';
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: ownWords.title[lang], href: '/mijn-activiteiten' }]} />
      <Heading level={1} kicker={<OwnWords said={activity.organisationName} lang={lang} />}>
        <OwnWords said={activity.content.title} lang={lang} />
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      {props.meanwhile}
      <p>
        <Badge tone={listing.status === 'published' ? 'green' : 'orange'}>
          {listingStatus.labels[listing.status][lang]}
        </Badge>
      </p>
      {props.verdict}
      {sentences.map((sentence) => (
        <p key={sentence} dir="auto">
          {sentence}
        </p>
      ))}
      {wasSeen && (
        <Form action={`${base}/antwoord`} label={words.right[lang]}>
          <ButtonGroup>
            <Button name="antwoord" value="klopt" icon="check">
              {words.right[lang]}
            </Button>
            <EditLink lang={lang} base={base} />
            {listing.status === 'published' && (
              <LinkButton href={`/activiteiten/${listing.slug}`} variant="quiet">
                {words.public[lang]}
              </LinkButton>
            )}
          </ButtonGroup>
        </Form>
      )}
      {listing.status === 'pending' && (
        <ButtonGroup>
          <EditLink lang={lang} base={base} />
        </ButtonGroup>
      )}
      <Heading level={2}>{words.next[lang]}</Heading>
      {times.length === 0 ? <p>{words.none[lang]}</p> : <TimeList times={times} lang={lang} />}
      {isOpen && <OnceForm {...part} times={times} />}
      {isOpen && <PauseForm {...part} />}
      {isOpen && <StopForm {...part} saysWhy={props.saysWhy} />}
      {props.mayRecord && wasSeen && (
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
