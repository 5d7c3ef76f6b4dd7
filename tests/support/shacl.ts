/** Whether a JSON-LD document says what a profile obliges, read as the statements that it makes. */
import jsonld from 'jsonld';
import ShaclValidator from 'rdf-validate-shacl';
import factory from 'rdf-validate-shacl/src/defaultEnv.js';

/** A rule about one property. */
export type PropertyRule = {
  /** How often at least and at most; no end is 'n'. */
  readonly count: `${0 | 1}..${1 | 'n'}`;
  /** A text, or the name of something. */
  readonly kind: 'Literal' | 'IRI' | 'BlankNodeOrIRI';
  /** What that something must say that it is. */
  readonly type?: string;
};
/** Per class the rules of its properties; names in short. */
export type Profile = Readonly<Record<string, Readonly<Record<string, PropertyRule>>>>;

const sh = 'http://www.w3.org/ns/shacl#';

function shapesOf(profile: Profile, context: object): object {
  const graph = Object.entries(profile).map(([of, rules]) => ({
    '@type': 'sh:NodeShape',
    'sh:targetClass': { '@id': of },
    'sh:property': Object.entries(rules).map(([path, { count, kind, type }]) => ({
      'sh:path': { '@id': path },
      'sh:minCount': Number(count.slice(0, 1)),
      ...(count.endsWith('n') ? {} : { 'sh:maxCount': 1 }),
      'sh:nodeKind': { '@id': `sh:${kind}` },
      ...(type === undefined ? {} : { 'sh:class': { '@id': type } }),
    })),
  }));
  return { '@context': { ...context, sh }, '@graph': graph };
}

async function statementsOf(document: object) {
  const plain = await jsonld.toRDF(document);
  return factory.dataset(
    plain.map((statement) => factory.fromQuad({ termType: 'Quad', ...statement } as never)),
  );
}

/** @returns one line per fault: of what, which property, which rule; none when the document conforms */
export async function shaclFaults(
  document: { readonly '@context': object },
  profile: Profile,
): Promise<readonly string[]> {
  const shapes = await statementsOf(shapesOf(profile, document['@context']));
  const report = await new ShaclValidator(shapes, { factory }).validate(await statementsOf(document));
  return report.results.map(({ focusNode, path, sourceConstraintComponent }) =>
    [focusNode?.value, path?.value, sourceConstraintComponent?.value.replace(sh, '')].join(' '),
  );
}
