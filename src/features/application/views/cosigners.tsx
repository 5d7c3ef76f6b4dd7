/** Who supports the plan: names and addresses, and how far each of them is. */
import type { VNode } from 'preact';
import { dateOf, formatDate, Temporal } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Badge,
  Button,
  ButtonGroup,
  EmailInput,
  ErrorSummary,
  Fieldset,
  Form,
  fill,
  Heading,
  Lead,
  Steps,
  TextInput,
  type Tone,
} from '../../../ui/index.ts';
import { cosignerWords, formWords } from '../messages.ts';
import type { CosignerEntry } from '../rules/cosigners.ts';
import type { Application, Cosigner } from '../types.ts';
import { BackLink, Situation, type StepInfo } from './form-page.tsx';

const tones: Readonly<Record<Cosigner['status'], Tone>> = {
  named: 'neutral',
  invited: 'orange',
  confirmed: 'green',
  declined: 'red',
};

/** Last day of a link: it ends at midnight after it. */
function lastDay(expiresAt: Date, lang: Lang): string {
  const before = Temporal.Instant.fromEpochMilliseconds(expiresAt.getTime() - 1);
  return formatDate(dateOf(before), lang);
}

/** A word or two for the badge, and what more there is to say. */
function stateOf(cosigner: Cosigner, lang: Lang, now: Date): { word: string; more: string | null } {
  const { status, expiresAt } = cosigner;
  if (status === 'confirmed') {
    const paper = cosigner.channel === 'paper';
    return { word: cosignerWords.confirmed[lang], more: paper ? cosignerWords.confirmedPaper[lang] : null };
  }
  if (status !== 'invited' || expiresAt === null)
    return { word: (status === 'declined' ? cosignerWords.declined : cosignerWords.named)[lang], more: null };
  if (expiresAt <= now) return { word: cosignerWords.expired[lang], more: null };
  return {
    word: cosignerWords.invited[lang],
    more: fill(cosignerWords.until, lang, { date: lastDay(expiresAt, lang) }),
  };
}

function State({ cosigner, lang, now }: { cosigner: Cosigner; lang: Lang; now: Date }): VNode {
  const { word, more } = stateOf(cosigner, lang, now);
  return (
    <>
      <span class="hv-cosigners__name">{cosigner.name}</span>{' '}
      <Badge tone={tones[cosigner.status]}>{word}</Badge>
      {more !== null && <span class="hv-cosigners__more"> {more}</span>}
    </>
  );
}

/** Name and state of each, for reading. */
export function CosignerStates({
  cosigners,
  lang,
  now,
}: {
  readonly cosigners: readonly Cosigner[];
  readonly lang: Lang;
  readonly now: Date;
}): VNode {
  return (
    <ul class="hv-cosigners">
      {cosigners.map((cosigner) => (
        <li key={cosigner.id}>
          <State cosigner={cosigner} lang={lang} now={now} />
        </li>
      ))}
    </ul>
  );
}

export type CosignersProps = {
  readonly lang: Lang;
  readonly application: Application;
  readonly applicantName: string | null;
  readonly roundName: string;
  readonly steps: StepInfo | null;
  readonly previous: string;
  readonly needed: number;
  readonly minimumAge: number | null;
  readonly cosigners: readonly Cosigner[];
  /** Places that can still be filled in, with what was typed. */
  readonly openPlaces: readonly number[];
  readonly entries: readonly CosignerEntry[];
  readonly problems: readonly Problem[];
  readonly mayEnterPaper: boolean;
  readonly paperName: string;
  readonly now: Date;
};

export function CosignersView(props: CosignersProps): VNode {
  const { lang, application, steps, needed } = props;
  const base = `/aanvragen/${application.id}/mede-ondertekenaars`;
  const asked = props.cosigners.filter((cosigner) => cosigner.status !== 'named');
  return (
    <>
      {steps && (
        <Steps lang={lang} current={steps.current} total={steps.labels.length} labels={steps.labels} />
      )}
      <BackLink href={props.previous}>
        {(steps ? formWords.previous : cosignerWords.backToCase)[lang]}
      </BackLink>
      <Heading level={1} kicker={props.roundName}>
        {formWords.cosignersStep[lang]}
      </Heading>
      <Lead>{fill(cosignerWords.lead, lang, { count: needed })}</Lead>
      {steps && <Situation {...props} />}
      <p>
        {cosignerWords.who[lang]}
        {props.minimumAge !== null && ` ${fill(cosignerWords.minimumAge, lang, { age: props.minimumAge })}`}
      </p>
      <ErrorSummary problems={props.problems} lang={lang} />
      {asked.length > 0 && <Asked {...props} base={base} asked={asked} />}
      {(steps || props.openPlaces.length > 0) && (
        <Form action={base}>
          {props.openPlaces.map((place, index) => (
            <Entry
              key={place}
              lang={lang}
              place={place}
              index={index}
              entry={props.entries[index]}
              problems={props.problems}
            />
          ))}
          {steps && props.openPlaces.length > 0 && <p>{cosignerWords.inviteLater[lang]}</p>}
          <ButtonGroup>
            {steps && (
              <Button name="knop" value="verder">
                {formWords.next[lang]}
              </Button>
            )}
            {props.openPlaces.length > 0 && (
              <Button variant={steps ? 'secondary' : 'primary'} name="knop" value="uitnodigen" icon="mail">
                {cosignerWords.invite[lang]}
              </Button>
            )}
          </ButtonGroup>
        </Form>
      )}
      {props.mayEnterPaper && props.openPlaces.length > 0 && <OnPaper {...props} base={base} />}
    </>
  );
}

function Entry(props: {
  readonly lang: Lang;
  readonly place: number;
  readonly index: number;
  readonly entry: CosignerEntry | undefined;
  readonly problems: readonly Problem[];
}): VNode {
  const { lang, index, entry, problems } = props;
  const name = `cosigners.${index}`;
  return (
    <Fieldset
      lang={lang}
      name={name}
      label={fill(cosignerWords.person, lang, { n: props.place })}
      class="hv-group"
      problems={problems}
    >
      <div class="hv-pair hv-pair--even">
        <TextInput
          lang={lang}
          name={`${name}.name`}
          label={formWords.name[lang]}
          value={entry?.name ?? ''}
          problems={problems}
          autocomplete="off"
        />
        <EmailInput
          lang={lang}
          name={`${name}.email`}
          label={cosignerWords.email[lang]}
          value={entry?.email ?? ''}
          problems={problems}
          autocomplete="off"
        />
      </div>
    </Fieldset>
  );
}

function Asked(
  props: CosignersProps & { readonly base: string; readonly asked: readonly Cosigner[] },
): VNode {
  const { lang, asked, base, now } = props;
  const confirmed = asked.filter((cosigner) => cosigner.status === 'confirmed').length;
  return (
    <section class="hv-copy" aria-labelledby="kop-gevraagd">
      <Heading level={2} id="kop-gevraagd">
        {fill(cosignerWords.count, lang, { confirmed, needed: props.needed })}
      </Heading>
      <ul class="hv-cosigners hv-cosigners--boxed">
        {asked.map((cosigner) => (
          <li key={cosigner.id}>
            <State cosigner={cosigner} lang={lang} now={now} />
            {cosigner.email !== null && <span class="hv-cosigners__email">{cosigner.email}</span>}
            {cosigner.status !== 'confirmed' && (
              <Form action={base} class="hv-form--buttons" label={cosigner.name}>
                <Button variant="quiet" icon="send" name="knop" value={`opnieuw:${cosigner.id}`}>
                  {cosignerWords.resend[lang]}
                  <span class="hv-visually-hidden"> {cosigner.name}</span>
                </Button>
                <Button variant="quiet" icon="users" name="knop" value={`vervang:${cosigner.id}`}>
                  {cosignerWords.replace[lang]}
                  <span class="hv-visually-hidden"> {cosigner.name}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function OnPaper(props: CosignersProps & { readonly base: string }): VNode {
  const { lang } = props;
  return (
    <section class="hv-copy" aria-labelledby="kop-papier">
      <Heading level={2} id="kop-papier">
        {cosignerWords.paperTitle[lang]}
      </Heading>
      <p>{cosignerWords.paperHint[lang]}</p>
      <Form action={props.base} label={cosignerWords.paperTitle[lang]}>
        <TextInput
          lang={lang}
          name="paperName"
          label={cosignerWords.paperName[lang]}
          value={props.paperName}
          problems={props.problems}
          autocomplete="off"
        />
        <Button variant="secondary" name="knop" value="papier">
          {cosignerWords.paperAdd[lang]}
        </Button>
      </Form>
    </section>
  );
}
