/** A scenario with its outcome, as officers see it and as everybody may see it by a link; and several side by side. */
import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { inDutch } from '../../../kernel/words.ts';
import {
  Alert,
  BarTable,
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  fillWith,
  Heading,
  LinkButton,
  OwnParagraphs,
  OwnWords,
  SummaryList,
  Table,
} from '../../../ui/index.ts';
import { formulaWords } from '../formula-words.ts';
import { scenarioWords as words } from '../scenario-words.ts';
import type { Scenario } from '../store/scenarios.ts';
import { Crumbs, formulaPath, publicFormulaPath, yearsWords } from './formula-parts.tsx';
import { Assumptions, KeyFigures, type OutcomeProps, Winners, Years } from './outcome.tsx';
import { SensitivityView, ShiftView } from './outcome-more.tsx';
import { type Computed, keyFigures, roundWords, scenarioPath, sharedPath } from './scenario-parts.tsx';

export const files = ['jaren', 'wijken', 'organisaties', 'gevoeligheid', 'oormerken'] as const;
export type FileName = (typeof files)[number];

function Outcome(props: OutcomeProps): VNode {
  return (
    <>
      <KeyFigures {...props} />
      <Assumptions {...props} />
      <Years {...props} />
      <Winners {...props} />
      <SensitivityView {...props} />
      <ShiftView {...props} />
    </>
  );
}

function Files({ lang, path }: { readonly lang: Lang; readonly path: string }): VNode {
  return (
    <section>
      <Heading level={2}>{words.files[lang]}</Heading>
      <ButtonGroup>
        <LinkButton href={`${path}/notitie`} variant="secondary" icon="download" download>
          {words.pdf[lang]}
        </LinkButton>
        {files.map((file) => (
          <LinkButton key={file} href={`${path}/bestand/${file}`} variant="quiet" icon="download" download>
            {words.csv[file][lang]}
          </LinkButton>
        ))}
      </ButtonGroup>
    </section>
  );
}

function Note({ lang, scenario }: { readonly lang: Lang; readonly scenario: Scenario }): VNode | null {
  return scenario.note === '' ? null : <OwnParagraphs said={inDutch(scenario.note)} lang={lang} />;
}

type SharingProps = {
  readonly lang: Lang;
  readonly scenario: Scenario;
  readonly publicUrl: string;
  readonly owns: boolean;
};

function Sharing({ lang, scenario, publicUrl, owns }: SharingProps): VNode {
  const { shareToken } = scenario;
  const link = shareToken === null ? null : sharedPath(shareToken);
  return (
    <section>
      <Heading level={2}>{words.share[lang]}</Heading>
      <p>{words.shareLead[lang]}</p>
      {link !== null && (
        <p>
          {words.shareLink[lang]} <a href={link}>{`${publicUrl}${link}`}</a>
        </p>
      )}
      {owns ? (
        <Form action={`${scenarioPath(scenario.slug)}/delen`}>
          <input type="hidden" name="delen" value={link === null ? 'ja' : 'nee'} />
          <Button variant="secondary">{(link === null ? words.shareNow : words.shareStop)[lang]}</Button>
        </Form>
      ) : (
        link === null && <p>{words.shareNot[lang]}</p>
      )}
    </section>
  );
}

export type ScenarioProps = OutcomeProps & {
  readonly publicUrl: string;
  readonly mayEdit: boolean;
  readonly owns: boolean;
};

export function ScenarioView({ lang, computed, publicUrl, mayEdit, owns }: ScenarioProps): VNode {
  const { scenario, formula } = computed;
  const path = scenarioPath(scenario.slug);
  return (
    <>
      <Crumbs lang={lang} />
      <Heading level={1}>
        <OwnWords said={inDutch(scenario.name)} lang={lang} />
      </Heading>
      <Note lang={lang} scenario={scenario} />
      <SummaryList
        lang={lang}
        rows={[
          {
            key: words.formula[lang],
            value: (
              <>
                <a href={formulaPath(formula.number)}>
                  <OwnWords said={inDutch(formula.name)} lang={lang} />
                </a>{' '}
                ({yearsWords(formula, lang)}, {formulaWords.statuses[formula.status][lang]})
              </>
            ),
          },
          { key: words.owner[lang], value: scenario.owner ?? formulaWords.program[lang] },
          { key: words.changed[lang], value: formatMoment(scenario.changedAt, lang) },
        ]}
      />
      {mayEdit && (
        <ButtonGroup>
          <LinkButton href={`${path}/bewerken`}>{words.editShort[lang]}</LinkButton>
          <LinkButton href={`${path}/weggooien`} variant="quiet">
            {words.discard[lang]}
          </LinkButton>
        </ButtonGroup>
      )}
      <Outcome lang={lang} computed={computed} />
      <Files lang={lang} path={path} />
      {mayEdit && (
        <>
          <Form action={`${path}/kopie`}>
            <Button variant="secondary">{words.copy[lang]}</Button>
          </Form>
          <Sharing lang={lang} scenario={scenario} publicUrl={publicUrl} owns={owns} />
        </>
      )}
    </>
  );
}

export function SharedScenarioView({
  lang,
  computed,
  path,
}: OutcomeProps & { readonly path: string }): VNode {
  const { scenario, formula } = computed;
  return (
    <>
      <Heading level={1} kicker={words.formulaOf[lang]}>
        <OwnWords said={inDutch(scenario.name)} lang={lang} />
      </Heading>
      <Alert kind="info" lang={lang}>
        {words.sharedNote[lang]}
      </Alert>
      <Note lang={lang} scenario={scenario} />
      <p>
        {words.formula[lang]}: <OwnWords said={inDutch(formula.name)} lang={lang} /> (
        {formulaWords.statuses[formula.status][lang]}).{' '}
        <a
          href={
            formula.status === 'published'
              ? publicFormulaPath(formula.number)
              : '/basisfinanciering/narekenen'
          }
        >
          {formulaWords[formula.status === 'published' ? 'publishedFigures' : 'recompute'][lang]}
        </a>
      </p>
      <Outcome lang={lang} computed={computed} />
      <Files lang={lang} path={path} />
      <p>
        <a href={`/api/v1/base-funding/scenarios/${scenario.shareToken ?? ''}`}>
          {formulaWords.asJson[lang]}
        </a>
      </p>
    </>
  );
}

export function DiscardScenarioView(props: {
  readonly lang: Lang;
  readonly scenario: Scenario;
  readonly problems: readonly Problem[];
}): VNode {
  const { lang, scenario, problems } = props;
  const path = scenarioPath(scenario.slug);
  return (
    <>
      <Crumbs lang={lang} />
      <Heading level={1}>{words.discard[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <p>
        {fillWith(words.discardLead, lang, {
          name: <OwnWords said={inDutch(scenario.name)} lang={lang} />,
        })}
      </p>
      <Form action={`${path}/weggooien`}>
        <ButtonGroup>
          <Button variant="danger">{formulaWords.discardNow[lang]}</Button>
          <LinkButton href={path} variant="secondary">
            {words.cancel[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}

const allYearsCents = ({ outcome }: Computed): number =>
  outcome.years.reduce((sum, { totalCents }) => sum + totalCents, 0);

export function CompareScenariosView(props: {
  readonly lang: Lang;
  readonly all: readonly Computed[];
}): VNode {
  const { lang, all } = props;
  const figures = all.map((computed) => new Map(keyFigures(computed, lang)));
  const names = [...new Set(figures.flatMap((one) => [...one.keys()]))];
  const title = ({ scenario }: Computed) => <OwnWords said={inDutch(scenario.name)} lang={lang} />;
  return (
    <>
      <Crumbs lang={lang} />
      <Heading level={1}>{words.compareTitle[lang]}</Heading>
      <BarTable
        lang={lang}
        id="naast-elkaar"
        caption={words.allYears[lang]}
        rows={all}
        barsHeader={words.money[lang]}
        bars={(computed) => [{ from: 0, to: allYearsCents(computed), fill: 'solid' }]}
        legend={[{ fill: 'solid', label: words.allYears[lang] }]}
        columns={[
          {
            header: words.scenario[lang],
            rowHeader: true,
            cell: (computed) => <a href={scenarioPath(computed.scenario.slug)}>{title(computed)}</a>,
          },
          {
            header: words.yearsShort[lang],
            cell: ({ outcome }) => `${outcome.years[0]?.year ?? ''}–${outcome.years.at(-1)?.year ?? ''}`,
          },
          {
            header: words.formula[lang],
            cell: ({ formula }) => <OwnWords said={inDutch(formula.name)} lang={lang} />,
          },
          {
            header: words.together[lang],
            numeric: true,
            cell: (computed) => roundWords(allYearsCents(computed), lang),
          },
          {
            // Scenarios of four and of five years are not told apart by what they cost together.
            header: words.meanYear[lang],
            numeric: true,
            cell: (computed) =>
              roundWords(Math.round(allYearsCents(computed) / computed.outcome.years.length), lang),
          },
        ]}
      />
      <Table
        lang={lang}
        caption={words.lastYears[lang]}
        rows={names}
        columns={[
          { header: words.figureOf[lang], rowHeader: true, cell: (name) => name },
          ...all.map((computed, at) => ({
            header: `${computed.scenario.name} (${computed.outcome.years.at(-1)?.year ?? ''})`,
            numeric: true,
            cell: (name: string) => figures[at]?.get(name) ?? '–',
          })),
        ]}
      />
    </>
  );
}
