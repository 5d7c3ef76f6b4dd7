import { ParseOption, XmlDocument, XmlElement } from 'libxml2-wasm';
import { ok, problem, type Result, refused } from '../../../kernel/result.ts';

/** The elements of one namespace as plain values; attributes, comments and other namespaces are left out. */
export type XmlBranch = {
  readonly name: string;
  /** Trimmed text of an element without child elements; empty otherwise. */
  readonly text: string;
  readonly children: readonly XmlBranch[];
};
export type XmlTree = { readonly namespace: string; readonly root: XmlBranch };

export const maxXmlBytes = 5 * 1024 * 1024;
/** A status file of 5 MB with real content has fewer; more is a file made to exhaust memory. */
export const maxXmlElements = 250_000;

const parseOptions: ParseOption =
  ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NO_SYS_CATALOG;

const tooLarge = () =>
  refused(
    problem('', 'xml-too-large', {
      nl: 'Dit bestand is te groot. Een statusbestand is hoogstens 5 MB.',
      en: 'This file is too large. A status file is at most 5 MB.',
    }),
  );

function parse(xml: string): XmlDocument | null {
  try {
    return XmlDocument.fromString(xml, { option: parseOptions, encoding: 'utf-8' });
  } catch {
    // Whatever the parser throws at a foreign file, the file is the cause.
    return null;
  }
}

/** Null when the file has more elements than the bound. */
function convert(root: XmlElement, namespace: string): XmlBranch | null {
  let room = maxXmlElements;
  const branch = (element: XmlElement): XmlBranch => {
    room -= 1;
    const children: XmlBranch[] = [];
    let leaf = true;
    for (let node = element.firstChild; node !== null && room > 0; node = node.next) {
      if (!(node instanceof XmlElement)) continue;
      leaf = false;
      if (node.namespaceUri === namespace) children.push(branch(node));
    }
    return { name: element.name, text: leaf ? element.content.trim() : '', children };
  };
  const tree = branch(root);
  return room > 0 ? tree : null;
}

/**
 * Reads XML from outside into plain values. A document type declaration is refused before parsing: ISO 20022
 * messages have none, and without one there are no entities to expand and no files to fetch.
 * @returns problems `xml-too-large`, `xml-doctype`, `xml-broken`, all on the file as a whole; never throws on content
 */
export function readXmlTree(xml: string): Result<XmlTree> {
  if (xml.length > maxXmlBytes || Buffer.byteLength(xml, 'utf8') > maxXmlBytes) return tooLarge();
  const doctype = problem('', 'xml-doctype', {
    nl: 'Dit bestand bevat een DOCTYPE. Dat hoort niet in een statusbestand en kan onveilig zijn. Download het opnieuw bij de bank.',
    en: 'This file contains a DOCTYPE. That does not belong in a status file and can be unsafe. Download it again from the bank.',
  });
  if (xml.includes('<!DOCTYPE')) return refused(doctype);
  const document = parse(xml);
  if (document === null) {
    return refused(
      problem('', 'xml-broken', {
        nl: 'Dit bestand is beschadigd of geen XML. Download het opnieuw bij de bank.',
        en: 'This file is damaged or not XML. Download it again from the bank.',
      }),
    );
  }
  try {
    if (document.dtd !== null) return refused(doctype);
    const namespace = document.root.namespaceUri;
    const root = convert(document.root, namespace);
    return root === null ? tooLarge() : ok({ namespace, root });
  } finally {
    document.dispose();
  }
}

export function childrenNamed(branch: XmlBranch, name: string): readonly XmlBranch[] {
  return branch.children.filter((child) => child.name === name);
}

/** The first branch at a path of names, or null. */
export function branchAt(branch: XmlBranch, ...path: string[]): XmlBranch | null {
  let found: XmlBranch | undefined = branch;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found ?? null;
}

/** The text at a path of names; null when the element is absent or empty. */
export function textAt(branch: XmlBranch, ...path: string[]): string | null {
  return branchAt(branch, ...path)?.text || null;
}
