/** Published versions of the formula, for everybody. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { inDutch } from '../../../kernel/words.ts';
import { Breadcrumbs, Heading, Lead, OwnWords } from '../../../ui/index.ts';
import { formulaWords as words } from '../formula-words.ts';
import type { FormulaVersion } from '../types.ts';
import { sumsWords } from '../words.ts';
import { Facts, Figures, type Props } from './formula.tsx';
import { publicFormulaPath, versionName, yearsWords } from './formula-parts.tsx';

/** For everybody: the figures as they were published, and by which rules they are used; no person is named. */
export function PublicFormulaView({ lang, version }: Props): VNode {
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[{ label: sumsWords.title[lang], href: '/basisfinanciering/narekenen' }]}
      />
      <Heading level={1} kicker={versionName(version, lang)}>
        <OwnWords said={inDutch(version.name)} lang={lang} />
      </Heading>
      <Lead>{words.publicLead[lang]}</Lead>
      <Facts lang={lang} version={version} names={false} />
      <Figures lang={lang} version={version} />
      <p>
        <a href="/basisfinanciering/narekenen#formule">{words.publicRules[lang]}</a>
      </p>
      <p>
        <a href={`/api/v1/base-funding/formulas/${version.number}`}>{words.asJson[lang]}</a>
      </p>
    </>
  );
}

/** The published versions, under the sums of the sources. */
export function PublishedFormulas(props: {
  readonly lang: Lang;
  readonly versions: readonly FormulaVersion[];
}): VNode | null {
  const { lang, versions } = props;
  if (versions.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{words.publishedTitle[lang]}</Heading>
      <ul>
        {versions.map((version) => (
          <li key={version.id}>
            <a href={publicFormulaPath(version.number)}>
              <OwnWords said={inDutch(version.name)} lang={lang} />
            </a>
            , {yearsWords(version, lang)}
          </li>
        ))}
      </ul>
    </section>
  );
}
