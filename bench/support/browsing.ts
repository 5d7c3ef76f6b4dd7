/** What a measurement needs of a browser: logging in as someone of the demo city, and finding links. */

/** As every browser of today asks. */
export const asBrowser = { 'accept-encoding': 'gzip, deflate, br, zstd', 'accept-language': 'nl' } as const;

/** @returns the headers of a reader who is this persona of the demo city */
export async function signedIn(url: string, persona: string): Promise<Readonly<Record<string, string>>> {
  const response = await fetch(new URL('/demo/inloggen', url), {
    method: 'POST',
    body: new URLSearchParams({ persona }),
    headers: { 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  });
  const cookies = response.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
  if (response.status !== 303 || cookies.length === 0)
    throw new Error(`Logging in as ${persona} gave ${response.status}`);
  return { ...asBrowser, cookie: cookies.join('; ') };
}

/** @returns the addresses on a page that look so, in order */
export async function hrefsOf(
  page: string,
  headers: Readonly<Record<string, string>>,
  looks: RegExp,
): Promise<readonly string[]> {
  const response = await fetch(page, { headers });
  if (!response.ok) throw new Error(`${page} gave ${response.status}`);
  const links = (await response.text()).matchAll(/<a\b[^>]*\bhref="([^"]+)"/g);
  return [...links].map(([, href = '']) => href.replaceAll('&amp;', '&')).filter((href) => looks.test(href));
}
