import type { VNode } from 'preact';
import { type Domain, domainLabels, domains } from '../../../kernel/domains.ts';
import type { Lang } from '../../../kernel/messages.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  Details,
  Form,
  fill,
  Heading,
  Lead,
  Select,
  Table,
} from '../../../ui/index.ts';
import type { Question } from '../asked.ts';
import { definitionId, definitions, hiddenRule } from '../rules/definitions.ts';
import { informalShareOf } from '../rules/figures.ts';
import { halfName, keyOfHalf, shortHalfName } from '../rules/halves.ts';
import { type Substitution, substitutionSource, substitutions, volunteerRule } from '../rules/policy.ts';
import type { ShownTable } from '../rules/shown.ts';
import type { ScopeFigures } from '../types.ts';
import { figuresPath, figureWords as words } from '../words.ts';
import { FiguresTable } from './tables.tsx';

export type FiguresProps = {
  readonly lang: Lang;
  readonly path: string;
  /** Of the wijk or domain; null for the city. */
  readonly name: string | null;
  readonly question: Question;
  /** The half-year is not over yet. */
  readonly running: boolean;
  readonly tables: readonly ShownTable[];
  readonly now: ScopeFigures | null;
  readonly before: ScopeFigures | null;
  /** Addresses of what is shown as a file. */
  readonly csv: string;
  readonly json: string;
  readonly domain: Domain | null;
  /** Of this wijk no source gives the profile. */
  readonly withoutProfile: boolean;
};

function Choose({ lang, path, question }: FiguresProps): VNode {
  const options = question.halves.map((half) => ({ value: keyOfHalf(half), label: halfName(half, lang) }));
  return (
    <Form action={path} method="get" label={words.choose[lang]} inline>
      <Select
        name="halfjaar"
        lang={lang}
        label={words.half[lang]}
        options={options}
        value={keyOfHalf(question.now)}
        placeholder={null}
      />
      <Select
        name="vergelijk"
        lang={lang}
        label={words.compare[lang]}
        options={[{ value: 'niet', label: words.compareNone[lang] }, ...options]}
        value={question.before ? keyOfHalf(question.before) : 'niet'}
        placeholder={null}
      />
      <Button variant="secondary">{words.show[lang]}</Button>
    </Form>
  );
}

const shareOf = (figures: ScopeFigures | null): number | null => figures && informalShareOf(figures);

function knownOf({ measuredBy, why }: Substitution, { lang, now, before, question }: FiguresProps): string {
  const share = measuredBy === 'balance' ? shareOf(now) : null;
  if (share === null) return why[lang];
  const earlier = shareOf(before);
  const said =
    earlier === null || question.before === null
      ? fill(words.shareOnly, lang, { share })
      : fill(words.shareNow, lang, { share, before: earlier, half: shortHalfName(question.before, lang) });
  return `${said} ${why[lang]}`;
}

/** The four shifts of source 003: of the city also where nothing is known, because that is said and not left out. */
function Substitutions(props: FiguresProps): VNode {
  const { lang, name } = props;
  const rows = name === null ? substitutions : substitutions.filter(({ measuredBy }) => measuredBy !== null);
  return (
    <>
      <Heading level={2} id="verschuiving">
        {words.substitution[lang]}
      </Heading>
      <p>{fill(words.substitutionLead, lang, { source: substitutionSource[lang] })}</p>
      <Table
        lang={lang}
        caption={words.substitution[lang]}
        hideCaption
        id="tabel-verschuiving"
        narrow="stack"
        rows={rows}
        columns={[
          { header: words.shift[lang], rowHeader: true, cell: ({ shift }) => shift[lang] },
          { header: words.known[lang], cell: (one) => knownOf(one, props) },
        ]}
      />
      {name !== null && (
        <p>
          <a href={`${figuresPath}#verschuiving`}>{words.substitutionOthers[lang]}</a>
        </p>
      )}
    </>
  );
}

function Meaning({ lang, tables }: FiguresProps): VNode {
  const used = new Set(
    tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.figure ?? []))),
  );
  return (
    <Details summary={words.how[lang]}>
      <dl>
        {[...used].map((figure) => (
          <>
            <dt id={definitionId(figure)}>{definitions[figure].label[lang]}</dt>
            <dd>{definitions[figure].counts[lang]}</dd>
          </>
        ))}
      </dl>
      <p>{fill(words.source, lang, { source: volunteerRule.source[lang] })}</p>
      <p>{hiddenRule[lang]}</p>
    </Details>
  );
}

function Themes({ lang, question, domain }: FiguresProps): VNode {
  return (
    <nav aria-label={words.themes[lang]}>
      <ul class="hv-link-columns">
        {domains
          .filter((one) => one !== domain)
          .map((one) => (
            <li key={one}>
              <a href={`${figuresPath}/thema/${one}?halfjaar=${keyOfHalf(question.now)}`}>
                {domainLabels[one][lang]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

export function FiguresView(props: FiguresProps): VNode {
  const { lang, name, tables } = props;
  const title = name === null ? words.title[lang] : fill(words.titleOf, lang, { name });
  return (
    <>
      {name !== null && (
        <Breadcrumbs lang={lang} items={[{ label: words.overview[lang], href: figuresPath }]} />
      )}
      <Heading level={1}>{title}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <Choose {...props} />
      {props.running && (
        <Alert kind="info" lang={lang}>
          {words.running[lang]}
        </Alert>
      )}
      {tables.map((table) => (
        <FiguresTable key={table.id} table={table} lang={lang} />
      ))}
      {props.withoutProfile && (
        <>
          <Heading level={2}>{words.profile[lang]}</Heading>
          <p>{words.profileNone[lang]}</p>
        </>
      )}
      <Substitutions {...props} />
      {name === null || props.domain !== null ? <Themes {...props} /> : null}
      <Meaning {...props} />
      <p>
        {words.download[lang]} <a href={props.csv}>CSV</a>, <a href={props.json}>JSON</a>
      </p>
    </>
  );
}
