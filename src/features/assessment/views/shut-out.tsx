/** What somebody sees who may not read an application: she did not declare her interests yet, or has one. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Breadcrumbs, ButtonGroup, Heading, Lead, LinkButton } from '../../../ui/index.ts';
import type { Pack, PackRow } from '../types.ts';
import { packCrumbs, packHref } from './parts.tsx';
import { declareWords, packWords, textWords } from './words.ts';

export type ShutProps = {
  readonly lang: Lang;
  readonly pack: Pack;
  readonly row: PackRow;
  readonly standing: 'undeclared' | 'conflicted';
  readonly sentence: Problem;
};

/** What somebody gets instead of the text: why, and what she can still do. */
export function ShutView({ lang, pack, row, standing, sentence }: ShutProps): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={packCrumbs(pack, lang)} />
      <Heading level={1} kicker={row.caseNumber}>
        {textWords[standing === 'conflicted' ? 'shutOut' : 'closed'][lang]}
      </Heading>
      <Lead>{standing === 'conflicted' ? sentence.text[lang] : textWords.notDeclared[lang]}</Lead>
      <ButtonGroup>
        <LinkButton href={packHref(pack)}>{declareWords.toPack[lang]}</LinkButton>
        {standing === 'conflicted' && pack.open.includes(row) && (
          <LinkButton href={`${packHref(pack)}/belangen?zaak=${row.caseNumber}`} variant="secondary">
            {declareWords.change[lang]}
          </LinkButton>
        )}
        {standing === 'conflicted' && (
          <LinkButton href="/belangen" variant="secondary">
            {packWords.ownRegister[lang]}
          </LinkButton>
        )}
      </ButtonGroup>
    </>
  );
}
