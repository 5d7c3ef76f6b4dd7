/** The sections of a report: each with its table, and a picture where one says more. */
import type { VNode } from 'preact';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { inDutch, saidIn } from '../../../kernel/words.ts';
import { BarTable, Heading, MeasuringGlass, OwnParagraphs, OwnWords } from '../../../ui/index.ts';
import { saidOf } from '../../account/index.ts';
import { standing } from '../figure-words.ts';
import type { Loaded, Told } from '../load.ts';
import { type Figure, type Row, type SectionKey, sectionKeys } from '../types.ts';
import { complaintsPath, figurePath, sectionWords, reportWords as words } from '../words.ts';
import { CaseWords, FigureLink, FigureTable, LabelLink } from './parts.tsx';

export type SectionsProps = {
  readonly lang: Lang;
  readonly loaded: Loaded;
  readonly told: Told;
};

export const sectionId = (key: SectionKey): string => `deel-${key.toLowerCase()}`;

export function Sections(props: SectionsProps): VNode {
  return (
    <>
      {sectionKeys.map((key) => (
        <Section key={key} {...props} section={key} />
      ))}
    </>
  );
}

export const figuresOf = ({ figures }: Pick<Loaded, 'figures'>, section: SectionKey): readonly Figure[] =>
  figures.filter(({ count }) => count.about.section === section);

function Section({ section, ...props }: SectionsProps & { section: SectionKey }): VNode | null {
  const { lang, loaded } = props;
  const figures = figuresOf(loaded, section);
  if (figures.length === 0) return null;
  const { title, lead } = sectionWords[section];
  return (
    <section aria-labelledby={sectionId(section)} class="hv-report__section">
      <Heading level={2} id={sectionId(section)}>
        {title[lang]}
      </Heading>
      <p>{lead[lang]}</p>
      {section === 'money' && <Ceilings {...props} />}
      <FigureTable
        lang={lang}
        edition={loaded.edition}
        id={`tabel-${sectionId(section)}`}
        caption={title[lang]}
        figures={figures}
      />
      {section === 'terms' && <Terms {...props} />}
      {(section === 'council' || section === 'learned') && <Registered {...props} section={section} />}
      {section === 'objections' && (
        <p>
          <a href={complaintsPath}>{words.complaintsElsewhere[lang]}</a>
        </p>
      )}
      {section === 'neighbourhoodCouncils' && <Departures {...props} />}
    </section>
  );
}

function amountOf({ figures }: Loaded, key: string): number {
  const figure = figures.find(({ count }) => count.key === key);
  return figure ? standing(figure) : 0;
}

function Ceilings({ lang, loaded }: SectionsProps): VNode {
  return (
    <MeasuringGlass
      lang={lang}
      id="glas-alle"
      caption={words.glass[lang]}
      publishedCents={amountOf(loaded, 'plafonds')}
      reservedCents={amountOf(loaded, 'plafonds-gereserveerd')}
      committedCents={amountOf(loaded, 'plafonds-toegekend')}
      freeCents={amountOf(loaded, 'plafonds-vrij')}
    />
  );
}

type Clock = { readonly name: Text; readonly met: Figure | undefined; readonly late: Figure | undefined };

const clocks = [
  ['besluiten', words.decisionsName],
  ['bezwaren', words.objectionsName],
  ['betalingen', words.paymentsName],
] as const;

function Terms({ lang, loaded }: SectionsProps): VNode {
  const of = (key: string): Figure | undefined => loaded.figures.find(({ count }) => count.key === key);
  const rows = clocks.map(
    ([key, name]): Clock => ({ name, met: of(`${key}-op-tijd`), late: of(`${key}-te-laat`) }),
  );
  const amount = (figure: Figure | undefined): number => (figure ? standing(figure) : 0);
  const link = (figure: Figure | undefined) =>
    figure ? <FigureLink lang={lang} slug={loaded.edition.slug} figure={figure} /> : '–';
  return (
    <BarTable
      lang={lang}
      id="termijnen"
      caption={words.termsCaption[lang]}
      rows={rows}
      barsHeader={words.picture[lang]}
      bars={({ met, late }) => [
        { from: 0, to: amount(met), fill: 'solid' },
        { from: amount(met), to: amount(met) + amount(late), fill: 'hollow' },
      ]}
      legend={[
        { fill: 'solid', label: words.inTime[lang] },
        { fill: 'hollow', label: words.late[lang] },
      ]}
      columns={[
        { header: words.termsOf[lang], rowHeader: true, cell: ({ name }) => name[lang] },
        { header: words.inTime[lang], numeric: true, cell: ({ met }) => link(met) },
        { header: words.late[lang], numeric: true, cell: ({ late }) => link(late) },
      ]}
    />
  );
}

/** How each thing in a register of the city stood; the words are those of the register on that day. */
function Registered({ lang, told, section }: SectionsProps & { section: SectionKey }): VNode {
  const own = told.registers.filter(
    ({ figure, rows }) => figure.count.about.section === section && rows.length > 0,
  );
  return (
    <>
      {own.map(({ figure, rows }) => (
        <div key={figure.count.key}>
          <Heading level={3}>{figure.count.about.label[lang]}</Heading>
          <ul>
            {rows.map((row) => (
              <li key={row.seq}>
                <LabelLink lang={lang} row={row} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** Stories that groups told, in the language that they wrote in. */
export function Stories({ lang, told: { stories } }: SectionsProps): VNode | null {
  if (stories.length === 0) return null;
  return (
    <section aria-labelledby="verhalen" class="hv-report__section">
      <Heading level={2} id="verhalen">
        {words.stories[lang]}
      </Heading>
      <p>{words.storiesLead[lang]}</p>
      {stories.map((story) => (
        <article key={story.id} class="hv-report__story">
          <Heading level={3}>
            <OwnWords said={saidIn(story.lang, story.title)} lang={lang} />
          </Heading>
          <OwnParagraphs said={saidIn(story.lang, saidOf(story))} lang={lang} />
          <p>
            <small>
              {story.organisation === null ? (
                words.group[lang]
              ) : (
                <OwnWords said={story.organisation.name} lang={lang} />
              )}
              {story.wijk === null ? '' : `, ${story.wijk.name}`}
            </small>
          </p>
        </article>
      ))}
    </section>
  );
}

export function DepartureReason({ lang, row }: { lang: Lang; row: Row }): VNode | null {
  const known = row.case;
  if (known === null || known.caseNumber === null) return null;
  if (known.destroyedOn !== null) return <>{words.reasonGone[lang]}</>;
  if (known.reason === null) return <>{words.reasonInDecision[lang]}</>;
  return <OwnWords said={inDutch(known.reason)} lang={lang} />;
}

function Departures({ lang, loaded, told: { departures } }: SectionsProps): VNode | null {
  if (departures.length === 0) return null;
  return (
    <>
      <Heading level={3}>{words.departures[lang]}</Heading>
      <ul class="hv-report__reasons">
        {departures.map((row) => (
          <li key={row.seq}>
            {row.case && <CaseWords lang={lang} known={row.case} />}
            <p>
              <DepartureReason lang={lang} row={row} />
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={figurePath(loaded.edition.slug, 'afwijkingen-toegekend')}>{words.departuresMore[lang]}</a>
      </p>
    </>
  );
}
