/**
 * A question that is put together once and asked with other values each time: to build and compile it costs more than all
 * else that a small read asks of us. For what every page of a kind reads; elsewhere the builder itself reads better.
 */
import type { CompiledQuery } from 'kysely';
import type { Reader } from './index.ts';

/** Stands in the compiled question where a value comes. */
class Gap {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const gaps = new Proxy({}, { get: (_, name) => new Gap(String(name)) });

type Compilable<Row> = { compile(): CompiledQuery<Row> };

/**
 * @param build is called once; what it is given has no values yet, so it may pass them on but not look at them
 * @returns the rows, for a reader and the values
 */
export function prepared<Given extends Readonly<Record<string, unknown>>, Row>(
  build: (reader: Reader, given: Given) => Compilable<Row>,
): (reader: Reader, values: Given) => Promise<Row[]> {
  let question: CompiledQuery<Row> | undefined;
  return async (reader, values) => {
    question ??= build(reader, gaps as Given).compile();
    const parameters = question.parameters.map((one) => (one instanceof Gap ? values[one.name] : one));
    return (await reader.executeQuery<Row>({ ...question, parameters })).rows;
  };
}
