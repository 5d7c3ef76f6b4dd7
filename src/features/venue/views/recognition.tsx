/** The pages on which recognition is asked, reviewed and decided. */

import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { inDutch } from '../../../kernel/words.ts';
import {
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  fill,
  fillWith,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  Situation,
  SummaryList,
} from '../../../ui/index.ts';
import {
  councilVerdictLabels,
  recognitionKindLabels,
  recognitionSlugs,
  stewardVerdictLabels,
} from '../messages.ts';
import type { Checklist } from '../rules/criteria.ts';
import { shownOnPage, termPolicy } from '../rules/recognition.ts';
import { recognitionStatus } from '../status.ts';
import {
  type PlaceFact,
  type Recognition,
  type RecognitionFile,
  type RecognitionKind,
  recognitionKinds,
  type VenueContent,
} from '../types.ts';
import type { VenueTyped } from './describe.tsx';
import { evidenceWords } from './evidence-words.ts';
import { recognitionWords as words } from './form-words.ts';
import { ChecklistTable, EndsSoon } from './recognised.tsx';
import { ChecklistFields, JudgementForm } from './recognition-forms.tsx';

type Place = { readonly slug: string; readonly name: string };

export type OverviewProps = {
  lang: Lang;
  place: Place;
  /** Newest first. */
  recognitions: readonly Recognition[];
  mayBegin: readonly RecognitionKind[];
  problems: readonly Problem[];
};

export function RecognitionOverview({ lang, place, recognitions, mayBegin, problems }: OverviewProps): VNode {
  return (
    <>
      <Heading level={1}>
        {fillWith(words.title, lang, { name: <OwnWords said={place.name} lang={lang} /> })}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.lead[lang]}</Lead>
      <p>
        {fill(words.term, lang, { n: termPolicy.years })} {termPolicy.source[lang]}.
      </p>
      {recognitionKinds.map((kind) => {
        const own = recognitions.filter((one) => one.kind === kind && one.status !== 'withdrawn');
        const newest = own[0];
        const address = `/plekken/${place.slug}/erkenning`;
        return (
          <section key={kind} aria-labelledby={recognitionSlugs[kind]}>
            <Heading level={2} id={recognitionSlugs[kind]}>
              {recognitionKindLabels[kind][lang]}
            </Heading>
            <SummaryList
              lang={lang}
              rows={own.length === 0 ? emptyRow(lang) : own.flatMap((one) => rowsOf(one, lang))}
            />
            {mayBegin.includes(kind) && <EndsSoon lang={lang} own={own} />}
            <ButtonGroup>
              {newest && (
                <LinkButton href={`${address}/${recognitionSlugs[kind]}`} variant="secondary">
                  {newest.status === 'draft' ? words.goOn[lang] : words.open[lang]}
                </LinkButton>
              )}
            </ButtonGroup>
            {mayBegin.includes(kind) && (
              <Form action={address} label={`${words.begin[lang]}: ${recognitionKindLabels[kind][lang]}`}>
                <input type="hidden" name="kind" value={recognitionSlugs[kind]} />
                <Button variant="secondary">{words.begin[lang]}</Button>
              </Form>
            )}
          </section>
        );
      })}
      <p>
        <a href={`/plekken/${place.slug}`}>{words.back[lang]}</a>
      </p>
    </>
  );
}

const emptyRow = (lang: Lang) => [{ key: words.status[lang], value: words.none[lang] }];

const rowsOf = (recognition: Recognition, lang: Lang) => [
  { key: words.status[lang], value: recognitionStatus.labels[recognition.status][lang] },
  ...(recognition.validUntil === null
    ? []
    : [{ key: words.validUntil[lang], value: formatDate(recognition.validUntil, lang) }]),
];

export type RecognitionProps = {
  lang: Lang;
  place: Place;
  venue: VenueContent;
  recognition: Recognition;
  checklist: Checklist;
  /** What the platform says of the place now. */
  facts: readonly PlaceFact[];
  files: readonly RecognitionFile[];
  typed: VenueTyped;
  problems: readonly Problem[];
  hasCouncil: boolean;
  may: { readonly ask: boolean; readonly review: boolean; readonly decide: boolean };
};

export function RecognitionView(props: RecognitionProps): VNode {
  const { lang, place, recognition, may, problems } = props;
  const { kind, status } = recognition;
  const asking = status === 'draft' && may.ask;
  return (
    <>
      <Heading level={1} kicker={<OwnWords said={place.name} lang={lang} />}>
        {recognitionKindLabels[kind][lang]}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Situation title={recognitionStatus.labels[status][lang]} icon="flag" />
      <Said {...props} />
      {asking ? <Asking {...props} /> : <Answered {...props} />}
      {status === 'requested' && may.review && (
        <JudgementForm
          {...props}
          action={`${addressOf(props)}/toets`}
          title={words.review[lang]}
          hint={words.reviewHint[lang]}
          options={(['meets', 'doesNotMeet'] as const).map((value) => ({
            value,
            label: stewardVerdictLabels[value][lang],
          }))}
        />
      )}
      {status === 'reviewed' && may.decide && <Deciding {...props} />}
      {may.ask && ['draft', 'requested', 'reviewed'].includes(status) && (
        <Form action={`${addressOf(props)}/intrekken`} label={words.withdraw[lang]}>
          <Button variant="quiet" icon="trash">
            {words.withdraw[lang]}
          </Button>
        </Form>
      )}
      <p>
        <a href={`/plekken/${place.slug}`}>{words.back[lang]}</a>
      </p>
    </>
  );
}

const addressOf = ({ place, recognition }: RecognitionProps): string =>
  `/plekken/${place.slug}/erkenning/${recognitionSlugs[recognition.kind]}`;

function Said({ lang, recognition }: RecognitionProps): VNode | null {
  const { stewardVerdict, stewardNote, councilVerdict, councilNote, validUntil } = recognition;
  const rows = [
    ...(stewardVerdict === null
      ? []
      : [
          {
            key: words.saidSteward[lang],
            value: (
              <>
                {stewardVerdictLabels[stewardVerdict][lang]}.{' '}
                <OwnWords said={inDutch(stewardNote ?? '')} lang={lang} />
              </>
            ),
          },
        ]),
    ...(councilNote === null
      ? []
      : [
          {
            key: councilVerdict === null ? words.decideMunicipality[lang] : words.saidCouncil[lang],
            value: (
              <>
                {councilVerdict !== null && `${councilVerdictLabels[councilVerdict][lang]}. `}
                <OwnWords said={inDutch(councilNote)} lang={lang} />
              </>
            ),
          },
        ]),
    ...(validUntil === null ? [] : [{ key: words.validUntil[lang], value: formatDate(validUntil, lang) }]),
  ];
  return rows.length === 0 ? null : <SummaryList lang={lang} rows={rows} />;
}

function Asking(props: RecognitionProps): VNode {
  const { lang } = props;
  return (
    <Form action={addressOf(props)}>
      <p>{words.checklistLead[lang]}</p>
      <ChecklistFields
        {...props}
        picked={props.recognition.answers}
        filesHref={`${addressOf(props)}/bestanden`}
      />
      <ButtonGroup>
        <Button name="knop" value="vraag" icon="send">
          {words.ask[lang]}
        </Button>
        <Button name="knop" value="bewaar" variant="secondary">
          {words.save[lang]}
        </Button>
        <Button name="knop" value="bestand" variant="secondary" icon="paperclip">
          {evidenceWords.saveAndAdd[lang]}
        </Button>
      </ButtonGroup>
      <p>
        <a href={`${addressOf(props)}/bestanden`}>
          {fill(evidenceWords.filesCount, lang, { n: props.files.length })}
        </a>
      </p>
    </Form>
  );
}

/** For who looks at it: the answers, and beside them what the place's own page says. */
function Answered(props: RecognitionProps): VNode {
  const { lang, recognition, checklist, venue, facts, files } = props;
  const shown = checklist.criteria.flatMap((criterion) => {
    const said = shownOnPage(criterion, venue);
    return said === null ? [] : [{ key: criterion.label[lang], value: said[lang] }];
  });
  return (
    <>
      <ChecklistTable
        lang={lang}
        version={recognition.criteriaVersion}
        answers={recognition.answers}
        caption={recognitionKindLabels[recognition.kind][lang]}
        judged={{ now: facts, files, filesHref: `${addressOf(props)}/bestanden` }}
      />
      {shown.length > 0 && (
        <>
          <Heading level={2}>{words.shown[lang]}</Heading>
          <SummaryList lang={lang} rows={shown} />
        </>
      )}
    </>
  );
}

function Deciding(props: RecognitionProps): VNode {
  const { lang, hasCouncil } = props;
  const options = hasCouncil
    ? (['supports', 'doesNotSupport', 'noMajority'] as const).map((value) => ({
        value,
        label: councilVerdictLabels[value][lang],
      }))
    : [
        { value: 'supports', label: words.recognise[lang] },
        { value: 'doesNotSupport', label: words.refuse[lang] },
      ];
  return (
    <JudgementForm
      {...props}
      action={`${addressOf(props)}/besluit`}
      title={hasCouncil ? words.decide[lang] : words.decideMunicipality[lang]}
      hint={hasCouncil ? undefined : words.noCouncil[lang]}
      options={options}
    />
  );
}
