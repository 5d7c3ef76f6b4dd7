/** Schemes with their versions as the office keeps them, and the way to each. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Badge, Breadcrumbs, fill, Heading, Lead, LinkButton, Table } from '../../../ui/index.ts';
import type { Scheme, SchemeVersion } from '../types.ts';
import { manageWords as words } from './manage-words.ts';
import { periodWords } from './schemes.tsx';

export const versionPath = ({ schemeSlug, number }: Pick<SchemeVersion, 'schemeSlug' | 'number'>): string =>
  `/beheer/regelingen/${schemeSlug}/versies/${number}`;

const statusWords = {
  draft: words.draft,
  published: words.published,
  withdrawn: words.withdrawnStatus,
} as const;

const statusTones = { draft: 'orange', published: 'green', withdrawn: 'neutral' } as const;

export function StatusBadge({ lang, version }: { lang: Lang; version: SchemeVersion }): VNode {
  return <Badge tone={statusTones[version.status]}>{statusWords[version.status][lang]}</Badge>;
}

/** The way back to a version, and to all schemes. */
export function VersionCrumbs({ lang, version }: { lang: Lang; version: SchemeVersion }): VNode {
  return (
    <Breadcrumbs
      lang={lang}
      items={[
        { label: words.title[lang], href: '/beheer/regelingen' },
        {
          label: `${version.name[lang]}, ${fill(words.version, lang, { n: version.number }).toLowerCase()}`,
          href: versionPath(version),
        },
      ]}
    />
  );
}

export type ManagedScheme = { readonly scheme: Scheme; readonly versions: readonly SchemeVersion[] };

type ManageListProps = {
  lang: Lang;
  schemes: readonly ManagedScheme[];
  /** Whoever only reads sees no button. */
  mayEdit: boolean;
};

export function ManageListView({ lang, schemes, mayEdit }: ManageListProps): VNode {
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      {mayEdit && (
        <p>
          <LinkButton href="/beheer/regelingen/nieuw" icon="plus">
            {words.create[lang]}
          </LinkButton>
        </p>
      )}
      {schemes.map(({ scheme, versions }) => (
        <div key={scheme.slug}>
          <Heading level={2}>{scheme.name[lang]}</Heading>
          <a href={`/beheer/regelingen/${scheme.slug}/evaluatie`}>{words.evaluation[lang]}</a>
          <Table
            lang={lang}
            id={`versies-${scheme.slug}`}
            caption={`${words.versions[lang]}: ${scheme.name[lang]}`}
            hideCaption
            narrow="stack"
            columns={[
              {
                header: words.versions[lang],
                rowHeader: true,
                cell: (row) => <a href={versionPath(row)}>{fill(words.version, lang, { n: row.number })}</a>,
              },
              { header: words.period[lang], cell: (row) => periodWords(row, lang) },
              { header: words.status[lang], cell: (row) => <StatusBadge lang={lang} version={row} /> },
            ]}
            rows={versions}
          />
        </div>
      ))}
    </>
  );
}
