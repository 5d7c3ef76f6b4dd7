/** The findings under a decision or a proposal: each rule with its article, the facts, and what they mean. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Heading, Table } from '../../../ui/index.ts';
import type { Finding } from '../types.ts';
import { ResultBadge } from './parts.tsx';
import { words } from './words.ts';

function FactList({ finding, lang }: { finding: Finding; lang: Lang }): VNode | null {
  if (finding.facts.length === 0) return null;
  return (
    <ul>
      {finding.facts.map((fact) => (
        <li key={`${fact.label.en}-${fact.value.en}`}>
          {fact.label[lang]}: {fact.value[lang]}
        </li>
      ))}
    </ul>
  );
}

type Props = { lang: Lang; findings: readonly Finding[]; level?: 2 | 3 };

export function FindingsTable({ lang, findings, level = 2 }: Props): VNode {
  return (
    <>
      <Heading level={level}>{words.findings[lang]}</Heading>
      <Table
        lang={lang}
        caption={words.findings[lang]}
        hideCaption
        narrow="stack"
        rows={findings}
        columns={[
          {
            header: words.rule[lang],
            rowHeader: true,
            cell: (finding) => (
              <>
                {finding.label[lang]}
                <br />
                <small>{finding.article}</small>
              </>
            ),
          },
          { header: words.usedFacts[lang], cell: (finding) => <FactList finding={finding} lang={lang} /> },
          { header: words.meaning[lang], cell: (finding) => finding.sentence[lang] },
          { header: words.result[lang], cell: (finding) => <ResultBadge finding={finding} lang={lang} /> },
        ]}
      />
    </>
  );
}
