import type { VNode } from 'preact';

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * Facts of the page for programs that read it (JSON-LD), for the head. It is data, which no browser runs and no security
 * policy stops. Inside a script no HTML is unescaped, so the signs of HTML are written as JSON writes any sign: no title
 * can end the script.
 */
export function StructuredData({ data }: { data: object }): VNode {
  const json = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => escapes[sign] ?? sign);
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
