/** One version: what stands in the way of publishing, its rounds, and what can be done with it. */
import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ButtonGroup,
  Details,
  Form,
  fill,
  Heading,
  LinkButton,
  SummaryList,
} from '../../../ui/index.ts';
import { partOf, sectionSlugs, sectionTitles } from '../forms/sections.ts';
import type { Checked } from '../rules/validate.ts';
import { requiredAnswers, roundState } from '../rules.ts';
import type { Round, SchemeVersion } from '../types.ts';
import { StatusBadge, versionPath } from './manage.tsx';
import { manageWords as words } from './manage-words.ts';
import { RoundBadge } from './scheme-cards.tsx';
import { schemeWords } from './scheme-words.ts';
import { periodWords } from './schemes.tsx';

export type VersionProps = {
  lang: Lang;
  version: SchemeVersion;
  rounds: readonly Round[];
  checked: Checked;
  /** What stands in the way of publishing, window and rounds included; only of drafts. */
  toDo: readonly Problem[];
  today: PlainDate;
  /** Whoever only reads sees what is there, and nothing to change it by. */
  mayEdit: boolean;
};

function Parts({ lang, version }: VersionProps): VNode {
  const base = versionPath(version);
  const { rules } = version;
  const asked = fill(words.formSize, lang, { pages: rules.form.length, answers: requiredAnswers(rules) });
  return (
    <section aria-labelledby="onderdelen">
      <Heading level={2} id="onderdelen">
        {words.parts[lang]}
      </Heading>
      <ul class="hv-link-columns">
        {sectionSlugs.map((slug) => (
          <li key={slug}>
            <a href={`${base}/deel/${slug}`}>{sectionTitles[slug][lang]}</a>
          </li>
        ))}
        <li>
          <a href={`${base}/voorgangers`}>{words.predecessors[lang]}</a>
        </li>
        <li>
          <a href={`${base}/formulier`}>{words.formPart[lang]}</a> {asked}
        </li>
      </ul>
    </section>
  );
}

function ToDo({ lang, version, checked, toDo, mayEdit }: VersionProps): VNode {
  const list = (problems: readonly Problem[]): VNode => (
    <ul>
      {problems.map((found) => {
        const part = partOf(found.field);
        const sentence = found.text[lang];
        return (
          <li key={`${found.field} ${found.code}`}>
            {part === null || !mayEdit ? (
              sentence
            ) : (
              <a href={`${versionPath(version)}/${part}`}>{sentence}</a>
            )}
          </li>
        );
      })}
    </ul>
  );
  return (
    <>
      {toDo.length > 0 ? (
        <Alert kind="attention" lang={lang} title={words.toDo[lang]}>
          {list(toDo)}
        </Alert>
      ) : (
        <Alert kind="success" lang={lang} title={words.ready[lang]}>
          {words.readyText[lang]}
        </Alert>
      )}
      {checked.warnings.length > 0 && (
        <Details summary={`${words.warnings[lang]} (${checked.warnings.length})`}>
          {list(checked.warnings)}
        </Details>
      )}
    </>
  );
}

function Rounds({ lang, version, rounds, today, mayEdit }: VersionProps): VNode {
  const base = versionPath(version);
  const open = mayEdit && version.status !== 'withdrawn';
  return (
    <section aria-labelledby="rondes">
      <Heading level={2} id="rondes">
        {words.rounds[lang]}
      </Heading>
      {rounds.length === 0 && <p>{schemeWords.noRounds[lang]}</p>}
      <SummaryList
        lang={lang}
        rows={rounds.map((round) => ({
          key: round.name[lang],
          value: (
            <p>
              {formatDate(round.opensOn, lang)} – {formatDate(round.closesOn, lang)}{' '}
              <RoundBadge lang={lang} state={roundState(round, today)} />{' '}
              <a href={`/beheer/rondes/${round.slug}/verdeling`}>
                {words.rehearseRound[lang]}
                <span class="hv-visually-hidden">: {round.name[lang]}</span>
              </a>
            </p>
          ),
          ...(open ? { changeHref: `${base}/rondes/${round.slug}` } : {}),
        }))}
      />
      {open && (
        <p>
          <LinkButton href={`${base}/rondes/nieuw`} variant="secondary" icon="plus">
            {words.addRound[lang]}
          </LinkButton>
        </p>
      )}
    </section>
  );
}

function Tools({ lang, version }: VersionProps): VNode {
  const base = versionPath(version);
  return (
    <section aria-labelledby="nakijken">
      <Heading level={2} id="nakijken">
        {words.tools[lang]}
      </Heading>
      <ul class="hv-link-columns">
        <li>
          <a href={`${base}/voorbeeld`}>{words.preview[lang]}</a>
        </li>
        <li>
          <a href={`${base}/proef`}>{words.simulate[lang]}</a>
        </li>
        <li>
          <a href={`${base}/yaml`}>{words.yaml[lang]}</a>
        </li>
        {version.status !== 'draft' && (
          <li>
            <a href={`/regelingen/${version.schemeSlug}/versies/${version.number}`}>
              {words.publicPage[lang]}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}

/** What can be done with the whole version. The one that cannot be undone asks again on a page of its own. */
function Actions({ lang, version }: VersionProps): VNode {
  const base = versionPath(version);
  const copy = (
    <Form action={`${base}/kopie`}>
      <Button variant={version.status === 'draft' ? 'secondary' : 'primary'} icon="plus">
        {words.copy[lang]}
      </Button>
    </Form>
  );
  return (
    <ButtonGroup>
      {version.status === 'draft' && (
        <LinkButton href={`${base}/bekendmaken`} icon="send">
          {words.publish[lang]}
        </LinkButton>
      )}
      {copy}
      {version.status === 'draft' && (
        <LinkButton href={`${base}/weggooien`} variant="quiet" icon="trash">
          {words.discard[lang]}
        </LinkButton>
      )}
      {version.status === 'published' && (
        <LinkButton href={`${base}/intrekken`} variant="quiet">
          {words.withdraw[lang]}
        </LinkButton>
      )}
    </ButtonGroup>
  );
}

export function VersionView(props: VersionProps): VNode {
  const { lang, version, mayEdit } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: words.title[lang], href: '/beheer/regelingen' }]} />
      <Heading level={1} kicker={version.name[lang]}>
        {fill(words.version, lang, { n: version.number })}
      </Heading>
      <p>
        <StatusBadge lang={lang} version={version} /> {periodWords(version, lang)}
      </p>
      {version.status === 'draft' && (
        <>
          <ToDo {...props} />
          {mayEdit && <Parts {...props} />}
        </>
      )}
      <Tools {...props} />
      <Rounds {...props} />
      {mayEdit && <Actions {...props} />}
    </>
  );
}
