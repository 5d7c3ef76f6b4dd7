/** The document that stands in a frame on the page of somebody else: small, without menu, form or session. */
import type { VNode } from 'preact';
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Occasion } from '../occasions.ts';
import { Days } from '../views/occasions.tsx';
import { embedWords as words } from './messages.ts';

export type EmbedProps = {
  readonly lang: Lang;
  readonly title: string;
  readonly today: PlainDate;
  /** Null: we do not know what is asked. */
  readonly occasions: readonly Occasion[] | null;
  /** Not where every line has the same one. */
  readonly withWijk: boolean;
  /** Path and query of the agenda on the platform. */
  readonly agenda: string;
  readonly demo: boolean;
  readonly assets: { readonly embedCss: string; readonly themeCss?: string };
};

export function EmbedPage(props: EmbedProps): VNode {
  const { lang, title, occasions, agenda, assets } = props;
  return (
    <html lang={lang} data-hoofdveld-embed="">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="stylesheet" href={assets.embedCss} />
        {assets.themeCss !== undefined && <link rel="stylesheet" href={assets.themeCss} />}
        <script src="/embed/agenda.js" defer></script>
      </head>
      <body class="hv-body">
        <main class="hv-main">
          <h1>{title}</h1>
          {occasions === null ? (
            <p>{words.unknown[lang]}</p>
          ) : occasions.length === 0 ? (
            <p>{words.none[lang]}</p>
          ) : (
            <Days
              occasions={occasions}
              today={props.today}
              lang={lang}
              level={2}
              withWijk={props.withWijk}
              outside
            />
          )}
          <p>
            <a href={agenda} target="_blank" rel="noopener">
              {words.whole[lang]}
            </a>
          </p>
          <p class="hv-embed__source">
            {words.from[lang]}
            {props.demo && ` ${words.demo[lang]}`}
          </p>
        </main>
      </body>
    </html>
  );
}
