/** The package has no types; this is what the tests use of it. */
declare module 'jsonld' {
  const jsonld: {
    /** The statements that a JSON-LD document makes, as plain objects in the shape of RDF/JS. */
    toRDF(document: object): Promise<readonly object[]>;
  };
  export default jsonld;
}
