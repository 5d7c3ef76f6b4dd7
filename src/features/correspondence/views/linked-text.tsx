import type { VNode } from 'preact';

/** Ends a sentence rather than an address. */
const closing = /[.,;:!?)»”’]+$/;

type Piece = { readonly words: string; readonly href: string | null };

function piecesOf(text: string, siteUrl: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  for (let at = rest.indexOf(siteUrl); at !== -1; at = rest.indexOf(siteUrl)) {
    const address = /^\S*/.exec(rest.slice(at))?.[0].replace(closing, '') ?? '';
    const path = address.slice(siteUrl.length);
    // `https://site.example.evil.example` starts with our address too.
    const own = path === '' || path.startsWith('/');
    pieces.push({ words: rest.slice(0, at), href: null });
    pieces.push({ words: address, href: own && !path.startsWith('//') ? path || '/' : null });
    rest = rest.slice(at + Math.max(address.length, siteUrl.length));
  }
  return [...pieces, { words: rest, href: null }];
}

/** One line of text in which addresses of this site are links; every other address stays plain text. */
function LinkedLine({ text, siteUrl }: { text: string; siteUrl: string | undefined }): VNode {
  if (siteUrl === undefined || siteUrl === '') return <>{text}</>;
  return (
    <>
      {piecesOf(text, siteUrl).map(({ words, href }) => (href === null ? words : <a href={href}>{words}</a>))}
    </>
  );
}

/** Text as it was written: line breaks are kept. */
export function LinkedText({ text, siteUrl }: { text: string; siteUrl?: string | undefined }): VNode {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <>
          {index > 0 && <br />}
          <LinkedLine text={line} siteUrl={siteUrl} />
        </>
      ))}
    </>
  );
}

/** The same, where an empty line starts a new paragraph. Each paragraph finds its own direction of writing. */
export function Paragraphs({ text, siteUrl }: { text: string; siteUrl?: string | undefined }): VNode {
  return (
    <>
      {text
        .split(/\n{2,}/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph) => (
          <p key={paragraph} dir="auto">
            <LinkedText text={paragraph} siteUrl={siteUrl} />
          </p>
        ))}
    </>
  );
}
