/** One version of the formula, two beside each other, and the last page before something that cannot be undone. */
import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { inDutch } from '../../../kernel/words.ts';
import {
  Alert,
  Badge,
  Button,
  ButtonGroup,
  Checkbox,
  ErrorSummary,
  Form,
  fill,
  fillWith,
  Heading,
  LinkButton,
  OwnWords,
  SummaryList,
  Table,
} from '../../../ui/index.ts';
import { differingFigures } from '../forms/formula.ts';
import { formulaWords as words } from '../formula-words.ts';
import { figures, parameterNames } from '../rules/parameters.ts';
import type { FormulaVersion, ParameterName } from '../types.ts';
import {
  Crumbs,
  figureGroups,
  figureName,
  figureWords,
  formulaPath,
  publicFormulaPath,
  StandingBadge,
  unsureCount,
  versionName,
  yearsWords,
} from './formula-parts.tsx';

export type Props = { readonly lang: Lang; readonly version: FormulaVersion };

export function StatusBadge({ lang, version }: Props): VNode {
  return (
    <Badge tone={version.status === 'published' ? 'green' : 'orange'}>
      {words.statuses[version.status][lang]}
    </Badge>
  );
}

export function Facts({ lang, version, names }: Props & { readonly names: boolean }): VNode {
  const { publishedAt, publishedBy } = version;
  const when = publishedAt === null ? '' : formatMoment(publishedAt, lang);
  return (
    <SummaryList
      lang={lang}
      rows={[
        { key: words.status[lang], value: <StatusBadge lang={lang} version={version} /> },
        { key: words.years[lang], value: yearsWords(version, lang) },
        ...(publishedAt === null
          ? []
          : [
              {
                key: words.publishedAt[lang],
                value: names
                  ? fill(words.publishedBy, lang, { when, who: publishedBy ?? words.program[lang] })
                  : when,
              },
            ]),
        {
          key: words.toVerify[lang],
          value: fill(words.toVerifyCount, lang, { n: unsureCount(version), all: parameterNames.length }),
        },
      ]}
    />
  );
}

export function Figures({ lang, version }: Props): VNode {
  return (
    <>
      {figureGroups.map(({ title, names }) => (
        <section key={title.nl}>
          <Heading level={2}>{title[lang]}</Heading>
          <Table
            lang={lang}
            caption={title[lang]}
            hideCaption
            narrow="stack"
            rows={names}
            columns={[
              { header: words.figure[lang], rowHeader: true, cell: (name) => figureName(name, lang) },
              {
                header: words.value[lang],
                numeric: true,
                cell: (name) => figureWords(version.figures[name].value, figures[name].unit, lang),
              },
              {
                header: words.standing[lang],
                cell: (name) => <StandingBadge standing={version.figures[name].standing} lang={lang} />,
              },
              {
                header: words.source[lang],
                cell: (name) => <OwnWords said={inDutch(version.figures[name].source)} lang={lang} />,
              },
            ]}
          />
        </section>
      ))}
    </>
  );
}

type FormulaProps = Props & {
  /** What most people compare it with: another published version. */
  readonly against: FormulaVersion | null;
  readonly mayEdit: boolean;
  readonly mayPublish: boolean;
};

export function FormulaView(props: FormulaProps): VNode {
  const { lang, version, against, mayEdit, mayPublish } = props;
  const path = formulaPath(version.number);
  const draft = version.status === 'draft';
  return (
    <>
      <Crumbs lang={lang} />
      <Heading level={1} kicker={versionName(version, lang)}>
        <OwnWords said={inDutch(version.name)} lang={lang} />
      </Heading>
      <Facts lang={lang} version={version} names />
      {!draft && (
        <p>
          <a href={publicFormulaPath(version.number)}>{words.publicPage[lang]}</a>
        </p>
      )}
      <ButtonGroup>
        {draft && mayEdit && <LinkButton href={`${path}/bewerken`}>{words.edit[lang]}</LinkButton>}
        {draft && mayPublish && (
          <LinkButton href={`${path}/bekendmaken`} variant="secondary">
            {words.publish[lang]}
          </LinkButton>
        )}
        {against && (
          <LinkButton
            href={`${formulaPath('vergelijken')}?a=${against.number}&b=${version.number}`}
            variant="secondary"
          >
            {fill(words.compareTo, lang, { n: against.number })}
          </LinkButton>
        )}
        <LinkButton href={`${path}/yaml`} variant="secondary">
          {words.yaml[lang]}
        </LinkButton>
        {draft && mayEdit && (
          <LinkButton href={`${path}/weggooien`} variant="quiet">
            {words.discard[lang]}
          </LinkButton>
        )}
      </ButtonGroup>
      <Figures lang={lang} version={version} />
      {mayEdit && (
        <Form action={`${path}/kopie`}>
          <Button variant="secondary">{words.copy[lang]}</Button>
        </Form>
      )}
    </>
  );
}

function differenceWords(name: ParameterName, a: FormulaVersion, b: FormulaVersion, lang: Lang): string {
  const [one, other] = [a.figures[name].value, b.figures[name].value];
  if (one === null || other === null || one === other) return '';
  const { unit } = figures[name];
  const sign = other > one ? '+' : '−';
  // Thousandths: what a computer adds to 0.1 + 0.2 is nobody's difference.
  return `${sign}${figureWords(Math.round(Math.abs(other - one) * 1000) / 1000, unit, lang)}`;
}

type CompareProps = { readonly lang: Lang; readonly a: FormulaVersion; readonly b: FormulaVersion };

export function CompareFormulasView({ lang, a, b }: CompareProps): VNode {
  const rows = differingFigures(a, b);
  const cell = (version: FormulaVersion) => (name: ParameterName) => {
    const { value, source, standing } = version.figures[name];
    return (
      <>
        <strong>{figureWords(value, figures[name].unit, lang)}</strong>{' '}
        <StandingBadge standing={standing} lang={lang} />
        <p class="hv-hint">
          <OwnWords said={inDutch(source)} lang={lang} />
        </p>
      </>
    );
  };
  return (
    <>
      <Crumbs lang={lang} />
      <Heading level={1}>{words.compare[lang]}</Heading>
      <SummaryList
        lang={lang}
        rows={[a, b].map((version) => ({
          key: versionName(version, lang),
          value: (
            <>
              <a href={formulaPath(version.number)}>
                <OwnWords said={inDutch(version.name)} lang={lang} />
              </a>
              , {yearsWords(version, lang)} <StatusBadge lang={lang} version={version} />
            </>
          ),
        }))}
      />
      <p>{rows.length === 0 ? words.compareSame[lang] : words.compareLead[lang]}</p>
      {rows.length > 0 && (
        <Table
          lang={lang}
          caption={words.compare[lang]}
          hideCaption
          narrow="stack"
          rows={rows}
          columns={[
            { header: words.figure[lang], rowHeader: true, cell: (name) => figureName(name, lang) },
            { header: versionName(a, lang), cell: cell(a) },
            { header: versionName(b, lang), cell: cell(b) },
            {
              header: words.difference[lang],
              numeric: true,
              cell: (name) => differenceWords(name, a, b, lang),
            },
          ]}
        />
      )}
    </>
  );
}

type ConfirmProps = Props & {
  readonly kind: 'bekendmaken' | 'weggooien';
  readonly problems: readonly Problem[];
  /** Versions that stop when this one begins. */
  readonly ends: readonly FormulaVersion[];
};

export function ConfirmFormulaView({ lang, version, kind, problems, ends }: ConfirmProps): VNode {
  const publish = kind === 'bekendmaken';
  const asked = ({ field }: Problem) => field === 'endEarlier';
  const blocked = problems.some((found) => !asked(found) && found.code !== 'revision-conflict');
  const said = {
    n: version.number,
    name: <OwnWords said={inDutch(version.name)} lang={lang} />,
    years: yearsWords(version, lang),
  };
  const unsure = unsureCount(version);
  const back = (
    <LinkButton href={formulaPath(version.number)} variant="secondary">
      {words.cancel[lang]}
    </LinkButton>
  );
  return (
    <>
      <Crumbs lang={lang} more={[{ label: versionName(version, lang), href: formulaPath(version.number) }]} />
      <Heading level={1}>{(publish ? words.publishTitle : words.discard)[lang]}</Heading>
      <ErrorSummary
        problems={problems.map((found) => (asked(found) ? found : { ...found, field: '' }))}
        lang={lang}
      />
      <p>{fillWith(publish ? words.publishLead : words.discardLead, lang, said)}</p>
      {publish && unsure > 0 && (
        <Alert kind="attention" lang={lang}>
          {fill(words.publishUnsure, lang, { n: unsure, all: parameterNames.length })}
        </Alert>
      )}
      {blocked ? (
        <p>{back}</p>
      ) : (
        <Form action={`${formulaPath(version.number)}/${kind}`}>
          <input type="hidden" name="revision" value={version.revision} />
          {ends.length > 0 && (
            <Checkbox
              lang={lang}
              name="endEarlier"
              label={fill(words.endEarlier, lang, {
                n: ends.map(({ number }) => number).join(', '),
                year: version.fromYear,
              })}
              problems={problems}
              optional="unmarked"
            />
          )}
          <ButtonGroup>
            <Button variant={publish ? 'primary' : 'danger'}>
              {(publish ? words.publishNow : words.discardNow)[lang]}
            </Button>
            {back}
          </ButtonGroup>
        </Form>
      )}
    </>
  );
}
