/** The package has no types; this is what the tests use of it. */
declare module '@openactive/rpde-validator' {
  type Fault = {
    readonly severity: 'failure' | 'warning' | 'suggestion';
    readonly type: string;
    readonly message: string;
  };
  export type FeedLog = {
    readonly pages: readonly { readonly url: string; readonly errors: readonly Fault[] }[];
  };
  const validator: {
    /** Reads a feed from its first page to its end over HTTP. */
    RpdeValidator(url: string, options?: { readonly pageLimit?: number }): Promise<FeedLog>;
  };
  export default validator;
}
