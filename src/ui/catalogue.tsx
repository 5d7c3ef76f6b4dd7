import type { VNode } from 'preact';
import type { Lang } from '../kernel/messages.ts';
import { DisplayStates } from './catalogue-display.tsx';
import { FormStates } from './catalogue-forms.tsx';
import { PictureStates } from './catalogue-pictures.tsx';
import { Heading, Lead } from './text.tsx';

/** Every component in every state, for who builds pages and for the accessibility test. Goes inside `<Layout wide>`. */
export function Catalogue({ lang }: { lang: Lang }): VNode {
  const nl = lang === 'nl';
  return (
    <>
      <Heading level={1}>{nl ? 'Stijl' : 'Style'}</Heading>
      <Lead>
        {nl
          ? 'Alle bouwstenen van dit platform, in elke toestand. Kleuren en maten staan in één bestand.'
          : 'All building blocks of this platform, in every state. Colours and sizes live in one file.'}
      </Lead>
      <DisplayStates lang={lang} />
      <PictureStates lang={lang} />
      <FormStates lang={lang} />
    </>
  );
}
