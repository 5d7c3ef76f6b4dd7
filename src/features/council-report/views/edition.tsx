import type { VNode } from 'preact';
import { dateOf, formatDate, formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { inDutch } from '../../../kernel/words.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  OwnParagraphs,
  OwnWords,
  PrintButton,
  SummaryList,
} from '../../../ui/index.ts';
import { countWords, figuresUnder } from '../figure-words.ts';
import { halvesOf, periodText } from '../rules/period.ts';
import { editionStatus } from '../status.ts';
import { type Edition, type Figure, sectionKeys } from '../types.ts';
import {
  editionPath,
  figurePath,
  letter,
  reportsPath,
  sectionWords,
  reportWords as words,
} from '../words.ts';
import { FigureLink } from './parts.tsx';
import { figuresOf, Sections, type SectionsProps, Stories, sectionId } from './sections.tsx';

export type EditionProps = SectionsProps & {
  readonly problems: readonly Problem[];
  readonly may: {
    readonly publish: boolean;
    readonly discard: boolean;
    /** She made it herself, so somebody else publishes it. */
    readonly isMaker: boolean;
  };
  /** Of a draft: a published edition that tells of one of its days. */
  readonly toldBefore: Edition | null;
};

export function EditionView(props: EditionProps): VNode {
  const { lang, loaded } = props;
  const { edition } = loaded;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: reportsPath, label: words.title[lang] }]} />
      <Heading level={1} kicker={words.kicker[lang]}>
        {words.edition[lang]}: {periodText(edition)[lang]}
      </Heading>
      <ErrorSummary lang={lang} problems={props.problems} />
      <Lead>
        {edition.asOf && fill(words.counted, lang, { moment: formatMoment(edition.asOf, lang) })}
        {edition.publishedAt &&
          ` ${fill(words.published, lang, { date: formatDate(dateOf(edition.publishedAt), lang) })}`}
      </Lead>
      {edition.status === 'draft' && <Draft {...props} />}
      <Corrected {...props} />
      <Note {...props} />
      <Contents {...props} />
      <ActionLines {...props} />
      <p>
        {loaded.before
          ? fill(words.beforeIs, lang, { period: periodText(loaded.before)[lang] })
          : words.firstEdition[lang]}
      </p>
      <Sections lang={lang} loaded={loaded} told={props.told} />
      <Stories lang={lang} loaded={loaded} told={props.told} />
      <HowMade {...props} />
    </>
  );
}

function Draft({ lang, loaded, may, toldBefore }: EditionProps): VNode {
  const path = editionPath(loaded.edition.slug);
  return (
    <>
      <Alert kind="attention" lang={lang} title={words.draft[lang]}>
        <p>{words.draftLead[lang]}</p>
        {toldBefore ? (
          <p>
            {words.toldBefore[lang]} <a href={editionPath(toldBefore.slug)}>{periodText(toldBefore)[lang]}</a>
            .
          </p>
        ) : (
          may.isMaker && <p>{words.ownDraft[lang]}</p>
        )}
        {halvesOf(loaded.edition) === null && <p>{words.notWhole[lang]}</p>}
      </Alert>
      {may.publish && (
        <Form action={`${path}/publiceren`} label={words.publish[lang]}>
          <p>{words.publishLead[lang]}</p>
          <Button>{editionStatus.transitions.publish.label[lang]}</Button>
        </Form>
      )}
      {may.discard && (
        <Form action={`${path}/weggooien`} label={words.discard[lang]}>
          <Button variant="quiet">{words.discard[lang]}</Button>
        </Form>
      )}
    </>
  );
}

function Corrected({ lang, loaded }: EditionProps): VNode | null {
  const changed = loaded.figures.filter(({ corrected }) => corrected !== null);
  if (changed.length === 0) return null;
  return (
    <Alert kind="attention" lang={lang} title={words.correctedTitle[lang]}>
      <p>{words.correctedLead[lang]}</p>
      <ul>
        {changed.map(
          ({ count, corrected }) =>
            corrected && (
              <li key={count.key}>
                <a href={figurePath(loaded.edition.slug, count.key)}>{count.about.label[lang]}</a>{' '}
                {fill(words.correctedLine, lang, {
                  was: countWords(count, lang),
                  becomes: countWords(corrected.recount, lang),
                  date: formatDate(dateOf(corrected.decidedAt ?? corrected.proposedAt), lang),
                })}{' '}
                <OwnWords said={inDutch(corrected.reason)} lang={lang} />
              </li>
            ),
        )}
      </ul>
    </Alert>
  );
}

function Note({ lang, loaded }: EditionProps): VNode | null {
  const { note } = loaded.edition;
  if (note === '') return null;
  return (
    <section aria-labelledby="vooraf">
      <Heading level={2} id="vooraf">
        {words.note[lang]}
      </Heading>
      <OwnParagraphs said={inDutch(note)} lang={lang} />
    </section>
  );
}

function Contents({ lang, loaded }: EditionProps): VNode {
  const path = editionPath(loaded.edition.slug);
  return (
    <nav class="hv-report__contents" aria-label={words.contents[lang]}>
      <ul>
        {loaded.edition.lines.length > 0 && (
          <li>
            <a href="#actielijnen">{words.actionLines[lang]}</a>
          </li>
        )}
        {sectionKeys
          .filter((key) => figuresOf(loaded, key).length > 0)
          .map((key) => (
            <li key={key}>
              <a href={`#${sectionId(key)}`}>{sectionWords[key].title[lang]}</a>
            </li>
          ))}
      </ul>
      <ul>
        <li>
          <a href={`${path}/rapport.pdf`}>{words.pdf[lang]}</a>
        </li>
        <li>
          <a href={`${path}/bijlage.csv`}>{words.csv[lang]}</a>
        </li>
        <li>
          <a href={`${path}/bijlage.json`}>{words.json[lang]}</a>
        </li>
        <li>
          <PrintButton lang={lang} label={words.print[lang]} />
        </li>
      </ul>
    </nav>
  );
}

function ActionLines({ lang, loaded }: EditionProps): VNode | null {
  const { lines, slug } = loaded.edition;
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="actielijnen">
      <Heading level={2} id="actielijnen">
        {words.actionLines[lang]}
      </Heading>
      <p>
        {words.actionLinesLead[lang]} {letter[lang]}
      </p>
      <ol class="hv-report__lines">
        {lines.map((line) => (
          <li key={line.number} value={line.number}>
            <Heading level={3}>
              <OwnWords said={inDutch(line.title)} lang={lang} />
            </Heading>
            {line.note === null ? (
              <ul>
                {line.goals.map((goal) => (
                  <li key={goal}>
                    <OwnWords said={inDutch(goal)} lang={lang} />
                  </li>
                ))}
              </ul>
            ) : (
              <OwnParagraphs said={inDutch(line.note)} lang={lang} />
            )}
            <KeyFigures lang={lang} slug={slug} figures={figuresUnder(loaded, line)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function KeyFigures(props: { lang: Lang; slug: string; figures: readonly Figure[] }): VNode | null {
  const { lang, slug, figures } = props;
  if (figures.length === 0) return null;
  return (
    <ul class="hv-report__key">
      {figures.map((figure) => (
        <li key={figure.count.key}>
          <FigureLink lang={lang} slug={slug} figure={figure} />{' '}
          <span aria-hidden="true">{figure.count.about.label[lang]}</span>
        </li>
      ))}
    </ul>
  );
}

function HowMade({ lang, loaded }: EditionProps): VNode {
  const { edition } = loaded;
  return (
    <section aria-labelledby="gemaakt">
      <Heading level={2} id="gemaakt">
        {words.howMade[lang]}
      </Heading>
      <p>{words.howFrozen[lang]}</p>
      <p>{words.howSmall[lang]}</p>
      <p>{words.howComplaints[lang]}</p>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.fingerprint[lang], value: <code class="hv-report__hash">{edition.sha256}</code> },
        ]}
      />
    </section>
  );
}
