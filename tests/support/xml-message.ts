/** Looks at an XML message from outside: what it says, whether it fits a schema, and whether its elements are in order. */
import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { create } from 'xmlbuilder2';

/** The texts at an XPath; its prefix `p` stands for `namespace`. */
export function xmlTexts(xml: string, path: string, namespace: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.find(path, { p: namespace }).map((node) => node.content);
  } finally {
    document.dispose();
  }
}

/** @throws XmlValidateError when the message does not fit the schema */
export function validateXml(xml: string, schemaPath: URL): void {
  const schemaFile = XmlDocument.fromBuffer(readFileSync(schemaPath));
  const schema = XsdValidator.fromDoc(schemaFile);
  const document = XmlDocument.fromString(xml);
  try {
    schema.validate(document);
  } finally {
    document.dispose();
    schema.dispose();
    schemaFile.dispose();
  }
}

/**
 * Elements out of place, missing or too many; empty for a message in order.
 * @param childrenOf names in order, as `A B? C* D+`, for an element within its parent; null for a leaf
 */
export function orderFaults(
  xml: string,
  childrenOf: (name: string, parent: string) => string | null,
): string[] {
  const faults: string[] = [];
  const visit = (element: Element, parent: string): void => {
    const children = Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
    const names = children.map((child) => `${child.localName} `).join('');
    const pattern = childrenOf(element.localName, parent);
    if (pattern === null) {
      if (children.length > 0) faults.push(`${element.localName} is not a leaf`);
      return;
    }
    const form = pattern.split(' ').map((part) => part.replace(/^(\w+)([?*+]?)$/, '(?:$1 )$2'));
    if (!new RegExp(`^${form.join('')}$`).test(names)) faults.push(`${element.localName}: ${names.trim()}`);
    for (const child of children) visit(child, element.localName);
  };
  // xmlbuilder2 types its nodes with its own DOM; the part used here is the standard one.
  visit(create(xml).root().node as unknown as Element, '');
  return faults;
}
